#include "platform/WindowsPath.h"

#ifdef Q_OS_WIN
#include <QDir>
#include <QFileInfo>
#endif

namespace ek {

QString extendedWindowsPath(const QString &absolute)
{
    const QLatin1String extended(R"(\\?\)");
    QString native = absolute;
    native.replace(u'/', u'\\');
    // Devices are named by "\\.\", and have no longer form.
    if (native.startsWith(extended) || native.startsWith(QLatin1String(R"(\\.\)")))
        return native;
    if (native.startsWith(QLatin1String(R"(\\)")))
        return extended + QLatin1String(R"(UNC\)") + QStringView(native).mid(2);
    return extended + native;
}

#ifdef Q_OS_WIN

QString extendedPath(const QString &path)
{
    return extendedWindowsPath(QDir::cleanPath(QFileInfo(path).absoluteFilePath()));
}

#endif

} // namespace ek
