#include "ui/reveal/KeychainKeyDialog.h"

#include "core/PlainText.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/UnseenNote.h"
#include "wording/KeychainText.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ek {

KeychainKeyDialog::KeychainKeyDialog(KeychainHandOver &keychain, const KeyFacts &facts, const Secret &key,
                                     QWidget *parent)
    : HandOverDialog(QStringLiteral("keychainKeyDialog"), tr("Add the key to the keychain"), parent)
    , m_keychain(keychain)
    , m_key(key)
    , m_service(new QLineEdit(QStringLiteral("space-invoices")))
    , m_account(new QLineEdit(singleLine(facts.name.isEmpty() ? facts.entity.id.value() : facts.name, 200)))
    , m_lookUp(new QLineEdit)
{
    QFormLayout *form = addForm();
    addField(form, tr("&Service"), tr("Keychain service"), m_service);
    form->addRow(QString(), new UnseenNote(m_service, UnseenFate::Kept));
    addField(form, tr("&Account"), tr("Keychain account"), m_account);
    form->addRow(QString(), new UnseenNote(m_account, UnseenFate::Kept));
    m_lookUp->setReadOnly(true);
    m_lookUp->setFont(keyFont());
    addField(form, tr("&Look up by"), tr("Look-up command"), m_lookUp);
    addNote(form, tr("How it is found"))
        ->setText(tr("Other programs of yours find the key by these names, and they can read it."));
    addFoot();

    auto *buttons = addButtons();
    m_add = buttons->addButton(tr("Add to keychain"), QDialogButtonBox::AcceptRole);
    m_add->setAccessibleName(tr("Add to keychain"));
    auto *cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    cancel->setAccessibleName(tr("Cancel"));
    m_add->setDefault(true);

    for (QLineEdit *field : {m_service, m_account}) {
        refuseCredentials(field);
        connect(field, &QLineEdit::textChanged, this, [this] {
            message()->clear(); // "Replace" was about another entry
            updateState();
        });
    }
    connect(m_add, &QPushButton::clicked, this, [this] { add(KeychainHandOver::IfExists::Refuse); });
    connect(cancel, &QPushButton::clicked, this, &KeychainKeyDialog::reject);
    updateState();
    m_account->setFocus();
}

KeychainPlace KeychainKeyDialog::place() const
{
    return {m_service->text().trimmed(), m_account->text().trimmed()};
}

void KeychainKeyDialog::updateState()
{
    const KeychainPlaceProblem problem = checkKeychainPlace(place());
    m_service->setEnabled(!isBusy());
    m_account->setEnabled(!isBusy());
    m_add->setEnabled(!isBusy() && problem == KeychainPlaceProblem::None);
    showProblem(describe(problem));
    m_lookUp->setText(lookUpLine(place()));
    m_lookUp->setCursorPosition(0);
}

void KeychainKeyDialog::add(KeychainHandOver::IfExists ifExists)
{
    if (isBusy())
        return;
    const KeychainPlace wanted = place();
    begin(waitForKeychain().text());
    m_keychain.add(wanted, m_key, ifExists, this, [this, wanted](const Result<Done, KeychainHandOverError> &added) {
        if (added) {
            succeed({HandOverRecord::Way::Keychain,
                     tr("“%1” of the service “%2”").arg(singleLine(wanted.account), singleLine(wanted.service))});
            return;
        }
        const bool exists = added.error().kind == KeychainHandOverErrorKind::Exists;
        fail(describe(added.error()), exists ? Tone::Warning : Tone::Danger);
        if (exists)
            message()->addButton(tr("Replace"), [this] { add(KeychainHandOver::IfExists::Replace); });
    });
}

} // namespace ek

#include "moc_KeychainKeyDialog.cpp"
