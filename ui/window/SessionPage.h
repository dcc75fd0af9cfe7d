#pragma once

#include "session/Profile.h"
#include "ui/widgets/StatePage.h"

#include <optional>

namespace ek {

class Session;

/// What the window shows of a session that is not signed in: what it waits for, and what can be done about it.
class SessionPage : public StatePage
{
    Q_OBJECT

public:
    /// @p session must outlive the page.
    SessionPage(Session &session, bool offersDemo, QWidget *parent = nullptr);

    /// Shows the state the session is in now; nothing changes while it is signed in or locked.
    void refresh();
    /// Takes away what names a profile.
    void forget();

signals:
    void signInRequested(const std::optional<ek::Profile> &existing);
    /// The admin wants to look at the demo workspace.
    void demoRequested();

private:
    void showSignedOut();
    void showReading();
    void showMissing();
    void showConfirming();

    Session &m_session;
    const bool m_offersDemo;
};

} // namespace ek
