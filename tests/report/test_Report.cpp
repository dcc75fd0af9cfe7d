#include "report/Report.h"
#include "report/ReportFile.h"

#include "core/Credential.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace ek;

namespace {

constexpr int patience = 60'000;
const QDateTime made(QDate(2026, 8, 1), QTime(12, 0), Qt::UTC);

ReportFacts facts()
{
    ReportFacts facts;
    facts.apiAddress = QStringLiteral("https://eu.spaceinvoices.com");
    facts.accountId = QStringLiteral("acc_1");
    facts.profile = QStringLiteral("Office");
    facts.madeAt = made;
    facts.rows = QStringLiteral("All known keys");
    facts.language = QStringLiteral("en");
    facts.unread = {{QStringLiteral("Unread, Ltd"), QStringLiteral("ent_unread")}};
    return facts;
}

ReportRow row(const QString &name)
{
    ReportRow row;
    row.entity = name;
    row.entityId = QStringLiteral("ent_1");
    row.key = name;
    row.mask = QStringLiteral("ek_live_abc...234");
    row.environment = Environment::Live;
    row.status = KeyStatus::Active;
    row.createdAt = made.addDays(-3);
    row.expiry = Expiry::atTime(made.addDays(3));
    row.readAt = made.addSecs(-60);
    return row;
}

/// By RFC 4180, and nothing else.
QList<QStringList> parsedCsv(const QByteArray &csv)
{
    const QString text = QString::fromUtf8(csv);
    QList<QStringList> records;
    QStringList record;
    QString field;
    bool isQuoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (isQuoted) {
            if (c != u'"')
                field += c;
            else if (i + 1 < text.size() && text.at(i + 1) == u'"')
                field += text.at(++i);
            else
                isQuoted = false;
        } else if (c == u'"' && field.isEmpty()) {
            isQuoted = true;
        } else if (c == u',') {
            record += field;
            field.clear();
        } else if (c == u'\r' && i + 1 < text.size() && text.at(i + 1) == u'\n') {
            ++i;
            record += field;
            field.clear();
            records += record;
            record.clear();
        } else {
            field += c;
        }
    }
    return field.isEmpty() && record.isEmpty() ? records : QList<QStringList>(); // the last record ends as all do
}

QStringList hostileNames()
{
    return {QStringLiteral("plain"),
            QStringLiteral("a,b"),
            QStringLiteral("say \"hi\""),
            QStringLiteral("two\r\nlines"),
            QStringLiteral("=HYPERLINK(\"http://x\")"),
            QStringLiteral("+1"),
            QStringLiteral("-1"),
            QStringLiteral("@SUM(A1)"),
            QStringLiteral("\t=1"),
            QStringLiteral("\r=1"),
            QString::fromUtf8("＝1"),
            QStringLiteral("<script>alert(1)</script>"),
            QStringLiteral("</td></table><img src=x onerror=alert(1)>"),
            QStringLiteral("&amp; ' \" <"),
            QString::fromUtf8("Žiga č 💶 שלום"),
            QString(QChar(0xd800)),
            QString(QChar(0x2028)),
            QStringLiteral("semi;colon"),
            QStringLiteral(" space "),
            QStringLiteral("'quote"),
            QString()};
}

} // namespace

class TestReport : public QObject
{
    Q_OBJECT

private slots:
    void csvCanBeReadBack();
    void csvCalculatesNothing_data();
    void csvCalculatesNothing();
    void csvSaysItsFactsWithoutKeys();
    void csvMayHaveAMark();
    void jsonCanBeReadBack();
    void programsReadWords_data();
    void programsReadWords();
    void htmlEscapesEverything();
    void htmlNeedsNothingElse();
    void statesAreTold();
    void aSnapshotIsTold();
    void aFileIsWritten();
    void nothingIsWrittenOver_data();
    void nothingIsWrittenOver();
    void replacesWhereAsked();
    void folders_data();
    void folders();
    void aFullDisk();
    void manyRows();

private:
    ReportFile::Outcome written(const ReportRequest &request, const ReportSnapshot &snapshot = {})
    {
        ReportFile file;
        std::optional<ReportFile::Outcome> outcome;
        file.write(request, facts(), snapshot, this, [&](const ReportFile::Outcome &result) { outcome = result; });
        if (!QTest::qWaitFor([&] { return outcome.has_value(); }, patience))
            return tl::unexpected(FileHandOverError{});
        return *outcome;
    }
};

void TestReport::csvCanBeReadBack()
{
    std::vector<ReportRow> rows;
    for (const QString &name : hostileNames())
        rows.push_back(row(name));
    const QList<QStringList> records = parsedCsv(reportContent(ReportFormat::Csv, facts(), rows));
    QCOMPARE(records.size(), qsizetype(rows.size()) + 2); // the header, and the entity that was not read
    for (const QStringList &record : records)
        QCOMPARE(record.size(), records.constFirst().size());
    const auto column = [&](const char *name) { return records.constFirst().indexOf(QString::fromLatin1(name)); };
    for (qsizetype i = 0; i < qsizetype(rows.size()); ++i) {
        const QStringList &record = records.at(i + 1);
        QString name = record.at(column("key_name"));
        const QString wanted = QString::fromUtf8(hostileNames().at(i).toUtf8());
        if (name != wanted) {
            QVERIFY(name.startsWith(u'\''));
            name.remove(0, 1);
        }
        QCOMPARE(name, wanted);
        QCOMPARE(record.at(column("type")), QStringLiteral("key"));
        QCOMPARE(record.at(column("masked_key")), QStringLiteral("ek_live_abc...234"));
        QCOMPARE(record.at(column("expires_at")), QStringLiteral("2026-08-04T12:00:00Z"));
        QCOMPARE(record.at(column("api_address")), facts().apiAddress);
        QCOMPARE(record.at(column("account_id")), QStringLiteral("acc_1"));
        QCOMPARE(record.at(column("exported_at")), QStringLiteral("2026-08-01T12:00:00Z"));
        QCOMPARE(record.at(column("is_complete")), QStringLiteral("no"));
    }
    QCOMPARE(records.constLast().at(column("type")), QStringLiteral("entity_not_read"));
    QCOMPARE(records.constLast().at(column("entity")), QStringLiteral("Unread, Ltd"));
}

void TestReport::csvCalculatesNothing_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &start :
         {QStringLiteral("="), QStringLiteral("+"), QStringLiteral("-"), QStringLiteral("@"), QStringLiteral("\t"),
          QStringLiteral("\r"), QStringLiteral("\n"), QString::fromUtf8("＝"), QString::fromUtf8("＋"),
          QString::fromUtf8("－"), QString::fromUtf8("＠")})
        QTest::addRow("%04x", start.front().unicode()) << QString(start + QStringLiteral("1+1"));
}

void TestReport::csvCalculatesNothing()
{
    QFETCH(const QString, name);
    ReportFacts hostile = facts();
    hostile.accountId = hostile.profile = name;
    hostile.unread = {{name, name}};
    ReportRow key = row(name);
    key.entityId = name;
    key.mask = name;
    const QList<QStringList> records = parsedCsv(reportContent(ReportFormat::Csv, hostile, {key}));
    QCOMPARE(records.size(), 3);
    for (const QStringList &record : records) {
        for (const QString &field : record) {
            QVERIFY(field.isEmpty() || !QStringView(u"=+-@\t\r\n\uff1d\uff0b\uff0d\uff20").contains(field.front()));
        }
    }
}

void TestReport::csvSaysItsFactsWithoutKeys()
{
    ReportFacts empty = facts();
    empty.unread.clear();
    empty.isComplete = true;
    const QList<QStringList> records = parsedCsv(reportContent(ReportFormat::Csv, empty, {}));
    QCOMPARE(records.size(), 2);
    QCOMPARE(records.at(1).constFirst(), QStringLiteral("no_keys"));
    const auto fact = [&](const char *name) { return records.at(1).at(records.at(0).indexOf(QLatin1String(name))); };
    QCOMPARE(fact("is_complete"), QStringLiteral("yes"));
    QCOMPARE(fact("format_version"), QStringLiteral("1"));
}

void TestReport::csvMayHaveAMark()
{
    const QByteArray plain = reportContent(ReportFormat::Csv, facts(), {row(QStringLiteral("a"))});
    const QByteArray marked = reportContent(ReportFormat::CsvWithMark, facts(), {row(QStringLiteral("a"))});
    QVERIFY(plain.startsWith("type,"));
    QCOMPARE(marked, "\xef\xbb\xbf" + plain);
}

void TestReport::jsonCanBeReadBack()
{
    std::vector<ReportRow> rows;
    for (const QString &name : hostileNames())
        rows.push_back(row(name));
    rows.front().expiry = Expiry::never();
    QJsonParseError error;
    const QJsonObject report =
        QJsonDocument::fromJson(reportContent(ReportFormat::Json, facts(), rows), &error).object();
    QCOMPARE(error.error, QJsonParseError::NoError);
    QCOMPARE(report.value(QStringLiteral("api_address")).toString(), facts().apiAddress);
    QCOMPARE(report.value(QStringLiteral("account_id")).toString(), QStringLiteral("acc_1"));
    QCOMPARE(report.value(QStringLiteral("exported_at")).toString(), QStringLiteral("2026-08-01T12:00:00Z"));
    QCOMPARE(report.value(QStringLiteral("is_complete")).toBool(true), false);
    const QJsonArray unread = report.value(QStringLiteral("entities_not_read")).toArray();
    QCOMPARE(unread.size(), 1);
    QCOMPARE(unread.at(0).toObject().value(QStringLiteral("id")).toString(), QStringLiteral("ent_unread"));
    const QJsonArray keys = report.value(QStringLiteral("keys")).toArray();
    QCOMPARE(keys.size(), qsizetype(rows.size()));
    for (qsizetype i = 0; i < keys.size(); ++i)
        QCOMPARE(keys.at(i).toObject().value(QStringLiteral("name")).toString(), hostileNames().at(i));
    QVERIFY(keys.at(0).toObject().value(QStringLiteral("expires_at")).isNull());
    QVERIFY(keys.last().toObject().value(QStringLiteral("name")).isNull());
}

void TestReport::programsReadWords_data()
{
    QTest::addColumn<int>("view"); // -1: none
    QTest::addColumn<QString>("entity");
    QTest::addColumn<QString>("word");
    QTest::newRow("all that is known") << -1 << QString() << QStringLiteral("all_known");
    QTest::newRow("entity") << -1 << QStringLiteral("ent_1") << QStringLiteral("entity");
    const QStringList views{QStringLiteral("all"), QStringLiteral("expires_within_30_days"), QStringLiteral("expired"),
                            QStringLiteral("never_expires"), QStringLiteral("older_than_90_days")};
    QCOMPARE(views.size(), keyViewTotal);
    for (int view = 0; view < views.size(); ++view)
        QTest::addRow("view %d", view) << view << QString() << views.at(view);
}

/// What the screen says, in whatever language, is no part of what a program reads (docs/reports.md).
void TestReport::programsReadWords()
{
    QFETCH(const int, view);
    QFETCH(const QString, entity);
    QFETCH(const QString, word);
    ReportFacts asked = facts();
    asked.rows = QStringLiteral("Kot je prikazano: 12 ključev");
    asked.selection = {.view = view < 0 ? std::nullopt : std::optional(static_cast<KeyView>(view)),
                       .entityId = entity,
                       .isFiltered = true};
    const QByteArray json = reportContent(ReportFormat::Json, asked, {row(QStringLiteral("a"))});
    const QByteArray csv = reportContent(ReportFormat::Csv, asked, {row(QStringLiteral("a"))});
    QVERIFY(!json.contains("prikazano"));
    QVERIFY(!csv.contains("prikazano"));
    QVERIFY(reportContent(ReportFormat::Html, asked, {}).contains("prikazano"));
    const QJsonObject report = QJsonDocument::fromJson(json).object();
    QCOMPARE(report.value(QStringLiteral("format")).toString(), QStringLiteral("entity-keys-report"));
    QCOMPARE(report.value(QStringLiteral("format_version")).toInt(), reportFormatVersion);
    QCOMPARE(report.value(QStringLiteral("selection")).toString(), word);
    QCOMPARE(report.value(QStringLiteral("entity_id")).toString(), entity);
    QCOMPARE(report.value(QStringLiteral("is_filtered")).toBool(), true);
    QVERIFY(!report.contains(QStringLiteral("rows")));
    const QList<QStringList> records = parsedCsv(csv);
    const auto fact = [&](const char *name) { return records.at(1).at(records.at(0).indexOf(QLatin1String(name))); };
    QCOMPARE(fact("selection"), word);
    QCOMPARE(fact("is_filtered"), QStringLiteral("yes"));
    QCOMPARE(fact("profile"), QStringLiteral("Office"));
    QVERIFY(!records.at(1).contains(QStringLiteral("expires soon")));
}

void TestReport::htmlEscapesEverything()
{
    ReportFacts hostile = facts();
    hostile.accountId = QStringLiteral("<b>&\"'");
    hostile.apiAddress = hostile.rows = hostile.language = hostile.profile = hostile.accountId;
    hostile.unread = {{hostile.accountId, hostile.accountId}};
    ReportRow key = row(QStringLiteral("<script>alert(1)</script><img src=x onerror=alert(1)>"));
    key.mask = key.entityId = key.key;
    ReportRow nameless = key;
    nameless.entity.clear();
    nameless.key.clear();
    const QByteArray html = reportContent(ReportFormat::Html, hostile, {key, nameless});
    QVERIFY(!html.contains("<script"));
    QVERIFY(!html.contains("<img"));
    QVERIFY(!html.contains("<b>"));
    QVERIFY(!html.contains("lang=\"<"));
    QVERIFY(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
    // Tags are ours alone, and each that opens closes.
    for (const char *tag : {"td", "tr", "bdi", "dd", "ul", "li", "table", "code"}) {
        const QByteArray opened = QByteArray("<") + tag;
        const qsizetype all = html.count(QByteArray(opened + '>')) + html.count(QByteArray(opened + ' '));
        QCOMPARE(all, html.count(QByteArray("</" + QByteArray(tag) + '>')));
    }
}

void TestReport::htmlNeedsNothingElse()
{
    const QByteArray html = reportContent(ReportFormat::Html, facts(), {row(QStringLiteral("a"))});
    for (const char *other : {"src=", "href=", "url(", "@import", "<link", "<script"})
        QVERIFY2(!html.contains(other), other);
    for (const char *own : {"prefers-color-scheme: dark", "@media print", "default-src 'none'", "<!DOCTYPE html>",
                            "lang=\"en\"", "Unread, Ltd", "https://eu.spaceinvoices.com", "acc_1"})
        QVERIFY2(html.contains(own), own);
}

void TestReport::statesAreTold()
{
    ReportRow gone = row(QStringLiteral("gone"));
    gone.goneSince = made;
    ReportRow never = row(QStringLiteral("never"));
    never.expiry = Expiry::never();
    never.status = KeyStatus::NeverExpires;
    ReportRow unknown = row(QStringLiteral("unknown"));
    unknown.expiry = {};
    unknown.status = KeyStatus::Unknown;
    const QList<QStringList> records = parsedCsv(reportContent(ReportFormat::Csv, facts(), {gone, never, unknown}));
    const qsizetype status = records.constFirst().indexOf(QStringLiteral("status"));
    QCOMPARE(records.at(1).at(status), QStringLiteral("gone"));
    QCOMPARE(records.at(2).at(status), QStringLiteral("never_expires"));
    QCOMPARE(records.at(3).at(status), QStringLiteral("unknown"));
    const QByteArray html = reportContent(ReportFormat::Html, facts(), {gone, never, unknown});
    QVERIFY(html.contains("class=\"gone\""));
}

void TestReport::aSnapshotIsTold()
{
    ReportSnapshot snapshot;
    KnownKey known;
    known.key.fingerprint = KeyFingerprint::of("1");
    known.key.name = QStringLiteral("Zapier");
    known.key.hint = QStringLiteral("ek_live_abc...234");
    known.key.environment = Environment::Live;
    known.key.expiry = Expiry::atTime(made.addDays(-1));
    known.firstSeen = known.lastSeen = made;
    const EntityId id(QStringLiteral("ent_1"));
    snapshot.table.setKeys(id, {known});
    snapshot.rows = {0, 77}; // a row that is gone is left out
    Entity entity;
    entity.id = id;
    entity.name = QStringLiteral("Acme");
    snapshot.entities = {entity};
    snapshot.readAt.insert(id, made);
    snapshot.now = made;
    const std::vector<ReportRow> rows = reportRows(snapshot);
    QCOMPARE(rows.size(), std::size_t(1));
    QCOMPARE(rows.front().entity, QStringLiteral("Acme"));
    QCOMPARE(rows.front().key, QStringLiteral("Zapier"));
    QCOMPARE(rows.front().status, KeyStatus::Expired);
    QCOMPARE(rows.front().firstSeen, made);
    QCOMPARE(rows.front().readAt, made);
    QVERIFY(!rows.front().goneSince.isValid());
}

void TestReport::aFileIsWritten()
{
    const QTemporaryDir folder;
    for (const ReportFormat format :
         {ReportFormat::Csv, ReportFormat::CsvWithMark, ReportFormat::Json, ReportFormat::Html}) {
        const QString path = folder.filePath(QString::number(int(format)) + reportSuffix(format));
        QVERIFY(written({path, format, false}));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), reportContent(format, facts(), {}));
#ifdef Q_OS_UNIX
        struct stat status = {};
        QCOMPARE(::stat(QFile::encodeName(path).constData(), &status), 0);
        QCOMPARE(status.st_mode & 0777, mode_t(0600));
#endif
    }
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 4);
}

void TestReport::nothingIsWrittenOver_data()
{
    QTest::addColumn<QString>("what");
    QTest::newRow("file") << QStringLiteral("file");
    QTest::newRow("folder") << QStringLiteral("folder");
#ifdef Q_OS_UNIX
    QTest::newRow("link") << QStringLiteral("link");
    QTest::newRow("link to nothing") << QStringLiteral("broken");
#endif
}

void TestReport::nothingIsWrittenOver()
{
    QFETCH(const QString, what);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("report.csv"));
    const QString other = folder.filePath(QStringLiteral("other"));
    QFile file(what == QLatin1String("link") ? other : path);
    if (what == QLatin1String("folder")) {
        QVERIFY(QDir().mkdir(path));
    } else if (what == QLatin1String("broken")) {
        QVERIFY(QFile::link(other, path));
    } else {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("mine");
        file.close();
        if (what == QLatin1String("link"))
            QVERIFY(QFile::link(other, path));
    }
    const ReportFile::Outcome outcome = written({path, ReportFormat::Csv, false});
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, FileHandOverErrorKind::Exists);
    if (what == QLatin1String("file") || what == QLatin1String("link")) {
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("mine"));
    }
    // What was agreed to be replaced was a file.
    if (what != QLatin1String("file"))
        QVERIFY(!written({path, ReportFormat::Csv, true}));
    QVERIFY(QDir(folder.path()).entryList({QStringLiteral("*.part")}).isEmpty());
}

void TestReport::replacesWhereAsked()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("report.json"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("old");
    file.close();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther);
    QVERIFY(written({path, ReportFormat::Json, true}));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(QJsonDocument::fromJson(file.readAll()).isObject());
#ifdef Q_OS_UNIX
    struct stat status = {};
    QCOMPARE(::stat(QFile::encodeName(path).constData(), &status), 0);
    QCOMPARE(status.st_mode & 0777, mode_t(0600));
#endif
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    // It may be gone by then.
    QVERIFY(written({folder.filePath(QStringLiteral("new.json")), ReportFormat::Json, true}));
}

void TestReport::folders_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("kind");
    QTest::newRow("no name") << QString() << int(FileHandOverErrorKind::PathMissing);
    QTest::newRow("a folder") << QStringLiteral("/tmp/") << int(FileHandOverErrorKind::PathMissing);
    QTest::newRow("relative") << QStringLiteral("report.csv") << int(FileHandOverErrorKind::NotAbsolute);
    QTest::newRow("no folder") << QStringLiteral("/there/is/no/such/report.csv")
                               << int(FileHandOverErrorKind::FolderMissing);
    if (QFile::exists(QStringLiteral("/proc/self")))
        QTest::newRow("read only") << QStringLiteral("/proc/self/report.csv")
                                   << int(FileHandOverErrorKind::FolderMissing); // as that file system has it
}

void TestReport::folders()
{
    QFETCH(const QString, path);
    QFETCH(const int, kind);
    for (const bool replaces : {false, true}) {
        const ReportFile::Outcome outcome = written({path, ReportFormat::Csv, replaces});
        QVERIFY(!outcome);
        QCOMPARE(int(outcome.error().kind), kind);
        QVERIFY(!describeReport(outcome.error()).happened.isEmpty());
    }
}

void TestReport::aFullDisk()
{
#ifdef Q_OS_UNIX
    const QTemporaryDir folder;
    ReportSnapshot snapshot;
    QList<KnownKey> keys;
    for (int i = 0; i < 2000; ++i) {
        KnownKey known;
        known.key.fingerprint = KeyFingerprint::of(QByteArray::number(i));
        known.key.hint = QStringLiteral("ek_live_abc...234");
        keys += known;
        snapshot.rows.push_back(KeyTable::Row(i));
    }
    snapshot.table.setKeys(EntityId(QStringLiteral("ent_1")), keys);
    struct rlimit before = {};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    struct rlimit small = before;
    small.rlim_cur = 4096;
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const QString path = folder.filePath(QStringLiteral("report.csv"));
    const ReportFile::Outcome fresh = written({path, ReportFormat::Csv, false}, snapshot);
    QFile file(path);
    const bool isMade = file.open(QIODevice::WriteOnly) && file.write("old") == 3;
    file.close();
    const ReportFile::Outcome replaced = written({path, ReportFormat::Csv, true}, snapshot);
    ::setrlimit(RLIMIT_FSIZE, &before);
    QVERIFY(isMade);
    QVERIFY(!fresh && !replaced);
    QCOMPARE(fresh.error().kind, FileHandOverErrorKind::Full);
    QCOMPARE(replaced.error().kind, FileHandOverErrorKind::Full);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("old")); // what was there is there
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
#endif
}

void TestReport::manyRows()
{
    std::vector<ReportRow> rows(100'000, row(QStringLiteral("Zapier")));
    QCOMPARE(reportContent(ReportFormat::Csv, facts(), rows).count("\r\n"), 100'002);
    const QJsonDocument json = QJsonDocument::fromJson(reportContent(ReportFormat::Json, facts(), rows));
    QCOMPARE(json.object().value(QStringLiteral("keys")).toArray().size(), 100'000);
    QCOMPARE(reportContent(ReportFormat::Html, facts(), rows).count("<tr>"), 100'001);
}

QTEST_GUILESS_MAIN(TestReport)
#include "test_Report.moc"
