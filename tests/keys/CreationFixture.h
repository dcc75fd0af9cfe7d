#pragma once

#include "keys/KeyCreation.h"
#include "keys/UnseenKeys.h"
#include "support/ScriptedApi.h"
#include "support/SessionFixture.h"

namespace ek::test {

inline KeySpec webshop()
{
    return {QStringLiteral("Webshop"), std::chrono::hours(90 * 24)};
}

/// What openScripted() signs in with.
inline QString scriptedCredential()
{
    return QStringLiteral("sk_sandbox_0123456789abcdef");
}

/// A KeyCreation with a journal on disk, and two servers to sign in to: the demo server and one with scripted answers.
class CreationFixture
{
public:
    explicit CreationFixture(Connector connector = connectorWith(quickLimits()))
        : parts(demoWorkspace(QDateTime::currentDateTimeUtc()), std::move(connector))
        , journal(std::make_unique<Journal>(statePath()))
        , creation(std::make_unique<KeyCreation>(parts.session, parts.keys, *journal))
    {
    }

    [[nodiscard]] QString statePath() const { return parts.directory.filePath(QStringLiteral("state.sqlite")); }

    /// Signs in to the demo server and opens its sandbox entity.
    bool openDemo() { return parts.isRunning && parts.open() && parts.openEntity(sandboxEntity()); }

    /// Signs in to the scripted server, which has one entity.
    bool openScripted()
    {
        Profile profile = parts.profile();
        profile.apiUrl = api.server.url();
        parts.session.openWith(profile, FakeSecretStore::secretOf(scriptedCredential().toUtf8()));
        return parts.waitForEntities() && parts.session.entity() && parts.waitForKeys(parts.entityId());
    }

    /// As a create of the scripted server's entity would be written down now.
    [[nodiscard]] CreateIntent intent() const
    {
        CreateIntent intent;
        intent.id = newRequestId();
        intent.apiUrl = api.server.url();
        intent.entity = parts.entity();
        intent.spec = webshop();
        intent.askedAt = QDateTime::currentDateTimeUtc();
        intent.knownBefore = fingerprintsOf(parts.listed());
        intent.knowsAllBefore = true;
        return intent;
    }

    [[nodiscard]] bool becomes(KeyCreation::Phase phase) const
    {
        return QTest::qWaitFor([&] { return creation->phase() == phase; }, patience);
    }
    /// A create whose request has reached the demo server, which does not answer.
    bool createUnanswered()
    {
        const qsizetype before = parts.count("POST");
        parts.server.setBehaviour({.latencyMs = 600'000});
        return creation->create(parts.entity(), webshop())
            && QTest::qWaitFor([&] { return parts.count("POST") == before + 1; }, patience);
    }
    /// The same, and somebody stopped waiting for it.
    bool createAndCancel()
    {
        if (!createUnanswered())
            return false;
        creation->cancel();
        return becomes(KeyCreation::Phase::InDoubt);
    }
    /// A create that the scripted server answers with @p reaction until it is given up.
    bool createInDoubt(const Reaction &reaction = closeConnection())
    {
        api.onPost = reaction;
        return creation->create(parts.entity(), webshop()) && becomes(KeyCreation::Phase::InDoubt);
    }

    ScriptedApi api;
    SessionFixture parts;
    std::unique_ptr<Journal> journal;
    std::unique_ptr<KeyCreation> creation;
};

} // namespace ek::test
