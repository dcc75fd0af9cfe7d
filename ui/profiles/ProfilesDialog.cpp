#include "ui/profiles/ProfilesDialog.h"

#include "core/Names.h"
#include "core/PlainText.h"
#include "core/Redaction.h"
#include "session/Session.h"
#include "ui/design/Accessibility.h"
#include "ui/design/ScreenRoom.h"
#include "ui/design/Theme.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/Question.h"
#include "ui/widgets/WrappedLabel.h"
#include "wording/InputText.h"
#include "wording/KeychainText.h"
#include "wording/Moments.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ek {

namespace {

constexpr int renameWidth = 480;
/// One that needs no prompt has answered before.
constexpr std::chrono::milliseconds keychainIsSlow(300);

QString describeSource(const Profile &profile)
{
    switch (profile.source) {
    case CredentialSource::Keychain:
        return ProfilesDialog::tr("credential in the keychain");
    case CredentialSource::SessionOnly:
        return ProfilesDialog::tr("credential for this session only");
    case CredentialSource::Environment:
        return ProfilesDialog::tr("credential from the environment, not saved");
    case CredentialSource::Demo:
        break;
    }
    return ProfilesDialog::tr("demo, not saved");
}

} // namespace

ProfilesDialog::ProfilesDialog(Session &session, Profiles &profiles, QWidget *parent)
    : TintedDialog(QStringLiteral("profilesDialog"), tr("Profiles"), parent)
    , m_session(session)
    , m_profiles(profiles)
    , m_list(new QListWidget)
    , m_none(new WrappedLabel(tr("No profile is saved. “New…” signs in and saves one.")))
{
    m_list->setAccessibleName(tr("Profiles"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // what is cut is in the tool tip
    m_list->setTextElideMode(Qt::ElideRight);
    makeQuiet(m_none);
    m_none->setAlignment(Qt::AlignCenter);
    auto *inList = new QVBoxLayout(m_list->viewport());
    inList->addWidget(m_none);
    m_open = new QPushButton(tr("&Open"));
    m_credential = new QPushButton(tr("New &credential…"));
    m_rename = new QPushButton(tr("&Rename…"));
    m_remove = new QPushButton(tr("Re&move…"));
    auto *add = new QPushButton(tr("&New…"));

    auto *side = new QVBoxLayout;
    for (QPushButton *button : {m_open, add, m_credential, m_rename, m_remove}) {
        button->setAutoDefault(false);
        side->addWidget(button);
    }
    side->addStretch(1);
    auto *row = new QHBoxLayout;
    row->addWidget(m_list, 1);
    row->addLayout(side);
    content()->addLayout(row, 1);
    auto *buttons = addButtons();
    // Enter in the list opens a profile, and is not to press this one as well.
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole)->setAutoDefault(false);

    const auto open = [this] {
        if (const auto profile = selected()) {
            m_session.open(profile->id);
            accept();
        }
    };
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QListWidget::itemSelectionChanged, this, &ProfilesDialog::updateState);
    connect(m_list, &QListWidget::itemActivated, this, open);
    connect(m_open, &QPushButton::clicked, this, open);
    connect(m_rename, &QPushButton::clicked, this, &ProfilesDialog::rename);
    connect(m_remove, &QPushButton::clicked, this, &ProfilesDialog::askToRemove);
    connect(add, &QPushButton::clicked, this, [this] {
        accept();
        emit signInRequested(std::nullopt);
    });
    connect(m_credential, &QPushButton::clicked, this, [this] {
        const auto profile = selected();
        accept();
        emit signInRequested(profile);
    });
    m_keychainSlow.setSingleShot(true);
    m_keychainSlow.setInterval(keychainIsSlow);
    connect(&m_keychainSlow, &QTimer::timeout, this,
            [this] { message()->show(Tone::Neutral, waitForKeychain().text()); });
    connect(&m_profiles, &Profiles::changed, this, &ProfilesDialog::reload);
    connect(&m_session, &Session::raisedToLive, this, &ProfilesDialog::reload);
    reload();
    setPreferredWidth(620);
}

void ProfilesDialog::reload()
{
    const auto before = selected();
    m_list->clear();
    for (const Profile &profile : m_profiles.all()) {
        const bool isOpen = m_session.profile() && m_session.profile()->id == profile.id;
        const QString name =
            isOpen ? tr("%1 · open now", "a profile's name").arg(shownLine(profile.name)) : shownLine(profile.name);
        auto *item = new QListWidgetItem(QStringLiteral("%1\n%2 · %3 · %4")
                                             .arg(name, environmentText(m_session.environmentOf(profile)),
                                                  isolated(addressText(profile.apiUrl)), describeSource(profile)),
                                         m_list);
        if (isOpen) {
            QFont bold = m_list->font();
            bold.setBold(true);
            item->setFont(bold);
        }
        item->setData(Qt::UserRole, profile.id.value());
        item->setData(Qt::AccessibleTextRole, spokenText(item->text()));
        item->setToolTip(toolTipText(item->text())); // its lines end in ellipses in a narrow window
        if (before ? before->id == profile.id : isOpen)
            m_list->setCurrentItem(item);
    }
    if (!m_list->currentItem())
        m_list->setCurrentRow(0);
    const bool isEmpty = m_list->count() == 0;
    m_none->setVisible(isEmpty);
    m_list->setAccessibleDescription(isEmpty ? m_none->text() : QString()); // it has the focus, and would say nothing
    updateState();
}

std::optional<Profile> ProfilesDialog::selected() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? m_profiles.find(ProfileId(item->data(Qt::UserRole).toString())) : std::nullopt;
}

void ProfilesDialog::updateState()
{
    const auto profile = selected();
    m_open->setEnabled(profile.has_value());
    const bool saved = profile && profile->isSaved();
    m_credential->setEnabled(saved);
    m_rename->setEnabled(saved);
    m_remove->setEnabled(saved);
}

void ProfilesDialog::rename()
{
    const auto profile = selected();
    if (!profile)
        return;
    auto *input = new QInputDialog(this);
    input->setAttribute(Qt::WA_DeleteOnClose);
    input->setWindowTitle(tr("Rename profile"));
    input->setLabelText(tr("New name"));
    input->setTextValue(profile->name);
    connect(input, &QInputDialog::textValueSelected, this, [this, id = profile->id](const QString &text) {
        message()->clear();
        const QString name = typableName(text).left(100);
        if (containsCredential(text)) // pressed sooner than it could be taken out
            message()->show(Tone::Danger, CredentialGuard::refusal(tr("New name")));
        else if (name.isEmpty() || m_profiles.isNameTaken(name, id))
            message()->show(Tone::Danger,
                            name.isEmpty() ? tr("A profile needs a name.")
                                           : tr("There is a profile with this name already."));
        else
            m_profiles.rename(id, name);
    });
    // Qt's own is as wide as its label, which is narrower than a name.
    input->resize(std::min(renameWidth, roomFor(input).width()), input->sizeHint().height());
    input->open();
    auto *name = input->findChild<QLineEdit *>();
    name->setAccessibleName(tr("New name"));
    if (auto *label = input->findChild<QLabel *>())
        label->setWordWrap(true); // what is said above it is a sentence
    const auto say = [input](const QString &what) {
        const QString words = what.isEmpty() ? tr("New name") : what + u'\n' + tr("New name");
        if (words == input->labelText())
            return;
        input->setLabelText(words);
        announce(input, what);
    };
    const auto tellUnseen = [say, name] { say(describeUnseen(name->text(), UnseenFate::LeftOut)); };
    CredentialGuard::watch(name, {say, tellUnseen});
    connect(name, &QLineEdit::textChanged, input, tellUnseen);
}

void ProfilesDialog::askToRemove()
{
    const auto profile = selected();
    if (!profile)
        return;
    ask(this,
        {QStringLiteral("removeQuestion"), tr("Remove profile"),
         tr("Remove the profile “%1”?").arg(isolated(shownLine(profile->name))),
         profile->source == CredentialSource::Keychain
             ? tr("Its credential is removed from the keychain. Keys on the server are not touched.")
             : tr("Its credential is not in the keychain. Keys on the server are not touched."),
         tr("Cancel"), tr("Remove")},
        [this, chosen = *profile] { remove(chosen); });
}

void ProfilesDialog::remove(const Profile &profile)
{
    message()->clear();
    const bool isInKeychain = profile.source == CredentialSource::Keychain;
    ++m_removing;
    if (isInKeychain)
        m_keychainSlow.start();
    const QString name = isolated(shownLine(profile.name));
    m_session.removeProfile(profile.id, this, [this, name, isInKeychain](const StoreResult<Done> &removed) {
        if (--m_removing == 0)
            m_keychainSlow.stop();
        if (removed) {
            message()->show(Tone::Success,
                            isInKeychain ? tr("The profile “%1” and its credential were removed.").arg(name)
                                         : tr("The profile “%1” was removed.").arg(name));
            return;
        }
        ErrorWords words = describe(removed.error());
        words.meaning = removed.error().kind == SecretStoreErrorKind::TimedOut
            ? tr("The profile is still there. Its credential may yet go when the keychain answers.")
            : tr("The profile and its credential are still there.");
        message()->show(Tone::Danger, words);
    });
}

} // namespace ek

#include "moc_ProfilesDialog.cpp"
