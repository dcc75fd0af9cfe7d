#pragma once

#include <QByteArray>
#include <QString>

namespace ek {

class SettingsFile;

/// How the parts of the window were left, in the settings file. GUI thread only.
class WindowLayouts
{
public:
    /// @p file must outlive this.
    explicit WindowLayouts(SettingsFile &file);

    /// Opaque state of a window, splitter or header, by name. Null where none was kept.
    [[nodiscard]] QByteArray state(const QString &name) const;
    void setState(const QString &name, const QByteArray &state);

private:
    SettingsFile &m_file;
};

} // namespace ek
