// A run of the program without its window, to be killed: the real session, journal, recovery and client, with a person
// who deals with whatever is shown at once.
//
//   create_child [OPTIONS] URL STATE-FILE create NAME
//   create_child [OPTIONS] URL STATE-FILE recover
//
// The credential is in EK_CHILD_CREDENTIAL. Each state is a line on the standard output:
//
//   begun                   create: the keys are listed, nothing was asked for; recover: nothing was done at all
//   found NUMBER            recover: so many creates were left behind by others
//   journalled MICROSECONDS the POST is about to leave; since "begun"
//   sent                    all of it was handed to the system
//   answered                its answer, or its end, is there, and the program does not know yet
//   in-doubt REQUEST-ID     whereupon the create is repeated
//   revealed FINGERPRINT    what a person was shown; a fingerprint is SHA-256 in hexadecimal digits
//   unseen FINGERPRINT…     what a person was told of
//   settling REQUEST-ID     the person has said so; only now may the journal forget
//   nothing REQUEST-ID      what was in doubt is not there
//   failed KIND             the create came to nothing, certainly
//   problem KIND            the journal's
//   settled                 the journal has done all it was asked
//   done MICROSECONDS       since "begun"; nothing is in doubt, and the program ends
//
//   --step                     waits for a line on the standard input after each of them
//   --end-after MICROSECONDS   is killed by the system (SIGKILL) so long after "begun"
//   --calm                     shows nothing before the journal has done what it was asked until then, so that whatever
//                              is forgotten too early is forgotten for certain
//   --journal-first            signs in when the journal is open, so that hardly ever anything is taken over before
//                              "found"

#include "assembly/Workspace.h"
#include "support/FakeSecretStore.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QNetworkReply>

#include <array>
#include <csignal>
#include <cstdio>
#include <ctime>

using namespace ek;

namespace {

class Reporter
{
public:
    explicit Reporter(bool inSteps)
        : m_inSteps(inSteps)
    {
    }

    void operator()(const QByteArray &state) const
    {
        std::fputs(state.constData(), stdout);
        std::fputc('\n', stdout);
        std::fflush(stdout);
        std::array<char, 16> line{};
        if (m_inSteps && !std::fgets(line.data(), static_cast<int>(line.size()), stdin))
            std::_Exit(4); // nobody is there any more
    }

private:
    bool m_inSteps;
};

QByteArray microseconds(const QElapsedTimer &timer)
{
    return QByteArray::number(timer.nsecsElapsed() / 1000);
}

/// Says when a POST leaves and when it is back, before the program itself can know.
class WatchedNetwork : public QNetworkAccessManager
{
public:
    WatchedNetwork(const Reporter &report, const QElapsedTimer &sinceBegun)
        : m_report(report)
        , m_sinceBegun(sinceBegun)
    {
    }

protected:
    QNetworkReply *createRequest(Operation operation, const QNetworkRequest &request, QIODevice *data) override
    {
        const QByteArray verb = request.attribute(QNetworkRequest::CustomVerbAttribute).toByteArray();
        if (verb == "POST")
            m_report("journalled " + microseconds(m_sinceBegun));
        QNetworkReply *reply = QNetworkAccessManager::createRequest(operation, request, data);
        if (verb == "POST") {
            connect(reply, &QNetworkReply::uploadProgress, this, [this](qint64 sent, qint64 total) {
                if (total > 0 && sent == total)
                    m_report("sent");
            });
            connect(reply, &QNetworkReply::finished, this, [this] { m_report("answered"); });
        }
        return reply;
    }

private:
    const Reporter &m_report;
    const QElapsedTimer &m_sinceBegun;
};

QByteArray hex(const KeyFingerprint &fingerprint)
{
    return fingerprint.digest().toHex();
}

void endAfter(std::chrono::microseconds delay)
{
    sigevent event{};
    event.sigev_notify = SIGEV_SIGNAL;
    event.sigev_signo = SIGKILL;
    timer_t timer{};
    itimerspec when{};
    when.it_value.tv_sec = delay.count() / 1'000'000;
    when.it_value.tv_nsec = (delay.count() % 1'000'000) * 1000 + 1; // nought would mean never
    if (timer_create(CLOCK_MONOTONIC, &event, &timer) != 0 || timer_settime(timer, 0, &when, nullptr) != 0)
        qFatal("no timer");
}

class Child : public QObject
{
public:
    struct Orders
    {
        QUrl url;
        QString stateFile;
        std::optional<QString> create; ///< the name; else recover
        std::optional<std::chrono::microseconds> endAfter;
        bool inSteps = false;
        bool isCalm = false;
        bool journalFirst = false;
    };

    explicit Child(const Orders &orders);
    void start(Secret credential);

private:
    void begin();
    void signIn();
    [[nodiscard]] Result<std::shared_ptr<ApiClient>> connect(const Profile &profile, Secret credential) const;
    void lookFirst();
    void onEntities();
    void onKeys();
    void proceed();
    void proceedLater();
    bool tellReveal();
    bool tellUnseen();
    void settle();
    void afterJournal(int times, std::function<void()> then);
    void end();

    const Orders m_orders;
    Reporter m_report;
    Secret m_credential;
    QElapsedTimer m_sinceBegun;
    SystemClock m_clock;
    test::FakeSecretStore m_keychain;
    test::FakeSecretStore m_memory;
    Workspace m_workspace;
    Session &m_session = m_workspace.session;
    Journal &m_journal = m_workspace.journal;
    KeyCreation &m_creation = m_workspace.creation;
    CreateRecovery &m_recovery = m_workspace.recovery;
    bool m_isReady = false; ///< the create was begun, or what there is to recover is known
    bool m_isSettling = false;
    int m_repeats = 0;
};

Child::Child(const Orders &orders)
    : m_orders(orders)
    , m_report(orders.inSteps)
    , m_workspace({m_keychain, m_memory, m_clock, QFileInfo(orders.stateFile).path() + QStringLiteral("/settings.ini"),
                   orders.stateFile, [this](const Profile &profile, Secret credential) {
                       return connect(profile, std::move(credential));
                   }})
{
    lookFirst();
    QObject::connect(&m_session, &Session::entitiesChanged, this, &Child::onEntities);
    QObject::connect(&m_workspace.keys, &KeyStore::keysChanged, this, &Child::onKeys);
    QObject::connect(&m_creation, &KeyCreation::phaseChanged, this, &Child::proceedLater);
    QObject::connect(&m_creation, &KeyCreation::revealReady, this, &Child::proceedLater);
    QObject::connect(&m_creation, &KeyCreation::unseenChanged, this, &Child::proceedLater);
    QObject::connect(&m_creation, &KeyCreation::failed, this, [this] {
        if (m_creation.phase() == KeyCreation::Phase::Idle)
            m_report("failed " + QByteArray::number(static_cast<int>(m_creation.error()->kind)));
    });
    QObject::connect(&m_creation, &KeyCreation::cameToNothing, this,
                     [this](const CreateIntent &request) { m_report("nothing " + request.id.value().toLatin1()); });
    QObject::connect(&m_recovery, &CreateRecovery::problemChanged, this, [this] {
        m_report("problem " + QByteArray::number(static_cast<int>(m_recovery.problem()->kind)) + ' '
                 + m_recovery.problem()->detail.toUtf8());
    });
}

Result<std::shared_ptr<ApiClient>> Child::connect(const Profile &profile, Secret credential) const
{
    ApiConnection connection;
    connection.baseUrl = profile.apiUrl;
    connection.credential = std::move(credential);
    TransportLimits limits;
    limits.backoff = std::chrono::milliseconds(1);
    return std::make_shared<ApiClient>(std::make_unique<WatchedNetwork>(m_report, m_sinceBegun), std::move(connection),
                                       limits);
}

void Child::begin()
{
    m_report("begun");
    m_sinceBegun.start();
    if (m_orders.endAfter)
        endAfter(*m_orders.endAfter);
}

void Child::start(Secret credential)
{
    if (!m_orders.create)
        begin();
    m_credential = std::move(credential);
    m_recovery.start();
    if (m_orders.journalFirst)
        afterJournal(2, [this] { signIn(); }); // it was opened and searched
    else
        signIn();
}

void Child::signIn()
{
    Profile profile;
    profile.id = ProfileId(QStringLiteral("environment"));
    profile.name = QStringLiteral("From the environment");
    profile.apiUrl = m_orders.url;
    profile.source = CredentialSource::Environment;
    profile.credential = {CredentialKind::AccountKey, Environment::Sandbox};
    m_workspace.profiles.put(profile);
    m_session.openWith(profile, std::move(m_credential));
}

/// Looks for what was left behind right after CreateRecovery has asked for it, and finds the same: nothing is claimed
/// before the answer.
void Child::lookFirst()
{
    QObject::connect(&m_session, &Session::entitiesChanged, this, [this] {
        if (m_orders.create || m_isReady || !m_session.entitiesState().hasData || m_session.entitiesState().isLoading)
            return;
        m_journal.orphans(this, [this](const StorageResult<QList<CreateIntent>> &found) {
            if (found)
                m_report("found " + QByteArray::number(found->size()));
        });
    });
}

void Child::onEntities()
{
    if (m_session.entitiesState().error) {
        m_report("no entities");
        QCoreApplication::exit(5);
        return;
    }
    if (m_orders.create || m_isReady || !m_session.entitiesState().hasData || m_session.entitiesState().isLoading)
        return;
    // Its search was asked for before, and the claims it made of the journal are answered by the second time.
    afterJournal(2, [this] {
        m_isReady = true;
        proceed();
    });
}

void Child::onKeys()
{
    if (!m_orders.create || m_isReady)
        return;
    m_isReady = true;
    begin();
    if (!m_creation.create(*m_session.entity(), {*m_orders.create, std::nullopt})) {
        m_report("refused");
        QCoreApplication::exit(6);
    }
}

void Child::proceedLater()
{
    if (m_orders.isCalm)
        afterJournal(1, [this] { proceed(); });
    else
        QMetaObject::invokeMethod(this, &Child::proceed, Qt::QueuedConnection);
}

void Child::proceed()
{
    if (!m_isReady)
        return;
    if (m_creation.phase() == KeyCreation::Phase::InDoubt) {
        m_report("in-doubt " + m_creation.request()->id.value().toLatin1());
        if (++m_repeats > 20)
            QCoreApplication::exit(7);
        else
            m_creation.recover();
        return;
    }
    if (tellReveal() || tellUnseen()) {
        proceedLater();
        return;
    }
    if (m_creation.phase() == KeyCreation::Phase::Idle)
        settle();
}

bool Child::tellReveal()
{
    const auto reveal = m_creation.takeReveal();
    if (!reveal)
        return false;
    // Of the secret itself: it is what a person must have seen.
    m_report("revealed " + hex(KeyFingerprint::of(reveal->created.secret.exposeSecretUtf8())));
    m_report("settling " + reveal->request.id.value().toLatin1());
    m_creation.settleReveal(reveal->request.id);
    return true;
}

bool Child::tellUnseen()
{
    if (m_creation.unseen().empty())
        return false;
    const UnseenKeys unseen = m_creation.unseen().front();
    QByteArray line = "unseen";
    for (const ApiKey &key : unseen.keys)
        line += ' ' + hex(key.fingerprint);
    m_report(line);
    m_report("settling " + unseen.request.id.value().toLatin1());
    m_creation.settleUnseen(unseen.request.id);
    return true;
}

/// Ends once the journal has done everything, and nothing has come up meanwhile.
void Child::settle()
{
    if (m_isSettling)
        return;
    m_isSettling = true;
    afterJournal(1, [this] {
        m_isSettling = false;
        if (m_creation.phase() != KeyCreation::Phase::Idle || m_creation.hasReveal() || !m_creation.unseen().empty()) {
            proceed();
            return;
        }
        m_report("settled");
        end();
    });
}

/// The journal does everything in order: once it has answered, what it was asked before is done.
void Child::afterJournal(int times, std::function<void()> then)
{
    m_journal.orphans(this, [this, times, then = std::move(then)](const StorageResult<QList<CreateIntent>> &answered) {
        if (!answered) {
            m_report("problem " + QByteArray::number(static_cast<int>(answered.error().kind)) + ' '
                     + answered.error().detail.toUtf8());
        }
        if (times > 1)
            afterJournal(times - 1, then);
        else
            then();
    });
}

void Child::end()
{
    m_report("done " + microseconds(m_sinceBegun));
    QCoreApplication::exit(0);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{QStringLiteral("step"), QString()},
                       {QStringLiteral("calm"), QString()},
                       {QStringLiteral("journal-first"), QString()},
                       {QStringLiteral("end-after"), QString(), QStringLiteral("microseconds")}});
    parser.process(application);
    const QStringList words = parser.positionalArguments();
    Child::Orders orders;
    orders.url = QUrl(words.value(0), QUrl::StrictMode);
    orders.stateFile = words.value(1);
    if (words.value(2) == QLatin1String("create"))
        orders.create = words.value(3);
    if (parser.isSet(QStringLiteral("end-after")))
        orders.endAfter = std::chrono::microseconds(parser.value(QStringLiteral("end-after")).toLongLong());
    orders.isCalm = parser.isSet(QStringLiteral("calm"));
    orders.journalFirst = parser.isSet(QStringLiteral("journal-first"));
    orders.inSteps = parser.isSet(QStringLiteral("step"));

    Child child(orders);
    QString credential = qEnvironmentVariable("EK_CHILD_CREDENTIAL");
    qunsetenv("EK_CHILD_CREDENTIAL");
    child.start(Secret::takeFrom(credential));
    return QCoreApplication::exec();
}
