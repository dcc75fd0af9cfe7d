#include "FaultyApi.h"
#include "UiFixture.h"
#include "WidgetTools.h"
#include "ui/keys/StillListedNotice.h"

using namespace ek;
using namespace ek::test;

/// A key that the server answered was deleted, and lists all the same.
class TestStillListedNotice : public QObject
{
    Q_OBJECT

private slots:
    void tellsUntilItIsGone()
    {
        UiFixture parts;
        QVERIFY(parts.isRunning);
        FaultyApi api;
        const QJsonObject key =
            FaultyApi::key(QStringLiteral("key_1"), QStringLiteral("Webshop"), QStringLiteral("sandbox"));
        api.onKeys = answer(200, FaultyApi::list({key}));
        MainWindow window(parts.parts());
        window.show();
        QVERIFY(parts.openAt(api.server.url()));
        QTRY_COMPARE_WITH_TIMEOUT(parts.keys.keys(parts.entityId()).size(), 1, patience);
        auto *notice = window.findChild<StillListedNotice *>();
        QVERIFY(notice);
        QVERIFY(notice->isHidden());

        const KeyFingerprint fingerprint = parts.keys.keys(parts.entityId()).constFirst().fingerprint;
        QVERIFY(parts.deletion.remove(parts.entityId(), {ConfirmedKey{fingerprint, Environment::Sandbox}}));
        QTRY_VERIFY_WITH_TIMEOUT(!notice->isHidden(), patience);
        QVERIFY2(notice->text().contains(QStringLiteral("Webshop")), qPrintable(notice->text()));
        QVERIFY2(notice->text().contains(QStringLiteral("still lists it")), qPrintable(notice->text()));

        api.onKeys = answer(200, FaultyApi::list({}));
        parts.keys.invalidate(parts.entityId());
        QTRY_VERIFY_WITH_TIMEOUT(notice->isHidden(), patience);
    }
};

QTEST_MAIN(TestStillListedNotice)
#include "test_StillListedNotice.moc"
