#include "ui/fleet/SoughtKeyField.h"

#include "core/Secret.h"
#include "fleet/SoughtKey.h"

#include <QEvent>

namespace ek {

SoughtKeyField::SoughtKeyField(QWidget *parent)
    : CredentialField(parent)
{
    connect(this, &QLineEdit::textChanged, this, &SoughtKeyField::chooseEcho);
}

bool SoughtKeyField::event(QEvent *event)
{
    const QEvent::Type type = event->type();
    const bool mayChangeText = type == QEvent::KeyPress || type == QEvent::InputMethod || type == QEvent::Drop
        || type == QEvent::MouseButtonRelease;
    if (!mayChangeText)
        return CredentialField::event(event);
    // What is inserted is announced before anybody can look at it, unless the field hides its text at that moment.
    setEchoMode(QLineEdit::Password);
    const bool isTaken = CredentialField::event(event);
    chooseEcho();
    return isTaken;
}

void SoughtKeyField::chooseEcho()
{
    QString held = text();
    const bool hides = held.isEmpty() || SoughtKey::looksWhole(held);
    wipe(held);
    const EchoMode wanted = hides ? QLineEdit::Password : QLineEdit::Normal;
    if (echoMode() != wanted)
        setEchoMode(wanted);
}

} // namespace ek

#include "moc_SoughtKeyField.cpp"
