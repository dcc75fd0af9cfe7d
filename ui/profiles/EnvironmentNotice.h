#pragma once

#include "ui/widgets/MessageBar.h"

namespace ek {

class Session;

/// Says what contradicts the environment that the open profile was saved with, and that it is handled as the more
/// careful one. Hidden where nothing does.
class EnvironmentNotice : public MessageBar
{
    Q_OBJECT

public:
    explicit EnvironmentNotice(Session &session, QWidget *parent = nullptr);

private:
    void update();

    Session &m_session;
};

} // namespace ek
