#pragma once

#include "ui/widgets/StatePage.h"

namespace ek {

class Session;

/// Says why there is no entity to choose from, and what can be done about it.
class EntitiesPage : public StatePage
{
    Q_OBJECT

public:
    /// @p session must outlive the page.
    explicit EntitiesPage(Session &session, QWidget *parent = nullptr);

    /// Shows what holds now. False where there are entities: then there is nothing to say.
    bool refresh();

signals:
    /// The API no longer accepts the credential, and the admin wants to give another.
    void credentialRequested();

private:
    void showRunning();
    void addRetry();

    Session &m_session;
};

} // namespace ek
