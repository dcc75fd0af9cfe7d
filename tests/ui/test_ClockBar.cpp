#include "UiFixture.h"
#include "WidgetTools.h"
#include "support/FakeSecretStore.h"
#include "support/RawServer.h"
#include "ui/window/ClockBar.h"

#include <QToolButton>

using namespace ek;
using namespace ek::test;
using namespace std::chrono_literals;

/// Who works at a computer whose clock is wrong is told, once.
class TestClockBar : public QObject
{
    Q_OBJECT

private slots:
    void says_data();
    void says();
    void staysAwayOnceItWasPutAway();
    void saysThatTheServersTimeCannotBe();
    void aRefusedTimeGoesWithTheNext();
};

void TestClockBar::says_data()
{
    QTest::addColumn<std::chrono::seconds>("localAhead");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *name, std::chrono::seconds ahead, const char *said) {
        QTest::newRow(name) << ahead << QString::fromLatin1(said);
    };
    row("right", 0s, "");
    row("a minute ahead", 60s, "");
    row("a minute behind", -60s, "");
    row("five minutes ahead", 5min, "This computer's clock is 5 minutes ahead of the server's clock.");
    row("three hours behind", -3h, "This computer's clock is 3 hours behind the server's clock.");
    row("two days ahead", 48h, "This computer's clock is 2 days ahead of the server's clock.");
    row("two days behind", -48h, "This computer's clock is 2 days behind the server's clock.");
}

void TestClockBar::says()
{
    QFETCH(const std::chrono::seconds, localAhead);
    QFETCH(const QString, said);
    UiFixture parts;
    QVERIFY(parts.isRunning);
    parts.clock.ahead = localAhead;
    ClockBar bar(parts.session);
    QVERIFY(parts.open(Environment::Sandbox));
    QCOMPARE(bar.isHidden(), said.isEmpty());
    // Without the plural forms, which a translation brings, the unit stands with its choice.
    QString text = bar.text();
    text.remove(QChar(0x200b)).replace(QLatin1String("(s)"), QLatin1String("s"));
    QCOMPARE(text, said);
    parts.session.signOut();
    QVERIFY(bar.isHidden());
}

void TestClockBar::staysAwayOnceItWasPutAway()
{
    UiFixture parts;
    QVERIFY(parts.isRunning);
    parts.clock.ahead = 48h;
    ClockBar bar(parts.session);
    QVERIFY(parts.open(Environment::Sandbox));
    QVERIFY(!bar.isHidden());
    bar.findChild<QToolButton *>()->click();
    QVERIFY(bar.isHidden());

    const auto refresh = [&] {
        parts.session.refreshEntities();
        QTRY_VERIFY(!parts.session.entitiesState().isLoading);
    };
    refresh();
    QVERIFY(bar.isHidden());
    parts.clock.ahead = 48h + 30s;
    refresh();
    QVERIFY(bar.isHidden());
    parts.clock.ahead = -24h; // somebody set it, and not right
    refresh();
    QVERIFY(!bar.isHidden());
    parts.clock.ahead = 0s;
    refresh();
    QVERIFY(bar.isHidden());
}

namespace {

/// An API whose answers bear this date.
class DatedServer
{
public:
    static constexpr const char *impossible = "Thu, 01 Jan 1970 12:00:00 GMT";

    DatedServer()
    {
        m_server.otherwise([this](auto &connection) {
            answer(200, R"({"data":[]})", {{"Content-Type", "application/json"}, {"Date", date}})(connection);
        });
    }

    /// Signs in to it, and waits for its answers.
    void open(Session &session) const
    {
        Profile profile;
        profile.id = newProfileId();
        profile.apiUrl = m_server.url();
        profile.source = CredentialSource::SessionOnly;
        session.openWith(profile, FakeSecretStore::secretOf("sk_sandbox_0123456789abcdef"));
        refresh(session);
    }
    static void refresh(Session &session)
    {
        session.refreshEntities();
        QTRY_VERIFY(!session.entitiesState().isLoading);
    }

    QByteArray date = impossible;

private:
    RawServer m_server;
};

} // namespace

void TestClockBar::saysThatTheServersTimeCannotBe()
{
    UiFixture parts;
    QVERIFY(parts.isRunning);
    DatedServer server;
    ClockBar bar(parts.session);
    server.open(parts.session);
    QVERIFY(bar.text().contains(QLatin1String("which cannot be")));
    QVERIFY(bar.text().contains(QLatin1String("1970")));
    QCOMPARE(parts.session.clock().ahead(), 0ms);
    bar.findChild<QToolButton *>()->click();
    DatedServer::refresh(parts.session);
    QVERIFY(bar.isHidden());
    parts.session.signOut();
    server.open(parts.session);
    QVERIFY(!bar.isHidden()); // of another sign-in nothing was put away
}

void TestClockBar::aRefusedTimeGoesWithTheNext()
{
    UiFixture parts;
    QVERIFY(parts.isRunning);
    const QString ahead =
        QLocale::c().toString(parts.clock.now().toUTC().addSecs(600), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'");
    DatedServer server;
    server.date = ahead.toLatin1();
    ClockBar bar(parts.session);
    server.open(parts.session);
    QVERIFY(!bar.isHidden());
    bar.findChild<QToolButton *>()->click();
    server.date = DatedServer::impossible;
    DatedServer::refresh(parts.session);
    QVERIFY(bar.text().contains(QLatin1String("which cannot be")));
    server.date = ahead.toLatin1(); // which was put away
    DatedServer::refresh(parts.session);
    QVERIFY(bar.isHidden());
    parts.session.signOut();
}

QTEST_MAIN(TestClockBar)
#include "test_ClockBar.moc"
