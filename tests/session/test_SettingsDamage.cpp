#include "session/Settings.h"

#include <QDir>
#include <QFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace ek;

/// Nothing that stood in the settings file goes without a word and without a copy.
class TestSettingsDamage : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void damageIsToldAndKept_data();
    void damageIsToldAndKept();
    void anyCutIsToldOrOfNoConsequence();
    void anyRunOfZerosIsToldOrOfNoConsequence();
    void whatIsFineIsNotCalledDamaged_data();
    void whatIsFineIsNotCalledDamaged();
    void aFileOfANewerVersionIsKept();
    void everyCopyHasANameOfItsOwn();
    void damageMeanwhileIsKept();
    void twoInstancesKeepEachOthersChanges();
    void isReadableForEarlierVersions();
    void readsWhatEarlierVersionsWrote();
#ifdef Q_OS_UNIX
    void whatIsNoFileIsMovedAway_data();
    void whatIsNoFileIsMovedAway();
    void whatCannotBeCopiedIsNotWrittenOver();
    void aLinkStaysALink();
#endif

private:
    [[nodiscard]] QString path() const { return m_directory->filePath(QStringLiteral("settings.ini")); }
    [[nodiscard]] bool write(const QByteArray &content) const
    {
        QFile file(path());
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    }
    [[nodiscard]] static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
    }
    [[nodiscard]] QByteArray goodFile() const;

    std::unique_ptr<QTemporaryDir> m_directory;
};

namespace {

Profile someProfile(const QString &name)
{
    Profile profile;
    profile.id = ProfileId(name.toLower());
    profile.name = name;
    profile.apiUrl = QUrl(QStringLiteral("https://api.example"));
    profile.credential = {CredentialKind::AccountKey, Environment::Live};
    return profile;
}

QStringList namesIn(const Settings &settings)
{
    QStringList names;
    for (const Profile &profile : settings.profiles.all())
        names += profile.name;
    return names;
}

const QStringList bothNames{QStringLiteral("Head office"), QStringLiteral("Shop")};

} // namespace

void TestSettingsDamage::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    QVERIFY(m_directory->isValid());
}

/// As the program writes it, with two profiles, a command and a layout.
QByteArray TestSettingsDamage::goodFile() const
{
    const QTemporaryDir elsewhere;
    const QString there = elsewhere.filePath(QStringLiteral("settings.ini"));
    {
        Settings settings(there);
        for (const QString &name : bothNames)
            settings.profiles.save(someProfile(name));
        settings.commands.set({{QStringLiteral("Vault"), QStringLiteral("vault"), {QStringLiteral("kv")}, false}});
        settings.layouts.setState(QStringLiteral("window"), QByteArray("\0\x01\xff layout", 10));
        settings.preferences.setAppearance(Appearance::Dark);
    }
    return read(there);
}

void TestSettingsDamage::damageIsToldAndKept_data()
{
    QTest::addColumn<QByteArray>("content");
    const QByteArray good = goodFile();
    const qsizetype half = good.size() / 2;
    QTest::newRow("second half zeros") << good.left(half) + QByteArray(good.size() - half, '\0');
    QTest::newRow("first half zeros") << QByteArray(half, '\0') + good.mid(half);
    QTest::newRow("all zeros") << QByteArray(good.size(), '\0');
    const auto over = [&](const char *what, const QByteArray &bytes) {
        QByteArray spoilt = good;
        const qsizetype at = spoilt.indexOf(what);
        spoilt.replace(at, bytes.size(), bytes);
        return spoilt;
    };
    QTest::newRow("zeros over a name") << over("name=Head", QByteArray(20, '\0'));
    QTest::newRow("zeros in a name") << over("ead office", QByteArray(3, '\0'));
    QTest::newRow("zeros over a section") << over("[profiles]", QByteArray(10, '\0'));
    QTest::newRow("control characters") << over("Shop", "\x01\x02");
    QTest::newRow("not UTF-8") << over("Shop", "\xff\xfe");
    QTest::newRow("Latin-1") << over("Shop", "Sch\xf6n");
    QTest::newRow("a quote that is not closed") << over("Shop", "\"hop");
    QTest::newRow("no equals sign") << over("name=Shop", "name Shop");
    QTest::newRow("a section that is not closed") << over("[profiles]", "[profiles\n");
    QTest::newRow("merge marks") << QByteArray(good).replace("[profiles]", "<<<<<<< HEAD\n[profiles]");
    QTest::newRow("another name for a key") << QByteArray(good).replace("[profiles]", "[profiles]\nshop\\name=Other");
    QTest::newRow("the end is missing") << good.left(good.lastIndexOf("; end"));
    QTest::newRow("more after the end") << good + "more=1\n";
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("blank") << QByteArray("\n\n");
    QTest::newRow("another kind of file") << QByteArray("{\"profiles\": []}\n");
    QTest::newRow("UTF-16 cut in a character") << QByteArray("\xff\xfe[\0p\0]\0\n\0a\0=\0\x00\xd8", 16);
}

void TestSettingsDamage::damageIsToldAndKept()
{
    QFETCH(const QByteArray, content);
    QVERIFY(write(content));
    {
        Settings settings(path());
        QCOMPARE(settings.file.trouble(), SettingsTrouble::Damaged);
        QCOMPARE(settings.file.copy(), path() + QStringLiteral(".damaged"));
        QVERIFY(settings.file.isWritable());
        QCOMPARE(read(path()), content); // nothing is written without a change
        for (const QString &name : namesIn(settings))
            QVERIFY2(!name.contains(QChar::Null), qPrintable(name));
        settings.profiles.save(someProfile(QStringLiteral("New")));
        QVERIFY(settings.file.isWritable());
    }
    QCOMPARE(read(path() + QStringLiteral(".damaged")), content);
#ifdef Q_OS_UNIX
    struct stat status = {};
    QCOMPARE(::stat(QFile::encodeName(path() + QStringLiteral(".damaged")).constData(), &status), 0);
    QCOMPARE(status.st_mode & 07777, mode_t(0600));
#endif
    const Settings again(path());
    QCOMPARE(again.file.trouble(), SettingsTrouble::None);
    QVERIFY(namesIn(again).contains(QStringLiteral("New")));
}

void TestSettingsDamage::anyCutIsToldOrOfNoConsequence()
{
    const QByteArray good = goodFile();
    for (qsizetype length = 0; length < good.size(); ++length) {
        QVERIFY(write(good.left(length)));
        const Settings settings(path());
        if (settings.file.trouble() == SettingsTrouble::None) {
            QCOMPARE(namesIn(settings), bothNames);
            QCOMPARE(settings.commands.all().size(), 1);
        } else {
            QCOMPARE(read(settings.file.copy()), good.left(length));
            QVERIFY(QFile::remove(settings.file.copy())); // each copy is compared with all before it
        }
    }
}

void TestSettingsDamage::anyRunOfZerosIsToldOrOfNoConsequence()
{
    const QByteArray good = goodFile();
    for (qsizetype at = 0; at < good.size(); at += 3) {
        QByteArray spoilt = good;
        spoilt.replace(at, 20, QByteArray(qMin(qsizetype(20), good.size() - at), '\0'));
        QVERIFY(write(spoilt));
        const Settings settings(path());
        QCOMPARE(settings.file.trouble(), SettingsTrouble::Damaged);
        QCOMPARE(read(settings.file.copy()), spoilt);
        QVERIFY(QFile::remove(settings.file.copy()));
    }
}

void TestSettingsDamage::whatIsFineIsNotCalledDamaged_data()
{
    QTest::addColumn<QByteArray>("content");
    const QByteArray good = goodFile();
    QTest::newRow("as it is") << good;
    QTest::newRow("byte order mark") << "\xef\xbb\xbf" + good;
    QTest::newRow("line breaks of Windows") << QByteArray(good).replace("\n", "\r\n");
    QTest::newRow("the mark, and those") << "\xef\xbb\xbf" + QByteArray(good).replace("\n", "\r\n");
    QTest::newRow("line breaks of old") << QByteArray(good).replace("\n", "\r");
    const QString text = QString::fromUtf8(good);
    QByteArray little("\xff\xfe");
    QByteArray big("\xfe\xff");
    for (const QChar c : text) {
        little += static_cast<char>(c.cell());
        little += static_cast<char>(c.row());
        big += static_cast<char>(c.row());
        big += static_cast<char>(c.cell());
    }
    QTest::newRow("UTF-16, little-endian") << little;
    QTest::newRow("UTF-16, big-endian") << big;
    QTest::newRow("a section in two parts")
        << QByteArray(good).replace("shop\\account", "[layout]\n[profiles]\nshop\\account");
    QTest::newRow("a key twice, the same")
        << QByteArray(good).replace("shop\\name=Shop\n", "shop\\name=Shop\nshop\\name=Shop\n");
    QTest::newRow("comments and blanks")
        << QByteArray(good).replace("\n[", "\n\n; ours\n  [").replace("=Shop", " = Shop ; ours");
    QTest::newRow("no mark of the program's")
        << good.mid(good.indexOf('\n') + 1).replace("; end of the settings\n", "");
    QTest::newRow("an unknown key") << QByteArray(good).replace("[profiles]", "[later]\nx=@Variant(\\0)\n[profiles]");
}

void TestSettingsDamage::whatIsFineIsNotCalledDamaged()
{
    QFETCH(const QByteArray, content);
    QVERIFY(write(content));
    {
        Settings settings(path());
        QCOMPARE(settings.file.trouble(), SettingsTrouble::None);
        QVERIFY(settings.file.copy().isEmpty());
        QVERIFY(settings.file.isWritable());
        QCOMPARE(namesIn(settings), bothNames);
        QCOMPARE(settings.commands.all().size(), 1);
        QCOMPARE(settings.preferences.appearance(), Appearance::Dark);
        QCOMPARE(settings.layouts.state(QStringLiteral("window")), QByteArray("\0\x01\xff layout", 10));
        settings.profiles.save(someProfile(QStringLiteral("New")));
    }
    QCOMPARE(QDir(m_directory->path()).entryList(QDir::Files | QDir::Hidden),
             QStringList{QStringLiteral("settings.ini")});
    QCOMPARE(namesIn(Settings(path())).size(), 3);
    if (QByteArray(QTest::currentDataTag()) == "an unknown key")
        QVERIFY(read(path()).contains("[later]\nx=@Variant(\\0)\n"));
}

void TestSettingsDamage::aFileOfANewerVersionIsKept()
{
    const QByteArray newer = goodFile().replace("format 1", "format 2").replace("[profiles]", "[new]\na=b\n[profiles]");
    QVERIFY(write(newer));
    {
        Settings settings(path());
        QCOMPARE(settings.file.trouble(), SettingsTrouble::Newer);
        QCOMPARE(namesIn(settings), bothNames);
        settings.preferences.setAppearance(Appearance::Light);
        QCOMPARE(read(settings.file.copy()), newer);
        QCOMPARE(settings.file.copy(), path() + QStringLiteral(".newer"));
    }
    QCOMPARE(Settings(path()).file.trouble(), SettingsTrouble::None);
    QVERIFY(read(path()).contains("a=b"));
}

void TestSettingsDamage::everyCopyHasANameOfItsOwn()
{
    const QList<QByteArray> damages{"first\n", "second\n", "first\n", "third\n"};
    QStringList copies;
    for (const QByteArray &damage : damages) {
        QVERIFY(write(damage));
        copies += QFileInfo(Settings(path()).file.copy()).fileName();
    }
    QCOMPARE(copies.join(u' '),
             QStringLiteral("settings.ini.damaged settings.ini.damaged-2 settings.ini.damaged settings.ini.damaged-3"));
    QCOMPARE(read(path() + QStringLiteral(".damaged")), damages.at(0));
    QCOMPARE(read(path() + QStringLiteral(".damaged-2")), damages.at(1));
    QCOMPARE(read(path() + QStringLiteral(".damaged-3")), damages.at(3));
}

void TestSettingsDamage::damageMeanwhileIsKept()
{
    QVERIFY(write(goodFile()));
    {
        Settings settings(path());
        settings.profiles.setLastEntity(ProfileId(QStringLiteral("shop")), EntityId(QStringLiteral("ent_1")));
        QVERIFY(write("damaged since\n"));
    } // writes what is left to write
    QCOMPARE(read(path() + QStringLiteral(".damaged")), QByteArray("damaged since\n"));
    const Settings again(path());
    QCOMPARE(namesIn(again), bothNames);
    QCOMPARE(again.profiles.lastEntity(ProfileId(QStringLiteral("shop"))), EntityId(QStringLiteral("ent_1")));
}

void TestSettingsDamage::twoInstancesKeepEachOthersChanges()
{
    QVERIFY(write(goodFile()));
    Settings one(path());
    Settings other(path());
    one.profiles.save(someProfile(QStringLiteral("One's")));
    other.profiles.save(someProfile(QStringLiteral("Other's")));
    one.profiles.remove(ProfileId(QStringLiteral("shop")));
    QCOMPARE(namesIn(Settings(path())),
             (QStringList{QStringLiteral("Head office"), QStringLiteral("One's"), QStringLiteral("Other's")}));
}

void TestSettingsDamage::isReadableForEarlierVersions()
{
    const QStringList names{QStringLiteral("plain"), QStringLiteral(" a, b; c=d \"e\" \\f "), QStringLiteral("@x"),
                            QString::fromUtf8("ž \xf0\x9f\x94\x91\n\t"), QStringLiteral("\u0001f\u007f")};
    QByteArray all(256, '\0');
    for (int i = 0; i < 256; ++i)
        all[i] = static_cast<char>(i);
    {
        Settings settings(path());
        for (qsizetype i = 0; i < names.size(); ++i) {
            Profile profile = someProfile(names.at(i));
            profile.id = ProfileId(QString::number(i));
            settings.profiles.save(profile);
        }
        settings.layouts.setState(QStringLiteral("all"), all);
    }
    const QSettings file(path(), QSettings::IniFormat);
    for (qsizetype i = 0; i < names.size(); ++i)
        QCOMPARE(file.value(QStringLiteral("profiles/%1/name").arg(i)).toString(), names.at(i));
    QCOMPARE(file.value(QStringLiteral("layout/all")).toByteArray(), all);
    QCOMPARE(file.status(), QSettings::NoError);
}

void TestSettingsDamage::readsWhatEarlierVersionsWrote()
{
    const QStringList names{QStringLiteral("plain"), QStringLiteral(" a, b; c=d \"e\" \\f "), QStringLiteral("@x"),
                            QString::fromUtf8("ž \xf0\x9f\x94\x91\n\t"), QStringLiteral("\u0001f\u007f")};
    QByteArray all(256, '\0');
    for (int i = 0; i < 256; ++i)
        all[i] = static_cast<char>(i);
    {
        QSettings file(path(), QSettings::IniFormat);
        for (qsizetype i = 0; i < names.size(); ++i)
            file.setValue(QStringLiteral("profiles/%1/name").arg(i), names.at(i));
        file.setValue(QStringLiteral("layout/all"), all);
        file.setValue(QStringLiteral("clipboardSeconds"), 30);
        file.beginWriteArray(QStringLiteral("commands"), 1);
        file.setArrayIndex(0);
        file.setValue(QStringLiteral("name"), QStringLiteral("x"));
        file.setValue(QStringLiteral("endsLine"), true);
        file.endArray();
    }
    const Settings settings(path());
    QCOMPARE(settings.file.trouble(), SettingsTrouble::None);
    QStringList sorted = names;
    std::sort(sorted.begin(), sorted.end());
    QStringList found = namesIn(settings);
    std::sort(found.begin(), found.end());
    QCOMPARE(found, sorted);
    QCOMPARE(settings.layouts.state(QStringLiteral("all")), all);
    QCOMPARE(settings.preferences.clipboardTime(), std::chrono::seconds(30));
    QCOMPARE(settings.commands.all().size(), 1);
    QVERIFY(settings.commands.all().constFirst().endsLine);
}

#ifdef Q_OS_UNIX

void TestSettingsDamage::whatIsNoFileIsMovedAway_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"pipe", "link to a pipe", "link to a device", "endless", "too large"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void TestSettingsDamage::whatIsNoFileIsMovedAway()
{
    QFETCH(const QString, kind);
    const QByteArray name = QFile::encodeName(path());
    const QString pipe = m_directory->filePath(QStringLiteral("pipe"));
    if (kind == QLatin1String("pipe")) {
        QCOMPARE(::mkfifo(name.constData(), 0600), 0);
    } else if (kind == QLatin1String("link to a pipe")) {
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        QVERIFY(QFile::link(pipe, path()));
    } else if (kind == QLatin1String("link to a device")) {
        QVERIFY(QFile::link(QStringLiteral("/dev/full"), path()));
    } else if (kind == QLatin1String("endless")) {
        QVERIFY(QFile::link(QStringLiteral("/dev/zero"), path()));
    } else {
        QVERIFY(write({}));
        QVERIFY(QFile::resize(path(), 1LL << 32));
    }
    {
        Settings settings(path());
        QCOMPARE(settings.file.trouble(), SettingsTrouble::NotSettings);
        QCOMPARE(settings.file.copy(), path() + QStringLiteral(".damaged"));
        QVERIFY(settings.file.isWritable());
        QVERIFY(settings.profiles.all().isEmpty());
        settings.profiles.save(someProfile(QStringLiteral("New")));
        // Put there meanwhile, it is not opened either, and not written over.
        if (kind == QLatin1String("pipe")) {
            QVERIFY(QFile::remove(path()));
            QCOMPARE(::mkfifo(name.constData(), 0600), 0);
            settings.profiles.save(someProfile(QStringLiteral("Another")));
            QVERIFY(!settings.file.isWritable());
            QCOMPARE(settings.profiles.all().size(), 2);
            return;
        }
    }
    QVERIFY(QFileInfo(path()).isFile() && !QFileInfo(path()).isSymLink());
    QCOMPARE(namesIn(Settings(path())), QStringList{QStringLiteral("New")});
}

void TestSettingsDamage::whatCannotBeCopiedIsNotWrittenOver()
{
    QVERIFY(write("damaged\n"));
    if (::geteuid() == 0)
        QSKIP("Root may write everywhere.");
    QCOMPARE(::chmod(QFile::encodeName(m_directory->path()).constData(), 0500), 0);
    {
        Settings settings(path());
        QVERIFY(!settings.file.isWritable());
        QVERIFY(settings.file.copy().isEmpty());
        settings.profiles.save(someProfile(QStringLiteral("New")));
        QCOMPARE(settings.profiles.all().size(), 1);
    }
    QCOMPARE(::chmod(QFile::encodeName(m_directory->path()).constData(), 0700), 0);
    QCOMPARE(read(path()), QByteArray("damaged\n"));
}

void TestSettingsDamage::aLinkStaysALink()
{
    const QString target = m_directory->filePath(QStringLiteral("dotfiles.ini"));
    QVERIFY(write(goodFile()));
    QVERIFY(QFile::rename(path(), target));
    QVERIFY(QFile::link(target, path()));
    {
        Settings settings(path());
        QCOMPARE(settings.file.trouble(), SettingsTrouble::None);
        settings.profiles.save(someProfile(QStringLiteral("New")));
    }
    QVERIFY(QFileInfo(path()).isSymLink());
    QVERIFY(read(target).contains("=New\n"));

    // One that leads nowhere may lead to a disk that will be back.
    QVERIFY(QFile::remove(target));
    Settings settings(path());
    QVERIFY(!settings.file.isWritable());
    settings.profiles.save(someProfile(QStringLiteral("New")));
    QVERIFY(!QFile::exists(target));
}

#endif

QTEST_GUILESS_MAIN(TestSettingsDamage)
#include "test_SettingsDamage.moc"
