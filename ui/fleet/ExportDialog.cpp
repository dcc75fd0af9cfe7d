#include "ui/fleet/ExportDialog.h"

#include "core/Names.h"
#include "core/PlainText.h"
#include "session/Session.h"
#include "ui/design/Metrics.h"
#include "ui/design/Theme.h"
#include "ui/widgets/ElidedComboBox.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/PathField.h"
#include "ui/widgets/WrappedLabel.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFormLayout>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <chrono>

namespace ek {

namespace {

constexpr std::chrono::milliseconds followAfter{250}; ///< to the eye at once, and not for every key

QString missingText(int entities)
{
    return ExportDialog::tr(
        "%Ln entities were not read yet, or could not be read. The report names them; keys of theirs may "
        "be missing.",
        nullptr, entities);
}

} // namespace

ExportDialog::ExportDialog(const Session &session, ReportFile &files, const QList<Choice> &choices, QWidget *parent)
    : TintedDialog(QStringLiteral("exportDialog"), tr("Export keys"), parent)
    , m_session(session)
    , m_files(files)
    , m_choices(choices)
    , m_format(new ElidedComboBox)
    , m_rows(new ElidedComboBox)
    , m_path(new PathField(tr("Choose a file for the report"), PathField::Existing::MayBeReplaced))
    , m_note(new WrappedLabel(
          tr("The report holds masks of keys, never a key. Only you can read the file. It says the API address, the "
             "account, the time, and which entities were not read.")))
    , m_missing(new WrappedLabel)
    , m_progress(new QProgressBar)
{
    QFormLayout *form = addForm();
    for (ElidedComboBox *box : {m_format, m_rows})
        box->growWithForm();
    m_format->addItem(tr("Web page, to read and print (HTML)"), static_cast<int>(ReportFormat::Html));
    m_format->addItem(tr("Table (CSV)"), static_cast<int>(ReportFormat::Csv));
    m_format->addItem(tr("Table for spreadsheets (CSV with a byte order mark)"),
                      static_cast<int>(ReportFormat::CsvWithMark));
    m_format->addItem(tr("Data for programs (JSON)"), static_cast<int>(ReportFormat::Json));
    addField(form, tr("F&ormat"), tr("Report format"), m_format);
    for (const Choice &each : m_choices)
        m_rows->addItem(each.title());
    addField(form, tr("&Keys"), tr("Keys to export"), m_rows);
    m_path->addTo(form, tr("&File"), tr("File"));
    content()->addWidget(m_note);
    m_missing->setAccessibleName(tr("What is missing"));
    onColorsChanged(m_missing, [this] { setTextColor(m_missing, textColor(Tone::Warning, QPalette())); });
    content()->addWidget(m_missing);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Writing"));
    m_progress->hide();
    content()->addWidget(m_progress);

    auto *buttons = addButtons();
    m_export = buttons->addButton(tr("Export"), QDialogButtonBox::AcceptRole);
    m_export->setAccessibleName(tr("Export"));
    m_export->setDefault(true);
    m_close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    m_close->setAccessibleName(tr("Close"));

    m_follow.setSingleShot(true);
    m_follow.setInterval(followAfter);
    connect(&m_follow, &QTimer::timeout, this, &ExportDialog::showChoices);
    refuseCredentials(m_path->edit());
    connect(m_rows, &QComboBox::currentIndexChanged, this, &ExportDialog::showChoices);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::proposePath);
    connect(m_path, &PathField::changed, this, &ExportDialog::updateState);
    connect(m_path, &PathField::named, this, &ExportDialog::followSuffix);
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::write);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    setPreferredWidth(width::form);
    proposePath();
    showChoices();
    m_format->setFocus();
}

void ExportDialog::followChange()
{
    if (!m_follow.isActive())
        m_follow.start();
}

const ExportDialog::Choice &ExportDialog::choice() const
{
    return m_choices.at(m_rows->currentIndex());
}

void ExportDialog::showChoices()
{
    for (int at = 0; at < m_rows->count(); ++at)
        m_rows->setItemText(at, m_choices.at(at).title());
    const auto missing = choice().unread ? static_cast<int>(choice().unread().size()) : 0;
    m_missing->setText(missingText(missing));
    m_missing->setVisible(missing > 0);
}

ReportRequest ExportDialog::request() const
{
    return {.path = m_path->path(),
            .format = static_cast<ReportFormat>(m_format->currentData().toInt()),
            .replaces = m_path->mayReplace()};
}

ReportFacts ExportDialog::facts(const Choice &choice) const
{
    ReportFacts facts;
    if (const auto &profile = m_session.profile()) {
        facts.apiAddress = addressText(profile->apiUrl);
        facts.accountId = profile->account.value();
        facts.profile = shownLine(profile->name);
    }
    for (const Entity &entity : m_session.entities()) {
        if (entity.account.isEmpty())
            continue;
        facts.accountId = entity.account.value();
        break;
    }
    facts.madeAt = m_session.clock().now().toUTC();
    facts.rows = choice.title();
    facts.selection = choice.selection ? choice.selection() : ReportSelection();
    if (choice.unread)
        facts.unread = choice.unread();
    facts.isComplete = choice.isComplete ? choice.isComplete() : facts.unread.empty();
    facts.language = QLocale().bcp47Name();
    return facts;
}

void ExportDialog::proposePath()
{
    const QString day = m_session.clock().now().toLocalTime().date().toString(Qt::ISODate);
    m_path->propose(QStringLiteral("api-keys-") + day + reportSuffix(request().format));
    updateState();
}

/// A file whose name says one format must not hold another.
void ExportDialog::followSuffix()
{
    const ReportRequest wanted = request();
    for (int at = 0; at < m_format->count(); ++at) {
        const QString suffix = reportSuffix(static_cast<ReportFormat>(m_format->itemData(at).toInt()));
        if (!wanted.path.endsWith(suffix, Qt::CaseInsensitive))
            continue;
        if (suffix != reportSuffix(wanted.format)) // two are told apart by more than their suffix
            m_format->setCurrentIndex(at);
        return;
    }
}

void ExportDialog::updateState()
{
    for (QWidget *field : std::initializer_list<QWidget *>{m_format, m_rows, m_path})
        field->setEnabled(!m_isBusy);
    m_export->setEnabled(!m_isBusy && !m_path->path().isEmpty());
    m_progress->setVisible(m_isBusy);
}

void ExportDialog::write()
{
    if (m_isBusy)
        return;
    const ReportRequest wanted = request();
    const ReportFacts about = facts(choice());
    const auto missing = static_cast<int>(about.unread.size());
    m_isBusy = true;
    message()->clear();
    updateState();
    m_files.write(wanted, about, choice().take(), this, [this, wanted, missing](const ReportFile::Outcome &outcome) {
        m_isBusy = false;
        updateState();
        if (!outcome) {
            message()->show(Tone::Danger, describeReport(outcome.error()));
            m_export->setFocus(Qt::OtherFocusReason);
            return;
        }
        const QString shown = isolated(breakable(singleLine(QDir::toNativeSeparators(wanted.path)), longestRun));
        message()->show(missing > 0 ? Tone::Warning : Tone::Success, tr("Written to %1").arg(shown),
                        missing > 0 ? missingText(missing) : QString());
        m_path->forgetReplacing(); // what is there now nobody has agreed to lose
        m_close->setFocus(Qt::OtherFocusReason);
        emit exported(wanted.path);
    });
}

} // namespace ek

#include "moc_ExportDialog.cpp"
