#pragma once

#include "session/AccountWatch.h"
#include "ui/widgets/MessageBar.h"

namespace ek {

/// Says that the credential of the open profile reaches another account than before, until the admin says that it is
/// right.
class AccountNotice : public MessageBar
{
    Q_OBJECT

public:
    AccountNotice(Session &session, SavedProfiles &saved, QWidget *parent = nullptr);

private:
    void showChange();

    AccountWatch m_watch;
};

} // namespace ek
