#pragma once

#include "core/Ids.h"

#include <QObject>

#include <optional>

namespace ek {

class Session;
class SavedProfiles;

/// Another account than before is behind a profile.
struct AccountChange
{
    QString profileName;
    AccountId before; ///< the profile's own, or the one that it was last used with
    AccountId now; ///< of the entities that the credential reaches

    friend bool operator==(const AccountChange &, const AccountChange &) = default;
};

/// Remembers which account the entities of each saved profile belong to, and notices when its credential reaches those
/// of another: somebody may have given it the wrong one. GUI thread only.
class AccountWatch : public QObject
{
    Q_OBJECT

public:
    AccountWatch(Session &session, SavedProfiles &saved, QObject *parent = nullptr);

    /// None while no profile is open, or nothing is known of its account.
    [[nodiscard]] const std::optional<AccountChange> &change() const { return m_change; }
    /// The change was meant: the profile is remembered with its new account.
    void accept();

signals:
    void changed();

private:
    void look();
    void set(std::optional<AccountChange> change);

    Session &m_session;
    SavedProfiles &m_saved;
    std::optional<AccountChange> m_change;
};

} // namespace ek
