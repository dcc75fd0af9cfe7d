#include "ui/reveal/EditCommandDialog.h"

#include "core/Names.h"
#include "core/PlainText.h"
#include "ui/design/Theme.h"
#include "ui/widgets/FileDialogs.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/UnseenNote.h"
#include "ui/widgets/WrappedCheckBox.h"
#include "ui/widgets/WrappedLabel.h"
#include "wording/HandOverText.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ek {

EditCommandDialog::EditCommandDialog(const Command &command, const QStringList &taken, const QString &variable,
                                     QWidget *parent)
    : TintedDialog(QStringLiteral("editCommandDialog"), command.name.isEmpty() ? tr("New command") : tr("Edit command"),
                   parent)
    , m_taken(taken)
    , m_example(new QComboBox)
    , m_name(new QLineEdit)
    , m_program(new QLineEdit)
    , m_arguments(new QPlainTextEdit)
    , m_endsLine(new WrappedCheckBox(tr("&End the key with a line break")))
    , m_problem(new WrappedLabel)
{
    QFormLayout *form = addForm();
    addField(form, tr("E&xample"), tr("Example"), m_example);
    m_name->setMaxLength(static_cast<int>(longestCommandName));
    addField(form, tr("&Name"), tr("Command name"), m_name);
    form->addRow(QString(), new UnseenNote(m_name, UnseenFate::LeftOut));

    auto *choose = new QPushButton(tr("Choose…"));
    choose->setAccessibleName(tr("Choose program"));
    choose->setAutoDefault(false);
    auto *row = new QWidget;
    auto *rowLayout = new FlowLayout;
    row->setLayout(rowLayout);
    rowLayout->addWidget(m_program);
    rowLayout->addWidget(choose);
    addField(form, tr("&Program"), tr("Program"), m_program, row);

    m_arguments->setTabChangesFocus(true);
    m_arguments->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_arguments->setFont(keyFont());
    m_arguments->setMinimumHeight(m_arguments->fontMetrics().lineSpacing() * 7);
    m_arguments->setPlaceholderText(tr("One argument a line, without quotes"));
    addField(form, tr("&Arguments"), tr("Arguments"), m_arguments);
    m_endsLine->setAccessibleName(tr("End the key with a line break"));
    form->addRow(QString(), m_endsLine);
    auto *note =
        new WrappedLabel(tr("The program gets the key on its standard input, never among the arguments. No shell is "
                            "involved: every line is one argument as it stands. What you type here is saved in a "
                            "readable file, so put no secret in it. The key is not part of it."));
    makeQuiet(note);
    form->addRow(QString(), note);
    m_problem->setAccessibleName(tr("Problem"));
    content()->addWidget(m_problem);
    content()->addStretch(1);

    auto *buttons = addButtons();
    m_save = buttons->addButton(tr("Save command"), QDialogButtonBox::AcceptRole);
    m_save->setAccessibleName(tr("Save command"));
    auto *cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    cancel->setAccessibleName(tr("Cancel"));
    m_save->setDefault(true);

    refuseCredentials(m_name);
    refuseCredentials(m_program);
    refuseCredentials(m_arguments);
    addExamples(variable);
    fillIn(command);
    connect(m_example, &QComboBox::activated, this, [this](int index) {
        if (index > 0)
            fillIn(m_examples.at(index - 1));
    });
    connect(m_name, &QLineEdit::textChanged, this, &EditCommandDialog::updateState);
    connect(m_program, &QLineEdit::textChanged, this, &EditCommandDialog::updateState);
    connect(m_arguments, &QPlainTextEdit::textChanged, this, &EditCommandDialog::updateState);
    connect(choose, &QPushButton::clicked, this, &EditCommandDialog::choose);
    connect(m_save, &QPushButton::clicked, this, [this] {
        emit saved(this->command());
        accept();
    });
    connect(cancel, &QPushButton::clicked, this, &EditCommandDialog::reject);
    setPreferredWidth(600);
    m_name->setFocus();
    updateState();
}

void EditCommandDialog::addExamples(const QString &variable)
{
    const QString file = QString(variable).toLower().replace(u'_', u'-');
    // The words in capitals are for the admin to replace. docs/hand-over.md says what each of them does.
    m_examples = {
        {tr("GitHub Actions secret"),
         QStringLiteral("gh"),
         {QStringLiteral("secret"), QStringLiteral("set"), variable, QStringLiteral("--repo"),
          QStringLiteral("OWNER/REPOSITORY")}},
        {tr("HashiCorp Vault"),
         QStringLiteral("vault"),
         {QStringLiteral("kv"), QStringLiteral("put"), QStringLiteral("-mount=secret"), file, QStringLiteral("key=-")}},
        {tr("Kubernetes secret"),
         QStringLiteral("kubectl"),
         {QStringLiteral("create"), QStringLiteral("secret"), QStringLiteral("generic"), file,
          QStringLiteral("--from-file=key=/dev/stdin")}},
        {tr("pass, the password store"),
         QStringLiteral("pass"),
         {QStringLiteral("insert"), QStringLiteral("--multiline"), QStringLiteral("space-invoices/") + file},
         true},
    };
    m_example->addItem(tr("Choose an example to begin with"));
    for (const Command &example : m_examples)
        m_example->addItem(example.name);
}

void EditCommandDialog::fillIn(const Command &command)
{
    m_name->setText(command.name);
    m_program->setText(command.program);
    m_arguments->setPlainText(command.arguments.join(u'\n'));
    m_endsLine->setChecked(command.endsLine);
    updateState();
}

Command EditCommandDialog::command() const
{
    // A line break after the last argument begins no further one.
    QString text = m_arguments->toPlainText();
    if (text.endsWith(u'\n'))
        text.chop(1);
    return {typableName(m_name->text()), m_program->text().trimmed(),
            text.isEmpty() ? QStringList() : text.split(u'\n'), m_endsLine->isChecked()};
}

void EditCommandDialog::choose()
{
    auto *chooser = new QFileDialog(this, tr("Choose a program"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::ExistingFile);
    connect(chooser, &QFileDialog::fileSelected, this,
            [this](const QString &path) { m_program->setText(QDir::toNativeSeparators(path)); });
    admitPortal(*chooser);
    chooser->open();
}

void EditCommandDialog::updateState()
{
    const Command wanted = command();
    const CommandProblem problem = checkCommand(wanted);
    const bool isTaken = std::any_of(m_taken.cbegin(), m_taken.cend(),
                                     [&](const QString &taken) { return isSameNameInAnyCase(taken, wanted.name); });
    // What is still empty needs no reproach.
    const bool isUnfinished = problem == CommandProblem::NameMissing || problem == CommandProblem::ProgramMissing;
    const QString words = isTaken ? tr("There is a command of this name already.")
        : isUnfinished            ? QString()
                                  : describe(problem);
    m_problem->setText(breakable(words));
    m_problem->setVisible(!words.isEmpty());
    setTextColor(m_problem, textColor(Tone::Danger, palette()));
    m_save->setEnabled(problem == CommandProblem::None && !isTaken);
}

} // namespace ek

#include "moc_EditCommandDialog.cpp"
