#include "platform/BaseFolders.h"

#include <QByteArray>
#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <pwd.h>
#include <unistd.h>
#endif

namespace ek {

#ifdef Q_OS_UNIX

namespace {

constexpr const char *folders[] = {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME",
                                   "XDG_RUNTIME_DIR"};
constexpr const char *listsOfFolders[] = {"XDG_CONFIG_DIRS", "XDG_DATA_DIRS"};
constexpr char home[] = "HOME";

bool isAbsolute(const QByteArray &path)
{
    return path.startsWith('/');
}

/// As the system's list of users has it; empty where it has none.
QByteArray homeOfUser()
{
    QByteArray room(16'384, '\0');
    passwd entry = {};
    passwd *found = nullptr;
    if (::getpwuid_r(::geteuid(), &entry, room.data(), static_cast<std::size_t>(room.size()), &found) != 0 || !found)
        return {};
    const QByteArray folder(found->pw_dir);
    return isAbsolute(folder) ? folder : QByteArray();
}

void set(const char *name, const QByteArray &value)
{
    if (value.isEmpty())
        qunsetenv(name);
    else
        qputenv(name, value);
}

} // namespace

QStringList mendBaseFolders()
{
    QStringList changed;
    for (const char *name : folders) {
        const QByteArray value = qgetenv(name);
        if (value.isEmpty() || isAbsolute(value))
            continue;
        set(name, {});
        changed += QLatin1String(name);
    }
    for (const char *name : listsOfFolders) {
        QList<QByteArray> parts = qgetenv(name).split(':');
        // An empty part means nothing, and is nobody's mistake.
        if (parts.removeIf([](const QByteArray &part) { return !part.isEmpty() && !isAbsolute(part); }) == 0)
            continue;
        set(name, parts.join(':'));
        changed += QLatin1String(name);
    }
    if (!isAbsolute(qgetenv(home))) {
        set(home, homeOfUser());
        changed += QLatin1String(home);
    }
    return changed;
}

bool hasBaseFolders()
{
    return qEnvironmentVariableIsSet(home)
        || (qEnvironmentVariableIsSet("XDG_CONFIG_HOME") && qEnvironmentVariableIsSet("XDG_DATA_HOME"));
}

#else

QStringList mendBaseFolders()
{
    return {};
}

bool hasBaseFolders()
{
    return true;
}

#endif

} // namespace ek
