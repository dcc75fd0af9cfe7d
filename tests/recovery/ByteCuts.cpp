#include "ByteCuts.h"

#include "Eventually.h"
#include "keys/KeyCreation.h"
#include "support/SessionFixture.h"

#include <QSslConfiguration>

#include <optional>

namespace ek::test {

namespace {

/// What one create came to, once it was dealt with.
struct Outcome
{
    QList<KeyFingerprint> told; ///< the keys that were revealed, or reported as unseen
    bool isForgotten = false; ///< by the journal
};

Connector connectorTrusting(const QSslCertificate &authority)
{
    return [authority](const Profile &profile, Secret credential) -> Result<std::shared_ptr<ApiClient>> {
        ApiConnection connection;
        connection.baseUrl = profile.apiUrl;
        connection.credential = std::move(credential);
        if (!authority.isNull())
            connection.extraAuthorities = {authority};
        return std::make_shared<ApiClient>(std::make_unique<QNetworkAccessManager>(), std::move(connection),
                                           quickLimits());
    };
}

/// Of the same length for every number, so that offsets mean the same in every create.
QString nameOf(int number)
{
    return QStringLiteral("Webshop %1").arg(number, 6, 10, QLatin1Char('0'));
}

} // namespace

class ByteCuts::Run
{
public:
    Run(const KeyServer &server, const QSslCertificate &authority)
        : m_parts(smallWorkspace({sandboxEntity()}, {}), connectorTrusting(authority))
        , m_creation(m_parts.session, m_parts.keys, m_parts.journal)
    {
        Profile profile = m_parts.profile();
        profile.apiUrl = server.url();
        m_parts.session.openWith(profile, FakeSecretStore::secretOf(server.credential()));
        m_isOpen = m_parts.waitForEntities() && m_parts.session.entity() && m_parts.waitForKeys(m_parts.entityId());
    }

    [[nodiscard]] bool isOpen() const { return m_isOpen; }

    /// One create, struck as the server was told; none where it did not come to an end.
    std::optional<Outcome> create(const QString &name);

private:
    SessionFixture m_parts;
    KeyCreation m_creation;
    bool m_isOpen = false;
};

ByteCuts::ByteCuts(const QSslCertificate &certificate, const QSslKey &key)
    : m_certificate(certificate)
{
    if (certificate.isNull())
        return;
    // Every cut costs a new connection, and the system's authorities cost each of them more than all the rest.
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setCaCertificates({});
    QSslConfiguration::setDefaultConfiguration(configuration);
    m_server.useTls(certificate, key);
}

ByteCuts::~ByteCuts() = default;

void ByteCuts::addRows(const QList<std::pair<const char *, Cut>> &manners)
{
    QTest::addColumn<bool>("honoursRequestIds");
    QTest::addColumn<bool>("inAnswer");
    QTest::addColumn<Cut>("cut");
    for (const auto &[manner, cut] : manners) {
        for (const bool honours : {true, false}) {
            for (const bool inAnswer : {false, true}) {
                QTest::addRow("%s within the %s, request ids %s", manner, inAnswer ? "answer" : "request",
                              honours ? "honoured" : "ignored")
                    << honours << inAnswer << cut;
            }
        }
    }
}

std::optional<Outcome> ByteCuts::Run::create(const QString &name)
{
    bool isOver = false;
    QObject guard;
    const auto over = [&] { isOver = true; };
    QObject::connect(&m_creation, &KeyCreation::revealReady, &guard, over);
    QObject::connect(&m_creation, &KeyCreation::unseenChanged, &guard, over);
    QObject::connect(&m_creation, &KeyCreation::failed, &guard, over);
    if (!m_creation.create(m_parts.entity(), {name, std::nullopt}))
        return std::nullopt;
    const RequestId id = m_creation.request()->id;
    const auto isQuiet = [&] {
        return isOver && m_creation.phase() == KeyCreation::Phase::Idle
            && !m_parts.keys.state(m_parts.entityId()).isLoading;
    };
    if (!eventually(isQuiet, patience))
        return std::nullopt;

    Outcome outcome;
    while (const auto reveal = m_creation.takeReveal()) {
        // Of the secret itself: it is what must have come.
        outcome.told += KeyFingerprint::of(reveal->created.secret.exposeSecretUtf8());
        m_creation.settleReveal(reveal->request.id);
    }
    while (!m_creation.unseen().empty()) {
        for (const ApiKey &key : m_creation.unseen().front().keys)
            outcome.told += key.fingerprint;
        m_creation.settleUnseen(RequestId(m_creation.unseen().front().request.id));
    }
    // In memory every intent is its instance's own, and can be claimed for as long as it is there.
    bool hasAnswered = false;
    m_parts.journal.claim(id, &guard, [&](const StorageResult<bool> &claimed) {
        hasAnswered = true;
        outcome.isForgotten = claimed && !*claimed;
    });
    return eventually([&] { return hasAnswered; }, patience) ? std::optional(outcome) : std::nullopt;
}

void ByteCuts::sweep()
{
    QFETCH(const bool, honoursRequestIds);
    QFETCH(const bool, inAnswer);
    QFETCH(const Cut, cut);
    m_server.setRules({.honoursRequestIds = honoursRequestIds});
    m_server.tidyUp();
    // A run of its own for each row: what a run has revealed it looks through with every further create.
    Run run(m_server, m_certificate);
    QVERIFY(run.isOpen());
    int number = 0;
    QVERIFY(run.create(nameOf(number)));
    QCOMPARE(m_server.creates().size(), 1);
    const KeyServer::Create whole = m_server.creates().constFirst();
    const qsizetype last = inAnswer ? whole.answerSize : whole.requestSize;
    QVERIFY(last > 100);

    qsizetype cutOffsets = 0;
    qsizetype duplicates = 0;
    for (qsizetype offset = 0; offset <= last; ++offset) {
        const QByteArray cutAfter = "cut after byte " + QByteArray::number(offset);
        const char *where = cutAfter.constData();
        m_server.tidyUp();
        m_server.strike({inAnswer ? Strike::Moment::Written : Strike::Moment::Read, offset, cut});
        const auto outcome = run.create(nameOf(++number));
        QVERIFY2(outcome, where);
        QVERIFY2(!m_server.isStrikeLeft(), where);
        ++cutOffsets;

        for (const KeyServer::Create &other : m_server.creates()) {
            QCOMPARE(other.requestSize, whole.requestSize); // or offsets would not mean the same
            QCOMPARE(other.requestId, m_server.creates().constFirst().requestId);
        }
        const QList<KeyFingerprint> &told = outcome->told;
        for (const KeyServer::MadeKey &key : m_server.made())
            QVERIFY2(told.contains(key.fingerprint), where);
        QVERIFY2(told.size() == m_server.made().size(), where); // and nothing that there is not
        QVERIFY2(honoursRequestIds ? told.size() == 1 : !told.isEmpty(), where);
        QVERIFY2(outcome->isForgotten, where);
        duplicates += told.size() - 1;
    }
    qInfo("%lld offsets cut, %lld duplicates reported", static_cast<long long>(cutOffsets),
          static_cast<long long>(duplicates));
}

} // namespace ek::test
