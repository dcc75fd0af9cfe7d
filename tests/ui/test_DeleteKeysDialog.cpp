#include "FaultyApi.h"
#include "Heard.h"
#include "WindowTest.h"
#include "ui/design/Style.h"
#include "ui/design/Theme.h"
#include "ui/keys/DeleteKeysDialog.h"
#include "ui/widgets/ScrolledBody.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>

using namespace ek;
using namespace ek::test;

namespace {

const QString liveKey = QStringLiteral("Shopify production");

} // namespace

class TestDeleteKeysDialog : public QObject, protected PartsTest
{
    Q_OBJECT

private:
    QPointer<DeleteKeysDialog> m_dialog;

    void show(const QList<KeysOfEntity> &groups)
    {
        m_dialog = new DeleteKeysDialog(m_parts->deletion, groups, m_parts->clock, nullptr);
        m_dialog->open();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog));
    }
    void show(const QList<ApiKey> &keys, Environment environment)
    {
        show({KeysOfEntity{*m_parts->session.entity(), environment, keys}});
    }
    /// Of each of these entities that many keys.
    QList<KeysOfEntity> groupsOf(const QStringList &entities, qsizetype keys)
    {
        QList<KeysOfEntity> groups;
        for (const QString &name : entities) {
            if (!m_parts->openEntity(name))
                return {};
            groups += KeysOfEntity{*m_parts->session.entity(), m_parts->session.environmentOf(m_parts->entityId()),
                                   m_parts->listed().first(std::min(keys, m_parts->listed().size()))};
        }
        return groups;
    }
    void showLive(const QStringList &names = {liveKey})
    {
        QVERIFY(m_parts->openLiveEntity());
        QList<ApiKey> keys;
        for (const QString &name : names)
            keys += m_parts->key(name);
        show(keys, Environment::Live);
    }

    [[nodiscard]] QPushButton *del() const { return named<QPushButton>(m_dialog, QStringLiteral("Delete")); }
    [[nodiscard]] QList<QLineEdit *> all(const QString &accessibleName) const
    {
        QList<QLineEdit *> fields = m_dialog->findChildren<QLineEdit *>();
        fields.removeIf([&](const QLineEdit *field) { return field->accessibleName() != accessibleName; });
        return fields;
    }
    [[nodiscard]] QList<QLineEdit *> confirmations() const { return all(QStringLiteral("Confirm key name")); }
    [[nodiscard]] bool isGone() const
    {
        sweep();
        return !m_dialog;
    }

private slots:
    void init() { QVERIFY(makeParts()); }

    void cleanup()
    {
        delete m_dialog;
        dropParts();
    }

    /// Not "Deleted.": a key that an incomplete list lacks may well be alive.
    void whatAnIncompleteListLacksIsNotGone()
    {
        FaultyApi api;
        const auto key =
            FaultyApi::key(QLatin1String(FaultyApi::createdKey), QStringLiteral("Old"), QStringLiteral("sandbox"));
        api.onKeys = answer(200, FaultyApi::list({key}));
        QVERIFY(m_parts->openAt(api.server.url()));
        show(m_parts->keys.keys(m_parts->entityId()), Environment::Sandbox);
        api.onKeys = answer(200, R"({"data":[],"pagination":{"total":7,"has_more":false}})");
        click(del());
        QTRY_VERIFY_WITH_TIMEOUT(said(m_dialog).contains(QStringLiteral("this one is not among those")), patience);
        QVERIFY(said(m_dialog).contains(QStringLiteral("The key was not deleted.")));
        QVERIFY(!said(m_dialog).contains(QStringLiteral("Deleted.")));
        QCOMPARE(api.count("DELETE"), 0);

        // Asked again, or by its full text.
        QTRY_VERIFY_WITH_TIMEOUT(del()->isEnabled(), patience);
        QVERIFY(all(QStringLiteral("Full key")).constFirst()->isVisible());
        api.onKeys = answer(200, FaultyApi::list({key}));
        click(del());
        QTRY_VERIFY_WITH_TIMEOUT(isGone(), patience);
        QCOMPARE(api.count("DELETE"), 1);
    }

    void anErrorInAnAnswerIsNotDone()
    {
        FaultyApi api;
        const auto key =
            FaultyApi::key(QLatin1String(FaultyApi::createdKey), QStringLiteral("Old"), QStringLiteral("sandbox"));
        api.onKeys = answer(200, FaultyApi::list({key}));
        api.onDelete = answer(200, R"({"error":{"code":"in_use","message":"The key is in use"}})");
        QVERIFY(m_parts->openAt(api.server.url()));
        show(m_parts->keys.keys(m_parts->entityId()), Environment::Sandbox);
        click(del());
        QTRY_VERIFY_WITH_TIMEOUT(said(m_dialog).contains(QStringLiteral("it still lists the key.")), patience);
        QVERIFY(said(m_dialog).contains(QStringLiteral("The server says: The key is in use")));
        QVERIFY(!said(m_dialog).contains(QStringLiteral("Deleted.")));
    }

    void namesWhatWillGo()
    {
        const QString right = QStringLiteral("<b>Billing</b> & co");
        showLive({liveKey, right, QString()});
        const QString text = said(m_dialog);
        for (const QString &part : {liveKey, right, QStringLiteral("(no name)"), QStringLiteral("Gorska Steza d.o.o."),
                                    QStringLiteral("LIVE · "), QStringLiteral("cannot be undone"),
                                    m_parts->key(liveKey).hint, m_parts->key(QString()).hint})
            QVERIFY2(text.contains(part), qPrintable(part));
        QCOMPARE(text.count(QStringLiteral(" · Live · ")), 3);
        QCOMPARE(m_dialog->windowTitle(), QStringLiteral("Delete 3 API keys"));
        const QList<QLabel *> labels = m_dialog->findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            QVERIFY2(label->text().isEmpty() || label->textFormat() == Qt::PlainText, qPrintable(label->text()));
            if (label->text().contains(QLatin1String("cannot be undone")))
                QVERIFY(label->font().bold());
        }
    }

    /// Where every dialog has its answer, whatever the desktop's order is, and red.
    void deleteStandsWhereTheAnswerStands()
    {
        showLive();
        QDialogButtonBox other;
        QPushButton *accept = other.addButton(QStringLiteral("Delete"), QDialogButtonBox::AcceptRole);
        QPushButton *reject = other.addButton(QStringLiteral("Cancel"), QDialogButtonBox::RejectRole);
        other.show();
        QVERIFY(QTest::qWaitForWindowExposed(&other));
        const auto *cancel = button(m_dialog, QStringLiteral("Cancel"));
        QVERIFY(cancel);
        QCOMPARE(del()->x() < cancel->x(), accept->x() < reject->x());
        QCOMPARE(lookOf(del()), (ButtonLook::Destructive));
        QVERIFY(!del()->isDefault());
    }

    void liveNeedsTheTypedName()
    {
        showLive();
        QCOMPARE(confirmations().size(), 1);
        QLineEdit *field = confirmations().constFirst();
        QVERIFY(field->hasFocus());
        QVERIFY(!del()->isEnabled());
        for (const char *wrong :
             {" ", "shopify production", "Shopifyproduction", "Shopify productio", "Shopify production2"}) {
            field->setText(QString::fromUtf8(wrong));
            QVERIFY2(!del()->isEnabled(), wrong);
        }
        emit del()->clicked(); // whatever gets round the disabled button
        QVERIFY(!m_parts->deletion.isRunning());

        field->setText(QStringLiteral("  Shopify production "));
        click(del());
        QTRY_VERIFY_WITH_TIMEOUT(isGone(), patience);
        QCOMPARE(m_parts->count("DELETE"), 1);
        QVERIFY(m_parts->received("DELETE").constFirst().path.endsWith(m_parts->wholeKey(liveKey)));
    }

    /// A button that does nothing says why, also to whoever cannot see it.
    void aWrongNameIsSaidToBe()
    {
        const Heard heard;
        const QString unfinished = QStringLiteral("“Delete” works once this is typed.");
        const QString wrong = QStringLiteral("This does not match.");
        showLive();
        QLineEdit *field = confirmations().constFirst();
        QVERIFY(said(m_dialog).contains(unfinished));
        QCOMPARE(del()->accessibleDescription(), unfinished);
        const int height = m_dialog->height();
        field->setText(QStringLiteral("Shop"));
        QVERIFY(said(m_dialog).contains(unfinished));
        field->setText(QStringLiteral("shop"));
        QVERIFY(said(m_dialog).contains(wrong));
        QVERIFY(del()->accessibleDescription().startsWith(wrong));
        QTRY_COMPARE_WITH_TIMEOUT(heard.announced.filter(wrong).size(), 1, patience);
        field->setText(liveKey);
        QVERIFY(!said(m_dialog).contains(wrong) && !said(m_dialog).contains(unfinished));
        QCOMPARE(del()->accessibleDescription(), QString());
        QCOMPARE(m_dialog->height(), height);
    }

    /// One field for all of them, under a list with every name in full.
    void severalLiveKeysNeedOneSentence()
    {
        showLive({liveKey, QStringLiteral("Zapier")});
        QCOMPARE(confirmations().size(), 1);
        QLineEdit *field = confirmations().constFirst();
        QVERIFY2(said(m_dialog).contains(QLatin1String("delete 2 keys")), qPrintable(said(m_dialog)));
        QVERIFY(field->accessibleDescription().contains(QLatin1String("delete 2 keys")));
        for (const char *wrong : {"Shopify production", "Zapier", "delete", "delete 1 keys", "delete 3 keys", "2"}) {
            field->setText(QString::fromUtf8(wrong));
            QVERIFY2(!del()->isEnabled(), wrong);
        }
        field->setText(QStringLiteral(" delete  2 keys "));
        click(del());
        QTRY_VERIFY_WITH_TIMEOUT(isGone(), patience);
        QCOMPARE(m_parts->count("DELETE"), 2);
    }

    /// A live key among others is confirmed by its name, as if it were alone.
    void oneLiveKeyAmongOthersNeedsItsName()
    {
        QVERIFY(m_parts->openSandboxEntity());
        ApiKey contradictory = m_parts->key(QStringLiteral("CI"));
        contradictory.environment = Environment::Live;
        show({m_parts->key(QStringLiteral("Load test")), contradictory}, Environment::Sandbox);
        QCOMPARE(confirmations().size(), 1);
        confirmations().constFirst()->setText(QStringLiteral("Load test"));
        QVERIFY(!del()->isEnabled());
        confirmations().constFirst()->setText(QStringLiteral("CI"));
        QVERIFY(del()->isEnabled());
    }

    /// So many that they do not fit: the list is seen from its beginning, and gone through to the field.
    void aLongListIsReadBeforeItIsConfirmed()
    {
        QVERIFY(m_parts->openLiveEntity());
        QList<ApiKey> keys;
        for (int number = 0; number < 60; ++number) {
            ApiKey key = m_parts->listed().constFirst();
            key.name = QStringLiteral("Key %1").arg(number);
            key.fingerprint = KeyFingerprint::of(key.name.toUtf8());
            keys += key;
        }
        show(keys, Environment::Live);
        auto *body = m_dialog->findChild<ScrolledBody *>();
        QTRY_VERIFY(body->hasFocus());
        QCOMPARE(body->verticalScrollBar()->value(), 0);
        QVERIFY(said(m_dialog).contains(QLatin1String("go through the list to its end")));
        QCOMPARE(body->accessibleName(), QStringLiteral("Keys to delete"));
        for (const ApiKey &key : std::as_const(keys))
            QVERIFY(said(m_dialog).contains(key.name));
        const auto isInSight = [&] {
            const QLineEdit *field = confirmations().constFirst();
            return body->viewport()->rect().intersects(QRect(field->mapTo(body->viewport(), QPoint()), field->size()));
        };
        QVERIFY(!isInSight());
        QTest::keyClick(body, Qt::Key_PageDown);
        QVERIFY(body->verticalScrollBar()->value() > 0);
        QTest::keyClick(body, Qt::Key_Tab);
        QVERIFY(confirmations().constFirst()->hasFocus());
        QVERIFY(isInSight());
    }

    void confirmationFitsTheName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("accepted");
        const QString tail = QStringLiteral("3d4");
        QTest::newRow("composed for decomposed") << QStringLiteral("Cafe\u0301") << QStringLiteral("Caf\u00e9") << true;
        QTest::newRow("decomposed for composed") << QStringLiteral("Caf\u00e9") << QStringLiteral("Cafe\u0301") << true;
        QTest::newRow("without the accent") << QStringLiteral("Caf\u00e9") << QStringLiteral("Cafe") << false;
        QTest::newRow("more spaces than one") << QStringLiteral("Web shop") << QStringLiteral("Web  shop") << true;
        QTest::newRow("no-break space") << QStringLiteral("Web\u00a0shop") << QStringLiteral("Web shop") << true;
        QTest::newRow("no-break space typed") << QStringLiteral("Web shop") << QStringLiteral("Web\u00a0shop") << true;
        QTest::newRow("without the space") << QStringLiteral("Web shop") << QStringLiteral("Webshop") << false;
        for (const char32_t unseen :
             {0x00adU, 0x200bU, 0x200dU, 0x2060U, 0x2800U, 0x3164U, 0xfe0fU, 0xe000U, 0xe0061U}) {
            const QString part = QStringView(QChar::fromUcs4(unseen)).toString();
            const QString name = QStringLiteral("Web") + part + QStringLiteral("shop");
            QTest::addRow("%x inside", unseen) << name << QStringLiteral("Webshop") << true;
            QTest::addRow("%x inside, typed as well", unseen) << name << name << true;
            QTest::addRow("%x inside, another name", unseen) << name << QStringLiteral("Web") << false;
            QTest::addRow("%x alone: last characters", unseen) << part << tail << true;
            QTest::addRow("%x alone: nothing typed", unseen) << part << QString() << false;
            QTest::addRow("%x alone: itself", unseen) << part << part << false;
        }
        QTest::newRow("emoji alone: last characters") << QStringLiteral("\U0001f680") << tail << true;
        QTest::newRow("Cyrillic letter") << QStringLiteral("Sh\u043epify") << QStringLiteral("Shopify") << true;
        QTest::newRow("dash") << QStringLiteral("a \u2013 b") << QStringLiteral("a - b") << true;
        QTest::newRow("no name: last characters") << QString() << tail << true;
        QTest::newRow("no name: nothing typed") << QString() << QString() << false;
        QTest::newRow("no name: other characters") << QString() << QStringLiteral("3d5") << false;
        QTest::newRow("over-long: last characters") << QString(255, QLatin1Char('w')) << tail << true;
        QTest::newRow("over-long: nothing typed") << QString(255, QLatin1Char('w')) << QString() << false;
        QTest::newRow("right to left") << QString::fromUtf8("חנות מקוונת") << QString::fromUtf8("חנות מקוונת") << true;
        QTest::newRow("right to left, last characters") << QString::fromUtf8("חנות מקוונת") << tail << false;
        QTest::newRow("html") << QStringLiteral("<b>x</b>") << QStringLiteral("<b>x</b>") << true;
    }

    void confirmationFitsTheName()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, typed);
        QFETCH(const bool, accepted);
        QVERIFY(m_parts->openLiveEntity());
        ApiKey key = m_parts->listed().constFirst();
        key.name = name;
        key.hint = QStringLiteral("ek_live_a1b...3d4");
        show({key}, Environment::Live);
        confirmations().constFirst()->setText(typed);
        QCOMPARE(del()->isEnabled(), accepted);
        // What has to be typed is said, to the eye and to the screen reader.
        const QString expected = DeleteKeysDialog::confirmationText(key);
        QVERIFY(said(m_dialog).contains(expected));
        QVERIFY(confirmations().constFirst()->accessibleDescription().contains(expected));
        QVERIFY(m_dialog->width() <= 1000);
    }

    void thereIsAlwaysSomethingToType()
    {
        // A hint that shows no character either, as a server may send it.
        ApiKey key;
        key.name = QStringLiteral("\u3164");
        for (const QString &hint : {QString(), QStringLiteral("\u2022\u2022\u2022"), QStringLiteral("...\u3164"),
                                    QStringLiteral("\u3164...\u00ad"), QStringLiteral("ek_live_...")}) {
            key.hint = hint;
            QVERIFY2(!DeleteKeysDialog::confirmationText(key).isEmpty(), qPrintable(hint));
            QVERIFY(m_parts->openLiveEntity());
            show({key}, Environment::Live);
            QVERIFY(!del()->isEnabled());
            confirmations().constFirst()->setText(QStringLiteral("\u3164 "));
            QVERIFY(!del()->isEnabled());
            confirmations().constFirst()->setText(DeleteKeysDialog::confirmationText(key));
            QVERIFY(del()->isEnabled());
            QVERIFY(said(m_dialog).contains(QLatin1String("U+3164")));
            delete m_dialog;
        }
    }

    void careGoesByKeyAndSurroundings_data()
    {
        QTest::addColumn<Environment>("surroundings");
        QTest::addColumn<Environment>("key");
        QTest::addColumn<bool>("asks");
        QTest::newRow("sandbox") << Environment::Sandbox << Environment::Sandbox << false;
        QTest::newRow("sandbox, key does not say") << Environment::Sandbox << Environment::Unknown << false;
        QTest::newRow("key says sandbox, nothing else does") << Environment::Unknown << Environment::Sandbox << false;
        QTest::newRow("unknown") << Environment::Unknown << Environment::Unknown << true;
        QTest::newRow("live") << Environment::Live << Environment::Live << true;
        QTest::newRow("live, key does not say") << Environment::Live << Environment::Unknown << true;
        QTest::newRow("live key in a sandbox") << Environment::Sandbox << Environment::Live << true;
        QTest::newRow("sandbox key in live") << Environment::Live << Environment::Sandbox << true;
    }

    void careGoesByKeyAndSurroundings()
    {
        QFETCH(const Environment, surroundings);
        QFETCH(const Environment, key);
        QFETCH(const bool, asks);
        QVERIFY(m_parts->openSandboxEntity());
        ApiKey chosen = m_parts->key(QStringLiteral("CI"));
        chosen.environment = key;
        show({chosen}, surroundings);
        QCOMPARE(!confirmations().isEmpty(), asks);
        QCOMPARE(del()->isEnabled(), !asks);
    }

    void enterAloneDeletesNothing_data()
    {
        QTest::addColumn<bool>("live");
        QTest::newRow("live, name typed") << true;
        QTest::newRow("sandbox") << false;
    }

    void enterAloneDeletesNothing()
    {
        QFETCH(const bool, live);
        if (live) {
            showLive();
            confirmations().constFirst()->setText(liveKey);
            QVERIFY(del()->isEnabled());
        } else {
            QVERIFY(m_parts->openSandboxEntity());
            show({m_parts->key(QStringLiteral("CI"))}, Environment::Sandbox);
        }
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QVERIFY(!m_parts->deletion.isRunning());
        QVERIFY(!isGone());
        QCOMPARE(m_parts->count("DELETE"), 0);
    }

    void rowStaysUntilTheServerSaidYes()
    {
        QVERIFY(m_parts->openSandboxEntity());
        MainWindow window(m_parts->parts());
        window.show();
        auto *table = named<QTableView>(&window, QStringLiteral("Keys"));
        const int before = table->model()->rowCount();
        QCOMPARE(before, 5);
        table->selectRow(0);
        const QString name = table->model()->index(0, 0).data().toString();
        window.findChild<QAction *>(QStringLiteral("deleteKeys"))->trigger();
        m_dialog = window.findChild<DeleteKeysDialog *>();
        QVERIFY(m_dialog);
        QVERIFY(said(m_dialog).contains(name));

        m_parts->server.setBehaviour({.latencyMs = 100});
        click(del());
        QVERIFY(m_parts->deletion.isRunning());
        QVERIFY(!del()->isEnabled());
        QTRY_COMPARE_WITH_TIMEOUT(m_parts->count("DELETE"), 1, patience); // at the server, not answered yet
        QCOMPARE(table->model()->rowCount(), before);
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), before - 1, patience);
        QTRY_VERIFY_WITH_TIMEOUT(isGone(), patience);
        QCOMPARE(m_parts->server.keyCount(m_parts->entityId().value()), before - 1);
        QCOMPARE(m_parts->count("DELETE"), 1);
        QTRY_VERIFY_WITH_TIMEOUT(!m_parts->keys.state(m_parts->entityId()).isLoading, patience);
    }

    /// One question for all of them, under the names of their entities.
    void severalEntitiesAreOneQuestion()
    {
        QVERIFY(m_parts->open(Environment::Live));
        const QStringList entities{m_parts->session.entities().at(0).name, m_parts->session.entities().at(1).name};
        const QList<KeysOfEntity> groups = groupsOf(entities, 1);
        QCOMPARE(countKeys(groups), 2);
        show(groups);
        const QString text = said(m_dialog);
        for (const KeysOfEntity &group : groups) {
            QVERIFY2(text.contains(group.entity.name), qPrintable(text));
            QVERIFY(text.indexOf(group.entity.name) < text.indexOf(group.keys.constFirst().hint));
        }
        QVERIFY2(text.contains(QStringLiteral("LIVE · \u20682 entities")), qPrintable(text));
        QCOMPARE(m_dialog->windowTitle(), QStringLiteral("Delete 2 API keys"));
        QCOMPARE(confirmations().size(), 1);
        QVERIFY(!del()->isEnabled());
        confirmations().constFirst()->setText(QStringLiteral("delete 2 keys"));
        click(del());
        QTRY_VERIFY_WITH_TIMEOUT(isGone(), patience);
        const QList<DemoServer::Received> deletes = m_parts->received("DELETE");
        QCOMPARE(deletes.size(), 2);
        for (qsizetype at = 0; at < 2; ++at)
            QCOMPARE(deletes.at(at).entityId, groups.at(at).entity.id.value().toLatin1());
    }

    /// A sandbox entity beside one that turned out to be live: the question is as careful as the most careful of them.
    void oneLiveEntityMakesTheQuestionLive()
    {
        QVERIFY(m_parts->open(Environment::Sandbox));
        const QStringList entities{m_parts->session.entities().at(0).name, m_parts->session.entities().at(1).name};
        QList<KeysOfEntity> groups = groupsOf(entities, 1);
        QCOMPARE(countKeys(groups), 2);
        groups[1].environment = Environment::Live;
        show(groups);
        QVERIFY2(said(m_dialog).contains(QStringLiteral("LIVE · \u20682 entities")), qPrintable(said(m_dialog)));
        QCOMPARE(confirmations().size(), 1); // the one live key is named
        confirmations().constFirst()->setText(DeleteKeysDialog::confirmationText(groups.at(1).keys.constFirst()));
        QVERIFY(del()->isEnabled());
    }

    /// Each key has its own result, and only what failed is tried again.
    void whatFailedInOneEntityIsTriedAgain()
    {
        FaultyApi api;
        api.onEntities = answer(200,
                                FaultyApi::list({ScriptedApi::entity(QStringLiteral("ent_1"), QStringLiteral("One")),
                                                 ScriptedApi::entity(QStringLiteral("ent_2"), QStringLiteral("Two"))}));
        const auto listing = answer(200,
                                    FaultyApi::list({ScriptedApi::key(QStringLiteral("ek_sandbox_") + QString(32, u'a'),
                                                                      QStringLiteral("CI"))}));
        api.onKeys = listing;
        QVERIFY(m_parts->openAt(api.server.url()));
        const QList<KeysOfEntity> groups = groupsOf({QStringLiteral("One"), QStringLiteral("Two")}, 1);
        QCOMPARE(countKeys(groups), 2);
        show(groups);
        api.onKeys = [listing](auto &connection) {
            if (connection.request().header("x-entity-id") == "ent_1")
                return answer(403,
                              FaultyApi::refusal(QStringLiteral("forbidden"), QStringLiteral("Not you")))(connection);
            listing(connection);
        };
        click(del());
        QTRY_VERIFY_WITH_TIMEOUT(said(m_dialog).contains(QStringLiteral("1 key may still be there")), patience);
        QVERIFY(said(m_dialog).contains(QStringLiteral("Deleted.")));
        QVERIFY(said(m_dialog).contains(QStringLiteral("Not you")));
        QCOMPARE(m_dialog->windowTitle(), QStringLiteral("Delete 1 API key"));
        QVERIFY(said(m_dialog).contains(QStringLiteral("Whatever uses this key stops working")));
        // Each in the colour of its meaning, also on the list's ground.
        const auto isIn = [&](const QLabel *label, Tone tone) {
            const QImage picture = m_dialog->grab().toImage();
            const QRect place(label->mapTo(m_dialog, QPoint()), label->size());
            const QRgb wanted = textColor(tone, QPalette()).rgb();
            for (int y = place.top(); y <= place.bottom(); ++y) {
                for (int x = place.left(); x <= place.right(); ++x) {
                    if (picture.valid(x, y) && picture.pixel(x, y) == wanted)
                        return true;
                }
            }
            return false;
        };
        int results = 0;
        const QList<QLabel *> labels = m_dialog->findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            if (label->accessibleName() != QLatin1String("Result"))
                continue;
            ++results;
            const Tone tone = label->text() == QLatin1String("Deleted.") ? Tone::Success : Tone::Danger;
            QTRY_VERIFY_WITH_TIMEOUT(isIn(label, tone), patience); // once the dialog is laid out anew
        }
        QCOMPARE(results, 2);
        QCOMPARE(countKeys(m_dialog->deleted()), 1);
        QCOMPARE(m_dialog->deleted().constFirst().entity.id, groups.at(1).entity.id);
        QCOMPARE(m_dialog->failed().constFirst().entity.id, groups.at(0).entity.id);
        api.onKeys = listing;
        click(del());
        QTRY_VERIFY_WITH_TIMEOUT(isGone(), patience);
        QCOMPARE(api.count("DELETE"), 2);
    }

    void doubleSpaceNeitherDeletesTwiceNorStops()
    {
        QVERIFY(m_parts->openSandboxEntity());
        show({m_parts->key(QStringLiteral("CI")), m_parts->key(QStringLiteral("Load test"))}, Environment::Sandbox);
        m_parts->server.setBehaviour({.latencyMs = 50});
        del()->setFocus();
        for (int time = 0; time < 3; ++time)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(isGone(), patience);
        QCOMPARE(m_parts->count("DELETE"), 2);
    }

    void tellsEachFailureAndTriesAgain()
    {
        FaultyApi api;
        const QString good = QStringLiteral("ek_sandbox_00000000000000000000000000000001");
        const QString bad = QStringLiteral("ek_sandbox_00000000000000000000000000000002");
        const auto listing = [](const QList<QString> &ids) {
            QList<QJsonObject> items;
            for (const QString &id : ids)
                items += FaultyApi::key(id, QStringLiteral("Key ") + id.right(1), QStringLiteral("sandbox"));
            return answer(200, FaultyApi::list(items));
        };
        api.onKeys = listing({good, bad});
        bool refuses = true;
        api.onDelete = [&](auto &connection) {
            if (refuses && connection.request().target.endsWith("2")) {
                answer(403, FaultyApi::refusal(QStringLiteral("forbidden"), QStringLiteral("Not you")))(connection);
                return;
            }
            answer(200, "{}")(connection);
        };
        QVERIFY(m_parts->openAt(api.server.url()));
        QCOMPARE(m_parts->listed().size(), 2);
        show(m_parts->listed(), Environment::Sandbox);
        click(del());
        QTRY_VERIFY_WITH_TIMEOUT(!m_parts->deletion.isRunning(), patience);
        QVERIFY(!isGone());
        QVERIFY(said(m_dialog).contains(QLatin1String("1 key may still be there")));
        QVERIFY(said(m_dialog).contains(QLatin1String("Deleted.")));
        QVERIFY(said(m_dialog).contains(
            QLatin1String("Your credential is not allowed to do this. The key was not deleted.")));
        QVERIFY(said(m_dialog).contains(QLatin1String("Not you")));
        QVERIFY(button(m_dialog, QStringLiteral("Close")));
        QCOMPARE(m_parts->deletion.fate(m_parts->entityId(), KeyFingerprint::of(good.toUtf8())),
                 KeyDeletion::Fate::Deleted);

        // Trying again concerns the one that is left.
        refuses = false;
        const qsizetype before = api.requests("DELETE").size();
        click(del());
        QTRY_VERIFY_WITH_TIMEOUT(isGone(), patience);
        QCOMPARE(api.requests("DELETE").size(), before + 1);
        QVERIFY(api.requests("DELETE").constLast().target.endsWith("2"));
    }

    void maskedIdsAskForTheFullKey()
    {
        m_parts->server.setBehaviour({.maskIdsInLists = true});
        QVERIFY(m_parts->openSandboxEntity());
        const QString name = QStringLiteral("CI");
        show({m_parts->key(name)}, Environment::Sandbox);
        const auto wholeKeys = [this] { return all(QStringLiteral("Full key")); };
        QVERIFY(!wholeKeys().constFirst()->isVisible());
        click(del());
        QTRY_VERIFY_WITH_TIMEOUT(!m_parts->deletion.isRunning(), patience);
        QVERIFY(!isGone());
        QLineEdit *whole = wholeKeys().constFirst();
        QVERIFY(whole->isVisible());
        QCOMPARE(whole->echoMode(), QLineEdit::Password);
        QVERIFY(said(m_dialog).contains(QLatin1String("Enter the full key to delete it.")));
        QVERIFY(!del()->isEnabled());

        // Another key is not sent.
        const qsizetype before = m_parts->count("DELETE");
        whole->setText(m_parts->wholeKey(QStringLiteral("Load test")));
        click(del());
        QVERIFY(whole->text().isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(!m_parts->deletion.isRunning(), patience);
        QVERIFY(said(m_dialog).contains(QLatin1String("The key you entered is not this key.")));
        QCOMPARE(m_parts->count("DELETE"), before);
        QVERIFY(whole->isVisible());

        whole->setText(QLatin1Char(' ') + m_parts->wholeKey(name) + QLatin1Char('\n'));
        click(del());
        QTRY_VERIFY_WITH_TIMEOUT(isGone(), patience);
        QCOMPARE(m_parts->server.keyCount(m_parts->entityId().value()), 4);
    }

    void closingIsRefusedWhileRunning()
    {
        QVERIFY(m_parts->openSandboxEntity());
        show(m_parts->listed(), Environment::Sandbox);
        m_parts->server.setBehaviour({.latencyMs = 100});
        click(del());
        QTest::keyClick(m_dialog, Qt::Key_Escape); // "Stop"
        QVERIFY(!isGone());
        QTRY_VERIFY_WITH_TIMEOUT(!m_parts->deletion.isRunning(), patience);
        QVERIFY(!isGone());
        QVERIFY(m_parts->count("DELETE") < 5);
        QTest::keyClick(m_dialog, Qt::Key_Escape);
        QVERIFY(isGone());
    }
};

QTEST_MAIN(TestDeleteKeysDialog)
#include "test_DeleteKeysDialog.moc"
