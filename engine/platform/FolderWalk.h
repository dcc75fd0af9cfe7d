#pragma once

#include "platform/FileReader.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace ek {

class FolderSteps;

/// Finds every regular file at or below a folder, and opens each once.
///
/// Links are not followed, so a walk never leaves the folder and never goes in circles. A folder that is mounted below
/// itself is passed over. Devices, pipes and sockets are not opened, and neither are file systems that are no files:
/// /proc, /sys and their like. next() may be called by several threads at once; each file goes to one of them.
class FolderWalk
{
public:
    /// @p folder may be a link: whoever named it meant what is at its end.
    explicit FolderWalk(const QString &folder);
    ~FolderWalk();
    FolderWalk(const FolderWalk &) = delete;
    FolderWalk &operator=(const FolderWalk &) = delete;

    /// Why nothing can be searched at all, in the system's words; empty: something can.
    [[nodiscard]] QString problem() const;

    struct File
    {
        FileReader reader;
        /// Whole path. Made when it is asked for: most files hold nothing that has to be told.
        [[nodiscard]] QString path() const;

        class Place;
        std::shared_ptr<const Place> place;
    };
    /// Waits for the disk. None: there are no more.
    [[nodiscard]] std::optional<File> next();

    /// A file or folder that was found and could not be read. Any thread.
    void addUnreadable(const QString &path);

    /// What a walk has passed over so far.
    struct Skipped
    {
        qint64 links = 0;
        qint64 special = 0; ///< devices, pipes, sockets, file systems that are no files
        qint64 unreadable = 0; ///< files and folders
        QStringList unreadablePaths; ///< the first of them, see mostPaths
    };
    static constexpr qsizetype mostPaths = 1000;
    [[nodiscard]] Skipped skipped() const;

private:
    std::unique_ptr<FolderSteps> m_steps;
};

} // namespace ek
