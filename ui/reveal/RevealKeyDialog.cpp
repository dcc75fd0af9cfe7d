#include "ui/reveal/RevealKeyDialog.h"

#include "core/Names.h"
#include "core/PlainText.h"
#include "models/EntityListModel.h"
#include "platform/ScreenCapture.h"
#include "ui/design/Metrics.h"
#include "ui/design/Style.h"
#include "ui/reveal/SecretField.h"
#include "ui/widgets/DisclosureButton.h"
#include "ui/widgets/EntityPicker.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/Question.h"
#include "ui/widgets/WrappedCheckBox.h"
#include "ui/widgets/WrappedLabel.h"
#include "wording/Moments.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ek {

namespace {

QLabel *plainLabel(const QString &text)
{
    return new WrappedLabel(breakable(text));
}

/// A name cut short, a clock or an expiry says nothing of whose key it is.
bool isHarmless(Contradiction contradiction)
{
    return contradiction == Contradiction::ShortenedName || contradiction == Contradiction::MadeAtAnotherTime
        || contradiction == Contradiction::ListedOtherExpiry;
}

} // namespace

RevealKeyDialog::RevealKeyDialog(Reveal reveal, ConcealedClipboard &clipboard, const HandOverParts &handOver,
                                 QWidget *parent)
    : TintedDialog(QStringLiteral("revealKeyDialog"), tr("Store this key now"), parent)
    , m_reveal(std::move(reveal))
    , m_clipboard(clipboard)
    , m_field(new SecretField)
    , m_show(new QPushButton(tr("Show key")))
    , m_copy(new QPushButton(tr("Copy key")))
    , m_countdown(new QProgressBar)
    , m_copied(plainLabel({}))
    , m_handOver(new HandOverPanel(handOver, facts(), m_reveal.created.secret, m_reveal.created.key.hint))
    , m_stored(new WrappedCheckBox(tr("I have &stored this key")))
    , m_why(plainLabel(tr("“Done” works once you have ticked this box.")))
    , m_sameLayout(new QVBoxLayout)
{
    setEnvironment(facts().environment);
    environmentLine()->setQuiet(true);
    showEnvironment(EntityListModel::displayName(m_reveal.request.entity));

    auto *heading = plainLabel((m_reveal.isGone ? tr("The key “%1” was created, and has been deleted since.")
                                                : tr("The key “%1” was created."))
                                   .arg(isolated(keyLabel())));
    heading->setFont(fontFor(TextRole::Heading, font()));
    content()->addWidget(heading);
    content()->addWidget(plainLabel(
        tr("It is shown only now, and nobody can look it up later. Copy it to where it will be used, or to a password "
           "manager.")));
    buildKey();
    if (!m_reveal.isGone)
        content()->addWidget(plainLabel(expirySentence()));
    content()->addWidget(m_handOver);

    m_stored->setAccessibleName(tr("I have stored this key"));
    makeQuiet(m_why);
    QSizePolicy keepsItsPlace = m_why->sizePolicy();
    keepsItsPlace.setRetainSizeWhenHidden(true);
    m_why->setSizePolicy(keepsItsPlace);
    auto *stored = new QVBoxLayout;
    stored->setSpacing(4);
    stored->addWidget(m_stored);
    stored->addWidget(m_why);
    content()->addLayout(stored);
    m_sameLayout->setSpacing(8);
    content()->addLayout(m_sameLayout);
    content()->addStretch(1);

    auto *buttons = addButtons();
    m_done = buttons->addButton(tr("Done"), QDialogButtonBox::AcceptRole);
    m_done->setAccessibleName(tr("Done"));

    showContradictions();

    connect(m_show, &QPushButton::clicked, this, &RevealKeyDialog::toggleShown);
    connect(m_copy, &QPushButton::clicked, this, &RevealKeyDialog::copy);
    connect(m_field, &SecretField::copyRequested, this, &RevealKeyDialog::copy);
    connect(m_stored, &QCheckBox::toggled, this, &RevealKeyDialog::updateState);
    connect(m_handOver, &HandOverPanel::recordsChanged, this, &RevealKeyDialog::updateState);
    connect(m_done, &QPushButton::clicked, this, &RevealKeyDialog::accept);
    connect(&m_clipboard, &ConcealedClipboard::secondsLeftChanged, this, &RevealKeyDialog::onClipboard);
    connect(&m_clipboard, &ConcealedClipboard::ended, this, &RevealKeyDialog::onClipboardEnded);

    m_stored->setChecked(m_reveal.isGone); // there is nothing to lose
    updateState();
    setPreferredWidth(width::reveal);
    // It comes up while somebody may be typing: no button is to take the next Space or Enter.
    m_field->setFocus();
}

void RevealKeyDialog::buildKey()
{
    m_field->setAccessibleName(tr("New API key"));
    m_field->setSecret(m_reveal.created.secret, m_reveal.created.key.hint);
    m_copy->setAccessibleName(tr("Copy key"));
    m_copy->setAutoDefault(false);
    m_show->setAccessibleName(tr("Show key"));
    m_show->setAutoDefault(false);
    // The field has a line of its own, so that as much as possible of a long key is seen.
    auto *key = new QVBoxLayout;
    key->setSpacing(8);
    key->addWidget(m_field);
    auto *row = new FlowLayout;
    row->addWidget(m_copy);
    row->addWidget(m_show);
    key->addLayout(row);

    // Without a place of its own its coming would move what is below it.
    m_countdown->setAccessibleName(tr("Clipboard countdown"));
    m_countdown->setTextVisible(false);
    m_countdown->setFixedHeight(4);
    QSizePolicy keepsItsPlace = m_countdown->sizePolicy();
    keepsItsPlace.setRetainSizeWhenHidden(true);
    m_countdown->setSizePolicy(keepsItsPlace);
    m_countdown->hide();
    key->addWidget(m_countdown);
    m_copied->setAccessibleName(tr("Clipboard"));
    makeQuiet(m_copied);
    m_copied->setText(tr("The clipboard is cleared %Ln second(s) after copying.", nullptr,
                         static_cast<int>(m_clipboard.lifetime().count())));
    key->addWidget(m_copied);
    content()->addLayout(key);
}

void RevealKeyDialog::offerSame(Session &session, const QSet<EntityId> &done, bool isSeries)
{
    m_isSeries = isSeries;
    m_same = new DisclosureButton(tr("Create the same for &another entity"));
    m_sameHint = plainLabel({});
    makeQuiet(m_sameHint);
    m_sameHint->hide();
    m_sameLayout->addWidget(m_same);
    m_sameLayout->addWidget(m_sameHint);
    setTabOrder(m_stored, m_same); // Qt puts what is made later last
    connect(m_same, &DisclosureButton::toggledTo, this, [this, &session, done](bool expanded) {
        if (!m_picker)
            buildSame(session, done);
        m_picker->setVisible(expanded);
        m_sameHint->setVisible(expanded);
        updateState();
        if (expanded && m_picker->isEnabled())
            m_picker->focusSearch();
    });
    m_same->setExpanded(isSeries);
    updateState();
}

void RevealKeyDialog::buildSame(Session &session, const QSet<EntityId> &done)
{
    m_picker = new EntityPicker(session, done, EntityPicker::Click::Picks);
    m_sameLayout->addWidget(m_picker);
    auto *search = m_picker->findChild<QLineEdit *>();
    setTabOrder(m_same, search);
    setTabOrder(search, m_picker->findChild<QListView *>());
    connect(m_picker, &EntityPicker::picked, this, [this](const Entity &entity) {
        m_stored->setChecked(true); // picking said so
        emit sameWanted(entity);
        accept();
    });
    updateState();
}

KeySpec RevealKeyDialog::sameSpec(const QDateTime &now) const
{
    KeySpec spec = m_reveal.request.spec;
    // A number of days is meant from now on. Everything else was a date, which stays the same for all.
    constexpr std::chrono::seconds day = std::chrono::hours(24);
    if (spec.ttl && *spec.ttl % day != std::chrono::seconds::zero())
        spec.ttl = std::chrono::seconds(now.secsTo(m_reveal.request.askedAt.addSecs(spec.ttl->count())));
    return spec;
}

void RevealKeyDialog::updateState()
{
    const bool isStored = m_stored->isChecked();
    m_done->setEnabled(isStored);
    m_done->setDefault(isStored);
    setLook(m_copy, isStored ? ButtonLook::Usual : ButtonLook::Suggested); // one button stands out
    m_done->setAccessibleDescription(isStored ? QString() : m_why->text());
    m_why->setVisible(!isStored);
    if (!m_same)
        return;
    // A key that is stored needs no way out any more; the entities have their room, and the window stays as tall.
    m_handOver->setVisible(!isStored || !m_same->isExpanded());
    const bool mayGoOn = isStored || (m_isSeries && (m_copiedHere || !m_handOver->records().isEmpty()));
    m_same->setEnabled(mayGoOn || m_isSeries);
    m_sameHint->setText(!mayGoOn ? tr("First copy this key, or send it to where it will be used.")
                            : m_isSeries
                            ? tr("Is this key stored? Then pick the next entity: a key of the same name and expiry is "
                                 "created for it at once.")
                            : tr("Pick an entity: a key of the same name and expiry is created for it at once."));
    if (m_picker)
        m_picker->setEnabled(mayGoOn);
}

RevealKeyDialog::~RevealKeyDialog()
{
    // Before the secret goes that they point to.
    delete m_handOver;
    m_field->reset();
}

void RevealKeyDialog::onListed(const RequestId &request, const ApiKey &listed)
{
    if (m_reveal.request.id == request && m_reveal.compareWith(listed))
        showContradictions();
}

void RevealKeyDialog::showContradictions()
{
    QStringList sentences;
    Tone tone = Tone::Warning;
    if (m_reveal.isGone) {
        sentences += tr("The server does not list this key any more: it was deleted meanwhile. It will not work.");
    }
    for (const Contradiction contradiction : m_reveal.contradictions) {
        sentences += wordsFor(contradiction);
        if (!isHarmless(contradiction))
            tone = Tone::Danger;
    }
    if (tone == Tone::Danger)
        sentences += tr("Find out why before you use it.");
    if (m_reveal.expiryDiffers && !m_reveal.isGone) {
        sentences += tr("The server did not set the expiry you asked for. Asked: %1. Set: %2.")
                         .arg(wordsFor(m_reveal.expiryAsked), wordsFor(m_reveal.created.key.expiry));
    }
    if (sentences.isEmpty())
        message()->clear();
    else
        message()->show(tone, sentences.join(u' '));
}

QString RevealKeyDialog::wordsFor(const Expiry &expiry)
{
    switch (expiry.kind) {
    case Expiry::Kind::At:
        return localTime(expiry.at);
    case Expiry::Kind::Never:
        return tr("never expires");
    case Expiry::Kind::Unreadable:
        break;
    }
    return tr("a date that cannot be read");
}

QString RevealKeyDialog::wordsFor(Contradiction contradiction) const
{
    const ApiKey &key = m_reveal.created.key;
    switch (contradiction) {
    case Contradiction::KnownBefore:
        return tr("The server's answer names a key that was listed before this one was asked for.");
    case Contradiction::OtherEntity:
        return tr("The server's answer names another entity than the key was asked for: “%1”.")
            .arg(isolated(key.entityId.value()));
    case Contradiction::OtherEnvironment:
        return tr("The server's answer names another environment than the key was asked for. It is handled as a live "
                  "key.");
    case Contradiction::AnotherKey:
        return tr("The server's answer holds a second key or credential, which is not shown.");
    case Contradiction::OtherHint:
        return tr("The server's answer names the masked form of another key: “%1”.")
            .arg(isolated(m_reveal.created.otherHint));
    case Contradiction::SpeaksOfError: {
        const auto &error = m_reveal.created.errorSpoken;
        const QString words = error ? (error->serverMessage.isEmpty() ? error->code : error->serverMessage) : QString();
        return words.isEmpty() ? tr("The server sent this key, but its answer also says that something went wrong.")
                               : tr("The server sent this key, but its answer also speaks of an error: “%1”.")
                                     .arg(isolated(singleLine(words, 200)));
    }
    case Contradiction::OtherName:
        return key.name.isEmpty() ? tr("The server gave the key no name.")
                                  : tr("The server's answer names another key than you asked for: “%1”.")
                                        .arg(isolated(singleLine(key.name, 60)));
    case Contradiction::ShortenedName:
        return tr("The server shortened the name to “%1”.").arg(isolated(singleLine(key.name)));
    case Contradiction::ListedOtherName: {
        const QString name = m_reveal.listed ? m_reveal.listed->name : QString();
        return name.isEmpty()
            ? tr("The server lists the key without a name.")
            : tr("The server lists the key under another name: “%1”.").arg(isolated(singleLine(name, 60)));
    }
    case Contradiction::ListedOtherExpiry:
        return tr("The server lists the key with another expiry than it answered: %1.")
            .arg(wordsFor(m_reveal.listed ? m_reveal.listed->expiry : Expiry()));
    case Contradiction::MadeAtAnotherTime:
        return tr("The server says that the key was created at another time than you asked for it: %1.")
            .arg(localTime(key.createdAt));
    }
    return {};
}

QString RevealKeyDialog::keyLabel() const
{
    const QString name = shownLine(m_reveal.request.spec.name);
    return name.isEmpty() ? m_reveal.created.key.hint : name;
}

KeyFacts RevealKeyDialog::facts() const
{
    const ApiKey &key = m_reveal.created.key;
    return {m_reveal.request.spec.name, m_reveal.request.entity,
            moreCareful(m_reveal.request.environment, key.environment), key.expiry};
}

QString RevealKeyDialog::expirySentence() const
{
    const Expiry &expiry = m_reveal.created.key.expiry;
    switch (expiry.kind) {
    case Expiry::Kind::Never:
        return tr("It never expires.");
    case Expiry::Kind::At:
        return tr("It expires %1.").arg(localAndUtc(expiry.at));
    case Expiry::Kind::Unreadable:
        break;
    }
    return tr("The server's expiry date could not be read.");
}

void RevealKeyDialog::copy()
{
    const bool isFirst = !std::exchange(m_copiedHere, true);
    m_clipboard.copy(m_reveal.created.secret);
    updateState();
    if (isFirst && m_isSeries && m_picker)
        m_picker->focusSearch(); // which also brings it into sight on a small screen
}

void RevealKeyDialog::toggleShown()
{
    m_field->setRevealed(!m_field->isRevealed());
    m_show->setText(m_field->isRevealed() ? tr("Hide key") : tr("Show key"));
    m_show->setAccessibleName(m_show->text());
    excludeFromCapture(window()->winId(), m_field->isRevealed());
}

void RevealKeyDialog::onClipboard(int secondsLeft)
{
    if (!m_copiedHere)
        return;
    // The first that is told of a countdown is how long it is.
    if (m_countdown->isHidden() || secondsLeft > m_countdown->maximum())
        m_countdown->setMaximum(std::max(secondsLeft, 1));
    m_countdown->setValue(secondsLeft);
    m_countdown->setVisible(secondsLeft > 0);
    if (secondsLeft > 0)
        m_copied->setText(tr("Copied. The clipboard is cleared in %Ln second(s).", nullptr, secondsLeft));
    else
        m_copied->setText(tr("Taking the key off the clipboard…"));
}

void RevealKeyDialog::onClipboardEnded(ClipboardEnd end)
{
    if (!m_copiedHere)
        return;
    m_countdown->hide();
    const QString words = describe(end);
    m_copied->setText(end == ClipboardEnd::Gone ? tr("%1 It can be copied again.").arg(words) : words);
}

void RevealKeyDialog::cover(QWidget *cover)
{
    if (m_field->isRevealed())
        toggleShown();
    TintedDialog::cover(cover);
}

void RevealKeyDialog::accept()
{
    if (isCovered())
        return;
    if (m_stored->isChecked())
        QDialog::accept();
}

void RevealKeyDialog::reject()
{
    if (isCovered())
        return;
    if (m_stored->isChecked())
        accept();
    else
        askBeforeLosing();
}

void RevealKeyDialog::askBeforeLosing()
{
    // One that was just closed, by quitting a second time for instance, is still on its way out and does not count.
    if (m_question && m_question->isVisible()) {
        m_question->raise();
        m_question->activateWindow();
        return;
    }
    const QList<HandOverRecord> &places = m_handOver->records();
    if (!places.isEmpty()) {
        QStringList lines;
        for (const HandOverRecord &place : places)
            lines += breakable(describe(place)); // no full stop: it may end with a path
        m_question = ask(this,
                         {QStringLiteral("storedElsewhereQuestion"), tr("Close without the check mark?"),
                          tr("The key “%1” was handed over.").arg(isolated(keyLabel())) + u'\n' + lines.join(u'\n'),
                          tr("If it is safe there, this window can be closed. The key will never be shown again."),
                          tr("Keep open"), tr("Close")},
                         [this] { QDialog::reject(); });
        m_question->setTone(Tone::Info);
        return;
    }
    m_question = ask(this,
                     {QStringLiteral("loseKeyQuestion"), tr("Close without storing the key?"),
                      tr("The key “%1” will never be shown again.").arg(isolated(keyLabel())),
                      tr("It stays valid for “%1”. If it was not stored anywhere, nobody will be able to use it; to "
                         "replace it, delete it and create another.")
                          .arg(isolated(EntityListModel::displayName(m_reveal.request.entity))),
                      tr("Keep open"), tr("Close without storing")},
                     [this] { QDialog::reject(); });
}

} // namespace ek

#include "moc_RevealKeyDialog.cpp"
