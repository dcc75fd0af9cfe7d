#include "handover/KeyPipe.h"

#include "platform/ProcessGroup.h"

#include <QTest>

#include <cstdio>

#ifdef Q_OS_WIN
#include <fcntl.h>
#include <io.h>
#else
#include <unistd.h>
#endif

using namespace ek;
using Left = KeyPipe::Left;

Q_DECLARE_METATYPE(ek::KeyPipe::Left)

namespace {

constexpr int patience = 20'000;
const QByteArray key = QByteArrayLiteral("ek_live_0123456789abcdefABCDEF");

qsizetype readSome(char *to, unsigned size)
{
#ifdef Q_OS_WIN
    return ::_read(0, to, size);
#else
    return ::read(0, to, size);
#endif
}

/// Reads @p most bytes of standard input, unbuffered, and prints them; -1: all.
int reader(int most)
{
#ifdef Q_OS_WIN
    ::_setmode(0, _O_BINARY);
    ::_setmode(1, _O_BINARY);
#endif
    char c = 0;
    for (int i = 0; (most < 0 || i < most) && readSome(&c, 1) == 1; ++i)
        std::fputc(c, stdout);
    return 0;
}

} // namespace

/// The command is this program.
class TestKeyPipe : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhatWasRead_data()
    {
        QTest::addColumn<bool>("endsLine");
        QTest::addColumn<int>("bytes");
        QTest::addColumn<Left>("left");
        const int size = static_cast<int>(key.size());
        QTest::newRow("all") << false << -1 << Left::Nothing;
        QTest::newRow("all and the line break") << true << -1 << Left::Nothing;
        QTest::newRow("all but the line break") << true << size << Left::Nothing;
        QTest::newRow("all but one") << false << size - 1 << Left::Some;
        QTest::newRow("all but one, with a line break") << true << size - 1 << Left::Some;
        QTest::newRow("one") << false << 1 << Left::Some;
        QTest::newRow("nothing") << false << 0 << Left::All;
        QTest::newRow("nothing, with a line break") << true << 0 << Left::All;
    }

    void tellsWhatWasRead()
    {
        QFETCH(const bool, endsLine);
        QFETCH(const int, bytes);
        QByteArray utf8 = key;
        KeyPipe pipe(Secret::takeFrom(utf8), endsLine);
        QVERIFY(pipe.isSound());
        QCOMPARE(pipe.left(), Left::All);
        QProcess process;
        ProcessGroup group;
        process.setProgram(QCoreApplication::applicationFilePath());
        process.setArguments({QStringLiteral("--reader"), QString::number(bytes)});
        pipe.attach(process);
        group.prepare(process);
        process.start();
        group.adopt(process.processId());
        pipe.detach();
        QVERIFY(process.waitForFinished(patience));
        QCOMPARE(process.exitCode(), 0);
        const QByteArray content = endsLine ? QByteArray(key + '\n') : key;
        QCOMPARE(process.readAllStandardOutput(), bytes < 0 ? content : content.left(bytes));
        QTEST(pipe.left(), "left");
    }

    void aKeyThatDoesNotFit()
    {
        QByteArray large(1024 * 1024, 'x');
        QVERIFY(!KeyPipe(Secret::takeFrom(large), false).isSound());
    }
};

int main(int argc, char *argv[])
{
    if (argc == 3 && qstrcmp(argv[1], "--reader") == 0)
        return reader(QByteArray(argv[2]).toInt());
    QCoreApplication application(argc, argv);
    TestKeyPipe test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_KeyPipe.moc"
