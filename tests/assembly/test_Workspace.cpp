#include "demo/DemoServer.h"
#include "support/SessionFixture.h"

#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>

using namespace ek;
using namespace ek::test;

class TestWorkspace : public QObject
{
    Q_OBJECT

private slots:
    void aProgramWithoutAWindowNeedsNothingElse();
    void theEngineLinksNoGui();
};

namespace {

QString runProgram(const QString &program, const QStringList &arguments, int *status)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("EK_CREDENTIAL"), demoCredential(Environment::Sandbox));
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    const bool hasEnded = process.waitForFinished(patience);
    *status = hasEnded && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    return QString::fromUtf8(process.readAll()).remove(u'\r'); // Windows ends a line with two
}

} // namespace

void TestWorkspace::aProgramWithoutAWindowNeedsNothingElse()
{
    DemoServer server(smallWorkspace({QStringLiteral("One")}, {QStringLiteral("a"), QStringLiteral("b")}));
    QVERIFY(server.start());
    const QTemporaryDir directory;
    int status = -1;
    const QString said =
        runProgram(QStringLiteral(EK_KEY_ROUNDTRIP),
                   {server.url().toString(), directory.filePath(QStringLiteral("settings.ini"))}, &status);
    QVERIFY2(status == 0, qPrintable(said));
    const QStringList lines = said.split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines.at(0), QStringLiteral("2"));
    QVERIFY2(lines.at(1).startsWith(QLatin1String("ek_sandbox_")), qPrintable(said));

    QStringList changes;
    for (const DemoServer::Received &request : server.received()) {
        if (request.verb != "GET")
            changes += QString::fromLatin1(request.verb);
    }
    QCOMPARE(changes, (QStringList{QStringLiteral("POST"), QStringLiteral("DELETE")}));
}

void TestWorkspace::theEngineLinksNoGui()
{
#ifdef Q_OS_LINUX
    int status = -1;
    const QString libraries = runProgram(QStringLiteral("ldd"), {QStringLiteral(EK_KEY_ROUNDTRIP)}, &status);
    QVERIFY2(status == 0 && libraries.contains(QLatin1String("libQt6Core")), qPrintable(libraries));
    QVERIFY2(!libraries.contains(QLatin1String("libQt6Gui")), qPrintable(libraries));
    QVERIFY2(!libraries.contains(QLatin1String("libQt6Widgets")), qPrintable(libraries));
#else
    QSKIP("ldd is Linux's");
#endif
}

QTEST_GUILESS_MAIN(TestWorkspace)
#include "test_Workspace.moc"
