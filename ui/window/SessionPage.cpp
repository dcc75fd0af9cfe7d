#include "ui/window/SessionPage.h"

#include "core/Names.h"
#include "core/PlainText.h"
#include "session/Profiles.h"
#include "session/Session.h"
#include "ui/design/Style.h"
#include "wording/KeychainText.h"

#include <QPushButton>

#include <algorithm>

namespace ek {

namespace {

constexpr qsizetype mostOffered = 4; ///< beyond that a list is easier to read
constexpr int widestName = 300; ///< in device-independent pixels: large text is cut sooner

} // namespace

SessionPage::SessionPage(Session &session, const Profiles &profiles, bool offersDemo, QWidget *parent)
    : StatePage(parent)
    , m_session(session)
    , m_profiles(profiles)
    , m_offersDemo(offersDemo)
{
}

void SessionPage::refresh()
{
    if (m_session.profile())
        m_left = m_session.profile()->id;
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

QList<Profile> SessionPage::offered() const
{
    QList<Profile> profiles = m_profiles.all();
    const auto left =
        std::find_if(profiles.begin(), profiles.end(), [this](const Profile &profile) { return profile.id == m_left; });
    if (left != profiles.end())
        std::rotate(profiles.begin(), left, left + 1); // the others keep their order
    return profiles;
}

void SessionPage::suggest(QPushButton *button)
{
    for (QPushButton *each : buttons())
        setLook(each, each == button ? ButtonLook::Suggested : ButtonLook::Usual);
    button->setFocus(Qt::OtherFocusReason);
}

void SessionPage::offer(const Profile &profile)
{
    const QString name = shownLine(profile.name, 60);
    const QString cut = fontMetrics().elidedText(name, Qt::ElideRight, widestName);
    // On a button "&" is the mark of a mnemonic.
    QPushButton *button =
        addButton(tr("Open %1", "a profile").arg(isolated(QString(cut).replace(u'&', QStringLiteral("&&")))),
                  [this, id = profile.id] { m_session.open(ProfileId(id)); });
    button->setAccessibleName(tr("Open %1", "a profile").arg(name));
}

void SessionPage::showSignedOut()
{
    const QList<Profile> profiles = offered();
    const QString title = tr("Your entities' API keys");
    if (profiles.isEmpty()) {
        show("key", title,
             m_offersDemo
                 ? tr("Create, find and delete them here. Sign in with an API credential of Space Invoices, or "
                      "look around in a demo workspace first.")
                 : tr("Create, find and delete them here. Sign in with an API credential of Space Invoices."));
    } else {
        show("key", title, tr("Open a profile, or sign in with another API credential of Space Invoices."));
        for (const Profile &profile : profiles.first(std::min(profiles.size(), mostOffered)))
            offer(profile);
        if (profiles.size() > mostOffered)
            addButton(tr("More profiles…"), [this] { emit profilesRequested(); });
    }
    addButton(tr("Sign in…"), [this] { emit signInRequested(std::nullopt); });
    if (m_offersDemo)
        addButton(tr("Open the demo workspace"), [this] { emit demoRequested(); });
    suggest(buttons().constFirst());
}

void SessionPage::showReading()
{
    const ErrorWords wait = waitForKeychain();
    showBusy(wait.happened, wait.advice);
    // The prompt may be hidden, or the keychain dead; neither may hold the program up.
    addButton(tr("Sign in for this session only…"), [this] { emit signInRequested(m_session.profile()); });
    addButton(tr("Cancel"), [this] { m_session.signOut(); });
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
            + tr("It is kept for one address alone, and the profile's address is now “%1”.")
                  .arg(isolated(addressText(profile.apiUrl)));
    show("key", heading, words.text(), words.small);
    if (isKeptInKeychain)
        addButton(tr("Try again"), [this] { m_session.open(ProfileId(m_session.profile()->id)); });
    QPushButton *signIn = addButton(tr("Sign in…"), [this] { emit signInRequested(m_session.profile()); });
    suggest(m_session.isReturning() ? signIn : buttons().constFirst());
}

void SessionPage::showConfirming()
{
    const Profile &profile = *m_session.profile();
    show("key", tr("Is this the address of “%1”?").arg(isolated(singleLine(profile.name, 60))),
         tr("An earlier version of this program saved the credential for the host, but without the port. It would now "
            "be sent to “%1”. The settings file says so; go on only if that is the address you gave.")
             .arg(isolated(originOf(profile.apiUrl))));
    suggest(addButton(tr("Sign in…"), [this] { emit signInRequested(m_session.profile()); }));
    addButton(tr("Send it to this address"), [this] { m_session.confirmAddress(); });
}

} // namespace ek

#include "moc_SessionPage.cpp"
