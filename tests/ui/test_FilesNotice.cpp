#include "UiFixture.h"
#include "WidgetTools.h"
#include "assembly/Workspace.h"
#include "secrets/MemorySecretStore.h"
#include "ui/window/FilesNotice.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace ek;

/// What is wrong with the program's own files, as the window says it.
class TestFilesNotice : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsWrong();
    void aCredentialIsTold_data();
    void aCredentialIsTold();
    void listsThatCannotBeKept();

private:
    void write(const QByteArray &content)
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    [[nodiscard]] QByteArray read(const QString &name) const
    {
        QFile file(m_directory.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] QString path() const { return m_directory.filePath(QStringLiteral("settings.ini")); }
    [[nodiscard]] std::unique_ptr<Workspace> workspace()
    {
        return std::make_unique<Workspace>(WorkspaceParts{m_store, m_store, m_clock, path(), {}});
    }

    QTemporaryDir m_directory;
    SystemClock m_clock;
    MemorySecretStore m_store;
};

namespace {

const QByteArray secret = "0123456789abcdef0123";

} // namespace

void TestFilesNotice::nothingIsWrong()
{
    const auto parts = workspace();
    const FilesNotice notice(parts->settings.file, parts->settings.commands, parts->profiles, parts->recovery,
                             parts->inventory);
    QVERIFY(notice.isHidden());
}

void TestFilesNotice::aCredentialIsTold_data()
{
    QTest::addColumn<QByteArray>("damage");
    QTest::addColumn<bool>("isDamaged");
    QTest::newRow("in a sound file") << QByteArray() << false;
    QTest::newRow("in a damaged file") << QByteArray("[broken") << true;
}

void TestFilesNotice::aCredentialIsTold()
{
    QFETCH(const QByteArray, damage);
    QFETCH(const bool, isDamaged);
    {
        Settings settings(path());
        settings.commands.set({{QStringLiteral("Vault"), QStringLiteral("/bin/cat"), {QStringLiteral("FILLED")}}});
    }
    write(read(QStringLiteral("settings.ini")).replace("FILLED", QByteArray("--password=" + secret)) + damage);
    const auto parts = workspace();
    QCOMPARE(parts->settings.commands.removed(), QStringList{QStringLiteral("Vault")});
    const QString copy = parts->settings.file.copy();
    QCOMPARE(!copy.isEmpty(), isDamaged);
    QVERIFY(!read(QStringLiteral("settings.ini")).contains(secret));

    FilesNotice notice(parts->settings.file, parts->settings.commands, parts->profiles, parts->recovery,
                       parts->inventory);
    QVERIFY(!notice.isHidden());
    notice.setVisible(true); // it has no window here
    const QString said = ek::test::said(&notice);
    QVERIFY2(said.contains(QLatin1String("Replace that credential")), qPrintable(said));
    QVERIFY2(said.contains(QLatin1String("Vault")), qPrintable(said));
    QVERIFY(!said.contains(QString::fromLatin1(secret)));
    // The copy is left as it was found: nothing of a damaged file is thrown away. So it is told.
    if (isDamaged)
        QVERIFY2(said.contains(copy) && QFile::exists(copy), qPrintable(said));
}

/// Said while it holds, and for the profile that it is about.
void TestFilesNotice::listsThatCannotBeKept()
{
    // A file stands where the folder should be.
    const QString folder = m_directory.filePath(QStringLiteral("lists"));
    QFile file(folder);
    QVERIFY(file.open(QIODevice::WriteOnly));
    Workspace parts(WorkspaceParts{.keychain = m_store,
                                   .memory = m_store,
                                   .clock = m_clock,
                                   .settingsFile = m_directory.filePath(QStringLiteral("other.ini")),
                                   .stateFile = {},
                                   .connector = [](const Profile &, Secret) -> Result<std::shared_ptr<ApiClient>> {
                                       return tl::unexpected(Error{.kind = ErrorKind::TlsUnavailable});
                                   },
                                   .inventoryFolder = folder});
    FilesNotice notice(parts.settings.file, parts.settings.commands, parts.profiles, parts.recovery, parts.inventory);
    Profile profile;
    profile.id = newProfileId();
    profile.source = CredentialSource::SessionOnly;
    parts.session.openWith(profile, test::secretOf("not a key that is known"));
    QTRY_VERIFY(parts.inventory.fileProblem());
    QVERIFY(!notice.isHidden());
    notice.setVisible(true); // it has no window here
    const QString said = ek::test::said(&notice);
    QVERIFY2(said.contains(QLatin1String("Everything works")), qPrintable(said));
    parts.session.signOut();
    QVERIFY(notice.isHidden());
}

QTEST_MAIN(TestFilesNotice)
#include "test_FilesNotice.moc"
