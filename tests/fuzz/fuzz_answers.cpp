// Everything that reads the body of an answer, on any bytes.

#include "Properties.h"
#include "api/Answers.h"
#include "api/ErrorAnswer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QStringList>

#include <algorithm>
#include <array>

using namespace ek;
using namespace ek::fuzz;

namespace {

constexpr qsizetype longestId = 2000;

/// A text field, and how long it may be.
struct Field
{
    const char *name;
    QString text;
    qsizetype longest;
};

QList<Field> fieldsOf(const Entity &entity)
{
    return {{"Entity.id", entity.id.value(), longestId},
            {"Entity.name", entity.name, 300},
            {"Entity.country", entity.country, 300},
            {"Entity.countryCode", entity.countryCode, 8},
            {"Entity.currencyCode", entity.currencyCode, 8},
            {"Entity.taxNumber", entity.taxNumber, 300},
            {"Entity.email", entity.email, 300}};
}

QList<Field> fieldsOf(const ApiKey &key)
{
    return {{"ApiKey.entityId", key.entityId.value(), longestId},
            {"ApiKey.name", key.name, 300},
            {"ApiKey.hint", key.hint, 80}};
}

QList<Field> fieldsOf(const Error &error)
{
    return {{"Error.code", error.code, 100},
            {"Error.serverMessage", error.serverMessage, 500},
            {"Error.requestId", error.requestId, 100},
            {"Error.detail", error.detail, 300}};
}

template <typename Texts> void requireFit(const Texts &texts)
{
    for (const Field &field : fieldsOf(texts))
        requireFitToShow(field.text, field.longest, field.name);
}

void requireUtc(const QDateTime &time)
{
    require(!time.isValid() || time.timeSpec() == Qt::UTC, "a time is in UTC", time.toString(Qt::ISODateWithMs));
}

void check(const Pagination &pagination)
{
    require(pagination.total >= -1, "a total is counted or not", QString::number(pagination.total));
    require(!pagination.isEndDoubtful || pagination.nextCursor.isEmpty(), "a way on is not in doubt");
}

void check(const Error &error)
{
    requireFit(error);
    require(error.kind == ErrorKind::NotJson || error.kind == ErrorKind::UnexpectedContent
                || error.kind == ErrorKind::RefusedInBody || error.kind == ErrorKind::SecretNotReturned
                || error.kind == ErrorKind::NotTheNewKey,
            "an answer is refused for what it holds");
    require((error.effect == Effect::Done)
                == (error.kind == ErrorKind::SecretNotReturned || error.kind == ErrorKind::NotTheNewKey),
            "a key without its secret was created all the same");
}

void check(const Entity &entity)
{
    requireFit(entity);
    requireUtc(entity.createdAt);
    requireUtc(entity.updatedAt);
    const QString &id = entity.id.value();
    require(!id.isEmpty() && std::all_of(id.begin(), id.end(), [](QChar c) { return c > u' ' && c.unicode() < 0x7f; }),
            "an entity's id can stand in a header", id);
}

void check(const ApiKey &key)
{
    requireFit(key);
    requireUtc(key.createdAt);
    requireUtc(key.updatedAt);
    requireUtc(key.expiry.at);
    require(key.expiry.at.isValid() == (key.expiry.kind == Expiry::Kind::At), "a moment is there where it is meant");
    require(!key.fingerprint.isNull(), "a key is known by something");
    require(showsMask(key.hint), "a hint is masked", key.hint);
}

/// The hint of a key that @p id is: it must not give it away.
void requireHidden(const QString &id, const QString &hint)
{
    constexpr qsizetype longestOpen = 12; // of less, a mask shows next to nothing
    require(showsMask(id) || id.size() < longestOpen || !hint.contains(id), "a hint does not hold its key", hint);
}

/// The ids as they stand in the answer.
QSet<QString> sentIds(const QByteArray &body)
{
    QSet<QString> ids;
    const QJsonArray entries = QJsonDocument::fromJson(body)[QLatin1String("data")].toArray();
    for (const QJsonValue entry : entries)
        ids += entry[QLatin1String("id")].toString().trimmed();
    return ids;
}

void checkEntities(const QByteArray &body)
{
    const auto page = parseEntitiesPage(body);
    const auto again = parseEntitiesPage(body);
    require(page.has_value() == again.has_value(), "entities: the same answer gives the same result");
    if (!page)
        return check(page.error());
    check(page->pagination);
    require(page->list.notes == again->list.notes && page->list.entities.size() == again->list.entities.size(),
            "entities: the same answer gives as many");
    for (qsizetype i = 0; i < page->list.entities.size(); ++i) {
        const Entity &entity = page->list.entities.at(i);
        check(entity);
        const QList<Field> texts = fieldsOf(entity);
        const QList<Field> textsAgain = fieldsOf(again->list.entities.at(i));
        require(std::equal(texts.begin(), texts.end(), textsAgain.begin(),
                           [](const Field &a, const Field &b) { return a.text == b.text; }),
                "entities: the same answer gives the same texts", entity.name);
    }
}

/// A listing for the table and a listing to delete from: of the same answer they must show the same keys.
void checkKeys(const QByteArray &body)
{
    const auto page = parseKeysPage(body);
    const auto again = parseKeysPage(body);
    const auto found = parseKeyIds(body);
    require(page.has_value() == again.has_value() && page.has_value() == found.has_value(),
            "keys: the same answer gives the same result");
    if (!page) {
        check(page.error());
        check(found.error());
        return;
    }
    check(page->pagination);
    const QList<ApiKey> &keys = page->list.keys;
    require(keys == again->list.keys && page->list.notes == again->list.notes, "keys: the same answer, the same keys");
    require(keys.size() == found->ids.size(), "keys: every listed key has an id to delete it with");
    require(page->list.notes.unreadable == found->unreadable, "keys: as much is left out");
    require(page->pagination.nextCursor == found->pagination.nextCursor, "keys: one way on");

    const QSet<QString> sent = sentIds(body);
    for (qsizetype i = 0; i < keys.size(); ++i) {
        check(keys.at(i));
        const KeyIds::KeyId &id = found->ids.at(i);
        const QString plain = QString::fromUtf8(id.id->exposeSecretUtf8());
        require(id.key == keys.at(i).fingerprint, "keys: an id belongs to the key it deletes", plain);
        require(sent.contains(plain), "keys: an id goes back as it came", plain);
        require(id.isMasked == showsMask(plain), "keys: a masked id is seen", plain);
        require(id.isMasked || id.id->fingerprint() == id.key, "keys: a fingerprint is the id's", plain);
        require(plain != QLatin1String(".") && plain != QLatin1String(".."), "keys: an id is no way up", plain);
        requireHidden(plain, keys.at(i).hint);
    }
}

void checkCreated(const QByteArray &body)
{
    const auto created = parseCreatedKey(body);
    const auto again = parseCreatedKey(body);
    require(created.has_value() == again.has_value(), "create: the same answer gives the same result");
    if (!created)
        return check(created.error());
    check(created->key);
    require(created->key == again->key && created->secret.fingerprint() == again->secret.fingerprint(),
            "create: the same answer gives the same key");
    const QString secret = QString::fromUtf8(created->secret.exposeSecretUtf8());
    require(!secret.isEmpty() && secret.size() <= longestId
                && std::all_of(secret.begin(), secret.end(), [](QChar c) { return c > u' ' && c.unicode() < 0x7f; }),
            "create: a secret can stand in a header", secret);
    require(!showsMask(secret), "create: a secret is not masked", secret);
    requireHidden(secret, created->key.hint);
}

void checkError(const QByteArray &body)
{
    // By the first byte. Of those JSON can begin with, blank is 400, tab 429, line feed 500, return 307, brace 422.
    constexpr std::array statuses{400, 401, 403, 404, 408, 409, 302, 503, 599, 429, 500, 422, 200, 307, 0, 999};
    ErrorAnswer answer;
    answer.status = statuses.at(body.isEmpty() ? 0 : static_cast<uchar>(body.front()) % statuses.size());
    answer.body = body;
    answer.requestId = QString::fromUtf8(body.right(200));
    answer.retryAfter = body.right(29);
    const QDateTime now(QDate(2026, 3, 28), QTime(12, 0), Qt::UTC);
    for (const Operation operation : allOperations) {
        answer.operation = operation;
        const Error error = errorFromAnswer(answer, now);
        requireFit(error);
        require(error.httpStatus == answer.status, "error: the status is kept");
        require(error.effect == Effect::NotDone || (isChange(operation) && error.effect == Effect::Unknown),
                "error: a refusal is no success");
        const Error again = errorFromAnswer(answer, now);
        require(again.kind == error.kind && again.code == error.code && again.serverMessage == error.serverMessage,
                "error: the same answer gives the same words");
    }
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray body = bytesOf(data, size);
    checkEntities(body);
    checkKeys(body);
    checkCreated(body);
    checkError(body);
    return 0;
}
