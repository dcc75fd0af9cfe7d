#include "core/Command.h"

#include <QTest>

using namespace ek;

class TestCommand : public QObject
{
    Q_OBJECT

private slots:
    void checks_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("program");
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("problem");
        const auto row = [](const char *tag, const char *program, const QStringList &arguments,
                            CommandProblem problem = CommandProblem::None, const char *name = "Test") {
            QTest::newRow(tag) << QString::fromUtf8(name) << QString::fromUtf8(program) << arguments
                               << static_cast<int>(problem);
        };
        const auto list = [](const char *words) { return QString::fromUtf8(words).split(u' '); };

        // What docs/hand-over.md shows
        row("gh", "gh", list("secret set SHOP_KEY --repo acme/webshop"));
        row("vault", "vault", list("kv put -mount=secret webshop/production key=-"));
        row("kubectl", "kubectl", list("create secret generic shop-key --from-file=key=/dev/stdin"));
        row("pass", "/usr/bin/pass", list("insert --multiline billing/webshop"));
        row("docker", "docker", list("secret create shop_key -"));
        row("gcloud", "gcloud", list("secrets versions add shop-key --data-file=-"));
        row("aws", "aws", list("secretsmanager put-secret-value --secret-id a --secret-string file:///dev/stdin"));
        row("secret-tool", "secret-tool", list("store --label=Webshop service billing account webshop"));
        row("no arguments", "cat", {});
        row("an empty argument", "cat", {QString()});
        row("a token file", "vault", list("login --token /run/secrets/token"));
        row("an id", "tool", list("--item 6f1c4a52-8f0e-4d43-9a57-0c1a5b1f2e3d"));
        row("a hash", "tool", list("da39a3ee5e6b4b0d3255bfef95601890afd80709"));

        row("no name", "cat", {}, CommandProblem::NameMissing, " ");
        row("long name", "cat", {}, CommandProblem::NameTooLong, QByteArray(101, 'n').constData());
        row("no program", " ", {}, CommandProblem::ProgramMissing);
        row("relative", "./cat", {}, CommandProblem::ProgramRelative);
        row("home", "~/bin/send", {}, CommandProblem::ProgramRelative);
        row("batch file", "/tools/send.BAT", {}, CommandProblem::ProgramNeedsShell);
        row("batch file, a dot after it", "send.cmd.", {}, CommandProblem::ProgramNeedsShell);
        row("batch file, dots and blanks after it", "/tools/send.Bat. . ", {}, CommandProblem::ProgramNeedsShell);
        row("a batch file's name within", "send.cmd.exe", {});
        row("line break", "cat", {QStringLiteral("a\nb")}, CommandProblem::ControlCharacter);
        row("NUL", "cat", {QStringLiteral("a") + QChar(0)}, CommandProblem::ControlCharacter);

        const auto secret = [&](const char *tag, const char *words) {
            row(tag, "tool", list(words), CommandProblem::HoldsCredential);
        };
        secret("account key", "--key sk_live_0123456789abcdef");
        secret("entity key inside", "--header=X:ek_sandbox_0123456789abcdef");
        secret("GitHub", "ghp_0123456789abcdef0123");
        secret("Vault", "-token=hvs.CAESIJ0123456789");
        secret("JSON web token", "eyJhbGciOiJIUzI1NiJ9.e30.abc");
        secret("password option", "--password=hunter22");
        secret("password after its option", "--password hunter22");
        secret("client secret", "--client-secret 0123456789");
        secret("field", "api_key=0123456789");
        secret("address", "https://admin:hunter22@vault.example");
        secret("address in an option", "--url=https://admin:hunter22@vault.example");
        secret("random", "aB3dE5gH7jK9mN1pQ3sT5vW7yZ9bC1dE");
        row("header", "curl", {QStringLiteral("-H"), QStringLiteral("Authorization: Bearer abcdefgh1234")},
            CommandProblem::HoldsCredential);
        row("in the name", "cat", {}, CommandProblem::HoldsCredential, "sk_live_0123456789abcdef");
    }

    void checks()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, program);
        QFETCH(const QStringList, arguments);
        QTEST(static_cast<int>(checkCommand({name, program, arguments})), "problem");
    }
};

QTEST_GUILESS_MAIN(TestCommand)
#include "test_Command.moc"
