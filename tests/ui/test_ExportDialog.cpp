#include "WindowTest.h"
#include "ui/fleet/ExportDialog.h"
#include "ui/widgets/MessageBar.h"

#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QPushButton>

using namespace ek;
using namespace ek::test;

class TestExportDialog : public QObject, protected WindowTest
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void writesWhatIsShown();
    void writesAllThatIsKnown();
    void nothingIsWrittenOver();
    void theNameFollowsTheFormat();

private:
    [[nodiscard]] QJsonObject written(const QString &path)
    {
        named<QLineEdit>(m_dialog, QStringLiteral("File"))->setText(path);
        button(m_dialog, QStringLiteral("Export"))->click();
        const auto *message = m_dialog->findChild<MessageBar *>();
        if (!QTest::qWaitFor([&] { return !message->text().isEmpty(); }, patience))
            return {};
        m_said = message->text();
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    }
    void choose(const char *box, const QString &start)
    {
        auto *choices = named<QComboBox>(m_dialog, QString::fromLatin1(box));
        choices->setCurrentIndex(choices->findText(start, Qt::MatchStartsWith));
    }
    [[nodiscard]] QString path(const char *name) const { return m_folder->filePath(QString::fromLatin1(name)); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QPointer<ExportDialog> m_dialog;
    QString m_said;
};

void TestExportDialog::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(openWindow());
    QVERIFY(m_parts->openSandboxEntity());
    QTRY_VERIFY_WITH_TIMEOUT(m_parts->workspace.inventory.table().rowsOf(m_parts->entityId()).size()
                                 == std::size_t(m_parts->listed().size()),
                             patience);
    m_window->findChild<QAction *>(QStringLiteral("exportKeys"))->trigger();
    m_dialog = m_window->findChild<ExportDialog *>();
    QVERIFY(m_dialog);
    choose("Report format", QStringLiteral("Data for programs"));
}

void TestExportDialog::cleanup()
{
    closeWindow();
}

void TestExportDialog::writesWhatIsShown()
{
    choose("Keys to export", QStringLiteral("As shown"));
    const QJsonObject report = written(path("a.json"));
    QVERIFY2(m_said.startsWith(QStringLiteral("Written to")), qPrintable(m_said));
    const QJsonArray keys = report.value(QStringLiteral("keys")).toArray();
    QCOMPARE(keys.size(), m_parts->listed().size());
    QCOMPARE(report.value(QStringLiteral("api_address")).toString(), addressText(m_parts->server.url()));
    QVERIFY(!report.value(QStringLiteral("profile")).toString().isEmpty());
    QCOMPARE(report.value(QStringLiteral("selection")).toString(), QStringLiteral("entity"));
    QCOMPARE(report.value(QStringLiteral("entity_id")).toString(), m_parts->entityId().value());
    QCOMPARE(report.value(QStringLiteral("is_filtered")).toBool(true), false);
    for (const QJsonValue &key : keys) {
        QCOMPARE(key.toObject().value(QStringLiteral("entity")).toString(), m_parts->session.entity()->name);
        QVERIFY(looksMasked(key.toObject().value(QStringLiteral("masked_key")).toString()));
    }
}

void TestExportDialog::writesAllThatIsKnown()
{
    choose("Keys to export", QStringLiteral("All known"));
    const QJsonObject report = written(path("a.json"));
    QVERIFY2(m_said.startsWith(QStringLiteral("Written to")), qPrintable(m_said));
    QCOMPARE(report.value(QStringLiteral("keys")).toArray().size(), m_parts->workspace.inventory.table().count());
    const int unread = m_parts->workspace.inventory.extent().neverRead;
    QVERIFY(unread > 0);
    QVERIFY2(said(m_dialog->findChild<MessageBar *>()).contains(QLatin1String("not read yet")),
             qPrintable(said(m_dialog)));
    QCOMPARE(report.value(QStringLiteral("entities_not_read")).toArray().size(), unread);
    QCOMPARE(report.value(QStringLiteral("is_complete")).toBool(), unread == 0);
}

void TestExportDialog::nothingIsWrittenOver()
{
    QFile file(path("mine.json"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("mine");
    file.close();
    QVERIFY(written(file.fileName()).isEmpty());
    QVERIFY(m_said.startsWith(QStringLiteral("There is something of that name already.")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("mine"));
    QVERIFY(button(m_dialog, QStringLiteral("Export"))->isEnabled()); // under another name
}

void TestExportDialog::theNameFollowsTheFormat()
{
    auto *file = named<QLineEdit>(m_dialog, QStringLiteral("File"));
    QVERIFY(file->text().endsWith(QStringLiteral(".json")));
    choose("Report format", QStringLiteral("Table (CSV)"));
    QVERIFY(file->text().endsWith(QStringLiteral(".csv")));
    // And the other way round, as somebody types it.
    file->selectAll();
    QTest::keyClicks(file, path("mine.HTML"));
    const auto *format = named<QComboBox>(m_dialog, QStringLiteral("Report format"));
    QVERIFY(format->currentText().startsWith(QStringLiteral("Web page")));
    choose("Report format", QStringLiteral("Table for spreadsheets"));
    file->selectAll();
    QTest::keyClicks(file, path("mine.csv"));
    QVERIFY(format->currentText().startsWith(QStringLiteral("Table for spreadsheets")));
    file->setText(path("my own"));
    choose("Report format", QStringLiteral("Web page"));
    QCOMPARE(file->text(), path("my own"));
    file->clear();
    QVERIFY(!button(m_dialog, QStringLiteral("Export"))->isEnabled());
}

QTEST_MAIN(TestExportDialog)
#include "test_ExportDialog.moc"
