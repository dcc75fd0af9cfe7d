#include "AllKeysTest.h"

#include <QHeaderView>
#include <QLineEdit>

#include <algorithm>
#include <functional>

using namespace ek;
using namespace ek::test;

/// Which of the views of all keys is shown, and how somebody comes there and back.
class TestAllKeysViews : public QObject, protected AllKeysTest
{
    Q_OBJECT

private slots:
    void init() { QVERIFY(openWindow()); }

    void cleanup() { closeWindow(); }

    void viewsAreThereForSeveralEntities()
    {
        QVERIFY(!views()->isVisible());
        QVERIFY(m_parts->open(Environment::Sandbox));
        QVERIFY(views()->isVisible());
        QCOMPARE(views()->accessibleName(), QStringLiteral("Views"));
        const QStringList names{
            QStringLiteral("All keys"),      QStringLiteral("Expires within 30 days"), QStringLiteral("Expired"),
            QStringLiteral("Never expires"), QStringLiteral("Older than 90 days"),     QStringLiteral("Changes")};
        QCOMPARE(views()->model()->rowCount(), names.size());
        for (int row = 0; row < names.size(); ++row) {
            const QModelIndex index = views()->model()->index(row, 0);
            QCOMPARE(index.data().toString(), names.at(row));
            QCOMPARE(index.data(Qt::AccessibleTextRole).toString(), names.at(row));
            QCOMPARE(countAt(row), QString()); // nothing was read yet
        }
        readAll();
        QTRY_COMPARE_WITH_TIMEOUT(countAt(0), QString::number(keysOf(Environment::Sandbox)), patience);
        QVERIFY(views()->model()->index(0, 0).data(Qt::AccessibleDescriptionRole).toString().contains(countAt(0)));
    }

    void oneEntityHasNoViews()
    {
        FaultyApi api;
        QVERIFY(m_parts->openAt(api.server.url()));
        QVERIFY(!views()->isVisible());
        QVERIFY(!action("showAllKeys")->isEnabled());
        api.onEntities = ScriptedApi::listing({entityNumber(1), entityNumber(2)});
        m_parts->session.refreshEntities();
        QTRY_VERIFY_WITH_TIMEOUT(views()->isVisible(), patience);
        choose(0);
        QVERIFY(isAllShown());
        // An entity goes, and with it the reason for a table of several.
        api.onEntities = ScriptedApi::listing({entityNumber(1)});
        m_parts->session.refreshEntities();
        QTRY_VERIFY_WITH_TIMEOUT(!views()->isVisible(), patience);
        QVERIFY(!isAllShown());
    }

    void everyViewShowsItsKeys()
    {
        openAll();
        QTRY_COMPARE_WITH_TIMEOUT(countAt(0), QString::number(keysOf(Environment::Sandbox)), patience);
        for (int row = 0; row < 5; ++row) {
            choose(row);
            QCOMPARE(QString::number(table()->model()->rowCount()), countAt(row));
            QCOMPARE(named<QLabel>(panel(), QStringLiteral("Chosen view"))->text(),
                     views()->model()->index(row, 0).data().toString());
            QCOMPARE(panel()->keys()->isTableShown(), countAt(row) != QLatin1String("0"));
        }
        QVERIFY(countAt(0) != countAt(3));
    }

    /// The order of a view at first is what the view is about; one that was chosen stays with its view.
    void aViewIsSortedByWhatItIsAbout()
    {
        constexpr int all = 0;
        constexpr int soon = 1;
        constexpr int expired = 2;
        constexpr int never = 3;
        constexpr int old = 4;
        openAll(Environment::Live);
        QTRY_COMPARE_WITH_TIMEOUT(countAt(all), QString::number(keysOf(Environment::Live)), patience);
        const auto &model = panel()->keys()->keys();
        const auto moments = [&](const std::function<QDateTime(const ApiKey &)> &momentOf) {
            QList<QDateTime> found;
            for (int row = 0; row < model.rowCount(); ++row)
                found += momentOf(*model.key(model.index(row, 0)));
            return found;
        };
        const auto expiry = [](const ApiKey &key) { return key.expiry.at; };
        const auto created = [](const ApiKey &key) { return key.createdAt; };
        const auto sortedBy = [this] { return table()->horizontalHeader()->sortIndicatorSection(); };
        const auto heard = [&](KeyColumn column) {
            return model.headerData(static_cast<int>(column), Qt::Horizontal, Qt::AccessibleTextRole).toString();
        };
        QCOMPARE(sortedBy(), static_cast<int>(KeyColumn::Name));

        choose(soon);
        QList<QDateTime> found = moments(expiry);
        QVERIFY(found.size() > 1 && found.constFirst() != found.constLast());
        QVERIFY(std::is_sorted(found.cbegin(), found.cend()));
        QCOMPARE(heard(KeyColumn::Status), QStringLiteral("Status, sorted ascending"));
        choose(expired);
        found = moments(expiry);
        QVERIFY(found.size() > 1 && found.constFirst() != found.constLast());
        QVERIFY(std::is_sorted(found.crbegin(), found.crend()));
        QCOMPARE(heard(KeyColumn::Status), QStringLiteral("Status, sorted descending"));
        choose(old);
        found = moments(created);
        QVERIFY(found.size() > 1 && found.constFirst() != found.constLast());
        QVERIFY(std::is_sorted(found.cbegin(), found.cend()));
        QCOMPARE(heard(KeyColumn::Created), QStringLiteral("Created, sorted ascending"));
        for (const int view : {never, all}) {
            choose(view);
            QCOMPARE(sortedBy(), static_cast<int>(KeyColumn::Name));
        }

        choose(soon);
        QHeaderView *header = table()->horizontalHeader();
        const int entity = static_cast<int>(KeyColumn::Entity);
        QTest::mouseClick(
            header->viewport(), Qt::LeftButton, {},
            QPoint(header->sectionViewportPosition(entity) + header->sectionSize(entity) / 2, header->height() / 2));
        QCOMPARE(sortedBy(), entity);
        choose(all);
        QCOMPARE(sortedBy(), static_cast<int>(KeyColumn::Name));
        choose(soon);
        QCOMPARE(sortedBy(), entity);
        choose(expired);
        QCOMPARE(sortedBy(), static_cast<int>(KeyColumn::Status));
        // And in the next run.
        m_window.reset();
        m_window = m_parts->showWindow();
        QVERIFY(m_window);
        choose(soon);
        QCOMPARE(sortedBy(), entity);
        choose(old);
        QCOMPARE(sortedBy(), static_cast<int>(KeyColumn::Created));
    }

    void whatWasChosenInOneViewIsNotCarriedIntoAnother()
    {
        openAll();
        QTRY_COMPARE_WITH_TIMEOUT(countAt(0), QString::number(keysOf(Environment::Sandbox)), patience);
        choose(0);
        table()->selectRow(table()->model()->rowCount() - 1);
        table()->scrollToBottom();
        QVERIFY(m_window->findChild<QAction *>(QStringLiteral("deleteKeys"))->isEnabled());
        choose(4);
        QVERIFY(!table()->selectionModel()->hasSelection());
        QVERIFY(!m_window->findChild<QAction *>(QStringLiteral("deleteKeys"))->isEnabled());
        QCOMPARE(table()->indexAt(QPoint(1, 1)).row(), 0);
    }

    void anEntityIsGoneBackTo()
    {
        QVERIFY(m_parts->openSandboxEntity());
        choose(0);
        QVERIFY(isAllShown());
        QVERIFY(!entities()->selectionModel()->hasSelection());
        QVERIFY(views()->selectionModel()->hasSelection());
        // The one that was open all the time.
        const QModelIndexList open = entities()->model()->match(entities()->model()->index(0, 0), Qt::DisplayRole,
                                                                m_parts->session.entity()->name);
        QVERIFY(!open.isEmpty());
        chooseEntity(open.constFirst().row());
        QVERIFY(!isAllShown());
        QVERIFY(entities()->selectionModel()->hasSelection());
        QVERIFY(!views()->selectionModel()->hasSelection());
        // And another one, by whatever way.
        choose(0);
        QVERIFY(isAllShown());
        for (const Entity &entity : m_parts->session.entities()) {
            if (!m_parts->session.isOpen(entity.id)) {
                m_parts->session.selectEntity(entity.id);
                break;
            }
        }
        QVERIFY(!isAllShown());
    }

    void arrowKeysGoFromViewsToEntities()
    {
        QVERIFY(m_parts->open(Environment::Sandbox));
        choose(0);
        views()->setFocus();
        for (int row = 0; row < 5; ++row) {
            QCOMPARE(views()->currentIndex().row(), row);
            QTest::keyClick(views(), Qt::Key_Down);
        }
        QCOMPARE(views()->currentIndex().row(), 5);
        QTest::keyClick(views(), Qt::Key_Down);
        QVERIFY(entities()->hasFocus());
        QCOMPARE(entities()->currentIndex().row(), 0);
        QTRY_VERIFY_WITH_TIMEOUT(m_parts->session.entity().has_value(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!isAllShown(), patience);
        QTest::keyClick(entities(), Qt::Key_Up);
        QVERIFY(views()->hasFocus());
        QCOMPARE(views()->currentIndex().row(), 5);
    }

    void theFirstPageLeadsToAllKeys()
    {
        QVERIFY(m_parts->open(Environment::Sandbox));
        QVERIFY(said(m_window.get()).contains(QLatin1String("Pick an entity")));
        click(button(m_window.get(), QStringLiteral("Show all keys")));
        QVERIFY(isAllShown());
        QVERIFY(QApplication::focusWidget());
    }

    /// Nothing of it can be read while it is locked, and the view comes back with what was selected.
    void aLockClearsTheTable()
    {
        closeWindow();
        QVERIFY(openWindowWithKeychain());
        Profile saved = m_parts->profile(Environment::Sandbox, QStringLiteral("Office sandbox"));
        saved.source = CredentialSource::Keychain;
        m_keychain->write(keychainEntry(saved), secretOf(demoCredential(Environment::Sandbox).toUtf8()), this,
                          [](const StoreResult<Done> &) {});
        m_parts->profiles.put(saved);
        m_parts->session.open(saved.id);
        QTRY_VERIFY_WITH_TIMEOUT(m_parts->session.entitiesState().hasData, patience);
        readAll();
        choose(0);
        QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), keysOf(Environment::Sandbox), patience);
        table()->selectRow(1);
        const KeyFingerprint chosen = panel()->keys()->selectedKeys().constFirst().fingerprint;
        m_parts->lock.request(AutoLock::Reason::Asked);
        QCOMPARE(table()->model()->rowCount(), 0);
        QVERIFY(!panel()->isVisible());
        m_parts->lock.unlock();
        QTRY_VERIFY_WITH_TIMEOUT(isAllShown(), patience);
        m_parts->workspace.sweep.readAgain();
        QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), keysOf(Environment::Sandbox), patience);
        QTRY_COMPARE_WITH_TIMEOUT(panel()->keys()->selectedCount(), 1, patience);
        QCOMPARE(panel()->keys()->selectedKeys().constFirst().fingerprint, chosen);
    }

    void anotherProfileBeginsWithItsEntities()
    {
        openAll();
        m_parts->session.signOut();
        QVERIFY(!isAllShown());
        QCOMPARE(table()->model()->rowCount(), 0);
        QVERIFY(m_parts->open(Environment::Live));
        QVERIFY(!isAllShown());
        choose(0);
        QVERIFY(isAllShown());
        QVERIFY(said(panel()).contains(QLatin1String("LIVE")));
    }

    void theKeyboardReachesEveryPart()
    {
        openAll();
        QCOMPARE(QApplication::topLevelWindows().size(), 1); // none was shown on the way
        action("showAllKeys")->trigger();
        QVERIFY(table()->hasFocus());
        QWidgetList seen;
        for (int step = 0; step < 12 && !seen.contains(QApplication::focusWidget()); ++step) {
            seen += QApplication::focusWidget();
            action("nextPane")->trigger();
        }
        QVERIFY(seen.contains(views()));
        QVERIFY(seen.contains(named<QLineEdit>(m_window.get(), QStringLiteral("Find entity"))));
        QVERIFY(seen.contains(table()));
        action("filterKeys")->trigger();
        QVERIFY(named<QLineEdit>(panel(), QStringLiteral("Filter keys"))->hasFocus());
    }
};

QTEST_MAIN(TestAllKeysViews)
#include "test_AllKeysViews.moc"
