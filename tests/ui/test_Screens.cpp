#include "EveryDialog.h"
#include "Wordings.h"
#include "ui/design/ScreenRoom.h"
#include "ui/widgets/ElidedComboBox.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/EnvironmentBanner.h"
#include "ui/widgets/PillLabel.h"
#include "ui/widgets/ScrolledBody.h"
#include "ui/widgets/WrappedLabel.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QProcess>
#include <QScreen>
#include <QScrollBar>
#include <QStyleOptionComboBox>
#include <QTemporaryFile>
#include <QWindow>

#include <algorithm>
#include <cstdlib>

using namespace ek;
using namespace ek::test;

namespace {

/// In a process that was started with one kind of screen: visits every window and prints what does not fit.
class OneScreen
{
public:
    int visit()
    {
        prepareApplication();
        const Wordings wordings(qEnvironmentVariable("EK_LANGUAGE"));
        EveryDialog every(
            QStringLiteral("Gorska Steza Trgovina in Storitve d.o.o., Podružnica Maribor"),
            [this](const QString &what, QWidget *window) { check(what, window); },
            [&](const QString &english) { return wordings.of(english); });
        if (!every.visitAll()) {
            printf("%s did not open\n", qPrintable(every.failure()));
            return 1;
        }
        printf("%d windows on %d × %d\n", every.visited(), QGuiApplication::primaryScreen()->size().width(),
               QGuiApplication::primaryScreen()->size().height());
        return m_isGood && restoredIsBounded() ? 0 : 1;
    }

private:
    void complain(const QString &what, const QString &fault)
    {
        printf("%s: %s\n", qPrintable(what), qPrintable(fault));
        m_isGood = false;
    }

    void check(const QString &what, QWidget *window)
    {
        const QRect screen = window->screen()->availableGeometry();
        const QRect outer = window->geometry().marginsAdded(window->windowHandle()->frameMargins());
        if (!screen.contains(outer))
            complain(what,
                     QStringLiteral("%1 × %2 at %3, %4")
                         .arg(outer.width())
                         .arg(outer.height())
                         .arg(outer.x())
                         .arg(outer.y()));
        const QList<QWidget *> children = window->findChildren<QWidget *>();
        for (const QWidget *child : children) {
            const bool stays = qobject_cast<const EnvironmentBanner *>(child)
                || (qobject_cast<const QAbstractButton *>(child)
                    && qobject_cast<const QDialogButtonBox *>(child->parentWidget()));
            if (!stays || !child->isVisible() || child->window() != window)
                continue;
            const QRect inside(child->mapTo(window, QPoint()), child->size());
            if (!window->rect().contains(inside))
                complain(what, QLatin1String(child->metaObject()->className()) + QStringLiteral(" is out of sight"));
        }
        checkScrolling(what, window);
        checkTexts(what, window);
        // Later what it has to say may have made it taller.
        if (qobject_cast<QDialog *>(window) && window->parentWidget() && !window->property("ekSeen").toBool())
            checkPlace(what, window, screen);
        window->setProperty("ekSeen", true);
        if (const QString folder = qEnvironmentVariable("EK_SCREEN_PICTURES"); !folder.isEmpty())
            window->grab().save(
                QStringLiteral("%1/%2-%3.png").arg(folder, QString(what).replace(u' ', u'-')).arg(screen.width()));
    }

    /// Nothing is scrolled where the screen still has room, and nothing at all sideways.
    void checkScrolling(const QString &what, const QWidget *window)
    {
        if (!qobject_cast<const QDialog *>(window))
            return;
        const QList<ScrolledBody *> bodies = window->findChildren<ScrolledBody *>();
        for (const ScrolledBody *body : bodies) {
            if (body->window() != window || !body->isVisible())
                continue;
            // One layout tells the next.
            const auto fits = [&] {
                return body->verticalScrollBar()->maximum() == 0 || window->height() >= roomFor(window).height();
            };
            if (!QTest::qWaitFor(fits, 1000))
                complain(what, QStringLiteral("%1 pixels are scrolled away").arg(body->verticalScrollBar()->maximum()));
            if (const int sideways = body->horizontalScrollBar()->maximum(); sideways > 0)
                complain(what, QStringLiteral("%1 pixels are scrolled sideways").arg(sideways));
        }
    }

    /// No line of text is cut off without an ellipsis.
    void checkTexts(const QString &what, const QWidget *window)
    {
        const QList<QLabel *> labels = window->findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            if (label->window() != window || !label->isVisible() || label->wordWrap() || label->text().isEmpty()
                || qobject_cast<const ElidedLabel *>(label) || qobject_cast<const PillLabel *>(label))
                continue;
            const int needed = label->fontMetrics().size(Qt::TextShowMnemonic, label->text()).width();
            if (needed > label->contentsRect().width())
                complain(what, QStringLiteral("“%1” is cut off").arg(label->text()));
        }
        const QList<WrappedLabel *> wrapped = window->findChildren<WrappedLabel *>();
        for (const WrappedLabel *label : wrapped) {
            if (label->window() == window && label->isVisible() && !label->text().isEmpty()
                && label->heightForWidth(label->width()) > label->height())
                complain(what, QStringLiteral("“%1” has lines out of sight").arg(label->text()));
        }
        const QList<QAbstractButton *> buttons = window->findChildren<QAbstractButton *>();
        for (const QAbstractButton *button : buttons) {
            if (button->window() != window || !button->isVisible() || button->text().isEmpty()
                || !(qobject_cast<const QPushButton *>(button) || qobject_cast<const QCheckBox *>(button)))
                continue;
            const bool isCut = button->hasHeightForWidth()
                ? button->height() < button->heightForWidth(button->width())
                : button->width() < button->fontMetrics().size(Qt::TextShowMnemonic, button->text()).width();
            if (isCut)
                complain(what, QStringLiteral("the button “%1” is cut off").arg(button->text()));
        }
        const QList<QLineEdit *> fields = window->findChildren<QLineEdit *>();
        for (const QLineEdit *field : fields) {
            if (field->window() == window && field->isVisible() && isPlaceholderCut(field))
                complain(what, QStringLiteral("“%1” is cut off").arg(field->placeholderText()));
        }
        const QList<QComboBox *> combos = window->findChildren<QComboBox *>();
        for (const QComboBox *combo : combos) {
            if (combo->window() == window && combo->isVisible() && isComboCut(combo))
                complain(what, QStringLiteral("“%1” is cut off").arg(combo->currentText()));
        }
    }

    static bool isPlaceholderCut(const QLineEdit *field)
    {
        QStyleOptionFrame option;
        option.initFrom(field);
        option.lineWidth = 1;
        const int room = field->style()->subElementRect(QStyle::SE_LineEditContents, &option, field).width();
        return field->fontMetrics().horizontalAdvance(field->placeholderText()) > room;
    }

    static bool isComboCut(const QComboBox *combo)
    {
        QStyleOptionComboBox option;
        option.initFrom(combo);
        const QRect field =
            combo->style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, combo);
        return !qobject_cast<const ElidedComboBox *>(combo)
            && combo->fontMetrics().horizontalAdvance(combo->currentText()) > field.width();
    }

    /// In the middle of its parent, or as near to it as the screen allows.
    void checkPlace(const QString &what, const QWidget *window, const QRect &screen)
    {
        constexpr int frames = 40; // as wide as what window managers draw
        const QWidget *parent = window->parentWidget()->window();
        QRect wanted(QPoint(), window->size());
        wanted.moveCenter(parent->geometry().center());
        wanted.moveLeft(
            std::clamp(wanted.left(), screen.left(), std::max(screen.left(), screen.right() + 1 - window->width())));
        wanted.moveTop(
            std::clamp(wanted.top(), screen.top(), std::max(screen.top(), screen.bottom() + 1 - window->height())));
        const QPoint off = window->geometry().topLeft() - wanted.topLeft();
        if (std::abs(off.x()) > frames || std::abs(off.y()) > frames)
            complain(what, QStringLiteral("%1, %2 off the middle").arg(off.x()).arg(off.y()));
    }

    /// A size that was saved on a larger screen.
    bool restoredIsBounded()
    {
        UiFixture parts;
        QByteArray saved;
        {
            QMainWindow huge;
            huge.setGeometry(300, 200, 3000, 2000);
            saved = huge.saveGeometry();
        }
        parts.settings.layouts.setState(QStringLiteral("windowGeometry"), saved);
        MainWindow window(parts.parts());
        // Where it is put before its frame is known, it has room for one.
        const QRect withFrame(window.pos(), window.size().grownBy(QMargins(2, 26, 2, 2)));
        if (!window.screen()->availableGeometry().contains(withFrame))
            complain(QStringLiteral("restored"), QStringLiteral("no room for a frame"));
        window.show();
        if (!QTest::qWaitForWindowExposed(&window))
            return false;
        check(QStringLiteral("restored"), &window);
        window.resize(5000, 5000); // as contents would that grow
        check(QStringLiteral("grown"), &window);
        return m_isGood;
    }

    bool m_isGood = true;
};

} // namespace

/// No window or dialog is larger than its screen, whatever its size, its scale and the size of its text; the strip of a
/// dialog and its buttons stay in sight, in longer languages too. A dialog opens in the middle of its parent, as tall
/// as what it has to say.
class TestScreens : public QObject
{
    Q_OBJECT

private slots:
    void everythingFits_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::addColumn<QString>("scale");
        QTest::addColumn<QString>("textSize"); // 1 is the usual one
        QTest::addColumn<QString>("language");
        const QString english = QStringLiteral("en");
        QTest::newRow("800 x 600") << 800 << 600 << QStringLiteral("1") << QStringLiteral("1") << english;
        QTest::newRow("1920 x 1080") << 1920 << 1080 << QStringLiteral("1") << QStringLiteral("1") << english;
        QTest::newRow("1366 x 768 at 150 %") << 1366 << 768 << QStringLiteral("1.5") << QStringLiteral("1") << english;
        QTest::newRow("1920 x 1080 at 200 %") << 1920 << 1080 << QStringLiteral("2") << QStringLiteral("1") << english;
        QTest::newRow("800 x 600 with large text")
            << 800 << 600 << QStringLiteral("1") << QStringLiteral("2") << english;
        QTest::newRow("800 x 600 at 175 %") << 800 << 600 << QStringLiteral("1.75") << QStringLiteral("1") << english;
        QTest::newRow("1366 x 768 at 200 %") << 1366 << 768 << QStringLiteral("2") << QStringLiteral("1") << english;
        QTest::newRow("1024 x 768 at 300 %") << 1024 << 768 << QStringLiteral("3") << QStringLiteral("1") << english;
        QTest::newRow("1920 x 1080 with large text")
            << 1920 << 1080 << QStringLiteral("1") << QStringLiteral("2") << english;
        for (const char *language : {"pseudo", "de", "sl"})
            QTest::addRow("800 x 600 in %s", language)
                << 800 << 600 << QStringLiteral("1") << QStringLiteral("1") << QString::fromLatin1(language);
        // A language without texts of ours, ar, has English ones, and is mirrored.
        for (const char *language : {"pseudo", "de", "sl", "ar"})
            QTest::addRow("800 x 600 with large text in %s", language)
                << 800 << 600 << QStringLiteral("1") << QStringLiteral("2") << QString::fromLatin1(language);
    }

    void everythingFits()
    {
        QFETCH(const int, width);
        QFETCH(const int, height);
        QFETCH(const QString, scale);
        QFETCH(const QString, textSize);
        QFETCH(const QString, language);
        QTemporaryFile config;
        QVERIFY(config.open());
        config.write(QStringLiteral("{\"screens\": [{\"name\": \"one\", \"x\": 0, \"y\": 0, \"width\": %1, \"height\": "
                                    "%2, \"logicalDpi\": 96, \"logicalBaseDpi\": 96, \"dpr\": 1}]}")
                         .arg(width)
                         .arg(height)
                         .toUtf8());
        config.close();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        // The name alone, found in the folder: what the platform is told is cut at colons, and Windows' paths have one.
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"),
                           QStringLiteral("offscreen:configfile=") + QFileInfo(config.fileName()).fileName());
        environment.insert(QStringLiteral("QT_SCALE_FACTOR"), scale);
        environment.insert(QStringLiteral("EK_ONE_SCREEN"), QStringLiteral("yes"));
        environment.insert(QStringLiteral("EK_TEXT_SIZE"), textSize);
        environment.insert(QStringLiteral("EK_LANGUAGE"), language);
        QProcess process;
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(QFileInfo(config.fileName()).absolutePath());
        process.start(QCoreApplication::applicationFilePath(), QStringList());
        QVERIFY(process.waitForFinished(60000));
        const QByteArray said = process.readAllStandardOutput();
        QVERIFY2(process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0, said.constData());
        const QString logical = QStringLiteral("windows on %1 × %2")
                                    .arg(qRound(width / scale.toDouble()))
                                    .arg(qRound(height / scale.toDouble()));
        QVERIFY2(QString::fromUtf8(said).contains(logical), said.constData());
    }
};

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsSet("EK_ONE_SCREEN")) {
        const QApplication application(argc, argv);
        QFont font = QApplication::font();
        font.setPointSizeF(font.pointSizeF() * qEnvironmentVariable("EK_TEXT_SIZE").toDouble());
        QApplication::setFont(font);
        return OneScreen().visit();
    }
    const QCoreApplication application(argc, argv);
    TestScreens test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_Screens.moc"
