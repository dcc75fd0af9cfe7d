#include "session/SavedCommands.h"

#include "core/Credential.h"
#include "session/SettingsFile.h"

#include <utility>

namespace ek {

namespace {

const QLatin1String commandsGroup("commands");

/// How long a list in the file is: no longer than it can be, whatever the file says.
int countAt(const SettingsFile &file, const QString &array)
{
    return qMin(file.text(array + QLatin1String("/size")).toInt(), static_cast<int>(file.groupsIn(array).size()));
}

void setCount(SettingsFile &file, const QString &array, qsizetype count)
{
    file.setText(array + QLatin1String("/size"), QString::number(count));
}

} // namespace

SavedCommands::SavedCommands(SettingsFile &file)
    : m_file(file)
{
    QList<Command> sound = all();
    for (const Command &command : std::as_const(sound)) {
        if (!holdsCredential(command))
            continue;
        const QString name = redactCredentials(command.name);
        m_removed += looksLikeCredential(name) ? maskKey(name) : name;
    }
    if (m_removed.isEmpty())
        return;
    sound.removeIf([](const Command &command) { return holdsCredential(command); });
    write(sound);
}

QList<Command> SavedCommands::all() const
{
    QList<Command> commands;
    const int count = countAt(m_file, commandsGroup);
    for (int index = 1; index <= count; ++index) {
        const QString start = commandsGroup + QStringLiteral("/%1/").arg(index);
        const auto text = [&](const char *field) { return m_file.text(start + QLatin1String(field)); };
        Command command{text("name"), text("program"), {}, text("endsLine") == QLatin1String("true")};
        // One by one, for a list of one empty argument is no list in such a file.
        const int arguments = countAt(m_file, start + QLatin1String("arguments"));
        for (int argument = 1; argument <= arguments; ++argument)
            command.arguments += m_file.text(start + QStringLiteral("arguments/%1/text").arg(argument));
        commands += command;
    }
    return commands;
}

void SavedCommands::set(const QList<Command> &commands)
{
    QList<Command> sound = commands;
    sound.removeIf([](const Command &command) { return checkCommand(command) != CommandProblem::None; });
    write(sound);
}

void SavedCommands::write(const QList<Command> &commands)
{
    m_file.remove(commandsGroup);
    setCount(m_file, commandsGroup, commands.size());
    for (qsizetype index = 0; index < commands.size(); ++index) {
        const Command &command = commands.at(index);
        const QString start = commandsGroup + QStringLiteral("/%1/").arg(index + 1);
        m_file.setText(start + QLatin1String("name"), command.name);
        m_file.setText(start + QLatin1String("program"), command.program);
        m_file.setText(start + QLatin1String("endsLine"),
                       command.endsLine ? QStringLiteral("true") : QStringLiteral("false"));
        setCount(m_file, start + QLatin1String("arguments"), command.arguments.size());
        for (qsizetype argument = 0; argument < command.arguments.size(); ++argument)
            m_file.setText(start + QStringLiteral("arguments/%1/text").arg(argument + 1),
                           command.arguments.at(argument));
    }
    m_file.save();
}

} // namespace ek
