#include "FaultyApi.h"
#include "Heard.h"
#include "WindowTest.h"
#include "ui/design/Theme.h"
#include "ui/keys/CreateKeyDialog.h"
#include "ui/reveal/RevealKeyDialog.h"
#include "wording/Moments.h"
#include "wording/TypedMoment.h"

#include <QCalendarWidget>
#include <QComboBox>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>

using namespace ek;
using namespace ek::test;

namespace {

enum Preset { Days7, Days30, Days90, Year, Date, Never };
constexpr int day = 86400;

QString plain(QString text)
{
    return text.remove(QChar(0x2068)).remove(QChar(0x2069));
}

} // namespace

class TestCreateKeyDialog : public QObject, protected PartsTest
{
    Q_OBJECT

private:
    QPointer<CreateKeyDialog> m_dialog;

    void show(Environment environment = Environment::Sandbox)
    {
        m_dialog =
            new CreateKeyDialog(m_parts->creation, *m_parts->session.entity(), environment, m_parts->clock, nullptr);
        m_dialog->open();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog));
    }

    void openSandbox()
    {
        QVERIFY(m_parts->openSandboxEntity());
        show();
    }

    [[nodiscard]] QLineEdit *name() const { return named<QLineEdit>(m_dialog, QStringLiteral("Key name")); }
    [[nodiscard]] QComboBox *expires() const { return named<QComboBox>(m_dialog, QStringLiteral("Expires")); }
    [[nodiscard]] QLineEdit *date() const { return named<QLineEdit>(m_dialog, QStringLiteral("Expiry date and time")); }
    /// As somebody does who marks all of it and types.
    void typeDate(const QString &text)
    {
        date()->setFocus();
        QTest::keyClick(date(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(date(), Qt::Key_Delete);
        for (const QChar c : text)
            QTest::sendKeyEvent(QTest::Click, date(), Qt::Key_unknown, c, Qt::NoModifier);
        QCOMPARE(date()->text(), text);
    }
    [[nodiscard]] QPushButton *create() const { return named<QPushButton>(m_dialog, QStringLiteral("Create key")); }
    [[nodiscard]] QString outcome() const
    {
        return named<QLabel>(m_dialog, QStringLiteral("Resulting expiry"))->text();
    }
    [[nodiscard]] QJsonObject sent() const
    {
        return QJsonDocument::fromJson(m_parts->received("POST").constLast().body).object();
    }

private slots:
    void init() { QVERIFY(makeParts()); }

    void cleanup()
    {
        delete m_dialog;
        dropParts();
    }

    /// What nobody sees in a name is told while it is typed, and what the server gets.
    void invisibleCharactersInTheNameAreTold()
    {
        openSandbox();
        QVERIFY(m_dialog);
        auto *note = named<QLabel>(m_dialog, QStringLiteral("About Key name"));
        QVERIFY(note && !note->isVisible());
        name()->setText(QStringLiteral("Web shop"));
        QVERIFY(!note->isVisible());
        Heard heard;
        const QString typed = QStringLiteral("Web\u202eshop\u200b");
        name()->setText(typed);
        QVERIFY(note->isVisible());
        const QString words = plain(note->text());
        QVERIFY2(words.startsWith(QStringLiteral("The name has 2 invisible characters, ⟨U+202E⟩, ⟨U+200B⟩, sent")),
                 qPrintable(words));
        QTRY_VERIFY_WITH_TIMEOUT(!heard.announced.isEmpty() && plain(heard.announced.constLast()) == words, patience);
        QVERIFY(create()->isEnabled());
        click(create());
        QTRY_COMPARE_WITH_TIMEOUT(m_parts->count("POST"), 1, patience);
        QCOMPARE(sent()[QLatin1String("name")].toString(), typed); // as it was said
    }

    void controlCharactersInTheNameAreRefused()
    {
        openSandbox();
        QVERIFY(m_dialog);
        name()->setText(QStringLiteral("Web\tshop"));
        QVERIFY(said(m_dialog).contains(QLatin1String("The name has control characters in it")));
        QVERIFY(!create()->isEnabled());
        QVERIFY(!named<QLabel>(m_dialog, QStringLiteral("About Key name"))->isVisible());
    }

    void namesEntityAndEnvironment_data()
    {
        QTest::addColumn<Environment>("environment");
        QTest::addColumn<QString>("word");
        QTest::newRow("live") << Environment::Live << QStringLiteral("LIVE · ");
        QTest::newRow("sandbox") << Environment::Sandbox << QStringLiteral("SANDBOX · ");
        QTest::newRow("unknown") << Environment::Unknown << QStringLiteral("ENVIRONMENT UNKNOWN · ");
    }

    void namesEntityAndEnvironment()
    {
        QFETCH(const Environment, environment);
        QFETCH(const QString, word);
        QVERIFY(m_parts->openSandboxEntity());
        show(environment);
        QVERIFY(said(m_dialog).contains(QLatin1String("Gorska Steza d.o.o. (test)")));
        QVERIFY(said(m_dialog).contains(m_parts->entityId().value()));
        QVERIFY(said(m_dialog).contains(word));
    }

    /// A pasted credential leaves it empty, and Enter follows.
    void enterInAnEmptyNameCreatesNothing()
    {
        openSandbox();
        for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
            QTest::keyClick(name(), key);
            QCOMPARE(m_parts->creation.phase(), KeyCreation::Phase::Idle);
            QVERIFY(said(m_dialog).contains(QLatin1String("Give the key a name")));
            QVERIFY2(said(m_dialog).contains(QStringLiteral("press “Create key”")), qPrintable(said(m_dialog)));
        }
        QTest::keyClicks(name(), QStringLiteral("W"));
        QVERIFY(!said(m_dialog).contains(QLatin1String("Give the key a name")));
        QTest::keyClick(name(), Qt::Key_Backspace);
        QTest::mouseClick(create(), Qt::LeftButton); // who wants it can have it
        QVERIFY(m_parts->creation.phase() != KeyCreation::Phase::Idle);
    }

    void countsTheName()
    {
        openSandbox();
        auto *count = named<QLabel>(m_dialog, QStringLiteral("Characters used"));
        QCOMPARE(count->text(), QStringLiteral("0 / 255"));
        name()->setText(QStringLiteral("  Webshop  "));
        QCOMPARE(count->text(), QStringLiteral("7 / 255")); // what will be sent
        name()->setText(QString(255, QLatin1Char('x')));
        QVERIFY(create()->isEnabled());
        name()->setText(QString(256, QLatin1Char('x')));
        QCOMPARE(count->text(), QStringLiteral("256 / 255"));
        QVERIFY(!create()->isEnabled());
        QVERIFY(said(m_dialog).contains(QLatin1String("longer than 255 characters")));
        QTest::keyClick(name(), Qt::Key_Return);
        QCOMPARE(m_parts->creation.phase(), KeyCreation::Phase::Idle);
        name()->setText(QString(255, QLatin1Char('x')));
        click(create());
        QTRY_VERIFY_WITH_TIMEOUT(m_parts->creation.hasReveal(), patience);
        QCOMPARE(sent().value(QStringLiteral("name")).toString().size(), 255);
    }

    void sendsTheChosenTtl_data()
    {
        QTest::addColumn<int>("preset");
        QTest::addColumn<int>("ttl");
        QTest::newRow("7 days") << int(Days7) << 7 * day;
        QTest::newRow("30 days") << int(Days30) << 30 * day;
        QTest::newRow("90 days, proposed") << -1 << 90 * day;
        QTest::newRow("1 year") << int(Year) << 365 * day;
        QTest::newRow("never") << int(Never) << 0;
    }

    void sendsTheChosenTtl()
    {
        QFETCH(const int, preset);
        QFETCH(const int, ttl);
        openSandbox();
        name()->setText(QStringLiteral(" Webshop "));
        if (preset >= 0)
            expires()->setCurrentIndex(preset);
        QVERIFY(!date()->isVisible());
        click(create());
        QTRY_VERIFY_WITH_TIMEOUT(m_parts->creation.hasReveal(), patience);
        QCOMPARE(sent().value(QStringLiteral("name")).toString(), QStringLiteral("Webshop"));
        QCOMPARE(sent().contains(QStringLiteral("ttl")), ttl != 0);
        QCOMPARE(sent().value(QStringLiteral("ttl")).toInt(), ttl);
        sweep();
        QVERIFY(!m_dialog);
    }

    void sendsTheChosenDate()
    {
        openSandbox();
        expires()->setCurrentIndex(Date);
        QVERIFY(date()->isVisible());
        const QDateTime wanted = m_parts->clock.now().addDays(200); // across a change to or from summer time
        typeDate(wanted.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")));
        click(create());
        QTRY_VERIFY_WITH_TIMEOUT(m_parts->creation.hasReveal(), patience);
        const int ttl = sent().value(QStringLiteral("ttl")).toInt();
        QVERIFY2(std::abs(ttl - 200 * day) <= 5, qPrintable(QString::number(ttl)));
        QVERIFY(!m_parts->creation.takeReveal()->expiryDiffers);
    }

    void refusesADateTooEarly()
    {
        openSandbox();
        expires()->setCurrentIndex(Date);
        date()->setText(typedMoment(m_parts->clock.now().addSecs(50)));
        QVERIFY(!create()->isEnabled());
        QVERIFY(said(m_dialog).contains(QLatin1String("at least a minute")));
        date()->setText(typedMoment(m_parts->clock.now().addSecs(120)));
        QVERIFY(create()->isEnabled());

        // Time goes by while the dialog is open: what was late enough is not any more, whatever the button says.
        m_parts->clock.ahead = std::chrono::hours(1);
        QTest::mouseClick(create(), Qt::LeftButton);
        QCOMPARE(m_parts->creation.phase(), KeyCreation::Phase::Idle);
        QVERIFY(!create()->isEnabled());
        QVERIFY(said(m_dialog).contains(QLatin1String("at least a minute")));
        QCOMPARE(m_parts->count("POST"), 0);
    }

    void showsTheExpiryInBothTimes()
    {
        openSandbox();
        expires()->setCurrentIndex(Date);
        typeDate(QStringLiteral("2099-01-02 03:04"));
        QVERIFY2(outcome().contains(QLatin1String("2099-01-02 02:04:00 UTC")), qPrintable(outcome()));
#ifdef Q_OS_WIN // a zone has no short name there
        const QString zone = QStringLiteral("UTC+01:00");
#else
        const QString zone = QStringLiteral("CET");
#endif
        QVERIFY2(outcome().contains(QStringLiteral("03:04:00 ") + zone), qPrintable(outcome()));
        expires()->setCurrentIndex(Days7);
        QVERIFY(outcome().contains(utcTime(m_parts->clock.now().addDays(7)).left(16)));
        expires()->setCurrentIndex(Never);
        QCOMPARE(outcome(), QStringLiteral("Never expires"));
    }

    /// As a warning, and not as one more line of small print.
    void theRiskOfNeverIsAWarning()
    {
        openSandbox();
        const auto *risk = named<QLabel>(m_dialog, QStringLiteral("Risk"));
        QVERIFY(risk);
        QVERIFY(!risk->isVisible());
        expires()->setCurrentIndex(Never);
        QVERIFY(risk->isVisible());
        QVERIFY(risk->text().contains(QLatin1String("stays dangerous")));
        QVERIFY(risk->text().contains(QLatin1String("Space Invoices")));
        const QPalette around = QApplication::palette();
        QCOMPARE(risk->palette().color(QPalette::Window), tint(Tone::Warning, around).background);
        QCOMPARE(risk->palette().color(QPalette::WindowText), tint(Tone::Warning, around).text);
        expires()->setCurrentIndex(Days7);
        QVERIFY(!risk->isVisible());
    }

    void theCalendarHasOneTabStopAndNoRedDays()
    {
        openSandbox();
        expires()->setCurrentIndex(Date);
        click(named<QPushButton>(m_dialog, QStringLiteral("Choose expiry date")));
        auto *calendar = m_dialog->findChild<QCalendarWidget *>();
        QVERIFY(calendar);
        QStringList stops;
        const QList<QWidget *> parts = calendar->findChildren<QWidget *>();
        for (const QWidget *part : parts) {
            if (part->isVisible() && part->isEnabled() && (part->focusPolicy() & Qt::TabFocus) != 0)
                stops += QLatin1String(part->metaObject()->className());
        }
        QCOMPARE(stops, QStringList{QStringLiteral("QCalendarView")});
        for (const auto day : {Qt::Saturday, Qt::Sunday})
            QVERIFY(calendar->weekdayTextFormat(day).foreground().color() != QColor(Qt::red));
    }

    void sendsOneRequestWhateverTheMouseDoes_data()
    {
        QTest::addColumn<int>("way");
        QTest::newRow("double click") << 0;
        QTest::newRow("triple click") << 1;
        QTest::newRow("Enter mashed") << 2;
        QTest::newRow("click and Enter") << 3;
        QTest::newRow("space held") << 4;
        QTest::newRow("clicked() storm") << 5;
    }

    void sendsOneRequestWhateverTheMouseDoes()
    {
        QFETCH(const int, way);
        m_parts->server.setBehaviour({.latencyMs = 150});
        openSandbox();
        name()->setText(QStringLiteral("Webshop"));
        QPushButton *button = create();
        switch (way) {
        case 0:
            QTest::mouseClick(button, Qt::LeftButton);
            QTest::mouseDClick(button, Qt::LeftButton);
            break;
        case 1:
            for (int time = 0; time < 3; ++time) {
                QTest::mousePress(button, Qt::LeftButton);
                QTest::mouseRelease(button, Qt::LeftButton);
            }
            break;
        case 2:
            for (int time = 0; time < 10; ++time) {
                QTest::keyClick(QApplication::focusWidget(), time % 2 == 0 ? Qt::Key_Return : Qt::Key_Enter);
            }
            break;
        case 3:
            QTest::mouseClick(button, Qt::LeftButton);
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
            break;
        case 4:
            button->setFocus();
            for (int time = 0; time < 5; ++time)
                QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
            break;
        case 5:
            for (int time = 0; time < 5; ++time)
                emit button->clicked();
            break;
        default:
            QFAIL("there is no such way");
        }
        QTRY_VERIFY_WITH_TIMEOUT(m_parts->creation.hasReveal(), patience);
        sweep();
        QVERIFY(!m_dialog);
        QTRY_VERIFY_WITH_TIMEOUT(!m_parts->keys.state(m_parts->entityId()).isLoading, patience);
        QCOMPARE(m_parts->count("POST"), 1);
        QVERIFY(m_parts->creation.takeReveal());
        QVERIFY(!m_parts->creation.hasReveal());
    }

    void halfTypedDateCreatesNothing()
    {
        QVERIFY(m_parts->openSandboxEntity());
        show();
        expires()->setCurrentIndex(Date);
        QVERIFY(date()->isVisible());
        QVERIFY(create()->isEnabled());
        date()->setText(QStringLiteral("0000-02-21 07:09"));
        QVERIFY(!create()->isEnabled());
        QTest::keyClick(date(), Qt::Key_Return);
        QCOMPARE(m_parts->count("POST"), 0);
    }

    void whatIsTypedCounts_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("utc");
        QTest::newRow("leap day") << QStringLiteral("2028-02-29 12:00") << QStringLiteral("2028-02-29 11:00:00 UTC");
        QTest::newRow("seconds") << QStringLiteral("2028-02-29 12:00:59") << QStringLiteral("2028-02-29 11:00:59 UTC");
        QTest::newRow("Arabic-Indic") << QStringLiteral("٢٠٢٨-٠٢-٢٩ ١٢:٠٠")
                                      << QStringLiteral("2028-02-29 11:00:00 UTC");
        QTest::newRow("Persian") << QStringLiteral("۲۰۲۸-۰۲-۲۹ ۱۲:۰۰") << QStringLiteral("2028-02-29 11:00:00 UTC");
        QTest::newRow("the second of two")
            << QStringLiteral("2027-10-31 02:30 +01:00") << QStringLiteral("2027-10-31 01:30:00 UTC");
    }

    void whatIsTypedCounts()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, utc);
        m_parts->clock.ahead = std::chrono::seconds(
            QDateTime::currentDateTimeUtc().secsTo(QDateTime(QDate(2027, 1, 1), QTime(0, 0), Qt::UTC)));
        openSandbox();
        expires()->setCurrentIndex(Date);
        typeDate(typed);
        QVERIFY2(outcome().contains(utc), qPrintable(outcome()));
        QVERIFY(create()->isEnabled());
        const QDateTime before = m_parts->clock.now();
        click(create());
        QTRY_VERIFY_WITH_TIMEOUT(m_parts->creation.hasReveal(), patience);
        const QDateTime wanted = QDateTime::fromString(utc.left(19), QStringLiteral("yyyy-MM-dd HH:mm:ss"));
        const qint64 ttl =
            QDateTime(wanted.date(), wanted.time(), Qt::UTC).toSecsSinceEpoch() - before.toSecsSinceEpoch();
        QVERIFY(std::abs(sent().value(QStringLiteral("ttl")).toInt() - ttl) <= 5);
    }

    void whatCannotCountIsSaid_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("words");
        QTest::newRow("no such day") << QStringLiteral("2029-02-29 12:00") << QStringLiteral("no such day");
        QTest::newRow("no such time") << QStringLiteral("2028-02-29 25:00") << QStringLiteral("no such time");
        QTest::newRow("skipped") << QStringLiteral("2027-03-28 02:30") << QStringLiteral("put forward");
        QTest::newRow("twice") << QStringLiteral("2027-10-31 02:30") << QStringLiteral("Add +02:00 for the first");
        QTest::newRow("twice, and over") << QStringLiteral("2025-10-26 02:30") << QStringLiteral("Choose a later time");
        QTest::newRow("skipped, and over")
            << QStringLiteral("2025-03-30 02:30") << QStringLiteral("Choose a later time");
        QTest::newRow("no time") << QStringLiteral("2028-02-29") << QStringLiteral("Type the time as well");
        QTest::newRow("half") << QStringLiteral("2028-0") << QStringLiteral("like this");
        QTest::newRow("day first") << QStringLiteral("29.02.2028 12:00") << QStringLiteral("like this");
        QTest::newRow("nothing") << QString() << QStringLiteral("like this");
    }

    void whatCannotCountIsSaid()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, words);
        openSandbox();
        expires()->setCurrentIndex(Date);
        typeDate(typed);
        QVERIFY2(said(m_dialog).contains(words), qPrintable(said(m_dialog)));
        QVERIFY(date()->accessibleDescription().contains(words));
        QVERIFY(!outcome().contains(QLatin1String("Expires")));
        QVERIFY(!create()->isEnabled());
        QTest::keyClick(date(), Qt::Key_Return);
        QCOMPARE(m_parts->creation.phase(), KeyCreation::Phase::Idle);
        QCOMPARE(date()->text(), typed); // it is theirs to mend
        expires()->setCurrentIndex(Days7);
        QVERIFY(create()->isEnabled());
    }

    void everyLocaleCanChooseADate_data()
    {
        QTest::addColumn<QString>("locale");
        for (const char *locale : {"ar_EG", "fa_IR", "hi_IN", "bn_BD", "my_MM", "ne_NP", "mr_IN", "en_US", "sl_SI"})
            QTest::newRow(locale) << QString::fromLatin1(locale);
    }

    void everyLocaleCanChooseADate()
    {
        QFETCH(const QString, locale);
        const QLocale before;
        QLocale::setDefault(QLocale(locale));
        openSandbox();
        expires()->setCurrentIndex(Date);
        const bool proposedWorks = create()->isEnabled();
        const QLocale digits(locale);
        QString typed = QStringLiteral("2099-02-28 12:00");
        for (QChar &c : typed) {
            if (c.isDigit())
                c = digits.toString(c.digitValue()).at(0);
        }
        typeDate(typed);
        const bool typedWorks = create()->isEnabled();
        const QString said = outcome();
        const QString meant = utcTime(QDateTime(QDate(2099, 2, 28), QTime(11, 0), Qt::UTC));
        QLocale::setDefault(before);
        QVERIFY(proposedWorks);
        QVERIFY(typedWorks);
        QVERIFY2(said.contains(meant), qPrintable(said));
    }

    void theCalendarSetsTheDateAlone()
    {
        openSandbox();
        expires()->setCurrentIndex(Date);
        typeDate(QStringLiteral("2099-02-28 07:09:11"));
        click(named<QPushButton>(m_dialog, QStringLiteral("Choose expiry date")));
        auto *calendar = m_dialog->findChild<QCalendarWidget *>();
        QVERIFY(calendar && calendar->isVisible());
        QCOMPARE(calendar->selectedDate(), QDate(2099, 2, 28));
        emit calendar->activated(QDate(2099, 3, 29)); // 07:09 is there, 02:30 would not be
        QCOMPARE(date()->text(), QStringLiteral("2099-03-29 07:09:11"));
        sweep();
        QVERIFY(!m_dialog->findChild<QCalendarWidget *>());
        QVERIFY(create()->isEnabled());
    }

    void showsThatItIsUnderWay()
    {
        m_parts->server.setBehaviour({.latencyMs = 150});
        openSandbox();
        click(create());
        QVERIFY(!create()->isEnabled());
        QVERIFY(!name()->isEnabled());
        QVERIFY(m_dialog->findChild<QProgressBar *>()->isVisible());
        QVERIFY(button(m_dialog, QStringLiteral("Stop waiting")));
        QTRY_VERIFY_WITH_TIMEOUT(m_parts->creation.hasReveal(), patience);
    }

    void failureKeepsWhatWasTyped()
    {
        FaultyApi api;
        api.onPost = answer(422, FaultyApi::refusal(QStringLiteral("validation_error"), QStringLiteral("<b>No</b>")));
        QVERIFY(m_parts->openAt(api.server.url()));
        QVERIFY(m_parts->session.entity());
        show();
        name()->setText(QStringLiteral("Webshop"));
        expires()->setCurrentIndex(Days7);
        click(create());
        QTRY_VERIFY_WITH_TIMEOUT(m_parts->creation.error(), patience);
        QVERIFY(m_dialog->isVisible());
        QCOMPARE(name()->text(), QStringLiteral("Webshop"));
        QCOMPARE(expires()->currentIndex(), int(Days7));
        QVERIFY(said(m_dialog).contains(QLatin1String("No key was created.")));
        QVERIFY(said(m_dialog).contains(QLatin1String("<b>No</b>")));
        QVERIFY(create()->isEnabled());

        // Trying again is another request, and the message of the failure goes.
        api.onPost = FaultyApi().onPost;
        click(create());
        QVERIFY(!said(m_dialog).contains(QLatin1String("No key was created.")));
        QTRY_VERIFY_WITH_TIMEOUT(m_parts->creation.hasReveal(), patience);
        QCOMPARE(api.requests("POST").size(), 2);
        QVERIFY(api.requests("POST").at(0).header("x-request-id") != api.requests("POST").at(1).header("x-request-id"));
    }

    void doubtOffersToRecover()
    {
        FaultyApi api;
        api.onPost = resetConnection();
        QVERIFY(m_parts->openAt(api.server.url()));
        show();
        name()->setText(QStringLiteral("Webshop"));
        click(create());
        QTRY_COMPARE_WITH_TIMEOUT(m_parts->creation.phase(), KeyCreation::Phase::InDoubt, patience);
        QVERIFY(said(m_dialog).contains(QLatin1String("It is not known whether the key was created.")));
        QCOMPARE(name()->text(), QStringLiteral("Webshop"));
        QVERIFY(!name()->isEnabled()); // the same request it will be
        auto *recover = named<QPushButton>(m_dialog, QStringLiteral("Recover key"));
        QVERIFY(recover && recover->isEnabled());
        QVERIFY(button(m_dialog, QStringLiteral("Close")));

        api.onPost = FaultyApi().onPost;
        const qsizetype before = api.requests("POST").size();
        click(recover);
        QTRY_VERIFY_WITH_TIMEOUT(m_parts->creation.hasReveal(), patience);
        const QList<RawRequest> posts = api.requests("POST");
        QCOMPARE(posts.size(), before + 1);
        for (const RawRequest &post : posts) {
            QCOMPARE(post.header("x-request-id"), posts.constFirst().header("x-request-id"));
            QCOMPARE(post.body, posts.constFirst().body);
        }
    }

    void stoppingToWaitIsDoubt()
    {
        FaultyApi api;
        api.onPost = stall();
        QVERIFY(m_parts->openAt(api.server.url()));
        show();
        click(create());
        QTRY_COMPARE_WITH_TIMEOUT(api.requests("POST").size(), 1, patience);
        click(button(m_dialog, QStringLiteral("Stop waiting")));
        QTRY_COMPARE_WITH_TIMEOUT(m_parts->creation.phase(), KeyCreation::Phase::InDoubt, patience);
        QVERIFY(m_dialog->isVisible());
        QVERIFY(named<QPushButton>(m_dialog, QStringLiteral("Recover key")));
    }

    void closingWhileUnderWayStillLeadsToAReveal_data()
    {
        QTest::addColumn<bool>("escape");
        QTest::newRow("Esc") << true;
        QTest::newRow("window manager") << false;
    }

    void closingWhileUnderWayStillLeadsToAReveal()
    {
        QFETCH(const bool, escape);
        m_parts->server.setBehaviour({.latencyMs = 150});
        QVERIFY(m_parts->openSandboxEntity());
        MainWindow window(m_parts->parts());
        window.show();
        window.findChild<QAction *>(QStringLiteral("newKey"))->trigger();
        m_dialog = window.findChild<CreateKeyDialog *>();
        QVERIFY(m_dialog);
        name()->setText(QStringLiteral("Webshop"));
        click(create());
        if (escape)
            QTest::keyClick(m_dialog, Qt::Key_Escape);
        else
            m_dialog->close();
        sweep();
        QVERIFY(!m_dialog);
        QCOMPARE(m_parts->creation.phase(), KeyCreation::Phase::UnderWay);
        QTRY_VERIFY_WITH_TIMEOUT(window.findChild<RevealKeyDialog *>(), patience);
        QCOMPARE(window.findChild<RevealKeyDialog *>()->keyLabel(), QStringLiteral("Webshop"));
        QCOMPARE(m_parts->count("POST"), 1);
    }

    void cancelSendsNothing()
    {
        openSandbox();
        name()->setText(QStringLiteral("Webshop"));
        click(button(m_dialog, QStringLiteral("Cancel")));
        sweep();
        QVERIFY(!m_dialog);
        QCOMPARE(m_parts->creation.phase(), KeyCreation::Phase::Idle);
        QCOMPARE(m_parts->count("POST"), 0);
    }
};

QTEST_MAIN(TestCreateKeyDialog)
#include "test_CreateKeyDialog.moc"
