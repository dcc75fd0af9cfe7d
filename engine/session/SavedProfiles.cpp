#include "session/SavedProfiles.h"

#include "core/NameOrder.h"
#include "session/SettingsFile.h"

#include <algorithm>

namespace ek {

namespace {

const QLatin1String profilesGroup("profiles");
const QString lastKey = QStringLiteral("lastProfile");
const char *const pinnedField = "pinnedEntities";
const char *const recentField = "recentEntities";

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

SavedProfiles::SavedProfiles(SettingsFile &file)
    : m_file(file)
{
}

QList<Profile> SavedProfiles::all() const
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

bool SavedProfiles::isSaved(const ProfileId &profile) const
{
    return !profile.isEmpty() && !m_file.text(profileKey(profile, "name")).isEmpty();
}

void SavedProfiles::save(const Profile &profile)
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

void SavedProfiles::remove(const ProfileId &profile)
{
    m_file.remove(profilesGroup + QLatin1Char('/') + profile.value());
    if (last() == profile)
        m_file.remove(lastKey);
    m_file.save();
}

ProfileId SavedProfiles::last() const
{
    return ProfileId(m_file.text(lastKey));
}

void SavedProfiles::setLast(const ProfileId &profile)
{
    if (last() == profile)
        return;
    m_file.setText(lastKey, profile.value());
    m_file.save(); // a program that is killed opens it again, and with it what has to be recovered
}

EntityId SavedProfiles::lastEntity(const ProfileId &profile) const
{
    return EntityId(m_file.text(profileKey(profile, "lastEntity")));
}

void SavedProfiles::setLastEntity(const ProfileId &profile, const EntityId &entity)
{
    m_file.setText(profileKey(profile, "lastEntity"), entity.value());
    m_file.saveSoon();
}

QString SavedProfiles::lastView(const ProfileId &profile) const
{
    return m_file.text(profileKey(profile, "lastView"));
}

void SavedProfiles::setLastView(const ProfileId &profile, const QString &view)
{
    if (lastView(profile) == view)
        return;
    const QString key = profileKey(profile, "lastView");
    if (view.isEmpty())
        m_file.remove(key);
    else
        m_file.setText(key, view);
    m_file.saveSoon();
}

QList<EntityId> SavedProfiles::entities(const ProfileId &profile, const char *field) const
{
    QList<EntityId> entities;
    const QStringList ids = m_file.text(profileKey(profile, field)).split(u' ', Qt::SkipEmptyParts);
    for (const QString &id : ids)
        entities += EntityId(id);
    return entities;
}

void SavedProfiles::setEntities(const ProfileId &profile, const char *field, const QList<EntityId> &entities)
{
    QStringList ids;
    for (const EntityId &entity : entities)
        ids += entity.value();
    const QString key = profileKey(profile, field);
    if (ids.isEmpty())
        m_file.remove(key);
    else
        m_file.setText(key, ids.join(u' '));
    m_file.saveSoon();
}

QList<EntityId> SavedProfiles::pinned(const ProfileId &profile) const
{
    return entities(profile, pinnedField);
}

void SavedProfiles::setPinned(const ProfileId &profile, const QList<EntityId> &entities)
{
    QList<EntityId> sorted = entities; // the same pins are the same text
    std::sort(sorted.begin(), sorted.end(), [](const EntityId &a, const EntityId &b) { return a.value() < b.value(); });
    setEntities(profile, pinnedField, sorted);
}

QList<EntityId> SavedProfiles::recent(const ProfileId &profile) const
{
    return entities(profile, recentField);
}

void SavedProfiles::setRecent(const ProfileId &profile, const QList<EntityId> &entities)
{
    setEntities(profile, recentField, entities);
}

AccountId SavedProfiles::lastAccount(const ProfileId &profile) const
{
    return AccountId(m_file.text(profileKey(profile, "lastAccount")));
}

void SavedProfiles::setLastAccount(const ProfileId &profile, const AccountId &account)
{
    if (lastAccount(profile) == account)
        return;
    m_file.setText(profileKey(profile, "lastAccount"), account.value());
    m_file.save();
}

SavedSweep SavedProfiles::sweep(const ProfileId &profile) const
{
    SavedSweep sweep;
    sweep.isPaused = m_file.text(profileKey(profile, "readingPaused")) == QLatin1String("yes");
    sweep.since = QDateTime::fromString(m_file.text(profileKey(profile, "readingSince")), Qt::ISODateWithMs).toUTC();
    return sweep;
}

void SavedProfiles::setSweep(const ProfileId &profile, const SavedSweep &sweep)
{
    if (this->sweep(profile) == sweep)
        return;
    const auto set = [&](const char *field, const QString &value) {
        const QString key = profileKey(profile, field);
        if (value.isEmpty())
            m_file.remove(key);
        else
            m_file.setText(key, value);
    };
    set("readingPaused", sweep.isPaused ? QStringLiteral("yes") : QString());
    set("readingSince", sweep.since.isValid() ? sweep.since.toUTC().toString(Qt::ISODateWithMs) : QString());
    m_file.saveSoon();
}

} // namespace ek
