#include "ui/window/SettingsDialog.h"

#include "core/Language.h"
#include "core/PlainText.h"
#include "ui/design/Theme.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/Question.h"
#include "ui/widgets/WrappedLabel.h"
#include "wording/FileText.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace ek {

namespace {

void addRow(QFormLayout *form, const QString &label, QWidget *field, const QString &explanation = {})
{
    auto *text = new QLabel(label);
    text->setBuddy(field);
    if (explanation.isEmpty()) {
        form->addRow(text, field);
        return;
    }
    auto *small = new WrappedLabel(explanation);
    makeQuiet(small);
    field->setAccessibleDescription(explanation);
    auto *cell = new QVBoxLayout;
    cell->setSpacing(4);
    cell->addWidget(field);
    cell->addWidget(small);
    form->addRow(text, cell);
}

QString lockText(std::chrono::minutes time)
{
    if (time.count() == 0)
        return SettingsDialog::tr("Never", "lock after");
    return inOwnDirection(SettingsDialog::tr("%Ln minute(s)", "lock after", static_cast<int>(time.count())));
}

/// In the language that is spoken now; a language that has no name here is called as its speakers call it.
QString nameOf(const Language &language)
{
    if (language.code == QLatin1String("en"))
        return SettingsDialog::tr("English", "a language");
    if (language.code == QLatin1String("de"))
        return SettingsDialog::tr("German", "a language");
    if (language.code == QLatin1String("sl"))
        return SettingsDialog::tr("Slovenian", "a language");
    return language.text();
}

} // namespace

SettingsDialog::SettingsDialog(const Preferences &preferences, const QString &languageAtStart, QWidget *parent)
    : TintedDialog(QStringLiteral("settingsDialog"), tr("Settings"), parent)
    , m_languageAtStart(languageAtStart)
    , m_form(addForm())
    , m_restart(new QWidget)
    , m_restartText(new WrappedLabel)
    , m_restartButton(new QPushButton(tr("&Restart now")))
{

    auto *clipboard = new QSpinBox;
    clipboard->setAccessibleName(tr("Clipboard is cleared after"));
    clipboard->setRange(static_cast<int>(shortestClipboardTime.count()),
                        static_cast<int>(longestClipboardTime.count()));
    clipboard->setSuffix(tr(" s", "seconds"));
    clipboard->setValue(static_cast<int>(preferences.clipboardTime().count()));

    auto *lock = new QComboBox;
    lock->setAccessibleName(tr("Lock after"));
    for (const std::chrono::minutes time : lockTimes)
        lock->addItem(lockText(time), static_cast<int>(time.count()));
    lock->setCurrentIndex(lock->findData(static_cast<int>(preferences.lockTime().count())));

    auto *appearance = new QComboBox;
    appearance->setAccessibleName(tr("Appearance"));
    appearance->addItem(tr("Follow the system"), static_cast<int>(Appearance::FollowSystem));
    appearance->addItem(tr("Light"), static_cast<int>(Appearance::Light));
    appearance->addItem(tr("Dark"), static_cast<int>(Appearance::Dark));
    appearance->addItem(tr("High contrast"), static_cast<int>(Appearance::HighContrast));
    appearance->setCurrentIndex(appearance->findData(static_cast<int>(preferences.appearance())));

    addRow(m_form, tr("&Clipboard is cleared after"), clipboard,
           tr("A new key that was copied is taken off the clipboard again, also when the program locks or ends."));
    addRow(m_form, tr("&Lock after"), lock,
           tr("After this time without use, and when the screen is locked, the window is covered and the credential "
              "is forgotten. If it is not in the keychain, it has to be pasted again."));
    addRow(m_form, tr("&Appearance"), appearance);
    addLists(preferences.keepLists());
    QComboBox *language = addLanguage(preferences.language());
    content()->addStretch(1);
    auto *buttons = addButtons();
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(clipboard, &QSpinBox::valueChanged, this,
            [this](int seconds) { emit clipboardTimeChosen(std::chrono::seconds(seconds)); });
    connect(lock, &QComboBox::currentIndexChanged, this,
            [this, lock] { emit lockTimeChosen(std::chrono::minutes(lock->currentData().toInt())); });
    connect(appearance, &QComboBox::currentIndexChanged, this,
            [this, appearance] { emit appearanceChosen(static_cast<Appearance>(appearance->currentData().toInt())); });
    connect(language, &QComboBox::currentIndexChanged, this, [this, language] {
        emit languageChosen(language->currentData().toString());
        onLanguageChosen(language->currentData().toString());
    });
    setPreferredWidth(520);
    clipboard->setFocus();
}

void SettingsDialog::addLists(bool keep)
{
    m_keep = new QCheckBox(tr("&Keep lists on this computer"));
    m_keep->setAccessibleName(tr("Keep lists on this computer"));
    m_keep->setChecked(keep);
    const QString explanation = tr(
        "What is known of all keys, without the keys themselves, is there at once at the next start. If this is off, "
        "it lasts only until the program ends or locks.");
    m_keepWords = new WrappedLabel(explanation);
    makeQuiet(m_keepWords);
    m_keep->setAccessibleDescription(explanation);
    m_forget = new QPushButton(tr("&Forget lists…"));
    m_forget->setAccessibleName(tr("Forget lists"));
    m_forget->setAutoDefault(false);
    m_forgotten = new MessageBar(tr("Forgetting lists"));

    auto *cell = new QVBoxLayout;
    cell->setSpacing(4);
    cell->addWidget(m_keep);
    cell->addWidget(m_keepWords);
    cell->addWidget(m_forget, 0, Qt::AlignLeft);
    cell->addWidget(m_forgotten);
    m_form->addRow(QString(), cell);
    connect(m_keep, &QCheckBox::toggled, this, &SettingsDialog::keepListsChosen);
    connect(m_forget, &QPushButton::clicked, this, &SettingsDialog::askForget);
}

void SettingsDialog::setNothingKept(const QString &why)
{
    const QSignalBlocker unchanged(m_keep); // what is set stays set
    m_keep->setChecked(false);
    m_keep->setEnabled(false);
    m_keep->setAccessibleDescription(why);
    m_keepWords->setText(why);
}

void SettingsDialog::askForget()
{
    if (m_isForgetting)
        return;
    m_forgotten->clear();
    ask(this,
        {.objectName = QStringLiteral("forgetListsDialog"),
         .title = tr("Forget lists"),
         .text = tr("Forget what is known of all keys?"),
         .more =
             tr("This deletes the lists of all profiles on this computer: entities and keys as they were last read, "
                "which keys were deleted, and what has changed. Nothing changes at the server. The keys of the open "
                "profile are read again."),
         .keep = tr("Keep them"),
         .giveUp = tr("Forget")},
        [this] {
            m_isForgetting = true; // the button is not disabled: it would lose the focus
            emit forgetListsWanted();
        });
}

void SettingsDialog::showForgotten(const StorageResult<int> &result)
{
    m_isForgetting = false;
    if (result) {
        m_forgotten->show(Tone::Success,
                          *result == 0 ? tr("There were no lists on this computer. What was read is forgotten.")
                                       : tr("The lists of %Ln account(s) were deleted.", nullptr, *result));
        return;
    }
    m_forgotten->show(Tone::Warning,
                      tr("Not everything could be deleted. What is still there is in the folder “lists” of the "
                         "program's cache."),
                      result.error().detail);
}

QComboBox *SettingsDialog::addLanguage(const QString &chosen)
{
    auto *language = new QComboBox;
    language->setAccessibleName(tr("Language"));
    language->addItem(tr("Follow the system"), QString());
    // In their own words: who cannot read the language that is set looks for these.
    for (const Language &offered : offeredLanguages)
        language->addItem(offered.text(), QString(offered.code));
    language->setCurrentIndex(language->findData(chosen));
    addRow(m_form, tr("Lan&guage"), language);

    m_restartText->setAccessibleName(tr("Language from the next start"));
    m_restartButton->setAccessibleName(tr("Restart now"));
    m_restartButton->setAutoDefault(false);
    auto *layout = new QVBoxLayout(m_restart);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_restartText);
    layout->addWidget(m_restartButton, 0, Qt::AlignLeft);
    m_form->addRow(QString(), m_restart);
    connect(m_restartButton, &QPushButton::clicked, this, &SettingsDialog::restartWanted);
    onLanguageChosen(chosen); // it may have been changed since the start
    return language;
}

void SettingsDialog::setRestartOffered(bool isOffered)
{
    m_restartButton->setVisible(isOffered);
}

void SettingsDialog::onLanguageChosen(const QString &code)
{
    const Language *language = offeredLanguage(code);
    m_restartText->setText(language ? tr("Entity Keys speaks %1 from its next start.").arg(nameOf(*language))
                                    : tr("Entity Keys speaks the system's language from its next start."));
    m_form->setRowVisible(m_restart, code != m_languageAtStart);
}

} // namespace ek

#include "moc_SettingsDialog.cpp"
