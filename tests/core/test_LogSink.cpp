#include "core/LogSink.h"

#include "core/Logging.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <thread>
#include <vector>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace ek;

namespace {

const QString key = QStringLiteral("ek_live_0123456789abcdef0123456789abcdef");

Q_LOGGING_CATEGORY(lcNetwork, "qt.network.something")
Q_LOGGING_CATEGORY(lcInput, "qt.qpa.input.events")

/// Logs again while it is printed, as a type of Qt's may.
struct Talkative
{
    friend QDebug operator<<(QDebug debug, const Talkative &)
    {
        qWarning("from within: %s", qPrintable(key));
        return debug << "said";
    }
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString lastLine()
{
    const QStringList lines = recentLogLines();
    return lines.isEmpty() ? QString() : lines.constLast();
}

} // namespace

class TestLogSink : public QObject
{
    Q_OBJECT

private:
    QtMessageHandler m_before = nullptr;
    QTemporaryDir m_folder;
    [[nodiscard]] QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

private slots:
    // QTest puts its own handler before every function.
    void init()
    {
        m_before = qInstallMessageHandler(nullptr);
        installLogging();
    }

    void cleanup() { qInstallMessageHandler(m_before); }

    void keepsLinesWithKindAndCategory()
    {
        qCDebug(lcApi) << "GET" << 200;
        const QString line = lastLine();
        QVERIFY2(line.endsWith(QLatin1String(" debug entitykeys.api: GET 200")), qPrintable(line));
        QVERIFY2(QDateTime::fromString(line.section(u' ', 0, 0), Qt::ISODateWithMs).isValid(), qPrintable(line));
        qWarning("no category");
        QVERIFY2(lastLine().endsWith(QLatin1String(" warning default: no category")), qPrintable(lastLine()));
        qCInfo(lcSession) << "info";
        QVERIFY(lastLine().contains(QLatin1String(" info entitykeys.session: ")));
    }

    void redactsWhoeverLogs()
    {
        QLoggingCategory::setFilterRules(QStringLiteral("entitykeys.*=true\nqt.*=true"));
        qCDebug(lcNetwork) << "Authorization:" << QByteArray("Bearer ") + key.toLatin1();
        QVERIFY(lastLine().contains(QLatin1String("qt.network.something")));
        qCWarning(lcKeychain) << key;
        qCritical("%s", qPrintable(key));
        for (const QString &line : recentLogLines())
            QVERIFY2(!line.contains(key.mid(12, 8)), qPrintable(line));
    }

    void passesNoKeystrokesOn()
    {
        QLoggingCategory::setFilterRules(QStringLiteral("entitykeys.*=true\nqt.*=true"));
        qCDebug(lcInput) << "key press k";
        qCDebug(lcNetwork) << "QKeyEvent(KeyPress, Key_K, text=\"k\")";
        for (const QString &line : recentLogLines()) {
            QVERIFY2(!line.contains(QLatin1String("key press")), qPrintable(line));
            QVERIFY2(!line.contains(QLatin1String("Key_K")), qPrintable(line));
        }
        qCWarning(lcInput) << "no input device";
        QVERIFY(lastLine().endsWith(QLatin1String("no input device")));
    }

    void passesNoContentOn_data()
    {
        QTest::addColumn<QByteArray>("category");
        for (const char *category :
             {"qt.dbus", "qt.dbus.integration", "qt.accessibility.atspi", "qt.accessibility.cache", "qt.qpa.clipboard",
              "qt.qpa.mime", "qt.qpa.xcb", "qt.qpa.wayland", "qt.qpa.wayland.textinput", "qt.qpa.inputcontext",
              "qt.widgets.gestures", "qt.gui.shortcutmap", "qt.sql.qsqlite", "qt.core.qabstractitemmodel",
              "qt.text.layout", "qt.virtualkeyboard", "qt.something.new", "qt.networkish"})
            QTest::newRow(category) << QByteArray(category);
    }

    void passesNoContentOn()
    {
        QFETCH(const QByteArray, category);
        QLoggingCategory::setFilterRules(QStringLiteral("entitykeys.*=true\nqt.*=true"));
        const QLoggingCategory logs(category.constData());
        QVERIFY(logs.isDebugEnabled());
        qCDebug(logs) << "k" << QList<int>{115, 107};
        qCInfo(logs) << "k" << QList<int>{115, 107};
        for (const QString &line : recentLogLines())
            QVERIFY2(!line.contains(QString::fromLatin1(category)), qPrintable(line));
        qCWarning(logs) << "no bus";
        QVERIFY2(lastLine().endsWith(QLatin1String(": no bus")), qPrintable(lastLine()));
    }

    void passesOnWhatIsHarmless()
    {
        QLoggingCategory::setFilterRules(QStringLiteral("entitykeys.*=true\nqt.*=true"));
        for (const char *name : {"qt.network.ssl", "qt.tlsbackend.ossl", "qt.core.plugin.loader", "default"}) {
            const QLoggingCategory logs(name);
            qCDebug(logs) << "said";
            QVERIFY2(lastLine().endsWith(QLatin1String(name) + QLatin1String(": said")), qPrintable(lastLine()));
        }
    }

    void showsNoContentOfAnybody_data()
    {
        QTest::addColumn<QString>("content");
        for (const char *content :
             {"QDBusMessage(type=MethodCall, member=\"SetSecret\", contents=([Argument: ay {115, 107, 95}]))",
              "[Argument: (oayays) \"/x\", {}, {115, 107, 95}, \"text/plain\"]", "[Variant(QString): \"s\"]",
              "QKeyEvent(KeyPress, Key_K, text=\"k\")", "QInputMethodEvent(commit=\"k\")", "QMimeData(text/plain)"})
            QTest::newRow(content) << QString::fromLatin1(content);
    }

    void showsNoContentOfAnybody()
    {
        QFETCH(const QString, content);
        QLoggingCategory::setFilterRules(QStringLiteral("entitykeys.*=true\nqt.*=true"));
        const qsizetype before = recentLogLines().size();
        qCDebug(lcNetwork).noquote() << "debug" << content;
        qDebug("%s", qPrintable(content));
        QCOMPARE(recentLogLines().size(), qMin(before, qsizetype(200)));
        qWarning("not sent: %s", qPrintable(content));
        QVERIFY2(lastLine().endsWith(QLatin1String(" warning default: not sent: [content]")), qPrintable(lastLine()));
    }

#ifdef Q_OS_UNIX
    /// A pipe that nobody reads.
    void doesNotWaitForStandardError()
    {
        std::array<int, 2> ends{};
        QCOMPARE(::pipe(ends.data()), 0);
        const int before = ::dup(STDERR_FILENO);
        ::dup2(ends[1], STDERR_FILENO);
        const QString line(1500, u'x');
        for (int i = 0; i < 200; ++i) // more than a pipe holds
            qWarning("%s", qPrintable(line));
        QByteArray read(1 << 20, '\0');
        read.truncate(::read(ends[0], read.data(), static_cast<std::size_t>(read.size())));
        qWarning("after");
        QByteArray rest(1 << 20, '\0');
        rest.truncate(::read(ends[0], rest.data(), static_cast<std::size_t>(rest.size())));
        ::dup2(before, STDERR_FILENO);
        for (const int end : {before, ends[0], ends[1]})
            ::close(end);
        QVERIFY(read.contains("xxxx"));
        QVERIFY2(rest.contains("Lines are missing here.\n"), rest.constData());
        QVERIFY2(rest.endsWith(" warning default: after\n"), rest.constData());
        QVERIFY(lastLine().endsWith(QLatin1String(" warning default: after")));
    }
#endif

    void survivesATypeThatLogsWhileItIsPrinted()
    {
        qWarning() << Talkative();
        QVERIFY2(lastLine().endsWith(QLatin1String("default: said")), qPrintable(lastLine()));
    }

    void keepsTheLastTwoHundred()
    {
        for (int i = 0; i < 250; ++i)
            qCDebug(lcApi) << "line" << i;
        const QStringList lines = recentLogLines();
        QCOMPARE(lines.size(), 200);
        QVERIFY(lines.constFirst().endsWith(QLatin1String("line 50")));
        QVERIFY(lines.constLast().endsWith(QLatin1String("line 249")));
    }

    void writesToAFile()
    {
        qCDebug(lcApi) << "from before";
        QString problem;
        QVERIFY2(logToFile(path("log"), &problem), qPrintable(problem));
        qCDebug(lcApi) << "from after" << key;
        const QByteArray content = contentOf(path("log"));
        QVERIFY(content.contains("entitykeys.api: from before\n"));
        QVERIFY(content.contains("from after"));
        QVERIFY2(!content.contains(key.mid(12, 8).toLatin1()), content.constData());
#ifdef Q_OS_UNIX
        struct stat status = {};
        QCOMPARE(::stat(QFile::encodeName(path("log")).constData(), &status), 0);
        QCOMPARE(status.st_mode & 07777, mode_t(0600));
#endif
    }

    void addsToNothingButALog_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<bool>("isLog");
        const auto row = [](const char *content, bool isLog) {
            QTest::newRow(content) << QByteArray(content) << isLog;
        };
        row("2026-11-25T20:49:46.001Z debug entitykeys.api: GET\n", true);
        row("2026-11-25T20:49:46.001Z warning default: x\n", true);
        QTest::newRow("empty") << QByteArray() << true;
        row("SQLite format 3", false);
        QTest::newRow("zeros") << QByteArray(100, '\0') << false;
        row("; Entity Keys settings, format 1\n", false);
        row("[General]\n", false);
        row("export PATH=/usr/bin\n", false);
        row("\n", false);
        row("2026-11-25 20:49 some other log\n", false);
    }

    void addsToNothingButALog()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const bool, isLog);
        static int number = 0; // the sink has the one before open
        const QByteArray name = QByteArray("there-") + QByteArray::number(++number);
        QFile file(path(name.constData()));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(content), content.size());
        file.close();
        QString problem;
        QCOMPARE(logToFile(path(name.constData()), &problem), isLog);
        qCDebug(lcApi) << "added";
        QCOMPARE(contentOf(path(name.constData())) == content, !isLog);
        QCOMPARE(problem.isEmpty(), isLog);
    }

    void refusesALink()
    {
#ifdef Q_OS_UNIX
        QVERIFY(QFile::link(path("target"), path("link")));
        QString problem;
        QVERIFY(!logToFile(path("link"), &problem));
        QVERIFY(problem.contains(QLatin1String("link")));
        qCDebug(lcApi) << "not there";
        QVERIFY(!QFile::exists(path("target")));
#endif
    }

    void takesLinesFromManyThreads()
    {
        QString problem;
        QVERIFY2(logToFile(path("threads"), &problem), qPrintable(problem));
        constexpr int perThread = 300;
        std::vector<std::thread> threads;
        threads.reserve(6);
        for (int number = 0; number < 6; ++number) {
            threads.emplace_back([number] {
                for (int i = 0; i < perThread; ++i)
                    qCDebug(lcApi).noquote() << "thread" << number << "line" << i << key << "end";
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        const QList<QByteArray> lines = contentOf(path("threads")).split('\n');
        qsizetype whole = 0;
        for (const QByteArray &line : lines) {
            QVERIFY2(!line.contains("0123456789"), line.constData());
            if (line.contains("thread") && line.endsWith(" end"))
                ++whole;
        }
        QCOMPARE(whole, qsizetype(6 * perThread));
    }
};

QTEST_GUILESS_MAIN(TestLogSink)
#include "test_LogSink.moc"
