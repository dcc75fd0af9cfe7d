#pragma once

#include <QListView>
#include <QTableView>

namespace ek {

/// A view that tells assistive technology of its current item only while it has the focus. Qt's own tell it always, and
/// a screen reader then goes to a pane that a refresh or a search, and nobody else, has changed.
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
};

using QuietListView = QuietView<QListView>;
using QuietTableView = QuietView<QTableView>;

} // namespace ek
