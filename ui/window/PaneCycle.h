#pragma once

#include <QHash>
#include <QList>
#include <QObject>
#include <QPointer>

class QWidget;

namespace ek {

/// Takes the keyboard focus from one part of a window to the next, round and round, and back to where it was in each.
/// Parts that are hidden, or have nothing that takes the focus, are passed over.
class PaneCycle : public QObject
{
    Q_OBJECT

public:
    /// A part of the window, and what takes the focus in it at first, if that is possible.
    struct Pane
    {
        QWidget *pane;
        QWidget *first = nullptr;
    };

    /// In the order in which they are gone through. One may lie within another: what is in it belongs to it alone.
    PaneCycle(QList<Pane> panes, QWidget &window);
    /// Adds a part that was not there before, behind that of @p before; at the end where that is none.
    void insertAfter(const QWidget *before, const Pane &pane);

    void next() { go(1); }
    void previous() { go(-1); }

private:
    void go(int step);
    [[nodiscard]] qsizetype paneOf(const QWidget *widget) const; ///< -1: none
    [[nodiscard]] bool takesFocus(const QWidget *widget, qsizetype pane) const;
    [[nodiscard]] QWidget *entryOf(qsizetype pane) const; ///< null: none

    QWidget &m_window;
    QList<Pane> m_panes;
    QHash<QWidget *, QPointer<QWidget>> m_last; ///< what had the focus in a pane
};

} // namespace ek
