#pragma once

#include "ui/widgets/MessageBar.h"

#include <chrono>
#include <optional>

namespace ek {

class Session;

/// Says that this computer's clock is wrong, as far as the server can tell, or that the server's must be, until it is
/// right or the message was put away; then no more, unless the clock is set to something else that is wrong.
class ClockBar final : public MessageBar
{
    Q_OBJECT

public:
    /// @p session must outlive it.
    explicit ClockBar(const Session &session, QWidget *parent = nullptr);

private:
    void update();

    const Session &m_session;
    std::optional<std::chrono::milliseconds> m_putAway; ///< how far the server was ahead then
    bool m_isRefusalPutAway = false; ///< that the server's time cannot be was said and put away
};

} // namespace ek
