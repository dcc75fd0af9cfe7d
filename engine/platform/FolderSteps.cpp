#include "platform/FolderSteps.h"

namespace ek {

void FolderSteps::addUnreadable(const QString &path)
{
    const std::scoped_lock lock(m_mutex);
    noteUnreadable(path);
}

FolderWalk::Skipped FolderSteps::skipped() const
{
    const std::scoped_lock lock(m_mutex);
    return m_skipped;
}

void FolderSteps::noteUnreadable(const QString &path)
{
    ++m_skipped.unreadable;
    if (m_skipped.unreadablePaths.size() < FolderWalk::mostPaths)
        m_skipped.unreadablePaths += path;
}

} // namespace ek
