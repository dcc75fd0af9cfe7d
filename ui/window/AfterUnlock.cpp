#include "ui/window/AfterUnlock.h"

#include "ui/window/FocusMemory.h"

#include <utility>

namespace ek {

AfterUnlock::AfterUnlock(QWidget &window)
    : m_focus(new FocusMemory(window))
{
}

void AfterUnlock::remember(const ProfileId &profile)
{
    m_focus->remember();
    m_profile = profile;
}

std::optional<WantedKey> AfterUnlock::update(const State &state)
{
    if (state.isLocked)
        return std::nullopt;
    returnFocus(state);
    if (!state.isSignedIn || !state.areEntitiesKnown)
        return std::nullopt;
    auto form = std::exchange(m_form, std::nullopt);
    return state.profile == m_profile ? form : std::nullopt;
}

void AfterUnlock::returnFocus(const State &state)
{
    if (!m_focus->isRemembering())
        return;
    if (state.profile.isEmpty() || state.profile != m_profile)
        m_focus->forget();
    else if (state.isSignedIn)
        m_focus->comeBack();
}

} // namespace ek
