#include "platform/FolderWalk.h"

#include "platform/FolderSteps.h"

namespace ek {

FolderWalk::FolderWalk(const QString &folder)
    : m_steps(FolderSteps::from(folder))
{
}

FolderWalk::~FolderWalk() = default;

QString FolderWalk::problem() const
{
    return m_steps->problem();
}

std::optional<FolderWalk::File> FolderWalk::next()
{
    return m_steps->next();
}

void FolderWalk::addUnreadable(const QString &path)
{
    m_steps->addUnreadable(path);
}

FolderWalk::Skipped FolderWalk::skipped() const
{
    return m_steps->skipped();
}

} // namespace ek
