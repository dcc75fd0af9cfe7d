#pragma once

#include "platform/FolderWalk.h"

#include <memory>
#include <mutex>

namespace ek {

/// How a FolderWalk goes from file to file. Each system has its own.
class FolderSteps
{
public:
    /// At @p folder.
    static std::unique_ptr<FolderSteps> from(const QString &folder);
    virtual ~FolderSteps() = default;
    FolderSteps(const FolderSteps &) = delete;
    FolderSteps &operator=(const FolderSteps &) = delete;

    /// As those of FolderWalk.
    virtual std::optional<FolderWalk::File> next() = 0;
    [[nodiscard]] const QString &problem() const { return m_problem; }
    void addUnreadable(const QString &path);
    [[nodiscard]] FolderWalk::Skipped skipped() const;

protected:
    FolderSteps() = default;
    /// The caller holds the mutex.
    void noteUnreadable(const QString &path);

    QString m_problem; ///< set by the constructor alone
    mutable std::mutex m_mutex; ///< of what is skipped, and of where the walk is
    FolderWalk::Skipped m_skipped;
};

} // namespace ek
