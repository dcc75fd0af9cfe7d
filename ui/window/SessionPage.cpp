#include "ui/window/SessionPage.h"

#include "core/Names.h"
#include "core/PlainText.h"
#include "session/Session.h"
#include "wording/KeychainText.h"

#include <QPushButton>

namespace ek {

SessionPage::SessionPage(Session &session, bool offersDemo, QWidget *parent)
    : StatePage(parent)
    , m_session(session)
    , m_offersDemo(offersDemo)
{
}

void SessionPage::refresh()
{
    switch (m_session.state()) {
    case Session::State::SignedIn:
    case Session::State::Locked: // the cover says it
        return;
    case Session::State::SignedOut:
        return showSignedOut();
    case Session::State::ReadingCredential:
        return showReading();
    case Session::State::CredentialMissing:
        return showMissing();
    case Session::State::ConfirmingAddress:
        return showConfirming();
    }
}

void SessionPage::forget()
{
    show("key", QString(), QString());
}

void SessionPage::showSignedOut()
{
    show("key", tr("Your entities' API keys"),
         m_offersDemo ? tr("See, make and remove them here. Sign in with an API credential of Space Invoices, or look "
                           "around in a demo workspace first.")
                      : tr("See, make and remove them here. Sign in with an API credential of Space Invoices."));
    addButton(tr("Sign in…"), [this] { emit signInRequested(std::nullopt); });
    if (m_offersDemo)
        addButton(tr("Open the demo workspace"), [this] { emit demoRequested(); });
}

void SessionPage::showReading()
{
    showBusy(tr("Asking the keychain…"), tr("If it is locked, its own prompt asks for the password."));
    // The prompt may be hidden, or the keychain dead; neither may hold the program up.
    addButton(tr("Sign in for this session only…"), [this] { emit signInRequested(m_session.profile()); });
}

void SessionPage::showMissing()
{
    const Profile &profile = *m_session.profile();
    const QString name = isolated(shownLine(profile.name, 60));
    const bool isKeptInKeychain = profile.source == CredentialSource::Keychain;
    ErrorWords words = describe(*m_session.keychainError());
    QString heading = tr("The credential of “%1” is not available").arg(name);
    if (profile.source == CredentialSource::SessionOnly) {
        heading = tr("Sign in to “%1” again").arg(name);
        words = {tr("Its credential was kept for one session only."), {}, {}, {}};
    }
    if (m_session.isReturning() && !isKeptInKeychain) {
        heading = tr("Sign in to “%1” again").arg(name);
        words = {tr("Its credential was forgotten when the program was locked."), {}, {}, {}};
    }
    if (isKeptInKeychain && m_session.keychainError()->kind == SecretStoreErrorKind::NotFound)
        words.meaning += u' '
            + tr("It is kept for one address alone, and the profile's address is now %1.")
                  .arg(isolated(addressText(profile.apiUrl)));
    show("key", heading, words.text(), words.small);
    if (isKeptInKeychain)
        addButton(tr("Try again"), [this] { m_session.open(ProfileId(m_session.profile()->id)); });
    QPushButton *signIn = addButton(tr("Sign in…"), [this] { emit signInRequested(m_session.profile()); });
    if (m_session.isReturning())
        signIn->setFocus();
}

void SessionPage::showConfirming()
{
    const Profile &profile = *m_session.profile();
    show("key", tr("Is this the address of “%1”?").arg(isolated(singleLine(profile.name, 60))),
         tr("An earlier version of this program saved the credential for the host, but without the port. It would now "
            "be sent to %1. The settings file says so; go on only if that is the address you gave.")
             .arg(isolated(originOf(profile.apiUrl))));
    addButton(tr("Sign in…"), [this] { emit signInRequested(m_session.profile()); })->setFocus();
    addButton(tr("Send it to this address"), [this] { m_session.confirmAddress(); });
}

} // namespace ek

#include "moc_SessionPage.cpp"
