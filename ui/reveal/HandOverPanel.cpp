#include "ui/reveal/HandOverPanel.h"

#include "core/PlainText.h"
#include "ui/reveal/KeychainKeyDialog.h"
#include "ui/reveal/SaveKeyDialog.h"
#include "ui/reveal/SendKeyDialog.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/WrappedLabel.h"

#include <QAccessible>
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
    , m_message(new MessageBar(tr("Message about handing over")))
    , m_list(new WrappedLabel)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    auto *row = new FlowLayout;
    layout->addLayout(row);
    const auto addButton = [this, row](const QString &text, const QString &name, auto makeDialog) {
        auto *button = new QPushButton(text);
        button->setAccessibleName(name);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, makeDialog] { open(makeDialog()); });
        row->addWidget(button);
    };
    addButton(tr("Save to &file…"), tr("Save to file…"), [this]() -> HandOverDialog * {
        return new SaveKeyDialog(m_parts.ways.files, m_facts, m_key, m_hint, this);
    });
    addButton(tr("Add to &keychain…"), tr("Add to keychain…"), [this]() -> HandOverDialog * {
        return new KeychainKeyDialog(m_parts.ways.keychain, m_facts, m_key, this);
    });
    addButton(tr("Send to &command…"), tr("Send to command…"),
              [this]() -> HandOverDialog * { return new SendKeyDialog(m_parts.commands, m_facts, m_key, this); });
    m_test->setAccessibleName(tr("Test key"));
    m_test->setToolTip(tr("Asks the API, with this key alone, whether it accepts it. Nothing is changed."));
    m_test->setAutoDefault(false);
    row->addWidget(m_test);
    row->setAlignment(m_test, Qt::AlignRight);

    layout->addWidget(m_message);
    m_list->setAccessibleName(tr("Handed over"));
    m_list->hide();
    layout->addWidget(m_list);

    connect(m_test, &QPushButton::clicked, this, &HandOverPanel::toggleTest);
    connect(&m_keyTest, &KeyTest::accepted, this, [this] { onTested(nullptr); });
    connect(&m_keyTest, &KeyTest::failed, this, [this](const Error &error) { onTested(&error); });
    connect(&m_keyTest, &KeyTest::waiting, this, [this](std::chrono::milliseconds delay, const Error &why) {
        m_message->showWait(why, Operation::TestKey, delay);
    });
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
    QAccessibleEvent event(m_list, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

void HandOverPanel::toggleTest()
{
    if (m_keyTest.isRunning()) {
        m_keyTest.cancel();
        return;
    }
    m_message->show(Tone::Info, tr("Asking the API at %1…").arg(isolated(addressText(m_parts.profile.apiUrl))));
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
    m_message->show(!error          ? Tone::Success
                        : isRefused ? Tone::Danger
                        : isStopped ? Tone::Info
                                    : Tone::Warning,
                    describeKeyTest(error));
    m_message->setDismissible(true);
}

} // namespace ek

#include "moc_HandOverPanel.cpp"
