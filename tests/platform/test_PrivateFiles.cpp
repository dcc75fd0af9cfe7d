#include "platform/PrivateFiles.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX

#include <sys/stat.h>
#include <unistd.h>

using namespace ek;

namespace {

mode_t modeOf(const QString &path)
{
    struct stat status = {};
    ::lstat(QFile::encodeName(path).constData(), &status);
    return status.st_mode & 07777;
}

void make(const QString &path, mode_t mode)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("before\n");
    file.close();
    QCOMPARE(::chmod(QFile::encodeName(path).constData(), mode), 0);
}

} // namespace

class TestPrivateFiles : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    [[nodiscard]] QString at(const char *name) const { return m_folder->filePath(QString::fromLatin1(name)); }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        ::umask(022); // as lax as it may have been
    }

    void closesWhatIsOpen()
    {
        QVERIFY(QDir().mkpath(at("ours/instances")));
        ::chmod(QFile::encodeName(at("ours")).constData(), 0755);
        make(at("ours/settings.ini"), 0644);
        make(at("ours/state.sqlite"), 0660);
        make(at("ours/.hidden"), 0604);
        make(at("ours/instances/a.lock"), 0666);
        make(at("ours/closed"), 0400);
        make(at("elsewhere"), 0644);
        QVERIFY(QFile::link(at("elsewhere"), at("ours/link")));

        const QStringList changed = makePrivate(at("ours"));
        QCOMPARE(modeOf(at("ours")), mode_t(0700));
        QCOMPARE(modeOf(at("ours/instances")), mode_t(0700));
        for (const char *file : {"ours/settings.ini", "ours/state.sqlite", "ours/.hidden", "ours/instances/a.lock"})
            QCOMPARE(modeOf(at(file)), mode_t(0600));
        QCOMPARE(modeOf(at("ours/closed")), mode_t(0400));
        QCOMPARE(modeOf(at("elsewhere")), mode_t(0644)); // a link is somebody's wish
        QCOMPARE(changed.size(), 6);
        QVERIFY(changed.contains(QStringLiteral("settings.ini: 0644 -> 0600")));
        QVERIFY(changed.contains(QStringLiteral("ours/: 0755 -> 0700")));
        QVERIFY2(!changed.join(u'\n').contains(m_folder->path()), qPrintable(changed.join(u'\n')));
        QVERIFY(makePrivate(at("ours")).isEmpty());
    }

    void leavesAloneWhatHasASecondName()
    {
        QVERIFY(QDir().mkpath(at("ours")));
        ::chmod(QFile::encodeName(at("ours")).constData(), 0700);
        make(at("elsewhere"), 0644);
        QCOMPARE(
            ::link(QFile::encodeName(at("elsewhere")).constData(), QFile::encodeName(at("ours/second")).constData()),
            0);
        QVERIFY(QFile::link(at("nowhere"), at("ours/dangling")));
        QVERIFY(QDir().mkpath(at("other folder")));
        ::chmod(QFile::encodeName(at("other folder")).constData(), 0755);
        make(at("other folder/inside"), 0644);
        QVERIFY(QFile::link(at("other folder"), at("ours/folder")));
        QVERIFY(makePrivate(at("ours")).isEmpty());
        QCOMPARE(modeOf(at("elsewhere")), mode_t(0644));
        QCOMPARE(modeOf(at("other folder")), mode_t(0755));
        QCOMPARE(modeOf(at("other folder/inside")), mode_t(0644));
    }

    void behindALinkOnlyItsOwnFilesAreTouched()
    {
        QVERIFY(QDir().mkpath(at("documents/deeper")));
        ::chmod(QFile::encodeName(at("documents")).constData(), 0755);
        ::chmod(QFile::encodeName(at("documents/deeper")).constData(), 0755);
        for (const char *file : {"documents/settings.ini", "documents/settings.ini.damaged-2", "documents/letter",
                                 "documents/deeper/settings.ini"})
            make(at(file), 0644);
        make(at("elsewhere"), 0644);
        QVERIFY(QFile::link(at("elsewhere"), at("documents/settings.ini.lock")));
        QVERIFY(QFile::link(at("documents"), at("ours")));
        QCOMPARE(makePrivate(at("ours"), {QStringLiteral("settings.ini")}).size(), 2);
        QCOMPARE(modeOf(at("documents/settings.ini")), mode_t(0600));
        QCOMPARE(modeOf(at("documents/settings.ini.damaged-2")), mode_t(0600));
        for (const char *file : {"documents/letter", "documents/deeper/settings.ini", "elsewhere"})
            QCOMPARE(modeOf(at(file)), mode_t(0644));
        for (const char *folder : {"documents", "documents/deeper"})
            QCOMPARE(modeOf(at(folder)), mode_t(0755));
    }

    void leavesAloneWhatIsNoLog()
    {
        make(at("log"), 0644);
        QString problem;
        QByteArray seen;
        QCOMPARE(openPrivateLog(at("log"), &problem,
                                [&](const QByteArray &beginning) {
                                    seen = beginning;
                                    return false;
                                }),
                 -1);
        QCOMPARE(seen, QByteArray("before\n"));
        QCOMPARE(problem, QStringLiteral("it is not a log of this program"));
        QCOMPARE(modeOf(at("log")), mode_t(0644));
    }

    void doesNotMindWhatIsNotThere() { QVERIFY(makePrivate(at("nowhere")).isEmpty()); }

    void makesALogForItsUserAlone()
    {
        ::umask(0);
        QString problem;
        const int file = openPrivateLog(at("log"), &problem);
        QVERIFY2(file >= 0, qPrintable(problem));
        QCOMPARE(modeOf(at("log")), mode_t(0600));
        ::close(file);
    }

    void appendsAndClosesItToOthers()
    {
        make(at("log"), 0664);
        QString problem;
        const int file = openPrivateLog(at("log"), &problem);
        QVERIFY2(file >= 0, qPrintable(problem));
        QCOMPARE(::write(file, "after\n", 6), ssize_t(6));
        ::close(file);
        QCOMPARE(modeOf(at("log")), mode_t(0600));
        QFile read(at("log"));
        QVERIFY(read.open(QIODevice::ReadOnly));
        QCOMPARE(read.readAll(), QByteArray("before\nafter\n"));
    }

    void refusesWhatIsNoLog_data()
    {
        QTest::addColumn<QString>("kind");
        for (const char *kind : {"link", "dangling link", "folder", "pipe", "second name", "device", "no folder"})
            QTest::newRow(kind) << QString::fromLatin1(kind);
    }

    void refusesWhatIsNoLog()
    {
        QFETCH(const QString, kind);
        make(at("other"), 0644);
        QString path = at("log");
        if (kind == QLatin1String("link"))
            QVERIFY(QFile::link(at("other"), path));
        else if (kind == QLatin1String("dangling link"))
            QVERIFY(QFile::link(at("nowhere"), path));
        else if (kind == QLatin1String("folder"))
            QVERIFY(QDir().mkpath(path));
        else if (kind == QLatin1String("pipe"))
            QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
        else if (kind == QLatin1String("second name"))
            QCOMPARE(::link(QFile::encodeName(at("other")).constData(), QFile::encodeName(path).constData()), 0);
        else if (kind == QLatin1String("device"))
            path = QStringLiteral("/dev/null");
        else
            path = at("missing/log");
        QString problem;
        QCOMPARE(openPrivateLog(path, &problem), -1);
        QVERIFY(!problem.isEmpty());
        QCOMPARE(modeOf(at("other")), mode_t(0644));
        QVERIFY(!QFile::exists(at("nowhere")));
    }
};

#else

class TestPrivateFiles : public QObject
{
    Q_OBJECT
};

#endif

QTEST_APPLESS_MAIN(TestPrivateFiles)
#include "test_PrivateFiles.moc"
