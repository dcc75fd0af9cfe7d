#pragma once

#include <QList>
#include <QObject>
#include <QPointer>

class QWidget;

namespace ek {

/// Keeps the keyboard focus of a button that is disabled by what it started. Meanwhile a list has the focus, and not
/// the next button, which a second press would reach. The focus comes back with the button, unless somebody has used
/// the list by then.
class FocusReturn : public QObject
{
    Q_OBJECT

public:
    /// Of @p lists the first one that can be seen, or else the last, takes the focus. They and the buttons live in the
    /// window @p parent.
    FocusReturn(QList<QWidget *> lists, QWidget *parent);

    void watch(QWidget *button);
    /// One more of the lists, before the others.
    void prepend(QWidget *list);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void leave(QWidget *button);
    void onButton(QWidget *button, const QEvent *event);

    QList<QWidget *> m_lists;
    QPointer<QWidget> m_focused; ///< one of the buttons, until somebody goes elsewhere
    QPointer<QWidget> m_disabled; ///< what the focus goes back to
    QWidget *m_meanwhile = nullptr; ///< what has it until then
};

} // namespace ek
