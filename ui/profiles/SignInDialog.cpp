#include "ui/profiles/SignInDialog.h"

#include "core/Names.h"
#include "core/PlainText.h"
#include "session/Profiles.h"
#include "ui/design/Metrics.h"
#include "ui/widgets/CredentialField.h"
#include "ui/widgets/DisclosureButton.h"
#include "ui/widgets/FileDialogs.h"
#include "ui/widgets/FittingPlaceholder.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/UnseenNote.h"
#include "ui/widgets/WrappedCheckBox.h"
#include "ui/widgets/WrappedLabel.h"
#include "wording/ErrorText.h"
#include "wording/InputText.h"
#include "wording/KeychainText.h"
#include "wording/Moments.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>

#include <algorithm>
#include <array>

namespace ek {

namespace {

void addRow(QFormLayout *form, const QString &label, QWidget *field, QWidget *buddy = nullptr)
{
    auto *text = new QLabel(label);
    text->setBuddy(buddy ? buddy : field);
    form->addRow(text, field);
}

/// Whether it is about who was asked, and not about what was sent.
bool isAboutTheServer(ErrorKind kind)
{
    constexpr std::array kinds{
        ErrorKind::InvalidAddress,    ErrorKind::InsecureAddress,   ErrorKind::HostNotFound,
        ErrorKind::ConnectionRefused, ErrorKind::TlsFailed,         ErrorKind::Redirected,
        ErrorKind::NotJson,           ErrorKind::UnexpectedContent, ErrorKind::NotFound,
    };
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

/// A keychain that needs no prompt has answered long before.
constexpr std::chrono::milliseconds savingIsSlow = std::chrono::seconds(2);

QWidget *withButton(QLineEdit *field, QPushButton *button)
{
    auto *row = new QWidget;
    auto *layout = new FlowLayout;
    row->setLayout(layout);
    layout->addWidget(field);
    layout->addWidget(button);
    button->setAutoDefault(false);
    return row;
}

} // namespace

SignInDialog::SignInDialog(SignIn &signIn, const Profiles &profiles, const std::optional<Profile> &existing,
                           QWidget *parent)
    : TintedDialog(QStringLiteral("signInDialog"), tr("Sign in"), parent)
    , m_signIn(signIn)
    , m_profiles(profiles)
    , m_profile(
          existing.value_or(Profile{.id = newProfileId(), .name = {}, .account = {}, .caFile = {}, .credential = {}}))
    , m_credential(new CredentialField)
    , m_recognised(new WrappedLabel)
    , m_remember(new WrappedCheckBox(tr("Remember the credential in this computer's &keychain")))
    , m_advanced(new DisclosureButton(tr("Ad&vanced")))
    , m_name(new QLineEdit)
    , m_address(new QLineEdit)
    , m_host(new WrappedLabel)
    , m_account(new QLineEdit)
    , m_caFile(new QLineEdit)
    , m_wait(new WrappedLabel)
    , m_progress(new QProgressBar)
{
    buildForm();
    m_name->setText(m_profile.name);
    m_nameIsOurs = m_profile.name.isEmpty();
    // Its form that is asked for: an international name can look like another one.
    m_address->setText(m_profile.apiUrl.toString(QUrl::FullyEncoded));
    m_account->setText(m_profile.account.value());
    m_caFile->setText(m_profile.caFile);
    m_remember->setChecked(m_profile.source == CredentialSource::Keychain);
    m_remember->setVisible(m_profile.source != CredentialSource::Environment); // nothing of that one is saved

    for (QLineEdit *field : {m_name, m_address, m_account, m_caFile})
        refuseCredentials(field);
    connect(m_address, &QLineEdit::textChanged, this, &SignInDialog::onAddressEdited);
    connect(m_name, &QLineEdit::textEdited, this, [this] { m_nameIsOurs = false; });
    connect(m_credential, &QLineEdit::textChanged, this, &SignInDialog::onCredentialEdited);
    connect(m_chooseCaFile, &QPushButton::clicked, this, &SignInDialog::chooseCaFile);
    connect(m_submit, &QPushButton::clicked, this, &SignInDialog::submit);
    connect(m_cancel, &QPushButton::clicked, this, &SignInDialog::reject);
    connect(&m_signIn, &SignIn::stepChanged, this, &SignInDialog::updateState);
    connect(&m_signIn, &SignIn::refused, this, &SignInDialog::onRefused);
    connect(&m_signIn, &SignIn::notSaved, this, &SignInDialog::onNotSaved);
    connect(&m_signIn, &SignIn::finished, this, &QDialog::accept);
    connect(&m_signIn, &SignIn::waiting, this, [this](std::chrono::milliseconds delay, const Error &why) {
        message()->showWait(why, Operation::SignIn, delay);
    });

    m_savingSlow.setSingleShot(true);
    m_savingSlow.setInterval(savingIsSlow);
    connect(&m_savingSlow, &QTimer::timeout, this, &SignInDialog::onSavingSlow);

    setPreferredWidth(width::form);
    onCredentialEdited();
    onAddressEdited();
    connect(m_advanced, &DisclosureButton::toggledTo, this, &SignInDialog::showAdvanced);
    connect(m_nameNote, &UnseenNote::changed, this, [this] { showAdvanced(m_advanced->isExpanded()); });
    showAdvanced(false);
    m_advanced->setExpanded(isUnusual());
    m_credential->setFocus();
}

void SignInDialog::buildForm()
{
    auto *intro = new WrappedLabel(
        m_profile.name.isEmpty()
            ? tr("Paste an API credential of Space Invoices. It is tested before anything is saved.")
            : tr("Paste the API credential for the profile “%1”. It is tested before anything is saved.")
                  .arg(isolated(shownLine(m_profile.name, 60))));
    content()->addWidget(intro);

    FittingPlaceholder::watch(m_credential, {tr("sk_live_…, sk_sandbox_…, ek_… or token_…"), QStringLiteral("sk_…")});
    m_credential->setAccessibleName(tr("Credential"));
    m_recognised->setAccessibleName(tr("Recognised credential"));
    m_remember->setAccessibleName(tr("Remember in keychain"));

    m_form = addForm();
    addRow(m_form, tr("&Credential"), m_credential);
    m_form->addRow(QString(), m_recognised);
    m_form->addRow(QString(), m_remember);
    addAdvanced();
    content()->addStretch(1);

    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(6);
    m_progress->setFocusPolicy(Qt::TabFocus);
    m_wait->setAccessibleName(tr("Waiting"));
    makeQuiet(m_wait);
    content()->addWidget(m_wait);
    content()->addWidget(m_progress);

    auto *buttons = addButtons();
    m_submit = buttons->addButton(tr("Sign in"), QDialogButtonBox::AcceptRole);
    m_submit->setAccessibleName(tr("Sign in"));
    m_cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    m_submit->setDefault(true); // not earlier, see CreateKeyDialog
}

void SignInDialog::addAdvanced()
{
    m_name->setAccessibleName(tr("Profile name"));
    m_name->setMaxLength(100);
    m_address->setAccessibleName(tr("API address"));
    m_host->setAccessibleName(tr("Recognised address"));
    m_account->setAccessibleName(tr("Account id"));
    FittingPlaceholder::watch(m_account, {tr("Optional, when your user has several accounts"), tr("Optional")});
    m_caFile->setAccessibleName(tr("CA certificate file"));
    FittingPlaceholder::watch(m_caFile, {tr("Optional, a PEM file"), tr("Optional")});
    m_chooseCaFile = new QPushButton(tr("Choose…"));
    m_chooseCaFile->setAccessibleName(tr("Choose CA certificate file"));

    // One form with what is above: the fields begin at one edge.
    QWidget *caRow = withButton(m_caFile, m_chooseCaFile);
    m_form->addRow(QString(), m_advanced);
    addRow(m_form, tr("Profile &name"), m_name);
    m_nameNote = new UnseenNote(m_name, UnseenFate::LeftOut);
    m_form->addRow(QString(), m_nameNote);
    addRow(m_form, tr("API &address"), m_address);
    m_form->addRow(QString(), m_host);
    addRow(m_form, tr("Acc&ount id"), m_account);
    addRow(m_form, tr("CA certificate &file"), caRow, m_caFile);
    m_advancedRows = {m_name, m_nameNote, m_address, m_host, m_account, caRow};
}

void SignInDialog::showAdvanced(bool shown)
{
    for (QWidget *row : std::as_const(m_advancedRows)) {
        const auto *note = qobject_cast<const QLabel *>(row);
        m_form->setRowVisible(row, shown && (!note || !note->text().isEmpty()));
    }
}

bool SignInDialog::isUnusual() const
{
    return m_profile.apiUrl != Profile().apiUrl || !m_profile.account.isEmpty() || !m_profile.caFile.isEmpty();
}

QLineEdit *SignInDialog::fieldFor(const Error &error) const
{
    if (error.kind == ErrorKind::CaFileUnreadable)
        return m_caFile;
    // The usual address is right: where it does not answer, it is the network's fault.
    const bool isTheirs = m_profile.apiUrl != Profile().apiUrl;
    return isTheirs && isAboutTheServer(error.kind) ? m_address : static_cast<QLineEdit *>(m_credential);
}

QString SignInDialog::proposedName(const CredentialTraits &traits) const
{
    const QString base = traits.environment == Environment::Unknown
        ? tr("Space Invoices")
        : tr("Space Invoices (%1)", "profile name with environment").arg(environmentText(traits.environment));
    QString name = base;
    for (int number = 2; m_profiles.isNameTaken(name, m_profile.id); ++number)
        name = base + QLatin1Char(' ') + QString::number(number);
    return name;
}

void SignInDialog::onCredentialEdited()
{
    CleanedCredential cleaned = cleanCredential(m_credential->text());
    const CredentialTraits traits = recogniseCredential(cleaned.text);
    setEnvironment(traits.environment);
    if (cleaned.problem == CredentialProblem::None && traits.kind != CredentialKind::Unknown)
        showEnvironment();
    else
        hideEnvironment();
    if (m_nameIsOurs)
        m_name->setText(proposedName(traits));

    Tone tone = Tone::Neutral;
    QString text;
    if (cleaned.problem != CredentialProblem::None) {
        text = cleaned.problem == CredentialProblem::Empty ? QString() : describe(cleaned.problem);
        tone = Tone::Danger;
    } else {
        // The line on top has the environment's colour. Here red would mean that something is wrong.
        switch (traits.kind) {
        case CredentialKind::AccountKey:
            text = tr("Account key, %1: reaches every entity of the account.", "credential kind, environment")
                       .arg(environmentText(traits.environment));
            break;
        case CredentialKind::EntityKey:
            text = tr("Entity key, %1: reaches its own entity.", "credential kind, environment")
                       .arg(environmentText(traits.environment));
            break;
        case CredentialKind::AccessToken:
            text = tr("User access token, %1: reaches what its user does.", "credential kind, environment")
                       .arg(environmentText(traits.environment));
            break;
        case CredentialKind::Unknown:
            text = tr("Not the form of a Space Invoices credential (sk_…, ek_… or token_…). The server will decide.");
            tone = Tone::Warning;
            break;
        }
    }
    // What was pasted can be checked by its mask. Shown in clear it could be selected, and so reach the X11 primary
    // selection and the clipboard's history.
    if (cleaned.problem == CredentialProblem::None)
        text += QLatin1Char('\n') + maskKey(cleaned.text);
    say(m_recognised, text, tone);
    wipe(cleaned.text);
    updateState();
}

void SignInDialog::onAddressEdited()
{
    const auto address = parseApiUrl(m_address->text());
    switch (address ? lookOfHost(*address) : HostLook::Plain) {
    case HostLook::Plain:
        say(m_host, {}, Tone::Neutral);
        break;
    case HostLook::International:
        say(m_host, tr("The server is asked for as “%1”.").arg(hostText(*address)), Tone::Neutral);
        break;
    case HostLook::Deceptive:
        say(m_host,
            tr("Careful: this name has letters of other scripts that pass for Latin ones, so it can look like another "
               "server's. It is asked for as “%1”.")
                .arg(hostText(*address)),
            Tone::Warning);
        m_advanced->setExpanded(true);
        break;
    }
    showAdvanced(m_advanced->isExpanded());
}

void SignInDialog::say(QLabel *label, const QString &text, Tone tone)
{
    label->setText(text);
    setTextColor(label, textColor(tone, QPalette()));
    label->setVisible(!text.isEmpty());
}

void SignInDialog::complain(const QString &text, QWidget *field)
{
    message()->show(Tone::Danger, text);
    if (field != m_credential)
        m_advanced->setExpanded(true); // what is hidden takes no focus
    field->setFocus();
}

void SignInDialog::submit()
{
    message()->clear();
    CleanedCredential cleaned = cleanCredential(m_credential->text());
    const auto address = parseApiUrl(m_address->text());
    const QString name = typableName(m_name->text());
    if (cleaned.problem != CredentialProblem::None)
        return complain(describe(cleaned.problem), m_credential);
    for (QLineEdit *field : {m_name, m_address, m_account, m_caFile}) {
        // Of a form that is not known: the guards let it pass.
        constexpr qsizetype shortest = 8;
        if (cleaned.text.size() >= shortest && field->text().contains(cleaned.text)) {
            wipe(cleaned.text);
            field->setText(QString()); // not clear(), which could be undone
            return complain(CredentialGuard::refusal(field->accessibleName()), field);
        }
    }
    if (name.isEmpty())
        return complain(tr("Give the profile a name."), m_name);
    if (m_profiles.isNameTaken(name, m_profile.id))
        return complain(tr("There is a profile with this name already."), m_name);
    if (!address)
        return complain(describe(address.error(), Operation::SignIn).text(), m_address);
    const QString account = m_account->text().trimmed();
    if (!account.isEmpty() && !isAccountId(account))
        return complain(tr("No account has such an id. Copy it once more, or leave the field empty."), m_account);

    m_profile.name = name;
    m_profile.apiUrl = *address;
    m_profile.account = AccountId(account);
    m_profile.caFile = m_caFile->text().trimmed();
    m_profile.credential = recogniseCredential(cleaned.text);
    if (m_profile.source != CredentialSource::Environment)
        m_profile.source = m_remember->isChecked() ? CredentialSource::Keychain : CredentialSource::SessionOnly;
    m_signIn.start(m_profile, Secret::takeFrom(cleaned.text), m_saved);
}

void SignInDialog::updateState()
{
    const SignIn::Step step = m_signIn.step();
    const bool busy = step == SignIn::Step::Testing || step == SignIn::Step::Saving;
    const bool waits = step == SignIn::Step::NotSaved;
    if (step != SignIn::Step::Saving)
        m_savingSlow.stop();
    else if (!m_savingSlow.isActive())
        m_savingSlow.start();
    // The focus goes along: on "Cancel" the second half of a double Enter would undo the first.
    m_progress->setVisible(busy);
    if (busy)
        m_progress->setFocus();
    for (QWidget *field : std::initializer_list<QWidget *>{m_name, m_address, m_credential, m_account, m_caFile,
                                                           m_remember, m_chooseCaFile})
        field->setEnabled(!busy && !waits);
    const QString waitsFor = step == SignIn::Step::Saving ? waitForKeychain().text() : QString();
    m_wait->setText(waitsFor);
    m_wait->setVisible(!waitsFor.isEmpty());
    m_progress->setAccessibleDescription(waitsFor); // it has the focus, and is read aloud
    m_progress->setAccessibleName(step == SignIn::Step::Saving ? tr("Saving in the keychain")
                                                               : tr("Testing the credential"));
    m_submit->setText(step == SignIn::Step::Testing      ? tr("Testing…")
                          : step == SignIn::Step::Saving ? tr("Saving…")
                                                         : tr("Sign in"));
    CleanedCredential cleaned = cleanCredential(m_credential->text());
    wipe(cleaned.text);
    m_submit->setEnabled(!busy && !waits && cleaned.problem == CredentialProblem::None);
}

void SignInDialog::onRefused(const Error &error)
{
    message()->show(Tone::Danger, describe(error, Operation::SignIn));
    QLineEdit *field = fieldFor(error);
    if (field != m_credential)
        m_advanced->setExpanded(true); // what is hidden takes no focus
    field->setFocus();
}

void SignInDialog::onNotSaved()
{
    message()->show(Tone::Warning, describe(m_signIn.keychainError()));
    offerThisSession()->setFocus();
    message()->addButton(tr("Try the keychain again"), [this] {
        message()->clear();
        m_signIn.saveAgain();
    });
}

void SignInDialog::onSavingSlow()
{
    // The focus stays where it is: whoever types goes on in the keychain's own prompt.
    m_wait->hide(); // the message says it
    message()->show(Tone::Neutral, describe(SecretStoreError{SecretStoreErrorKind::Busy}));
    offerThisSession();
}

QPushButton *SignInDialog::offerThisSession()
{
    return message()->addButton(tr("This session only"), [this] { m_signIn.continueForThisSession(); });
}

void SignInDialog::proposeThisSession()
{
    leaveSaved();
    m_remember->setChecked(false);
}

void SignInDialog::chooseCaFile()
{
    auto *chooser = new QFileDialog(this, tr("CA certificate file"), QString(),
                                    tr("Certificates (*.pem *.crt *.cer);;All files (*)"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::ExistingFile);
    connect(chooser, &QFileDialog::fileSelected, m_caFile, &QLineEdit::setText);
    admitPortal(*chooser);
    chooser->open();
}

void SignInDialog::reject()
{
    m_signIn.cancel();
    m_credential->forget();
    QDialog::reject();
}

} // namespace ek

#include "moc_SignInDialog.cpp"
