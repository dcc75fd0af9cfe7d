#include "core/LogSink.h"

#include "core/Redaction.h"
#include "platform/PrivateFiles.h"

#include <QByteArray>
#include <QDateTime>
#include <QLoggingCategory>
#include <QRegularExpression>
#include <QScopeGuard>

#include <algorithm>
#include <cerrno>
#include <deque>
#include <iterator>
#include <mutex>
#include <utility>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <climits>

#include <poll.h>
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
    bool errorsAreMissing = false; ///< on standard error, whose reader was not ready
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

/// How much @p fd takes at once, now; 0: nothing. A pipe that nobody reads, or a terminal that somebody stopped, would
/// hold up whoever logs, and that may be the window.
qsizetype roomIn([[maybe_unused]] int fd, qsizetype wanted)
{
#ifdef Q_OS_WIN
    return wanted;
#else
    pollfd ready{fd, POLLOUT, 0};
    int found = -1;
    do {
        found = ::poll(&ready, 1, 0);
    } while (found < 0 && errno == EINTR);
    // Ready means room for that much in a pipe.
    return found > 0 ? qMin(wanted, qsizetype(PIPE_BUF)) : 0;
#endif
}

/// False where not all of it could be written without waiting.
bool writeIfReady(int fd, const QByteArray &line)
{
    for (qsizetype at = 0; at < line.size();) {
        const qsizetype room = roomIn(fd, line.size() - at);
        if (room == 0 || !writeTo(fd, line.mid(at, room)))
            return false;
        at += room;
    }
    return true;
}

/// Under the lock.
void writeToStandardError(Sink &all, const QByteArray &line)
{
    if (all.errorsAreMissing && !writeIfReady(standardError, QByteArrayLiteral("\nLines are missing here.\n")))
        return;
    all.errorsAreMissing = !writeIfReady(standardError, line);
}

void closeFile(int fd)
{
#ifdef Q_OS_WIN
    ::_close(fd);
#else
    ::close(fd);
#endif
}

/// Of Qt's own categories these speak of requests, files and devices. The others may pass on what goes over the D-Bus,
/// the clipboard or the accessibility bus, what is typed and what stands on the screen: in a form that no redaction
/// knows, as single characters or as a list of numbers. A category that nobody has looked at is one of those.
constexpr const char *harmless[] = {
    "qt.network",    "qt.tlsbackend", "qt.core.library", "qt.core.plugin", "qt.qpa.plugin", "qt.qpa.fonts", "qt.qpa.gl",
    "qt.qpa.screen", "qt.text.font",  "qt.gui.imageio",  "qt.svg",         "qt.scaling",    "qt.qpa.theme"};

bool isOrIsBelow(QLatin1String category, QLatin1String parent)
{
    return category.startsWith(parent) && (category.size() == parent.size() || category.at(parent.size()) == u'.');
}

/// A line for developers, of a category that can carry what the program works with.
bool mayCarryContent(QLatin1String category)
{
    return category.startsWith(QLatin1String("qt."))
        && std::none_of(std::begin(harmless), std::end(harmless),
                        [&](const char *parent) { return isOrIsBelow(category, QLatin1String(parent)); });
}

/// How Qt's types begin that hold what was typed, copied or sent, as they print themselves; whoever logs them, and
/// however loudly.
constexpr const char *carriers[] = {"QKeyEvent(",
                                    "QInputMethodEvent(",
                                    "QInputMethodQueryEvent(",
                                    "QDBusMessage(",
                                    "QDBusPendingCall",
                                    "QDBusArgument",
                                    "[Argument: ",
                                    "[Variant",
                                    "QMimeData(",
                                    "QAccessibleEvent(",
                                    "QAccessibleTextInsert",
                                    "QDropEvent(",
                                    "QDragEnterEvent(",
                                    "QShortcutEvent("};

/// Where in @p message the content begins; -1: there is none.
qsizetype contentIn(const QString &message)
{
    qsizetype first = -1;
    for (const char *carrier : carriers) {
        const qsizetype at = message.indexOf(QLatin1String(carrier));
        if (at >= 0 && (first < 0 || at < first))
            first = at;
    }
    return first;
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
    const qsizetype content = contentIn(message);
    const bool isDropped = isLight && (content >= 0 || mayCarryContent(category));
    if (!isDropped && !isNoise(message)) {
        // A warning is a warning; what it shows is left out.
        const QByteArray line =
            lineOf(type, category, content < 0 ? message : QString(message.left(content) + QLatin1String("[content]")));
        const bool isOurs = category.startsWith(QLatin1String("entitykeys."));
        Sink &all = sink();
        const std::scoped_lock locked(all.lock);
        all.recent.push_back(line);
        if (all.recent.size() > keptLines)
            all.recent.pop_front();
        if (!isOurs || !isLight || all.oursAskedFor)
            writeToStandardError(all, line);
        if (all.file >= 0 && !writeTo(all.file, line) && !std::exchange(all.fileFailed, true))
            writeToStandardError(all,
                                 QByteArrayLiteral("The log file cannot be written to; lines are missing in it.\n"));
    }
}

/// Whether a file that begins with @p bytes is a log of ours, or holds nothing yet: lines must not be added to anything
/// else, least of all to a file that this program keeps.
bool isLog(const QByteArray &bytes)
{
    static const QRegularExpression line(
        QStringLiteral("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z (debug|info|warning|critical|fatal) "));
    return bytes.isEmpty() || line.match(QString::fromUtf8(bytes)).hasMatch();
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
    const int file = openPrivateLog(path, problem, &isLog);
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
