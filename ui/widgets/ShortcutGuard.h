#pragma once

#include <QList>
#include <QObject>

class QAction;
class QKeyEvent;
class QWidget;

namespace ek {

/// Decides who gets a key that is a shortcut of the whole window: the window's action, or the widget with the focus.
///
/// What is selected in the widget with the focus is what Ctrl+C and Del are about. The actions on keys are meant where
/// one of the tables has the focus, or something that has no use for the key: a button, the window.
class ShortcutGuard : public QObject
{
    Q_OBJECT

public:
    /// One for each window. @p always are actions whose keys no field may take.
    ShortcutGuard(QWidget *window, const QList<QAction *> &always);
    /// @p table shows what the window's actions copy and delete.
    void addTable(const QWidget *table) { m_tables += table; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool isForWidget(const QWidget *focused, const QKeyEvent &key) const;

    QWidget *m_window;
    QList<const QWidget *> m_tables;
    QList<QAction *> m_always;
};

} // namespace ek
