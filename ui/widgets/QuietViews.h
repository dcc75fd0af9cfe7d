#pragma once

#include <QListView>
#include <QResizeEvent>
#include <QTableView>

namespace ek {

/// A view that tells assistive technology of its current item only while it has the focus. Qt's own tell it always, and
/// a screen reader then goes to a pane that a refresh or a search, and nobody else, has changed.
///
/// Where the view becomes smaller, as by a message below it, the item that has the focus stays in sight. Nothing else
/// scrolls it, so that the rows stay where they are.
template <typename View> class QuietView : public View
{
public:
    using View::View;

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override
    {
        if (this->hasFocus())
            View::currentChanged(current, previous);
        else
            QAbstractItemView::currentChanged(current, previous); // NOLINT(bugprone-parent-virtual-call): past View's
    }

    void resizeEvent(QResizeEvent *event) override
    {
        // A dialog may have the window's focus for a while.
        const bool isFocused = this->window()->focusWidget() == this;
        const QModelIndex current = isFocused ? this->currentIndex() : QModelIndex();
        const QRect place = current.isValid() ? this->visualRect(current) : QRect();
        const bool wasInSight = place.isValid() && place.top() >= 0 && place.bottom() < event->oldSize().height();
        View::resizeEvent(event);
        if (wasInSight && place.bottom() >= this->viewport()->height())
            this->scrollTo(current);
    }
};

using QuietListView = QuietView<QListView>;
using QuietTableView = QuietView<QTableView>;

} // namespace ek
