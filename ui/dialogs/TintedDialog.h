#pragma once

#include "core/Environment.h"
#include "ui/CredentialGuard.h"

#include <QDialog>
#include <QPointer>

class QVBoxLayout;

namespace ek {

class EnvironmentBanner;
class MessageBar;

/// A dialog of this program: the environment's strip on top, a place for messages, content below. Shown with open().
class TintedDialog : public QDialog
{
    Q_OBJECT

public:
    TintedDialog(const QString &objectName, const QString &title, QWidget *parent);

    void setEnvironment(Environment environment);

    /// Hides all but the strip, and shows @p cover in its place, which the dialog then owns.
    void cover(QWidget *cover);
    /// Shows again what was there, and deletes the cover.
    void uncover();
    [[nodiscard]] bool isCovered() const { return m_cover != nullptr; }

protected:
    /// Grows with what it has to say, so that no text is cut off; never shrinks under the admin's hands.
    bool event(QEvent *event) override;

    /// Keeps credentials out of @p field, a QLineEdit or QPlainTextEdit, and says so as the dialog's message. See
    /// CredentialGuard.
    template <typename Field> void refuseCredentials(Field *field)
    {
        CredentialGuard::watch(field, [this](const QString &why) { showRefusal(why); });
    }

    [[nodiscard]] QVBoxLayout *content() const { return m_content; }
    [[nodiscard]] MessageBar *message() const { return m_message; }
    [[nodiscard]] EnvironmentBanner *banner() const { return m_banner; }

private:
    void showRefusal(const QString &why);

    EnvironmentBanner *m_banner;
    QWidget *m_body;
    QWidget *m_cover = nullptr;
    QPointer<QWidget> m_focusBefore; ///< it was covered
    QVBoxLayout *m_content;
    MessageBar *m_message;
};

} // namespace ek
