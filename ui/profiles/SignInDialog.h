#pragma once

#include "session/SignIn.h"
#include "ui/design/Theme.h"
#include "ui/widgets/TintedDialog.h"

#include <QTimer>

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

    /// What the keychain holds for the profile is not touched, unless the new credential is to be remembered.
    void leaveSaved() { m_saved = SignIn::Saved::Leave; }
    /// The same, and the new one is not to be remembered unless the admin says so.
    void proposeThisSession();

    void reject() override;

private:
    void buildForm();
    void onCredentialEdited();
    void onAddressEdited();
    static void say(QLabel *label, const QString &text, Tone tone);
    void submit();
    void updateState();
    void onRefused(const Error &error);
    void onNotSaved();
    void onSavingSlow();
    QPushButton *offerThisSession();
    void chooseCaFile();
    [[nodiscard]] QString proposedName(const CredentialTraits &traits) const;
    void complain(const QString &text, QWidget *field);

    SignIn &m_signIn;
    const Profiles &m_profiles;
    Profile m_profile;
    SignIn::Saved m_saved = SignIn::Saved::Forget;
    bool m_nameIsOurs = true; ///< until the admin types one
    QLineEdit *m_name;
    QLineEdit *m_address;
    CredentialField *m_credential;
    QLabel *m_recognised;
    QCheckBox *m_remember;
    QLabel *m_host; ///< what the address's host is, where it can look like another
    QLineEdit *m_account;
    QLineEdit *m_caFile;
    QProgressBar *m_progress;
    QPushButton *m_submit;
    QPushButton *m_cancel;
    QPushButton *m_chooseCaFile;
    QTimer m_savingSlow; ///< when a person wonders
};

} // namespace ek
