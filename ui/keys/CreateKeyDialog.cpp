#include "ui/keys/CreateKeyDialog.h"

#include "core/PlainText.h"
#include "models/EntityListModel.h"
#include "ui/design/Metrics.h"
#include "ui/widgets/FittingPlaceholder.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/MomentField.h"
#include "ui/widgets/TintedLine.h"
#include "ui/widgets/UnseenNote.h"
#include "ui/widgets/WrappedLabel.h"
#include "wording/ErrorText.h"
#include "wording/InputText.h"
#include "wording/Moments.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>

namespace ek {

namespace {

constexpr std::chrono::seconds day = std::chrono::hours(24);

} // namespace

CreateKeyDialog::CreateKeyDialog(KeyCreation &creation, const Entity &entity, Environment environment,
                                 const Clock &clock, QWidget *parent)
    : TintedDialog(QStringLiteral("createKeyDialog"), tr("Create an API key"), parent)
    , m_creation(creation)
    , m_entity(entity)
    , m_clock(clock)
    , m_name(new QLineEdit)
    , m_nameCount(new QLabel)
    , m_expires(new QComboBox)
    , m_date(new MomentField(tr("Expiry date and time"), tr("Choose expiry date")))
    , m_outcome(new WrappedLabel)
    , m_risk(new TintedLine(tr("Risk")))
    , m_problem(new WrappedLabel)
    , m_progress(new QProgressBar)
{
    setEnvironment(environment);
    showEnvironment(EntityListModel::displayName(entity));

    QFormLayout *form = addForm();

    // The line on top has its name. Two of one name are told apart by these.
    QStringList facts{entity.taxNumber, entity.id.value()};
    facts.removeAll(QString());
    if (!facts.isEmpty()) {
        auto *entityLabel = new WrappedLabel(breakable(facts.join(QStringLiteral(" · "))));
        entityLabel->setAccessibleName(tr("Entity"));
        makeQuiet(entityLabel);
        form->addRow(tr("Entity"), entityLabel);
    }

    FittingPlaceholder::watch(m_name,
                              {tr("What will use it, for example “Shopify production”"), tr("What will use it")});
    m_name->setAccessibleName(tr("Key name"));
    m_nameCount->setAccessibleName(tr("Characters used"));
    makeQuiet(m_nameCount);
    auto *nameRow = new QHBoxLayout;
    nameRow->setSpacing(8);
    nameRow->addWidget(m_name, 1);
    nameRow->addWidget(m_nameCount);
    auto *nameLabel = new QLabel(tr("Key &name"));
    nameLabel->setBuddy(m_name);
    form->addRow(nameLabel, nameRow);
    form->addRow(QString(), new UnseenNote(m_name, UnseenFate::Sent));

    const auto add = [this](const QString &text, Choice choice) { m_expires->addItem(text, static_cast<int>(choice)); };
    add(tr("In 7 days"), Choice::Days7);
    add(tr("In 30 days"), Choice::Days30);
    add(tr("In 90 days (recommended)"), Choice::Days90);
    add(tr("In 1 year"), Choice::Year);
    add(tr("On a date and time…"), Choice::Date);
    add(tr("Never", "expires"), Choice::Never);
    m_expires->setCurrentIndex(2);
    m_expires->setAccessibleName(tr("Expires"));
    QDateTime proposed = clock.now().toUTC().addDays(90);
    proposed.setTime(QTime(proposed.time().hour(), proposed.time().minute()));
    m_date->setMoment(proposed);
    m_date->setEarliest(clock.now().toLocalTime().date());
    auto *expiresLabel = new QLabel(tr("&Expires"));
    expiresLabel->setBuddy(m_expires);
    form->addRow(expiresLabel, m_expires);
    form->addRow(QString(), m_date);

    m_outcome->setAccessibleName(tr("Resulting expiry"));
    makeQuiet(m_outcome);
    form->addRow(QString(), m_outcome);
    m_risk->say(
        Tone::Warning,
        tr("A key that never expires stays dangerous if it ever leaks, even years from now. Space Invoices advises "
           "to replace keys at least every three months."));
    content()->addWidget(m_risk);

    m_problem->hide();
    content()->addWidget(m_problem);
    content()->addStretch(1);

    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(6);
    m_progress->setAccessibleName(tr("Creating the key"));
    m_progress->setFocusPolicy(Qt::TabFocus);
    content()->addWidget(m_progress);

    auto *buttons = addButtons();
    m_create = buttons->addButton(tr("Create key"), QDialogButtonBox::AcceptRole);
    m_create->setAccessibleName(tr("Create key"));
    m_cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    // Not earlier: a button that is not yet the dialog's loses this to the next one that gets the focus.
    m_create->setDefault(true);

    refuseCredentials(m_name);
    m_name->installEventFilter(this);
    connect(m_name, &QLineEdit::textEdited, this, [this] { clearRefusal(); });
    refuseCredentials(m_date->field());
    connect(m_name, &QLineEdit::textChanged, this, &CreateKeyDialog::updateState);
    connect(m_expires, &QComboBox::currentIndexChanged, this, &CreateKeyDialog::updateExpiry);
    connect(m_date, &MomentField::changed, this, &CreateKeyDialog::updateExpiry);
    connect(m_create, &QPushButton::clicked, this, &CreateKeyDialog::submit);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_creation.phase() == KeyCreation::Phase::UnderWay)
            m_creation.cancel();
        else
            reject();
    });
    connect(&m_creation, &KeyCreation::phaseChanged, this, &CreateKeyDialog::updateState);
    connect(&m_creation, &KeyCreation::failed, this, &CreateKeyDialog::onFailed);
    connect(&m_creation, &KeyCreation::cameToNothing, this, [this] {
        message()->show(Tone::Info,
                        tr("No key was created: the server lists none that was not there before. “Create key” sends a "
                           "new request."));
        updateState();
    });
    connect(&m_creation, &KeyCreation::revealReady, this, &QDialog::accept);
    // What exists unseen is dealt with in the main window.
    connect(&m_creation, &KeyCreation::unseenChanged, this, [this] {
        if (m_creation.phase() == KeyCreation::Phase::Idle)
            accept();
    });
    connect(&m_creation, &KeyCreation::waiting, this, [this](std::chrono::milliseconds delay, const Error &why) {
        message()->showWait(why, Operation::CreateKey, delay);
    });
    // "In 90 days" moves on while the dialog is open.
    m_tick.setInterval(std::chrono::seconds(10));
    connect(&m_tick, &QTimer::timeout, this, &CreateKeyDialog::updateExpiry);
    m_tick.start();

    setPreferredWidth(width::form);
    updateExpiry();
    m_name->setFocus();
}

void CreateKeyDialog::propose(const KeySpec &wanted)
{
    m_name->setText(wanted.name);
    if (wanted.ttl)
        m_date->setMoment(m_clock.now().addSecs(wanted.ttl->count()));
    for (int index = 0; index < m_expires->count(); ++index) {
        m_expires->setCurrentIndex(index);
        if (choice() != Choice::Date && spec(m_clock.now())->ttl == wanted.ttl)
            return;
    }
    m_expires->setCurrentIndex(m_expires->findData(static_cast<int>(Choice::Date)));
}

std::optional<KeySpec> CreateKeyDialog::unfinished() const
{
    const QString name = m_name->text().trimmed();
    if (name.isEmpty() || m_creation.phase() != KeyCreation::Phase::Idle)
        return std::nullopt;
    return spec(m_clock.now()).value_or(KeySpec{name, std::nullopt});
}

/// Enter in an empty field is more likely a slip than a wish: it may have been emptied because a credential was pasted.
bool CreateKeyDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_name && event->type() == QEvent::KeyPress && m_create->isEnabled()
        && m_name->text().trimmed().isEmpty()) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            showRefusal(
                tr("Give the key a name, so that it can be told from others. To create it without one, press “%1”.")
                    .arg(m_create->accessibleName()));
            return true;
        }
    }
    return TintedDialog::eventFilter(watched, event);
}

CreateKeyDialog::Choice CreateKeyDialog::choice() const
{
    return static_cast<Choice>(m_expires->currentData().toInt());
}

std::optional<KeySpec> CreateKeyDialog::spec(const QDateTime &now) const
{
    KeySpec spec{m_name->text().trimmed(), std::nullopt};
    switch (choice()) {
    case Choice::Days7:
        spec.ttl = 7 * day;
        break;
    case Choice::Days30:
        spec.ttl = 30 * day;
        break;
    case Choice::Days90:
        spec.ttl = 90 * day;
        break;
    case Choice::Year:
        spec.ttl = 365 * day;
        break;
    case Choice::Date: {
        const TypedMoment typed = m_date->moment();
        if (typed.problem != TypedMoment::Problem::None)
            return std::nullopt;
        // Rounded up, or the key would expire a second before the time that was chosen.
        spec.ttl = std::chrono::ceil<std::chrono::seconds>(std::chrono::milliseconds(now.msecsTo(typed.time)));
        break;
    }
    case Choice::Never:
        break;
    }
    return spec;
}

QString CreateKeyDialog::dateProblem() const
{
    const TypedMoment typed = m_date->moment();
    // Of an hour that comes twice it need not be said which is meant, where both are over.
    if (typed.latest.isValid()
        && checkKeySpec({{}, std::chrono::seconds(m_clock.now().secsTo(typed.latest))}) == KeySpecProblem::TtlTooShort)
        return describe(KeySpecProblem::TtlTooShort);
    return describe(typed);
}

void CreateKeyDialog::updateExpiry()
{
    m_date->setVisible(choice() == Choice::Date);
    const QDateTime now = m_clock.now();
    // One moment for both, or the seconds between two of them would be those of the expiry that is shown.
    const std::optional<KeySpec> wanted = spec(now);
    const Expiry expiry = wanted ? expectedExpiry(*wanted, now) : Expiry::never();
    m_outcome->setVisible(wanted.has_value());
    if (!wanted)
        m_outcome->clear(); // the problem is said below
    else if (expiry.kind == Expiry::Kind::At)
        m_outcome->setText(tr("Expires %1", "in 3 months").arg(relativeTime(expiry.at, now)) + QLatin1Char('\n')
                           + localAndUtc(expiry.at));
    else
        m_outcome->setText(tr("Never expires"));
    m_risk->setVisible(wanted && expiry.kind == Expiry::Kind::Never);
    updateState();
}

void CreateKeyDialog::updateState()
{
    const KeyCreation::Phase phase = m_creation.phase();
    const bool idle = phase == KeyCreation::Phase::Idle;
    const std::optional<KeySpec> wanted = spec(m_clock.now());
    const QString ofDate = wanted ? QString() : dateProblem();
    const QString problem = wanted ? describe(checkKeySpec(*wanted)) : ofDate;

    m_nameCount->setText(tr("%L1 / %L2", "characters used of characters allowed")
                             .arg(lengthOfKeyName(m_name->text().trimmed()))
                             .arg(longestKeyName));
    m_date->setProblem(ofDate);
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    setTextColor(m_problem, textColor(Tone::Danger, palette()));

    // The focus goes along: on "Stop waiting" the second half of a double Enter or Space would end in doubt.
    if (phase != KeyCreation::Phase::UnderWay)
        message()->clearWait();
    m_progress->setVisible(phase == KeyCreation::Phase::UnderWay);
    if (phase == KeyCreation::Phase::UnderWay)
        m_progress->setFocus();
    for (QWidget *field : std::initializer_list<QWidget *>{m_name, m_expires, m_date})
        field->setEnabled(idle);
    m_create->setText(phase == KeyCreation::Phase::InDoubt ? tr("Recover key") : tr("Create key"));
    m_create->setAccessibleName(m_create->text());
    m_create->setEnabled(phase == KeyCreation::Phase::InDoubt || (idle && problem.isEmpty()));
    m_cancel->setText(phase == KeyCreation::Phase::UnderWay      ? tr("Stop waiting")
                          : phase == KeyCreation::Phase::InDoubt ? tr("Close")
                                                                 : tr("Cancel"));
}

void CreateKeyDialog::submit()
{
    if (m_creation.phase() == KeyCreation::Phase::InDoubt) {
        message()->clear();
        m_creation.recover();
        return;
    }
    // create() refuses a second create, whatever the mouse does.
    const std::optional<KeySpec> wanted = spec(m_clock.now());
    if (wanted && m_creation.create(m_entity, *wanted, m_replaced))
        message()->clear();
    else if (wanted && m_creation.phase() == KeyCreation::Phase::Idle && checkKeySpec(*wanted) == KeySpecProblem::None)
        message()->show(
            Tone::Warning,
            tr("This entity cannot be reached any more. Close this dialog and look at the list of entities."));
    else
        updateState();
}

void CreateKeyDialog::onFailed()
{
    if (!m_creation.error())
        return;
    const Error &error = *m_creation.error();
    message()->show(error.effect == Effect::NotDone ? Tone::Danger : Tone::Warning,
                    describe(error, Operation::CreateKey));
    updateState();
    m_create->setFocus();
}

} // namespace ek

#include "moc_CreateKeyDialog.cpp"
