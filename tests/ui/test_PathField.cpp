#include "UiFixture.h"
#include "WidgetTools.h"
#include "ui/widgets/PathField.h"

#include <QFileDialog>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace ek;
using namespace ek::test;

/// Where a file is written to.
class TestPathField : public QObject
{
    Q_OBJECT

private slots:
    void proposesUntilSomebodyNamesOne()
    {
        PathField field(QStringLiteral("Choose"), PathField::Existing::Stays);
        QSignalSpy told(&field, &PathField::named);
        field.propose(QStringLiteral("a.csv"));
        QCOMPARE(field.path(), QDir::home().filePath(QStringLiteral("a.csv")));
        field.propose(QStringLiteral("a.json"));
        QCOMPARE(field.path(), QDir::home().filePath(QStringLiteral("a.json")));
        QCOMPARE(told.size(), 0);
        field.edit()->selectAll();
        QTest::keyClicks(field.edit(), QStringLiteral("~/mine"));
        QVERIFY(told.size() > 0);
        QCOMPARE(field.path(), QDir::home().filePath(QStringLiteral("mine")));
        field.propose(QStringLiteral("b.csv"));
        QCOMPARE(field.path(), QDir::home().filePath(QStringLiteral("mine")));
        field.edit()->setText(QStringLiteral("  /tmp/x "));
        QCOMPARE(field.path(), QStringLiteral("/tmp/x"));
    }

    void replacesOnlyWhatItWasAskedFor_data()
    {
        QTest::addColumn<int>("existing");
        QTest::newRow("stays") << int(PathField::Existing::Stays);
        QTest::newRow("may be replaced") << int(PathField::Existing::MayBeReplaced);
    }

    void replacesOnlyWhatItWasAskedFor()
    {
        QFETCH(const int, existing);
        const bool replaces = existing == int(PathField::Existing::MayBeReplaced);
        QWidget window;
        auto *form = new QFormLayout(&window);
        auto *field = new PathField(QStringLiteral("Choose a file"), static_cast<PathField::Existing>(existing));
        field->addTo(form, QStringLiteral("&File"), QStringLiteral("File"));
        window.show();
        QCOMPARE(named<QLineEdit>(&window, QStringLiteral("File")), field->edit());
        click(named<QPushButton>(&window, QStringLiteral("Choose file")));
        auto *chooser = field->findChild<QFileDialog *>();
        QVERIFY(chooser);
        QCOMPARE(chooser->testOption(QFileDialog::DontConfirmOverwrite), !replaces);
        emit chooser->fileSelected(QStringLiteral("/tmp/there.csv"));
        chooser->reject();
        QCOMPARE(field->path(), QStringLiteral("/tmp/there.csv"));
        QCOMPARE(field->mayReplace(), replaces);
        field->edit()->setText(QStringLiteral("/tmp/another.csv"));
        QVERIFY(!field->mayReplace());
        field->edit()->setText(QStringLiteral("/tmp/there.csv"));
        QCOMPARE(field->mayReplace(), replaces);
        field->forgetReplacing();
        QVERIFY(!field->mayReplace());
    }
};

QTEST_MAIN(TestPathField)
#include "test_PathField.moc"
