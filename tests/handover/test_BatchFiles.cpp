#include "handover/CommandRun.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace ek;

/// Windows alone: it finds a batch file under a name without its ending, and has a shell run it.
class TestBatchFiles : public QObject
{
    Q_OBJECT

private slots:
    void foundByName()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("send-key.cmd")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("@echo ran\r\n");
        file.close();
        const QByteArray before = qgetenv("PATH");
        qputenv("PATH", QDir::toNativeSeparators(folder.path()).toLocal8Bit() + ';' + before);
        const Command command{QStringLiteral("Test"), QStringLiteral("send-key"), {QStringLiteral("&echo shell")}};
        QVERIFY(!CommandRun::find(command.program).isEmpty());
        QCOMPARE(CommandRun::check(command), CommandProblem::ProgramNeedsShell);

        CommandRun run;
        QSignalSpy finished(&run, &CommandRun::finished);
        QByteArray key("ek_live_0123456789abcdefABCDEF");
        run.start(command, Secret::takeFrom(key));
        QVERIFY(finished.wait());
        const auto report = finished.constFirst().constFirst().value<CommandReport>();
        QCOMPARE(report.end, CommandEnd::Unsound);
        QVERIFY2(report.output.isEmpty(), qPrintable(report.output));
        qputenv("PATH", before);
    }
};

QTEST_GUILESS_MAIN(TestBatchFiles)
#include "test_BatchFiles.moc"
