#include "ui/reveal/HandOverPanel.h"

#include "core/PlainText.h"
#include "ui/design/Accessibility.h"
#include "ui/design/Metrics.h"
#include "ui/design/Style.h"
#include "ui/reveal/KeychainKeyDialog.h"
#include "ui/reveal/SaveKeyDialog.h"
#include "ui/reveal/SendKeyDialog.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/WrappedLabel.h"
#include "wording/ErrorText.h"

#include <QAccessible>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ek {

HandOverPanel::HandOverPanel(const HandOverParts &parts, const KeyFacts &facts, const Secret &key, const QString &hint,
                             QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_facts(facts)
    , m_key(key)
    , m_hint(hint)
    , m_keyTest(parts.connector)
    , m_test(new QPushButton(tr("&Test key")))
    , m_tested(new WrappedLabel)
    , m_message(new MessageBar(tr("Message about handing over")))
    , m_list(new WrappedLabel)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    auto *heading = new WrappedLabel(tr("Or send it to"));
    heading->setFont(fontFor(TextRole::Strong, font()));
    layout->addWidget(heading);

    auto *ways = new QGridLayout;
    ways->setHorizontalSpacing(8);
    ways->setVerticalSpacing(8);
    ways->setColumnStretch(1, 1);
    layout->addLayout(ways);
    const auto makeButton = [this](const QString &text, const QString &name, auto makeDialog) {
        auto *button = new QPushButton(text);
        button->setAccessibleName(name);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, makeDialog] { open(makeDialog()); });
        return button;
    };
    using Way = HandOverRecord::Way;
    addWay(ways, Way::File, "file", tr("A new file that only you can read"),
           makeButton(tr("Save to &file…"), tr("Save to file…"), [this]() -> HandOverDialog * {
               return new SaveKeyDialog(m_parts.ways.files, m_facts, m_key, m_hint, this);
           }));
    addWay(ways, Way::Keychain, "lock", tr("This computer's keychain"),
           makeButton(tr("Add to &keychain…"), tr("Add to keychain…"), [this]() -> HandOverDialog * {
               return new KeychainKeyDialog(m_parts.ways.keychain, m_facts, m_key, this);
           }));
    addWay(ways, Way::Command, "command", tr("A command that takes it from there"),
           makeButton(tr("Send to &command…"), tr("Send to command…"), [this]() -> HandOverDialog * {
               return new SendKeyDialog(m_parts.commands, m_facts, m_key, this);
           }));

    layout->addWidget(m_message);
    m_list->setAccessibleName(tr("Handed over"));
    m_list->hide();
    layout->addWidget(m_list);
    buildTest();
}

void HandOverPanel::addWay(QGridLayout *ways, HandOverRecord::Way way, const char *iconName, const QString &label,
                           QPushButton *button)
{
    const int row = ways->rowCount();
    auto *picture = new QLabel;
    const auto draw = [picture, iconName] {
        picture->setPixmap(icon(iconName, quietTextColor(QPalette())).pixmap(iconSize::normal));
    };
    draw();
    onColorsChanged(picture, draw);
    auto *state = new WrappedLabel;
    state->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_states.insert(way, state);
    ways->addWidget(picture, row, 0);
    ways->addWidget(new WrappedLabel(label), row, 1);
    ways->addWidget(state, row, 2);
    ways->addWidget(button, row, 3);
}

void HandOverPanel::buildTest()
{
    m_test->setAccessibleName(tr("Test key"));
    m_test->setToolTip(tr("Asks the API, with this key alone, whether it accepts it. Nothing is changed."));
    m_test->setAutoDefault(false);
    setLook(m_test, ButtonLook::Link);
    m_tested->setAccessibleName(tr("Test result"));
    m_tested->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    constexpr int mostLines = 3; // of what can be said, at the usual width
    auto *place = new QWidget; // the label itself is as high as its lines
    place->setMinimumHeight(m_tested->fontMetrics().lineSpacing() * mostLines);
    auto *inPlace = new QVBoxLayout(place);
    inPlace->setContentsMargins(0, 0, 0, 0);
    inPlace->addWidget(m_tested);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_test);
    row->addWidget(place, 1);
    qobject_cast<QVBoxLayout *>(layout())->addLayout(row);
    sayOfTest(Tone::Neutral, m_test->toolTip());

    connect(m_test, &QPushButton::clicked, this, &HandOverPanel::toggleTest);
    connect(&m_keyTest, &KeyTest::accepted, this, [this] { onTested(nullptr); });
    connect(&m_keyTest, &KeyTest::failed, this, [this](const Error &error) { onTested(&error); });
    connect(&m_keyTest, &KeyTest::waiting, this, [this](std::chrono::milliseconds delay, const Error &why) {
        sayOfTest(Tone::Info,
                  describeWait(why, Operation::TestKey, QDateTime::currentDateTime().addMSecs(delay.count())));
    });
}

void HandOverPanel::sayOfTest(Tone tone, const QString &text, const QString &small)
{
    const QPalette colors;
    setTextColor(m_tested, tone == Tone::Neutral ? quietTextColor(colors) : textColor(tone, colors));
    m_tested->setText(breakable(text));
    m_tested->setToolTip(toolTipText(small)); // what it is for is a look, and no line of its own
    QAccessibleEvent event(m_tested, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
    if (tone != Tone::Neutral) // it has happened, and is not only there to be read
        announce(m_tested, text);
}

void HandOverPanel::open(HandOverDialog *dialog)
{
    connect(dialog, &HandOverDialog::handedOver, this, &HandOverPanel::add);
    connect(dialog, &HandOverDialog::failedUnseen, this, [this](const ErrorWords &words) {
        m_message->show(Tone::Warning, words);
        m_message->setDismissible(true);
    });
    dialog->open();
}

void HandOverPanel::add(const HandOverRecord &record)
{
    if (m_records.contains(record))
        return;
    m_records += record;
    QStringList lines;
    for (const HandOverRecord &known : std::as_const(m_records))
        lines += QStringLiteral("✓ ") + breakable(describe(known));
    m_list->setText(lines.join(u'\n'));
    m_list->show();
    QLabel *state = m_states.value(record.way);
    setTextColor(state, textColor(Tone::Success, QPalette()));
    state->setText(tr("✓ Done", "a way to hand a key over"));
    QAccessibleEvent event(m_list, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
    emit recordsChanged();
}

void HandOverPanel::toggleTest()
{
    if (m_keyTest.isRunning()) {
        m_keyTest.cancel();
        return;
    }
    sayOfTest(Tone::Info, tr("Asking the API at %1…").arg(isolated(addressText(m_parts.profile.apiUrl))));
    m_test->setText(tr("Stop &test"));
    m_test->setAccessibleName(tr("Stop test"));
    m_keyTest.start(m_parts.profile, m_key);
}

void HandOverPanel::onTested(const Error *error)
{
    m_test->setText(tr("&Test key"));
    m_test->setAccessibleName(tr("Test key"));
    const bool isRefused = error && error->kind == ErrorKind::Unauthorized;
    const bool isStopped = error && error->kind == ErrorKind::Cancelled;
    const ErrorWords words = describeKeyTest(error);
    sayOfTest(!error          ? Tone::Success
                  : isRefused ? Tone::Danger
                  : isStopped ? Tone::Info
                              : Tone::Warning,
              words.text(), words.small);
}

} // namespace ek

#include "moc_HandOverPanel.cpp"
