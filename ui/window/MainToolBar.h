#pragma once

#include "session/Profile.h"

#include <QToolBar>
#include <QWidgetList>

#include <optional>

namespace ek {

class Actions;
class EnvironmentPill;
class Profiles;
class Session;

/// Which profile is open and in which environment that is, and a button for each action that belongs there.
class MainToolBar : public QToolBar
{
    Q_OBJECT

public:
    /// All must outlive this.
    MainToolBar(const Actions &actions, Session &session, Profiles &profiles, QWidget *parent = nullptr);

    /// Of the open profile; where there is none, nothing is shown.
    void showEnvironment(const std::optional<Profile> &profile, Environment environment);
    [[nodiscard]] const QWidgetList &buttons() const { return m_buttons; }

signals:
    /// Somebody wants to sign in anew.
    void signInRequested();

private:
    EnvironmentPill *m_environment;
    QAction *m_environmentPlace = nullptr;
    QWidgetList m_buttons; ///< of the actions
};

} // namespace ek
