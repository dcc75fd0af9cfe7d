#include "session/Settings.h"

#include <QFile>

#include <algorithm>

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
    return text == QLatin1String("entity") ? CredentialKind::EntityKey : CredentialKind::Unknown;
}

QString kindToText(CredentialKind kind)
{
    switch (kind) {
    case CredentialKind::AccountKey:
        return QStringLiteral("account");
    case CredentialKind::EntityKey:
        return QStringLiteral("entity");
    case CredentialKind::Unknown:
        break;
    }
    return QStringLiteral("unknown");
}

} // namespace

Settings::Settings(const QString &path)
    : m_file(path, QSettings::IniFormat)
{
    if (m_file.status() == QSettings::FormatError) {
        m_damagedCopy = path + QStringLiteral(".damaged");
        QFile::remove(m_damagedCopy);
        QFile::copy(path, m_damagedCopy);
    }
}

QList<Profile> Settings::profiles() const
{
    auto &file = const_cast<QSettings &>(m_file); // beginGroup() is not const, though it only reads
    file.beginGroup(profilesGroup);
    const QStringList ids = file.childGroups();
    file.endGroup();

    QList<Profile> profiles;
    for (const QString &id : ids) {
        Profile profile;
        profile.id = ProfileId(id);
        // Somebody who edits the file need not know that a comma makes a list.
        const auto field = [&](const char *name) {
            return m_file.value(profileKey(profile.id, name)).toStringList().join(QStringLiteral(", "));
        };
        profile.name = field("name");
        // An address edited into nonsense stays visible as what it is; the transport refuses it.
        const QString address = field("apiUrl");
        profile.apiUrl = parseApiUrl(address).value_or(QUrl(address));
        profile.account = AccountId(field("account"));
        profile.caFile = field("caFile");
        profile.credential = {kindFromText(field("credentialKind")), environmentFromApi(field("environment"))};
        profile.source = field("credentialSource") == QLatin1String("keychain") ? CredentialSource::Keychain
                                                                                : CredentialSource::SessionOnly;
        if (!profile.name.isEmpty())
            profiles += profile;
    }
    std::sort(profiles.begin(), profiles.end(), [](const Profile &a, const Profile &b) {
        return QString::compare(a.name, b.name, Qt::CaseInsensitive) < 0;
    });
    return profiles;
}

void Settings::saveProfile(const Profile &profile)
{
    const auto set = [&](const char *name, const QString &value) {
        m_file.setValue(profileKey(profile.id, name), value);
    };
    set("name", profile.name);
    set("apiUrl", profile.apiUrl.toString());
    set("account", profile.account.value());
    set("caFile", profile.caFile);
    set("credentialKind", kindToText(profile.credential.kind));
    set("environment", environmentToApi(profile.credential.environment));
    set("credentialSource",
        profile.source == CredentialSource::Keychain ? QStringLiteral("keychain") : QStringLiteral("session"));
    m_file.sync();
}

void Settings::removeProfile(const ProfileId &profile)
{
    m_file.remove(profilesGroup + QLatin1Char('/') + profile.value());
    if (lastProfile() == profile)
        m_file.remove(QStringLiteral("lastProfile"));
    m_file.sync();
}

ProfileId Settings::lastProfile() const
{
    return ProfileId(m_file.value(QStringLiteral("lastProfile")).toString());
}

void Settings::setLastProfile(const ProfileId &profile)
{
    m_file.setValue(QStringLiteral("lastProfile"), profile.value());
}

EntityId Settings::lastEntity(const ProfileId &profile) const
{
    return EntityId(m_file.value(profileKey(profile, "lastEntity")).toString());
}

void Settings::setLastEntity(const ProfileId &profile, const EntityId &entity)
{
    m_file.setValue(profileKey(profile, "lastEntity"), entity.value());
}

AccountId Settings::lastAccount(const ProfileId &profile) const
{
    return AccountId(m_file.value(profileKey(profile, "lastAccount")).toString());
}

void Settings::setLastAccount(const ProfileId &profile, const AccountId &account)
{
    m_file.setValue(profileKey(profile, "lastAccount"), account.value());
}

Appearance Settings::appearance() const
{
    const QString text = m_file.value(QStringLiteral("appearance")).toString();
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
        m_file.setValue(QStringLiteral("appearance"), QStringLiteral("light"));
        break;
    case Appearance::Dark:
        m_file.setValue(QStringLiteral("appearance"), QStringLiteral("dark"));
        break;
    }
}

QList<Command> Settings::commands() const
{
    auto &file = const_cast<QSettings &>(m_file); // as for beginGroup()
    QList<Command> commands;
    const int count = file.beginReadArray(commandsGroup);
    for (int index = 0; index < count; ++index) {
        file.setArrayIndex(index);
        const auto text = [&](const char *field) { return file.value(QLatin1String(field)).toString(); };
        Command command{text("name"), text("program"), {}, file.value(QStringLiteral("endsLine")).toBool()};
        // One by one, for a list of one empty argument is no list in such a file.
        const int arguments = file.beginReadArray(QStringLiteral("arguments"));
        for (int argument = 0; argument < arguments; ++argument) {
            file.setArrayIndex(argument);
            command.arguments += text("text");
        }
        file.endArray();
        commands += command;
    }
    file.endArray();
    return commands;
}

void Settings::setCommands(const QList<Command> &commands)
{
    QList<Command> sound = commands;
    sound.removeIf([](const Command &command) { return checkCommand(command) != CommandProblem::None; });
    m_file.remove(commandsGroup);
    m_file.beginWriteArray(commandsGroup, static_cast<int>(sound.size()));
    for (qsizetype index = 0; index < sound.size(); ++index) {
        const Command &command = sound.at(index);
        m_file.setArrayIndex(static_cast<int>(index));
        m_file.setValue(QStringLiteral("name"), command.name);
        m_file.setValue(QStringLiteral("program"), command.program);
        m_file.setValue(QStringLiteral("endsLine"), command.endsLine);
        m_file.beginWriteArray(QStringLiteral("arguments"), static_cast<int>(command.arguments.size()));
        for (qsizetype argument = 0; argument < command.arguments.size(); ++argument) {
            m_file.setArrayIndex(static_cast<int>(argument));
            m_file.setValue(QStringLiteral("text"), command.arguments.at(argument));
        }
        m_file.endArray();
    }
    m_file.endArray();
    m_file.sync();
}

std::chrono::seconds Settings::clipboardTime() const
{
    bool isNumber = false;
    const std::chrono::seconds time(m_file.value(clipboardKey).toInt(&isNumber));
    return isNumber && time >= shortestClipboardTime && time <= longestClipboardTime ? time : usualClipboardTime;
}

void Settings::setClipboardTime(std::chrono::seconds time)
{
    m_file.setValue(clipboardKey, static_cast<int>(time.count()));
}

std::chrono::minutes Settings::lockTime() const
{
    bool isNumber = false;
    const std::chrono::minutes time(m_file.value(lockKey).toInt(&isNumber));
    const bool isOffered = std::find(lockTimes.cbegin(), lockTimes.cend(), time) != lockTimes.cend();
    return isNumber && isOffered ? time : usualLockTime;
}

void Settings::setLockTime(std::chrono::minutes time)
{
    m_file.setValue(lockKey, static_cast<int>(time.count()));
}

QByteArray Settings::layout(const QString &name) const
{
    return m_file.value(QLatin1String("layout/") + name).toByteArray();
}

void Settings::setLayout(const QString &name, const QByteArray &state)
{
    m_file.setValue(QLatin1String("layout/") + name, state);
}

bool Settings::isWritable() const
{
    return m_file.isWritable() && m_file.status() == QSettings::NoError;
}

} // namespace ek
