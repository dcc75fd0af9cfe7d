#pragma once

#include <QByteArray>
#include <QString>

namespace ek {

/// What was read of a file, or why nothing was.
struct RegularFile
{
    enum class State {
        Read,
        Missing, ///< also a link that leads nowhere
        NotAFile, ///< a folder, a pipe, a socket, a device
        TooLarge,
        Unreadable,
    };

    State state = State::Missing;
    QByteArray content; ///< where it was read
    QString problem; ///< the system's own words, where it is unreadable
};

/// All of the file at @p path, which may be a link to one, if it is a regular file of at most @p longest bytes. Nothing
/// else is opened: a pipe would wait for whoever writes to it, a device might do anything, and neither has an end. Any
/// thread; waits for nothing but the disk, and on Windows a moment for whoever lets nobody else read it.
RegularFile readRegularFile(const QString &path, qint64 longest);

/// Puts @p content, for its user alone, in the place of what stands at @p path, or at the end of a link there; all of
/// it, or nothing happens. On Windows it waits a moment for whoever has the file open. Any thread.
bool replaceFile(const QString &path, const QByteArray &content);

/// Whether a regular file stands at @p path itself, or nothing. What is neither must not be opened by a library that
/// does not look.
bool isRegularOrMissing(const QString &path);

/// Gives what stands at @p path, whatever it is, the name @p free, without opening or following it. Within one folder.
/// On Windows it waits a moment for whoever has it open. @p problem takes the system's words where it fails.
bool moveNode(const QString &path, const QString &free, QString *problem = nullptr);

/// Removes the file or the link at @p path. On Windows it waits a moment for whoever has it open. @p problem takes the
/// system's words where it fails.
bool removeNode(const QString &path, QString *problem = nullptr);

} // namespace ek
