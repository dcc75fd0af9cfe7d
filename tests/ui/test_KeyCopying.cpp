#include "WindowTest.h"
#include "models/KeyListModel.h"
#include "ui/keys/KeyTableView.h"
#include "ui/window/StatusLine.h"

#include <QSignalSpy>
#include <QTableView>

using namespace ek;
using namespace ek::test;

namespace {

/// So many that the text of the table is made on a thread of its own.
constexpr int manyKeys = 700;

/// Counts what workers' threads have told this one, wanted or not: by a plain object that belongs to nobody.
class Arrivals : public QObject
{
public:
    Arrivals() { QCoreApplication::instance()->installEventFilter(this); }

    [[nodiscard]] int count() const { return m_count; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const bool isRelay = watched->metaObject() == &QObject::staticMetaObject && !watched->parent();
        m_count += isRelay && event->type() == QEvent::MetaCall ? 1 : 0;
        return false;
    }

private:
    int m_count = 0;
};

} // namespace

/// A large table is copied without holding the window up, and nothing that was copied since is lost by it.
class TestKeyCopying : public QObject, protected WindowTest
{
    Q_OBJECT

private:
    QClipboard *m_clipboard = nullptr;
    std::unique_ptr<Arrivals> m_arrivals;

    void copyTable() { action("copyTable")->trigger(); }
    [[nodiscard]] QString status() const { return m_window->findChild<StatusLine *>()->currentMessage(); }
    [[nodiscard]] qsizetype copiedLines() const { return m_clipboard->text().count(u'\n'); }

private slots:
    void initTestCase() { prepareApplication(); }

    void init()
    {
        m_clipboard = QApplication::clipboard();
        QVERIFY(openWindow(std::make_unique<UiFixture>(bigWorkspace(1, manyKeys, QDateTime::currentDateTimeUtc()))));
        QVERIFY(m_parts->open(Environment::Sandbox));
        QVERIFY(m_parts->openEntity(m_parts->session.entities().constFirst().name));
        auto *table = named<QTableView>(m_window.get(), QStringLiteral("Keys"));
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), manyKeys, patience);
        // What other threads make of the keys arrives as what is copied does.
        const auto *keys = m_window->findChild<KeyTableView *>();
        QTRY_VERIFY_WITH_TIMEOUT(keys->keys().isSettled(), patience);
        m_clipboard->setText(QStringLiteral("before"));
        m_arrivals = std::make_unique<Arrivals>();
    }

    void cleanup()
    {
        m_arrivals.reset();
        closeWindow();
    }

    void aLargeTableIsMadeOnAnotherThread()
    {
        copyTable();
        QCOMPARE(status(), QStringLiteral("Copying 700 rows…"));
        QCOMPARE(m_clipboard->text(), QStringLiteral("before"));
        QTRY_COMPARE_WITH_TIMEOUT(copiedLines(), manyKeys + 1, patience); // and the header
        QVERIFY(m_arrivals->count() > 0);
        QCOMPARE(m_clipboard->text().section(u'\t', 0, 0), QStringLiteral("Name"));
        QCOMPARE(status(), QStringLiteral("Copied the table."));
        for (const ApiKey &key : m_parts->listed())
            QVERIFY(m_clipboard->text().contains(key.hint));
    }

    /// By this program or another one.
    void whatIsCopiedMeanwhileStays()
    {
        copyTable();
        m_clipboard->setText(QStringLiteral("something else"));
        QCOMPARE(status(), QStringLiteral("The table was not copied: something else was copied meanwhile."));
        QTRY_VERIFY_WITH_TIMEOUT(m_arrivals->count() > 0, patience);
        QCOMPARE(m_clipboard->text(), QStringLiteral("something else"));
        QVERIFY(status().startsWith(QLatin1String("The table was not copied")));
    }

    /// What was asked for last is what there is in the end, and it comes once.
    void theLastOneCounts()
    {
        const QSignalSpy changes(m_clipboard, &QClipboard::dataChanged);
        copyTable();
        copyTable();
        // The first text was made before the second one, and by the same thread.
        QTRY_COMPARE_WITH_TIMEOUT(status(), QStringLiteral("Copied the table."), patience);
        QVERIFY(m_arrivals->count() > 1);
        QCOMPARE(changes.size(), 1);
        QCOMPARE(copiedLines(), manyKeys + 1);
    }

    /// The names of what is covered do not come out behind the cover.
    void aLockEndsIt()
    {
        copyTable();
        m_parts->lock.request(AutoLock::Reason::Asked);
        QVERIFY(m_parts->lock.isLocked());
        QVERIFY(!status().contains(QLatin1String("Copying")));
        QTRY_VERIFY_WITH_TIMEOUT(m_arrivals->count() > 0, patience);
        QCOMPARE(m_clipboard->text(), QStringLiteral("before"));
        QVERIFY(!status().contains(QLatin1String("Copied")));
    }

    void theEndDoesNotWaitForIt()
    {
        copyTable();
        m_window.reset();
        QCoreApplication::processEvents();
        QCOMPARE(m_clipboard->text(), QStringLiteral("before"));
    }
};

QTEST_MAIN(TestKeyCopying)
#include "test_KeyCopying.moc"
