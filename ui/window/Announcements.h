#pragma once

#include "session/Session.h"

#include <QObject>

class QWidget;

namespace ek {

class AutoLock;
class ConcealedClipboard;
struct MainWindowParts;

/// Says to assistive technology what happens to the program as a whole and no single widget says: who is signed in and
/// what that means, that it was unlocked, that a key was copied. docs/accessibility.md lists everything that is said.
class Announcements : public QObject
{
    Q_OBJECT

public:
    Announcements(QWidget &window, const MainWindowParts &parts);

private:
    void onSession();
    void onClipboard(int secondsLeft);

    QWidget &m_window;
    Session &m_session;
    Session::State m_state;
    ProfileId m_profile;
    int m_secondsLeft = 0;
};

} // namespace ek
