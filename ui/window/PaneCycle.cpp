#include "ui/window/PaneCycle.h"

#include <QApplication>
#include <QWidget>

#include <algorithm>
#include <utility>

namespace ek {

PaneCycle::PaneCycle(QList<Pane> panes, QWidget &window)
    : QObject(&window)
    , m_window(window)
    , m_panes(std::move(panes))
{
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (const qsizetype pane = now ? paneOf(now) : -1; pane >= 0)
            m_last[m_panes.at(pane).pane] = now;
    });
}

void PaneCycle::insertAfter(const QWidget *before, const Pane &pane)
{
    const auto at =
        std::find_if(m_panes.cbegin(), m_panes.cend(), [before](const Pane &each) { return each.pane == before; });
    m_panes.insert(at == m_panes.cend() ? at : at + 1, pane);
}

qsizetype PaneCycle::paneOf(const QWidget *widget) const
{
    for (; widget && widget != &m_window; widget = widget->parentWidget()) {
        for (qsizetype pane = 0; pane < m_panes.size(); ++pane) {
            if (m_panes.at(pane).pane == widget)
                return pane;
        }
    }
    return -1;
}

bool PaneCycle::takesFocus(const QWidget *widget, qsizetype pane) const
{
    return widget && widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) != 0
        && paneOf(widget) == pane;
}

QWidget *PaneCycle::entryOf(qsizetype pane) const
{
    const Pane &entered = m_panes.at(pane);
    if (!entered.pane->isVisible())
        return nullptr;
    if (QWidget *last = m_last.value(entered.pane); takesFocus(last, pane))
        return last;
    if (takesFocus(entered.first, pane))
        return entered.first;
    // In the order of the Tab key.
    for (QWidget *widget = m_window.nextInFocusChain(); widget != &m_window; widget = widget->nextInFocusChain()) {
        if (takesFocus(widget, pane))
            return widget;
    }
    return nullptr;
}

void PaneCycle::go(int step)
{
    const auto total = m_panes.size();
    const qsizetype from = paneOf(m_window.focusWidget());
    // From nowhere, forward begins at the first one and backward at the last.
    qsizetype pane = from >= 0 ? from : step > 0 ? total - 1 : 0;
    for (qsizetype tried = 0; tried < total; ++tried) {
        pane = (pane + step + total) % total;
        if (pane == from)
            return;
        if (QWidget *entry = entryOf(pane)) {
            entry->setFocus(step > 0 ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return;
        }
    }
}

} // namespace ek

#include "moc_PaneCycle.cpp"
