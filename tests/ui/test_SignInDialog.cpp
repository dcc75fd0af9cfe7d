#include "WindowTest.h"
#include "core/Credential.h"
#include "ui/design/Theme.h"
#include "ui/profiles/SignInDialog.h"
#include "ui/widgets/DisclosureButton.h"
#include "ui/widgets/EnvironmentBanner.h"

#include <QCheckBox>
#include <QFile>
#include <QLineEdit>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>

using namespace ek;
using namespace ek::test;
using Deed = FakeSecretStore::Deed;

Q_DECLARE_METATYPE(ek::Profile)

class TestSignInDialog : public QObject, protected PartsTest
{
    Q_OBJECT

private:
    QPointer<SignInDialog> m_dialog;

    void show(const std::optional<Profile> &existing = std::nullopt)
    {
        m_dialog = new SignInDialog(m_parts->signIn, m_parts->profiles, existing, nullptr);
        m_dialog->open();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog));
        if (!existing)
            field("API address")->setText(m_parts->server.url().toString());
    }

    [[nodiscard]] QLineEdit *field(const char *name) const
    {
        return named<QLineEdit>(m_dialog, QString::fromLatin1(name));
    }
    [[nodiscard]] QPushButton *submit() const { return named<QPushButton>(m_dialog, QStringLiteral("Sign in")); }
    [[nodiscard]] DisclosureButton *advanced() const
    {
        return named<DisclosureButton>(m_dialog, QStringLiteral("Advanced"));
    }
    [[nodiscard]] bool isGone() const
    {
        sweep();
        return !m_dialog;
    }
    [[nodiscard]] static QString sandboxCredential() { return demoCredential(Environment::Sandbox); }

private slots:
    void init()
    {
        QVERIFY(makePartsWithKeychain());
        show();
    }

    void cleanup()
    {
        delete m_dialog;
        dropParts();
    }

    void asksForTheCredentialAlone()
    {
        delete m_dialog;
        m_dialog = new SignInDialog(m_parts->signIn, m_parts->profiles, std::nullopt, nullptr);
        m_dialog->open();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog));
        QVERIFY(field("Credential")->hasFocus());
        QVERIFY(named<QCheckBox>(m_dialog, QStringLiteral("Remember in keychain"))->isVisible());
        const std::initializer_list<const char *> rare{"Profile name", "API address", "Account id",
                                                       "CA certificate file"};
        const auto state = [this] { return QAccessible::queryAccessibleInterface(advanced())->state(); };
        for (const char *name : rare)
            QVERIFY2(!field(name)->isVisible(), name);
        QVERIFY(state().expandable && state().collapsed && !state().expanded);

        QTest::keyClick(advanced(), Qt::Key_Space);
        for (const char *name : rare)
            QVERIFY2(field(name)->isVisible(), name);
        QVERIFY(state().expanded && !state().collapsed);
        QTest::keyClick(advanced(), Qt::Key_Return);
        for (const char *name : rare)
            QVERIFY2(!field(name)->isVisible(), name);
        QVERIFY(m_dialog->isVisible());
    }

    /// Whoever signs in has to see it.
    void whatIsNotAsUsualIsShown_data()
    {
        QTest::addColumn<Profile>("profile");
        QTest::addColumn<bool>("shown");
        Profile usual;
        usual.id = newProfileId();
        usual.name = QStringLiteral("Office");
        Profile address = usual;
        address.apiUrl = QUrl(QStringLiteral("https://api.example.com"));
        Profile account = usual;
        account.account = AccountId(QStringLiteral("acc_1"));
        Profile authority = usual;
        authority.caFile = QStringLiteral("/etc/ours.pem");
        QTest::newRow("all as usual") << usual << false;
        QTest::newRow("an address") << address << true;
        QTest::newRow("an account") << account << true;
        QTest::newRow("an authority") << authority << true;
    }

    void whatIsNotAsUsualIsShown()
    {
        QFETCH(const Profile, profile);
        QFETCH(const bool, shown);
        delete m_dialog;
        show(profile);
        QCOMPARE(field("API address")->isVisible(), shown);
        QCOMPARE(advanced()->isExpanded(), shown);
        QVERIFY(said(m_dialog).contains(QLatin1String("Office"))); // for which profile, either way
        QVERIFY(field("Credential")->hasFocus());
    }

    /// It is the address that has to be mended.
    void anAddressThatDoesNotAnswerHasTheFocus()
    {
        field("API address")->setText(QStringLiteral("http://127.0.0.1:1"));
        QVERIFY(!advanced()->isExpanded());
        field("Credential")->setText(sandboxCredential());
        click(submit());
        QTRY_VERIFY_WITH_TIMEOUT(advanced()->isExpanded(), patience);
        QVERIFY(field("API address")->hasFocus());
        QCOMPARE(field("Credential")->text(), sandboxCredential());
    }

    void recognisesAtOnce_data()
    {
        QTest::addColumn<QString>("pasted");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("banner"); // empty: none
        QTest::addColumn<bool>("enabled");
        const auto row = [](const char *pasted, const char *words, const char *banner, bool enabled) {
            QTest::newRow(QByteArray(pasted).simplified().constData())
                << QString::fromUtf8(pasted) << QString::fromUtf8(words) << QString::fromUtf8(banner) << enabled;
        };
        row("sk_live_0123456789abcdef", "Account key, Live", "LIVE", true);
        row("sk_sandbox_0123456789abcdef", "Account key, Sandbox", "SANDBOX", true);
        row("ek_live_0123456789abcdef", "Entity key, Live", "LIVE", true);
        row("ek_sandbox_0123456789abcdef", "Entity key, Sandbox", "SANDBOX", true);
        row("sk_other_0123456789abcdef", "Account key, Unknown", "ENVIRONMENT UNKNOWN", true);
        row(" \tsk_live_0123456789abcdef\n", "Account key, Live", "LIVE", true);
        row("Bearer sk_live_0123456789abcdef", "Account key, Live", "LIVE", true);
        row("\"sk_live_0123456789abcdef\"", "Account key, Live", "LIVE", true);
        row("token_live_0123456789abcdef", "User access token, Live", "LIVE", true);
        row("token_sandbox_0123456789abcdef", "User access token, Sandbox", "SANDBOX", true);
        row("\u200bsk_live_0123456789\u00adabcdef\ufeff", "Account key, Live", "LIVE", true);
        row("\u201csk_live_0123456789abcdef\u201d", "Account key, Live", "LIVE", true);
        row("something", "The server will decide", "", true);
        row("ek_live_abc...234", "masked form of a key", "", false);
        row("ek_live_abc\u2022\u2022\u2022234", "masked form of a key", "", false);
        row("sk_live_0123 ek_live_4567", "There is a space or a line break inside", "", false);
        row("sk_live_0123456789\u00e4bcdef", "characters in it that no credential has", "", false);
        row("  ", "", "", false);
    }

    void recognisesAtOnce()
    {
        QFETCH(const QString, pasted);
        QFETCH(const QString, words);
        QFETCH(const QString, banner);
        QFETCH(const bool, enabled);
        QVERIFY(!submit()->isEnabled());
        field("Credential")->setText(pasted);
        QVERIFY2(said(m_dialog).contains(words), qPrintable(said(m_dialog)));
        auto *strip = m_dialog->findChild<EnvironmentBanner *>();
        QCOMPARE(strip->isVisible(), !banner.isEmpty());
        QVERIFY2(strip->text().startsWith(banner), qPrintable(strip->text()));
        QCOMPARE(submit()->isEnabled(), enabled);
        // Red is for what is wrong, also where the environment's own colour is red.
        const auto *recognised = named<QLabel>(m_dialog, QStringLiteral("Recognised credential"));
        const bool isRed = recognised->isVisible()
            && recognised->palette().color(QPalette::WindowText) == textColor(Tone::Danger, QApplication::palette());
        QCOMPARE(isRed, !enabled && !words.isEmpty());
        if (enabled)
            return;
        QTest::keyClick(field("Credential"), Qt::Key_Return);
        QCOMPARE(m_parts->signIn.step(), SignIn::Step::Idle);
    }

    void aGoodCredentialHasNotTheColourOfAnError()
    {
        const auto colour = [this] {
            const auto *label = named<QLabel>(m_dialog, QStringLiteral("Recognised credential"));
            return label->palette().color(QPalette::WindowText);
        };
        field("Credential")->setText(QStringLiteral("sk_live_abc...234"));
        const QColor error = colour();
        QCOMPARE(error, textColor(Tone::Danger, QPalette()));
        for (const char *good : {"sk_live_0123456789abcdef", "ek_live_0123456789abcdef", "token_live_0123456789abcdef",
                                 "sk_sandbox_0123456789abcdef"}) {
            field("Credential")->setText(QString::fromLatin1(good));
            QVERIFY(colour() != error);
        }
    }

    void anAccountHasToBeOne()
    {
        field("Credential")->setText(sandboxCredential());
        field("Account id")->setText(QStringLiteral("acc <script>"));
        click(submit());
        QCOMPARE(m_parts->signIn.step(), SignIn::Step::Idle);
        QVERIFY2(said(m_dialog).contains(QLatin1String("No account has such an id")), qPrintable(said(m_dialog)));
        QVERIFY(field("Account id")->hasFocus());
        QCOMPARE(m_parts->server.received().size(), 0);
    }

    void noOtherFieldTakesACredential_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const char *name : {"Profile name", "API address", "Account id", "CA certificate file"})
            QTest::newRow(name) << QByteArray(name);
    }

    void noOtherFieldTakesACredential()
    {
        QFETCH(const QByteArray, name);
        QLineEdit *edit = field(name.constData());
        const QString before = edit->text();
        edit->selectAll();
        edit->insert(sandboxCredential());
        QCOMPARE(edit->text(), before);
        QTRY_VERIFY2(said(m_dialog).contains(QLatin1String("That is a credential")), qPrintable(said(m_dialog)));
        QVERIFY(!said(m_dialog).contains(sandboxCredential()));

        // Of no known form, it is recognised by the field it belongs in.
        const QString unknown = QStringLiteral("hunter2-hunter2-hunter2");
        field("Credential")->setText(unknown);
        edit->setText(QStringLiteral("x") + unknown);
        click(submit());
        QCOMPARE(m_parts->signIn.step(), SignIn::Step::Idle);
        QCOMPARE(edit->text(), QString());
        QCOMPARE(m_parts->profiles.all().size(), 0);
        QCOMPARE(m_parts->server.received().size(), 0);
    }

    void signsInWithWhatCameAlong_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("behind");
        QTest::newRow("zero-width") << QStringLiteral("\u200b") << QStringLiteral("\ufeff");
        QTest::newRow("no-break spaces") << QStringLiteral("\u00a0") << QStringLiteral("\u00a0\n");
        QTest::newRow("quotes") << QStringLiteral("\u201e") << QStringLiteral("\u201c,");
        QTest::newRow("header") << QStringLiteral("\u2066Authorization: Bearer ") << QStringLiteral("\u2069");
    }

    void signsInWithWhatCameAlong()
    {
        QFETCH(const QString, before);
        QFETCH(const QString, behind);
        field("Credential")->setText(before + sandboxCredential() + behind);
        field("API address")->setText(before.left(1) + m_parts->server.url().toString() + behind);
        click(submit());
        QTRY_VERIFY_WITH_TIMEOUT(isGone(), patience);
        QCOMPARE(m_parts->received("GET").constFirst().authorization, "Bearer " + sandboxCredential().toUtf8());
    }

    void saysWhatIsWrongWithAnAddress()
    {
        field("Credential")->setText(sandboxCredential());
        field("API address")->setText(QStringLiteral("htp:/nonsense"));
        click(submit());
        QVERIFY2(said(m_dialog).contains(QLatin1String("does not begin with https://")), qPrintable(said(m_dialog)));
        QCOMPARE(field("API address")->text(), QStringLiteral("htp:/nonsense"));
        QCOMPARE(m_parts->signIn.step(), SignIn::Step::Idle);
    }

    void aHostThatLooksLikeAnotherIsMarked()
    {
        const auto *label = named<QLabel>(m_dialog, QStringLiteral("Recognised address"));
        QVERIFY(!label->isVisible());
        field("API address")->setText(QStringLiteral("https://eu.spaceinv\u043eices.com"));
        QVERIFY(label->isVisible());
        QVERIFY2(label->text().contains(QLatin1String("Careful")), qPrintable(label->text()));
        QVERIFY2(label->text().contains(QLatin1String("eu.xn--spaceinvices-cgk.com")), qPrintable(label->text()));
        field("API address")->setText(QStringLiteral("https://m\u00fcnchen.com"));
        QVERIFY(!label->text().contains(QLatin1String("Careful")));
        QVERIFY(label->text().contains(QLatin1String("xn--mnchen-3ya.com")));
        field("API address")->setText(QStringLiteral("https://eu.spaceinvoices.com"));
        QVERIFY(!label->isVisible());
    }

    void tooLongIsRefused()
    {
        field("Credential")->setText(QLatin1String("sk_live_") + QString(3000, QLatin1Char('a')));
        QVERIFY(said(m_dialog).contains(QLatin1String("too long to be a credential")));
        QVERIFY(!submit()->isEnabled());
    }

    void neverShowsTheCredential()
    {
        QCOMPARE(field("Credential")->echoMode(), QLineEdit::Password);
        field("Credential")->setText(sandboxCredential());
        QVERIFY(!said(m_dialog).contains(sandboxCredential()));
        QVERIFY(said(m_dialog).contains(maskKey(sandboxCredential())));
    }

    void testsThenKeepsThenOpens()
    {
        field("Credential")->setText(QLatin1Char(' ') + sandboxCredential() + QLatin1Char('\n'));
        QCOMPARE(field("Profile name")->text(), QStringLiteral("Space Invoices (Sandbox)"));
        click(submit());
        QVERIFY(!submit()->isEnabled());
        QCOMPARE(m_keychain->count(Deed::Write), 0);
        QTRY_VERIFY_WITH_TIMEOUT(isGone(), patience);
        QCOMPARE(m_keychain->count(Deed::Write), 1);
        QCOMPARE(m_parts->session.state(), Session::State::SignedIn);
        QCOMPARE(m_parts->profiles.all().size(), 1);
        const Profile kept = m_parts->profiles.all().constFirst();
        QCOMPARE(kept.source, CredentialSource::Keychain);
        QCOMPARE(kept.credential, (CredentialTraits{CredentialKind::AccountKey, Environment::Sandbox}));
        QCOMPARE(m_parts->received("GET").constFirst().authorization, "Bearer " + sandboxCredential().toUtf8());

        // Nothing but the keychain holds the credential.
        QFile file(m_parts->settings.file.path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains(sandboxCredential().toUtf8()));
        QCOMPARE(placesThatHold(sandboxCredential()), QStringList());
    }

    void enterMashedSignsInOnce()
    {
        m_parts->server.setBehaviour({.latencyMs = 80});
        field("Credential")->setFocus();
        field("Credential")->setText(sandboxCredential());
        for (int time = 0; time < 5; ++time)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(isGone(), patience);
        QCOMPARE(m_parts->session.state(), Session::State::SignedIn);
        QCOMPARE(m_keychain->count(Deed::Write), 1);
        QCOMPARE(m_parts->profiles.all().size(), 1);
    }

    void refusalKeepsWhatWasTyped()
    {
        const QString wrong = QStringLiteral("sk_sandbox_not_the_right_one");
        field("Credential")->setText(wrong);
        field("Account id")->setText(QStringLiteral("acc_1"));
        click(submit());
        QTRY_VERIFY_WITH_TIMEOUT(said(m_dialog).contains(QLatin1String("does not accept this credential")), patience);
        QVERIFY(said(m_dialog).contains(QLatin1String("Nothing was saved.")));
        QVERIFY(!said(m_dialog).contains(wrong));
        QCOMPARE(field("Credential")->text(), wrong);
        QCOMPARE(field("Account id")->text(), QStringLiteral("acc_1"));
        QVERIFY(field("Credential")->hasFocus());
        QVERIFY(submit()->isEnabled());
        QCOMPARE(m_keychain->count(Deed::Write), 0);
        QVERIFY(m_parts->profiles.all().isEmpty());

        field("Account id")->clear();
        field("Credential")->setText(sandboxCredential());
        click(submit());
        QVERIFY(!said(m_dialog).contains(QLatin1String("Nothing was saved.")));
        QTRY_VERIFY_WITH_TIMEOUT(isGone(), patience);
    }

    void namesAreUnique()
    {
        m_parts->profiles.put(m_parts->profile(Environment::Sandbox, QStringLiteral("Büro")));
        field("Credential")->setText(sandboxCredential());
        field("Profile name")->setText(QStringLiteral("  bÜRO "));
        click(submit());
        QVERIFY(said(m_dialog).contains(QLatin1String("a profile with this name already")));
        QVERIFY(field("Profile name")->hasFocus());
        field("Profile name")->setText(QStringLiteral(" "));
        click(submit());
        QVERIFY(said(m_dialog).contains(QLatin1String("Give the profile a name")));
        QCOMPARE(m_parts->signIn.step(), SignIn::Step::Idle);
        QVERIFY(m_parts->server.received().isEmpty());
    }

    void proposesAFreeName()
    {
        m_parts->profiles.put(m_parts->profile(Environment::Live, QStringLiteral("Space Invoices (Live)")));
        field("Credential")->setText(QStringLiteral("sk_live_0123456789"));
        QCOMPARE(field("Profile name")->text(), QStringLiteral("Space Invoices (Live) 2"));
        // A name of the admin's own is left alone.
        field("Profile name")->clear();
        QTest::keyClicks(field("Profile name"), QStringLiteral("Mine"));
        field("Credential")->setText(sandboxCredential());
        QCOMPARE(field("Profile name")->text(), QStringLiteral("Mine"));
    }

    void unsafeAddressesAreRefused_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("words");
        QTest::newRow("http") << QStringLiteral("http://eu.spaceinvoices.com")
                              << QStringLiteral("would send your credential unencrypted");
        QTest::newRow("no address") << QStringLiteral("ftp://x") << QStringLiteral("not a web address");
        QTest::newRow("empty") << QString() << QStringLiteral("The API address is missing");
    }

    void unsafeAddressesAreRefused()
    {
        QFETCH(const QString, address);
        QFETCH(const QString, words);
        field("API address")->setText(address);
        field("Credential")->setText(sandboxCredential());
        click(submit());
        QVERIFY2(said(m_dialog).contains(words), qPrintable(said(m_dialog)));
        QVERIFY(field("API address")->hasFocus());
        QCOMPARE(field("Credential")->text(), sandboxCredential());
        QCOMPARE(m_parts->signIn.step(), SignIn::Step::Idle);
    }

    void withoutAKeychainThisSessionOnly()
    {
        m_keychain->refuseAll(SecretStoreErrorKind::Unavailable);
        field("Credential")->setText(sandboxCredential());
        click(submit());
        QTRY_VERIFY_WITH_TIMEOUT(said(m_dialog).contains(QLatin1String("No keychain is available")), patience);
        QVERIFY(m_dialog->isVisible());
        QCOMPARE(m_parts->session.state(), Session::State::SignedOut);
        click(button(m_dialog, QStringLiteral("This session only")));
        QTRY_VERIFY_WITH_TIMEOUT(isGone(), patience);
        QCOMPARE(m_parts->session.state(), Session::State::SignedIn);
        QCOMPARE(m_parts->session.profile()->source, CredentialSource::SessionOnly);
        QCOMPARE(m_keychain->count(Deed::Write), 1);
    }

    void invisibleCharactersInTheProfilesNameAreTold()
    {
        click(advanced());
        auto *note = named<QLabel>(m_dialog, QStringLiteral("About Profile name"));
        QVERIFY(note && !note->isVisible());
        field("Profile name")->selectAll();
        field("Profile name")->insert(QStringLiteral("Of\u202efi\u200bce")); // as if it was typed
        QVERIFY(note->isVisible());
        QVERIFY2(note->text().endsWith(QStringLiteral(", and is saved without them.")), qPrintable(note->text()));
        click(advanced());
        QVERIFY(!note->isVisible());
        click(advanced());
        QVERIFY(note->isVisible());
        field("Credential")->setText(sandboxCredential());
        click(submit());
        QTRY_VERIFY_WITH_TIMEOUT(isGone(), patience);
        QCOMPARE(m_parts->session.profile()->name, QStringLiteral("Office")); // as it was said
    }

    void slowKeychainThisSessionOnly()
    {
        m_keychain->hold(); // at a prompt that nobody sees
        auto *wait = named<QLabel>(m_dialog, QStringLiteral("Waiting"));
        QVERIFY(wait && !wait->isVisible());
        field("Credential")->setText(sandboxCredential());
        click(submit());
        // At once, and not only when it takes long.
        QTRY_COMPARE_WITH_TIMEOUT(m_parts->signIn.step(), SignIn::Step::Saving, patience);
        QVERIFY(wait->isVisible());
        QCOMPARE(wait->text(),
                 QStringLiteral("Waiting for the keychain… It may ask for its password in another window."));
        QCOMPARE(named<QProgressBar>(m_dialog, QStringLiteral("Saving in the keychain"))->accessibleDescription(),
                 wait->text());
        QTRY_VERIFY_WITH_TIMEOUT(said(m_dialog).contains(QLatin1String("has not answered yet")), patience);
        QCOMPARE(m_parts->signIn.step(), SignIn::Step::Saving);
        click(button(m_dialog, QStringLiteral("This session only")));
        QTRY_VERIFY_WITH_TIMEOUT(isGone(), patience);
        QCOMPARE(m_parts->session.profile()->source, CredentialSource::SessionOnly);
        QCOMPARE(m_keychain->count(Deed::Remove), 1); // of what may still be written
    }

    void theKeychainCanBeTriedAgain()
    {
        m_keychain->refuseAll(SecretStoreErrorKind::Denied);
        field("Credential")->setText(sandboxCredential());
        click(submit());
        QTRY_VERIFY_WITH_TIMEOUT(said(m_dialog).contains(QLatin1String("refused access")), patience);
        m_keychain->work();
        click(button(m_dialog, QStringLiteral("Try the keychain again")));
        QTRY_VERIFY_WITH_TIMEOUT(isGone(), patience);
        QCOMPARE(m_parts->session.profile()->source, CredentialSource::Keychain);
    }

    void notRememberingLeavesTheKeychainAlone()
    {
        named<QCheckBox>(m_dialog, QStringLiteral("Remember in keychain"))->setChecked(false);
        field("Credential")->setText(sandboxCredential());
        click(submit());
        QTRY_VERIFY_WITH_TIMEOUT(isGone(), patience);
        QCOMPARE(m_keychain->count(Deed::Write), 0);
        QCOMPARE(m_parts->session.profile()->source, CredentialSource::SessionOnly);
    }

    void cancelStopsAndForgets()
    {
        m_parts->server.setBehaviour({.latencyMs = 60'000}); // the answer never comes
        field("Credential")->setText(sandboxCredential());
        click(submit());
        QTRY_COMPARE_WITH_TIMEOUT(m_parts->count("GET"), 1, patience);
        QTest::keyClick(m_dialog, Qt::Key_Escape);
        QVERIFY(isGone());
        QCOMPARE(m_parts->signIn.step(), SignIn::Step::Idle);
        QCOMPARE(m_keychain->count(Deed::Write), 0);
        QVERIFY(m_parts->profiles.all().isEmpty());
        QCOMPARE(placesThatHold(sandboxCredential()), QStringList());
    }

    void givesAKnownProfileItsCredentialAnew()
    {
        delete m_dialog;
        Profile known = m_parts->profile(Environment::Sandbox, QStringLiteral("Known"));
        known.source = CredentialSource::Keychain;
        m_parts->profiles.put(known);
        show(known);
        QCOMPARE(field("Profile name")->text(), QStringLiteral("Known"));
        QCOMPARE(field("API address")->text(), m_parts->server.url().toString());
        field("Credential")->setText(sandboxCredential());
        QCOMPARE(field("Profile name")->text(), QStringLiteral("Known"));
        click(submit());
        QTRY_VERIFY_WITH_TIMEOUT(isGone(), patience);
        QCOMPARE(m_parts->profiles.all().size(), 1);
        QCOMPARE(m_parts->profiles.all().constFirst().id, known.id);
    }
};

QTEST_MAIN(TestSignInDialog)
#include "test_SignInDialog.moc"
