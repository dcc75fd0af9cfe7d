#include "ui/window/MainToolBar.h"

#include "ui/actions/Actions.h"
#include "ui/design/Buttons.h"
#include "ui/design/Metrics.h"
#include "ui/profiles/ProfileSwitcher.h"
#include "ui/widgets/EnvironmentPill.h"
#include "ui/widgets/EnvironmentWords.h"

#include <QAbstractButton>
#include <QAction>
#include <QLabel>

namespace ek {

MainToolBar::MainToolBar(const Actions &actions, Session &session, Profiles &profiles, QWidget *parent)
    : QToolBar(tr("Tools"), parent)
    , m_environment(new EnvironmentPill)
{
    setObjectName(QStringLiteral("toolBar")); // for saveState()
    setMovable(false);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setContextMenuPolicy(Qt::PreventContextMenu);

    auto *label = new QLabel(tr("Profile"));
    label->setContentsMargins(space::label, 0, space::label, 0);
    auto *switcher = new ProfileSwitcher(session, profiles);
    connect(switcher, &ProfileSwitcher::signInRequested, this, &MainToolBar::signInRequested);
    label->setBuddy(switcher);
    addWidget(label);
    addWidget(switcher);
    auto *gap = new QWidget;
    gap->setFixedWidth(space::label);
    addWidget(gap);
    m_environmentPlace = addWidget(m_environment);
    auto *rest = new QWidget;
    rest->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    addWidget(rest);
    for (QAction *action : actions.those(&ActionSpec::isInToolBar)) {
        addAction(action);
        QWidget *button = widgetForAction(action);
        // The button's own text may follow the selection; its name is a contract (docs/accessibility.md).
        button->setAccessibleName(action->iconText());
        button->setFocusPolicy(Qt::TabFocus);
        m_buttons += button;
        if (auto *newKey = qobject_cast<QAbstractButton *>(button); newKey && action == actions.newKey)
            setLook(newKey, ButtonLook::Suggested);
    }
}

void MainToolBar::showEnvironment(const std::optional<Profile> &profile, Environment environment)
{
    m_environmentPlace->setVisible(profile.has_value());
    m_environment->setEnvironment(environment, workspaceOf(profile));
}

} // namespace ek

#include "moc_MainToolBar.cpp"
