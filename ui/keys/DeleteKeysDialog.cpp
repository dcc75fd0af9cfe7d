#include "ui/keys/DeleteKeysDialog.h"

#include "core/Credential.h"
#include "core/Names.h"
#include "core/PlainText.h"
#include "core/Redaction.h"
#include "models/EntityListModel.h"
#include "ui/design/Metrics.h"
#include "ui/design/Style.h"
#include "ui/widgets/CredentialField.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/ScrolledBody.h"
#include "ui/widgets/SettledAnnouncement.h"
#include "ui/widgets/WrappedLabel.h"
#include "wording/ErrorText.h"
#include "wording/Moments.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ek {

namespace {

constexpr qsizetype longestTypedName = 80;

QString nameOf(const ApiKey &key)
{
    const QString name = key.shownName();
    return name.isEmpty() ? DeleteKeysDialog::tr("(no name)", "API key") : name;
}

QString confirmationRequest(const ApiKey &key)
{
    const QString expected = DeleteKeysDialog::confirmationText(key);
    if (expected == typableName(key.name))
        return DeleteKeysDialog::tr("Type the key's name to confirm: %1");
    return key.hint.endsWith(expected) ? DeleteKeysDialog::tr("Type the key's last characters to confirm: %1")
                                       : DeleteKeysDialog::tr("Type this word to confirm: %1");
}

QLabel *plainLabel(const QString &text)
{
    return new WrappedLabel(breakable(text));
}

} // namespace

QString DeleteKeysDialog::confirmationText(const ApiKey &key)
{
    if (const QString name = typableName(key.name); isTypable(name) && name.size() <= longestTypedName)
        return name;
    // What follows the mask is all of the key that can be read.
    const QString hint = typableName(key.hint);
    qsizetype tail = 0;
    while (tail < hint.size() && hint.at(hint.size() - 1 - tail).isLetterOrNumber())
        ++tail;
    if (tail > 0)
        return hint.right(tail);
    return isTypable(hint) ? hint : tr("delete", "to be typed where a key shows nothing else that can be");
}

QString DeleteKeysDialog::confirmationText(int count)
{
    // Its digits are those that every keyboard has.
    return tr("delete %n key(s)", "to be typed before several live keys are deleted", count);
}

DeleteKeysDialog::DeleteKeysDialog(KeyDeletion &deletion, const QList<KeysOfEntity> &groups, const Clock &clock,
                                   QWidget *parent)
    : TintedDialog(QStringLiteral("deleteKeysDialog"),
                   tr("Delete %Ln API key(s)", nullptr, static_cast<int>(countKeys(groups))), parent)
    , m_deletion(deletion)
    , m_groups(groups)
    , m_progress(new QProgressBar)
{
    const bool isOneEntity = groups.size() == 1;
    Environment environment = groups.constFirst().environment;
    for (const KeysOfEntity &group : groups)
        environment = moreCareful(environment, group.environment);
    setEnvironment(environment);
    showEnvironment(isOneEntity ? EntityListModel::displayName(groups.constFirst().entity)
                                : tr("%Ln entities", nullptr, static_cast<int>(groups.size())));
    m_deletion.reset();

    m_consequence = plainLabel({});
    m_consequence->setFont(fontFor(TextRole::Strong, font()));
    content()->addWidget(m_consequence);
    showCount(static_cast<int>(countKeys(groups)));
    m_whereTo = plainLabel(tr("To confirm, go through the list to its end."));
    makeQuiet(m_whereTo);
    m_whereTo->hide();
    content()->addWidget(m_whereTo);

    auto *list = new QFrame;
    list->setFrameShape(QFrame::StyledPanel);
    list->setBackgroundRole(QPalette::Base);
    list->setAutoFillBackground(true);
    auto *rows = new QVBoxLayout(list);
    rows->setContentsMargins(space::row, space::label, space::row, space::label);
    rows->setSpacing(space::label);
    QList<ApiKey> live;
    for (qsizetype group = 0; group < groups.size(); ++group) {
        if (!isOneEntity) {
            if (group > 0)
                rows->addSpacing(space::label); // nearer to what it is about than to what stands above
            rows->addWidget(makeHeading(groups.at(group)));
        }
        for (const ApiKey &key : groups.at(group).keys) {
            Row row{group, key};
            rows->addWidget(makeRow(row, groups.at(group).environment, clock));
            if (needsLiveCare(row.confirmedAs))
                live += key;
            m_rows += row;
        }
    }
    list->setAccessibleName(tr("Keys to delete"));
    content()->addWidget(list);
    if (!live.isEmpty())
        addConfirmation(live);
    content()->addStretch(1);

    m_progress->setRange(0, static_cast<int>(m_rows.size()));
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(6);
    m_progress->setAccessibleName(tr("Deleting"));
    m_progress->setFocusPolicy(Qt::TabFocus);
    content()->addWidget(m_progress);

    auto *buttons = addButtons();
    // Stands where every dialog has its answer. Of the role that is placed like Accept, and that no box makes the
    // default by itself.
    m_delete = buttons->addButton(tr("&Delete"), QDialogButtonBox::YesRole);
    m_delete->setAccessibleName(tr("Delete"));
    m_delete->setAutoDefault(false);
    setLook(m_delete, ButtonLook::Destructive);
    m_cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    m_cancel->setAutoDefault(false); // Enter in a hurry neither deletes nor throws away what was typed

    connect(m_delete, &QPushButton::clicked, this, &DeleteKeysDialog::submit);
    connect(m_cancel, &QPushButton::clicked, this, &DeleteKeysDialog::reject);
    connect(&m_deletion, &KeyDeletion::fateChanged, this, &DeleteKeysDialog::onFate);
    connect(&m_deletion, &KeyDeletion::finished, this, &DeleteKeysDialog::onFinished);
    connect(&m_deletion, &KeyDeletion::waiting, this, [this](std::chrono::milliseconds delay, const Error &why) {
        message()->showWait(why, Operation::DeleteKey, delay);
    });

    setPreferredWidth(width::form);
    updateState();
    (m_confirm ? static_cast<QWidget *>(m_confirm) : m_cancel)->setFocus();
}

void DeleteKeysDialog::addConfirmation(const QList<ApiKey> &live)
{
    const ApiKey &first = live.constFirst();
    const bool isOne = live.size() == 1;
    m_expected = isOne ? confirmationText(first) : confirmationText(static_cast<int>(m_rows.size()));
    const QString request = isOne ? confirmationRequest(first) : tr("Type this to confirm: %1");
    content()->addWidget(plainLabel(request.arg(isolated(m_expected))));
    m_confirm = new QLineEdit;
    m_confirm->setAccessibleName(tr("Confirm key name"));
    m_confirm->setAccessibleDescription(tr("Type %1").arg(m_expected));
    // A key can be called like a credential, and then its name has to be typed all the same.
    if (!containsCredential(m_expected))
        refuseCredentials(m_confirm);
    connect(m_confirm, &QLineEdit::textChanged, this, &DeleteKeysDialog::updateState);
    m_hint = plainLabel({});
    QSizePolicy keepsItsPlace = m_hint->sizePolicy();
    keepsItsPlace.setRetainSizeWhenHidden(true);
    m_hint->setSizePolicy(keepsItsPlace);
    m_spokenHint = new SettledAnnouncement(m_confirm);
    onColorsChanged(m_hint, [this] { updateHint(); });
    auto *confirmation = new QVBoxLayout;
    confirmation->setSpacing(space::tiny);
    confirmation->addWidget(m_confirm);
    confirmation->addWidget(m_hint);
    content()->addLayout(confirmation);
}

/// Says how many keys there are to delete: those that are deleted are among them no more.
void DeleteKeysDialog::showCount(int count)
{
    setWindowTitle(tr("Delete %Ln API key(s)", nullptr, count));
    m_consequence->setText(
        breakable(count == 1 ? tr("Whatever uses this key stops working at once. This cannot be undone.")
                             : tr("Whatever uses these %Ln key(s) stops working at once. This cannot be undone.",
                                  nullptr, count))); // some languages need the number also for 1
}

void DeleteKeysDialog::updateHint()
{
    if (!m_hint)
        return;
    const QString typed = typableName(m_confirm->text());
    const bool isMissing = !m_deletion.isRunning() && !isConfirmed();
    const bool isWrong = isMissing && !m_expected.startsWith(typed); // and not only unfinished
    const QString hint = isWrong ? tr("This does not match. It is to be typed exactly as it stands above.")
                                 : tr("“Delete” works once this is typed.");
    const QPalette colors;
    setTextColor(m_hint, isWrong ? textColor(Tone::Danger, colors) : quietTextColor(colors));
    m_hint->setText(breakable(hint));
    m_hint->setVisible(isMissing);
    m_delete->setAccessibleDescription(isMissing ? hint : QString());
    m_spokenHint->say(isWrong ? hint : QString());
}

bool DeleteKeysDialog::event(QEvent *event)
{
    const bool handled = TintedDialog::event(event);
    // Once the layout knows how much of the list has room.
    if (event->type() == QEvent::Show && !std::exchange(m_wasShown, true))
        QTimer::singleShot(0, this, &DeleteKeysDialog::showFromTop);
    return handled;
}

void DeleteKeysDialog::showFromTop()
{
    if (!m_confirm || scrolled()->verticalScrollBar()->maximum() == 0)
        return;
    m_whereTo->show(); // or a button that does not work would be all there is to see
    scrolled()->setFocusPolicy(Qt::StrongFocus); // for the keys that scroll
    scrolled()->setAccessibleName(tr("Keys to delete"));
    setTabOrder(scrolled(), m_confirm);
    scrolled()->setFocus(Qt::OtherFocusReason);
    scrolled()->verticalScrollBar()->setValue(0);
}

QWidget *DeleteKeysDialog::makeHeading(const KeysOfEntity &group) const
{
    auto *heading = plainLabel(EntityListModel::displayName(group.entity));
    heading->setFont(fontFor(TextRole::Strong, font()));
    return heading;
}

QWidget *DeleteKeysDialog::makeRow(Row &row, Environment environment, const Clock &clock)
{
    const ApiKey &key = row.key;
    auto *widget = new QWidget;
    auto *layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);

    layout->addWidget(plainLabel(nameOf(key)));
    // Where the key and what is around it contradict each other, the more careful one is believed.
    const Environment keyEnvironment = moreCareful(environment, key.environment);
    row.confirmedAs = keyEnvironment;
    auto *facts = plainLabel(
        QStringList{key.hint, environmentText(keyEnvironment), statusText(keyStatus(key.expiry, clock.now()))}.join(
            QStringLiteral(" · ")));
    makeQuiet(facts);
    layout->addWidget(facts);

    row.wholeKey = new CredentialField;
    row.wholeKey->setPlaceholderText(tr("The full key, ek_…"));
    row.wholeKey->setAccessibleName(tr("Full key"));
    row.wholeKey->hide();
    connect(row.wholeKey, &QLineEdit::textChanged, this, &DeleteKeysDialog::updateState);
    layout->addWidget(row.wholeKey);

    row.fate = plainLabel({});
    row.fate->setAccessibleName(tr("Result"));
    row.fate->hide();
    layout->addWidget(row.fate);
    return widget;
}

KeyDeletion::Fate DeleteKeysDialog::fateOf(const Row &row) const
{
    return m_deletion.fate(entityOf(row), row.key.fingerprint);
}

bool DeleteKeysDialog::isConfirmed() const
{
    // What was typed was about all of them, so it holds for those that are left.
    const bool isLiveLeft = std::any_of(m_rows.cbegin(), m_rows.cend(), [this](const Row &row) {
        return needsLiveCare(row.confirmedAs) && !isDeleted(row);
    });
    return !m_confirm || !isLiveLeft || confirmsName(m_confirm->text(), m_expected);
}

QList<KeysOfEntity> DeleteKeysDialog::keysOf(KeyDeletion::Fate fate) const
{
    QList<KeysOfEntity> found;
    for (qsizetype group = 0; group < m_groups.size(); ++group) {
        KeysOfEntity some = m_groups.at(group);
        some.keys.clear();
        for (const Row &row : m_rows) {
            if (row.group == group && fateOf(row) == fate)
                some.keys += row.key;
        }
        if (!some.keys.isEmpty())
            found += some;
    }
    return found;
}

QList<KeysOfEntity> DeleteKeysDialog::deleted() const
{
    return keysOf(KeyDeletion::Fate::Deleted);
}

QList<KeysOfEntity> DeleteKeysDialog::failed() const
{
    return keysOf(KeyDeletion::Fate::Failed);
}

QList<KeysToDelete> DeleteKeysDialog::remaining() const
{
    QList<KeysToDelete> parts;
    for (const Row &row : m_rows) {
        // A list that was incomplete may be whole the next time; one that masks ids will mask them again.
        const Error *error = m_deletion.error(entityOf(row), row.key.fingerprint);
        const bool isChoice =
            error && (error->kind == ErrorKind::ListIncomplete || error->kind == ErrorKind::StillListed);
        const bool needsWholeKey = !row.wholeKey->isHidden() && !isChoice;
        if (isDeleted(row) || needsWholeKey)
            continue;
        if (parts.isEmpty() || parts.constLast().entity != entityOf(row))
            parts += KeysToDelete{entityOf(row), {}};
        parts.last().keys += ConfirmedKey{row.key.fingerprint, row.confirmedAs};
    }
    return parts;
}

DeleteKeysDialog::Row *DeleteKeysDialog::rowNeedingWholeKey()
{
    const auto row = std::find_if(m_rows.begin(), m_rows.end(), [](const Row &candidate) {
        return !candidate.wholeKey->isHidden() && !candidate.wholeKey->text().isEmpty();
    });
    return row == m_rows.end() ? nullptr : &*row;
}

void DeleteKeysDialog::submit()
{
    if (!isConfirmed())
        return;
    message()->clear();
    bool started = false;
    if (Row *row = rowNeedingWholeKey()) {
        QString text = cleanCredential(row->wholeKey->text()).text;
        row->wholeKey->forget();
        started = m_deletion.removeWithWholeKey(entityOf(*row), row->key, Secret::takeFrom(text));
    } else {
        started = m_deletion.remove(remaining());
    }
    if (started)
        updateState();
    else
        message()->show(
            Tone::Warning,
            m_groups.size() == 1
                ? tr("This entity cannot be reached any more. Close this dialog and look at the list of entities.")
                : tr("One of these entities cannot be reached any more. Close this dialog and select the keys anew."));
}

void DeleteKeysDialog::updateState()
{
    const bool running = m_deletion.isRunning();
    const auto deleted =
        std::count_if(m_rows.cbegin(), m_rows.cend(), [this](const Row &row) { return isDeleted(row); });
    // The focus goes along: on "Stop" the second half of a double Space would stop at once.
    m_progress->setVisible(running);
    if (running)
        m_progress->setFocus();
    if (m_confirm)
        m_confirm->setEnabled(!running);
    for (const Row &row : std::as_const(m_rows))
        row.wholeKey->setEnabled(!running);
    m_progress->setValue(static_cast<int>(deleted));
    m_delete->setEnabled(!running && isConfirmed() && (!remaining().isEmpty() || rowNeedingWholeKey()));
    updateHint();
    m_cancel->setText(running ? tr("Stop") : deleted > 0 ? tr("Close") : tr("Cancel"));
}

void DeleteKeysDialog::onFate(const EntityId &entity, const KeyFingerprint &fingerprint)
{
    const auto row = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &candidate) {
        return candidate.key.fingerprint == fingerprint && entityOf(candidate) == entity;
    });
    if (row == m_rows.end())
        return;
    message()->clearWait();
    row->fate->show();
    if (const Error *error = m_deletion.error(entity, fingerprint)) {
        const ErrorWords words = describe(*error, Operation::DeleteKey);
        row->fate->setText(words.small.isEmpty() ? words.text()
                                                 : QString(words.text() + QLatin1Char('\n') + words.small));
        setTextColor(row->fate, textColor(Tone::Danger, QPalette()));
        if (error->kind == ErrorKind::KeyIdMasked || error->kind == ErrorKind::StillListed
            || error->kind == ErrorKind::ListIncomplete)
            row->wholeKey->show();
    } else {
        row->fate->setText(tr("Deleted."));
        setTextColor(row->fate, textColor(Tone::Success, QPalette()));
        row->wholeKey->hide();
    }
    updateState();
}

void DeleteKeysDialog::onFinished()
{
    message()->clearWait();
    const auto failed =
        std::count_if(m_rows.cbegin(), m_rows.cend(), [this](const Row &row) { return !isDeleted(row); });
    if (failed == 0) {
        QDialog::accept();
        return;
    }
    showCount(static_cast<int>(failed));
    message()->show(Tone::Warning,
                    tr("%Ln key(s) may still be there. Below is what happened.", nullptr, static_cast<int>(failed)));
    updateState();
}

void DeleteKeysDialog::reject()
{
    if (isCovered())
        return;
    if (m_deletion.isRunning())
        m_deletion.cancel();
    else
        QDialog::reject();
}

} // namespace ek

#include "moc_DeleteKeysDialog.cpp"
