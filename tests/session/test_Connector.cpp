#include "session/Connector.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QTestEventLoop>

#include <optional>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace ek;

/// The file with further authorities: read where it is a file, and never waited for.
class TestConnector : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    [[nodiscard]] QString at(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    static ErrorKind errorOf(const QString &caFile)
    {
        Profile profile;
        profile.apiUrl = QUrl(QStringLiteral("https://api.example"));
        profile.caFile = caFile;
        QByteArray credential("sk_live_0123456789abcdef");
        const auto client = connectToApi(profile, Secret::takeFrom(credential));
        if (!client)
            return client.error().kind;
        // The window goes on while the file is read.
        std::optional<Result<Done>> outcome;
        QTestEventLoop loop;
        (*client)->testCredential(&loop, [&](Result<Done> result) {
            outcome = std::move(result);
            loop.exitLoop();
        });
        loop.enterLoopMSecs(10'000);
        return outcome && !*outcome ? outcome->error().kind : ErrorKind::Cancelled;
    }

private slots:
    void refusesWhatIsNoCaFile_data()
    {
        QTest::addColumn<QString>("path");
        QFile text(at("text"));
        QVERIFY(text.open(QIODevice::WriteOnly));
        text.write("no certificate\n");
        text.close();
        QTest::newRow("missing") << at("missing");
        QTest::newRow("no certificate") << at("text");
        QTest::newRow("a folder") << m_folder.path();
        QTest::newRow("relative") << QStringLiteral("ours.pem");
#ifdef Q_OS_UNIX
        QFile huge(at("huge"));
        QVERIFY(huge.open(QIODevice::WriteOnly));
        QVERIFY(huge.resize(1LL << 40));
        ::mkfifo(QFile::encodeName(at("pipe")).constData(), 0600);
        QFile::link(at("pipe"), at("link"));
        QFile::link(at("nowhere"), at("dangling"));
        for (const char *name : {"huge", "pipe", "link", "dangling"})
            QTest::newRow(name) << at(name);
        for (const char *device : {"/dev/zero", "/dev/null", "/dev/full", "/dev/tty", "/dev/random"})
            QTest::newRow(device) << QString::fromLatin1(device);
#endif
    }

    void refusesWhatIsNoCaFile()
    {
        QFETCH(const QString, path);
        QCOMPARE(errorOf(path), ErrorKind::CaFileUnreadable);
    }

    /// As somebody may have written it into the settings file.
    void refusesWhatIsNoAccount()
    {
        for (const char *account : {"acc <script>", "acc\r\nx-entity-id: ent_1", "sk_live_0123456789abcdef", "ž"}) {
            Profile profile;
            profile.account = AccountId(QString::fromUtf8(account));
            QByteArray credential("sk_live_0123456789abcdef");
            const auto client = connectToApi(profile, Secret::takeFrom(credential));
            QVERIFY2(!client, account);
            QCOMPARE(client.error().kind, ErrorKind::InvalidRequest);
        }
    }
};

QTEST_GUILESS_MAIN(TestConnector)
#include "test_Connector.moc"
