#include "WindowTest.h"
#include "ui/reveal/HandOverDialog.h"
#include "ui/reveal/RevealKeyDialog.h"

#include <QDialog>
#include <QPushButton>
#include <QTableView>

using namespace ek;
using namespace ek::test;

/// After whatever came in between, the keyboard focus is where it was.
class TestFocusReturn : public QObject, protected WindowTest
{
    Q_OBJECT

private:
    QWidget *target(const QString &name) const
    {
        const QList<QWidget *> widgets = m_window->findChildren<QWidget *>();
        for (QWidget *widget : widgets) {
            if (widget->accessibleName() == name && widget->focusPolicy() != Qt::NoFocus)
                return widget;
        }
        return nullptr;
    }

private slots:
    void init()
    {
        QVERIFY(openWindow() && m_parts->openSandboxEntity());
        auto *keys = named<QTableView>(m_window.get(), QStringLiteral("Keys"));
        QTRY_VERIFY(keys->isVisible());
        keys->selectRow(0);
    }

    void cleanup() { closeWindow(); }

    void afterEveryDialog_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("where");
        for (const char *action :
             {"signIn", "profiles", "settings", "newKey", "deleteKeys", "shortcuts", "about", "showPalette"}) {
            for (const char *where :
                 {"Keys", "Entities", "Find entity", "Filter keys", "Refresh", "Profile", "Entity id"})
                QTest::addRow("%s, %s", action, where) << QString::fromLatin1(action) << QString::fromLatin1(where);
        }
    }

    void afterEveryDialog()
    {
        QFETCH(const QString, action);
        QFETCH(const QString, where);
        QWidget *focused = target(where);
        QVERIFY(focused);
        focused->setFocus();
        QCOMPARE(m_window->focusWidget(), focused);
        m_window->findChild<QAction *>(action)->trigger();
        QDialog *dialog = nullptr;
        for (QDialog *found : m_window->findChildren<QDialog *>()) {
            if (found->isVisible())
                dialog = found;
        }
        QVERIFY(dialog);
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        QTest::keyClick(dialog, Qt::Key_Escape);
        sweep();
        m_window->activateWindow(); // off screen nobody does so when a dialog closes
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTRY_COMPARE_WITH_TIMEOUT(QApplication::focusWidget(), focused, patience);
    }

    void afterADialogOverADialog_data()
    {
        QTest::addColumn<QString>("opened");
        for (const char *opened : {"Save to file…", "Add to keychain…", "Send to command…"})
            QTest::addRow("%s", opened) << QString::fromUtf8(opened);
    }

    void afterADialogOverADialog()
    {
        QFETCH(const QString, opened);
        QVERIFY(m_parts->creation.create(*m_parts->session.entity(), {QStringLiteral("Webshop"), std::nullopt}));
        QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<RevealKeyDialog *>(), patience);
        auto *reveal = m_window->findChild<RevealKeyDialog *>();
        QVERIFY(QTest::qWaitForWindowActive(reveal));
        auto *way = named<QPushButton>(reveal, opened);
        way->setFocus();
        QTest::keyClick(way, Qt::Key_Space);
        auto *dialog = reveal->findChild<HandOverDialog *>();
        QVERIFY(dialog && QTest::qWaitForWindowActive(dialog));
        QTest::keyClick(dialog, Qt::Key_Escape);
        sweep();
        reveal->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(reveal));
        QCOMPARE(QApplication::focusWidget(), way);
    }

    void afterARefresh_data()
    {
        QTest::addColumn<QString>("where");
        for (const char *where : {"Keys", "Entities", "Find entity", "Filter keys", "Refresh", "Profile", "Entity id"})
            QTest::addRow("%s", where) << QString::fromLatin1(where);
    }

    void afterARefresh()
    {
        QFETCH(const QString, where);
        QWidget *focused = target(where);
        focused->setFocus();
        auto *refresh = m_window->findChild<QAction *>(QStringLiteral("refresh"));
        refresh->trigger();
        QVERIFY(!refresh->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(refresh->isEnabled(), patience);
        QCOMPARE(m_window->focusWidget(), focused);
    }

    void afterALock_data() { afterARefresh_data(); }

    void afterALock()
    {
        QFETCH(const QString, where);
        QPointer<QWidget> focused = target(where);
        focused->setFocus();
        m_parts->lock.request(AutoLock::Reason::Asked);
        QVERIFY(m_parts->lock.isLocked());
        QVERIFY(m_window->focusWidget() != focused);
        // What was kept for this session is asked for again, unless the keychain has it: here the test has it.
        const Profile profile = *m_parts->session.profile();
        m_parts->lock.unlock();
        m_parts->session.openWith(profile, secretOf(demoCredential(Environment::Sandbox).toUtf8()));
        QTRY_VERIFY_WITH_TIMEOUT(m_parts->session.entity(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_window->focusWidget(), focused, patience);
    }
};

QTEST_MAIN(TestFocusReturn)
#include "test_FocusReturn.moc"
