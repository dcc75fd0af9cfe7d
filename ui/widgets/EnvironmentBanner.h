#pragma once

#include "core/Environment.h"
#include "session/Profile.h"

#include <QLabel>
#include <optional>

namespace ek {

/// Whether what is done reaches anybody: in the demo workspace nothing does, whatever its environment is called.
enum class WorkspaceKind { Real, Demo };

/// Of a profile; Real where there is none.
WorkspaceKind workspaceOf(const std::optional<Profile> &profile);

/// The strip that says in words and colour which environment this window acts on. The same everywhere.
class EnvironmentBanner : public QLabel
{
    Q_OBJECT

public:
    explicit EnvironmentBanner(QWidget *parent = nullptr);

    void setEnvironment(Environment environment);
    void setWorkspace(WorkspaceKind workspace);
    [[nodiscard]] WorkspaceKind workspace() const { return m_workspace; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateText();
    void restyle();

    Environment m_environment = Environment::Unknown;
    WorkspaceKind m_workspace = WorkspaceKind::Real;
};

} // namespace ek
