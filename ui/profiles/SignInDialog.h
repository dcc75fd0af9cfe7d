#pragma once

#include "session/SignIn.h"
#include "ui/design/Theme.h"
#include "ui/widgets/TintedDialog.h"

#include <QTimer>

#include <optional>

class QCheckBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace ek {

class CredentialField;
class DisclosureButton;
class Profiles;
class UnseenNote;

/// Asks for a credential, and has SignIn test and keep it. What else a connection has is under "Advanced", which opens
/// by itself where it is not as usual, or wrong.
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
    void addAdvanced();
    void showAdvanced(bool shown);
    /// Whether there is something under "Advanced" that whoever signs in has to see.
    [[nodiscard]] bool isUnusual() const;
    /// What has to be mended after @p error: the credential, unless it is about the server that was asked.
    [[nodiscard]] QLineEdit *fieldFor(const Error &error) const;
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
    CredentialField *m_credential;
    QLabel *m_recognised;
    QCheckBox *m_remember;
    DisclosureButton *m_advanced;
    QFormLayout *m_form = nullptr;
    QList<QWidget *> m_advancedRows; ///< the field of each
    QLineEdit *m_name;
    UnseenNote *m_nameNote = nullptr;
    QLineEdit *m_address;
    QLabel *m_host; ///< what the address's host is, where it can look like another
    QLineEdit *m_account;
    QLineEdit *m_caFile;
    QLabel *m_wait; ///< who is waited for
    QProgressBar *m_progress;
    QPushButton *m_submit;
    QPushButton *m_cancel;
    QPushButton *m_chooseCaFile;
    QTimer m_savingSlow; ///< when a person wonders
};

} // namespace ek
