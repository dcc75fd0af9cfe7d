#pragma once

#include "app/CommandLine.h"

#include <QString>

#include <memory>

namespace ek {

class MainWindow;

/// The files that outlive the program.
struct Places
{
    QString settings;
    QString state; ///< the SQLite file of what is under way; empty: in memory
    /// The folder in which instances share what they use of rate limits; empty: they share nothing.
    QString slotsFolder = {};
    QString lists = {}; ///< the folder of what is known of all keys; empty: in memory
};

/// In directories of the program's own, in the user's configuration, data and cache.
Places defaultPlaces(bool demo);

/// Whether @p path is, or would become, a file of the program's own: settings, state, or what it puts beside them.
bool isOneOf(const Places &places, const QString &path);

/// The only place that chooses concrete parts and wires them. Needs a QApplication; GUI thread only.
class Application
{
public:
    /// @p places: see defaultPlaces().
    Application(CommandLine commandLine, const Places &places);
    ~Application();

    /// Shows the window and opens what the command line asked for. False, with a text, where that cannot be.
    bool start(QString *problem);

    [[nodiscard]] MainWindow &window();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace ek
