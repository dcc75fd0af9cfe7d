#include "ui/entities/EntitiesPage.h"

#include "session/Session.h"
#include "wording/ErrorText.h"

namespace ek {

EntitiesPage::EntitiesPage(Session &session, QWidget *parent)
    : StatePage(parent)
    , m_session(session)
{
}

bool EntitiesPage::refresh()
{
    const LoadState &state = m_session.entitiesState();
    if (!m_session.entities().isEmpty())
        return false;
    if (!state.hasData && state.isLoading) {
        showRunning();
    } else if (!state.hasData && state.error) {
        const ErrorWords words = describe(*state.error, Operation::ListEntities);
        show("error", tr("Entities could not be loaded"), words.text(), words.small);
        addRetry();
        if (state.error->kind == ErrorKind::Unauthorized)
            addButton(tr("Sign in again…"), [this] { emit credentialRequested(); });
    } else if (!state.hasData) {
        show("building", QString(), QString());
    } else if (!state.notes.provesAbsence()) {
        show("info", tr("No entities in the server's answer"),
             tr("The answer is incomplete, so this account may have entities all the same."));
        addRetry();
    } else {
        show("building", tr("No entities"),
             tr("This account has no entities in this environment. Create one in Space Invoices, then refresh."));
    }
    return true;
}

void EntitiesPage::showRunning()
{
    const auto [done, total] = m_session.entitiesProgress();
    // A total that is smaller than what came says nothing.
    const bool isMeasured = total > 0 && total >= done;
    showLoading(tr("Loading entities…"), isMeasured ? tr("%L1 of %L2").arg(done).arg(total) : QString(), done,
                isMeasured ? total : 0, [this] { m_session.cancelRefresh(); });
}

void EntitiesPage::addRetry()
{
    addButton(tr("Try again"), [this] { m_session.refreshEntities(); });
}

} // namespace ek

#include "moc_EntitiesPage.cpp"
