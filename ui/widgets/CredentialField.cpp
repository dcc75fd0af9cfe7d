#include "ui/widgets/CredentialField.h"

#include "core/Secret.h"
#include "ui/widgets/PasteGuard.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>

namespace ek {

CredentialField::CredentialField(QWidget *parent)
    : QLineEdit(parent)
{
    setEchoMode(QLineEdit::Password);
    // All of them: what is set here replaces what the echo mode has set.
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    setDragEnabled(false);
    connect(this, &QLineEdit::textChanged, this, &CredentialField::guardText);
}

CredentialField::~CredentialField()
{
    blockSignals(true); // whoever listens is on its way out, too
    forget();
}

void CredentialField::forget()
{
    QString held = text();
    setText(QString()); // also drops the undo history
    wipe(held);
}

QVariant CredentialField::inputMethodQuery(Qt::InputMethodQuery query) const
{
    const bool asksForText = query == Qt::ImSurroundingText || query == Qt::ImCurrentSelection
        || query == Qt::ImTextBeforeCursor || query == Qt::ImTextAfterCursor;
    if (asksForText)
        return QString();
    // Where the cursor is in the text that was told.
    if (query == Qt::ImCursorPosition || query == Qt::ImAnchorPosition || query == Qt::ImAbsolutePosition)
        return 0;
    return QLineEdit::inputMethodQuery(query);
}

QVariant CredentialField::inputMethodQuery(Qt::InputMethodQuery query, const QVariant &) const
{
    return inputMethodQuery(query);
}

void CredentialField::guardText()
{
    if (text().isEmpty())
        m_guard.release();
    else
        m_guard.hold();
}

void CredentialField::keyPressEvent(QKeyEvent *event)
{
    // Qt's undo would only clear a hidden text, but it keeps what it would need for more; to cut takes a hidden text
    // away without copying it.
    if (event->matches(QKeySequence::Undo) || event->matches(QKeySequence::Redo) || event->matches(QKeySequence::Cut))
        event->accept();
    else
        QLineEdit::keyPressEvent(event);
}

void CredentialField::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Paste"), this, [this] { PasteGuard::paste(this); });
    QAction *clearing = menu->addAction(tr("Clear"), this, &CredentialField::forget);
    clearing->setEnabled(!text().isEmpty());
    menu->popup(event->globalPos());
}

} // namespace ek

#include "moc_CredentialField.cpp"
