#include "ui/reveal/SecretField.h"

#include "ui/design/Theme.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>

namespace ek {

SecretField::SecretField(QWidget *parent)
    : QLineEdit(parent)
{
    setReadOnly(true);
    setDragEnabled(false);
    setFont(keyFont());
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
}

SecretField::~SecretField()
{
    forgetText();
}

void SecretField::setSecret(const Secret &secret, const QString &mask)
{
    m_secret = &secret;
    m_mask = mask;
    m_revealed = true;
    setRevealed(false);
}

void SecretField::reset()
{
    forgetText();
    m_secret = nullptr;
    m_revealed = false;
}

void SecretField::forgetText()
{
    QString shown = text();
    setText(QString()); // also drops the undo history
    wipe(shown);
}

void SecretField::setRevealed(bool revealed)
{
    if (!m_secret || revealed == m_revealed)
        return;
    m_revealed = revealed;
    forgetText();
    if (revealed) {
        QByteArray utf8 = m_secret->exposeSecretUtf8();
        setText(QString::fromUtf8(utf8));
        wipe(utf8);
    } else {
        setText(m_mask);
    }
    setCursorPosition(0);
}

void SecretField::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        emit copyRequested();
        event->accept();
        return;
    }
    // Whatever would select must not; moving along a long key may.
    const bool moves = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right || event->key() == Qt::Key_Home
        || event->key() == Qt::Key_End;
    if (moves && event->modifiers() == Qt::NoModifier)
        QLineEdit::keyPressEvent(event);
    else
        event->ignore();
}

void SecretField::mousePressEvent(QMouseEvent *event)
{
    event->accept();
}

void SecretField::mouseMoveEvent(QMouseEvent *event)
{
    event->accept();
}

void SecretField::mouseReleaseEvent(QMouseEvent *event)
{
    event->accept();
}

void SecretField::mouseDoubleClickEvent(QMouseEvent *event)
{
    event->accept();
}

void SecretField::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Copy key"), this, &SecretField::copyRequested);
    menu->popup(event->globalPos());
}

void SecretField::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    deselect(); // tabbing in selects all
}

} // namespace ek

#include "moc_SecretField.cpp"
