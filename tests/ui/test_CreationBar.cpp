#include "FaultyApi.h"
#include "WindowTest.h"
#include "ui/keys/CreateKeyDialog.h"
#include "ui/keys/CreationBar.h"
#include "ui/keys/DeleteKeysDialog.h"
#include "ui/reveal/RevealKeyDialog.h"
#include "ui/widgets/MessageDialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace ek;
using namespace ek::test;
using namespace std::chrono_literals;

/// What is said of keys being made, below the table, and what can be done about it.
class TestCreationBar : public QObject, protected WindowTest
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_directory;
    FaultyApi m_api;

    [[nodiscard]] CreationBar *bar() const { return m_window->findChild<CreationBar *>(); }
    [[nodiscard]] QStringList offered() const
    {
        QStringList texts;
        const QList<QPushButton *> buttons = bar()->findChildren<QPushButton *>();
        for (const QPushButton *button : buttons) {
            if (button->isVisible())
                texts += button->accessibleName();
        }
        return texts;
    }
    [[nodiscard]] MessageDialog *question() const
    {
        return m_window->findChild<MessageDialog *>(QStringLiteral("discardQuestion"));
    }
    [[nodiscard]] bool says(const char *text) const { return said(bar()).contains(QString::fromUtf8(text)); }
    [[nodiscard]] QString statePath() const { return m_directory->filePath(QStringLiteral("state.sqlite")); }
    /// Answers of creates get lost; what they made is listed from then on.
    void loseAnswers(const QStringList &made)
    {
        m_api.onPost = [this, made](auto &connection) {
            list(made);
            connection.close();
        };
    }
    void list(const QStringList &ids)
    {
        QList<QJsonObject> keys;
        for (const QString &id : ids)
            keys += FaultyApi::key(id, QStringLiteral("Webshop"), QStringLiteral("sandbox"));
        m_api.onKeys = answer(200, FaultyApi::list(keys));
    }
    void bringInDoubt()
    {
        QVERIFY(m_parts->openAt(m_api.server.url()));
        QVERIFY(m_parts->creation.create(*m_parts->session.entity(), {QStringLiteral("Webshop"), 24h}));
        QTRY_COMPARE_WITH_TIMEOUT(m_parts->creation.phase(), KeyCreation::Phase::InDoubt, patience);
    }
    void open()
    {
        QVERIFY(openWindow(
            std::make_unique<UiFixture>(demoWorkspace(QDateTime::currentDateTimeUtc()), nullptr, statePath())));
    }

private slots:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_api.onKeys = answer(200, FaultyApi::list({}));
        m_api.onPost = FaultyApi().onPost;
        open();
    }

    void cleanup() { closeWindow(); }

    void isHiddenWithNothingToSay()
    {
        QVERIFY(m_parts->openSandboxEntity());
        QVERIFY(!bar()->isVisible());
    }

    void waitingCanBeStopped()
    {
        QVERIFY(m_parts->openAt(m_api.server.url()));
        m_api.onPost = stall();
        QVERIFY(m_parts->creation.create(*m_parts->session.entity(), {QStringLiteral("Webshop"), 24h}));
        QTRY_COMPARE_WITH_TIMEOUT(m_api.requests("POST").size(), 1, patience);
        QVERIFY(says("Creating the key"));
        QTRY_COMPARE_WITH_TIMEOUT(offered(), QStringList{QStringLiteral("Stop waiting")}, patience);
        click(button(bar(), QStringLiteral("Stop waiting")));
        QTRY_COMPARE_WITH_TIMEOUT(m_parts->creation.phase(), KeyCreation::Phase::InDoubt, patience);
        m_api.onPost = FaultyApi().onPost;
    }

    void pausesAreTold()
    {
        QVERIFY(m_parts->openAt(m_api.server.url()));
        m_api.onPost = answer(429, "{}", {{"Retry-After", "60"}});
        QVERIFY(m_parts->creation.create(*m_parts->session.entity(), {QStringLiteral("Webshop"), 24h}));
        QTRY_VERIFY_WITH_TIMEOUT(says("Trying again at"), patience);
        click(button(bar(), QStringLiteral("Stop waiting")));
        QTRY_VERIFY_WITH_TIMEOUT(says("No key was created."), patience);
        QVERIFY(!says("Trying again at"));
    }

    void doubtNamesKeyAndEntity()
    {
        loseAnswers({});
        bringInDoubt();
        QVERIFY(says("It is not known whether the key"));
        QVERIFY(says("Webshop") && says("Faulty Ltd"));
        QTRY_COMPARE_WITH_TIMEOUT(offered(), (QStringList{QStringLiteral("Recover key"), QStringLiteral("Discard")}),
                                  patience);
    }

    void aRepeatThatBringsNothingEndsInAnOffer()
    {
        loseAnswers({});
        bringInDoubt();
        m_api.onPost = answer(503, "{}"); // for ever, under this request id
        click(button(bar(), QStringLiteral("Recover key")));
        QTRY_VERIFY_WITH_TIMEOUT(says("does not exist: the server lists no key"), patience);
        QVERIFY(says("Webshop") && says("Faulty Ltd"));
        const QByteArray before = m_api.requests("POST").constLast().header("x-request-id");
        m_api.onPost = FaultyApi().onPost;
        click(button(bar(), QStringLiteral("Create again…")));
        auto *dialog = m_window->findChild<CreateKeyDialog *>();
        QVERIFY(dialog);
        QCOMPARE(named<QLineEdit>(dialog, QStringLiteral("Key name"))->text(), QStringLiteral("Webshop"));
        click(button(dialog, QStringLiteral("Create key")));
        QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<RevealKeyDialog *>(), patience);
        QVERIFY(m_api.requests("POST").constLast().header("x-request-id") != before);
    }

    void aListThatProvesNothingIsNotBelieved()
    {
        loseAnswers({});
        bringInDoubt();
        m_api.onKeys = answer(200, "{\"data\":[{}]}");
        click(button(bar(), QStringLiteral("Discard")));
        click(button(question(), QStringLiteral("Give up")));
        sweep();
        QTRY_VERIFY_WITH_TIMEOUT(says("proves nothing"), patience);
        QTRY_COMPARE_WITH_TIMEOUT(offered(), (QStringList{QStringLiteral("Recover key"), QStringLiteral("Discard")}),
                                  patience);
        click(button(bar(), QStringLiteral("Discard")));
        QTRY_VERIFY_WITH_TIMEOUT(question(), patience);
        click(button(question(), QStringLiteral("Give up")));
        QTRY_COMPARE_WITH_TIMEOUT(m_parts->creation.phase(), KeyCreation::Phase::Idle, patience);
    }

    void aKeyOfAnotherNameMayBeIt()
    {
        loseAnswers({});
        bringInDoubt();
        m_api.onKeys = answer(200,
                              FaultyApi::list({FaultyApi::key(QStringLiteral("ek_sandbox_0123456789abcdef"),
                                                              QStringLiteral("web-shop"), QStringLiteral("sandbox"))}));
        click(button(bar(), QStringLiteral("Discard")));
        click(button(question(), QStringLiteral("Give up")));
        sweep();
        QTRY_VERIFY_WITH_TIMEOUT(says("not certain whether the key"), patience);
        QVERIFY(says("web-shop") && says("ek_sandbox_012...def") && says("Somebody else may have created"));
        QVERIFY(!says("does not exist"));
        QTRY_COMPARE_WITH_TIMEOUT(
            offered(),
            (QStringList{QStringLiteral("Delete key…"), QStringLiteral("Create again…"), QStringLiteral("Keep key")}),
            patience);
        click(button(bar(), QStringLiteral("Keep key")));
        QTRY_VERIFY_WITH_TIMEOUT(!bar()->isVisible(), patience);
    }

    void discardTellsThatThereIsNone()
    {
        loseAnswers({});
        bringInDoubt();
        click(button(bar(), QStringLiteral("Discard")));
        QVERIFY(question()->text().contains(QLatin1String("Webshop")));
        QVERIFY(question()->text().contains(QLatin1String("Faulty Ltd")));
        click(button(question(), QStringLiteral("Keep")));
        sweep();
        QCOMPARE(m_parts->creation.phase(), KeyCreation::Phase::InDoubt);

        click(button(bar(), QStringLiteral("Discard")));
        click(button(question(), QStringLiteral("Give up")));
        QTRY_VERIFY_WITH_TIMEOUT(says("does not exist"), patience);
        click(named<QAbstractButton>(bar(), QStringLiteral("Dismiss message")));
        QVERIFY(!bar()->isVisible());
    }

    void discardWithoutAListSaysSo()
    {
        loseAnswers({});
        bringInDoubt();
        m_api.onKeys = answer(403, "{}");
        click(button(bar(), QStringLiteral("Discard")));
        click(button(question(), QStringLiteral("Give up")));
        sweep();
        QTRY_VERIFY_WITH_TIMEOUT(says("It could not be found out"), patience);
        QTRY_COMPARE_WITH_TIMEOUT(offered(), (QStringList{QStringLiteral("Recover key"), QStringLiteral("Discard")}),
                                  patience);
        click(button(bar(), QStringLiteral("Discard")));
        click(button(question(), QStringLiteral("Give up without looking")));
        QCOMPARE(m_parts->creation.phase(), KeyCreation::Phase::Idle);
        QVERIFY(!bar()->isVisible());
    }

    void unseenKeysAreDeleted()
    {
        const QString first = QStringLiteral("ek_sandbox_11112222333344445555666677778888");
        const QString second = QStringLiteral("ek_sandbox_88887777666655554444333322221111");
        loseAnswers({first, second});
        bringInDoubt();
        m_parts->creation.discard();
        QTRY_VERIFY_WITH_TIMEOUT(says("exist whose secrets nobody has seen"), patience);
        QVERIFY(says("2 keys") && says("ek_sandbox_111...888") && says("ek_sandbox_888...111"));
        QCOMPARE(
            offered(),
            (QStringList{QStringLiteral("Delete key…"), QStringLiteral("Replace key…"), QStringLiteral("Keep key")}));
        click(button(bar(), QStringLiteral("Delete key…")));
        auto *dialog = m_window->findChild<DeleteKeysDialog *>();
        QVERIFY(dialog);
        QVERIFY(said(dialog).contains(QLatin1String("ek_sandbox_888...111")));
        click(button(dialog, QStringLiteral("Delete")));
        QTRY_VERIFY_WITH_TIMEOUT(!bar()->isVisible(), patience);
        QCOMPARE(m_api.requests("DELETE").size(), 2);
        QVERIFY(m_parts->creation.unseen().empty());
    }

    void unseenKeysMayBeKept()
    {
        loseAnswers({QStringLiteral("ek_sandbox_11112222333344445555666677778888")});
        bringInDoubt();
        m_parts->creation.discard();
        QTRY_VERIFY_WITH_TIMEOUT(says("exists, and nobody has seen its secret"), patience);
        click(button(bar(), QStringLiteral("Keep key")));
        QVERIFY(!bar()->isVisible());
        QVERIFY(m_parts->creation.unseen().empty());
    }

    void unseenKeysAreReplaced()
    {
        const QString unseen = QStringLiteral("ek_sandbox_11112222333344445555666677778888");
        loseAnswers({unseen});
        bringInDoubt();
        m_parts->creation.discard();
        QTRY_VERIFY_WITH_TIMEOUT(says("exists, and nobody has seen its secret"), patience);
        m_api.onPost = FaultyApi().onPost;
        click(button(bar(), QStringLiteral("Replace key…")));
        auto *create = m_window->findChild<CreateKeyDialog *>();
        QVERIFY(create);
        QCOMPARE(named<QLineEdit>(create, QStringLiteral("Key name"))->text(), QStringLiteral("Webshop"));
        click(button(create, QStringLiteral("Create key")));
        QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<RevealKeyDialog *>(), patience);
        auto *reveal = m_window->findChild<RevealKeyDialog *>();
        QVERIFY(!m_window->findChild<DeleteKeysDialog *>()); // not before the new one is stored
        named<QCheckBox>(reveal, QStringLiteral("I have stored this key"))->click();
        click(button(reveal, QStringLiteral("Done")));
        auto *dialog = m_window->findChild<DeleteKeysDialog *>();
        QVERIFY(dialog);
        click(button(dialog, QStringLiteral("Delete")));
        QTRY_VERIFY_WITH_TIMEOUT(!bar()->isVisible(), patience);
        QCOMPARE(m_api.requests("DELETE").constLast().target, QByteArray("/entities/api-keys/" + unseen.toLatin1()));
    }

    void aDuplicateNeedsNoReplacement()
    {
        const QString lost = QStringLiteral("ek_sandbox_11112222333344445555666677778888");
        int posts = 0;
        m_api.onPost = [&](auto &connection) {
            list(++posts == 1 ? QStringList{lost} : QStringList{lost, QLatin1String(FaultyApi::createdKey)});
            if (posts == 1)
                connection.close();
            else
                FaultyApi().onPost(connection);
        };
        QVERIFY(m_parts->openAt(m_api.server.url()));
        QVERIFY(m_parts->creation.create(*m_parts->session.entity(), {QStringLiteral("Webshop"), 24h}));
        QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<RevealKeyDialog *>(), patience);
        QVERIFY(says("exists, and nobody has seen its secret"));
        QTRY_COMPARE_WITH_TIMEOUT(offered(), (QStringList{QStringLiteral("Delete key…"), QStringLiteral("Keep key")}),
                                  patience);
    }

    void namesAreOnlyText()
    {
        loseAnswers({});
        QVERIFY(m_parts->openAt(m_api.server.url()));
        QVERIFY(m_parts->creation.create(*m_parts->session.entity(), {QStringLiteral("<img src=x><b>Bold</b>"), 24h}));
        QTRY_COMPARE_WITH_TIMEOUT(m_parts->creation.phase(), KeyCreation::Phase::InDoubt, patience);
        QVERIFY(says("<b>Bold</b>"));
    }

    void whatBelongsElsewhereNamesItsProfile()
    {
        loseAnswers({});
        bringInDoubt();
        const Profile profile = *m_parts->session.profile();
        cleanup();

        // The next run, with nobody signed in.
        open();
        m_parts->profiles.put(profile);
        m_parts->recovery.start();
        QTRY_VERIFY_WITH_TIMEOUT(says("It is not known whether the key"), patience);
        QVERIFY(says("Webshop") && says("Faulty Ltd") && says("Test"));
        QTRY_COMPARE_WITH_TIMEOUT(offered(), (QStringList{QStringLiteral("Open profile"), QStringLiteral("Discard")}),
                                  patience);
        click(button(bar(), QStringLiteral("Open profile")));
        QVERIFY(m_parts->session.profile());
        QCOMPARE(m_parts->session.profile()->id, profile.id);

        click(button(bar(), QStringLiteral("Discard")));
        QVERIFY(question()->text().contains(QLatin1String("Webshop")));
        click(button(question(), QStringLiteral("Give up without looking")));
        QTRY_VERIFY_WITH_TIMEOUT(!bar()->isVisible(), patience);
    }

    void theNextRunRecovers()
    {
        loseAnswers({});
        bringInDoubt();
        cleanup();
        open();
        m_parts->recovery.start();
        m_api.onPost = FaultyApi().onPost;
        list({QLatin1String(FaultyApi::createdKey)});
        QVERIFY(m_parts->openAt(m_api.server.url()));
        QTRY_VERIFY_WITH_TIMEOUT(says("The program ended before the key"), patience);
        QTRY_COMPARE_WITH_TIMEOUT(offered(), (QStringList{QStringLiteral("Recover key"), QStringLiteral("Discard")}),
                                  patience);
        click(button(bar(), QStringLiteral("Recover key")));
        QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<RevealKeyDialog *>(), patience);
        QVERIFY(!bar()->isVisible());
    }

    void aKeyDeletedMeanwhileSaysSo()
    {
        loseAnswers({});
        bringInDoubt();
        m_api.onPost = FaultyApi().onPost; // but it is not listed
        click(button(bar(), QStringLiteral("Recover key")));
        QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<RevealKeyDialog *>(), patience);
        QVERIFY(said(m_window->findChild<RevealKeyDialog *>()).contains(QLatin1String("It will not work.")));
    }

    void aProposalFillsTheForm_data()
    {
        QTest::addColumn<std::optional<std::chrono::seconds>>("ttl");
        QTest::addColumn<QString>("choice");
        using Ttl = std::optional<std::chrono::seconds>;
        QTest::newRow("never") << Ttl() << QStringLiteral("Never");
        QTest::newRow("a week") << Ttl(7 * 24h) << QStringLiteral("In 7 days");
        QTest::newRow("a year") << Ttl(365 * 24h) << QStringLiteral("In 1 year");
        QTest::newRow("anything else") << Ttl(36h) << QStringLiteral("On a date and time…");
    }

    void aProposalFillsTheForm()
    {
        QFETCH(const std::optional<std::chrono::seconds>, ttl);
        QFETCH(const QString, choice);
        QVERIFY(m_parts->openSandboxEntity());
        CreateKeyDialog dialog(m_parts->creation, *m_parts->session.entity(), Environment::Sandbox, m_parts->clock,
                               m_window.get());
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.propose({QStringLiteral("Again"), ttl});
        QCOMPARE(named<QLineEdit>(&dialog, QStringLiteral("Key name"))->text(), QStringLiteral("Again"));
        QCOMPARE(named<QComboBox>(&dialog, QStringLiteral("Expires"))->currentText(), choice);
    }
};

QTEST_MAIN(TestCreationBar)
#include "test_CreationBar.moc"
