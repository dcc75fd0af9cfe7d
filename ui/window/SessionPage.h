#pragma once

#include "session/Profile.h"
#include "ui/widgets/StatePage.h"

#include <optional>

class QPushButton;

namespace ek {

class Profiles;
class Session;

/// What the window shows of a session that is not signed in: what it waits for, and what can be done about it. One of
/// its buttons is what most people came for. It stands out and has the focus, so that Enter does it.
class SessionPage : public StatePage
{
    Q_OBJECT

public:
    /// @p session and @p profiles must outlive the page.
    SessionPage(Session &session, const Profiles &profiles, bool offersDemo, QWidget *parent = nullptr);

    /// Shows the state the session is in now; nothing changes while it is signed in or locked.
    void refresh();
    /// Takes away what names a profile.
    void forget();

signals:
    void signInRequested(const std::optional<ek::Profile> &existing);
    /// The admin wants to look at the demo workspace.
    void demoRequested();
    /// There are more profiles than the page has buttons for.
    void profilesRequested();

private:
    void showSignedOut();
    void offer(const Profile &profile);
    /// What to open first: the profile that was left, or the first one. Then the others.
    [[nodiscard]] QList<Profile> offered() const;
    /// Makes it the one that stands out.
    void suggest(QPushButton *button);
    void showReading();
    void showMissing();
    void showConfirming();

    Session &m_session;
    const Profiles &m_profiles;
    const bool m_offersDemo;
    ProfileId m_left; ///< was open last; empty: none was
};

} // namespace ek
