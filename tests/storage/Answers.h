#pragma once

#include "storage/Journal.h"

#include <QStringList>
#include <QTest>

namespace ek::test {

/// Far beyond what anything here takes; a test that reaches it has failed.
constexpr int patience = 30'000;

/// Makes the call and waits for its answer.
template <typename T, typename Call> StorageResult<T> answerTo(Call call)
{
    QObject guard;
    std::optional<StorageResult<T>> answer;
    call(&guard, [&](StorageResult<T> result) { answer.emplace(std::move(result)); });
    if (answer || !QTest::qWaitFor([&] { return answer.has_value(); }, patience))
        return tl::unexpected(StorageError{StorageErrorKind::Failed, QStringLiteral("no answer, or one at once")});
    return *answer;
}

inline StorageResult<Done> open(Journal &journal)
{
    return answerTo<Done>([&](QObject *guard, auto done) { journal.open(guard, done); });
}

inline StorageResult<Done> put(Journal &journal, const CreateIntent &intent)
{
    return answerTo<Done>([&](QObject *guard, auto done) { journal.put(intent, guard, done); });
}

inline StorageResult<Done> remove(Journal &journal, const RequestId &id)
{
    return answerTo<Done>([&](QObject *guard, auto done) { journal.remove(id, guard, done); });
}

inline StorageResult<QList<CreateIntent>> orphans(Journal &journal)
{
    return answerTo<QList<CreateIntent>>([&](QObject *guard, auto done) { journal.orphans(guard, done); });
}

inline QString nameOf(StorageErrorKind kind)
{
    switch (kind) {
    case StorageErrorKind::Damaged:
        return QStringLiteral("Damaged");
    case StorageErrorKind::Newer:
        return QStringLiteral("Newer");
    case StorageErrorKind::NotWritable:
        return QStringLiteral("NotWritable");
    case StorageErrorKind::Full:
        return QStringLiteral("Full");
    case StorageErrorKind::Busy:
        return QStringLiteral("Busy");
    case StorageErrorKind::NotOurs:
        return QStringLiteral("NotOurs");
    case StorageErrorKind::RowsSetAside:
        return QStringLiteral("RowsSetAside");
    case StorageErrorKind::Failed:
        break;
    }
    return QStringLiteral("Failed");
}

/// "Done", or the kind of error; for comparing.
template <typename T> QString outcomeOf(const StorageResult<T> &result)
{
    return result ? QStringLiteral("Done") : nameOf(result.error().kind);
}

/// "yes", "no", or the kind of error.
inline QString claim(Journal &journal, const QString &id)
{
    const auto claimed = answerTo<bool>([&](QObject *guard, auto done) { journal.claim(RequestId(id), guard, done); });
    if (!claimed)
        return outcomeOf(claimed);
    return *claimed ? QStringLiteral("yes") : QStringLiteral("no");
}

/// Fails the test, with the library's words, where it is another outcome.
#define COMPARE_OUTCOME(actual, expected)                                                                              \
    do {                                                                                                               \
        const auto &outcome_ = (actual);                                                                               \
        const QString words_ = outcome_ ? QString() : outcome_.error().detail;                                         \
        QVERIFY2(ek::test::outcomeOf(outcome_) == QLatin1String(expected),                                             \
                 qPrintable(ek::test::outcomeOf(outcome_) + QStringLiteral(": ") + words_));                           \
    } while (false)

/// An intent with nothing left out. @p askedAt: seconds after a fixed time.
inline CreateIntent someIntent(const QString &id, int askedAt = 0)
{
    CreateIntent intent;
    intent.id = RequestId(id);
    intent.apiUrl = QUrl(QStringLiteral("https://api.example:8443/v1"));
    intent.account = AccountId(QStringLiteral("acc_1"));
    intent.credential = KeyFingerprint::of("credential");
    intent.profileName = QStringLiteral("Live");
    intent.entity.id = EntityId(QStringLiteral("ent_1"));
    intent.entity.name = QStringLiteral("Gorska Steza d.o.o.");
    intent.environment = Environment::Live;
    intent.spec.name = QStringLiteral("Integration");
    intent.spec.ttl = std::chrono::hours(24);
    intent.askedAt = QDateTime(QDate(2026, 11, 24), QTime(16, 0, 0, 123), Qt::UTC).addSecs(askedAt);
    intent.knownBefore = QList<KeyFingerprint>{KeyFingerprint::of("one"), KeyFingerprint::of("two")};
    intent.knowsAllBefore = true;
    intent.shown = {{KeyFingerprint::of("three"), QStringLiteral("ek_live_abc...234"), intent.askedAt, true},
                    {KeyFingerprint::of("four"), QString(), {}, false}};
    intent.isAnswered = true;
    return intent;
}

/// Everything that must survive, for comparing.
inline QString described(const CreateIntent &intent)
{
    QStringList known;
    for (const KeyFingerprint &key : intent.knownBefore.value_or(QList<KeyFingerprint>()))
        known += QString::fromLatin1(key.digest().toHex());
    QStringList shown;
    for (const ShownKey &key : intent.shown) {
        shown += QStringLiteral("%1 %2 %3 %4")
                     .arg(QString::fromLatin1(key.fingerprint.digest().toHex()), key.hint,
                          key.createdAt.toUTC().toString(Qt::ISODateWithMs))
                     .arg(key.isSettled);
    }
    const QStringList fields{
        intent.id.value(),
        intent.apiUrl.toString(QUrl::FullyEncoded),
        intent.account.value(),
        QString::fromLatin1(intent.credential.digest().toHex()),
        intent.profileName,
        intent.entity.id.value(),
        intent.entity.name,
        QString::number(static_cast<int>(intent.environment)),
        intent.spec.name,
        intent.spec.ttl ? QString::number(intent.spec.ttl->count()) : QStringLiteral("never"),
        intent.askedAt.toUTC().toString(Qt::ISODateWithMs),
        intent.knownBefore ? known.join(QLatin1Char(',')) : QStringLiteral("not known"),
        QString::number(intent.knowsAllBefore),
        shown.join(QLatin1Char(',')),
        QString::number(intent.isAnswered),
    };
    return fields.join(QLatin1Char('|'));
}

/// The ids in order; "error" where there was one.
inline QString idsOf(const StorageResult<QList<CreateIntent>> &result)
{
    if (!result)
        return QStringLiteral("error ") + result.error().detail;
    QStringList ids;
    for (const CreateIntent &intent : *result)
        ids += intent.id.value();
    return ids.join(QLatin1Char(' '));
}

} // namespace ek::test
