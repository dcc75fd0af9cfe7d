#pragma once

#include "core/Environment.h"
#include "ui/widgets/EnvironmentBanner.h"
#include "ui/widgets/TintedLine.h"

namespace ek {

/// The line on top of a dialog that creates or deletes: in which environment, and for whom.
class EnvironmentLine : public TintedLine
{
    Q_OBJECT

public:
    explicit EnvironmentLine(QWidget *parent = nullptr);

    void setEnvironment(Environment environment);
    void setWorkspace(WorkspaceKind workspace);
    /// Whose keys are acted on; empty where that is not known yet.
    void setSubject(const QString &subject);
    /// Without the environment's colour, where what is said is that something went well.
    void setQuiet(bool quiet);

private:
    void update();

    Environment m_environment = Environment::Unknown;
    WorkspaceKind m_workspace = WorkspaceKind::Real;
    QString m_subject;
    bool m_isQuiet = false;
};

} // namespace ek
