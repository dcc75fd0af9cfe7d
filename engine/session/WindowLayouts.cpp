#include "session/WindowLayouts.h"

#include "session/SettingsFile.h"

namespace ek {

namespace {

QString keyOf(const QString &name)
{
    return QLatin1String("layout/") + name;
}

} // namespace

WindowLayouts::WindowLayouts(SettingsFile &file)
    : m_file(file)
{
}

QByteArray WindowLayouts::state(const QString &name) const
{
    return m_file.bytes(keyOf(name));
}

void WindowLayouts::setState(const QString &name, const QByteArray &state)
{
    m_file.setBytes(keyOf(name), state);
    m_file.save(); // as a window goes
}

} // namespace ek
