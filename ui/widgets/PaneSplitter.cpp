#include "ui/widgets/PaneSplitter.h"

#include "ui/design/Accessibility.h"
#include "ui/design/Metrics.h"
#include "ui/design/Theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QPointer>

namespace ek {

namespace {

constexpr int borderStep = space::window;

class Border final : public QSplitterHandle
{
public:
    explicit Border(PaneSplitter *splitter)
        : QSplitterHandle(splitter->orientation(), splitter)
    {
        setAccessibleName(PaneSplitter::tr("Border between the panes"));
    }

    void enter()
    {
        m_before = QApplication::focusWidget();
        setFocus(Qt::ShortcutFocusReason);
    }

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        const bool isMirrored = splitter()->isRightToLeft();
        switch (event->key()) {
        case Qt::Key_Left:
            return widen(isMirrored ? borderStep : -borderStep);
        case Qt::Key_Right:
            return widen(isMirrored ? -borderStep : borderStep);
        case Qt::Key_Home:
            return widen(-splitter()->width());
        case Qt::Key_End:
            return widen(splitter()->width());
        case Qt::Key_Escape:
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (m_before)
                m_before->setFocus(Qt::OtherFocusReason);
            return;
        default:
            QSplitterHandle::keyPressEvent(event);
        }
    }

    void focusInEvent(QFocusEvent *event) override
    {
        QSplitterHandle::focusInEvent(event);
        update();
    }

    void focusOutEvent(QFocusEvent *event) override
    {
        QSplitterHandle::focusOutEvent(event);
        update();
    }

    void paintEvent(QPaintEvent *event) override
    {
        QSplitterHandle::paintEvent(event);
        if (hasFocus())
            QPainter(this).fillRect(rect(), colorsFor(palette()).focus);
    }

private:
    /// The first pane; as far as both have room for what they show.
    void widen(int pixels)
    {
        QList<int> sizes = splitter()->sizes();
        const int both = sizes.at(0) + sizes.at(1);
        sizes[0] = qBound(0, sizes.at(0) + pixels, both);
        sizes[1] = both - sizes.at(0);
        splitter()->setSizes(sizes);
        announce(this, PaneSplitter::tr("The first pane is %L1 pixels wide.").arg(splitter()->sizes().constFirst()));
    }

    QPointer<QWidget> m_before; ///< what had the focus
};

} // namespace

void PaneSplitter::focusBorder()
{
    if (count() > 1 && handle(1)->isVisible())
        static_cast<Border *>(handle(1))->enter();
}

QSplitterHandle *PaneSplitter::createHandle()
{
    return new Border(this);
}

} // namespace ek

#include "moc_PaneSplitter.cpp"
