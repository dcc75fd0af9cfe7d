#include "UiFixture.h"
#include "models/EntityListModel.h"
#include "ui/entities/EntityDelegate.h"

#include <QPainter>
#include <QStandardItemModel>

using namespace ek;
using namespace ek::test;

/// How rows are drawn.
class TestDelegates : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { prepareApplication(); }

    /// "Gorska Steza d.o.o." begins with its name, and not with its last dot, where the window goes from right to left.
    void namesKeepTheirOwnDirection_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("Latin") << QStringLiteral("Gorska Steza d.o.o.");
        QTest::newRow("cut") << QStringLiteral("Gorska Steza Trgovina in Storitve d.o.o., Podružnica Maribor");
        QTest::newRow("Arabic") << QString::fromUtf8("شركة واحة (النخيل).");
    }

    void namesKeepTheirOwnDirection()
    {
        QFETCH(const QString, name);
        QCOMPARE(draw(name, Qt::RightToLeft), draw(name, Qt::LeftToRight));
    }

private:
    static QImage draw(const QString &name, Qt::LayoutDirection direction)
    {
        QStandardItemModel model;
        auto *item = new QStandardItem(name);
        item->setData(QStringLiteral("SI · 10203040 · ent_1a9f04dc289c8589b8bb7863."), EntityListModel::SecondLineRole);
        model.appendRow(item);
        QImage picture(200, 60, QImage::Format_RGB32);
        picture.fill(Qt::white);
        QPainter painter(&picture);
        painter.setLayoutDirection(direction);
        QStyleOptionViewItem option;
        option.rect = picture.rect();
        option.direction = direction;
        EntityDelegate().paint(&painter, option, model.index(0, 0));
        painter.end();
        return picture;
    }
};

QTEST_MAIN(TestDelegates)
#include "test_Delegates.moc"
