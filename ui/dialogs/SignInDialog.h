#pragma once

#include "session/SignIn.h"
#include "ui/Accessibility.h"
#include "ui/dialogs/TintedDialog.h"

#include <optional>

class QCheckBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace ek {

class CredentialField;
class Profiles;

/// Asks for a connection and its credential, and has SignIn test and keep them.
class SignInDialog : public TintedDialog
{
    Q_OBJECT

public:
    /// @p existing is the profile to give a credential anew; none makes a new profile.
    SignInDialog(SignIn &signIn, const Profiles &profiles, const std::optional<Profile> &existing, QWidget *parent);

    void reject() override;

private:
    void buildForm();
    void onCredentialEdited();
    void submit();
    void updateState();
    void onRefused(const Error &error);
    void onNotSaved();
    void chooseCaFile();
    [[nodiscard]] QString proposedName(const CredentialTraits &traits) const;
    void complain(const QString &text, QWidget *field);

    UnannouncedPasswords m_unannounced;
    SignIn &m_signIn;
    const Profiles &m_profiles;
    Profile m_profile;
    bool m_nameIsOurs = true; ///< until the admin types one
    QLineEdit *m_name;
    QLineEdit *m_address;
    CredentialField *m_credential;
    QLabel *m_recognised;
    QCheckBox *m_remember;
    QLineEdit *m_account;
    QLineEdit *m_caFile;
    QProgressBar *m_progress;
    QPushButton *m_submit;
    QPushButton *m_cancel;
    QPushButton *m_chooseCaFile;
};

} // namespace ek
