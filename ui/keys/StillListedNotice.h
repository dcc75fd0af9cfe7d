#pragma once

#include "core/Ids.h"
#include "ui/widgets/MessageBar.h"

namespace ek {

class KeyStore;
class Session;

/// Says that the server lists keys which were deleted by its own answers. Hidden where it does not.
class StillListedNotice : public MessageBar
{
    Q_OBJECT

public:
    StillListedNotice(Session &session, KeyStore &keys, QWidget *parent = nullptr);

private:
    void update(const EntityId &entity);

    KeyStore &m_keys;
    EntityId m_shown; ///< whose keys it is about
};

} // namespace ek
