#include "session/Settings.h"

#include "core/Credential.h"
#include "core/NameOrder.h"

#include <algorithm>
#include <utility>

namespace ek {

namespace {

const QLatin1String profilesGroup("profiles");
const QLatin1String commandsGroup("commands");
const QLatin1String clipboardKey("clipboardSeconds");
const QLatin1String lockKey("lockAfterMinutes");

QString profileKey(const ProfileId &profile, const char *field)
{
    return profilesGroup + QLatin1Char('/') + profile.value() + QLatin1Char('/') + QLatin1String(field);
}

CredentialKind kindFromText(const QString &text)
{
    if (text == QLatin1String("account"))
        return CredentialKind::AccountKey;
    if (text == QLatin1String("token"))
        return CredentialKind::AccessToken;
    return text == QLatin1String("entity") ? CredentialKind::EntityKey : CredentialKind::Unknown;
}

QString kindToText(CredentialKind kind)
{
    switch (kind) {
    case CredentialKind::AccountKey:
        return QStringLiteral("account");
    case CredentialKind::EntityKey:
        return QStringLiteral("entity");
    case CredentialKind::AccessToken:
        return QStringLiteral("token");
    case CredentialKind::Unknown:
        break;
    }
    return QStringLiteral("unknown");
}

} // namespace

Settings::Settings(const QString &path)
    : m_file(path)
{
    QList<Command> sound = commands();
    for (const Command &command : std::as_const(sound)) {
        if (!holdsCredential(command))
            continue;
        const QString name = redactCredentials(command.name);
        m_removedCommands += looksLikeCredential(name) ? maskKey(name) : name;
    }
    if (m_removedCommands.isEmpty())
        return;
    sound.removeIf([](const Command &command) { return holdsCredential(command); });
    write(sound);
}

QList<Profile> Settings::profiles() const
{
    const QStringList ids = m_file.groupsIn(profilesGroup);
    QList<Profile> profiles;
    for (const QString &id : ids) {
        Profile profile;
        profile.id = ProfileId(id);
        // Somebody who edits the file need not know that a comma makes a list.
        const auto field = [&](const char *name) { return m_file.text(profileKey(profile.id, name)); };
        profile.name = field("name");
        // An address edited into nonsense stays visible as what it is; the transport refuses it.
        const QString address = field("apiUrl");
        profile.apiUrl = parseApiUrl(address).value_or(QUrl(address));
        profile.account = AccountId(field("account"));
        profile.caFile = field("caFile");
        profile.credential = {kindFromText(field("credentialKind")), environmentFromApi(field("environment"))};
        profile.source = field("credentialSource") == QLatin1String("keychain") ? CredentialSource::Keychain
                                                                                : CredentialSource::SessionOnly;
        // Whoever edits this gets no credential that way: it only says which entry is looked for.
        if (profile.source == CredentialSource::Keychain && field("credentialBinding") != QLatin1String("origin"))
            profile.binding = EntryBinding::Host;
        if (!profile.name.isEmpty())
            profiles += profile;
    }
    const NameOrder order;
    std::sort(profiles.begin(), profiles.end(),
              [&](const Profile &a, const Profile &b) { return order.isLess(a.name, b.name); });
    return profiles;
}

void Settings::saveProfile(const Profile &profile)
{
    const auto set = [&](const char *name, const QString &value) {
        m_file.setText(profileKey(profile.id, name), value);
    };
    set("name", profile.name);
    set("apiUrl", profile.apiUrl.toString(QUrl::FullyEncoded));
    set("account", profile.account.value());
    set("caFile", profile.caFile);
    set("credentialKind", kindToText(profile.credential.kind));
    set("environment", environmentToApi(profile.credential.environment));
    set("credentialSource",
        profile.source == CredentialSource::Keychain ? QStringLiteral("keychain") : QStringLiteral("session"));
    set("credentialBinding",
        profile.binding == EntryBinding::Origin ? QStringLiteral("origin") : QStringLiteral("host"));
    m_file.save();
}

void Settings::removeProfile(const ProfileId &profile)
{
    m_file.remove(profilesGroup + QLatin1Char('/') + profile.value());
    if (lastProfile() == profile)
        m_file.remove(QStringLiteral("lastProfile"));
    m_file.save();
}

ProfileId Settings::lastProfile() const
{
    return ProfileId(m_file.text(QStringLiteral("lastProfile")));
}

void Settings::setLastProfile(const ProfileId &profile)
{
    if (lastProfile() == profile)
        return;
    m_file.setText(QStringLiteral("lastProfile"), profile.value());
    m_file.save(); // a program that is killed opens it again, and with it what has to be recovered
}

EntityId Settings::lastEntity(const ProfileId &profile) const
{
    return EntityId(m_file.text(profileKey(profile, "lastEntity")));
}

void Settings::setLastEntity(const ProfileId &profile, const EntityId &entity)
{
    m_file.setText(profileKey(profile, "lastEntity"), entity.value());
    m_file.saveSoon();
}

AccountId Settings::lastAccount(const ProfileId &profile) const
{
    return AccountId(m_file.text(profileKey(profile, "lastAccount")));
}

void Settings::setLastAccount(const ProfileId &profile, const AccountId &account)
{
    if (lastAccount(profile) == account)
        return;
    m_file.setText(profileKey(profile, "lastAccount"), account.value());
    m_file.save();
}

Appearance Settings::appearance() const
{
    const QString text = m_file.text(QStringLiteral("appearance"));
    if (text == QLatin1String("light"))
        return Appearance::Light;
    return text == QLatin1String("dark") ? Appearance::Dark : Appearance::FollowSystem;
}

void Settings::setAppearance(Appearance appearance)
{
    switch (appearance) {
    case Appearance::FollowSystem:
        m_file.remove(QStringLiteral("appearance"));
        break;
    case Appearance::Light:
        m_file.setText(QStringLiteral("appearance"), QStringLiteral("light"));
        break;
    case Appearance::Dark:
        m_file.setText(QStringLiteral("appearance"), QStringLiteral("dark"));
        break;
    }
    m_file.save();
}

QList<Command> Settings::commands() const
{
    QList<Command> commands;
    const int count = countAt(commandsGroup);
    for (int index = 1; index <= count; ++index) {
        const QString start = commandsGroup + QStringLiteral("/%1/").arg(index);
        const auto text = [&](const char *field) { return m_file.text(start + QLatin1String(field)); };
        Command command{text("name"), text("program"), {}, text("endsLine") == QLatin1String("true")};
        // One by one, for a list of one empty argument is no list in such a file.
        const int arguments = countAt(start + QLatin1String("arguments"));
        for (int argument = 1; argument <= arguments; ++argument)
            command.arguments += m_file.text(start + QStringLiteral("arguments/%1/text").arg(argument));
        commands += command;
    }
    return commands;
}

void Settings::setCommands(const QList<Command> &commands)
{
    QList<Command> sound = commands;
    sound.removeIf([](const Command &command) { return checkCommand(command) != CommandProblem::None; });
    write(sound);
}

void Settings::write(const QList<Command> &commands)
{
    m_file.remove(commandsGroup);
    setCount(commandsGroup, commands.size());
    for (qsizetype index = 0; index < commands.size(); ++index) {
        const Command &command = commands.at(index);
        const QString start = commandsGroup + QStringLiteral("/%1/").arg(index + 1);
        m_file.setText(start + QLatin1String("name"), command.name);
        m_file.setText(start + QLatin1String("program"), command.program);
        m_file.setText(start + QLatin1String("endsLine"),
                       command.endsLine ? QStringLiteral("true") : QStringLiteral("false"));
        setCount(start + QLatin1String("arguments"), command.arguments.size());
        for (qsizetype argument = 0; argument < command.arguments.size(); ++argument)
            m_file.setText(start + QStringLiteral("arguments/%1/text").arg(argument + 1),
                           command.arguments.at(argument));
    }
    m_file.save();
}

int Settings::countAt(const QString &array) const
{
    // No more than there can be, whatever the file says.
    return qMin(m_file.text(array + QLatin1String("/size")).toInt(), static_cast<int>(m_file.groupsIn(array).size()));
}

void Settings::setCount(const QString &array, qsizetype count)
{
    m_file.setText(array + QLatin1String("/size"), QString::number(count));
}

std::chrono::seconds Settings::clipboardTime() const
{
    bool isNumber = false;
    const std::chrono::seconds time(m_file.text(clipboardKey).toInt(&isNumber));
    return isNumber && time >= shortestClipboardTime && time <= longestClipboardTime ? time : usualClipboardTime;
}

void Settings::setClipboardTime(std::chrono::seconds time)
{
    m_file.setText(clipboardKey, QString::number(time.count()));
    m_file.save();
}

std::chrono::minutes Settings::lockTime() const
{
    bool isNumber = false;
    const std::chrono::minutes time(m_file.text(lockKey).toInt(&isNumber));
    const bool isOffered = std::find(lockTimes.cbegin(), lockTimes.cend(), time) != lockTimes.cend();
    return isNumber && isOffered ? time : usualLockTime;
}

void Settings::setLockTime(std::chrono::minutes time)
{
    m_file.setText(lockKey, QString::number(time.count()));
    m_file.save();
}

QByteArray Settings::layout(const QString &name) const
{
    return m_file.bytes(QLatin1String("layout/") + name);
}

void Settings::setLayout(const QString &name, const QByteArray &state)
{
    m_file.setBytes(QLatin1String("layout/") + name, state);
    m_file.save(); // as a window goes
}

} // namespace ek
