#include "ui/reveal/SendKeyDialog.h"

#include "core/Names.h"
#include "core/PlainText.h"
#include "ui/reveal/EditCommandDialog.h"
#include "ui/widgets/ElidedComboBox.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/Question.h"
#include "ui/widgets/WrappedLabel.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ek {

SendKeyDialog::SendKeyDialog(SavedCommands &saved, const KeyFacts &facts, const Secret &key, QWidget *parent)
    : HandOverDialog(QStringLiteral("sendKeyDialog"), tr("Send the key to a command"), parent)
    , m_saved(saved)
    , m_facts(facts)
    , m_key(key)
    , m_intro(new WrappedLabel)
    , m_choice(new ElidedComboBox)
    , m_new(new QPushButton(tr("&New command…")))
    , m_edit(new QPushButton(tr("&Edit command…")))
    , m_remove(new QPushButton(tr("&Remove command…")))
    , m_outputLabel(new QLabel(tr("What it &printed")))
    , m_output(new QPlainTextEdit)
{
    m_intro->setText(
        tr("No command is saved yet.\n\nA command starts a program that puts the key where it will be used, such as "
           "the secrets of a build server. The program reads the key from its standard input.\n\nExample: this one "
           "makes the key a secret of GitHub Actions.\n%1\n\nBegin with “New command…”. It offers this example and "
           "others.")
            .arg(breakable(commandLine(QStringLiteral("gh"),
                                       {QStringLiteral("secret"), QStringLiteral("set"), proposedVariable(facts.name),
                                        QStringLiteral("--repo"), QStringLiteral("OWNER/REPOSITORY")}),
                           longestRun)));
    content()->addWidget(m_intro);
    m_form = addForm();
    addField(m_form, tr("&Command"), tr("Command"), m_choice);
    m_line = addNote(m_form, tr("Command line"));
    auto *row = new FlowLayout;
    m_new->setAccessibleName(tr("New command…"));
    m_edit->setAccessibleName(tr("Edit command…"));
    m_remove->setAccessibleName(tr("Remove command…"));
    for (QPushButton *button : {m_new, m_edit, m_remove}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    m_form->addRow(QString(), row);

    m_outputLabel->setBuddy(m_output);
    m_output->setReadOnly(true);
    m_output->setTabChangesFocus(true);
    m_output->setFont(keyFont());
    m_output->setAccessibleName(tr("Command output"));
    m_output->setMinimumHeight(m_output->fontMetrics().lineSpacing() * 8);
    m_output->setFocusPolicy(Qt::StrongFocus);
    content()->addWidget(m_outputLabel);
    content()->addWidget(m_output, 100);
    m_outputLabel->hide();
    m_output->hide();
    addFoot();

    auto *buttons = addButtons();
    m_send = buttons->addButton(tr("Send key"), QDialogButtonBox::AcceptRole);
    m_send->setAccessibleName(tr("Send key"));
    m_close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    m_close->setAccessibleName(tr("Close"));

    connect(m_choice, &QComboBox::currentIndexChanged, this, &SendKeyDialog::updateState);
    connect(m_new, &QPushButton::clicked, this, [this] { edit(true); });
    connect(m_edit, &QPushButton::clicked, this, [this] { edit(false); });
    connect(m_remove, &QPushButton::clicked, this, &SendKeyDialog::askToRemove);
    connect(m_send, &QPushButton::clicked, this, &SendKeyDialog::send);
    connect(m_close, &QPushButton::clicked, this, [this] {
        if (isBusy())
            m_run.cancel();
        else
            reject();
    });
    connect(&m_run, &CommandRun::finished, this, &SendKeyDialog::onFinished);
    setPreferredWidth(640);
    reload({});
    if (m_commands.isEmpty())
        m_new->setFocus();
    else
        m_choice->setFocus();
}

std::optional<Command> SendKeyDialog::chosen() const
{
    const int index = m_choice->currentIndex();
    return index >= 0 && index < m_commands.size() ? std::optional(m_commands.at(index)) : std::nullopt;
}

void SendKeyDialog::reload(const QString &choose)
{
    m_commands = m_saved.all();
    m_choice->clear();
    for (const Command &command : std::as_const(m_commands)) {
        m_choice->addItem(shownLine(command.name, longestCommandName));
        if (command.name == choose)
            m_choice->setCurrentIndex(m_choice->count() - 1);
    }
    updateState();
}

void SendKeyDialog::edit(bool isNew)
{
    const Command before = isNew ? Command() : chosen().value_or(Command());
    QStringList taken;
    for (const Command &command : std::as_const(m_commands)) {
        if (command.name != before.name)
            taken += command.name;
    }
    auto *dialog = new EditCommandDialog(before, taken, proposedVariable(m_facts.name), this);
    connect(dialog, &EditCommandDialog::saved, this,
            [this, replaced = before.name](const Command &command) { keep(command, replaced); });
    dialog->open();
}

void SendKeyDialog::keep(const Command &command, const QString &replaced)
{
    QList<Command> commands = m_saved.all();
    const auto same =
        std::find_if(commands.begin(), commands.end(), [&](const Command &known) { return known.name == replaced; });
    if (!replaced.isEmpty() && same != commands.end())
        *same = command;
    else
        commands += command;
    m_saved.set(commands);
    message()->clear();
    reload(command.name);
    m_send->setFocus();
}

void SendKeyDialog::askToRemove()
{
    const auto command = chosen();
    if (!command)
        return;
    ask(this,
        {QStringLiteral("removeCommandQuestion"), tr("Remove command"),
         tr("Remove the command “%1”?").arg(isolated(shownLine(command->name))),
         tr("Only what is saved here is removed, not the program."), tr("Cancel"), tr("Remove")},
        [this, name = command->name] {
            QList<Command> commands = m_saved.all();
            commands.removeIf([&](const Command &known) { return known.name == name; });
            m_saved.set(commands);
            reload({});
        });
}

void SendKeyDialog::updateState()
{
    const auto command = chosen();
    const CommandProblem problem = command ? CommandRun::check(*command) : CommandProblem::None;
    const QString file = command ? CommandRun::find(command->program) : QString();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_choice, m_edit, m_remove})
        widget->setEnabled(command && !isBusy());
    m_new->setEnabled(!isBusy());
    // Without a command there is one thing to do.
    const bool isFirst = m_commands.isEmpty();
    m_intro->setVisible(isFirst);
    m_form->setRowVisible(m_choice, !isFirst);
    m_form->setRowVisible(m_line, !isFirst);
    m_form->setHorizontalSpacing(isFirst ? 0 : -1); // no label is left
    for (QWidget *widget : {m_edit, m_remove, m_send})
        widget->setVisible(!isFirst);
    (isFirst ? m_new : m_send)->setDefault(true);
    m_send->setEnabled(command && problem == CommandProblem::None && !file.isEmpty() && !isBusy());
    m_close->setText(isBusy() ? tr("Stop") : tr("Close"));
    m_close->setAccessibleName(m_close->text());

    if (!command)
        m_line->clear();
    else if (problem != CommandProblem::None)
        m_line->setText(describe(problem));
    else if (file.isEmpty())
        m_line->setText(tr("The program “%1” was not found on this computer.").arg(isolated(command->program)));
    else
        m_line->setText(breakable(commandLine(file, command->arguments), longestRun));
}

void SendKeyDialog::send()
{
    const auto command = chosen();
    if (!command || isBusy())
        return;
    m_sentTo = shownLine(command->name, longestCommandName);
    m_output->clear();
    begin(tr("The command is running…"));
    m_run.start(*command, m_key);
}

void SendKeyDialog::onFinished(const CommandReport &report)
{
    const QString cut = report.outputIsCut ? u'\n' + tr("… it printed more than is shown.") : QString();
    m_output->setPlainText(report.output.isEmpty() ? tr("Nothing.") : report.output + cut);
    m_outputLabel->show();
    m_output->show();
    if (report.end != CommandEnd::Delivered)
        return fail(describe(report));
    message()->show(Tone::Success, describe(report));
    succeed({HandOverRecord::Way::Command, m_sentTo}, false);
    m_close->setFocus();
}

void SendKeyDialog::onClosedMeanwhile()
{
    m_run.cancel();
}

} // namespace ek

#include "moc_SendKeyDialog.cpp"
