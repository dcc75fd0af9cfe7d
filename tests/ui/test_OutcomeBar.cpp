#include "FaultyApi.h"
#include "Heard.h"
#include "WindowTest.h"
#include "ui/keys/DeleteKeysDialog.h"
#include "ui/keys/OutcomeBar.h"
#include "ui/reveal/RevealKeyDialog.h"
#include "ui/widgets/PickEntityDialog.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QListView>
#include <QPointer>
#include <QPushButton>
#include <QScopeGuard>
#include <QTableView>

using namespace ek;
using namespace ek::test;

/// What became of what was done stays on the screen, with what can be done next.
class TestOutcomeBar : public QObject, protected WindowTest
{
    Q_OBJECT

private:
    [[nodiscard]] OutcomeBar *bar() const { return m_window->findChild<OutcomeBar *>(); }
    [[nodiscard]] QTableView *table() const { return named<QTableView>(m_window.get(), QStringLiteral("Keys")); }
    [[nodiscard]] QString said(const QWidget *where) const
    {
        return test::said(where).remove(QChar(0x2068)).remove(QChar(0x2069));
    }
    [[nodiscard]] QString nameAt(int row) const { return table()->model()->index(row, 0).data().toString(); }
    void trigger(const char *name) { action(name)->trigger(); }

    /// Deletes what is selected in a sandbox, where nothing has to be typed.
    void deleteSelected()
    {
        trigger("deleteKeys");
        const QPointer<DeleteKeysDialog> dialog = m_window->findChild<DeleteKeysDialog *>();
        QVERIFY(dialog);
        click(named<QPushButton>(dialog, QStringLiteral("Delete")));
        QTRY_VERIFY_WITH_TIMEOUT(!dialog || !dialog->isVisible(), patience);
        sweep();
    }

    void createAndStore(const QString &name)
    {
        QVERIFY(m_parts->creation.create(*m_parts->session.entity(), {name, std::chrono::hours(24 * 90)}));
        QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<RevealKeyDialog *>(), patience);
        auto *reveal = m_window->findChild<RevealKeyDialog *>();
        named<QCheckBox>(reveal, QStringLiteral("I have stored this key"))->click();
        click(named<QPushButton>(reveal, QStringLiteral("Done")));
        sweep();
    }

private slots:
    void init() { QVERIFY(openWindow()); }

    void cleanup() { closeWindow(); }

    void aDeletionIsToldAndTheNextRowIsSelected_data()
    {
        QTest::addColumn<int>("row");
        QTest::addColumn<int>("count");
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::newRow("the first") << 0 << 1 << Qt::LeftToRight;
        QTest::newRow("in the middle") << 2 << 1 << Qt::LeftToRight;
        QTest::newRow("the last") << 4 << 1 << Qt::LeftToRight;
        QTest::newRow("two") << 1 << 2 << Qt::LeftToRight;
        QTest::newRow("in a mirrored window") << 2 << 1 << Qt::RightToLeft;
    }

    void aDeletionIsToldAndTheNextRowIsSelected()
    {
        QFETCH(const int, row);
        QFETCH(const int, count);
        QFETCH(const Qt::LayoutDirection, direction);
        QApplication::setLayoutDirection(direction);
        const auto back = qScopeGuard([] { QApplication::setLayoutDirection(Qt::LeftToRight); });
        QVERIFY(m_parts->openSandboxEntity());
        QCOMPARE(table()->model()->rowCount(), 5);
        const QString name = nameAt(row) == QLatin1String("(no name)") ? m_parts->key(QString()).hint : nameAt(row);
        const QString next = row + count < 5 ? nameAt(row + count) : nameAt(row - 1);
        QItemSelectionModel *selection = table()->selectionModel();
        for (int at = row; at < row + count; ++at)
            selection->select(table()->model()->index(at, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        selection->setCurrentIndex(table()->model()->index(row, 0), QItemSelectionModel::NoUpdate);
        deleteSelected();
        QVERIFY(bar()->isVisible());
        QVERIFY2(said(bar()).contains(count == 1 ? QStringLiteral("Deleted “%1”").arg(name)
                                                 : QStringLiteral("Deleted 2 keys")),
                 qPrintable(said(bar())));
        QVERIFY(said(bar()).contains(name));
        QTRY_VERIFY_WITH_TIMEOUT(!m_parts->keys.state(m_parts->entityId()).isLoading, patience);
        const QModelIndexList selected = table()->selectionModel()->selectedRows();
        QCOMPARE(selected.size(), 1);
        QCOMPARE(selected.constFirst().data().toString(), next);
        QCOMPARE(m_window->focusWidget(), table());
    }

    void theDetailsCanBeCopiedAndHoldNoKey()
    {
        QVERIFY(m_parts->openSandboxEntity());
        const QString whole = m_parts->wholeKey(QStringLiteral("CI"));
        const QString hint = m_parts->key(QStringLiteral("CI")).hint;
        for (int row = 0; row < 5; ++row) {
            if (nameAt(row) == QLatin1String("CI"))
                table()->selectRow(row);
        }
        deleteSelected();
        click(button(bar(), QStringLiteral("Copy details")));
        const QString copied = QApplication::clipboard()->text();
        for (const QString &part : {QStringLiteral("CI"), hint, m_parts->entityId().value(), QStringLiteral("UTC")})
            QVERIFY2(copied.contains(part), qPrintable(copied));
        QVERIFY(!copied.contains(whole));
        QVERIFY(said(bar()).contains(QLatin1String("Copied")));
    }

    void whatFailedCanBeTriedAgain()
    {
        FaultyApi api;
        api.onKeys = answer(200,
                            FaultyApi::list({FaultyApi::key(QLatin1String(FaultyApi::createdKey), QStringLiteral("Old"),
                                                            QStringLiteral("sandbox"))}));
        api.onDelete = answer(403, FaultyApi::refusal(QStringLiteral("forbidden"), QStringLiteral("Not you")));
        QVERIFY(m_parts->openAt(api.server.url()));
        QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), 1, patience);
        table()->selectRow(0);
        trigger("deleteKeys");
        QPointer<DeleteKeysDialog> dialog = m_window->findChild<DeleteKeysDialog *>();
        click(named<QPushButton>(dialog, QStringLiteral("Delete")));
        QTRY_VERIFY_WITH_TIMEOUT(said(dialog).contains(QLatin1String("Not you")), patience);
        QVERIFY(!bar()->isVisible()); // as long as the dialog says it
        dialog->reject();
        sweep();
        QVERIFY2(said(bar()).contains(QLatin1String("1 key may still be there")), qPrintable(said(bar())));
        QVERIFY(said(bar()).contains(QLatin1String("Old")));
        click(button(bar(), QStringLiteral("Try again")));
        dialog = m_window->findChild<DeleteKeysDialog *>();
        QVERIFY(dialog);
        QVERIFY(said(dialog).contains(QLatin1String("Old")));
        // Nobody knows more of it than before.
        dialog->reject();
        sweep();
        QVERIFY2(bar()->isVisible() && said(bar()).contains(QLatin1String("1 key may still be there")),
                 qPrintable(said(bar())));
    }

    void nothingDoneIsNothingTold()
    {
        QVERIFY(m_parts->openSandboxEntity());
        table()->selectRow(1);
        trigger("deleteKeys");
        m_window->findChild<DeleteKeysDialog *>()->reject();
        sweep();
        QVERIFY(!bar()->isVisible());
        QCOMPARE(table()->selectionModel()->selectedRows().size(), 1);
    }

    void aNewKeyIsToldAndTheSameIsCreatedForAnotherEntity()
    {
        QVERIFY(m_parts->openSandboxEntity());
        createAndStore(QStringLiteral("Webshop"));
        QVERIFY2(said(bar()).contains(QStringLiteral("Created “Webshop” for Gorska Steza d.o.o. (test)")),
                 qPrintable(said(bar())));
        click(button(bar(), QStringLiteral("Create the same for another entity")));
        auto *dialog = m_window->findChild<PickEntityDialog *>();
        QVERIFY(dialog);
        QVERIFY2(said(dialog).contains(QLatin1String("Webshop")), qPrintable(said(dialog)));
        QVERIFY(said(dialog).contains(QLatin1String("in 3 months"))
                || said(dialog).contains(QLatin1String("in 90 days")));
        auto *list = named<QListView>(dialog, QStringLiteral("Other entities"));
        QCOMPARE(list->model()->rowCount(), 6);
        const EntityId before = m_parts->entityId();
        // The one that has it is marked, and not to be picked.
        int free = -1;
        for (int row = 0; row < 6; ++row) {
            const QModelIndex index = list->model()->index(row, 0);
            const bool isDone = index.data().toString().startsWith(u'✓');
            QCOMPARE(index.flags().testFlag(Qt::ItemIsEnabled), !isDone);
            if (!isDone && free < 0)
                free = row;
        }
        QVERIFY(free >= 0);
        const QString name = list->model()->index(free, 0).data().toString().section(u'\n', 0, 0);
        const QPoint place = list->visualRect(list->model()->index(free, 0)).center();
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, place);
        QVERIFY(dialog->isVisible()); // it is chosen, and not yet picked
        QTest::mouseDClick(list->viewport(), Qt::LeftButton, {}, place);
        QTest::mouseDClick(list->viewport(), Qt::LeftButton, {}, place); // some desktops tell a click twice
        QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<RevealKeyDialog *>(), patience);
        QCOMPARE(m_parts->count("POST"), 2);
        auto *reveal = m_window->findChild<RevealKeyDialog *>();
        QVERIFY2(said(reveal).contains(name), qPrintable(said(reveal)));
        QVERIFY(said(reveal).contains(QLatin1String("Webshop")));
        QVERIFY(!m_parts->session.isOpen(before));
        const QByteArray first = m_parts->received("POST").constFirst().body;
        QCOMPARE(m_parts->received("POST").constLast().body, first);
        named<QCheckBox>(reveal, QStringLiteral("I have stored this key"))->click();
        reveal->accept();
        sweep();
    }

    /// It waits for the keys of its entity. Whoever opens another one meanwhile does not find a key there later.
    void whatWaitsIsGivenUpWithItsEntity()
    {
        QVERIFY(m_parts->openSandboxEntity());
        createAndStore(QStringLiteral("Webshop"));
        const EntityId first = m_parts->entityId();
        QTRY_VERIFY_WITH_TIMEOUT(!m_parts->keys.state(first).isLoading, patience);
        click(button(bar(), QStringLiteral("Create the same for another entity")));
        auto *list = named<QListView>(m_window->findChild<PickEntityDialog *>(), QStringLiteral("Other entities"));
        m_parts->server.setBehaviour({.latencyMs = 200});
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            const QModelIndex index = list->model()->index(row, 0);
            if (!index.flags().testFlag(Qt::ItemIsEnabled))
                continue;
            list->setCurrentIndex(index);
            QTest::keyClick(list, Qt::Key_Return);
            break;
        }
        const EntityId picked = m_parts->entityId();
        QVERIFY(picked != first);
        QVERIFY(m_parts->keys.state(picked).isLoading);
        QCOMPARE(m_parts->count("POST"), 1); // not before it is known which keys there are
        m_parts->session.selectEntity(first);
        m_parts->session.selectEntity(picked);
        QTRY_VERIFY_WITH_TIMEOUT(!m_parts->keys.state(picked).isLoading, patience);
        QVERIFY(m_parts->keys.state(picked).hasData);
        QCOMPARE(m_parts->creation.phase(), KeyCreation::Phase::Idle);
        QCOMPARE(m_parts->count("POST"), 1);
    }

    void aSearchForNothingSaysSo()
    {
        const Heard heard;
        QVERIFY(m_parts->openSandboxEntity());
        createAndStore(QStringLiteral("Webshop"));
        click(button(bar(), QStringLiteral("Create the same for another entity")));
        auto *dialog = m_window->findChild<PickEntityDialog *>();
        QVERIFY(dialog && QTest::qWaitForWindowExposed(dialog));
        auto *list = named<QListView>(dialog, QStringLiteral("Other entities"));
        auto *search = named<QLineEdit>(dialog, QStringLiteral("Find another entity"));
        const QString nothing = QStringLiteral("No entity matches the search.");
        const QSize size = dialog->size();
        search->setText(QStringLiteral("no such entity"));
        QVERIFY(!list->isVisible());
        QVERIFY(said(dialog).contains(nothing));
        QTRY_COMPARE_WITH_TIMEOUT(heard.announced.filter(nothing).size(), 1, patience);
        QTest::keyClick(search, Qt::Key_Return); // there is none to pick
        QVERIFY(dialog->isVisible());
        search->clear();
        QVERIFY(list->isVisible());
        QVERIFY(!said(dialog).contains(nothing));
        QCOMPARE(dialog->size(), size);
    }

    void itGoesWithTheProfile()
    {
        QVERIFY(m_parts->openSandboxEntity());
        table()->selectRow(0);
        deleteSelected();
        QVERIFY(bar()->isVisible());
        m_parts->session.signOut();
        QVERIFY(!bar()->isVisible());
    }
};

QTEST_MAIN(TestOutcomeBar)
#include "test_OutcomeBar.moc"
