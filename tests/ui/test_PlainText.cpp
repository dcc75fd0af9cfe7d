#include "EveryDialog.h"
#include "core/PlainText.h"

#include <QMenu>
#include <QTableView>
#include <QTextDocument>

using namespace ek;
using namespace ek::test;

namespace {

const QString tipBegins = QStringLiteral("<p style='white-space:pre-wrap'>");
const QString tipEnds = QStringLiteral("</p>");

/// Whether a tip shows @p tip as it is: either nothing in it looks like HTML, or all that does is ours.
bool isPlainTip(const QString &tip)
{
    if (!Qt::mightBeRichText(tip))
        return true;
    return tip.startsWith(tipBegins) && tip.endsWith(tipEnds)
        && !tip.sliced(tipBegins.size()).chopped(tipEnds.size()).contains(u'<');
}

bool isShownAsItIs(const QLabel *label)
{
    return label->textFormat() == Qt::PlainText || !label->isVisible();
}

QString shownTitle(QString title)
{
    return title.replace(QLatin1String("[*][*]"), QLatin1String("[*]"));
}

} // namespace

/// Names from outside are shown as they are: nothing in them is drawn as HTML, opens a file, or is swallowed.
class TestPlainText : public QObject
{
    Q_OBJECT

private:
    QStringList m_faults;

    void check(const QString &what, QWidget *window, const QString &name)
    {
        QList<QWidget *> widgets = window->findChildren<QWidget *>();
        widgets.prepend(window);
        for (QWidget *widget : std::as_const(widgets)) {
            const QString where = what + QStringLiteral(": ") + QLatin1String(widget->metaObject()->className())
                + QLatin1Char(' ') + widget->accessibleName();
            if (const auto *label = qobject_cast<QLabel *>(widget)) {
                if (!isShownAsItIs(label))
                    m_faults += where + QStringLiteral(": a label guesses: ") + label->text();
                // A label with a buddy takes "&" for the mark of a mnemonic.
                if (label->buddy() && label->text().contains(name))
                    m_faults += where + QStringLiteral(": a name on a label with a buddy");
            }
            for (const QString &tip : {widget->toolTip(), widget->whatsThis(), widget->statusTip()}) {
                if (!isPlainTip(tip))
                    m_faults += where + QStringLiteral(": a tip: ") + tip;
            }
            // On a button "&" is swallowed, unless it is written twice.
            const auto *button = qobject_cast<QAbstractButton *>(widget);
            if (button && name.contains(u'&') && button->text().contains(name))
                m_faults += where + QStringLiteral(": a name on a button, where \"&\" is swallowed");
            if (const auto *view = qobject_cast<QAbstractItemView *>(widget); view && view->model())
                checkModel(where, view->model());
        }
        const QList<QAction *> actions = window->findChildren<QAction *>();
        for (const QAction *action : actions) {
            if (!isPlainTip(action->toolTip()) || !isPlainTip(action->whatsThis()) || action->text().contains(name))
                m_faults += what + QStringLiteral(": the action ") + action->text();
        }
    }

    void checkModel(const QString &where, const QAbstractItemModel *model)
    {
        for (int row = 0; row < model->rowCount(); ++row) {
            for (int column = 0; column < model->columnCount(); ++column) {
                for (const auto role : {Qt::ToolTipRole, Qt::WhatsThisRole, Qt::StatusTipRole}) {
                    const QString tip = model->index(row, column).data(role).toString();
                    if (!isPlainTip(tip))
                        m_faults += where + QStringLiteral(": the tip of an entry: ") + tip;
                }
            }
        }
    }

private slots:
    void init() { m_faults.clear(); }

    void everyDialogShowsNamesAsTheyAre_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("a picture") << QStringLiteral("<img src='/etc/hostname' width=9000>Shop");
        QTest::newRow("a link") << QStringLiteral("<a href=\"https://example.com\">Sign in</a> &amp; more");
        QTest::newRow("a page") << QStringLiteral("<html><body><h1>Deleted</h1></body></html>");
        QTest::newRow("marks of our own") << QStringLiteral("R&D [*] %1 &Save <br/> %n");
    }

    void everyDialogShowsNamesAsTheyAre()
    {
        QFETCH(const QString, name);
        EveryDialog every(name, [&](const QString &what, QWidget *window) { check(what, window, name); });
        QVERIFY2(every.visitAll(), qPrintable(every.failure()));
        QVERIFY(every.visited() >= 25);
        QVERIFY2(m_faults.isEmpty(), qPrintable(m_faults.join(u'\n')));
    }

    void titlesKeepWhatQtWouldTake()
    {
        UiFixture parts;
        QVERIFY(parts.isRunning);
        MainWindow window(parts.parts());
        window.show();
        const Profile profile = parts.profile(Environment::Sandbox, QStringLiteral("Shop [*] <b>"));
        parts.profiles.put(profile);
        parts.session.openWith(profile, secretOf(demoCredential(Environment::Sandbox).toUtf8()));
        QTRY_VERIFY_WITH_TIMEOUT(parts.session.entitiesState().hasData, patience);
        QVERIFY2(shownTitle(window.windowTitle()).startsWith(QStringLiteral("Shop [*] <b> · Sandbox")),
                 qPrintable(window.windowTitle()));
        QVERIFY(window.windowTitle().contains(QLatin1String("[*][*]")));
    }

    void questionsShowBothTextsAsTheyAre()
    {
        prepareApplication();
        MessageDialog dialog(QStringLiteral("test"), QStringLiteral("Test"), nullptr);
        const QString hostile = QStringLiteral("<a href='x'>one</a><img src='/etc/hostname'>");
        dialog.setText(hostile);
        dialog.setMore(hostile);
        const QList<QLabel *> labels = dialog.findChildren<QLabel *>();
        int shown = 0;
        for (const QLabel *label : labels) {
            if (label->text().remove(QChar(0x200b)) != hostile)
                continue;
            ++shown;
            QCOMPARE(label->textFormat(), Qt::PlainText); // before it is laid out
        }
        QCOMPARE(shown, 2);
    }

    void everyLabelIsPlainUnlessTold()
    {
        prepareApplication();
        QWidget window;
        auto *label = new QLabel(QStringLiteral("<img src='/etc/hostname'>"), &window);
        window.ensurePolished();
        label->sizeHint(); // where Qt lays it out for the first time
        QCOMPARE(label->textFormat(), Qt::PlainText);
    }

    void tips()
    {
        const QString hostile = QStringLiteral("<img src='/etc/hostname'> & <b>");
        QVERIFY(isPlainTip(toolTipText(hostile)));
        QTextDocument document;
        document.setHtml(toolTipText(hostile));
        QCOMPARE(document.toPlainText(), hostile);
        QVERIFY(toolTipText({}).isEmpty());
    }
};

QTEST_MAIN(TestPlainText)
#include "test_PlainText.moc"
