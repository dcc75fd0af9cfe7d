#pragma once

#include "session/Profile.h"
#include "ui/widgets/TintedDialog.h"

#include <QTimer>

#include <optional>

class QLabel;
class QListWidget;
class QPushButton;

namespace ek {

class Profiles;
class Session;

/// The saved connections: open, rename, remove.
class ProfilesDialog : public TintedDialog
{
    Q_OBJECT

public:
    ProfilesDialog(Session &session, Profiles &profiles, QWidget *parent);

signals:
    /// None: with a new profile; else with a new credential for this one.
    void signInRequested(const std::optional<ek::Profile> &existing);

private:
    void reload();
    void updateState();
    void rename();
    void askToRemove();
    void remove(const Profile &profile);
    [[nodiscard]] std::optional<Profile> selected() const;

    Session &m_session;
    Profiles &m_profiles;
    QListWidget *m_list;
    QLabel *m_none; ///< in the list, while it has no entry
    QPushButton *m_open;
    QPushButton *m_credential;
    QPushButton *m_rename;
    QPushButton *m_remove;
    int m_removing = 0; ///< how many credentials are being removed
    QTimer m_keychainSlow; ///< runs while a credential is removed, and nobody needs to be told yet
};

} // namespace ek
