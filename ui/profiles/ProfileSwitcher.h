#pragma once

#include "ui/widgets/ElidedComboBox.h"

namespace ek {

class Profiles;
class Session;

/// Shows which profile is open, and opens another.
///
/// From sandbox to live is a step to be taken, not slipped into: the wheel does nothing, and keys open the list first.
class ProfileSwitcher : public ElidedComboBox
{
    Q_OBJECT

public:
    ProfileSwitcher(Session &session, Profiles &profiles, QWidget *parent = nullptr);

signals:
    void signInRequested();

protected:
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void reload();
    void onActivated(int index);

    Session &m_session;
    Profiles &m_profiles;
};

} // namespace ek
