#include "ui/reveal/SaveKeyDialog.h"

#include "core/PlainText.h"
#include "ui/design/TextLines.h"
#include "ui/widgets/ElidedComboBox.h"
#include "ui/widgets/PathField.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ek {

SaveKeyDialog::SaveKeyDialog(FileHandOver &files, const KeyFacts &facts, const Secret &key, const QString &hint,
                             QWidget *parent)
    : HandOverDialog(QStringLiteral("saveKeyDialog"), tr("Save the key to a file"), parent)
    , m_files(files)
    , m_facts(facts)
    , m_key(key)
    , m_hint(hint)
    , m_format(new ElidedComboBox)
    , m_variable(new QLineEdit(proposedVariable(facts.name)))
    , m_path(new PathField(tr("Choose a file for the key"), PathField::Existing::Stays))
{
    QFormLayout *form = addForm();
    m_format->addItem(tr("A variable with the key (.env file)"), static_cast<int>(KeyFileFormat::DotEnv));
    m_format->addItem(tr("The key alone"), static_cast<int>(KeyFileFormat::Bare));
    m_format->addItem(tr("JSON, with the entity and the expiry"), static_cast<int>(KeyFileFormat::Json));
    m_format->growWithForm();
    addField(form, tr("F&ormat"), tr("File format"), m_format);
    addField(form, tr("&Variable"), tr("Variable name"), m_variable);

    m_path->addTo(form, tr("&File"), tr("File"));
    m_preview = addNote(form, tr("Resulting file"));
    addFoot();

    auto *buttons = addButtons();
    m_save = buttons->addButton(tr("Save"), QDialogButtonBox::AcceptRole);
    m_save->setAccessibleName(tr("Save"));
    auto *cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    cancel->setAccessibleName(tr("Cancel"));
    m_save->setDefault(true);

    refuseCredentials(m_variable);
    refuseCredentials(m_path->edit());
    connect(m_format, &QComboBox::currentIndexChanged, this, &SaveKeyDialog::proposePath);
    connect(m_variable, &QLineEdit::textChanged, this, &SaveKeyDialog::updateState);
    connect(m_path, &PathField::changed, this, &SaveKeyDialog::updateState);
    connect(m_save, &QPushButton::clicked, this, &SaveKeyDialog::save);
    connect(cancel, &QPushButton::clicked, this, &SaveKeyDialog::reject);
    proposePath();
    m_path->setFocus();
}

KeyFileFormat SaveKeyDialog::format() const
{
    return static_cast<KeyFileFormat>(m_format->currentData().toInt());
}

KeyFileRequest SaveKeyDialog::request() const
{
    return {m_path->path(), format(), m_variable->text().trimmed()};
}

void SaveKeyDialog::proposePath()
{
    const QString ending = format() == KeyFileFormat::DotEnv ? QStringLiteral(".env")
        : format() == KeyFileFormat::Json                    ? QStringLiteral(".json")
                                                             : QStringLiteral(".key");
    QString name = proposedVariable(m_facts.name).toLower().replace(u'_', u'-');
    while (name.startsWith(u'-'))
        name.remove(0, 1);
    m_path->propose(name + ending);
    updateState();
}

void SaveKeyDialog::updateState()
{
    const KeyFileRequest wanted = request();
    const bool isLine = wanted.format == KeyFileFormat::DotEnv;
    const bool isNamed = !isLine || isVariableName(wanted.variable);
    m_variable->setEnabled(isLine && !isBusy());
    for (QWidget *field : std::initializer_list<QWidget *>{m_format, m_path})
        field->setEnabled(!isBusy());
    m_save->setEnabled(!isBusy() && isNamed && !wanted.path.isEmpty());
    showProblem(isNamed ? QString() : describe(FileHandOverError{FileHandOverErrorKind::VariableName}).happened);

    // A masked key stays whole: a part of one is no sign to know a key by.
    const QFontMetrics metrics = m_preview->fontMetrics();
    const QString mask = elidedMask(m_hint, metrics, metrics.horizontalAdvance(QString(longestRun, u'0')));
    const QString line = isLine ? breakable(wanted.variable + u'=', longestRun) + QChar(0x200b) + mask : mask;
    const QString holds = wanted.format == KeyFileFormat::Json
        ? breakable(tr("Holds the key's name, its entity, environment and expiry, and the key"), longestRun)
        : tr("Holds %1").arg(isolated(line));
    const QString rights = tr("Only you can read the file. What exists already is never written over.");
    m_preview->setText(holds + u'\n' + rights);
}

void SaveKeyDialog::save()
{
    if (isBusy())
        return;
    const KeyFileRequest wanted = request();
    begin(tr("The file is being written…"));
    m_files.save(wanted, m_facts, m_key, this,
                 [this, path = wanted.path](const Result<Done, FileHandOverError> &saved) {
                     if (saved)
                         succeed({HandOverRecord::Way::File, QDir::toNativeSeparators(path)});
                     else
                         fail(describe(saved.error()));
                 });
}

} // namespace ek

#include "moc_SaveKeyDialog.cpp"
