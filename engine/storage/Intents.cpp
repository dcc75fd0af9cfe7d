#include "storage/Intents.h"

#include "storage/Instance.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

namespace ek {

namespace {

constexpr qsizetype digestSize = 32;

/// Qt's driver binds a null text as NULL.
QVariant text(const QString &value)
{
    return value.isNull() ? QVariant(QStringLiteral("")) : QVariant(value);
}

QVariant null()
{
    return QVariant(QMetaType::fromType<QByteArray>());
}

QVariant digests(const CreateIntent &intent)
{
    if (!intent.knownBefore)
        return null();
    QByteArray all("");
    for (const KeyFingerprint &fingerprint : *intent.knownBefore)
        all += fingerprint.digestView();
    return all;
}

QString progress(const CreateIntent &intent)
{
    QJsonArray shown;
    for (const ShownKey &key : intent.shown) {
        QJsonObject object{{QStringLiteral("fingerprint"), QString::fromLatin1(key.fingerprint.digest().toHex())},
                           {QStringLiteral("hint"), key.hint},
                           {QStringLiteral("settled"), key.isSettled}};
        if (key.createdAt.isValid())
            object.insert(QStringLiteral("created"), key.createdAt.toUTC().toString(Qt::ISODateWithMs));
        shown.append(object);
    }
    const QJsonObject object{{QStringLiteral("answered"), intent.isAnswered},
                             {QStringLiteral("knowsAllBefore"), intent.knowsAllBefore},
                             {QStringLiteral("shown"), shown}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

bool readProgress(const QString &text, CreateIntent &intent)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document[QStringLiteral("answered")].isBool() || !document[QStringLiteral("shown")].isArray())
        return false;
    intent.isAnswered = document[QStringLiteral("answered")].toBool();
    // Earlier versions kept the keys of the same name alone, and did not say so.
    intent.knowsAllBefore = document[QStringLiteral("knowsAllBefore")].toBool();
    for (const QJsonValue entry : document[QStringLiteral("shown")].toArray()) {
        ShownKey key;
        key.fingerprint =
            KeyFingerprint::fromDigest(QByteArray::fromHex(entry[QStringLiteral("fingerprint")].toString().toLatin1()));
        key.hint = entry[QStringLiteral("hint")].toString();
        key.createdAt = QDateTime::fromString(entry[QStringLiteral("created")].toString(), Qt::ISODateWithMs);
        key.isSettled = entry[QStringLiteral("settled")].toBool();
        if (key.fingerprint.isNull())
            return false;
        intent.shown += key;
    }
    return true;
}

/// Reads the columns of one row in order, and remembers whether one of them was not what it must be.
class RowReader
{
public:
    explicit RowReader(const QVariantList &row)
        : m_row(row)
    {
    }

    [[nodiscard]] bool isUnderstood() const { return m_understood; }
    bool require(bool condition)
    {
        m_understood = m_understood && condition;
        return condition;
    }

    QString text()
    {
        const QVariant value = next();
        require(value.typeId() == QMetaType::QString);
        return value.toString();
    }

    std::optional<qint64> number()
    {
        const bool isNull = next().toBool();
        const QVariant value = next();
        if (isNull)
            return std::nullopt;
        require(value.typeId() == QMetaType::LongLong);
        return value.toLongLong();
    }

    std::optional<QList<KeyFingerprint>> fingerprints()
    {
        const bool isNull = next().toBool();
        const QVariant value = next();
        if (isNull)
            return std::nullopt;
        const QByteArray all = value.toByteArray();
        require(value.typeId() == QMetaType::QByteArray && all.size() % digestSize == 0);
        QList<KeyFingerprint> list;
        for (qsizetype at = 0; at + digestSize <= all.size(); at += digestSize)
            list += KeyFingerprint::fromDigest(QByteArrayView(all).sliced(at, digestSize));
        return list;
    }

private:
    QVariant next() { return m_row.value(m_next++); }

    const QVariantList &m_row;
    qsizetype m_next = 0;
    bool m_understood = true;
};

std::optional<OwnedIntent> fromRow(const QVariantList &row)
{
    RowReader reader(row);
    OwnedIntent owned;
    CreateIntent &intent = owned.intent;
    intent.id = RequestId(reader.text());
    reader.require(!intent.id.isEmpty());
    intent.apiUrl = QUrl(reader.text(), QUrl::StrictMode);
    reader.require(intent.apiUrl.isValid());
    intent.account = AccountId(reader.text());
    if (const auto credential = reader.fingerprints(); credential && reader.require(credential->size() == 1))
        intent.credential = credential->constFirst();
    intent.profileName = reader.text();
    intent.entity.id = EntityId(reader.text());
    intent.entity.name = reader.text();
    const QString environment = reader.text();
    intent.environment = environmentFromApi(environment);
    reader.require(environmentToApi(intent.environment) == environment);
    intent.entity.environment = intent.environment;
    intent.spec.name = reader.text();
    if (const auto ttl = reader.number())
        intent.spec.ttl = std::chrono::seconds(*ttl);
    const QString askedAt = reader.text();
    intent.askedAt = QDateTime::fromString(askedAt, Qt::ISODateWithMs);
    reader.require(intent.askedAt.isValid() && intent.askedAt.timeSpec() == Qt::UTC);
    intent.knownBefore = reader.fingerprints();
    reader.require(readProgress(reader.text(), intent));
    owned.owner = reader.text();
    reader.require(owned.owner.isEmpty() || Instance::isId(owned.owner));
    return reader.isUnderstood() ? std::make_optional(owned) : std::nullopt;
}

/// With the row's number first.
StorageResult<Connection::Rows> selectRows(Connection &connection, const QString &which, const QVariantList &values)
{
    // The driver gives an empty BLOB and NULL alike.
    return connection.run(
        QStringLiteral(
            "SELECT rowid, request_id, api_url, account, credential IS NULL, credential, profile_name, entity_id, "
            "entity_name, environment, name, ttl IS NULL, ttl, asked_at, known_before IS NULL, "
            "known_before, progress, owner FROM intents ")
            + which,
        values);
}

StorageResult<QList<OwnedIntent>> select(Connection &connection, const QString &which, const QVariantList &values)
{
    return selectRows(connection, which, values).map([](const Connection::Rows &rows) {
        QList<OwnedIntent> intents;
        for (const QVariantList &row : rows) {
            if (const auto intent = fromRow(row.mid(1)))
                intents += *intent;
        }
        return intents;
    });
}

StorageResult<Done> run(Connection &connection, const QString &sql, const QVariantList &values)
{
    return connection.run(sql, values).map([](auto &&) { return Done{}; });
}

constexpr QLatin1String intentColumns("request_id, api_url, account, credential, profile_name, entity_id, entity_name, "
                                      "environment, name, ttl, asked_at, known_before, progress, owner");

bool canBeReadAgain(const CreateIntent &intent)
{
    // Four digits for the year, or the text would not sort.
    return !intent.id.isEmpty() && intent.apiUrl.isValid() && intent.askedAt.isValid()
        && intent.askedAt.toUTC().date().year() >= 1000 && intent.askedAt.toUTC().date().year() <= 9999;
}

} // namespace

StorageResult<Done> putIntent(Connection &connection, const CreateIntent &intent, const QString &owner,
                              OnConflict onConflict)
{
    if (!canBeReadAgain(intent))
        return tl::unexpected(StorageError{StorageErrorKind::Failed, QStringLiteral("not an intent")});
    const QString verb = onConflict == OnConflict::Replace ? QStringLiteral("REPLACE") : QStringLiteral("IGNORE");
    return run(connection,
               QStringLiteral("INSERT OR ") + verb
                   + QStringLiteral(" INTO intents (request_id, api_url, account, credential, profile_name, entity_id, "
                                    "entity_name, environment, name, ttl, asked_at, known_before, progress, "
                                    "owner) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
               {text(intent.id.value()), text(intent.apiUrl.toString(QUrl::FullyEncoded)), text(intent.account.value()),
                intent.credential.isNull() ? null() : QVariant(intent.credential.digest()), text(intent.profileName),
                text(intent.entity.id.value()), text(intent.entity.name), text(environmentToApi(intent.environment)),
                text(intent.spec.name), intent.spec.ttl ? QVariant(qint64{intent.spec.ttl->count()}) : null(),
                text(intent.askedAt.toUTC().toString(Qt::ISODateWithMs)), digests(intent), progress(intent),
                text(owner)});
}

StorageResult<Done> removeIntent(Connection &connection, const RequestId &id)
{
    return run(connection, QStringLiteral("DELETE FROM intents WHERE request_id = ?"), {text(id.value())});
}

StorageResult<Done> claimIntent(Connection &connection, const RequestId &id, const QString &owner)
{
    return run(connection, QStringLiteral("UPDATE intents SET owner = ? WHERE request_id = ?"),
               {text(owner), text(id.value())});
}

StorageResult<QList<OwnedIntent>> readIntents(Connection &connection)
{
    return select(connection, QStringLiteral("ORDER BY asked_at, rowid"), {});
}

StorageResult<std::optional<OwnedIntent>> readIntent(Connection &connection, const RequestId &id)
{
    return select(connection, QStringLiteral("WHERE request_id = ?"), {text(id.value())})
        .map([](const QList<OwnedIntent> &found) {
            return found.isEmpty() ? std::nullopt : std::make_optional(found.constFirst());
        });
}

StorageResult<int> setAsideUnreadable(Connection &connection)
{
    const auto rows = selectRows(connection, {}, {});
    if (!rows)
        return tl::unexpected(rows.error());
    QVariantList unreadable;
    for (const QVariantList &row : *rows) {
        if (!fromRow(row.mid(1)))
            unreadable += row.constFirst();
    }
    if (unreadable.isEmpty())
        return 0;
    // Without types or conditions: whatever a row holds goes into it. No version of the program looks for it.
    auto done =
        run(connection,
            QStringLiteral("CREATE TABLE IF NOT EXISTS set_aside (at, ") + intentColumns + QStringLiteral(")"), {});
    for (const QVariant &row : unreadable) {
        if (done)
            done = run(connection,
                       QStringLiteral("INSERT INTO set_aside SELECT ?, ") + intentColumns
                           + QStringLiteral(" FROM intents WHERE rowid = ?"),
                       {QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs), row});
        if (done)
            done = run(connection, QStringLiteral("DELETE FROM intents WHERE rowid = ?"), {row});
    }
    return done.map([&](Done) { return static_cast<int>(unreadable.size()); });
}

} // namespace ek
