#pragma once

#include <QByteArray>
#include <QString>

#include <chrono>
#include <memory>
#include <optional>

namespace ek {

/// A small file that processes of one user take turns with: whoever holds it is alone with it until this goes, or its
/// process ends.
///
/// Made where it is missing, for its user alone; one that others could read is closed to them. A link, and what is not
/// a plain file, is somebody else's, or has a second name, is left alone. Any thread, one at a time; may wait for a
/// disk.
class LockedFile
{
public:
    /// Waits no longer than @p patience for whoever holds it.
    LockedFile(const QString &path, std::chrono::milliseconds patience);
    ~LockedFile();
    LockedFile(const LockedFile &) = delete;
    LockedFile &operator=(const LockedFile &) = delete;

    [[nodiscard]] bool isHeld() const { return m_held != nullptr; }
    /// All of it; nothing where it is longer than @p longest bytes, or cannot be read.
    [[nodiscard]] std::optional<QByteArray> read(qint64 longest) const;
    /// Makes @p content all of it. It is written from its beginning to its end, and then cut: what is interrupted
    /// leaves the first part of the new and the rest of the old.
    [[nodiscard]] bool write(const QByteArray &content);

private:
    struct Held;

    std::unique_ptr<Held> m_held;
};

} // namespace ek
