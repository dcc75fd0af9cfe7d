#include "ui/widgets/FileDialogs.h"

#include "platform/MemoryGuard.h"

#include <QFile>
#include <QFileDialog>

#include <memory>

namespace ek {

namespace {

/// Whether Qt, or the toolkit below its platform theme, asks a portal to show files.
bool mayAskPortal()
{
#ifdef Q_OS_LINUX
    const QByteArray theme = qgetenv("QT_QPA_PLATFORMTHEME");
    return theme.contains("portal") || theme == "flatpak" || theme == "snap"
        || QFile::exists(QStringLiteral("/.flatpak-info")) || qEnvironmentVariableIsSet("SNAP")
        || qgetenv("GTK_USE_PORTAL") == "1" || qgetenv("PLASMA_INTEGRATION_USE_PORTAL") == "1";
#else
    return false;
#endif
}

} // namespace

void admitPortal(QFileDialog &dialog)
{
    if (mayAskPortal())
        QObject::connect(&dialog, &QObject::destroyed, &dialog, [pause = std::make_shared<MemoryGuard::Pause>()] {});
}

} // namespace ek
