#include "FaultyApi.h"
#include "WindowTest.h"
#include "ui/design/Style.h"
#include "ui/entities/EntityPanel.h"
#include "ui/keys/CreateKeyDialog.h"
#include "ui/keys/OutcomeBar.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QJsonDocument>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSplitter>
#include <QStatusBar>
#include <QTableView>

using namespace ek;
using namespace ek::test;
using Deed = FakeSecretStore::Deed;

/// What the window shows, state by state.
class TestMainWindow : public QObject, protected WindowTest
{
    Q_OBJECT

private:
    [[nodiscard]] QTableView *table() const { return named<QTableView>(m_window.get(), QStringLiteral("Keys")); }
    [[nodiscard]] QListView *entities() const { return named<QListView>(m_window.get(), QStringLiteral("Entities")); }
    [[nodiscard]] QLineEdit *filter() const { return named<QLineEdit>(m_window.get(), QStringLiteral("Filter keys")); }
    [[nodiscard]] QComboBox *profileBox() const { return named<QComboBox>(m_window.get(), QStringLiteral("Profile")); }
    [[nodiscard]] bool says(const char *text) const { return said(m_window.get()).contains(QString::fromUtf8(text)); }
    [[nodiscard]] QStringList enabled() const
    {
        QStringList names;
        for (const char *name :
             {"signOut", "newKey", "deleteKeys", "copyMasked", "refresh", "findEntity", "filterKeys"}) {
            if (action(name)->isEnabled())
                names += QString::fromLatin1(name);
        }
        return names;
    }
    [[nodiscard]] bool quiet() const
    {
        return !m_parts->session.entity() || !m_parts->keys.state(m_parts->entityId()).isLoading;
    }

private slots:
    void init() { QVERIFY(openWindowWithKeychain()); }

    void cleanup() { closeWindow(); }

    void profileIsNotChangedByASlip()
    {
        QVERIFY(m_parts->openSandboxEntity());
        const ProfileId before = m_parts->session.profile()->id;
        const int index = profileBox()->currentIndex();
        QVERIFY(profileBox()->count() > 1);
        const QPointF middle = profileBox()->rect().center();
        QWheelEvent wheel(middle, profileBox()->mapToGlobal(middle), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(profileBox(), &wheel);
        QTest::keyClick(profileBox(), Qt::Key_Down);
        QVERIFY(profileBox()->view()->isVisible()); // the list, to choose in
        profileBox()->hidePopup();
        QTest::keyClick(profileBox(), Qt::Key_S);
        QTest::keyClick(profileBox(), Qt::Key_End);
        QCOMPARE(profileBox()->currentIndex(), index);
        QCOMPARE(m_parts->session.profile()->id, before);
        QVERIFY(!openDialog(QStringLiteral("signInDialog")));
    }

    void saysUntilWhenItWaits_data()
    {
        QTest::addColumn<Operation>("operation");
        QTest::addColumn<std::chrono::milliseconds>("delay");
        QTest::addColumn<bool>("isSaid");
        QTest::newRow("a list") << Operation::ListKeys << std::chrono::milliseconds(30'000) << true;
        QTest::newRow("nobody notices") << Operation::ListKeys << std::chrono::milliseconds(1500) << false;
        QTest::newRow("its dialog says so") << Operation::CreateKey << std::chrono::milliseconds(30'000) << false;
    }

    /// For a slot of the rate limit, which the server has no part in.
    void saysUntilWhenItWaits()
    {
        QFETCH(const Operation, operation);
        QFETCH(const std::chrono::milliseconds, delay);
        QFETCH(const bool, isSaid);
        emit m_parts->session.waiting(operation, delay, Error{.kind = ErrorKind::RateLimited});
        static const QRegularExpression wait(
            QStringLiteral("^Waiting for the rate limit until [0-2][0-9]:[0-5][0-9]:[0-5][0-9]\\.$"));
        const QString shown = m_window->statusBar()->currentMessage();
        QVERIFY2(wait.match(shown).hasMatch() == isSaid, qPrintable(shown));
        QCOMPARE(shown.isEmpty(), !isSaid);
    }

    void signedOut()
    {
        QVERIFY(says("Sign in with an API credential"));
        QCOMPARE(enabled(), QStringList());
        QCOMPARE(m_window->windowTitle(), QStringLiteral("Entity Keys"));
        QSignalSpy demo(m_window.get(), &MainWindow::demoRequested);
        click(button(m_window.get(), QStringLiteral("Open the demo workspace")));
        QCOMPARE(demo.count(), 1);
        click(button(m_window.get(), QStringLiteral("Sign in…")));
        QVERIFY(openDialog(QStringLiteral("signInDialog")));
    }

    /// One button is what most came for, and Enter does it.
    void enterDoesWhatIsSuggested()
    {
        auto *signIn = qobject_cast<QPushButton *>(button(m_window.get(), QStringLiteral("Sign in…")));
        QVERIFY(signIn);
        QCOMPARE(lookOf(signIn), (ButtonLook::Suggested));
        QCOMPARE(m_window->focusWidget(), signIn);
        QTest::keyClick(signIn, Qt::Key_Return);
        QVERIFY(openDialog(QStringLiteral("signInDialog")));
    }

    void savedProfilesAreOffered()
    {
        const QString odd = QStringLiteral("Office & co <b>");
        for (const QString &name : {QStringLiteral("Testing"), odd}) {
            const Profile saved = m_parts->profile(Environment::Sandbox, name);
            m_parts->memory.write(keychainEntry(saved), secretOf(demoCredential(Environment::Sandbox).toUtf8()), this,
                                  [](const StoreResult<Done> &) {});
            m_parts->profiles.put(saved);
        }
        QVERIFY(showWindow());
        const auto offered = [this](const QString &name) {
            return named<QPushButton>(m_window.get(), QStringLiteral("Open ") + name);
        };
        QVERIFY(offered(odd) && offered(QStringLiteral("Testing")));
        QVERIFY(button(m_window.get(), QStringLiteral("Sign in…"))->isVisible());
        QCOMPARE(m_window->focusWidget(), offered(QStringLiteral("Testing")));
        click(offered(odd));
        QTRY_COMPARE_WITH_TIMEOUT(m_parts->session.state(), Session::State::SignedIn, patience);
        QCOMPARE(m_parts->session.profile()->name, odd);

        // After signing out the one that was left is the one to open, and the keyboard is there.
        action("signOut")->trigger();
        QCOMPARE(m_window->focusWidget(), offered(odd));
        QCOMPARE(lookOf(offered(odd)), (ButtonLook::Suggested));
        QCOMPARE(lookOf(offered(QStringLiteral("Testing"))), ButtonLook::Usual);
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(m_parts->session.state(), Session::State::SignedIn, patience);
        QCOMPARE(m_parts->session.profile()->name, odd);
    }

    void manyProfilesHaveAListOfTheirOwn()
    {
        for (int number = 0; number < 9; ++number)
            m_parts->profiles.put(m_parts->profile(Environment::Sandbox, QStringLiteral("Profile %1").arg(number)));
        QVERIFY(showWindow());
        click(button(m_window.get(), QStringLiteral("More profiles…")));
        QVERIFY(openDialog(QStringLiteral("profilesDialog")));
    }

    void aBuildWithoutTheDemoOffersNone()
    {
        MainWindowParts parts = m_parts->parts();
        parts.offersDemo = false;
        m_window = std::make_unique<MainWindow>(parts);
        m_window->show();
        QVERIFY(says("Sign in with an API credential"));
        QVERIFY(!says("demo"));
        QVERIFY(button(m_window.get(), QStringLiteral("Sign in…")));
        QVERIFY(!button(m_window.get(), QStringLiteral("Open the demo workspace")));
    }

    void readingTheKeychain()
    {
        Profile saved = m_parts->profile(Environment::Live, QStringLiteral("Office"));
        saved.source = CredentialSource::Keychain;
        m_parts->profiles.put(saved);
        m_keychain->hold();
        m_parts->session.open(saved.id);
        QVERIFY(says("Waiting for the keychain"));
        QTRY_VERIFY_WITH_TIMEOUT(says("LIVE"), patience); // a tool bar lays itself out later
        QCOMPARE(enabled(), QStringList{QStringLiteral("signOut")});

        // There is a way on without the keychain, and it takes nothing from it.
        click(button(m_window.get(), QStringLiteral("Sign in for this session only…")));
        QWidget *dialog = openDialog(QStringLiteral("signInDialog"));
        QVERIFY(dialog);
        QVERIFY(!named<QCheckBox>(dialog, QStringLiteral("Remember in keychain"))->isChecked());
        named<QLineEdit>(dialog, QStringLiteral("Credential"))->setText(demoCredential(Environment::Live));
        click(button(dialog, QStringLiteral("Sign in")));
        QTRY_COMPARE_WITH_TIMEOUT(m_parts->session.state(), Session::State::SignedIn, patience);
        QCOMPARE(m_parts->session.profile()->source, CredentialSource::SessionOnly);
        QVERIFY(says("Credential kept for this session only"));
        QCOMPARE(m_parts->profiles.find(saved.id)->source, CredentialSource::Keychain);
        QCOMPARE(m_keychain->count(Deed::Write) + m_keychain->count(Deed::Remove), 0);

        // The window stays usable: another profile can be opened meanwhile.
        QVERIFY(m_parts->openSandboxEntity());
        QVERIFY(table()->isVisible());
    }

    /// Nothing is opened afterwards, whatever the keychain still says.
    void waitingForTheKeychainIsCancelled()
    {
        Profile saved = m_parts->profile(Environment::Live, QStringLiteral("Office"));
        saved.source = CredentialSource::Keychain;
        m_parts->profiles.put(saved);
        m_keychain->contents.insert(keychainEntry(saved), demoCredential(Environment::Live).toUtf8());
        m_keychain->hold();
        m_parts->session.open(saved.id);
        QVERIFY(says("Waiting for the keychain"));
        click(button(m_window.get(), QStringLiteral("Cancel")));
        QCOMPARE(m_parts->session.state(), Session::State::SignedOut);
        QVERIFY(named<QPushButton>(m_window.get(), QStringLiteral("Open Office")));
        m_keychain->release();
        QVERIFY(m_parts->openSandboxEntity()); // comes later
        QCOMPARE(m_parts->session.environment(), Environment::Sandbox);
    }

    void credentialMissing_data()
    {
        QTest::addColumn<CredentialSource>("source");
        QTest::addColumn<QString>("words");
        QTest::addColumn<bool>("canTryAgain");
        QTest::newRow("keychain") << CredentialSource::Keychain
                                  << QStringLiteral("The credential of “\u2068Office\u2069” is not available") << true;
        QTest::newRow("session only") << CredentialSource::SessionOnly
                                      << QStringLiteral("Sign in to “\u2068Office\u2069” again") << false;
    }

    void credentialMissing()
    {
        QFETCH(const CredentialSource, source);
        QFETCH(const QString, words);
        QFETCH(const bool, canTryAgain);
        Profile saved = m_parts->profile(Environment::Sandbox, QStringLiteral("Office"));
        saved.source = source;
        m_parts->profiles.put(saved);
        m_parts->session.open(saved.id);
        QTRY_COMPARE_WITH_TIMEOUT(m_parts->session.state(), Session::State::CredentialMissing, patience);
        QVERIFY2(said(m_window.get()).contains(words), qPrintable(said(m_window.get())));
        const auto again = [this] {
            auto *found = button(m_window.get(), QStringLiteral("Try again"));
            return found && found->isVisible() ? found : nullptr;
        };
        QTRY_VERIFY_WITH_TIMEOUT((again() != nullptr) == canTryAgain, patience);
        if (canTryAgain) {
            click(again());
            QTRY_COMPARE_WITH_TIMEOUT(m_keychain->count(Deed::Read), 2, patience);
        }
        QTRY_COMPARE_WITH_TIMEOUT(m_parts->session.state(), Session::State::CredentialMissing, patience);
        click(button(m_window.get(), QStringLiteral("Sign in…")));
        QWidget *dialog = openDialog(QStringLiteral("signInDialog"));
        QVERIFY(dialog);
        QCOMPARE(named<QLineEdit>(dialog, QStringLiteral("Profile name"))->text(), QStringLiteral("Office"));
    }

    void entitiesThenKeys()
    {
        QVERIFY(m_parts->open(Environment::Sandbox));
        QVERIFY(entities()->isVisible());
        QVERIFY(says("Pick an entity"));
        QVERIFY(says("6 entities"));
        QVERIFY(action("newKey")->isEnabled()); // it asks which

        m_parts->server.setBehaviour({.latencyMs = 3000});
        const QModelIndex first = entities()->model()->index(0, 0);
        QTest::mouseClick(entities()->viewport(), Qt::LeftButton, {}, entities()->visualRect(first).center());
        QVERIFY(m_parts->session.entity());
        QVERIFY(!says("Loading keys…")); // they may come at once
        QTRY_VERIFY_WITH_TIMEOUT(says("Loading keys…"), patience);
        QTRY_VERIFY_WITH_TIMEOUT(quiet(), patience);
        QVERIFY(says(qUtf8Printable(m_parts->session.entity()->name)));
        QVERIFY(says(qUtf8Printable(m_parts->entityId().value())));
    }

    void whatTakesLongIsStoppedOnItsPage()
    {
        QVERIFY(m_parts->open(Environment::Sandbox));
        m_parts->server.setBehaviour({.latencyMs = 60000});
        m_parts->session.selectEntity(m_parts->session.entities().constFirst().id);
        const auto stop = [this] { return named<QPushButton>(m_window.get(), QStringLiteral("Stop")); };
        QTRY_VERIFY2_WITH_TIMEOUT(stop() && stop()->isVisible(), qPrintable(said(m_window.get())), patience);
        click(stop());
        QTRY_VERIFY_WITH_TIMEOUT(says("Keys could not be loaded"), patience);
        m_parts->server.setBehaviour({});
        click(button(m_window.get(), QStringLiteral("Try again")));
        QTRY_VERIFY_WITH_TIMEOUT(quiet() && table()->isVisible(), patience);
    }

    void actionsFollowWhatIsPossible()
    {
        QVERIFY(m_parts->openSandboxEntity());
        QCOMPARE(enabled().join(QLatin1Char(' ')), QStringLiteral("signOut newKey refresh findEntity filterKeys"));
        table()->selectRow(0);
        QVERIFY(action("deleteKeys")->isEnabled() && action("copyMasked")->isEnabled());
        table()->selectAll();
        QCOMPARE(action("deleteKeys")->text(), QStringLiteral("&Delete 5 keys…"));
        QVERIFY(says("5 keys are selected."));
        m_parts->session.signOut();
        QCOMPARE(enabled(), QStringList());
    }

    void emptyEntityOffersTheFirstKey()
    {
        QVERIFY(m_parts->open(Environment::Sandbox) && m_parts->openEntity(QStringLiteral("Brisa Teste, Lda.")));
        QVERIFY(says("No API keys yet"));
        QVERIFY(!table()->isVisible());
        click(button(m_window.get(), QStringLiteral("New key…")));
        QVERIFY(m_window->findChild<CreateKeyDialog *>());
    }

    void nothingFound()
    {
        QVERIFY(m_parts->openSandboxEntity());
        filter()->setText(QStringLiteral("no such key"));
        QVERIFY(says("Nothing found"));
        QVERIFY(says("0 of 5 keys"));
        click(button(m_window.get(), QStringLiteral("Clear filter")));
        QVERIFY(table()->isVisible());
        filter()->setText(QStringLiteral("shopify"));
        QVERIFY(says("1 of 5 keys"));
        QTest::keyClick(filter(), Qt::Key_Escape);
        QVERIFY(filter()->text().isEmpty());

        auto *search = named<QLineEdit>(m_window.get(), QStringLiteral("Find entity"));
        search->setText(QStringLiteral("no such entity"));
        QVERIFY(says("No entity matches the search."));
        click(button(m_window.get(), QStringLiteral("Clear search")));
        QCOMPARE(entities()->model()->rowCount(), 6);
        QVERIFY(table()->isVisible());
    }

    void anIncompleteListIsSaidToBe_data()
    {
        QTest::addColumn<QByteArray>("pagination");
        QTest::addColumn<QString>("ofKeys");
        QTest::newRow("more counted") << QByteArray(R"({"total":250,"has_more":false})")
                                      << QStringLiteral("the server counts 250 keys, but sent 1.");
        QTest::newRow("a cursor that is no text")
            << QByteArray(R"({"next_cursor":7})") << QStringLiteral("This list may be incomplete:");
    }

    void anIncompleteListIsSaidToBe()
    {
        QFETCH(const QByteArray, pagination);
        QFETCH(const QString, ofKeys);
        FaultyApi api;
        const auto list = [&](const QJsonObject &item) {
            return answer(200, "{\"data\":[" + QJsonDocument(item).toJson() + "],\"pagination\":" + pagination + '}');
        };
        const auto key =
            FaultyApi::key(QLatin1String(FaultyApi::createdKey), QStringLiteral("Old"), QStringLiteral("sandbox"));
        api.onEntities = list(FaultyApi::entity(QStringLiteral("sandbox")));
        api.onKeys = list(key);
        QVERIFY(m_parts->openAt(api.server.url()));
        QVERIFY(says("1 entity; the list is incomplete"));
        m_parts->session.selectEntity(m_parts->session.entities().constFirst().id);
        QTRY_VERIFY_WITH_TIMEOUT(says("1 key; the list is incomplete"), patience);
        QVERIFY2(said(m_window.get()).contains(ofKeys), qPrintable(said(m_window.get())));

        // A key that is not in the list may exist.
        filter()->setText(QStringLiteral("ek_sandbox_ffeeddccbbaa99887766554433221100"));
        QVERIFY(says("Nothing found"));
        QVERIFY(says("Others may exist: the list is incomplete."));
        QVERIFY(!says("No key of this entity matches"));
        filter()->clear();

        api.onKeys = answer(200, "{\"data\":[],\"pagination\":" + pagination + '}');
        action("refresh")->trigger();
        if (pagination.contains("250")) {
            QTRY_VERIFY_WITH_TIMEOUT(says("the server counts 250 keys, but sent 0."), patience);
            QVERIFY(says("No keys in the server's answer"));
        }
        api.onKeys = answer(200, FaultyApi::list({key}));
        api.onEntities = FaultyApi().onEntities;
        QTRY_VERIFY_WITH_TIMEOUT(quiet() && !m_parts->session.entitiesState().isLoading, patience);
        action("refresh")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!says("incomplete"), patience);
        QVERIFY(says("1 key"));
    }

    void rowsThatCannotBeReadAreMissing()
    {
        FaultyApi api;
        const auto key =
            FaultyApi::key(QLatin1String(FaultyApi::createdKey), QStringLiteral("Old"), QStringLiteral("sandbox"));
        api.onEntities = answer(200, FaultyApi::list({FaultyApi::entity(QStringLiteral("sandbox")), QJsonObject()}));
        api.onKeys = answer(200, FaultyApi::list({QJsonObject(), QJsonObject(), QJsonObject()}));
        QVERIFY(m_parts->openAt(api.server.url()));
        QVERIFY(says("1 entity; the list is incomplete"));
        m_parts->session.selectEntity(m_parts->session.entities().constFirst().id);
        QTRY_VERIFY_WITH_TIMEOUT(says("0 keys; the list is incomplete"), patience);
        QVERIFY(says("No keys in the server's answer"));
        QVERIFY(!says("No API keys yet"));

        api.onKeys = answer(200, FaultyApi::list({key, QJsonObject()}));
        api.onEntities = answer(200, FaultyApi::list({QJsonObject()}));
        QTRY_VERIFY_WITH_TIMEOUT(quiet() && !m_parts->session.entitiesState().isLoading, patience);
        action("refresh")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(says("1 key; the list is incomplete"), patience);
        QTRY_VERIFY_WITH_TIMEOUT(says("No entities in the server's answer"), patience);
        QVERIFY(!says("This account has no entities"));
    }

    void anotherAccountIsTold()
    {
        FaultyApi api;
        const auto serve = [&](const QString &account) {
            QJsonObject entity = FaultyApi::entity(QStringLiteral("sandbox"));
            entity.insert(QStringLiteral("account_id"), account);
            api.onEntities = answer(200, FaultyApi::list({entity}));
        };
        serve(QStringLiteral("acc_1"));
        QVERIFY(m_parts->openAt(api.server.url()));
        QVERIFY(says("account acc_1"));
        QVERIFY(!says("reaches the account"));
        const Profile profile = *m_parts->session.profile();
        m_parts->session.signOut();

        serve(QStringLiteral("acc_2"));
        const auto open = [&] {
            m_parts->session.openWith(profile, secretOf("sk_sandbox_another0123456789"));
            return QTest::qWaitFor([&] { return m_parts->session.entitiesState().hasData; }, patience);
        };
        QVERIFY(open());
        QVERIFY2(says("reaches the account “acc_2”."), qPrintable(said(m_window.get())));
        QVERIFY(says("belonged to the account “acc_1” before."));
        m_parts->session.signOut();
        QVERIFY(!says("reaches the account"));

        // Until the admin says that it is right.
        QVERIFY(open());
        click(button(m_window.get(), QStringLiteral("It is the right one")));
        QVERIFY(!says("reaches the account"));
        m_parts->session.signOut();
        QVERIFY(open());
        QVERIFY(says("account acc_2"));
        QVERIFY(!says("reaches the account"));
    }

    void aFailedRefreshKeepsWhatIsThere()
    {
        FaultyApi api;
        const auto key =
            FaultyApi::key(QLatin1String(FaultyApi::createdKey), QStringLiteral("Old"), QStringLiteral("sandbox"));
        api.onKeys = answer(200, FaultyApi::list({key}));
        QVERIFY(m_parts->openAt(api.server.url()));
        QCOMPARE(table()->model()->rowCount(), 1);
        const Reaction refusal =
            answer(403, FaultyApi::refusal(QStringLiteral("forbidden"), QStringLiteral("<i>no</i>")));
        api.onKeys = refusal;
        api.onEntities = refusal;
        action("refresh")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(says("These keys are as of"), patience);
        QTRY_VERIFY_WITH_TIMEOUT(says("The list may be out of date."), patience);
        QVERIFY(says("<i>no</i>"));
        QVERIFY(table()->isVisible() && entities()->isVisible());
        QCOMPARE(table()->model()->rowCount(), 1);

        api.onKeys = answer(200, FaultyApi::list({key}));
        api.onEntities = FaultyApi().onEntities;
        action("refresh")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!says("These keys are as of"), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!says("The list may be out of date."), patience);
    }

    void errorsWithoutDataOfferToTryAgain()
    {
        FaultyApi api;
        const Reaction refusal = answer(401, FaultyApi::refusal(QStringLiteral("unauthorized"), QStringLiteral("No")));
        api.onEntities = refusal;
        api.onKeys = refusal;
        QVERIFY(m_parts->openAt(api.server.url()));
        QVERIFY(says("Entities could not be loaded"));
        QVERIFY(says("The API does not accept your credential."));
        QCOMPARE(said(m_window->findChild<EntityPanel *>()), QString()); // the page has room for it
        QVERIFY(button(m_window.get(), QStringLiteral("Sign in again…"))->isVisible());
        api.onEntities = FaultyApi().onEntities;
        auto *again = button(m_window.get(), QStringLiteral("Try again"));
        again->setFocus();
        click(again);
        QTRY_VERIFY_WITH_TIMEOUT(says("Keys could not be loaded"), patience); // a single entity opens by itself
        QCOMPARE(m_window->focusWidget(), named<QLineEdit>(m_window.get(), QStringLiteral("Find entity")));
        api.onKeys = FaultyApi().onKeys;
        click(button(m_window.get(), QStringLiteral("Try again")));
        QTRY_VERIFY_WITH_TIMEOUT(says("No API keys yet"), patience);
    }

    void nothingOnScreenIsSecret()
    {
        QVERIFY(m_parts->openLiveEntity());
        table()->selectRow(1);
        QVERIFY2(m_window->windowTitle().contains(QStringLiteral("Test · Live")), qPrintable(m_window->windowTitle()));
        QVERIFY(says("LIVE"));
        QCOMPARE(placesThatHold(demoCredential(Environment::Live)), QStringList());
        for (const DemoKey &key : std::as_const(m_parts->data.keys)) {
            if (key.entityId == m_parts->entityId().value())
                QCOMPARE(placesThatHold(key.key.mid(12, 16)), QStringList());
        }
    }

    void aFullKeyInTheFilterIsMatchedAndLeavesTheField_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::newRow("bare") << QString() << QString();
        QTest::newRow("spaces") << QStringLiteral("  ") << QStringLiteral(" ");
        QTest::newRow("bearer") << QStringLiteral("Bearer ") << QString();
        QTest::newRow("quoted") << QStringLiteral("\"") << QStringLiteral("\"");
    }

    void aFullKeyInTheFilterIsMatchedAndLeavesTheField()
    {
        QFETCH(const QString, before);
        QFETCH(const QString, after);
        QVERIFY(m_parts->openSandboxEntity());
        const QString whole = m_parts->wholeKey(QStringLiteral("CI"));
        QApplication::clipboard()->setText(before + whole + after);
        filter()->setFocus();
        QTest::keySequence(filter(), QKeySequence::Paste);
        QApplication::clipboard()->clear();
        QCOMPARE(table()->model()->rowCount(), 1);
        QCOMPARE(table()->model()->index(0, 0).data().toString(), QStringLiteral("CI"));
        QCOMPARE(placesThatHold(whole.mid(16, 12)), QStringList());
        QVERIFY(filter()->text().contains(QLatin1String("...")));
        filter()->undo();
        QCOMPARE(placesThatHold(whole.mid(16, 12)), QStringList());

        filter()->setText(QStringLiteral("ek_sandbox_ffffffffffffffffffffffffffffffff"));
        QVERIFY(says("Nothing found"));
        filter()->clear();
        QCOMPARE(table()->model()->rowCount(), 5);
    }

    void aCredentialInTheFilterIsNamed()
    {
        QVERIFY(m_parts->openSandboxEntity());
        const QString credential = QStringLiteral("sk_live_00112233445566778899aabbccddeeff");
        QApplication::clipboard()->setText(credential);
        filter()->setFocus();
        QTest::keySequence(filter(), QKeySequence::Paste);
        QApplication::clipboard()->clear();
        QVERIFY(says("What you entered is a credential of an account."));
        QCOMPARE(placesThatHold(credential.mid(14, 16)), QStringList());
        click(button(m_window.get(), QStringLiteral("Clear filter")));
        QVERIFY(table()->isVisible());
        filter()->setText(QStringLiteral("no such key"));
        QVERIFY(says("Nothing found"));
    }

    void copiesMaskedForms()
    {
        QVERIFY(m_parts->openSandboxEntity());
        table()->selectRow(0);
        table()->setFocus();
        action("copyMasked")->trigger();
        const QString name = table()->model()->index(0, 0).data().toString();
        QCOMPARE(QApplication::clipboard()->text(), m_parts->key(name).hint);
    }

    void mayNotDeleteMoreThanAnybodyReads()
    {
        auto big = std::make_unique<UiFixture>(bigWorkspace(1, 150, QDateTime::currentDateTimeUtc()));
        MainWindow window(big->parts());
        window.show();
        QVERIFY(big->open(Environment::Sandbox));
        auto *keys = named<QTableView>(&window, QStringLiteral("Keys"));
        QTRY_COMPARE_WITH_TIMEOUT(keys->model()->rowCount(), 150, patience); // a single entity opens by itself
        keys->selectAll();
        window.findChild<QAction *>(QStringLiteral("deleteKeys"))->trigger();
        QVERIFY(!openDialog(QStringLiteral("deleteKeysDialog")));
        const auto *bar = window.findChild<OutcomeBar *>();
        QVERIFY(bar->isVisible()); // until it is put away, and not for a few seconds
        QCOMPARE(bar->text(), QStringLiteral("Select at most 100 keys to delete at a time."));
    }

    void layoutSurvivesARestart()
    {
        QVERIFY(m_parts->openSandboxEntity());
        m_window->resize(780, 650); // the test's screen is 800 pixels wide
        auto *splitter = m_window->findChild<QSplitter *>();
        splitter->setSizes({330, 450});
        const QList<int> sizes = splitter->sizes();
        QHeaderView *header = table()->horizontalHeader();
        header->resizeSection(0, 222);
        header->moveSection(5, 1);
        table()->sortByColumn(4, Qt::DescendingOrder);
        const EntityId entity = m_parts->entityId();
        const Profile profile = *m_parts->session.profile();
        m_window.reset();

        // Another program, as it were: the same file, read anew.
        Settings settings(m_parts->settings.file.path());
        QCOMPARE(settings.profiles.lastEntity(profile.id), entity);
        QCOMPARE(settings.profiles.last(), profile.id);
        const MainWindowParts before = m_parts->parts();
        const MainWindowParts parts{before.session,   before.profiles, before.signIn,   before.keys,
                                    before.creation,  before.recovery, before.deletion, before.inventory,
                                    before.changes,   before.sweep,    before.work,     settings,
                                    before.clipboard, before.lock,     before.handOvers};
        m_parts->session.signOut();
        m_window = std::make_unique<MainWindow>(parts);
        m_window->show();
        QCOMPARE(m_window->size(), QSize(780, 650));
        header = table()->horizontalHeader();
        QCOMPARE(header->sectionSize(0), 222);
        QCOMPARE(header->visualIndex(5), 1);
        QCOMPARE(header->sortIndicatorSection(), 4);
        QCOMPARE(header->sortIndicatorOrder(), Qt::DescendingOrder);
        m_parts->session.open(profile.id);
        QTRY_VERIFY_WITH_TIMEOUT(m_parts->session.entity() && m_parts->entityId() == entity, patience);
        QCOMPARE(m_window->findChild<QSplitter *>()->sizes(), sizes);
        QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), 5, patience);
        // Sorted by expiry, latest first: what never expires leads.
        QCOMPARE(table()->model()->index(0, 0).data().toString(), QStringLiteral("Shopify development store"));
        QCOMPARE(table()->model()->index(4, 0).data().toString(), QStringLiteral("Load test"));
        m_window.reset(); // before its settings
    }

    void switchesProfiles()
    {
        QVERIFY(m_parts->openSandboxEntity());
        const Profile sandbox = *m_parts->session.profile();
        Profile live = m_parts->profile(Environment::Live, QStringLiteral("Real <b>thing</b>"));
        m_parts->memory.write(keychainEntry(live), secretOf(demoCredential(Environment::Live).toUtf8()), this,
                              [](const StoreResult<Done> &) {});
        m_parts->profiles.put(live);
        QCOMPARE(profileBox()->currentText(), QStringLiteral("Test · Sandbox"));
        const int index = profileBox()->findData(live.id.value());
        QVERIFY(index >= 0);
        profileBox()->setCurrentIndex(index);
        emit profileBox()->activated(index);
        // Nothing of the profile that was left stays, not even until the next one has loaded.
        QVERIFY(!m_parts->session.entity());
        QCOMPARE(table()->model()->rowCount(), 0);
        QCOMPARE(entities()->model()->rowCount(), 0);
        QVERIFY(m_window->windowTitle().startsWith(QStringLiteral("Real <b>thing</b> · Live")));
        QVERIFY(says("LIVE"));
        QTRY_VERIFY_WITH_TIMEOUT(m_parts->session.entitiesState().hasData, patience);
        QVERIFY(entities()->model()->rowCount() > 6);
        QCOMPARE(m_parts->received("GET").constLast().authorization,
                 "Bearer " + demoCredential(Environment::Live).toUtf8());

        // Choosing "Sign in…" leaves the profile chosen that is open.
        emit profileBox()->activated(profileBox()->count() - 1);
        QVERIFY(openDialog(QStringLiteral("signInDialog")));
        QCOMPARE(profileBox()->currentData().toString(), live.id.value());
    }
};

QTEST_MAIN(TestMainWindow)
#include "test_MainWindow.moc"
