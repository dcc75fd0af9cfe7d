#pragma once

#include "app/CommandLine.h"

#include <QString>

#include <memory>

namespace ek {

class MainWindow;

/// Where the program's settings are: a directory of its own in the user's configuration.
QString defaultSettingsPath(bool demo);

/// The only place that chooses concrete parts and wires them. Needs a QApplication; GUI thread only.
class Application
{
public:
    /// @p settingsPath: see defaultSettingsPath().
    Application(CommandLine commandLine, const QString &settingsPath);
    ~Application();

    /// Shows the window and opens what the command line asked for. False, with a text, where that cannot be.
    bool start(QString *problem);

    [[nodiscard]] MainWindow &window();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace ek
