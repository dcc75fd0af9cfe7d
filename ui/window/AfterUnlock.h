#pragma once

#include "core/Ids.h"
#include "session/Profile.h"
#include "ui/window/WantedKey.h"

#include <optional>

class QWidget;

namespace ek {

class FocusMemory;

/// What comes back after a lock, where the same profile is open again: the keyboard focus, once somebody is signed in,
/// and the form for a new key that the lock has closed, once it is known which entities there are. Where another
/// profile is open, nothing does. GUI thread only.
class AfterUnlock
{
public:
    /// How things stand.
    struct State
    {
        bool isLocked = false;
        ProfileId profile; ///< the open one; empty: none is
        bool isSignedIn = false;
        bool areEntitiesKnown = false;
    };

    /// Of the focus in @p window, which must outlive this.
    explicit AfterUnlock(QWidget &window);

    /// @p profile, which is open, is about to be covered: what has the focus is what it comes back to.
    void remember(const ProfileId &profile);
    /// The lock has closed a form in which this was filled in.
    void keepForm(const WantedKey &form) { m_form = form; }
    /// Gives the focus back where it can. The form that is to be offered now; once.
    [[nodiscard]] std::optional<WantedKey> update(const State &state);

private:
    void returnFocus(const State &state);

    FocusMemory *m_focus;
    ProfileId m_profile; ///< it was locked
    std::optional<WantedKey> m_form;
};

} // namespace ek
