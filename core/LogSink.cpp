#include "core/LogSink.h"

#include "core/Redaction.h"
#include "platform/PrivateFiles.h"

#include <QByteArray>
#include <QDateTime>
#include <QLoggingCategory>
#include <QScopeGuard>

#include <algorithm>
#include <cerrno>
#include <deque>
#include <mutex>
#include <utility>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

namespace ek {

namespace {

constexpr std::size_t keptLines = 200;
constexpr int standardError = 2;

struct Sink
{
    std::mutex lock;
    std::deque<QByteArray> recent;
    int file = -1;
    bool fileFailed = false;
    bool oursAskedFor = false; ///< on standard error, also what is less than a warning
};

/// Never destroyed: what ends after it may log.
Sink &sink()
{
    static auto *sink = new Sink;
    return *sink;
}

const char *nameOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug";
    case QtInfoMsg:
        return "info";
    case QtWarningMsg:
        return "warning";
    case QtCriticalMsg:
        return "critical";
    case QtFatalMsg:
        return "fatal";
    }
    return "";
}

/// Straight to the descriptor: nothing of ours is left in a buffer of the C library.
bool writeTo(int fd, const QByteArray &line)
{
    for (qsizetype at = 0; at < line.size();) {
#ifdef Q_OS_WIN
        const auto written = ::_write(fd, line.constData() + at, static_cast<unsigned>(line.size() - at));
#else
        const auto written = ::write(fd, line.constData() + at, static_cast<std::size_t>(line.size() - at));
#endif
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        at += written;
    }
    return true;
}

void closeFile(int fd)
{
#ifdef Q_OS_WIN
    ::_close(fd);
#else
    ::close(fd);
#endif
}

bool tellsWhatIsTyped(QLatin1String category, const QString &message)
{
    for (const char *typing : {"qt.qpa.input", "qt.qpa.events", "qt.qpa.xkeyboard", "qt.gui.shortcutmap", "qt.xkb"}) {
        if (category.startsWith(QLatin1String(typing)))
            return true;
    }
    return message.contains(QLatin1String("QKeyEvent(")) || message.contains(QLatin1String("QInputMethodEvent("));
}

/// What the off-screen platform says of every dialog tells nobody anything.
bool isNoise(const QString &message)
{
    return message == QLatin1String("This plugin does not support propagateSizeHints()");
}

/// By hand: QDateTime's formats are gone before the last libraries are unloaded, and those may log.
QString now()
{
    constexpr qint64 dayMs = 24LL * 60 * 60 * 1000;
    constexpr qint64 epoch = 2440588; // 1970-01-01 as a Julian day
    const qint64 ms = QDateTime::currentMSecsSinceEpoch();
    const QDate date = QDate::fromJulianDay(epoch + ms / dayMs);
    const int inDay = static_cast<int>(ms % dayMs);
    return QString::asprintf("%04d-%02d-%02dT%02d:%02d:%02d.%03dZ", date.year(), date.month(), date.day(),
                             inDay / 3600000, inDay / 60000 % 60, inDay / 1000 % 60, inDay % 1000);
}

QByteArray lineOf(QtMsgType type, QLatin1String category, const QString &message)
{
    return QString(now() + QLatin1Char(' ') + QLatin1String(nameOf(type)) + QLatin1Char(' ') + category
                   + QLatin1String(": ") + redactedLogLine(message) + QLatin1Char('\n'))
        .toUtf8();
}

void handle(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    static thread_local bool isWithin = false;
    if (isWithin)
        return;
    isWithin = true;
    const auto leave = qScopeGuard([] { isWithin = false; });
    const QLatin1String category(context.category ? context.category : "default");
    const bool isLight = type == QtDebugMsg || type == QtInfoMsg;
    if (!(isLight && tellsWhatIsTyped(category, message)) && !isNoise(message)) {
        const QByteArray line = lineOf(type, category, message);
        const bool isOurs = category.startsWith(QLatin1String("entitykeys."));
        Sink &all = sink();
        const std::scoped_lock locked(all.lock);
        all.recent.push_back(line);
        if (all.recent.size() > keptLines)
            all.recent.pop_front();
        if (!isOurs || !isLight || all.oursAskedFor)
            writeTo(standardError, line);
        if (all.file >= 0 && !writeTo(all.file, line) && !std::exchange(all.fileFailed, true))
            writeTo(standardError, QByteArrayLiteral("The log file cannot be written to; lines are missing in it.\n"));
    }
}

/// Whether somebody asked Qt for lines of ours.
bool rulesNameUs()
{
    const QString rules = qEnvironmentVariable("QT_LOGGING_RULES");
    const QStringList each = rules.split(QLatin1Char(';'));
    return rules.contains(QLatin1String("entitykeys"))
        || std::any_of(each.cbegin(), each.cend(),
                       [](const QString &rule) { return rule.trimmed().startsWith(QLatin1Char('*')); });
}

} // namespace

void installLogging()
{
    Sink &all = sink();
    {
        const std::scoped_lock locked(all.lock);
        all.oursAskedFor = rulesNameUs();
    }
    qInstallMessageHandler(&handle);
    // For the file and for recentLogLines(). QT_LOGGING_RULES comes after these and has the last word.
    QLoggingCategory::setFilterRules(QStringLiteral("entitykeys.*=true"));
}

bool logToFile(const QString &path, QString *problem)
{
    const int file = openPrivateLog(path, problem);
    if (file < 0)
        return false;
    Sink &all = sink();
    const std::scoped_lock locked(all.lock);
    if (const int before = std::exchange(all.file, file); before >= 0)
        closeFile(before);
    all.fileFailed = false;
    for (const QByteArray &line : all.recent)
        writeTo(file, line);
    return true;
}

QStringList recentLogLines()
{
    Sink &all = sink();
    const std::scoped_lock locked(all.lock);
    QStringList lines;
    for (const QByteArray &line : all.recent)
        lines += QString::fromUtf8(line).trimmed();
    return lines;
}

} // namespace ek
