#include "platform/CommandArguments.h"

#include <QProcess>
#include <QTest>

#include <cstdio>

using namespace ek;

/// Run as its own child.
class TestCommandArguments : public QObject
{
    Q_OBJECT

private slots:
    void everyLetterArrives()
    {
        const QStringList words{QStringLiteral("--echo"), QStringLiteral("Č 漢 €"), QString(),
                                QStringLiteral("a\"b\\")};
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), words);
        QVERIFY(child.waitForFinished());
        const QStringList seen = QString::fromUtf8(child.readAllStandardOutput()).remove(u'\r').split(u'\n');
        QCOMPARE(seen.mid(1), words);
        QVERIFY(!seen.constFirst().isEmpty());
    }
};

int main(int argc, char *argv[])
{
    if (argc > 1 && qstrcmp(argv[1], "--echo") == 0) {
        const QByteArray words = commandArguments(argc, argv).join(u'\n').toUtf8();
        return std::fwrite(words.constData(), 1, static_cast<std::size_t>(words.size()), stdout) > 0 ? 0 : 1;
    }
    QCoreApplication application(argc, argv);
    TestCommandArguments test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_CommandArguments.moc"
