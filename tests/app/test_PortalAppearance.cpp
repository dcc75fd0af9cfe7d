#include "app/PortalAppearance.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QProcess>
#include <QStandardPaths>
#include <QStyle>
#include <QTest>

using namespace ek;

namespace {

constexpr int patience = 10000;
const QString portalName = QStringLiteral("org.freedesktop.portal.Desktop");
const QString portalPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString appearanceSpace = QStringLiteral("org.freedesktop.appearance");

} // namespace

/// A desktop's settings portal.
class Portal : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    explicit Portal(const QDBusConnection &bus)
        : m_bus(bus)
    {
        m_bus.registerObject(portalPath, this, QDBusConnection::ExportScriptableContents);
        m_bus.registerService(portalName);
    }
    ~Portal() override
    {
        m_bus.unregisterService(portalName);
        m_bus.unregisterObject(portalPath);
    }

    QMap<QString, QVariant> values; ///< by space and key, with a blank between
    int asked = 0;

    void change(const QString &space, const QString &key, const QVariant &value)
    {
        values.insert(space + u' ' + key, value);
        emit SettingChanged(space, key, QDBusVariant(value));
    }

public slots:
    // NOLINTNEXTLINE(readability-identifier-naming): as on the bus
    Q_SCRIPTABLE QDBusVariant Read(const QString &space, const QString &key)
    {
        ++asked;
        const auto value = values.constFind(space + u' ' + key);
        if (value == values.constEnd()) {
            sendErrorReply(QStringLiteral("org.freedesktop.portal.Error.NotFound"), QStringLiteral("no such setting"));
            return {};
        }
        return QDBusVariant(QVariant::fromValue(QDBusVariant(*value))); // twice, as the portal does
    }

signals:
    // NOLINTNEXTLINE(readability-identifier-naming)
    Q_SCRIPTABLE void SettingChanged(const QString &space, const QString &key, const QDBusVariant &value);

private:
    QDBusConnection m_bus;
};

/// Whether the program looks as the desktop says, at the start and while it runs.
class TestPortalAppearance : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const QString program = QStandardPaths::findExecutable(QStringLiteral("dbus-daemon"));
        if (program.isEmpty())
            QSKIP("no dbus-daemon");
        m_daemon.start(program,
                       {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
        QVERIFY(m_daemon.waitForStarted());
        while (!m_daemon.canReadLine())
            QVERIFY(m_daemon.waitForReadyRead(patience));
        m_address = m_daemon.readLine().trimmed();
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_address);
        QVERIFY(QDBusConnection::sessionBus().isConnected());
    }

    void init()
    {
        setDesktopWish({});
        applyAppearance(Appearance::FollowSystem);
        QCOMPARE(schemeOf(QPalette()), ColorScheme::Light);
    }

    void cleanupTestCase()
    {
        m_daemon.terminate();
        m_daemon.waitForFinished();
    }

    void looksAsTheDesktopSays_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<uint>("value");
        QTest::addColumn<ColorScheme>("scheme");
        QTest::newRow("dark") << QStringLiteral("color-scheme") << 1U << ColorScheme::Dark;
        QTest::newRow("light") << QStringLiteral("color-scheme") << 2U << ColorScheme::Light;
        QTest::newRow("no opinion") << QStringLiteral("color-scheme") << 0U << ColorScheme::Light;
        QTest::newRow("from the future") << QStringLiteral("color-scheme") << 7U << ColorScheme::Light;
        QTest::newRow("high contrast") << QStringLiteral("contrast") << 1U << ColorScheme::HighContrast;
    }

    void looksAsTheDesktopSays()
    {
        QFETCH(const QString, key);
        QFETCH(const uint, value);
        QFETCH(const ColorScheme, scheme);
        Portal portal(bus());
        portal.values.insert(appearanceSpace + u' ' + key, value);
        PortalAppearance appearance;
        appearance.start();
        QTRY_COMPARE_WITH_TIMEOUT(portal.asked, 4, patience);
        QTRY_COMPARE_WITH_TIMEOUT(schemeOf(QPalette()), scheme, patience);
    }

    void followsWhileItRuns()
    {
        Portal portal(bus());
        PortalAppearance appearance;
        appearance.start();
        QTRY_COMPARE_WITH_TIMEOUT(portal.asked, 4, patience);
        const auto change = [&](const char *key, uint value) {
            portal.change(appearanceSpace, QLatin1String(key), value);
        };
        change("color-scheme", 1);
        QTRY_COMPARE_WITH_TIMEOUT(schemeOf(QPalette()), ColorScheme::Dark, patience);
        change("contrast", 1);
        QTRY_COMPARE_WITH_TIMEOUT(schemeOf(QPalette()), ColorScheme::HighContrast, patience);
        change("contrast", 0);
        QTRY_COMPARE_WITH_TIMEOUT(schemeOf(QPalette()), ColorScheme::Dark, patience);
        change("color-scheme", 0);
        QTRY_COMPARE_WITH_TIMEOUT(schemeOf(QPalette()), ColorScheme::Light, patience);
    }

    void whatTheAdminChoseStays()
    {
        applyAppearance(Appearance::Light);
        Portal portal(bus());
        PortalAppearance appearance;
        appearance.start();
        QTRY_COMPARE_WITH_TIMEOUT(portal.asked, 4, patience);
        portal.change(appearanceSpace, QStringLiteral("color-scheme"), 1U);
        portal.change(QStringLiteral("org.gnome.desktop.interface"), QStringLiteral("enable-animations"), false);
        QTRY_COMPARE_WITH_TIMEOUT(animationTime(), 0, patience); // it came after the other
        QCOMPARE(schemeOf(QPalette()), ColorScheme::Light);
        applyAppearance(Appearance::FollowSystem);
        QCOMPARE(schemeOf(QPalette()), ColorScheme::Dark);
    }

    void nothingMovesWhereTheDesktopSaysSo_data()
    {
        QTest::addColumn<QString>("space");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QVariant>("value");
        QTest::newRow("portal") << appearanceSpace << QStringLiteral("reduced-motion") << QVariant(1U);
        QTest::newRow("GNOME") << QStringLiteral("org.gnome.desktop.interface") << QStringLiteral("enable-animations")
                               << QVariant(false);
    }

    void nothingMovesWhereTheDesktopSaysSo()
    {
        QFETCH(const QString, space);
        QFETCH(const QString, key);
        QFETCH(const QVariant, value);
        QVERIFY(animationTime() > 0);
        Portal portal(bus());
        portal.values.insert(space + u' ' + key, value);
        PortalAppearance appearance;
        appearance.start();
        QTRY_COMPARE_WITH_TIMEOUT(animationTime(), 0, patience);
    }

private:
    [[nodiscard]] QDBusConnection bus() const
    {
        return QDBusConnection::connectToBus(QString::fromLatin1(m_address), QStringLiteral("portal"));
    }

    static int animationTime() { return QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration); }

    QProcess m_daemon;
    QByteArray m_address;
};

QTEST_MAIN(TestPortalAppearance)
#include "test_PortalAppearance.moc"
