#include "ui/window/SidebarWidth.h"

#include <QEvent>
#include <QSplitter>

#include <algorithm>

namespace ek {

namespace {

constexpr int least = 200;
constexpr int percent = 27; ///< of the window

} // namespace

SidebarWidth::SidebarWidth(QSplitter &splitter, int width)
    : QObject(&splitter)
    , m_splitter(splitter)
    , m_usual(width)
{
    splitter.installEventFilter(this);
    connect(&splitter, &QSplitter::splitterMoved, this, [this] { m_isChosen = true; });
}

QByteArray SidebarWidth::save()
{
    if (m_isChosen || m_splitter.sizes().constFirst() != m_fitted)
        return m_splitter.saveState();
    setWidth(m_usual); // a narrow window's share is no choice
    const QByteArray state = m_splitter.saveState();
    fit();
    return state;
}

void SidebarWidth::restore(const QByteArray &saved)
{
    if (m_splitter.restoreState(saved))
        m_isChosen = m_splitter.sizes().constFirst() != m_usual;
    fit();
}

bool SidebarWidth::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(this, &SidebarWidth::fit, Qt::QueuedConnection); // once the splitter has its new size
    return QObject::eventFilter(watched, event);
}

void SidebarWidth::setWidth(int width)
{
    const int all = m_splitter.sizes().constFirst() + m_splitter.sizes().constLast();
    if (width > 0 && all > 0)
        m_splitter.setSizes({width, std::max(all - width, 0)});
}

void SidebarWidth::fit()
{
    if (m_isChosen)
        return;
    setWidth(std::min(m_usual, std::max(least, m_splitter.width() * percent / 100)));
    m_fitted = m_splitter.sizes().constFirst();
}

} // namespace ek

#include "moc_SidebarWidth.cpp"
