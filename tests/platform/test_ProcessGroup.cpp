#include "platform/ProcessGroup.h"

#include <QHostAddress>
#include <QProcess>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <memory>

using namespace ek;

namespace {

constexpr int patience = 20'000;

QString self()
{
    return QCoreApplication::applicationFilePath();
}

/// A process that lives until it is ended, and is heard of at @p port meanwhile.
int live(quint16 port)
{
    QTcpSocket line;
    line.connectToHost(QHostAddress::LocalHost, port);
    return line.waitForConnected() && line.waitForDisconnected(-1) ? 0 : 1;
}

} // namespace

/// With a process that starts another one; both are this program.
class TestProcessGroup : public QObject
{
    Q_OBJECT

private:
    QTcpServer m_server;

    /// The connections of the process and of the one that it starts.
    void start(QProcess &process, ProcessGroup &group, QList<QTcpSocket *> &lines)
    {
        process.setProgram(self());
        process.setArguments({QStringLiteral("--parent"), QString::number(m_server.serverPort())});
        group.prepare(process);
        process.start();
        group.adopt(process.processId());
        while (lines.size() < 2) {
            QVERIFY(QTest::qWaitFor([&] { return m_server.hasPendingConnections(); }, patience));
            lines += m_server.nextPendingConnection();
        }
    }

private slots:
    void initTestCase() { QVERIFY(m_server.listen(QHostAddress::LocalHost)); }

    void allEndAtOnce()
    {
        QProcess process;
        ProcessGroup group;
        QList<QTcpSocket *> lines;
        start(process, group, lines);
        group.kill();
        for (QTcpSocket *line : std::as_const(lines)) {
            QTRY_COMPARE_WITH_TIMEOUT(line->state(), QAbstractSocket::UnconnectedState, patience);
            delete line;
        }
        QVERIFY(process.state() == QProcess::NotRunning || process.waitForFinished(patience));
    }

    void whatWasNotStartedEndsNobody()
    {
        ProcessGroup group;
        group.adopt(0);
        QVERIFY(!group.askToEnd());
        group.kill();
    }

    void aGroupThatGoesEndsNobody()
    {
        QProcess process;
        QList<QTcpSocket *> lines;
        auto group = std::make_unique<ProcessGroup>();
        start(process, *group, lines);
        ProcessGroup taken = std::move(*group);
        group.reset();
        for (QTcpSocket *line : std::as_const(lines)) {
            QCOMPARE(line->state(), QAbstractSocket::ConnectedState);
            QVERIFY(line->isValid());
        }
        taken.kill();
        QVERIFY(process.state() == QProcess::NotRunning || process.waitForFinished(patience));
        for (QTcpSocket *line : std::as_const(lines)) {
            QTRY_COMPARE_WITH_TIMEOUT(line->state(), QAbstractSocket::UnconnectedState, patience);
            delete line;
        }
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments.at(1) == QLatin1String("--parent")) {
        QProcess child;
        child.start(self(), {QStringLiteral("--child"), arguments.at(2)});
        return live(arguments.at(2).toUShort());
    }
    if (arguments.size() == 3 && arguments.at(1) == QLatin1String("--child"))
        return live(arguments.at(2).toUShort());
    TestProcessGroup test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_ProcessGroup.moc"
