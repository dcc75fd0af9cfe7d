#pragma once

#include "ui/widgets/EnvironmentWords.h"

#include <QLabel>

namespace ek {

/// Says in words and colour, on top of a dialog, which environment it acts on: one word and the subject, or the
/// sentence where there is none.
class EnvironmentBanner : public QLabel
{
    Q_OBJECT

public:
    explicit EnvironmentBanner(QWidget *parent = nullptr);

    void setEnvironment(Environment environment);
    void setWorkspace(WorkspaceKind workspace);
    /// Whose keys are acted on, which is then said in the place of the sentence.
    void setSubject(const QString &subject);
    /// Without the environment's colour, where what is said is that something went well.
    void setQuiet(bool quiet);
    [[nodiscard]] WorkspaceKind workspace() const { return m_workspace; }
    [[nodiscard]] Environment environment() const { return m_environment; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void updateText();
    void restyle();

    Environment m_environment = Environment::Unknown;
    WorkspaceKind m_workspace = WorkspaceKind::Real;
    QString m_subject;
    bool m_isQuiet = false;
};

} // namespace ek
