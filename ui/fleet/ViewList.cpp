#include "ui/fleet/ViewList.h"

#include "models/ViewListModel.h"
#include "ui/design/Metrics.h"
#include "ui/design/Theme.h"
#include "ui/fleet/ViewDelegate.h"

#include <QEvent>
#include <QKeyEvent>
#include <QSignalBlocker>

#include <algorithm>

namespace ek {

ViewList::ViewList(ViewListModel &views, QWidget *parent)
    : QuietListView(parent)
    , m_views(views)
{
    setModel(&views);
    setItemDelegate(new ViewDelegate(this));
    setAccessibleName(tr("Views"));
    setUniformItemSizes(true);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(this, &QListView::clicked, this, &ViewList::choose);
    connect(this, &QListView::activated, this, &ViewList::choose);
    // What is marked, and not what is merely current, since the focus alone makes an item current.
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (hasFocus() && selectionModel()->isSelected(currentIndex()))
            choose(currentIndex());
    });
    onColorsChanged(this, [this] { restyle(); });
    restyle();
}

/// The list continues the surface around it.
void ViewList::restyle()
{
    QPalette own;
    if (hasOwnStyle())
        own.setColor(QPalette::Base, colorsFor(own).sidebar);
    setPalette(own);
}

void ViewList::choose(const QModelIndex &index)
{
    if (index.isValid())
        emit chosen({m_views.viewAt(index.row())});
}

void ViewList::setShown(const std::optional<Shown> &shown)
{
    const QModelIndex index = shown ? m_views.index(m_views.rowOf(shown->view)) : QModelIndex();
    if (index == currentIndex() && (!index.isValid() || selectionModel()->isSelected(index)))
        return;
    const QSignalBlocker quiet(this);
    setCurrentIndex(index);
    viewport()->update();
}

void ViewList::enterFromBelow()
{
    setFocus(Qt::BacktabFocusReason);
    setCurrentIndex(m_views.index(m_views.rowCount() - 1));
}

void ViewList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down && currentIndex().row() == m_views.rowCount() - 1) {
        event->accept();
        emit leftDownwards();
        return;
    }
    QuietListView::keyPressEvent(event);
}

void ViewList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    QuietListView::changeEvent(event);
}

int ViewList::heightOf(int rows) const
{
    return rows * heightFor(height::control, font()) + 2 * frameWidth();
}

/// As many as three eighths of the window have room for: all of them on 800 × 600. The others are scrolled to. What the
/// layout has left is no measure: a message below would take it, and the entities would move up.
int ViewList::shownRows() const
{
    constexpr int fewest = 3;
    const int inShare = window()->height() * 3 / 8 / heightOf(1);
    return std::clamp(inShare, fewest, std::max(fewest, m_views.rowCount()));
}

bool ViewList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == window() && event->type() == QEvent::Resize)
        updateGeometry();
    return QuietListView::eventFilter(watched, event);
}

void ViewList::showEvent(QShowEvent *event)
{
    window()->installEventFilter(this); // it has its place by now
    updateGeometry();
    QuietListView::showEvent(event);
}

QSize ViewList::sizeHint() const
{
    return {width::sidebar - 2 * space::row, heightOf(shownRows())};
}

QSize ViewList::minimumSizeHint() const
{
    return {QuietListView::minimumSizeHint().width(), heightOf(shownRows())};
}

} // namespace ek

#include "moc_ViewList.cpp"
