#include "ui/window/AppearanceChoice.h"

#include "session/Preferences.h"
#include "ui/actions/Actions.h"
#include "ui/design/Theme.h"

#include <QAction>

namespace ek {

AppearanceChoice::AppearanceChoice(const Actions &actions, Preferences &preferences, QObject *parent)
    : QObject(parent)
    , m_actions(actions)
    , m_preferences(preferences)
{
    check(preferences.appearance());
    connect(actions.followSystem, &QAction::triggered, this, [this] { choose(Appearance::FollowSystem); });
    connect(actions.light, &QAction::triggered, this, [this] { choose(Appearance::Light); });
    connect(actions.dark, &QAction::triggered, this, [this] { choose(Appearance::Dark); });
    connect(actions.highContrast, &QAction::triggered, this, [this] { choose(Appearance::HighContrast); });
}

void AppearanceChoice::choose(Appearance appearance)
{
    m_preferences.setAppearance(appearance);
    applyAppearance(appearance);
    check(appearance);
}

void AppearanceChoice::check(Appearance appearance)
{
    switch (appearance) {
    case Appearance::FollowSystem:
        m_actions.followSystem->setChecked(true);
        break;
    case Appearance::Light:
        m_actions.light->setChecked(true);
        break;
    case Appearance::Dark:
        m_actions.dark->setChecked(true);
        break;
    case Appearance::HighContrast:
        m_actions.highContrast->setChecked(true);
        break;
    }
}

} // namespace ek

#include "moc_AppearanceChoice.cpp"
