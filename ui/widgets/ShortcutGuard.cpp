#include "ui/widgets/ShortcutGuard.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAction>
#include <QComboBox>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>

#include <algorithm>

namespace ek {

ShortcutGuard::ShortcutGuard(QWidget *window, const QList<QAction *> &always)
    : QObject(window)
    , m_window(window)
    , m_always(always)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool ShortcutGuard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride || !watched->isWidgetType())
        return false;
    const auto *focused = static_cast<QWidget *>(watched);
    if (focused->window() != m_window)
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    const QKeySequence pressed(key->keyCombination());
    if (std::any_of(m_always.cbegin(), m_always.cend(),
                    [&](const QAction *action) { return action->shortcuts().contains(pressed); })) {
        event->ignore();
        return true; // the widget is not asked
    }
    if (!isForWidget(focused, *key))
        return false;
    event->accept();
    return true;
}

bool ShortcutGuard::isForWidget(const QWidget *focused, const QKeyEvent &key) const
{
    if (!key.matches(QKeySequence::Copy) && !key.matches(QKeySequence::Delete))
        return false;
    if (const auto *label = qobject_cast<const QLabel *>(focused))
        return label->hasSelectedText();
    if (qobject_cast<const QAbstractItemView *>(focused))
        return !m_tables.contains(focused);
    return qobject_cast<const QLineEdit *>(focused) || qobject_cast<const QComboBox *>(focused)
        || qobject_cast<const QAbstractSpinBox *>(focused) || qobject_cast<const QTextEdit *>(focused)
        || qobject_cast<const QPlainTextEdit *>(focused);
}

} // namespace ek

#include "moc_ShortcutGuard.cpp"
