#include "ui/profiles/EnvironmentNotice.h"

#include "session/Session.h"

namespace ek {

EnvironmentNotice::EnvironmentNotice(Session &session, QWidget *parent)
    : MessageBar(tr("Message about the environment"), parent)
    , m_session(session)
{
    connect(&session, &Session::stateChanged, this, &EnvironmentNotice::update);
    connect(&session, &Session::profileLeft, this, &EnvironmentNotice::update);
    update();
}

void EnvironmentNotice::update()
{
    const QString advice = tr("Sign in to the profile again if this is not what you expect.");
    const bool isLive = m_session.environment() == Environment::Live;
    switch (m_session.environmentConflict()) {
    case EnvironmentConflict::None:
        clear();
        return;
    case EnvironmentConflict::Credential:
        show(Tone::Warning,
             (isLive ? tr("The credential that was read is not for the environment that this profile was saved for. "
                          "Everything here is handled as live.")
                     : tr("The credential that was read does not show which environment it is for, and the profile was "
                          "saved for another. Everything here is handled as live."))
                 + u' ' + advice);
        return;
    case EnvironmentConflict::Answers:
        show(Tone::Warning,
             tr("The server's answers are about live, or about an environment that this program does not know, and the "
                "credential does not show it. Everything here is handled as live.")
                 + u' ' + advice);
        return;
    }
}

} // namespace ek

#include "moc_EnvironmentNotice.cpp"
