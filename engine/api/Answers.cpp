#include "api/Answers.h"

#include "api/DuplicateMembers.h"
#include "api/SpokenError.h"
#include "core/Credential.h"
#include "core/Names.h"
#include "core/PlainText.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <optional>
#include <utility>

namespace ek {

namespace {

constexpr qsizetype longestName = 300;
constexpr qsizetype longestHint = 80;

auto unexpectedContent(const QString &detail)
{
    return tl::unexpected(Error{.kind = ErrorKind::UnexpectedContent, .detail = detail});
}

/// A text field. Numbers count as text, since a tax number may well be one.
QString text(const QJsonObject &object, QLatin1String field, qsizetype longest = longestName)
{
    const QJsonValue value = object.value(field);
    if (value.isString())
        return redactedLine(value.toString(), longest);
    return value.isDouble() ? redactedLine(value.toVariant().toString(), longest) : QString();
}

/// The name before text() took anything out of it; empty where it took nothing, or a key.
QString sentName(const QJsonObject &object, const QString &name)
{
    const QString sent = object.value(QLatin1String("name")).toString();
    if (sent.size() > longestName || sent == name)
        return {}; // text() has cut it, and says so; or left it as it is
    // Shown with what breaks it written out, a key would be there to be read.
    const QString seen = typableName(sent);
    return redactCredentials(seen) != seen ? QString() : sent;
}

/// A moment as the API writes it, "2026-11-26T09:00:00.000Z" or without the fraction: ten times as fast as Qt, which
/// reads whatever else ISO 8601 allows. Invalid where it is written otherwise.
QDateTime usualTime(QStringView text)
{
    constexpr QStringView form = u"dddd-dd-ddTdd:dd:dd.dddZ";
    const bool hasMs = text.size() == form.size();
    if (!hasMs && text.size() != form.size() - 4)
        return {};
    for (qsizetype at = 0; at < text.size() - 1; ++at) {
        if (form[at] == u'd' ? text[at] < u'0' || text[at] > u'9' : text[at] != form[at])
            return {};
    }
    if (text.back() != u'Z')
        return {};
    const auto number = [&](qsizetype from, int digits) {
        int value = 0;
        for (qsizetype at = from; at < from + digits; ++at)
            value = value * 10 + (text[at].unicode() - u'0');
        return value;
    };
    const QDate date(number(0, 4), number(5, 2), number(8, 2));
    const QTime clock(number(11, 2), number(14, 2), number(17, 2), hasMs ? number(20, 3) : 0);
    return date.isValid() && clock.isValid() ? QDateTime(date, clock, Qt::UTC) : QDateTime();
}

QDateTime time(const QJsonValue &value)
{
    const QString text = value.toString();
    if (const QDateTime usual = usualTime(text); usual.isValid())
        return usual;
    QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC); // the API speaks UTC, also where it forgets the Z
    return time.toUTC();
}

Expiry expiry(const QJsonObject &object)
{
    const QJsonValue value = object.value(QLatin1String("expires_at"));
    if (value.isNull() || value.isUndefined())
        return Expiry::never();
    const QDateTime at = time(value);
    return at.isValid() ? Expiry::atTime(at) : Expiry{};
}

/// What the field of an object says; what is no word is none that we know.
Environment environmentSaid(const QJsonObject &object)
{
    const QJsonValue value = object.value(QLatin1String("environment"));
    if (value.isNull() || value.isUndefined())
        return Environment::Unknown;
    return value.isString() ? environmentFromApi(value.toString()) : Environment::Live;
}

/// The environment a key belongs to, as its field, its id, its prefix and its hint show it. Where they disagree, it is
/// handled as a live one.
Environment keyEnvironment(const QJsonObject &object, const QString &id, const QString &shown, const QString &hint)
{
    Environment found = environmentSaid(object);
    for (const QString &text : {id, shown, hint})
        found = moreCareful(found, recogniseCredential(text).environment);
    return found;
}

/// The masked form to show, derived where the server's is missing or is not masked at all. @p shown is the key itself,
/// as far as the answer has it.
QString keyHint(const QJsonObject &object, const QString &shown)
{
    // Compared as they would be seen: what is invisible may break a key, and a cut may hide that it is one.
    const auto seen = [](const QString &text) { return singleLine(text, text.size()); };
    const auto isMask = [](const QString &line) { return looksMasked(line) && redactCredentials(line) == line; };
    const QString given = seen(object.value(QLatin1String("prefix_hint")).toString());
    QString own = seen(shown);
    const bool usable = isMask(given) && (looksMasked(own) || !given.contains(own));
    const QString hint = usable ? given : (isMask(own) ? own : maskKey(shown));
    wipe(own);
    return singleLine(hint, longestHint);
}

/// Masked ids of different keys can be the same; the moment of creation tells them apart.
KeyFingerprint fingerprintOf(const QJsonObject &object, const QString &id)
{
    QByteArray utf8 = id.toUtf8();
    if (looksMasked(id))
        utf8 += '\n' + object.value(QLatin1String("created_at")).toString().toUtf8();
    const KeyFingerprint fingerprint = KeyFingerprint::of(utf8);
    wipe(utf8);
    return fingerprint;
}

/// Whose the key says that it is. Not cut like a name: it is compared with the entity that was asked for.
EntityId entityNamedBy(const QJsonObject &object)
{
    constexpr qsizetype longestId = 2000;
    return EntityId(text(object, QLatin1String("entity_id"), longestId));
}

ApiKey keyFrom(const QJsonObject &object, const QString &id, const QString &shown)
{
    ApiKey key;
    key.fingerprint = fingerprintOf(object, id);
    key.entityId = entityNamedBy(object);
    key.name = text(object, QLatin1String("name"));
    key.sentName = sentName(object, key.name);
    key.hint = keyHint(object, shown);
    key.environment = keyEnvironment(object, id, shown, key.hint);
    key.createdAt = time(object.value(QLatin1String("created_at")));
    key.updatedAt = time(object.value(QLatin1String("updated_at")));
    key.expiry = expiry(object);
    return key;
}

/// Shown, and sent as a header's value, like an entity's id.
AccountId accountOf(const QJsonObject &object)
{
    const QString id = object.value(QLatin1String("account_id")).toString().trimmed();
    return isAccountId(id) && redactCredentials(id) == id ? AccountId(id) : AccountId();
}

Entity entityFrom(const QJsonObject &object, const QString &id)
{
    Entity entity;
    entity.id = EntityId(id);
    entity.account = accountOf(object);
    entity.name = text(object, QLatin1String("name"));
    entity.sentName = sentName(object, entity.name);
    entity.environment = environmentSaid(object);
    entity.country = text(object, QLatin1String("country"));
    entity.countryCode = text(object, QLatin1String("country_code"), 8);
    entity.currencyCode = text(object, QLatin1String("currency_code"), 8);
    entity.taxNumber = text(object, QLatin1String("tax_number"));
    entity.email = text(object, QLatin1String("email"));
    entity.isEnabled = object.value(QLatin1String("is_enabled")).toBool(true);
    entity.createdAt = time(object.value(QLatin1String("created_at")));
    entity.updatedAt = time(object.value(QLatin1String("updated_at")));
    return entity;
}

Result<QJsonObject> parseObject(const QByteArray &body)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(body, &problem);
    if (problem.error != QJsonParseError::NoError)
        return tl::unexpected(Error{.kind = ErrorKind::NotJson, .detail = problem.errorString()});
    if (!document.isObject())
        return unexpectedContent(QStringLiteral("not a JSON object"));
    if (hasDuplicateMembers(body, document))
        return unexpectedContent(QStringLiteral("an object names a member twice"));
    return document.object();
}

struct RawList
{
    QJsonArray data;
    Pagination pagination;
};

Result<RawList> parseList(const QByteArray &body, Operation operation)
{
    const Result<QJsonObject> root = parseObject(body);
    if (!root)
        return tl::unexpected(root.error());
    if (auto spoken = errorSpokenOf(*root, operation))
        return tl::unexpected(std::move(*spoken));
    const QJsonValue data = root->value(QLatin1String("data"));
    if (!data.isArray())
        return unexpectedContent(QStringLiteral("no \"data\" array"));

    RawList list{data.toArray(), Pagination::of(*root)};
    if (list.pagination.isBroken())
        return unexpectedContent(QStringLiteral("more is announced, but no next_cursor given"));
    return list;
}

/// Ids are kept as sent: they go back to the server. There, "." and ".." in a path would be resolved to something else.
QString usableId(const QJsonObject &entry)
{
    const QString id = entry.value(QLatin1String("id")).toString();
    constexpr qsizetype longestId = 2000;
    const QString trimmed = id.trimmed();
    // Half a surrogate pair, as an escape can make it, has no UTF-8: it would go back as a question mark.
    const bool sound = id.size() <= longestId && id.isValidUtf16() && trimmed != QLatin1String(".")
        && trimmed != QLatin1String("..") && std::none_of(id.begin(), id.end(), [](QChar c) {
                           return (c < u' ' || c > u'~') && c.category() == QChar::Other_Control;
                       });
    return sound ? trimmed : QString();
}

/// An entity's id is no secret: it is shown, and sent as a header's value. What cannot be either is of no use.
QString usableEntityId(const QJsonObject &entry)
{
    const QString id = usableId(entry);
    const bool sound = std::all_of(id.begin(), id.end(), [](QChar c) { return c > u' ' && c < u'\x7f'; })
        && redactCredentials(id) == id;
    return sound ? id : QString();
}

/// A value that is whole: nothing hidden, nothing that could not be sent in a header.
bool isWholeCredential(const QString &value)
{
    const CleanedCredential cleaned = cleanCredential(value);
    return cleaned.problem == CredentialProblem::None && cleaned.text == value;
}

/// What follows "ek_live_" and its like; all of a value that begins with none.
QStringView secretPart(const QString &value)
{
    const CredentialTraits traits = recogniseCredential(value);
    QStringView part(value);
    if (traits.kind != CredentialKind::Unknown)
        part = part.mid(part.indexOf(u'_') + 1);
    if (traits.environment != Environment::Unknown)
        part = part.mid(part.indexOf(u'_') + 1);
    return part;
}

/// From how many in a row on @p c hides something. The digits of a key are of chance, and none but 0 is written over
/// others.
std::optional<qsizetype> shortestCover(QChar c)
{
    const char16_t u = c.toLower().unicode();
    if (u == u'0')
        return 8;
    if ((u >= u'1' && u <= u'9') || (u >= u'a' && u <= u'f'))
        return std::nullopt;
    return u >= u'g' && u <= u'z' ? 6 : 3;
}

/// Whether nothing of a key is left out: a server may send no more than its prefix, or write one character over it
/// that keys may hold.
bool holdsSecret(const QString &value)
{
    constexpr qsizetype shortestSecret = 12;
    const QStringView part = secretPart(value);
    if (part.size() < shortestSecret)
        return false;
    for (auto start = part.begin(); start != part.end();) {
        const QChar c = *start;
        const auto end = std::find_if(start, part.end(), [c](QChar other) { return other != c; });
        const auto cover = shortestCover(c);
        const bool isNumber = c == u'0' && start == part.begin() && end != part.end(); // filled up to its length
        if (cover && end - start >= *cover && !isNumber)
            return false;
        start = end;
    }
    return true;
}

/// Whether @p hint is the masked form of another key than @p secret. One without the prefix, or of the prefix alone, is
/// not.
bool isHintOfAnother(const QString &hint, const QString &secret)
{
    const QStringView part = secretPart(secret);
    const auto isMark = [](QChar c) { return c == u'.' || looksMasked(QStringView(&c, 1)); };
    const auto mask = std::find_if(hint.begin(), hint.end(), isMark);
    const QStringView head = QStringView(hint).left(mask - hint.begin());
    if (std::all_of(mask, hint.end(), isMark))
        return !secret.startsWith(head) && !part.startsWith(head);
    return !hintMatches(hint, secret) && !hintMatches(hint, part);
}

bool isOfEntity(const QString &value)
{
    return recogniseCredential(value).kind == CredentialKind::EntityKey;
}

/// An account's key or a user's token: no entity's key, whatever the answer calls it.
bool isOfSomebodyElse(const QString &value)
{
    return isWholeCredential(value) && !isOfEntity(value) && recogniseCredential(value).kind != CredentialKind::Unknown;
}

QList<KeyFingerprint> waysToListIt(const QJsonObject &object, const QString &id, const QString &secret)
{
    QList<KeyFingerprint> ways{fingerprintOf(object, secret)};
    // Without a time two keys that share a mask would be one.
    if (!time(object.value(QLatin1String("created_at"))).isValid())
        return ways;
    for (const QString &mask : {id, object.value(QLatin1String("prefix_hint")).toString().trimmed()}) {
        if (looksMasked(mask))
            ways += fingerprintOf(object, mask);
    }
    return ways;
}

} // namespace

Result<Page<EntityList>> parseEntitiesPage(const QByteArray &body)
{
    const Result<RawList> raw = parseList(body, Operation::ListEntities);
    if (!raw)
        return tl::unexpected(raw.error());
    Page<EntityList> page{{}, raw->pagination};
    for (const QJsonValue entry : raw->data) {
        const QJsonObject object = entry.toObject();
        const QString id = usableEntityId(object);
        if (id.isEmpty())
            ++page.list.notes.unreadable;
        else
            page.list.entities += entityFrom(object, id);
    }
    return page;
}

Result<Page<KeyList>> parseKeysPage(const QByteArray &body)
{
    const Result<RawList> raw = parseList(body, Operation::ListKeys);
    if (!raw)
        return tl::unexpected(raw.error());
    Page<KeyList> page{{}, raw->pagination};
    page.list.keys.reserve(raw->data.size());
    for (const QJsonValue entry : raw->data) {
        const QJsonObject object = entry.toObject();
        QString id = usableId(object);
        if (id.isEmpty())
            ++page.list.notes.unreadable;
        else
            page.list.keys += keyFrom(object, id, id);
        wipe(id);
    }
    return page;
}

Result<CreatedKey> parseCreatedKey(const QByteArray &body)
{
    Result<QJsonObject> root = parseObject(body);
    if (!root)
        return tl::unexpected(root.error());
    QJsonObject object = *root;
    const bool hasKey = object.contains(QLatin1String("id")) || object.contains(QLatin1String("key"));
    if (!hasKey && object.value(QLatin1String("data")).isObject())
        object = object.value(QLatin1String("data")).toObject();

    QString id = usableId(object);
    const bool hasNoId = id.isEmpty();
    QString secret = object.value(QLatin1String("key")).toString().trimmed();
    const bool isForeign = isOfSomebodyElse(secret) || isOfSomebodyElse(id);
    // An id that is not of the key's form is only an id, whatever else it looks like.
    const bool idIsKey = isWholeCredential(id) && isOfEntity(id) && holdsSecret(id);
    if (!isWholeCredential(secret) || isOfSomebodyElse(secret) || !holdsSecret(secret)) {
        wipe(secret);
        secret = idIsKey ? id : QString();
    }
    if (secret.isEmpty()) {
        wipe(id);
        if (isForeign)
            return tl::unexpected(Error{.kind = ErrorKind::NotTheNewKey, .effect = Effect::Done});
        if (auto spoken = errorSpokenOf(*root, Operation::CreateKey))
            return tl::unexpected(std::move(*spoken));
        if (hasNoId)
            return unexpectedContent(QStringLiteral("neither \"key\" nor \"id\""));
        return tl::unexpected(Error{.kind = ErrorKind::SecretNotReturned, .effect = Effect::Done});
    }
    CreatedKey created{keyFrom(object, hasNoId ? secret : id, secret), {}};
    created.listedAs = waysToListIt(object, id, secret);
    created.holdsAnotherKey = isForeign || (idIsKey && id != secret);
    // What is shown beside the key is of the key.
    if (isHintOfAnother(created.key.hint, secret))
        created.otherHint = std::exchange(created.key.hint, maskKey(secret));
    created.errorSpoken = errorSpokenOf(*root, Operation::CreateKey);
    if (created.errorSpoken && created.errorSpoken->serverMessage.contains(secret))
        created.errorSpoken->serverMessage.clear(); // a key without a prefix is not known for one
    if (object.contains(QLatin1String("name")))
        created.nameInAnswer = created.key.name;
    created.secret = Secret::takeFrom(secret);
    wipe(id);
    return created;
}

Result<KeyIds> parseKeyIds(const QByteArray &body)
{
    const Result<RawList> raw = parseList(body, Operation::ListKeys);
    if (!raw)
        return tl::unexpected(raw.error());
    KeyIds found{{}, 0, raw->pagination};
    for (const QJsonValue entry : raw->data) {
        const QJsonObject object = entry.toObject();
        QString id = usableId(object);
        if (id.isEmpty()) {
            ++found.unreadable;
            continue;
        }
        const bool isMasked = looksMasked(id);
        const KeyFingerprint fingerprint = fingerprintOf(object, id);
        const Environment environment = keyEnvironment(object, id, id, keyHint(object, id));
        found.ids +=
            {fingerprint, std::make_shared<Secret>(Secret::takeFrom(id)), isMasked, entityNamedBy(object), environment};
    }
    return found;
}

Result<Done> parseDeleted(const QByteArray &body)
{
    if (body.isEmpty())
        return Done{};
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(body, &problem);
    if (problem.error != QJsonParseError::NoError)
        return tl::unexpected(Error{.kind = ErrorKind::NotJson, .detail = problem.errorString()});
    const QJsonValue said = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    if (auto spoken = errorSpokenOf(said, Operation::DeleteKey))
        return tl::unexpected(std::move(*spoken));
    return Done{};
}

QByteArray createKeyBody(const KeySpec &spec)
{
    QJsonObject body;
    if (!spec.name.isEmpty())
        body.insert(QLatin1String("name"), spec.name);
    if (spec.ttl)
        body.insert(QLatin1String("ttl"), static_cast<qint64>(spec.ttl->count()));
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

} // namespace ek
