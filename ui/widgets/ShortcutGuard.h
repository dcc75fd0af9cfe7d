#pragma once

#include <QObject>

class QAction;
class QKeyEvent;
class QWidget;

namespace ek {

/// Decides who gets a key that is a shortcut of the whole window: the window's action, or the widget with the focus.
///
/// What is selected in the widget with the focus is what Ctrl+C and Del are about. The actions on keys are meant where
/// the table has the focus, or something that has no use for the key: a button, the window.
class ShortcutGuard : public QObject
{
    Q_OBJECT

public:
    /// @p table shows what the window's actions copy and delete. @p always are actions whose keys no field may take.
    ShortcutGuard(QWidget *table, const QList<QAction *> &always, QObject *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool isForWidget(const QWidget *focused, const QKeyEvent &key) const;

    QWidget *m_table;
    QList<QAction *> m_always;
};

} // namespace ek
