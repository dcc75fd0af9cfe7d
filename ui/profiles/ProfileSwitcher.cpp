#include "ui/profiles/ProfileSwitcher.h"

#include "core/Names.h"
#include "session/Profiles.h"
#include "session/Session.h"
#include "wording/Moments.h"

#include <QKeyEvent>
#include <QSignalBlocker>
#include <QWheelEvent>

namespace ek {

ProfileSwitcher::ProfileSwitcher(Session &session, Profiles &profiles, QWidget *parent)
    : ElidedComboBox(parent)
    , m_session(session)
    , m_profiles(profiles)
{
    setAccessibleName(tr("Profile"));
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
    setMaximumWidth(360);
    setPlaceholderText(tr("Not signed in"));
    connect(&session, &Session::stateChanged, this, &ProfileSwitcher::reload);
    connect(&profiles, &Profiles::changed, this, &ProfileSwitcher::reload);
    connect(this, &QComboBox::activated, this, &ProfileSwitcher::onActivated);
    reload();
}

void ProfileSwitcher::reload()
{
    const QSignalBlocker quiet(this);
    clear();
    if (m_session.state() == Session::State::Locked)
        return;
    for (const Profile &profile : m_profiles.all()) {
        addItem(tr("%1 · %2", "profile name, environment")
                    .arg(shownLine(profile.name, 60), environmentText(m_session.environmentOf(profile))),
                profile.id.value());
    }
    if (count() > 0)
        insertSeparator(count());
    addItem(tr("Sign in…"));
    const auto &open = m_session.profile();
    setCurrentIndex(open ? findData(open->id.value()) : -1);
}

void ProfileSwitcher::onActivated(int index)
{
    const ProfileId id(itemData(index).toString());
    if (id.isEmpty())
        emit signInRequested();
    else if (!m_session.profile() || m_session.profile()->id != id)
        m_session.open(id);
    reload(); // back to the one that is open, whatever was clicked
}

void ProfileSwitcher::wheelEvent(QWheelEvent *event)
{
    event->accept();
}

void ProfileSwitcher::keyPressEvent(QKeyEvent *event)
{
    const bool isPlain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::AltModifier;
    if (!isPlain || event->key() == Qt::Key_Tab || event->key() == Qt::Key_Backtab || event->key() == Qt::Key_Escape) {
        QComboBox::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_Up:
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F4:
        showPopup();
        break;
    default:
        break; // letters and page keys would choose at once
    }
    event->accept();
}

} // namespace ek

#include "moc_ProfileSwitcher.cpp"
