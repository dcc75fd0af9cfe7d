#pragma once

#include "ui/widgets/CredentialGuard.h"
#include "ui/widgets/EnvironmentBanner.h"
#include "ui/widgets/FittedDialog.h"

#include <QPointer>

namespace ek {

class MessageBar;

/// A dialog of this program: a place for messages, content below. One that creates or deletes, or decides where that is
/// done, says the environment in a line on top. Shown with open().
class TintedDialog : public FittedDialog
{
    Q_OBJECT

public:
    TintedDialog(const QString &objectName, const QString &title, QWidget *parent);

    /// Takes effect on what the line on top says; see showEnvironment().
    void setEnvironment(Environment environment);
    /// Whether it acts on the demo workspace.
    void setWorkspace(WorkspaceKind workspace);

    /// Hides what it shows, disables it and takes its names from the accessibility bus, and shows @p cover in its
    /// place, which the dialog then owns. Closing is the dialog's to refuse, see isCovered().
    virtual void cover(QWidget *cover);
    /// Shows again what was there, and deletes the cover.
    void uncover();
    [[nodiscard]] bool isCovered() const { return m_cover != nullptr; }

protected:
    /// Shows the line on top, about @p subject, where one is known.
    void showEnvironment(const QString &subject = {});
    void hideEnvironment();
    [[nodiscard]] EnvironmentBanner *environmentLine() const { return m_line; }

    /// Keeps credentials out of @p field, a QLineEdit or QPlainTextEdit, and says so as the dialog's message. See
    /// CredentialGuard.
    template <typename Field> void refuseCredentials(Field *field)
    {
        CredentialGuard::watch(field, {[this](const QString &why) { showRefusal(why); }, [this] { clearRefusal(); }});
    }

    [[nodiscard]] MessageBar *message() const { return m_message; }
    /// Says why what was typed is not taken.
    void showRefusal(const QString &why);
    /// Takes that away again, unless something else was said since.
    void clearRefusal();

private:
    EnvironmentBanner *m_line;
    bool m_hasLine = false;
    QWidget *m_cover = nullptr;
    QPointer<QWidget> m_focusBefore; ///< it was covered
    MessageBar *m_message;
    int m_refusal = 0; ///< its number among the messages, see MessageBar::number()
};

} // namespace ek
