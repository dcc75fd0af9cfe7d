#include "WindowTest.h"
#include "ui/profiles/ProfilesDialog.h"
#include "ui/widgets/MessageDialog.h"

#include <QInputDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>

using namespace ek;
using namespace ek::test;
using Deed = FakeSecretStore::Deed;

class TestProfilesDialog : public QObject, protected PartsTest
{
    Q_OBJECT

private:
    QPointer<ProfilesDialog> m_dialog;

    Profile keep(const QString &name, Environment environment, CredentialSource source = CredentialSource::Keychain)
    {
        Profile kept = m_parts->profile(environment, name);
        kept.source = source;
        bool written = false;
        SecretStore &store = source == CredentialSource::Keychain ? m_parts->keychain : m_parts->memory;
        store.write(keychainEntry(kept), secretOf(demoCredential(environment).toUtf8()), this,
                    [&](const StoreResult<Done> &) { written = true; });
        if (!QTest::qWaitFor([&] { return written; }, patience))
            qFatal("the store did not answer");
        m_parts->profiles.put(kept);
        return kept;
    }

    void show()
    {
        m_dialog = new ProfilesDialog(m_parts->session, m_parts->profiles, nullptr);
        m_dialog->open();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog));
    }

    [[nodiscard]] QListWidget *list() const { return named<QListWidget>(m_dialog, QStringLiteral("Profiles")); }
    void select(const QString &name)
    {
        const QList<QListWidgetItem *> found = list()->findItems(name, Qt::MatchStartsWith);
        QCOMPARE(found.size(), 1);
        list()->setCurrentItem(found.constFirst());
    }
    [[nodiscard]] QString credentialOf(const Profile &profile)
    {
        QString credential;
        bool answered = false;
        m_parts->keychain.read(keychainEntry(profile), this, [&](const StoreResult<Secret> &read) {
            answered = true;
            credential = read ? QString::fromUtf8(read->exposeSecretUtf8()) : QString();
        });
        return QTest::qWaitFor([&] { return answered; }, patience) ? credential : QStringLiteral("no answer");
    }
    void renameTo(const QString &name)
    {
        click(button(m_dialog, QStringLiteral("Rename…")));
        auto *input = m_dialog->findChild<QInputDialog *>();
        QVERIFY(input);
        input->setTextValue(name);
        input->accept();
        sweep();
    }

private slots:
    void init()
    {
        QVERIFY(makePartsWithKeychain());
        keep(QStringLiteral("Office"), Environment::Live);
        keep(QStringLiteral("Testing"), Environment::Sandbox);
        show();
    }

    void cleanup()
    {
        delete m_dialog;
        dropParts();
    }

    void saysWhatEachIs()
    {
        QCOMPARE(list()->count(), 2);
        const QString text = list()->item(0)->text();
        for (const char *part : {"Office", "Live", "127.0.0.1", "credential in the keychain"})
            QVERIFY2(text.contains(QLatin1String(part)), part);
        QCOMPARE(placesThatHold(demoCredential(Environment::Live)), QStringList());
    }

    /// An empty list says what to do next, on the screen and to whoever hears that it has the focus.
    void anEmptyListSaysHowToFillIt()
    {
        const QString hint = QStringLiteral("No profile is saved. “New…” signs in and saves one.");
        QVERIFY(!said(m_dialog).contains(hint));
        QCOMPARE(list()->accessibleDescription(), QString());
        for (const char *name : {"Office", "Testing"})
            m_parts->profiles.remove(m_parts->profiles.findByName(QString::fromLatin1(name))->id);
        QTRY_COMPARE_WITH_TIMEOUT(list()->count(), 0, patience);
        QVERIFY(said(m_dialog).contains(hint));
        QCOMPARE(list()->accessibleDescription(), hint);
    }

    void marksTheOpenOne()
    {
        m_parts->session.open(m_parts->profiles.findByName(QStringLiteral("Testing"))->id);
        QTRY_COMPARE_WITH_TIMEOUT(m_parts->session.state(), Session::State::SignedIn, patience);
        delete m_dialog;
        show();
        QVERIFY(list()->currentItem()->text().startsWith(QStringLiteral("Testing · open now")));
        QVERIFY(list()->currentItem()->font().bold());
        QVERIFY(!list()->item(0)->text().contains(QLatin1String("open now")));
    }

    void invisibleCharactersInANewNameAreTold()
    {
        select(QStringLiteral("Office"));
        click(button(m_dialog, QStringLiteral("Rename…")));
        auto *input = m_dialog->findChild<QInputDialog *>();
        QVERIFY(input);
        QCOMPARE(input->labelText(), QStringLiteral("New name"));
        input->setTextValue(QStringLiteral("Of\u202efice"));
        QVERIFY2(input->labelText().startsWith(QStringLiteral("The name has 1 invisible character, ")),
                 qPrintable(input->labelText()));
        QVERIFY(input->labelText().endsWith(QStringLiteral(", and is saved without it.\nNew name")));
        input->setTextValue(QStringLiteral("Bureau"));
        QCOMPARE(input->labelText(), QStringLiteral("New name"));
        input->setTextValue(QStringLiteral("Bu\u202ereau"));
        input->accept();
        sweep();
        QVERIFY(m_parts->profiles.findByName(QStringLiteral("Bureau"))); // as it was said
    }

    /// The keychain may stand at a prompt of its own.
    void whileTheKeychainIsWaitedForItIsSaid()
    {
        m_keychain->hold();
        select(QStringLiteral("Office"));
        click(button(m_dialog, QStringLiteral("Remove…")));
        click(button(m_dialog->findChild<MessageDialog *>(), QStringLiteral("Remove")));
        const QString words =
            QStringLiteral("Waiting for the keychain… It may ask for its password in another window.");
        QTRY_VERIFY_WITH_TIMEOUT(said(m_dialog).contains(words), patience);
        QCOMPARE(list()->count(), 2);
        m_keychain->release();
        QTRY_VERIFY_WITH_TIMEOUT(said(m_dialog).contains(QLatin1String("and its credential were removed.")), patience);
        QVERIFY(!said(m_dialog).contains(words));
    }

    void theFieldForANewNameIsAsWideAsAName()
    {
        select(QStringLiteral("Office"));
        click(button(m_dialog, QStringLiteral("Rename…")));
        auto *field = m_dialog->findChild<QInputDialog *>()->findChild<QLineEdit *>();
        QTRY_VERIFY_WITH_TIMEOUT(field->isVisible(), patience);
        QVERIFY2(field->width() > 400, qPrintable(QString::number(field->width())));
    }

    void opens()
    {
        select(QStringLiteral("Testing"));
        click(button(m_dialog, QStringLiteral("Open")));
        sweep();
        QVERIFY(!m_dialog);
        QTRY_VERIFY_WITH_TIMEOUT(m_parts->session.entitiesState().hasData, patience);
        QCOMPARE(m_parts->session.environment(), Environment::Sandbox);
    }

    void renames()
    {
        select(QStringLiteral("Office"));
        renameTo(QStringLiteral("  Head   office "));
        QVERIFY(m_parts->profiles.findByName(QStringLiteral("Head office")));
        QVERIFY(list()->currentItem()->text().startsWith(QLatin1String("Head office")));
        QVERIFY(Settings(m_parts->settings.file.path()).profiles.all().constFirst().name
                == QLatin1String("Head office"));
    }

    void aCredentialIsNoName()
    {
        select(QStringLiteral("Office"));
        click(button(m_dialog, QStringLiteral("Rename…")));
        auto *input = m_dialog->findChild<QInputDialog *>();
        QVERIFY(input);
        auto *field = input->findChild<QLineEdit *>();
        QVERIFY(field);
        field->selectAll();
        field->insert(QStringLiteral("sk_live_0123456789abcdef0123456789abcdef"));
        QCOMPARE(field->text(), QStringLiteral("Office"));
        QTRY_VERIFY(input->labelText().contains(QLatin1String("That is a credential")));
        input->accept();
        sweep();
        QVERIFY(m_parts->profiles.findByName(QStringLiteral("Office")));
        QCOMPARE(placesThatHold(QStringLiteral("0123456789abcdef0123456789abcdef")), QStringList());
    }

    void showsTheWholeAddress()
    {
        Profile profile = m_parts->profile(Environment::Live, QStringLiteral("Elsewhere"));
        // A Cyrillic letter in the name
        profile.apiUrl = parseApiUrl(QStringLiteral("https://spaceinv\u043eices.com:8443/x")).value_or(QUrl());
        m_parts->profiles.put(profile);
        select(QStringLiteral("Elsewhere"));
        const QString text = list()->currentItem()->text();
        QVERIFY2(text.contains(QLatin1String("xn--spaceinvices-cgk.com (")), qPrintable(text));
        QVERIFY2(text.contains(QLatin1String(":8443/x")), qPrintable(text));
    }

    void refusesNamesThatDoNotDo_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("words");
        QTest::newRow("taken") << QStringLiteral(" tESTING ") << QStringLiteral("with this name already");
        QTest::newRow("empty") << QStringLiteral("  ") << QStringLiteral("needs a name");
    }

    void refusesNamesThatDoNotDo()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, words);
        select(QStringLiteral("Office"));
        renameTo(name);
        QVERIFY2(said(m_dialog).contains(words), qPrintable(said(m_dialog)));
        QVERIFY(m_parts->profiles.findByName(QStringLiteral("Office")));
        // The message goes once it does not apply any more.
        renameTo(QStringLiteral("Elsewhere"));
        QVERIFY(!said(m_dialog).contains(words));
    }

    void removesWithTheCredential()
    {
        const Profile office = *m_parts->profiles.findByName(QStringLiteral("Office"));
        QVERIFY(!credentialOf(office).isEmpty());
        select(QStringLiteral("Office"));
        click(button(m_dialog, QStringLiteral("Remove…")));
        auto *question = m_dialog->findChild<MessageDialog *>();
        QVERIFY(question);
        QVERIFY(question->text().contains(QLatin1String("Office")));
        QCOMPARE(question->defaultButton()->text().remove(u'&'), QStringLiteral("Cancel"));
        click(button(question, QStringLiteral("Remove")));
        QTRY_VERIFY_WITH_TIMEOUT(!m_parts->profiles.findByName(QStringLiteral("Office")), patience);
        QVERIFY(said(m_dialog).contains(QLatin1String("were removed")));
        QCOMPARE(list()->count(), 1);
        QVERIFY(credentialOf(office).isEmpty());
        QCOMPARE(Settings(m_parts->settings.file.path()).profiles.all().size(), 1);
    }

    void escapeRemovesNothing()
    {
        select(QStringLiteral("Office"));
        click(button(m_dialog, QStringLiteral("Remove…")));
        QTest::keyClick(m_dialog->findChild<MessageDialog *>(), Qt::Key_Escape);
        sweep();
        QVERIFY(m_parts->profiles.findByName(QStringLiteral("Office")));
        QCOMPARE(m_keychain->count(Deed::Remove), 0);
    }

    void keepsBothWhereTheKeychainFails_data()
    {
        QTest::addColumn<SecretStoreErrorKind>("failure");
        QTest::addColumn<QString>("words");
        QTest::newRow("not verified") << SecretStoreErrorKind::NotVerified << QStringLiteral("are still there");
        QTest::newRow("busy") << SecretStoreErrorKind::Busy << QStringLiteral("are still there");
        QTest::newRow("timed out") << SecretStoreErrorKind::TimedOut << QStringLiteral("may yet go");
    }

    void keepsBothWhereTheKeychainFails()
    {
        QFETCH(const SecretStoreErrorKind, failure);
        QFETCH(const QString, words);
        m_keychain->refuseAll(failure);
        select(QStringLiteral("Office"));
        click(button(m_dialog, QStringLiteral("Remove…")));
        click(button(m_dialog->findChild<MessageDialog *>(), QStringLiteral("Remove")));
        QTRY_VERIFY_WITH_TIMEOUT(said(m_dialog).contains(words), patience);
        QVERIFY(m_parts->profiles.findByName(QStringLiteral("Office")));
        QCOMPARE(list()->count(), 2);
    }

    void removingTheOpenOneSignsOut()
    {
        m_parts->session.open(m_parts->profiles.findByName(QStringLiteral("Testing"))->id);
        QTRY_COMPARE_WITH_TIMEOUT(m_parts->session.state(), Session::State::SignedIn, patience);
        select(QStringLiteral("Testing"));
        click(button(m_dialog, QStringLiteral("Remove…")));
        click(button(m_dialog->findChild<MessageDialog *>(), QStringLiteral("Remove")));
        QTRY_COMPARE_WITH_TIMEOUT(m_parts->session.state(), Session::State::SignedOut, patience);
    }

    void unsavedOnesCanOnlyBeOpened()
    {
        keep(QStringLiteral("Workspace"), Environment::Sandbox, CredentialSource::Demo);
        select(QStringLiteral("Workspace"));
        QVERIFY(button(m_dialog, QStringLiteral("Open"))->isEnabled());
        QVERIFY(!button(m_dialog, QStringLiteral("Rename…"))->isEnabled());
        QVERIFY(!button(m_dialog, QStringLiteral("Remove…"))->isEnabled());
        select(QStringLiteral("Office"));
        QVERIFY(button(m_dialog, QStringLiteral("Rename…"))->isEnabled());
    }

    void asksForANewOne()
    {
        QSignalSpy wanted(m_dialog, &ProfilesDialog::signInRequested);
        click(button(m_dialog, QStringLiteral("New…")));
        QCOMPARE(wanted.count(), 1);
        sweep();
        QVERIFY(!m_dialog);
    }

    void aLongAddressIsCutAndInTheToolTip()
    {
        Profile far = m_parts->profile(Environment::Live, QStringLiteral("Far away"));
        far.apiUrl = QUrl(QStringLiteral("https://%1.example.com").arg(QString(60, u'a')));
        m_parts->profiles.put(far);
        QCoreApplication::processEvents();
        QVERIFY(!list()->horizontalScrollBar()->isVisible());
        const QList<QListWidgetItem *> found = list()->findItems(QStringLiteral("Far away"), Qt::MatchStartsWith);
        QCOMPARE(found.size(), 1);
        QVERIFY(found.constFirst()->toolTip().contains(QLatin1String("aaa.example.com")));
    }
};

QTEST_MAIN(TestProfilesDialog)
#include "test_ProfilesDialog.moc"
