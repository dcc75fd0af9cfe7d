#include "WindowTest.h"
#include "fleet/Inventory.h"
#include "models/ChangeListModel.h"
#include "models/PlaceModel.h"
#include "ui/fleet/ChangesPanel.h"
#include "ui/fleet/KeyLookupDialog.h"
#include "ui/fleet/SoughtKeyField.h"
#include "ui/keys/KeyTableView.h"
#include "ui/widgets/ColumnsDialog.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QCheckBox>
#include <QFile>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace ek;
using namespace ek::test;

class TestKeyLookupDialog : public QObject, protected WindowTest
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void aWholeKeyIsFoundAndHidden();
    void aPartFits();
    void whatIsNotRead();
    void accountKeysAreNamed();
    void whatIsNoKeyIsNotSearched_data();
    void whatIsNoKeyIsNotSearched();
    void showOpensTheEntity();
    void aFolderIsSearched();
    void placesAreSorted();
    void whatIsNoFileIsTold();
    void aGoneKeyIsShown_data();
    void aGoneKeyIsShown();
    void aSearchCanBeStopped();
    void columnsAreArranged();
    void theReportHoldsNoKey();
    void aLockClosesIt();
    void noProfile();
    void changesAreTakenOver();

private:
    [[nodiscard]] QString answer() const { return named<QLabel>(m_dialog, QStringLiteral("Answer"))->text(); }
    [[nodiscard]] QTableView *table(const char *name) const
    {
        return named<QTableView>(m_dialog, QString::fromLatin1(name));
    }
    void openDialog()
    {
        m_window->findChild<QAction *>(QStringLiteral("whoseKey"))->trigger();
        m_dialog = m_window->findChild<KeyLookupDialog *>();
        QVERIFY(m_dialog);
        m_field = m_dialog->findChild<SoughtKeyField *>();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog));
    }
    void write(const QString &name, const QByteArray &content)
    {
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QPointer<KeyLookupDialog> m_dialog;
    SoughtKeyField *m_field = nullptr;
    ApiKey m_key;
    QString m_whole;
};

void TestKeyLookupDialog::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(openWindow());
    QVERIFY(m_parts->openSandboxEntity());
    m_key = m_parts->listed().constFirst();
    m_whole = m_parts->wholeKey(m_key.name);
    QVERIFY(!m_whole.isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(m_parts->workspace.inventory.table().find(m_parts->entityId(), m_key.fingerprint),
                             patience);
    openDialog();
}

void TestKeyLookupDialog::cleanup()
{
    closeWindow();
}

void TestKeyLookupDialog::aWholeKeyIsFoundAndHidden()
{
    QCOMPARE(m_field->echoMode(), QLineEdit::Password); // nobody knows yet what will be pasted
    m_field->setText(QStringLiteral("Bearer ") + m_whole);
    QCOMPARE(m_field->echoMode(), QLineEdit::Password);
    QCOMPARE(answer(), QStringLiteral("This key is known, and active."));
    QTableView *keys = table("Keys that fit");
    QVERIFY(keys->isVisible());
    QCOMPARE(keys->model()->rowCount(), 1);
    QCOMPARE(keys->model()->index(0, 0).data().toString(), m_key.name);
    QCOMPARE(keys->model()->index(0, 1).data().toString(), m_key.hint);
    QCOMPARE(keys->model()->index(0, 2).data().toString(), m_parts->session.entity()->name);
    QVERIFY(button(m_dialog, QStringLiteral("Show"))->isEnabled());
    m_field->clear();
    QCOMPARE(keys->model()->rowCount(), 0);
    QVERIFY(answer().isEmpty());
}

void TestKeyLookupDialog::aPartFits()
{
    QTest::keyClicks(m_field, m_key.hint.left(m_key.hint.indexOf(u'.')));
    QCOMPARE(m_field->echoMode(), QLineEdit::Normal);
    QVERIFY(answer().startsWith(QStringLiteral("The mask")));
    QVERIFY(table("Keys that fit")->model()->rowCount() >= 1);
    QTest::keyClicks(m_field, QStringLiteral("0123456789abcdef")); // more and more of it
    QCOMPARE(m_field->echoMode(), QLineEdit::Password);
    m_field->setText(QStringLiteral("…") + m_key.hint.right(3));
    QCOMPARE(m_field->echoMode(), QLineEdit::Normal);
    QVERIFY(table("Keys that fit")->model()->rowCount() >= 1);
}

void TestKeyLookupDialog::whatIsNotRead()
{
    m_field->setText(QStringLiteral("ek_sandbox_") + QString(32, u'7'));
    QVERIFY(m_parts->workspace.inventory.extent().neverRead > 0);
    QVERIFY(answer().startsWith(QStringLiteral("Not found so far among the keys of the ")));
    QVERIFY(answer().contains(QStringLiteral("not read yet")));
    QVERIFY(!button(m_dialog, QStringLiteral("Show"))->isEnabled());
    // It is answered again as they are read.
    m_parts->workspace.sweep.readAgain();
    QTRY_VERIFY2_WITH_TIMEOUT(answer().startsWith(QStringLiteral("Not found among the keys of the ")),
                              qPrintable(answer()), patience);
    QVERIFY(!answer().contains(QStringLiteral("not read yet")));
}

void TestKeyLookupDialog::accountKeysAreNamed()
{
    m_field->setText(demoCredential(Environment::Sandbox));
    QVERIFY(answer().startsWith(QStringLiteral("This is an account key.")));
    QCOMPARE(table("Keys that fit")->model()->rowCount(), 0);
    QCOMPARE(m_field->echoMode(), QLineEdit::Password);
}

void TestKeyLookupDialog::whatIsNoKeyIsNotSearched_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("begins");
    QTest::newRow("words") << QStringLiteral("hello world") << QStringLiteral("A key has no spaces in it, ");
    QTest::newRow("a sentence") << QStringLiteral("Whose is it?") << QStringLiteral("A key has no spaces in it, ");
    QTest::newRow("a file") << QStringLiteral("settings.ini")
                            << QStringLiteral("This has characters that no key has, ");
    QTest::newRow("another script") << QStringLiteral("ключ")
                                    << QStringLiteral("This has characters that no key has, ");
}

void TestKeyLookupDialog::whatIsNoKeyIsNotSearched()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, begins);
    m_field->setText(QStringLiteral("…") + m_key.hint.right(3)); // so that there is something to be taken away
    QVERIFY(table("Keys that fit")->model()->rowCount() >= 1);
    m_field->setText(typed);
    QVERIFY2(answer().startsWith(begins), qPrintable(answer()));
    QVERIFY2(answer().contains(QStringLiteral("so nothing was searched.")), qPrintable(answer()));
    QCOMPARE(table("Keys that fit")->model()->rowCount(), 0);
    QVERIFY(!button(m_dialog, QStringLiteral("Show"))->isEnabled());
}

void TestKeyLookupDialog::showOpensTheEntity()
{
    m_field->setText(m_whole);
    const EntityId entity = m_parts->entityId();
    for (const Entity &other : m_parts->session.entities()) {
        if (other.id != entity) {
            m_parts->session.selectEntity(other.id);
            break;
        }
    }
    QVERIFY(!m_parts->session.isOpen(entity));
    button(m_dialog, QStringLiteral("Show"))->click();
    QVERIFY(m_parts->session.isOpen(entity));
    auto *keys = m_window->findChild<KeyTableView *>();
    QTRY_COMPARE_WITH_TIMEOUT(keys->selectedKeys().size(), 1, patience);
    QCOMPARE(keys->selectedKeys().constFirst().fingerprint, m_key.fingerprint);
    QTRY_VERIFY(!m_dialog);
}

void TestKeyLookupDialog::aFolderIsSearched()
{
    const QByteArray unknown = "ek_sandbox_" + QByteArray(32, '7');
    write(QStringLiteral("a.env"), "A=1\nKEY=" + m_whole.toLatin1() + '\n');
    write(QStringLiteral("b.env"), "KEY=" + unknown + "\n" + demoCredential(Environment::Sandbox).toLatin1() + '1');
    const QAbstractItemModelTester tester(table("Places with keys")->model(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_dialog->searchFolder(m_folder->path());
    QTableView *places = table("Places with keys");
    QVERIFY(places->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(answer().startsWith(QStringLiteral("Searched: 3 place")), patience);
    QHash<QString, QString> states; // by file and line
    for (int row = 0; row < places->model()->rowCount(); ++row) {
        const auto cell = [&](int column) { return places->model()->index(row, column).data().toString(); };
        states.insert(cell(PlaceModel::File) + u':' + cell(PlaceModel::Line), cell(PlaceModel::State));
    }
    QCOMPARE(states.value(QStringLiteral("a.env:2")), QStringLiteral("Known, active"));
    const QString unread = states.value(QStringLiteral("b.env:1"));
    QVERIFY2(unread.startsWith(QStringLiteral("Unknown so far: ")) && unread.endsWith(QStringLiteral("not read")),
             qPrintable(unread));
    QVERIFY(answer().contains(QStringLiteral("what is unknown so far may belong to one of them")));
    QCOMPARE(states.value(QStringLiteral("b.env:2")), QStringLiteral("Account key"));
    QVERIFY(button(m_dialog, QStringLiteral("Search folder…"))->isEnabled());
    // Judged again as the entities are read.
    m_parts->workspace.sweep.readAgain();
    const auto hasUnknown = [&] {
        return !places->model()
                    ->match(places->model()->index(0, PlaceModel::State), Qt::DisplayRole, QStringLiteral("Unknown"), 1,
                            Qt::MatchExactly)
                    .isEmpty();
    };
    QTRY_VERIFY_WITH_TIMEOUT(hasUnknown(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(!answer().contains(QStringLiteral("not read yet")), patience);
    // What is typed is answered again.
    m_field->setText(m_whole);
    QVERIFY(table("Keys that fit")->isVisible());
}

void TestKeyLookupDialog::placesAreSorted()
{
    const QByteArray unknown = "ek_sandbox_" + QByteArray(32, '7');
    for (const char *name : {"b.env", "C.env", "a.env"})
        write(QString::fromLatin1(name), unknown + "\n\n" + m_whole.toLatin1() + '\n');
    m_dialog->searchFolder(m_folder->path());
    QTRY_VERIFY_WITH_TIMEOUT(answer().startsWith(QStringLiteral("Searched: 6 place")), patience);
    QTableView *places = table("Places with keys");
    const auto shown = [&](int column) {
        QStringList cells;
        for (int row = 0; row < places->model()->rowCount(); ++row)
            cells += places->model()->index(row, column).data().toString();
        return cells;
    };
    QCOMPARE(shown(PlaceModel::File),
             QStringList({QStringLiteral("a.env"), QStringLiteral("a.env"), QStringLiteral("b.env"),
                          QStringLiteral("b.env"), QStringLiteral("C.env"), QStringLiteral("C.env")}));
    QCOMPARE(shown(PlaceModel::Line),
             QStringList({QStringLiteral("1"), QStringLiteral("3"), QStringLiteral("1"), QStringLiteral("3"),
                          QStringLiteral("1"), QStringLiteral("3")}));
    const QHeaderView *header = places->horizontalHeader();
    QVERIFY(header->sectionsClickable() && header->isSortIndicatorShown());
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                      QPoint(header->sectionViewportPosition(PlaceModel::State) + 10, header->height() / 2));
    QCOMPARE(shown(PlaceModel::State).first(3), QStringList(3, QStringLiteral("Known, active")));
    places->setCurrentIndex(places->model()->index(0, 0));
    QVERIFY(button(m_dialog, QStringLiteral("Show"))->isEnabled());
    places->setCurrentIndex(places->model()->index(5, 0));
    QVERIFY(!button(m_dialog, QStringLiteral("Show"))->isEnabled());
}

void TestKeyLookupDialog::whatIsNoFileIsTold()
{
#ifdef Q_OS_UNIX
    QCOMPARE(::mkfifo(QFile::encodeName(m_folder->filePath(QStringLiteral("pipe"))).constData(), 0600), 0);
    m_dialog->searchFolder(m_folder->path());
    QTRY_VERIFY_WITH_TIMEOUT(answer().startsWith(QStringLiteral("Searched: ")), patience);
    QVERIFY2(answer().contains(QStringLiteral("1 special file")), qPrintable(answer()));
#else
    QSKIP("There are none.");
#endif
}

void TestKeyLookupDialog::aGoneKeyIsShown_data()
{
    QTest::addColumn<bool>("wasSeen");
    QTest::newRow("new") << false;
    QTest::newRow("seen") << true;
}

/// Its entity does not list it any more: what is known of it stands among the changes.
void TestKeyLookupDialog::aGoneKeyIsShown()
{
    QFETCH(const bool, wasSeen);
    m_parts->clock.pass(std::chrono::minutes(1));
    m_parts->workspace.inventory.recordDeleted(m_parts->entityId(), m_key.fingerprint);
    m_parts->clock.pass(std::chrono::minutes(1));
    if (wasSeen)
        m_parts->workspace.inventory.markSeen();
    m_field->setText(m_whole);
    QVERIFY2(answer().startsWith(QStringLiteral("This key is known, but has not been listed since")),
             qPrintable(answer()));
    click(button(m_dialog, QStringLiteral("Show")));
    auto *changes = m_window->findChild<ChangesPanel *>();
    QVERIFY(changes && changes->isVisible());
    const QModelIndex current = changes->table()->currentIndex();
    QVERIFY(current.isValid());
    QCOMPARE(current.siblingAtColumn(ChangeListModel::Name).data().toString(), m_key.name);
    QCOMPARE(current.siblingAtColumn(ChangeListModel::What).data().toString(), QStringLiteral("Deleted"));
    QCOMPARE(m_window->focusWidget(), changes->table());
    QCOMPARE(named<QCheckBox>(changes, QStringLiteral("Show seen changes"))->isChecked(), wasSeen);
}

void TestKeyLookupDialog::aSearchCanBeStopped()
{
    m_dialog->searchFolder(m_folder->path());
    QAbstractButton *stop = button(m_dialog, QStringLiteral("Stop"));
    QVERIFY(stop->isVisible());
    stop->click();
    QTRY_VERIFY_WITH_TIMEOUT(answer().startsWith(QStringLiteral("Stopped: ")), patience);
    QVERIFY(!stop->isVisible());
    m_dialog->searchFolder(QStringLiteral("/there/is/no/such/folder"));
    QTRY_VERIFY_WITH_TIMEOUT(answer().startsWith(QStringLiteral("This folder cannot be searched.")), patience);
}

/// By the keyboard as by the mouse, and so kept.
void TestKeyLookupDialog::columnsAreArranged()
{
    for (const char *name : {"Keys that fit", "Places with keys"}) {
        m_field->setText(m_key.hint);
        if (QLatin1String(name) == QLatin1String("Places with keys")) {
            write(QStringLiteral("shop.env"), m_whole.toUtf8());
            m_dialog->searchFolder(m_folder->path());
            QTRY_VERIFY_WITH_TIMEOUT(table(name)->isVisible() && table(name)->model()->rowCount() == 1, patience);
        }
        QVERIFY(table(name)->isVisible());
        table(name)->setFocus();
        table(name)->setCurrentIndex(table(name)->model()->index(0, 0));
        pressShiftF10(table(name));
        QWidget *menu = QApplication::activePopupWidget();
        QVERIFY(menu);
        auto *arranging = table(name)->findChild<QAction *>(QStringLiteral("arrangeColumns"));
        QVERIFY(arranging);
        menu->close();
        arranging->trigger();
        auto *columns = table(name)->findChild<ColumnsDialog *>();
        QVERIFY(columns && QTest::qWaitForWindowActive(columns));
        const int before = table(name)->columnWidth(0);
        QTest::keyClick(button(columns, QStringLiteral("Wider")), Qt::Key_Space);
        const int wider = table(name)->columnWidth(0);
        QVERIFY(wider > before);
        columns->reject();
        sweep();

        m_dialog->reject();
        sweep();
        openDialog();
        QCOMPARE(table(name)->columnWidth(0), wider);
    }
}

void TestKeyLookupDialog::theReportHoldsNoKey()
{
    write(QStringLiteral("file named ") + m_whole, m_whole.toLatin1());
    m_dialog->searchFolder(m_folder->path());
    QTRY_VERIFY_WITH_TIMEOUT(answer().startsWith(QStringLiteral("Searched: 1 place")), patience);
    button(m_dialog, QStringLiteral("Copy report"))->click();
    const QString report = QGuiApplication::clipboard()->text();
    QVERIFY(report.contains(m_key.hint));
    QVERIFY(report.contains(QStringLiteral("Known, active")));
    QVERIFY(!report.contains(m_whole.right(20)));
    QTableView *places = table("Places with keys");
    for (int column = 0; column < places->model()->columnCount(); ++column) {
        for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole)})
            QVERIFY(!places->model()->index(0, column).data(role).toString().contains(m_whole.right(20)));
    }
    m_field->setText(m_whole);
    button(m_dialog, QStringLiteral("Copy report"))->click();
    QVERIFY(!QGuiApplication::clipboard()->text().contains(m_whole.right(20)));
}

void TestKeyLookupDialog::aLockClosesIt()
{
    m_field->setText(m_whole);
    m_window->findChild<QAction *>(QStringLiteral("lockNow"))->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(!m_dialog, patience);
}

void TestKeyLookupDialog::noProfile()
{
    m_field->setText(m_whole);
    m_parts->session.signOut();
    QTRY_VERIFY_WITH_TIMEOUT(answer().startsWith(QStringLiteral("No profile is open")), patience);
    QCOMPARE(table("Keys that fit")->model()->rowCount(), 0);
}

void TestKeyLookupDialog::changesAreTakenOver()
{
    write(QStringLiteral("a.env"), m_whole.toLatin1());
    m_dialog->searchFolder(m_folder->path());
    QTRY_VERIFY_WITH_TIMEOUT(answer().startsWith(QStringLiteral("Searched: 1 place")), patience);
    QTableView *places = table("Places with keys");
    QCOMPARE(places->model()->index(0, 0).data().toString(), QStringLiteral("Known, active"));
    m_parts->workspace.inventory.recordDeleted(m_parts->entityId(), m_key.fingerprint);
    QTRY_COMPARE_WITH_TIMEOUT(places->model()->index(0, 0).data().toString(), QStringLiteral("Known, not listed"),
                              patience);
}

QTEST_MAIN(TestKeyLookupDialog)
#include "test_KeyLookupDialog.moc"
