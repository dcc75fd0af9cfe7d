#include "WindowTest.h"
#include "handover/KeychainHandOver.h"
#include "ui/reveal/EditCommandDialog.h"
#include "ui/reveal/HandOverDialog.h"
#include "ui/reveal/RevealKeyDialog.h"
#include "ui/widgets/MessageDialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTextLayout>

using namespace ek;
using namespace ek::test;

/// Every way out of the dialog that reveals a key, as an admin goes it.
class TestHandOver : public QObject, protected PartsTest
{
    Q_OBJECT

private:
    QPointer<RevealKeyDialog> m_reveal;
    QString m_secret;

    [[nodiscard]] QString core() const { return m_secret.mid(m_secret.size() - 20, 16); }
    [[nodiscard]] QString path(const QString &name) const { return m_parts->directory.filePath(name); }
    [[nodiscard]] QString shownPath(const QString &name) const { return QDir::toNativeSeparators(path(name)); }
    /// Of the service "billing".
    static QString entryOf(const QString &account)
    {
#ifdef Q_OS_WIN
        return windowsEntryName({QStringLiteral("billing"), account});
#else
        return account;
#endif
    }

    /// Opens the dialog behind a button, and waits for it.
    HandOverDialog *open(const char *way)
    {
        click(named<QPushButton>(m_reveal, QString::fromUtf8(way)));
        const auto dialogs = m_reveal->findChildren<HandOverDialog *>();
        for (HandOverDialog *dialog : dialogs) {
            if (dialog->isVisible())
                return QTest::qWaitForWindowActive(dialog) ? dialog : nullptr;
        }
        return nullptr;
    }
    static void fill(const QWidget *dialog, const char *field, const QString &text)
    {
        auto *edit = named<QLineEdit>(dialog, QString::fromUtf8(field));
        QVERIFY(edit);
        edit->setText(text);
    }
    static void press(const QWidget *dialog, const char *name) { click(button(dialog, QString::fromUtf8(name))); }
    void send(HandOverDialog *dialog) { press(dialog, "Send key"); }

    [[nodiscard]] QString listed() const
    {
        const auto *list = named<QLabel>(m_reveal, QStringLiteral("Handed over"));
        if (!list || !list->isVisible())
            return {};
        return list->text().remove(QChar(0x200b)).remove(QChar(0x2068)).remove(QChar(0x2069));
    }
    [[nodiscard]] MessageDialog *question(const char *name) const
    {
        return m_reveal ? m_reveal->findChild<MessageDialog *>(QString::fromLatin1(name)) : nullptr;
    }
    HandOverDialog *openSaved(const Command &command)
    {
        m_parts->settings.commands.set({command});
        return open("Send to command…");
    }
    static Command shell(const QString &text)
    {
        return {QStringLiteral("Try"), unixCommand("sh"), {QStringLiteral("-c"), text}};
    }

private slots:
    void init()
    {
        QVERIFY(makeParts());
        QVERIFY(m_parts->openSandboxEntity());
        std::optional<Reveal> made = m_parts->create({QStringLiteral("Web shop"), std::chrono::hours(24 * 30)});
        QVERIFY(made);
        m_secret = QString::fromUtf8(made->created.secret.exposeSecretUtf8());
        m_reveal = new RevealKeyDialog(std::move(*made), m_parts->clipboard, m_parts->handOverParts(), nullptr);
        m_reveal->open();
        QVERIFY(QTest::qWaitForWindowActive(m_reveal));
    }

    void cleanup()
    {
        delete m_reveal;
        dropParts();
    }

    void aDotEnvFile()
    {
        HandOverDialog *dialog = open("Save to file…");
        QVERIFY(dialog);
        QCOMPARE(named<QLineEdit>(dialog, QStringLiteral("Variable name"))->text(),
                 QStringLiteral("WEB_SHOP_ENTITY_KEY"));
        QVERIFY(said(dialog).contains(QLatin1String("WEB_SHOP_ENTITY_KEY=")));
        QCOMPARE(placesThatHold(core()), QStringList());
        fill(dialog, "Variable name", QStringLiteral("2 BAD"));
        QVERIFY(!button(dialog, QStringLiteral("Save"))->isEnabled());
        QVERIFY(said(dialog).contains(QLatin1String("does not begin with a digit")));
        fill(dialog, "Variable name", QStringLiteral("SHOP_KEY"));
        fill(dialog, "File", path(QStringLiteral("shop.env")));
        press(dialog, "Save");
        QTRY_COMPARE_WITH_TIMEOUT(listed(), QStringLiteral("✓ Written to ") + shownPath(QStringLiteral("shop.env")),
                                  patience);
        QFile file(path(QStringLiteral("shop.env")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(file.readAll()), QStringLiteral("SHOP_KEY=%1\n").arg(m_secret));
#ifndef Q_OS_WIN // handover.NewFile looks at what there is instead
        QCOMPARE(file.permissions() & ~(QFile::ReadUser | QFile::WriteUser), QFile::ReadOwner | QFile::WriteOwner);
#endif
        QCOMPARE(placesThatHold(core()), QStringList());
    }

    /// A part of a masked key is no sign to know a key by, however long the variable before it is.
    void theMaskInThePreviewStaysWhole_data()
    {
        QTest::addColumn<QString>("variable");
        QTest::newRow("as proposed") << QString();
        QTest::newRow("short") << QStringLiteral("K");
        for (const int length : {14, 20, 24, 30, 47, 200})
            QTest::addRow("%d characters", length) << QString(length, u'V');
    }

    void theMaskInThePreviewStaysWhole()
    {
        QFETCH(const QString, variable);
        HandOverDialog *dialog = open("Save to file…");
        QVERIFY(dialog);
        if (!variable.isEmpty())
            fill(dialog, "Variable name", variable);
        auto *preview = named<QLabel>(dialog, QStringLiteral("Resulting file"));
        const QString mask = maskKey(m_secret);
        QVERIFY2(preview->text().contains(mask), qPrintable(preview->text()));
        // And as it is laid out.
        QTextLayout layout(preview->text().section(u'\n', 0, 0), preview->font());
        QTextOption option;
        option.setWrapMode(QTextOption::WordWrap);
        layout.setTextOption(option);
        QStringList lines;
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(preview->width());
            QVERIFY(line.naturalTextWidth() <= preview->width());
            lines += layout.text().mid(line.textStart(), line.textLength());
        }
        layout.endLayout();
        QVERIFY2(std::any_of(lines.cbegin(), lines.cend(), [&](const QString &line) { return line.contains(mask); }),
                 qPrintable(lines.join(u'|')));
    }

    void theFormatDecidesTheNameOfTheFileUntilItIsChosen()
    {
        HandOverDialog *dialog = open("Save to file…");
        auto *format = named<QComboBox>(dialog, QStringLiteral("File format"));
        auto *file = named<QLineEdit>(dialog, QStringLiteral("File"));
        QVERIFY(file->text().endsWith(QLatin1String("web-shop-entity-key.env")));
        format->setCurrentIndex(2);
        QVERIFY(file->text().endsWith(QLatin1String("web-shop-entity-key.json")));
        QVERIFY(!named<QLineEdit>(dialog, QStringLiteral("Variable name"))->isEnabled());
        file->setText(QStringLiteral("/tmp/chosen"));
        format->setCurrentIndex(1);
        QCOMPARE(file->text(), QStringLiteral("/tmp/chosen"));
    }

    void aFileInTheWay()
    {
        QFile file(path(QStringLiteral("there")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("before") == 6);
        file.close();
        HandOverDialog *dialog = open("Save to file…");
        fill(dialog, "File", file.fileName());
        auto *save = named<QPushButton>(dialog, QStringLiteral("Save"));
        save->setFocus();
        QTest::keyClick(save, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(said(dialog).contains(QLatin1String("something of that name already")), patience);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("before"));
        QVERIFY(dialog->isVisible());
        QVERIFY(save->hasFocus()); // Enter tries again, it does not cancel
        QCOMPARE(listed(), QString());
    }

    void theKeychain()
    {
        HandOverDialog *dialog = open("Add to keychain…");
        fill(dialog, "Keychain service", QStringLiteral("io.github.entitykeys.EntityKeys"));
        QVERIFY(said(dialog).contains(QLatin1String("this program keeps its own credentials")));
        QVERIFY(!button(dialog, QStringLiteral("Add to keychain"))->isEnabled());
        fill(dialog, "Keychain service", QStringLiteral("billing"));
        const QString wait = QStringLiteral("Waiting for the keychain… It may ask for its password in another window.");
        QVERIFY(!said(dialog).contains(wait));
        press(dialog, "Add to keychain");
        QVERIFY(said(dialog).contains(wait)); // it answers later than the button is pressed
        QCOMPARE(dialog->focusWidget()->accessibleDescription(), wait);
        QTRY_COMPARE_WITH_TIMEOUT(
            listed(), QString::fromUtf8("✓ Added to the keychain as “Web shop” of the service “billing”"), patience);
        QString found;
        m_parts->otherKeychains[QStringLiteral("billing")]->read(
            entryOf(QStringLiteral("Web shop")), this,
            [&](const StoreResult<Secret> &secret) { found = QString::fromUtf8(secret->exposeSecretUtf8()); });
        QTRY_COMPARE_WITH_TIMEOUT(found, m_secret, patience);
    }

    void invisibleCharactersInNamesOfTheKeychainAreTold()
    {
        HandOverDialog *dialog = open("Add to keychain…");
        auto *note = named<QLabel>(dialog, QStringLiteral("About Keychain account"));
        QVERIFY(note && !note->isVisible());
        const QString account = QStringLiteral("Web\u200bshop");
        fill(dialog, "Keychain service", QStringLiteral("billing"));
        fill(dialog, "Keychain account", account);
        QVERIFY(note->isVisible());
        QVERIFY(note->text().endsWith(QLatin1String("whoever looks the key up has to give it too.")));
        QVERIFY(!named<QLabel>(dialog, QStringLiteral("About Keychain service"))->isVisible());
        press(dialog, "Add to keychain");
        QTRY_VERIFY_WITH_TIMEOUT(!listed().isEmpty(), patience);
        bool isFound = false; // as it was said
        m_parts->otherKeychains[QStringLiteral("billing")]->read(
            entryOf(account), this, [&](const StoreResult<Secret> &secret) { isFound = secret.has_value(); });
        QTRY_VERIFY_WITH_TIMEOUT(isFound, patience);
    }

    void theKeychainReplacesOnlyWhenToldTo()
    {
        // The service is known to the program only once it was used.
        HandOverDialog *dialog = open("Add to keychain…");
        fill(dialog, "Keychain service", QStringLiteral("billing"));
        press(dialog, "Add to keychain");
        QTRY_VERIFY_WITH_TIMEOUT(!listed().isEmpty(), patience);
        MemorySecretStore &store = *m_parts->otherKeychains[QStringLiteral("billing")];
        store.write(entryOf(QStringLiteral("Other")), secretOf("other"), this, [](const StoreResult<Done> &) {});

        dialog = open("Add to keychain…");
        fill(dialog, "Keychain service", QStringLiteral("billing"));
        fill(dialog, "Keychain account", QStringLiteral("Other"));
        press(dialog, "Add to keychain");
        QTRY_VERIFY_WITH_TIMEOUT(button(dialog, QStringLiteral("Replace")), patience);
        // The offer is about this entry alone.
        fill(dialog, "Keychain account", QStringLiteral("Another"));
        QVERIFY(!button(dialog, QStringLiteral("Replace"))->isVisible());
        fill(dialog, "Keychain account", QStringLiteral("Other"));
        press(dialog, "Add to keychain");
        QTRY_VERIFY_WITH_TIMEOUT(button(dialog, QStringLiteral("Replace"))->isVisible(), patience);
        QString found;
        const auto look = [&](const StoreResult<Secret> &secret) {
            found = QString::fromUtf8(secret->exposeSecretUtf8());
        };
        store.read(entryOf(QStringLiteral("Other")), this, look);
        QTRY_COMPARE_WITH_TIMEOUT(found, QStringLiteral("other"), patience);
        press(dialog, "Replace");
        QTRY_VERIFY_WITH_TIMEOUT(listed().contains(QString::fromUtf8("“Other”")), patience);
        store.read(entryOf(QStringLiteral("Other")), this, look);
        QTRY_COMPARE_WITH_TIMEOUT(found, m_secret, patience);
    }

    /// Whoever has no command yet reads what one is for, sees an example, and has one thing to do.
    void theFirstCommand()
    {
        HandOverDialog *dialog = open("Send to command…");
        QVERIFY(said(dialog).contains(QLatin1String("A command starts a program")));
        QVERIFY(said(dialog).contains(QLatin1String("gh secret set ")));
        auto *create = named<QPushButton>(dialog, QStringLiteral("New command…"));
        QCOMPARE(dialog->focusWidget(), create);
        QVERIFY(create->isDefault());
        for (const char *name : {"Send key", "Edit command…", "Remove command…"})
            QVERIFY2(!button(dialog, QString::fromUtf8(name))->isVisible(), name);
        QVERIFY(!named<QComboBox>(dialog, QStringLiteral("Command"))->isVisible());

        QTest::keyClick(create, Qt::Key_Return);
        auto *edit = dialog->findChild<EditCommandDialog *>();
        QVERIFY(edit && QTest::qWaitForWindowActive(edit));
        fill(edit, "Command name", QStringLiteral("Cat"));
        fill(edit, "Program", unixCommand("cat"));
        press(edit, "Save command");
        sweep();
        QVERIFY(!said(dialog).contains(QLatin1String("A command starts a program")));
        QVERIFY(named<QPushButton>(dialog, QStringLiteral("Send key"))->isDefault());
        QVERIFY(named<QPushButton>(dialog, QStringLiteral("Send key"))->isVisible());
        QVERIFY(named<QComboBox>(dialog, QStringLiteral("Command"))->isVisible());
    }

    void aCommand()
    {
        HandOverDialog *dialog = open("Send to command…");
        QVERIFY(!button(dialog, QStringLiteral("Send key"))->isEnabled());
        press(dialog, "New command…");
        auto *edit = dialog->findChild<EditCommandDialog *>();
        QVERIFY(edit && QTest::qWaitForWindowActive(edit));
        QVERIFY(!button(edit, QStringLiteral("Save command"))->isEnabled());
        fill(edit, "Command name", QStringLiteral("To a file"));
        fill(edit, "Program", unixCommand("tee"));
        auto *arguments = named<QPlainTextEdit>(edit, QStringLiteral("Arguments"));
        arguments->setPlainText(QStringLiteral("--password=hunter22"));
        QVERIFY(!button(edit, QStringLiteral("Save command"))->isEnabled());
        QVERIFY(said(edit).contains(QLatin1String("seems to be a credential")));
        arguments->setPlainText(path(QStringLiteral("received")));
        named<QCheckBox>(edit, QStringLiteral("End the key with a line break"))->setChecked(true);
        press(edit, "Save command");
        sweep();
        QCOMPARE(m_parts->settings.commands.all(),
                 QList<Command>(
                     {{QStringLiteral("To a file"), unixCommand("tee"), {path(QStringLiteral("received"))}, true}}));
        send(dialog);
        QTRY_COMPARE_WITH_TIMEOUT(listed(), QString::fromUtf8("✓ Sent to “To a file”"), patience);
        QFile received(path(QStringLiteral("received")));
        QVERIFY(received.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(received.readAll()), m_secret + QLatin1Char('\n'));
        QCOMPARE(named<QPlainTextEdit>(dialog, QStringLiteral("Command output"))->toPlainText(),
                 QStringLiteral("[the key]"));
        QCOMPARE(placesThatHold(core()), QStringList());
    }

    void commandsAreEditedAndRemoved()
    {
        HandOverDialog *dialog = openSaved(shell(QStringLiteral("cat")));
        press(dialog, "Edit command…");
        auto *edit = dialog->findChild<EditCommandDialog *>();
        QVERIFY(edit);
        QCOMPARE(named<QPlainTextEdit>(edit, QStringLiteral("Arguments"))->toPlainText(), QStringLiteral("-c\ncat"));
        fill(edit, "Command name", QStringLiteral("Tried"));
        press(edit, "Save command");
        sweep();
        QCOMPARE(m_parts->settings.commands.all().size(), 1);
        QCOMPARE(m_parts->settings.commands.all().constFirst().name, QStringLiteral("Tried"));
        QCOMPARE(named<QComboBox>(dialog, QStringLiteral("Command"))->currentText(), QStringLiteral("Tried"));
        press(dialog, "New command…");
        edit = dialog->findChild<EditCommandDialog *>();
        fill(edit, "Command name", QStringLiteral("tried"));
        fill(edit, "Program", unixCommand("cat"));
        QVERIFY(!button(edit, QStringLiteral("Save command"))->isEnabled()); // the name is taken
        press(edit, "Cancel");
        sweep();
        press(dialog, "Remove command…");
        press(dialog->findChild<MessageDialog *>(), "Remove");
        QCOMPARE(m_parts->settings.commands.all(), QList<Command>());
        QVERIFY(!button(dialog, QStringLiteral("Send key"))->isEnabled());
    }

    void commandsThatFail_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");
        QTest::newRow("status") << QStringLiteral("cat; exit 7") << QStringLiteral("failed with the exit status 7");
        QTest::newRow("unread") << QStringLiteral("echo fine") << QStringLiteral("it did not read the key");
        QTest::newRow("killed") << QStringLiteral("kill -9 $$") << QStringLiteral("ended from outside, or crashed");
    }

    void commandsThatFail()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, words);
        HandOverDialog *dialog = openSaved(shell(text));
        send(dialog);
        QTRY_VERIFY_WITH_TIMEOUT(said(dialog).contains(words), patience);
        QCOMPARE(listed(), QString());
        QVERIFY(button(dialog, QStringLiteral("Send key"))->isEnabled());
    }

    void aCommandIsStopped()
    {
        HandOverDialog *dialog = openSaved(shell(QStringLiteral("sleep 1000")));
        send(dialog);
        press(dialog, "Stop");
        QTRY_VERIFY_WITH_TIMEOUT(said(dialog).contains(QLatin1String("The command was stopped.")), patience);
        QVERIFY(dialog->isVisible());
    }

    void whatEndsAfterItsDialogIsTold_data()
    {
        QTest::addColumn<bool>("byTheLock");
        QTest::newRow("Esc") << false;
        QTest::newRow("locked") << true;
    }

    void whatEndsAfterItsDialogIsTold()
    {
        QFETCH(const bool, byTheLock);
        QPointer<HandOverDialog> dialog = openSaved(shell(QStringLiteral("sleep 1000")));
        send(dialog);
        if (byTheLock)
            dialog->done(2); // as MainWindow closes what stands over it
        else
            QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(!dialog->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(said(m_reveal).contains(QLatin1String("The command was stopped.")), patience);
        sweep();
        QVERIFY(!dialog);
    }

    void theRevealDialogMayGoFirst()
    {
        HandOverDialog *dialog = openSaved(shell(QStringLiteral("sleep 1000")));
        send(dialog);
        delete m_reveal;
        sweep();
    }

    void theKeyIsTested()
    {
        press(m_reveal, "Test key");
        QTRY_VERIFY_WITH_TIMEOUT(said(m_reveal).contains(QLatin1String("The API accepts the key.")), patience);
        // The keys may be listed again meanwhile, by their hundred.
        QList<DemoServer::Received> tests = m_parts->received("GET");
        tests.removeIf([](const DemoServer::Received &request) {
            return request.path != QLatin1String("/entities/api-keys?limit=1");
        });
        QCOMPARE(tests.size(), 1);
        QVERIFY(named<QPushButton>(m_reveal, QStringLiteral("Test key")));
        QCOMPARE(listed(), QString());
    }

    /// The result has its place from the beginning: nothing moves under the pointer.
    void aResultMovesNothing_data()
    {
        QTest::addColumn<bool>("works");
        QTest::newRow("accepted") << true;
        QTest::newRow("not reached") << false;
    }

    void aResultMovesNothing()
    {
        QFETCH(const bool, works);
        if (!works) {
            delete m_reveal;
            HandOverParts parts = m_parts->handOverParts();
            parts.profile.apiUrl = QUrl(QStringLiteral("http://127.0.0.1:1"));
            std::optional<Reveal> made = m_parts->create({QStringLiteral("Another"), std::nullopt});
            QVERIFY(made);
            m_reveal = new RevealKeyDialog(std::move(*made), m_parts->clipboard, parts, nullptr);
            m_reveal->open();
            QVERIFY(QTest::qWaitForWindowActive(m_reveal));
        }
        QCoreApplication::processEvents();
        const auto places = [this] {
            QList<QPoint> found;
            for (const char *name : {"I have stored this key", "Test key", "Done"})
                found += named<QAbstractButton>(m_reveal, QString::fromLatin1(name))->mapTo(m_reveal, QPoint());
            return found;
        };
        const QList<QPoint> before = places();
        press(m_reveal, "Test key");
        const QString words =
            works ? QStringLiteral("The API accepts the key.") : QStringLiteral("Whether the API accepts the key");
        QTRY_VERIFY_WITH_TIMEOUT(said(m_reveal).contains(words), patience);
        QCoreApplication::processEvents();
        QCOMPARE(places(), before);
    }

    void eachWayHasALineThatSaysWhetherItWasGone()
    {
        QVERIFY(!said(m_reveal).contains(QStringLiteral("✓ Done")));
        HandOverDialog *dialog = open("Save to file…");
        QVERIFY(dialog);
        fill(dialog, "File", path(QStringLiteral("shop.env")));
        press(dialog, "Save");
        QTRY_VERIFY_WITH_TIMEOUT(!listed().isEmpty(), patience);
        QCOMPARE(said(m_reveal).count(QStringLiteral("✓ Done")), 1);
    }

    void aTestIsStopped()
    {
        HandOverParts parts = m_parts->handOverParts();
        parts.profile.apiUrl = QUrl(QStringLiteral("http://127.0.0.1:1")); // nobody is there, and it is tried again
        const Secret key = secretOf(m_secret.toUtf8());
        HandOverPanel panel(parts, {}, key, QStringLiteral("ek_..."));
        panel.show();
        press(&panel, "Test key");
        click(named<QPushButton>(&panel, QStringLiteral("Stop test")));
        QTRY_VERIFY_WITH_TIMEOUT(said(&panel).contains(QLatin1String("The test was stopped.")), patience);
        QVERIFY(named<QPushButton>(&panel, QStringLiteral("Test key")));
        press(&panel, "Test key");
        QTRY_VERIFY_WITH_TIMEOUT(said(&panel).contains(QLatin1String("is not known")), patience);
    }

    void copyingAloneDoesNotSoftenTheQuestion()
    {
        press(m_reveal, "Copy key");
        press(m_reveal, "Copy key");
        QCOMPARE(listed(), QString()); // the line about the clipboard says it, as long as it is so
        m_reveal->reject();
        QVERIFY(question("loseKeyQuestion"));
        QVERIFY(!question("storedElsewhereQuestion"));
    }

    void theQuestionNamesWhereTheKeyIs()
    {
        HandOverDialog *dialog = open("Save to file…");
        fill(dialog, "File", path(QStringLiteral("shop.env")));
        press(dialog, "Save");
        QTRY_VERIFY_WITH_TIMEOUT(!listed().isEmpty(), patience);
        QVERIFY(!named<QCheckBox>(m_reveal, QStringLiteral("I have stored this key"))->isChecked());
        QVERIFY(!button(m_reveal, QStringLiteral("Done"))->isEnabled());
        QSignalSpy finished(m_reveal, &QDialog::finished);
        m_reveal->reject();
        QVERIFY(!question("loseKeyQuestion"));
        MessageDialog *milder = question("storedElsewhereQuestion");
        QVERIFY(milder);
        QVERIFY(milder->text().remove(QChar(0x200b)).contains(shownPath(QStringLiteral("shop.env"))));
        QVERIFY(milder->text().contains(QLatin1String("Web shop")));
        QCOMPARE(milder->defaultButton()->text().remove(u'&'), QStringLiteral("Keep open"));
        QCOMPARE(finished.size(), 0);
        press(milder, "Close");
        QCOMPARE(finished.size(), 1);
        QCOMPARE(finished.constFirst().constFirst().toInt(), static_cast<int>(QDialog::Rejected));
    }
};

QTEST_MAIN(TestHandOver)
#include "test_HandOver.moc"
