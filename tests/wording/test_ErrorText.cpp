#include "resources/Resources.h"
#include "wording/ErrorText.h"
#include "wording/FileText.h"
#include "wording/InputText.h"
#include "wording/KeychainText.h"
#include "wording/ListText.h"

#include <QTest>
#include <QTranslator>

using namespace ek;

namespace {

/// Every kind by name. A kind added to the enumeration makes this switch a compiler error, and its name belongs below.
const char *nameOf(ErrorKind kind)
{
#define EK_CASE(name)                                                                                                  \
    case ErrorKind::name:                                                                                              \
        return #name
    switch (kind) {
        EK_CASE(InvalidAddress);
        EK_CASE(InsecureAddress);
        EK_CASE(TlsUnavailable);
        EK_CASE(CaFileUnreadable);
        EK_CASE(InvalidRequest);
        EK_CASE(NotJournalled);
        EK_CASE(HostNotFound);
        EK_CASE(ConnectionRefused);
        EK_CASE(ConnectionLost);
        EK_CASE(TlsFailed);
        EK_CASE(ProxyFailed);
        EK_CASE(TimedOut);
        EK_CASE(Cancelled);
        EK_CASE(Redirected);
        EK_CASE(TooLarge);
        EK_CASE(NotJson);
        EK_CASE(UnexpectedContent);
        EK_CASE(RefusedInBody);
        EK_CASE(ListIncomplete);
        EK_CASE(BadRequest);
        EK_CASE(Unauthorized);
        EK_CASE(Forbidden);
        EK_CASE(NotFound);
        EK_CASE(Conflict);
        EK_CASE(Validation);
        EK_CASE(RateLimited);
        EK_CASE(ServerError);
        EK_CASE(ServiceUnavailable);
        EK_CASE(UnexpectedStatus);
        EK_CASE(SecretNotReturned);
        EK_CASE(NotTheNewKey);
        EK_CASE(KeyIdMasked);
        EK_CASE(StillListed);
        EK_CASE(KeyMismatch);
        EK_CASE(OtherEntitysKey);
        EK_CASE(ConfirmAgain);
    }
#undef EK_CASE
    return nullptr;
}

constexpr auto lastKind = ErrorKind::ConfirmAgain;

const char *nameOf(Operation operation)
{
    switch (operation) {
    case Operation::ListEntities:
        return "ListEntities";
    case Operation::ListKeys:
        return "ListKeys";
    case Operation::CreateKey:
        return "CreateKey";
    case Operation::DeleteKey:
        return "DeleteKey";
    case Operation::SignIn:
        return "SignIn";
    case Operation::TestKey:
        return "TestKey";
    }
    return nullptr;
}

} // namespace

class TestErrorText : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        initResources();
        auto *translator = new QTranslator(this);
        QVERIFY(translator->load(QStringLiteral(":/translations/entity-keys_en.qm")));
        QCoreApplication::installTranslator(translator);
    }

    void everyKindHasWords_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<Operation>("operation");
        QTest::addColumn<Effect>("effect");
        for (int kind = 0; kind <= static_cast<int>(lastKind); ++kind) {
            for (const Operation operation : allOperations) {
                for (const Effect effect : {Effect::NotDone, Effect::Unknown, Effect::Done}) {
                    const auto k = static_cast<ErrorKind>(kind);
                    QTest::addRow("%s, %s, %d", nameOf(k), nameOf(operation), static_cast<int>(effect))
                        << k << operation << effect;
                }
            }
        }
    }

    void everyKindHasWords()
    {
        QFETCH(const ErrorKind, kind);
        QFETCH(const Operation, operation);
        QFETCH(const Effect, effect);
        const ErrorWords words = describe(Error{.kind = kind, .httpStatus = 418, .effect = effect}, operation);
        QVERIFY(words.happened.endsWith(QLatin1Char('.')));
        QVERIFY(kind == ErrorKind::Cancelled || !words.advice.isEmpty());
        QVERIFY(!words.text().contains(QLatin1Char('%')));
        QVERIFY(!words.text().contains(QLatin1Char('<')));
        // What it means for the keys is said wherever keys change.
        const bool changes = isChange(operation);
        QVERIFY(!changes || !words.meaning.isEmpty());
        if (changes && effect == Effect::Unknown)
            QVERIFY(words.meaning.contains(QLatin1String("not known")));
        if (changes && effect == Effect::NotDone)
            QVERIFY(words.meaning.contains(QLatin1String("No key was"))
                    || words.meaning.contains(QLatin1String("was not")));
    }

    void smallPrintCarriesWhatSupportNeeds()
    {
        const Error error{.kind = ErrorKind::ServerError,
                          .httpStatus = 502,
                          .code = QStringLiteral("oops"),
                          .serverMessage = QStringLiteral("<b>broken</b>"),
                          .requestId = QStringLiteral("req-1"),
                          .detail = QStringLiteral("details")};
        const ErrorWords words = describe(error, Operation::ListKeys);
        for (const char *part : {"oops", "<b>broken</b>", "502", "req-1", "details"})
            QVERIFY2(words.small.contains(QLatin1String(part)), part);
        QVERIFY(!words.text().contains(QLatin1String("broken")));
        QVERIFY(describe(Error{.kind = ErrorKind::HostNotFound}, Operation::ListKeys).small.isEmpty());
    }

    void saysHowLongToWait_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QString>("words");
        QTest::newRow("0") << 0 << QStringLiteral("Try again.");
        QTest::newRow("1") << 1 << QStringLiteral("Try again in 1 second.");
        QTest::newRow("45") << 45 << QStringLiteral("Try again in 45 seconds.");
        QTest::newRow("119") << 119 << QStringLiteral("Try again in 119 seconds.");
        QTest::newRow("120") << 120 << QStringLiteral("Try again in 2 minutes.");
        QTest::newRow("600") << 600 << QStringLiteral("Try again in 10 minutes.");
        QTest::newRow("not said") << -1 << QStringLiteral("Wait a minute and try again.");
    }

    void saysHowLongToWait()
    {
        QFETCH(const int, seconds);
        QFETCH(const QString, words);
        Error error{.kind = ErrorKind::RateLimited, .httpStatus = 429};
        if (seconds >= 0)
            error.retryAfter = std::chrono::seconds(seconds);
        QCOMPARE(describe(error, Operation::ListKeys).advice, words);
    }

    void oneIsOne()
    {
        const auto said = [](const ListNotes &notes, Operation operation) { return describe(notes, operation); };
        const ListEnd one{.extent = Extent::Incomplete, .counted = 1, .sent = 0};
        const ListEnd two{.extent = Extent::Incomplete, .counted = 2, .sent = 1};
        QVERIFY(said({.end = one}, Operation::ListKeys).contains(QLatin1String("counts 1 key, but sent 0.")));
        QVERIFY(said({.end = two}, Operation::ListKeys).contains(QLatin1String("counts 2 keys, but sent 1.")));
        QVERIFY(said({.end = one}, Operation::ListEntities).contains(QLatin1String("counts 1 entity, but")));
        QVERIFY(said({.end = two}, Operation::ListEntities).contains(QLatin1String("counts 2 entities, but")));
        QCOMPARE(said({.unreadable = 1}, Operation::ListKeys),
                 QStringLiteral("1 entry of the server's answer could not be read and is not shown."));
        QCOMPARE(said({.unreadable = 2}, Operation::ListKeys),
                 QStringLiteral("2 entries of the server's answer could not be read and are not shown."));
        QCOMPARE(said({.duplicates = 1}, Operation::ListKeys),
                 QStringLiteral("1 entry of the server's answer came more than once and is shown once."));
        QVERIFY(said({.foreign = 1}, Operation::ListKeys).startsWith(QLatin1String("1 key of another entity came")));
        QVERIFY(said({.foreign = 2}, Operation::ListKeys).contains(QLatin1String("were left out")));
    }

    void everyKeychainProblemHasWords_data()
    {
        QTest::addColumn<SecretStoreErrorKind>("kind");
        for (int kind = 0; kind <= static_cast<int>(SecretStoreErrorKind::Failed); ++kind)
            QTest::addRow("%d", kind) << static_cast<SecretStoreErrorKind>(kind);
    }

    void everyKeychainProblemHasWords()
    {
        QFETCH(const SecretStoreErrorKind, kind);
        const ErrorWords words = describe(SecretStoreError{kind, QStringLiteral("its own words")});
        QVERIFY(words.happened.endsWith(QLatin1Char('.')));
        QVERIFY(words.advice.endsWith(QLatin1Char('.')));
        QCOMPARE(words.small, QStringLiteral("its own words"));
    }

    void everyIdentityProblemHasItsOwnWords()
    {
        QSet<QString> said;
        for (int problem = 0; problem <= static_cast<int>(TlsProblem::Other); ++problem) {
            const Error error{.kind = ErrorKind::TlsFailed, .tls = static_cast<TlsProblem>(problem)};
            const ErrorWords words = describe(error, Operation::CreateKey);
            QVERIFY2(words.happened.endsWith(QLatin1String("Nothing was sent.")), qPrintable(words.happened));
            QVERIFY(!words.advice.isEmpty());
            said += words.happened;
        }
        QCOMPARE(said.size(), static_cast<int>(TlsProblem::Other) + 1);
    }

    void everyStorageProblemHasItsOwnWords()
    {
        QSet<QString> said;
        for (int kind = 0; kind <= static_cast<int>(StorageErrorKind::Failed); ++kind) {
            StorageError error{.kind = static_cast<StorageErrorKind>(kind), .detail = QStringLiteral("its own words")};
            const ErrorWords words = describe(error);
            QVERIFY(words.happened.endsWith(QLatin1Char('.')));
            QVERIFY(!words.meaning.isEmpty() || !words.advice.isEmpty());
            QCOMPARE(words.small, QStringLiteral("its own words"));
            error.putAside = QStringLiteral("/home/me/state.damaged");
            QVERIFY(describe(error).small.contains(error.putAside));
            said += words.happened;
        }
        QCOMPARE(said.size(), static_cast<int>(StorageErrorKind::Failed) + 1);
    }

    /// What is wrong with lists that are only kept to save time frightens nobody: each says what follows.
    void everyProblemOfTheListsHasItsOwnWords()
    {
        QSet<QString> said;
        for (int kind = 0; kind <= static_cast<int>(StorageErrorKind::Failed); ++kind) {
            const auto problem = static_cast<StorageErrorKind>(kind);
            const ErrorWords words = describeLists({.kind = problem, .detail = QStringLiteral("its own words")});
            QVERIFY(words.happened.endsWith(QLatin1Char('.')));
            QVERIFY(words.meaning.endsWith(QLatin1Char('.')));
            QCOMPARE(words.small, QStringLiteral("its own words"));
            QVERIFY(!words.text().contains(QStringLiteral("keys being created")));
            said += words.happened;
        }
        QCOMPARE(said.size(), static_cast<int>(StorageErrorKind::Failed)); // rows are never set aside in them
    }

    void saysUntilWhenItWaits()
    {
        const QDateTime until(QDate(2026, 3, 14), QTime(9, 5, 7));
        const Error refused{.kind = ErrorKind::RateLimited, .httpStatus = 429};
        const QString said = describeWait(refused, Operation::CreateKey, until);
        QVERIFY2(said.contains(QLatin1String("Too many requests")), qPrintable(said));
        QVERIFY2(said.endsWith(QLatin1String("Trying again at 09:05:07.")), qPrintable(said));
        // Nobody refused anything: the program keeps to the limit by itself.
        QCOMPARE(describeWait(Error{.kind = ErrorKind::RateLimited}, Operation::CreateKey, until),
                 QStringLiteral("Waiting for the rate limit until 09:05:07."));
    }

    void everyInputProblemHasWords()
    {
        QVERIFY(describe(CredentialProblem::None).isEmpty());
        for (int problem = 1; problem <= static_cast<int>(CredentialProblem::TooLong); ++problem)
            QVERIFY2(!describe(static_cast<CredentialProblem>(problem)).isEmpty(),
                     qPrintable(QString::number(problem)));
        QVERIFY(describe(KeySpecProblem::None).isEmpty());
        for (int problem = 1; problem <= static_cast<int>(KeySpecProblem::TtlTooLong); ++problem)
            QVERIFY2(!describe(static_cast<KeySpecProblem>(problem)).isEmpty(), qPrintable(QString::number(problem)));
    }

    /// What cannot be known is not said: not that a credential once worked, not where an id is that is not shown.
    void nothingIsClaimedThatIsNotKnown()
    {
        // Only a key whose id the list hides is said to be hidden.
        for (int kind = 0; kind <= static_cast<int>(lastKind); ++kind) {
            const Error error{static_cast<ErrorKind>(kind)};
            QCOMPARE(describe(error, Operation::DeleteKey).text().contains(QLatin1String("lists keys by their masked")),
                     error.kind == ErrorKind::KeyIdMasked);
        }
        for (int kind = 0; kind <= static_cast<int>(lastKind); ++kind) {
            for (const Operation operation : allOperations) {
                for (const bool hasId : {false, true}) {
                    Error error{static_cast<ErrorKind>(kind)};
                    if (hasId)
                        error.requestId = QStringLiteral("req-1");
                    const ErrorWords words = describe(error, operation);
                    const QString text = words.text();
                    QVERIFY2(!text.contains(QLatin1String("no longer accept")), qPrintable(text));
                    QVERIFY2(!text.contains(QLatin1String("still valid")), qPrintable(text));
                    QVERIFY2(!text.contains(QLatin1String("request id"))
                                 || words.small.contains(QLatin1String("req-1")),
                             qPrintable(text));
                }
            }
        }
        Error failed{ErrorKind::ServerError};
        failed.requestId = QStringLiteral("req-1");
        QVERIFY(describe(failed, Operation::ListKeys).text().contains(QLatin1String("the request id")));
        QVERIFY(
            !describe(Error{ErrorKind::Validation}, Operation::ListKeys).text().contains(QLatin1String("values and")));
        QVERIFY(!describe(Error{ErrorKind::Forbidden}, Operation::ListEntities).text().contains(QLatin1String("keys")));
    }
};

QTEST_MAIN(TestErrorText)
#include "test_ErrorText.moc"
