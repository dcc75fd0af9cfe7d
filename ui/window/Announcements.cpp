#include "ui/window/Announcements.h"

#include "core/Names.h"
#include "session/AutoLock.h"
#include "ui/design/Accessibility.h"
#include "ui/reveal/ConcealedClipboard.h"
#include "ui/window/WindowParts.h"
#include "wording/Moments.h"

#include <QWidget>

namespace ek {

Announcements::Announcements(QWidget &window, const MainWindowParts &parts)
    : QObject(&window)
    , m_window(window)
    , m_session(parts.session)
    , m_state(parts.session.state())
{
    connect(&parts.session, &Session::stateChanged, this, &Announcements::onSession);
    connect(&parts.session, &Session::raisedToLive, this,
            [this] { announce(&m_window, tr("This is live: changes affect real businesses at once.")); });
    connect(&parts.lock, &AutoLock::unlocked, this, [this] { announce(&m_window, tr("Unlocked.")); });
    connect(&parts.clipboard, &ConcealedClipboard::secondsLeftChanged, this, &Announcements::onClipboard);
}

void Announcements::onSession()
{
    const auto &profile = m_session.profile();
    const ProfileId id = profile ? profile->id : ProfileId();
    if (m_state == m_session.state() && m_profile == id)
        return;
    m_state = m_session.state();
    m_profile = id;
    if (m_state == Session::State::SignedOut)
        return announce(&m_window, tr("Signed out."));
    if (m_state != Session::State::SignedIn)
        return; // the page that is shown meanwhile says it
    const QString name = shownLine(profile->name, 60);
    const QString signedIn = profile->source == CredentialSource::Demo
        ? tr("Signed in to “%1”: a demo, nothing here is real.").arg(name)
        : m_session.environment() == Environment::Live
        ? tr("Signed in to “%1”. This is live: changes affect real businesses at once.").arg(name)
        : tr("Signed in to “%1”: %2.", "a profile, an environment").arg(name, environmentText(m_session.environment()));
    announce(&m_window, signedIn);
}

void Announcements::onClipboard(int secondsLeft)
{
    // Once for every copy, and not at every second. What became of it is said by the status line.
    if (secondsLeft > m_secondsLeft)
        announce(&m_window, tr("Copied. The clipboard is cleared in %Ln second(s).", nullptr, secondsLeft));
    m_secondsLeft = secondsLeft;
}

} // namespace ek

#include "moc_Announcements.cpp"
