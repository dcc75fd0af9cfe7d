#include "WindowTest.h"
#include "ui/keys/CreateKeyDialog.h"
#include "ui/reveal/RevealKeyDialog.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QListView>
#include <QPointer>
#include <QPushButton>
#include <QSet>
#include <QToolButton>

using namespace ek;
using namespace ek::test;

namespace {

const QString keyName = QStringLiteral("Warehouse scanner");

} // namespace

/// How much work the main job is: every press of the mouse and every text that is typed is counted.
class TestFewClicks : public QObject, protected WindowTest
{
    Q_OBJECT

private:
    int m_clicks = 0;
    int m_typings = 0;

    /// Presses what is seen and enabled, as a person can; counts.
    void press(QAbstractButton *button)
    {
        QVERIFY(button);
        QVERIFY2(button->isVisible() && button->isEnabled(), qPrintable(button->accessibleName()));
        QVERIFY(!button->visibleRegion().isEmpty()); // and not scrolled away
        const QRect seen = button->visibleRegion().boundingRect();
        // A check box is pressed on its mark: beside its words it is deaf.
        QTest::mouseClick(button, Qt::LeftButton, {},
                          qobject_cast<QCheckBox *>(button) ? QPoint(8, seen.center().y()) : seen.center());
        ++m_clicks;
    }
    void press(const QWidget *where, const char *name)
    {
        QVERIFY(where);
        press(named<QAbstractButton>(where, QString::fromUtf8(name)));
    }
    void pickRow(QAbstractItemView *list, const QString &name)
    {
        QVERIFY(list && list->isVisible() && list->isEnabled());
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            const QModelIndex index = list->model()->index(row, 0);
            if (!index.data().toString().startsWith(name))
                continue;
            list->scrollTo(index); // the wheel is no click
            QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(index).center());
            ++m_clicks;
            return;
        }
        QFAIL(qPrintable(name));
    }
    /// Into the field that has the focus already.
    void type(QWidget *window, const QString &text)
    {
        auto *field = qobject_cast<QLineEdit *>(window->focusWidget());
        QVERIFY(field);
        QTest::keyClicks(field, text);
        QCOMPARE(field->text(), text);
        ++m_typings;
    }
    [[nodiscard]] RevealKeyDialog *reveal() const
    {
        const QList<RevealKeyDialog *> dialogs = m_window->findChildren<RevealKeyDialog *>();
        for (RevealKeyDialog *dialog : dialogs) {
            if (dialog->isVisible())
                return dialog;
        }
        return nullptr;
    }
    static QString company(int number) { return QStringLiteral("Company %1").arg(number, 5, 10, QLatin1Char('0')); }

    void createInTheOpenEntity()
    {
        press(m_window.get(), "New key");
        auto *create = m_window->findChild<CreateKeyDialog *>();
        QVERIFY(create && QTest::qWaitForWindowActive(create));
        type(create, keyName);
        press(create, "Create key");
        QTRY_VERIFY_WITH_TIMEOUT(reveal(), patience);
        QVERIFY(QTest::qWaitForWindowActive(reveal()));
        press(reveal(), "Copy key");
        QVERIFY(QApplication::clipboard()->text().startsWith(QLatin1String("ek_sandbox_")));
    }

private slots:
    void init()
    {
        QVERIFY(openWindow(std::make_unique<UiFixture>(bigWorkspace(30, 3, QDateTime::currentDateTimeUtc()))));
        m_window->resize(780, 580);
        QVERIFY(m_parts->open(Environment::Sandbox));
        QVERIFY(m_parts->openEntity(company(1)));
        m_clicks = 0;
        m_typings = 0;
    }

    void cleanup() { closeWindow(); }

    void oneKeyInTheOpenEntity()
    {
        createInTheOpenEntity();
        press(reveal(), "I have stored this key");
        press(reveal(), "Done");
        QTRY_VERIFY_WITH_TIMEOUT(!reveal(), patience);
        QCOMPARE(m_clicks, 5);
        QCOMPARE(m_typings, 1);
    }

    /// Ten keys of one name, each copied on its way: each entity has one afterwards.
    void tenKeysInTenEntities()
    {
        pickRow(named<QListView>(m_window.get(), QStringLiteral("Entities")), company(2));
        QTRY_VERIFY_WITH_TIMEOUT(m_parts->keys.state(m_parts->entityId()).hasData, patience);
        createInTheOpenEntity();
        press(reveal(), "I have stored this key");
        press(reveal(), "Create the same for another entity");
        QSet<QString> copied{QApplication::clipboard()->text()};
        for (int number = 3; number <= 11; ++number) {
            const QPointer<RevealKeyDialog> before = reveal();
            pickRow(named<QListView>(before, QStringLiteral("Other entities")), company(number));
            QTRY_VERIFY_WITH_TIMEOUT(reveal() && reveal() != before, patience);
            QVERIFY(QTest::qWaitForWindowActive(reveal()));
            QVERIFY2(said(reveal()).contains(company(number)), qPrintable(said(reveal())));
            // Nothing of the last key says that this one is stored.
            QVERIFY(!named<QCheckBox>(reveal(), QStringLiteral("I have stored this key"))->isChecked());
            QVERIFY(!named<QListView>(reveal(), QStringLiteral("Other entities"))->isEnabled());
            press(reveal(), "Copy key");
            copied += QApplication::clipboard()->text();
        }
        press(reveal(), "I have stored this key");
        press(reveal(), "Done");
        QTRY_VERIFY_WITH_TIMEOUT(!reveal(), patience);
        QVERIFY2(m_clicks <= 30, qPrintable(QString::number(m_clicks)));
        QCOMPARE(m_typings, 1);

        QCOMPARE(copied.size(), 10);
        QCOMPARE(m_parts->count("POST"), 10);
        QCOMPARE(m_parts->creation.phase(), KeyCreation::Phase::Idle);
        for (int number = 2; number <= 11; ++number) {
            QVERIFY(m_parts->openEntity(company(number)));
            QCOMPARE(m_parts->key(keyName).name, keyName);
        }
        qInfo("%d clicks and %d typing", m_clicks, m_typings);
    }

    /// What is not stored is not left by picking: it was neither copied nor handed over.
    void theNextEntityWaitsForThisKey()
    {
        createInTheOpenEntity();
        auto *same = named<QToolButton>(reveal(), QStringLiteral("Create the same for another entity"));
        QVERIFY(same);
        QVERIFY(!same->isEnabled()); // copied, but nobody said that it is stored
        press(reveal(), "I have stored this key");
        QVERIFY(same->isEnabled());
        press(reveal(), "I have stored this key");
        QVERIFY(!same->isEnabled());
    }
};

QTEST_MAIN(TestFewClicks)
#include "test_FewClicks.moc"
