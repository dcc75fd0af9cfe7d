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

void TestClockBar::saysThatTheServersTimeCannotBe()
{
    UiFixture parts;
    QVERIFY(parts.isRunning);
    RawServer server;
    server.otherwise(answer(200, R"({"data":[]})",
                            {{"Content-Type", "application/json"}, {"Date", "Thu, 01 Jan 1970 12:00:00 GMT"}}));
    Profile profile;
    profile.id = newProfileId();
    profile.apiUrl = server.url();
    profile.source = CredentialSource::SessionOnly;
    ClockBar bar(parts.session);
    const auto refresh = [&] {
        parts.session.refreshEntities();
        QTRY_VERIFY(!parts.session.entitiesState().isLoading);
    };
    parts.session.openWith(profile, FakeSecretStore::secretOf("sk_sandbox_0123456789abcdef"));
    refresh();
    QVERIFY(bar.text().contains(QLatin1String("which cannot be")));
    QVERIFY(bar.text().contains(QLatin1String("1970")));
    QCOMPARE(parts.session.clock().ahead(), 0ms);
    bar.findChild<QToolButton *>()->click();
    refresh();
    QVERIFY(bar.isHidden());
    parts.session.signOut();
    parts.session.openWith(profile, FakeSecretStore::secretOf("sk_sandbox_0123456789abcdef"));
    refresh();
    QVERIFY(!bar.isHidden()); // of another sign-in nothing was put away
}

void TestClockBar::aRefusedTimeGoesWithTheNext()
{
    UiFixture parts;
    QVERIFY(parts.isRunning);
    const QString ahead =
        QLocale::c().toString(parts.clock.now().toUTC().addSecs(600), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'");
    QByteArray date = ahead.toLatin1();
    RawServer server;
    server.otherwise([&](Connection &connection) {
        answer(200, R"({"data":[]})", {{"Content-Type", "application/json"}, {"Date", date}})(connection);
    });
    Profile profile;
    profile.id = newProfileId();
    profile.apiUrl = server.url();
    profile.source = CredentialSource::SessionOnly;
    ClockBar bar(parts.session);
    const auto refresh = [&] {
        parts.session.refreshEntities();
        QTRY_VERIFY(!parts.session.entitiesState().isLoading);
    };
    parts.session.openWith(profile, FakeSecretStore::secretOf("sk_sandbox_0123456789abcdef"));
    refresh();
    QVERIFY(!bar.isHidden());
    bar.findChild<QToolButton *>()->click();
    date = "Thu, 01 Jan 1970 12:00:00 GMT";
    refresh();
    QVERIFY(bar.text().contains(QLatin1String("which cannot be")));
    date = ahead.toLatin1(); // which was put away
    refresh();
    QVERIFY(bar.isHidden());
    parts.session.signOut();
}

QTEST_MAIN(TestClockBar)
#include "test_ClockBar.moc"
