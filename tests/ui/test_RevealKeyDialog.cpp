#include "WindowTest.h"
#include "ui/design/Style.h"
#include "ui/reveal/RevealKeyDialog.h"
#include "ui/reveal/SecretField.h"
#include "ui/widgets/EnvironmentBanner.h"
#include "ui/widgets/MessageDialog.h"
#include "wording/Moments.h"

#include <QCheckBox>
#include <QContextMenuEvent>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>

using namespace ek;
using namespace ek::test;

class TestRevealKeyDialog : public QObject, protected PartsTest
{
    Q_OBJECT

private:
    QPointer<RevealKeyDialog> m_dialog;
    QString m_secret;
    Expiry m_given;

    void reveal(const QString &name, std::optional<std::chrono::seconds> ttl = std::chrono::hours(24 * 30))
    {
        std::optional<Reveal> made = m_parts->create({name, ttl});
        QVERIFY(made);
        m_secret = QString::fromUtf8(made->created.secret.exposeSecretUtf8());
        m_given = made->created.key.expiry;
        QVERIFY(m_secret.startsWith(QLatin1String("ek_")));
        m_dialog = new RevealKeyDialog(std::move(*made), m_parts->clipboard, m_parts->handOverParts(), nullptr);
        m_dialog->open();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog));
    }

    /// What no one may guess from the mask.
    [[nodiscard]] QString core() const { return m_secret.mid(m_secret.size() - 20, 16); }
    [[nodiscard]] SecretField *field() const { return m_dialog->findChild<SecretField *>(); }
    [[nodiscard]] MessageDialog *question() const
    {
        return m_dialog ? m_dialog->findChild<MessageDialog *>(QStringLiteral("loseKeyQuestion")) : nullptr;
    }
    [[nodiscard]] bool isOpen() const { return m_dialog && m_dialog->isVisible(); }

private slots:
    void init()
    {
        QVERIFY(makeParts());
        QVERIFY(m_parts->openSandboxEntity());
        QApplication::clipboard()->clear();
    }

    void cleanup()
    {
        delete m_dialog;
        dropParts();
    }

    void isMaskedUntilAsked()
    {
        reveal(QStringLiteral("Webshop"));
        QCOMPARE(placesThatHold(core()), QStringList());
        QVERIFY(!field()->isRevealed());
        QCOMPARE(field()->accessibleName(), QStringLiteral("New API key"));
        QVERIFY(field()->text().contains(QLatin1String("...")));
        QVERIFY(said(m_dialog).contains(QLatin1String("Webshop")));

        auto *show = button(m_dialog, QStringLiteral("Show key"));
        click(show);
        QCOMPARE(field()->text(), m_secret);
        QCOMPARE(show->text(), QStringLiteral("Hide key"));
        QVERIFY(!placesThatHold(core()).isEmpty()); // or this test could not find anything

        click(show);
        QCOMPARE(placesThatHold(core()), QStringList());
        QVERIFY(!field()->isUndoAvailable());
        QCOMPARE(show->text(), QStringLiteral("Show key"));
    }

    void saysWhatContradictsTheQuestion_data()
    {
        QTest::addColumn<QList<Contradiction>>("contradictions");
        QTest::addColumn<QStringList>("said");
        const QString why = QStringLiteral("Find out why before you use it.");
        const auto row = [](const char *name, const QList<Contradiction> &found, const QStringList &said) {
            QTest::newRow(name) << found << said;
        };
        row("none", {}, {});
        row("known before", {Contradiction::KnownBefore}, {QStringLiteral("listed before"), why});
        row("another entity", {Contradiction::OtherEntity}, {QStringLiteral("names another entity"), why});
        row("another environment", {Contradiction::OtherEnvironment},
            {QStringLiteral("names another environment"), QStringLiteral("handled as a live key"), why});
        row("a second key", {Contradiction::AnotherKey}, {QStringLiteral("a second key"), why});
        row("another key's mask", {Contradiction::OtherHint}, {QStringLiteral("ek_sandbox_abc...123"), why});
        row("an error besides", {Contradiction::SpeaksOfError}, {QStringLiteral("“\u2068partially\u2069”"), why});
        row("another name", {Contradiction::OtherName}, {QStringLiteral("“\u2068Given\u2069”"), why});
        row("a shorter name", {Contradiction::ShortenedName}, {QStringLiteral("shortened the name")});
        row("another time", {Contradiction::MadeAtAnotherTime}, {QStringLiteral("created at another time")});
        row("listed with another name", {Contradiction::ListedOtherName},
            {QStringLiteral("“\u2068Listed\u2069”"), why});
        row("listed with another expiry", {Contradiction::ListedOtherExpiry},
            {QStringLiteral("lists the key with another expiry than it answered: never expires")});
        row("all that there is", {Contradiction::OtherEntity, Contradiction::OtherName},
            {QStringLiteral("names another entity"), QStringLiteral("“\u2068Given\u2069”"), why});
    }
    void saysWhatContradictsTheQuestion()
    {
        QFETCH(const QList<Contradiction>, contradictions);
        QFETCH(const QStringList, said);
        std::optional<Reveal> made = m_parts->create({QStringLiteral("Asked"), std::nullopt});
        QVERIFY(made);
        made->contradictions = contradictions;
        made->created.key.name = QStringLiteral("Given");
        made->listed = ApiKey();
        made->listed->name = QStringLiteral("Listed");
        made->listed->expiry = Expiry::never();
        made->created.otherHint = QStringLiteral("ek_sandbox_abc...123");
        made->created.errorSpoken =
            Error{.kind = ErrorKind::RefusedInBody, .serverMessage = QStringLiteral("partially")};
        m_dialog = new RevealKeyDialog(std::move(*made), m_parts->clipboard, m_parts->handOverParts(), nullptr);
        m_dialog->open();
        const QString text = test::said(m_dialog);
        for (const QString &sentence : said)
            QVERIFY2(text.contains(sentence), qPrintable(text));
        QCOMPARE(text.contains(QLatin1String("Find out why")),
                 said.contains(QStringLiteral("Find out why before you use it.")));
    }

    void saysWhatALaterListContradicts()
    {
        std::optional<Reveal> made = m_parts->create({QStringLiteral("Asked"), std::nullopt});
        QVERIFY(made);
        const RequestId request = made->request.id;
        ApiKey listed = made->created.key;
        m_dialog = new RevealKeyDialog(std::move(*made), m_parts->clipboard, m_parts->handOverParts(), nullptr);
        m_dialog->open();
        m_dialog->onListed(request, listed);
        QVERIFY(!test::said(m_dialog).contains(QLatin1String("lists the key")));
        listed.name = QStringLiteral("Other");
        m_dialog->onListed(newRequestId(), listed); // another key's
        QVERIFY(!test::said(m_dialog).contains(QLatin1String("lists the key")));
        m_dialog->onListed(request, listed);
        QVERIFY(test::said(m_dialog).contains(QStringLiteral("lists the key under another name: “\u2068Other\u2069”")));
        listed.name = QStringLiteral("Asked");
        m_dialog->onListed(request, listed);
        QVERIFY(!test::said(m_dialog).contains(QLatin1String("lists the key")));
    }

    void aContradictedEnvironmentIsLive()
    {
        std::optional<Reveal> made = m_parts->create({QStringLiteral("Webshop"), std::nullopt});
        QVERIFY(made);
        made->created.key.environment = Environment::Live;
        m_dialog = new RevealKeyDialog(std::move(*made), m_parts->clipboard, m_parts->handOverParts(), nullptr);
        QVERIFY(m_dialog->findChild<EnvironmentBanner *>()->text().contains(QStringLiteral("LIVE · ")));
    }

    /// It went well: nothing is red, whatever the environment.
    void liveIsNotRedOnSuccess()
    {
        std::optional<Reveal> made = m_parts->create({QStringLiteral("Webshop"), std::nullopt});
        QVERIFY(made);
        made->created.key.environment = Environment::Live;
        m_dialog = new RevealKeyDialog(std::move(*made), m_parts->clipboard, m_parts->handOverParts(), nullptr);
        m_dialog->open();
        const auto *line = m_dialog->findChild<EnvironmentBanner *>();
        QVERIFY(line->isVisible());
        QCOMPARE(line->palette().color(QPalette::Window), tint(Tone::Neutral, QPalette()).background);
    }

    /// A number of days is meant from the moment of each key; a date is the same date for all.
    void theSameKeyHasTheSameExpiry_data()
    {
        QTest::addColumn<qint64>("ttl"); // 0: never
        QTest::addColumn<qint64>("anHourLater");
        constexpr qint64 day = 86400;
        QTest::newRow("90 days") << 90 * day << 90 * day;
        QTest::newRow("a date") << 90 * day + 17 << 90 * day + 17 - 3600;
        QTest::newRow("never") << qint64(0) << qint64(0);
    }

    void theSameKeyHasTheSameExpiry()
    {
        QFETCH(const qint64, ttl);
        QFETCH(const qint64, anHourLater);
        std::optional<Reveal> made = m_parts->create(
            {QStringLiteral("Webshop"), ttl > 0 ? std::optional(std::chrono::seconds(ttl)) : std::nullopt});
        QVERIFY(made);
        const QDateTime later = made->request.askedAt.addSecs(3600);
        m_dialog = new RevealKeyDialog(std::move(*made), m_parts->clipboard, m_parts->handOverParts(), nullptr);
        const KeySpec same = m_dialog->sameSpec(later);
        QCOMPARE(same.name, QStringLiteral("Webshop"));
        QCOMPARE(same.ttl ? same.ttl->count() : 0, anHourLater);
    }

    /// In a series picking says that the key is stored; it cannot be said of one that went nowhere.
    void pickingNeedsWhatSaysThatThisKeyIsSafe()
    {
        std::optional<Reveal> made = m_parts->create({QStringLiteral("Webshop"), std::nullopt});
        QVERIFY(made);
        m_dialog = new RevealKeyDialog(std::move(*made), m_parts->clipboard, m_parts->handOverParts(), nullptr);
        m_dialog->offerSame(m_parts->session, {m_parts->entityId()}, true);
        m_dialog->open();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog));
        auto *list = named<QListView>(m_dialog, QStringLiteral("Other entities"));
        QVERIFY(list && list->isVisible() && !list->isEnabled());
        QSignalSpy wanted(m_dialog, &RevealKeyDialog::sameWanted);
        QSignalSpy finished(m_dialog, &QDialog::finished);
        const auto pick = [list] {
            for (int row = 0; row < list->model()->rowCount(); ++row) {
                const QModelIndex index = list->model()->index(row, 0);
                if (!index.flags().testFlag(Qt::ItemIsEnabled))
                    continue;
                list->scrollTo(index);
                QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(index).center());
                return;
            }
        };
        pick();
        QCOMPARE(wanted.count() + finished.count(), 0);
        QVERIFY(said(m_dialog).contains(QLatin1String("First copy this key")));
        click(button(m_dialog, QStringLiteral("Copy key")));
        QVERIFY(list->isEnabled());
        QVERIFY(said(m_dialog).contains(QLatin1String("Is this key stored?")));
        pick();
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(finished.count(), 1);
        QCOMPARE(finished.constFirst().constFirst().toInt(), int(QDialog::Accepted));
    }

    void theCountdownIsABarAndMovesNothing()
    {
        reveal(QStringLiteral("Webshop"));
        auto *bar = named<QProgressBar>(m_dialog, QStringLiteral("Clipboard countdown"));
        QVERIFY(bar && !bar->isVisible());
        auto *stored = named<QCheckBox>(m_dialog, QStringLiteral("I have stored this key"));
        const QPoint before = stored->mapTo(m_dialog, QPoint());
        click(button(m_dialog, QStringLiteral("Copy key")));
        QVERIFY(bar->isVisible());
        QCOMPARE(bar->maximum(), 20);
        QCOMPARE(bar->value(), 20);
        QCoreApplication::processEvents();
        QCOMPARE(stored->mapTo(m_dialog, QPoint()), before);
        QTRY_VERIFY_WITH_TIMEOUT(bar->value() < 20, patience);
        m_parts->clipboard.copy(secretOf(m_secret.toUtf8()), std::chrono::seconds(1));
        QTRY_VERIFY_WITH_TIMEOUT(!bar->isVisible(), patience);
    }

    void copyStandsOutAndDoneSaysWhyItDoesNotWork()
    {
        reveal(QStringLiteral("Webshop"));
        auto *copy = named<QPushButton>(m_dialog, QStringLiteral("Copy key"));
        auto *done = named<QPushButton>(m_dialog, QStringLiteral("Done"));
        auto *stored = named<QCheckBox>(m_dialog, QStringLiteral("I have stored this key"));
        QCOMPARE(lookOf(copy), (ButtonLook::Suggested));
        QVERIFY(!done->isEnabled());
        const QString why = QStringLiteral("“Done” works once you have ticked this box.");
        QVERIFY(said(m_dialog).contains(why));
        QCOMPARE(done->accessibleDescription(), why);
        const QPoint before = stored->mapTo(m_dialog, QPoint());
        stored->click();
        QVERIFY(done->isDefault());
        QVERIFY(!said(m_dialog).contains(why));
        QCOMPARE(done->accessibleDescription(), QString());
        QCoreApplication::processEvents();
        QCOMPARE(stored->mapTo(m_dialog, QPoint()), before);
        stored->click();
        QVERIFY(said(m_dialog).contains(why));
    }

    void copiesTheExactKeyWithTheHint()
    {
        reveal(QStringLiteral("Webshop"));
        click(button(m_dialog, QStringLiteral("Copy key")));
        const QMimeData *copied = QApplication::clipboard()->mimeData(QClipboard::Clipboard);
        QCOMPARE(copied->text(), m_secret);
        QCOMPARE(copied->data(QStringLiteral("x-kde-passwordManagerHint")), QByteArray("secret"));
        QVERIFY(!copied->hasHtml());
        QVERIFY(!QApplication::clipboard()->text(QClipboard::Selection).contains(core()));
        QCOMPARE(placesThatHold(core()), QStringList());
        QVERIFY(said(m_dialog).contains(QLatin1String("cleared in 20 seconds")));
    }

    void saysWhenTheClipboardWasCleared()
    {
        reveal(QStringLiteral("Webshop"));
        click(button(m_dialog, QStringLiteral("Copy key")));
        m_parts->clipboard.copy(secretOf(m_secret.toUtf8()), std::chrono::seconds(1));
        QVERIFY(said(m_dialog).contains(QLatin1String("cleared in 1 second.")));
        QTRY_VERIFY_WITH_TIMEOUT(said(m_dialog).contains(QLatin1String("no longer holds the key")), patience);
        QVERIFY(QApplication::clipboard()->text().isEmpty());
        click(button(m_dialog, QStringLiteral("Copy key")));
        QCOMPARE(QApplication::clipboard()->text(), m_secret);
    }

    void keyboardCopyIsConcealedToo()
    {
        reveal(QStringLiteral("Webshop"));
        click(button(m_dialog, QStringLiteral("Show key")));
        field()->setFocus();
        QTest::keySequence(field(), QKeySequence::Copy);
        const QMimeData *copied = QApplication::clipboard()->mimeData();
        QCOMPARE(copied->text(), m_secret);
        QCOMPARE(copied->data(QStringLiteral("x-kde-passwordManagerHint")), QByteArray("secret"));
        QVERIFY(m_parts->clipboard.secondsLeft() > 0);
    }

    void offersNoOtherWayOut()
    {
        reveal(QStringLiteral("Webshop"));
        click(button(m_dialog, QStringLiteral("Show key")));
        SecretField *secret = field();
        secret->setFocus(Qt::TabFocusReason);
        QVERIFY(!secret->hasSelectedText());

        QTest::keySequence(secret, QKeySequence::SelectAll);
        QTest::keySequence(secret, QKeySequence::SelectEndOfLine);
        QTest::keyClick(secret, Qt::Key_End, Qt::ShiftModifier);
        QVERIFY(!secret->hasSelectedText());
        QTest::keySequence(secret, QKeySequence::Cut);
        QCOMPARE(secret->text(), m_secret);

        const QPoint left(4, secret->height() / 2);
        const QPoint right(secret->width() - 4, secret->height() / 2);
        QTest::mousePress(secret, Qt::LeftButton, {}, left);
        QTest::mouseMove(secret, right);
        QTest::mouseRelease(secret, Qt::LeftButton, {}, right);
        QTest::mouseDClick(secret, Qt::LeftButton, {}, left);
        QTest::mouseClick(secret, Qt::LeftButton, {}, left); // a triple click selects a line
        QVERIFY(!secret->hasSelectedText());
        QVERIFY(!secret->dragEnabled());
        QVERIFY(QApplication::clipboard()->text().isEmpty());
        QVERIFY(!QApplication::clipboard()->text(QClipboard::Selection).contains(core()));
    }

    void contextMenuOnlyCopiesConcealed()
    {
        reveal(QStringLiteral("Webshop"));
        QContextMenuEvent event(QContextMenuEvent::Mouse, QPoint(4, 4), field()->mapToGlobal(QPoint(4, 4)));
        QApplication::sendEvent(field(), &event);
        auto *menu = field()->findChild<QMenu *>();
        QVERIFY(menu);
        QCOMPARE(menu->actions().size(), 1);
        menu->actions().constFirst()->trigger();
        menu->close();
        QVERIFY(QApplication::clipboard()->mimeData()->hasFormat(QStringLiteral("x-kde-passwordManagerHint")));
        QCOMPARE(QApplication::clipboard()->text(), m_secret);
    }

    void staysOpenUntilStored_data()
    {
        QTest::addColumn<int>("way");
        QTest::newRow("Esc") << 0;
        QTest::newRow("window manager") << 1;
        QTest::newRow("reject()") << 2;
        QTest::newRow("accept()") << 3;
        QTest::newRow("quit") << 4;
        QTest::newRow("done button") << 5;
        QTest::newRow("Enter") << 6;
    }

    void staysOpenUntilStored()
    {
        QFETCH(const int, way);
        reveal(QStringLiteral("Webshop"));
        const bool asks = way == 0 || way == 1 || way == 2 || way == 4;
        for (int time = 0; time < 3; ++time) {
            switch (way) {
            case 0:
                QTest::keyClick(m_dialog, Qt::Key_Escape);
                break;
            case 1:
                m_dialog->close();
                break;
            case 2:
                m_dialog->reject();
                break;
            case 3:
                m_dialog->accept();
                break;
            case 4:
                QVERIFY(!quitEndsTheProgram());
                break;
            case 5:
                QVERIFY(!button(m_dialog, QStringLiteral("Done"))->isEnabled());
                QTest::mouseClick(button(m_dialog, QStringLiteral("Done")), Qt::LeftButton);
                break;
            case 6:
                QTest::keyClick(m_dialog, Qt::Key_Return);
                break;
            default:
                QFAIL("there is no such way");
            }
            sweep();
            QVERIFY(isOpen());
            QVERIFY(!placesThatHold(QStringLiteral("Webshop")).isEmpty());
        }
        if (!asks) {
            QVERIFY(!question());
            return;
        }
        // Each way of leaving ends at the question, which names the key and is answered "Keep open" by default.
        QVERIFY(question());
        QVERIFY(question()->isVisible());
        QVERIFY(question()->text().contains(QLatin1String("Webshop")));
        QCOMPARE(question()->defaultButton()->text().remove(u'&'), QStringLiteral("Keep open"));
        QTest::keyClick(question(), Qt::Key_Escape);
        sweep();
        QVERIFY(!question());
        QVERIFY(isOpen());
        click(button(m_dialog, QStringLiteral("Copy key")));
        QCOMPARE(QApplication::clipboard()->text(), m_secret);
    }

    void enterOnTheQuestionKeepsTheDialogOpen()
    {
        reveal(QStringLiteral("Webshop"));
        m_dialog->reject();
        QVERIFY(QTest::qWaitForWindowActive(question()));
        QTest::keyClick(question(), Qt::Key_Return);
        sweep();
        QVERIFY(isOpen());
    }

    void closesWithoutStoringOnceConfirmed()
    {
        reveal(QStringLiteral("Webshop"));
        click(button(m_dialog, QStringLiteral("Show key")));
        m_dialog->reject();
        QVERIFY(question());
        click(button(question(), QStringLiteral("Close without storing")));
        sweep();
        QVERIFY(!m_dialog);
        QCOMPARE(placesThatHold(core()), QStringList());
    }

    void doneOnlyAfterTheCheckBox()
    {
        reveal(QStringLiteral("Webshop"));
        auto *stored = named<QCheckBox>(m_dialog, QStringLiteral("I have stored this key"));
        auto *done = named<QPushButton>(m_dialog, QStringLiteral("Done"));
        QVERIFY(stored && done);
        QVERIFY(!stored->isChecked());
        QVERIFY(!done->isEnabled());
        click(button(m_dialog, QStringLiteral("Show key")));
        stored->click();
        QVERIFY(done->isEnabled());
        stored->click();
        QVERIFY(!done->isEnabled());
        stored->click();
        click(done);
        sweep();
        QVERIFY(!m_dialog);
        QCOMPARE(placesThatHold(core()), QStringList());
    }

    void onceStoredEveryWayOutIsOpen_data()
    {
        QTest::addColumn<bool>("escape");
        QTest::newRow("Esc") << true;
        QTest::newRow("window manager") << false;
    }

    void onceStoredEveryWayOutIsOpen()
    {
        QFETCH(const bool, escape);
        reveal(QStringLiteral("Webshop"));
        named<QCheckBox>(m_dialog, QStringLiteral("I have stored this key"))->click();
        if (escape)
            QTest::keyClick(m_dialog, Qt::Key_Escape);
        else
            m_dialog->close();
        sweep();
        QVERIFY(!m_dialog);
    }

    void clipboardOutlivesTheDialogUntilItsCountdown()
    {
        reveal(QStringLiteral("Webshop"));
        click(button(m_dialog, QStringLiteral("Copy key")));
        named<QCheckBox>(m_dialog, QStringLiteral("I have stored this key"))->click();
        click(button(m_dialog, QStringLiteral("Done")));
        sweep();
        QCOMPARE(QApplication::clipboard()->text(), m_secret);
        QVERIFY(m_parts->clipboard.secondsLeft() > 0);
    }

    void saysTheExpiryInBothTimes()
    {
        reveal(QStringLiteral("Webshop"));
        QVERIFY(said(m_dialog).contains(localTime(m_given.at)));
        QVERIFY(said(m_dialog).contains(utcTime(m_given.at)));
        QVERIFY(!said(m_dialog).contains(QLatin1String("did not set the expiry")));
    }

    void saysAnExpiryThatDiffers()
    {
        m_parts->server.setBehaviour({.ignoreTtl = true});
        reveal(QStringLiteral("Webshop"));
        QVERIFY(said(m_dialog).contains(QLatin1String("did not set the expiry you asked for")));
        QVERIFY(said(m_dialog).contains(QLatin1String("Set: never expires")));
    }

    void namesAreShownAsPlainText_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("html") << QStringLiteral("<b>Billing</b> & co");
        QTest::newRow("right to left") << QString::fromUtf8("חנות מקוונת");
        QTest::newRow("255 characters") << QString(255, QLatin1Char('w'));
        QTest::newRow("none") << QString();
    }

    void namesAreShownAsPlainText()
    {
        QFETCH(const QString, name);
        reveal(name);
        QVERIFY(!m_dialog->keyLabel().isEmpty());
        QVERIFY(said(m_dialog).contains(m_dialog->keyLabel()));
        const QList<QLabel *> labels = m_dialog->findChildren<QLabel *>();
        for (const QLabel *label : labels)
            QVERIFY2(label->text().isEmpty() || label->textFormat() == Qt::PlainText, qPrintable(label->text()));
        m_dialog->reject();
        QVERIFY(question()->text().remove(QChar(0x200b)).contains(m_dialog->keyLabel()));
        QVERIFY2(m_dialog->width() <= 1000, qPrintable(QString::number(m_dialog->width())));
    }
};

QTEST_MAIN(TestRevealKeyDialog)
#include "test_RevealKeyDialog.moc"
