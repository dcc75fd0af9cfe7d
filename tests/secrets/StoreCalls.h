#pragma once

#include "core/SecretStore.h"

#include <QByteArray>
#include <QObject>
#include <QTest>

#include <optional>

namespace ek::test {

/// Far beyond what a call takes; a test that reaches it has failed.
constexpr int patience = 10'000;

inline Secret secretOf(QByteArray utf8)
{
    return Secret::takeFrom(utf8);
}

/// How a call ended, in one word that a failing comparison prints.
inline QByteArray word(SecretStoreErrorKind kind)
{
    switch (kind) {
    case SecretStoreErrorKind::NotFound:
        return "NotFound";
    case SecretStoreErrorKind::Denied:
        return "Denied";
    case SecretStoreErrorKind::Unavailable:
        return "Unavailable";
    case SecretStoreErrorKind::TimedOut:
        return "TimedOut";
    case SecretStoreErrorKind::Busy:
        return "Busy";
    case SecretStoreErrorKind::TooLarge:
        return "TooLarge";
    case SecretStoreErrorKind::NotVerified:
        return "NotVerified";
    case SecretStoreErrorKind::Failed:
        return "Failed";
    }
    return "?";
}

/// What a read gave: "=" and the secret, or why not.
inline QByteArray word(const StoreResult<Secret> &result)
{
    return result ? QByteArray("=" + result->exposeSecretUtf8()) : word(result.error().kind);
}

inline QByteArray word(const StoreResult<Done> &result)
{
    return result ? QByteArray("done") : word(result.error().kind);
}

/// Carries out one call and waits for its answer, as a word; "no answer" and "twice" are failures of the store.
template <typename Result, typename Start> QByteArray answerOf(Start start)
{
    QObject guard;
    int answers = 0;
    QByteArray answer = "no answer";
    start(&guard, [&](const Result &result) {
        ++answers;
        answer = word(result);
    });
    if (answers != 0)
        return "answered from within the call";
    if (!QTest::qWaitFor([&]() { return answers > 0; }, patience))
        return answer;
    // A second answer would be queued by now.
    QCoreApplication::sendPostedEvents();
    return answers == 1 ? answer : QByteArray("twice");
}

inline QByteArray read(SecretStore &store, const QString &entry)
{
    return answerOf<StoreResult<Secret>>([&](QObject *guard, auto done) { store.read(entry, guard, done); });
}

inline QByteArray write(SecretStore &store, const QString &entry, const QByteArray &utf8)
{
    return answerOf<StoreResult<Done>>(
        [&](QObject *guard, auto done) { store.write(entry, secretOf(utf8), guard, done); });
}

inline QByteArray remove(SecretStore &store, const QString &entry)
{
    return answerOf<StoreResult<Done>>([&](QObject *guard, auto done) { store.remove(entry, guard, done); });
}

} // namespace ek::test
