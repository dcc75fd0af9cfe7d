#pragma once

#include "core/Appearance.h"

#include <QObject>

namespace ek {

class Actions;
class Preferences;

/// Light, dark or as the system: the menu's entries, what is saved, and what is in force are one.
class AppearanceChoice : public QObject
{
    Q_OBJECT

public:
    /// @p actions and @p preferences must outlive it.
    AppearanceChoice(const Actions &actions, Preferences &preferences, QObject *parent);

    void choose(Appearance appearance);

private:
    void check(Appearance appearance);

    const Actions &m_actions;
    Preferences &m_preferences;
};

} // namespace ek
