#pragma once

#include "core/Environment.h"
#include "session/Profile.h"
#include "ui/design/Pill.h"

#include <QLabel>
#include <optional>

namespace ek {

/// Whether what is done reaches anybody: in the demo workspace nothing does, whatever its environment is called.
enum class WorkspaceKind { Real, Demo };

/// Of a profile; Real where there is none.
WorkspaceKind workspaceOf(const std::optional<Profile> &profile);

/// Says in words and colour which environment a window acts on.
class EnvironmentBanner : public QLabel
{
    Q_OBJECT

public:
    enum class Form {
        Line, ///< on a tint, on top of a dialog: one word and the subject, or the sentence where there is none
        Pill, ///< one word, and the sentence in the tool tip: in a row with other things
    };

    explicit EnvironmentBanner(Form form = Form::Line, QWidget *parent = nullptr);

    void setEnvironment(Environment environment);
    void setWorkspace(WorkspaceKind workspace);
    /// Whose keys are acted on, which a line then says in the place of its sentence.
    void setSubject(const QString &subject);
    /// Without the environment's colour, where what is said is that something went well.
    void setQuiet(bool quiet);
    [[nodiscard]] WorkspaceKind workspace() const { return m_workspace; }
    [[nodiscard]] Environment environment() const { return m_environment; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void updateText();
    void restyle();
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] QString word() const;
    [[nodiscard]] Pill pill() const;

    Form m_form;
    Environment m_environment = Environment::Unknown;
    WorkspaceKind m_workspace = WorkspaceKind::Real;
    QString m_subject;
    bool m_isQuiet = false;
};

} // namespace ek
