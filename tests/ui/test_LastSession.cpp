#include "Heard.h"
#include "UiFixture.h"
#include "WidgetTools.h"
#include "support/ScriptedApi.h"
#include "ui/fleet/AllKeysPanel.h"
#include "ui/fleet/ViewList.h"
#include "ui/keys/KeyPanel.h"
#include "ui/keys/KeyTableView.h"
#include "ui/widgets/MessageBar.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QListView>
#include <QPointer>
#include <QScrollBar>
#include <QTableView>

using namespace ek;
using namespace ek::test;

namespace {

constexpr int manyEntities = 60; // more than the list has room for

QString idOf(int number)
{
    return QStringLiteral("ent_%1").arg(number);
}

QJsonObject entityNumber(int number, const QString &name = {})
{
    return ScriptedApi::entity(
        idOf(number), name.isEmpty() ? QStringLiteral("Entity %1").arg(number, 3, 10, QLatin1Char('0')) : name);
}

QList<QJsonObject> entitiesUpTo(int total)
{
    QList<QJsonObject> entities;
    for (int number = 1; number <= total; ++number)
        entities += entityNumber(number);
    return entities;
}

QJsonObject keyNumber(int number)
{
    return ScriptedApi::key(QStringLiteral("id_of_key_number_%1").arg(number), QStringLiteral("key %1").arg(number));
}

/// Answers that wait until it is opened.
class Gate
{
public:
    [[nodiscard]] Reaction hold(const Reaction &answer)
    {
        return [this, answer](ek::test::Connection &connection) {
            if (m_isOpen)
                answer(connection);
            else
                m_held.append({&connection, answer});
        };
    }
    void open()
    {
        m_isOpen = true;
        for (const auto &[connection, answer] : std::exchange(m_held, {})) {
            if (connection)
                answer(*connection);
        }
    }
    void close() { m_isOpen = false; }

private:
    bool m_isOpen = false;
    QList<std::pair<QPointer<ek::test::Connection>, Reaction>> m_held;
};

/// One start of the program, with its window. Settings, keychain and lists are those of the starts before.
class Start
{
public:
    Start(const QTemporaryDir &folder, SecretStore &keychain, const FakeClock &clock)
        : workspace({.keychain = keychain,
                     .memory = memory,
                     .clock = clock,
                     .settingsFile = folder.filePath(QStringLiteral("settings.ini")),
                     .stateFile = {},
                     .connector = connectorWith(quickLimits()),
                     .sweepsByItself = false,
                     .inventoryFolder = folder.filePath(QStringLiteral("lists"))})
        , clipboard(*QApplication::clipboard())
    {
        prepareApplication();
        window = std::make_unique<MainWindow>(partsOf(workspace, clipboard));
        window->show();
    }

    [[nodiscard]] QListView *entities() const { return named<QListView>(window.get(), QStringLiteral("Entities")); }
    [[nodiscard]] QTableView *keys() const { return window->findChild<KeyPanel *>()->keys()->table(); }
    [[nodiscard]] ViewList *views() const { return window->findChild<ViewList *>(); }
    [[nodiscard]] AllKeysPanel *ofAll() const { return window->findChild<AllKeysPanel *>(); }
    [[nodiscard]] QAction *action(const char *name) const
    {
        return window->findChild<QAction *>(QString::fromLatin1(name));
    }
    [[nodiscard]] QString entityCount() const
    {
        return named<QLabel>(window.get(), QStringLiteral("Number of entities"))->text();
    }
    [[nodiscard]] QString keyCount() const
    {
        return named<QLabel>(window->findChild<KeyPanel *>(), QStringLiteral("Number of keys"))->text();
    }
    [[nodiscard]] int entityRows() const { return entities()->model()->rowCount(); }
    [[nodiscard]] int keyRows() const { return keys()->isVisible() ? keys()->model()->rowCount() : 0; }
    [[nodiscard]] static QStringList textsOf(const QAbstractItemView *view)
    {
        QStringList texts;
        for (int row = 0; row < view->model()->rowCount(); ++row)
            texts += view->model()->index(row, 0).data().toString();
        return texts;
    }
    void chooseEntity(int row)
    {
        const QModelIndex index = entities()->model()->index(row, 0);
        entities()->scrollTo(index);
        QTest::mouseClick(entities()->viewport(), Qt::LeftButton, {}, entities()->visualRect(index).center());
    }
    void chooseView(int row)
    {
        QTest::mouseClick(views()->viewport(), Qt::LeftButton, {},
                          views()->visualRect(views()->model()->index(row, 0)).center());
    }
    [[nodiscard]] bool isAnswered() const { return workspace.session.entitiesState().hasData; }

    MemorySecretStore memory;
    Workspace workspace;
    ConcealedClipboard clipboard;
    std::unique_ptr<MainWindow> window;
};

} // namespace

/// What the last session knew is there at the next start, before the server has answered, and says how old it is.
class TestLastSession : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MemorySecretStore> m_keychain;
    std::unique_ptr<ScriptedApi> m_api;
    Gate m_gate;
    FakeClock m_clock;
    Profile m_profile;
    std::unique_ptr<Start> m_start;

    /// As of when entities and keys of the running session will be told to be at the next start.
    [[nodiscard]] static QString asOf(const QDateTime &moment)
    {
        return QStringLiteral(" as of ") + QLocale().toString(moment.toLocalTime().time(), u"HH:mm");
    }
    [[nodiscard]] QString entitiesAsOf() const { return asOf(m_start->workspace.inventory.entitiesListedAt()); }
    [[nodiscard]] QString keysAsOf() const
    {
        return asOf(m_start->workspace.inventory.reading(EntityId(idOf(1))).readAt);
    }
    void start()
    {
        m_start.reset();
        m_start = std::make_unique<Start>(*m_folder, *m_keychain, m_clock);
        QVERIFY(QTest::qWaitForWindowActive(m_start->window.get()));
        m_start->workspace.session.open(m_profile.id);
    }
    /// A session in which the first entity was opened, and in which nobody waited for anything at its end.
    void haveSession(int entities = 3, int keys = 2)
    {
        m_api->serveEntities(entitiesUpTo(entities));
        QList<QJsonObject> listed;
        for (int number = 1; number <= keys; ++number)
            listed += keyNumber(number);
        m_api->serveKeys(listed);
        start();
        QTRY_COMPARE_WITH_TIMEOUT(m_start->entityRows(), entities, patience);
        m_start->chooseEntity(0);
        QTRY_COMPARE_WITH_TIMEOUT(m_start->keyRows(), keys, patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_start->workspace.inventory.reading(EntityId(idOf(1))).readAt.isValid(), patience);
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_keychain = std::make_unique<MemorySecretStore>();
        m_api = std::make_unique<ScriptedApi>();
        m_gate.close();
        {
            Settings settings(m_folder->filePath(QStringLiteral("settings.ini")));
            Profiles profiles(settings.profiles);
            m_profile = {};
            m_profile.id = newProfileId();
            m_profile.name = QStringLiteral("Test");
            m_profile.apiUrl = m_api->server.url();
            // The server names none: without it nobody knew at the start whose lists these are.
            m_profile.account = AccountId(QStringLiteral("acc_1"));
            m_profile.credential = {CredentialKind::AccountKey, Environment::Sandbox};
            m_profile.source = CredentialSource::Keychain;
            m_profile.binding = EntryBinding::Origin;
            profiles.put(m_profile);
        }
        bool isKept = false;
        m_keychain->write(keychainEntry(m_profile), secretOf(demoCredential(Environment::Sandbox).toUtf8()), this,
                          [&](const StoreResult<Done> &) { isKept = true; });
        QTRY_VERIFY_WITH_TIMEOUT(isKept, patience);
    }
    void cleanup()
    {
        m_start.reset();
        sweep();
    }

    void entitiesAndKeysAreThereBeforeAnAnswer_data()
    {
        QTest::addColumn<int>("keys");
        QTest::newRow("a few") << 2;
        QTest::newRow("more than the window takes over at once") << 2500;
    }
    void entitiesAndKeysAreThereBeforeAnAnswer()
    {
        QFETCH(const int, keys);
        haveSession(3, keys);
        const QString entitiesBefore = entitiesAsOf();
        const QString keysBefore = keysAsOf();
        m_api->onEntities = stall();
        m_api->onKeys = stall();
        start();
        QTRY_COMPARE_WITH_TIMEOUT(m_start->entityRows(), 3, patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_start->keyRows(), keys, patience);
        QVERIFY(!m_start->isAnswered());
        QCOMPARE(m_start->entityCount(), QStringLiteral("3 entities") + entitiesBefore);
        QCOMPARE(m_start->keyCount(), QLocale().toString(keys) + QStringLiteral(" keys") + keysBefore);
        QVERIFY(said(m_start->window.get()).contains(QStringLiteral("Entity 001")));

        // Another may be chosen. Its keys were never read.
        m_start->chooseEntity(1);
        QCOMPARE(m_start->workspace.session.entity()->id.value(), idOf(2));
        QTRY_VERIFY_WITH_TIMEOUT(said(m_start->window.get()).contains(QStringLiteral("Loading keys…")), patience);
        m_start->chooseEntity(0);
        QTRY_COMPARE_WITH_TIMEOUT(m_start->keyRows(), keys, patience);
    }

    void nothingIsChangedOnTheWordOfAnOldList()
    {
        haveSession();
        m_api->onEntities = stall();
        m_api->onKeys = stall();
        start();
        QTRY_COMPARE_WITH_TIMEOUT(m_start->keyRows(), 2, patience);
        m_start->keys()->selectRow(0);
        const auto stays = [&] {
            return !m_start->action("newKey")->isEnabled() && !m_start->action("deleteKeys")->isEnabled();
        };
        QVERIFY(stays());
        QVERIFY(m_start->action("copyName")->isEnabled());
        const Entity entity = *m_start->workspace.session.entity();
        KeySpec spec;
        spec.name = QStringLiteral("new");
        QVERIFY(!m_start->workspace.creation.create(entity, spec));
        QVERIFY(!m_start->workspace.session.reaches(entity.id));
        m_start->chooseView(0);
        m_start->ofAll()->keys()->table()->selectRow(0);
        QVERIFY(stays());
        QCOMPARE(m_api->count("POST"), 0);
        QCOMPARE(m_api->count("DELETE"), 0);
    }

    void deletionWaitsForTheKeysAsWell()
    {
        haveSession();
        m_api->onKeys = stall();
        start();
        QTRY_COMPARE_WITH_TIMEOUT(m_start->keyRows(), 2, patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_start->isAnswered(), patience);
        m_start->keys()->selectRow(0);
        QVERIFY(!m_start->action("deleteKeys")->isEnabled());
        QVERIFY(m_start->action("newKey")->isEnabled());
    }

    void theAnswerTakesItsPlace()
    {
        haveSession(manyEntities, 5);
        m_start->chooseEntity(manyEntities - 1);
        QTRY_COMPARE_WITH_TIMEOUT(m_start->keyRows(), 5, patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_start->workspace.inventory.reading(EntityId(idOf(manyEntities))).readAt.isValid(),
                                 patience);
        // One has gone since, one has another name, and one of the keys is another.
        QList<QJsonObject> now = entitiesUpTo(manyEntities);
        now.removeFirst();
        now.first() = entityNumber(2, QStringLiteral("Another name"));
        m_api->onEntities = m_gate.hold(ScriptedApi::listing(now));
        m_api->onKeys =
            m_gate.hold(ScriptedApi::listing({keyNumber(2), keyNumber(3), keyNumber(4), keyNumber(5), keyNumber(9)}));
        start();
        QTRY_COMPARE_WITH_TIMEOUT(m_start->entityRows(), manyEntities, patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_start->keyRows(), 5, patience);
        const QAbstractItemModelTester entitiesTester(m_start->entities()->model());
        const QAbstractItemModelTester keysTester(m_start->keys()->model());
        const QStringList before = Start::textsOf(m_start->keys());
        m_start->keys()->setFocus();
        const auto chosen = static_cast<int>(before.indexOf(QStringLiteral("key 4")));
        QVERIFY(chosen >= 0);
        m_start->keys()->selectRow(chosen);
        const int scrolled = m_start->entities()->verticalScrollBar()->maximum();
        QVERIFY(scrolled > 0);
        m_start->entities()->verticalScrollBar()->setValue(scrolled);
        const QString topmost = m_start->entities()->indexAt(QPoint(5, 5)).data().toString();
        QVERIFY(!m_start->isAnswered());

        m_gate.open();
        QTRY_VERIFY_WITH_TIMEOUT(m_start->isAnswered(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_start->entityRows(), manyEntities - 1, patience);
        QTRY_VERIFY_WITH_TIMEOUT(Start::textsOf(m_start->keys()).contains(QStringLiteral("key 9")), patience);
        QVERIFY(!Start::textsOf(m_start->keys()).contains(QStringLiteral("key 1")));
        QVERIFY(!Start::textsOf(m_start->entities()).contains(QStringLiteral("Entity 001")));
        QVERIFY(Start::textsOf(m_start->entities()).contains(QStringLiteral("Another name")));
        QCOMPARE(m_start->entityCount(), QStringLiteral("%1 entities").arg(manyEntities - 1));
        QCOMPARE(m_start->keyCount(), QStringLiteral("5 keys"));
        QCOMPARE(m_start->keys()->selectionModel()->selectedRows().value(0).data().toString(), QStringLiteral("key 4"));
        QVERIFY(m_start->keys()->hasFocus());
        // A list that was reset is laid out at its next turn.
        QTRY_COMPARE_WITH_TIMEOUT(m_start->entities()->indexAt(QPoint(5, 5)).data().toString(), topmost, patience);
        QVERIFY(m_start->action("deleteKeys")->isEnabled());
    }

    void anEntityThatHasGoneIsNoLongerOpen()
    {
        haveSession();
        m_api->onEntities = m_gate.hold(ScriptedApi::listing({entityNumber(2), entityNumber(3)}));
        m_api->onKeys = answer(404);
        start();
        QTRY_COMPARE_WITH_TIMEOUT(m_start->keyRows(), 2, patience);
        m_gate.open();
        QTRY_COMPARE_WITH_TIMEOUT(m_start->entityRows(), 2, patience);
        QVERIFY(!m_start->workspace.session.entity());
        QCOMPARE(m_start->keyRows(), 0);
        QVERIFY(said(m_start->window.get()).contains(QStringLiteral("Pick an entity")));
    }

    void withoutTheServerItStaysToBeRead()
    {
        haveSession();
        const QString entitiesBefore = entitiesAsOf();
        const QString keysBefore = keysAsOf();
        m_api->onEntities = answer(500);
        m_api->onKeys = answer(500);
        start();
        QTRY_VERIFY_WITH_TIMEOUT(m_start->workspace.session.entitiesState().error, patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_start->workspace.keys.state(EntityId(idOf(1))).error, patience);
        QCOMPARE(m_start->entityRows(), 3);
        QCOMPARE(m_start->keyRows(), 2);
        QCOMPARE(m_start->entityCount(), QStringLiteral("3 entities") + entitiesBefore);
        QCOMPARE(m_start->keyCount(), QStringLiteral("2 keys") + keysBefore);
        auto *message = named<MessageBar>(m_start->window.get(), QStringLiteral("Message about entities"));
        QVERIFY(message->isVisible());
        QVERIFY2(message->text().startsWith(QStringLiteral("These entities are as of ")), qPrintable(message->text()));
        QVERIFY(said(m_start->window.get()).contains(QStringLiteral("These keys are as of ")));
        QVERIFY(!m_start->action("newKey")->isEnabled());

        m_api->serveEntities(entitiesUpTo(3));
        click(button(message, QStringLiteral("Try again")));
        QTRY_COMPARE_WITH_TIMEOUT(m_start->entityCount(), QStringLiteral("3 entities"), patience);
        QVERIFY(!message->isVisible());
        QVERIFY(m_start->action("newKey")->isEnabled());
    }

    void lockedItIsCoveredAndComesBack()
    {
        haveSession();
        m_api->onEntities = stall();
        m_api->onKeys = stall();
        start();
        QTRY_COMPARE_WITH_TIMEOUT(m_start->keyRows(), 2, patience);
        m_start->workspace.lock.request(AutoLock::Reason::Asked);
        QTRY_VERIFY_WITH_TIMEOUT(m_start->workspace.lock.isLocked(), patience);
        QCOMPARE(m_start->workspace.session.entities().size(), 0);
        QCOMPARE(placesThatHold(QStringLiteral("Entity 001")), QStringList());
        QCOMPARE(placesThatHold(QStringLiteral("key 2")), QStringList());
        m_start->workspace.lock.unlock();
        QTRY_COMPARE_WITH_TIMEOUT(m_start->entityRows(), 3, patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_start->keyRows(), 2, patience);
    }

    void forgottenListsAreNotShown()
    {
        haveSession();
        m_api->onEntities = stall();
        m_api->onKeys = stall();
        start();
        QTRY_COMPARE_WITH_TIMEOUT(m_start->keyRows(), 2, patience);
        bool isForgotten = false;
        m_start->workspace.inventory.forget(this, [&](const StorageResult<int> &) { isForgotten = true; });
        QTRY_VERIFY_WITH_TIMEOUT(isForgotten, patience);
        QCOMPARE(m_start->entityRows(), 0);
        QCOMPARE(m_start->keyRows(), 0);
        QCOMPARE(placesThatHold(QStringLiteral("Entity 002")), QStringList());
    }

    void itIsSaidAloud()
    {
        haveSession();
        const QString entitiesBefore = entitiesAsOf();
        const QString keysBefore = keysAsOf();
        m_api->onEntities = m_gate.hold(ScriptedApi::listing(entitiesUpTo(3)));
        m_api->onKeys = stall();
        const Heard heard;
        start();
        QTRY_VERIFY_WITH_TIMEOUT(heard.announced.contains(QStringLiteral("3 entities") + entitiesBefore), patience);
        QTRY_VERIFY_WITH_TIMEOUT(heard.announced.contains(QStringLiteral("2 keys") + keysBefore), patience);
        m_gate.open();
        QTRY_VERIFY_WITH_TIMEOUT(heard.announced.contains(QStringLiteral("3 entities")), patience);
    }

    void theViewComesBack_data()
    {
        QTest::addColumn<int>("row");
        for (int row = 0; row < 6; ++row)
            QTest::addRow("row %d", row) << row;
    }
    void theViewComesBack()
    {
        QFETCH(const int, row);
        haveSession();
        m_start->chooseView(row);
        QCOMPARE(m_start->views()->currentIndex().row(), row);
        m_api->onEntities = m_gate.hold(ScriptedApi::listing(entitiesUpTo(3)));
        start();
        QTRY_VERIFY_WITH_TIMEOUT(m_start->views()->isVisible(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_start->views()->currentIndex().row(), row, patience);
        QVERIFY(!m_start->isAnswered());
        m_gate.open();
        QTRY_VERIFY_WITH_TIMEOUT(m_start->isAnswered(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_start->workspace.session.entity(), patience); // behind the view, as before
        QCOMPARE(m_start->views()->currentIndex().row(), row);

        m_start->chooseEntity(1);
        QCOMPARE(m_start->views()->currentIndex().row(), -1);
        m_api->serveEntities(entitiesUpTo(3));
        start();
        QTRY_VERIFY_WITH_TIMEOUT(m_start->isAnswered(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_start->workspace.session.entity()->id.value(), idOf(2), patience);
        QCOMPARE(m_start->views()->currentIndex().row(), -1);
    }
};

QTEST_MAIN(TestLastSession)
#include "test_LastSession.moc"
