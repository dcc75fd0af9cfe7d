#include "ui/window/LockCover.h"

#include "session/Profile.h"
#include "ui/widgets/StatePage.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace ek {

namespace {

QString reasonText(AutoLock::Reason reason)
{
    switch (reason) {
    case AutoLock::Reason::Asked:
        return LockCover::tr("Locked");
    case AutoLock::Reason::Idle:
        return LockCover::tr("Locked, because nobody used Entity Keys for a while");
    case AutoLock::Reason::ScreenLocked:
        return LockCover::tr("Locked together with the screen");
    case AutoLock::Reason::Suspending:
        return LockCover::tr("Locked, because the computer went to sleep");
    case AutoLock::Reason::SessionLeft:
        break;
    }
    return LockCover::tr("Locked, because another session had the screen");
}

/// Before it surprises: where there is nothing to read the credential back from, it has to be typed again.
QString whatUnlockingTakes(const Profile *profile)
{
    if (!profile)
        return LockCover::tr("Nobody is signed in.");
    switch (profile->source) {
    case CredentialSource::Keychain:
        return LockCover::tr("The credential was forgotten. Unlocking reads it from the keychain again.");
    case CredentialSource::SessionOnly:
        return LockCover::tr("The credential was forgotten. It was kept for this session only, so after unlocking you "
                             "have to paste it again.");
    case CredentialSource::Environment:
        return LockCover::tr("The credential was forgotten. It came from the environment, so after unlocking you have "
                             "to paste it again.");
    case CredentialSource::Demo:
        break;
    }
    return LockCover::tr("Unlocking opens the demo workspace again.");
}

} // namespace

LockCover::LockCover(QWidget *parent)
    : QWidget(parent)
    , m_page(new StatePage)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_page);
}

void LockCover::show(AutoLock::Reason reason, const Profile *profile, const QStringList &notes)
{
    m_page->show("lock", reasonText(reason), whatUnlockingTakes(profile), notes.join(QLatin1Char('\n')));
    m_unlock = m_page->addButton(tr("Unlock"), [this] { emit unlockRequested(); });
    m_unlock->setDefault(true);
    QWidget::show();
}

void LockCover::setNotes(const QStringList &notes)
{
    m_page->setSmall(notes.join(QLatin1Char('\n')));
}

void LockCover::focusButton()
{
    if (m_unlock)
        m_unlock->setFocus();
}

} // namespace ek

#include "moc_LockCover.cpp"
