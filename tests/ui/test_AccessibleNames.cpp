#include "EveryDialog.h"
#include "WindowTest.h"
#include "ui/design/Accessibility.h"
#include "ui/keys/CreateKeyDialog.h"
#include "ui/keys/DeleteKeysDialog.h"
#include "ui/profiles/ProfilesDialog.h"
#include "ui/profiles/SignInDialog.h"
#include "ui/reveal/EditCommandDialog.h"
#include "ui/reveal/HandOverDialog.h"
#include "ui/reveal/RevealKeyDialog.h"
#include "ui/widgets/MessageDialog.h"

#include <QComboBox>
#include <QDirIterator>
#include <QFile>
#include <QInputDialog>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QRegularExpression>
#include <QSet>
#include <QSplitter>
#include <QTableView>
#include <QToolBar>
#include <QToolButton>

#include <algorithm>

using namespace ek;
using namespace ek::test;

namespace {

QString accessibleNameOf(QWidget *widget)
{
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
    return interface ? interface->text(QAccessible::Name) : QString();
}

/// Whether the widget is a part of another that speaks for it.
bool isInnerPart(const QWidget *widget)
{
    if (widget->objectName().startsWith(QLatin1String("qt_")))
        return true;
    for (const QWidget *parent = widget->parentWidget(); parent; parent = parent->parentWidget()) {
        if (parent->inherits("QComboBoxPrivateContainer") || parent->inherits("QCalendarWidget")
            || parent->inherits("QAbstractSpinBox"))
            return true;
    }
    return false;
}

/// Whether somebody can do something with it: by the keyboard, or by a mouse alone.
bool isControl(const QWidget *widget)
{
    return (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus || qobject_cast<const QAbstractButton *>(widget)
        || qobject_cast<const QSplitterHandle *>(widget);
}

/// What a screen reader is told of everything in a window that can be seen.
void collectTexts(QAccessibleInterface *interface, QStringList &texts)
{
    if (!interface || !interface->isValid() || interface->state().invisible)
        return;
    for (const auto kind : {QAccessible::Name, QAccessible::Description})
        texts += interface->text(kind);
    for (int child = 0; child < interface->childCount(); ++child)
        collectTexts(interface->child(child), texts);
}

/// The part of a window that a widget belongs to: a pane, the tool bar, a message, or else the window.
const QWidget *partOf(const QWidget *widget)
{
    const QWidget *part = widget;
    for (; !part->isWindow(); part = part->parentWidget()) {
        const QWidget *parent = part->parentWidget();
        if (qobject_cast<const QToolBar *>(part) || qobject_cast<const QSplitter *>(parent)
            || part->inherits("ek::KeyDetails") || part->inherits("ek::MessageBar"))
            return part;
    }
    return part;
}

/// Places where Tab goes against the way one reads: row by row, and from the first letter of a row to its last.
QStringList againstTheEye(QWidget *window)
{
    QPointer<QWidget> focused = window->focusWidget();
    QWidgetList stops;
    for (int presses = 0; presses < 80; ++presses) {
        QTest::keyClick(window->focusWidget() ? window->focusWidget() : window, Qt::Key_Tab);
        QWidget *now = window->focusWidget();
        if (!now || stops.contains(now))
            break;
        stops += now;
    }
    if (focused)
        focused->setFocus();
    const auto placeOf = [window](const QWidget *widget) {
        return QRect(widget->mapTo(window, QPoint()), widget->size());
    };
    // It is a round: where it begins is of no importance.
    const auto isBefore = [&](const QWidget *a, const QWidget *b) {
        const QRect left = placeOf(a);
        const QRect right = placeOf(b);
        return left.bottom() < right.top() || (left.top() <= right.bottom() && left.x() < right.x());
    };
    auto first = stops.begin();
    for (auto stop = stops.begin(); stop != stops.end(); ++stop) {
        if (isBefore(*stop, *first))
            first = stop;
    }
    std::rotate(stops.begin(), first, stops.end());
    QStringList found;
    for (qsizetype at = 1; at < stops.size(); ++at) {
        const QRect before = placeOf(stops.at(at - 1));
        const QRect after = placeOf(stops.at(at));
        const bool isInRow = after.top() < before.center().y() && after.bottom() > before.center().y();
        const bool isBelow = after.center().y() > before.center().y() && !isInRow;
        const bool isOnward = after.left() >= before.center().x();
        // A pane, or a column of buttons, beside another part begins at its own top.
        const bool isOtherPart = partOf(stops.at(at - 1)) != partOf(stops.at(at));
        const bool isBeside =
            after.left() >= before.right() && after.top() < before.bottom() && after.bottom() > before.top();
        if (isBelow || (isInRow && isOnward) || isBeside || (isOtherPart && after.left() >= before.right()))
            continue;
        found += accessibleNameOf(stops.at(at - 1)) + QStringLiteral(" → ") + accessibleNameOf(stops.at(at));
    }
    return found;
}

/// Controls that can be used but a screen reader has no name for.
QStringList nameless(const QWidget *root)
{
    QStringList found;
    const QList<QWidget *> widgets = root->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        // What is hidden is looked at where it is shown.
        if (!isControl(widget) || isInnerPart(widget) || !widget->isVisible())
            continue;
        if (accessibleNameOf(widget).trimmed().isEmpty())
            found += QLatin1String(widget->metaObject()->className()) + QLatin1Char(' ') + widget->objectName();
    }
    return found;
}

QSet<QString> namesIn(const QWidget *root)
{
    QSet<QString> names;
    const QList<QWidget *> widgets = root->findChildren<QWidget *>();
    for (QWidget *widget : widgets)
        names.insert(accessibleNameOf(widget));
    return names;
}

/// The names that docs/accessibility.md promises and @p root does not have.
QStringList missing(const QWidget *root, const QStringList &contract)
{
    const QSet<QString> names = namesIn(root);
    QStringList absent = contract;
    absent.removeIf([&](const QString &name) { return names.contains(name); });
    return absent;
}

/// The kinds of dialogs that the program's headers declare, without those that are only there to be derived from.
QSet<QString> dialogClasses()
{
    static const QRegularExpression declared(QStringLiteral("^class (\\w+)(?: final)? : public (\\w*Dialog)\\b"),
                                             QRegularExpression::MultilineOption);
    QSet<QString> classes;
    QSet<QString> bases;
    for (QDirIterator it(QStringLiteral(EK_UI), {QStringLiteral("*.h")}, QDir::Files, QDirIterator::Subdirectories);
         it.hasNext();) {
        QFile header(it.next());
        if (!header.open(QFile::ReadOnly))
            return {};
        const QString text = QString::fromUtf8(header.readAll());
        for (auto found = declared.globalMatch(text); found.hasNext();) {
            const QRegularExpressionMatch match = found.next();
            classes.insert(match.captured(1));
            bases.insert(match.captured(2));
        }
    }
    bases.remove(QStringLiteral("MessageDialog")); // it is shown as it is
    return classes.subtract(bases);
}

} // namespace

/// The names by which assistive technology finds every control. They are a contract: changing one is a breaking change.
class TestAccessibleNames : public QObject, protected WindowTest
{
    Q_OBJECT

private:
    template <typename Dialog> [[nodiscard]] Dialog *opened() const { return m_window->findChild<Dialog *>(); }

private slots:
    void init() { QVERIFY(openWindow()); }

    void cleanup() { closeWindow(); }

    /// In every window, dialog and state.
    void everywhere()
    {
        m_window.reset(); // the visits have a window of their own
        QStringList faults;
        EveryDialog every(QStringLiteral("Shop"), [&](const QString &what, QWidget *window) {
            for (const QString &control : nameless(window))
                faults += what + QStringLiteral(": no name for ") + control;
            QStringList texts;
            collectTexts(QAccessible::queryAccessibleInterface(window), texts);
            for (const QString &text : std::as_const(texts)) {
                if (text != spokenText(text) || Qt::mightBeRichText(text))
                    faults += what + QStringLiteral(": marks for the eye in ") + text;
            }
            for (const QString &step : againstTheEye(window))
                faults += what + QStringLiteral(": Tab goes ") + step;
        });
        QVERIFY2(every.visitAll(), qPrintable(every.failure()));
        // Whoever adds a dialog adds it to the walk.
        QSet<QString> dialogs = dialogClasses();
        QVERIFY(dialogs.size() > 15);
        dialogs.subtract(every.classes());
        QVERIFY2(dialogs.isEmpty(), qPrintable(dialogs.values().join(u' ')));
        faults.removeDuplicates();
        for (const QString &fault : std::as_const(faults))
            qWarning("%s", qPrintable(fault));
        QCOMPARE(faults.size(), 0);
    }

    void mainWindowSignedOut() { QCOMPARE(nameless(m_window.get()), QStringList()); }

    void mainWindow()
    {
        QVERIFY(m_parts->openLiveEntity());
        auto *table = named<QTableView>(m_window.get(), QStringLiteral("Keys"));
        table->selectRow(0);
        QCOMPARE(nameless(m_window.get()), QStringList());
        QCOMPARE(missing(m_window.get(),
                         {QStringLiteral("Profile"), QStringLiteral("Find entity"), QStringLiteral("Entities"),
                          QStringLiteral("Filter keys"), QStringLiteral("Keys"), QStringLiteral("New key"),
                          QStringLiteral("Delete key"), QStringLiteral("Refresh")}),
                 QStringList());

        // With several keys selected the button's text changes, its name does not.
        table->selectAll();
        QVERIFY(namesIn(m_window.get()).contains(QStringLiteral("Delete key")));
        QVERIFY(m_window->findChild<QLabel *>(QStringLiteral("environmentPill"))->isVisible());
    }

    /// A value is named after its caption and related to it; whoever reads on hears the name once.
    void captionsAndValues()
    {
        QVERIFY(m_parts->openLiveEntity());
        named<QTableView>(m_window.get(), QStringLiteral("Keys"))->selectRow(0);
        const auto *details = named<QWidget>(m_window.get(), QStringLiteral("Key details"));
        const QList<QLabel *> labels = details->findChildren<QLabel *>();
        int captions = 0;
        for (QLabel *caption : labels) {
            auto *value = qobject_cast<QLabel *>(caption->buddy());
            if (!value)
                continue;
            ++captions;
            QAccessibleInterface *told = QAccessible::queryAccessibleInterface(value);
            QCOMPARE(told->text(QAccessible::Name), caption->text());
            QCOMPARE(told->text(QAccessible::Value), spokenText(value->text()));
            QCOMPARE(told->text(QAccessible::Description), spokenText(value->text()));
            const auto relations = told->relations(QAccessible::Label);
            QVERIFY(std::any_of(relations.cbegin(), relations.cend(),
                                [&](const auto &relation) { return relation.first->object() == caption; }));
            QVERIFY(!told->state().invisible);
            QVERIFY(QAccessible::queryAccessibleInterface(caption)->state().invisible);
        }
        QVERIFY(captions >= 8);
    }

    void signIn()
    {
        m_window->findChild<QAction *>(QStringLiteral("signIn"))->trigger();
        auto *dialog = opened<SignInDialog>();
        QVERIFY(dialog);
        QCOMPARE(nameless(dialog), QStringList());
        QCOMPARE(missing(dialog,
                         {QStringLiteral("Profile name"), QStringLiteral("API address"), QStringLiteral("Credential"),
                          QStringLiteral("Sign in")}),
                 QStringList());
    }

    void createKey()
    {
        QVERIFY(m_parts->openLiveEntity());
        action("newKey")->trigger();
        auto *dialog = opened<CreateKeyDialog>();
        QVERIFY(dialog);
        QCOMPARE(nameless(dialog), QStringList());
        QCOMPARE(missing(dialog, {QStringLiteral("Key name"), QStringLiteral("Expires"), QStringLiteral("Create key")}),
                 QStringList());
        named<QComboBox>(dialog, QStringLiteral("Expires"))->setCurrentIndex(5);
        QVERIFY(namesIn(dialog).contains(QStringLiteral("Expires"))); // whatever is chosen
    }

    void revealKey()
    {
        QVERIFY(m_parts->openLiveEntity());
        QVERIFY(m_parts->creation.create(*m_parts->session.entity(), {QStringLiteral("Webshop"), std::nullopt}));
        QTRY_VERIFY_WITH_TIMEOUT(opened<RevealKeyDialog>(), patience);
        auto *dialog = opened<RevealKeyDialog>();
        QCOMPARE(nameless(dialog), QStringList());
        QCOMPARE(missing(dialog,
                         {QStringLiteral("New API key"), QStringLiteral("Show key"), QStringLiteral("Copy key"),
                          QStringLiteral("I have stored this key"), QStringLiteral("Done")}),
                 QStringList());
        for (const char *way : {"Save to file…", "Add to keychain…", "Send to command…"}) {
            click(named<QPushButton>(dialog, QString::fromUtf8(way)));
            auto *handOver = dialog->findChild<HandOverDialog *>();
            QVERIFY(handOver);
            QCOMPARE(nameless(handOver), QStringList());
            if (auto *add = named<QPushButton>(handOver, QStringLiteral("New command…"))) {
                click(add);
                QCOMPARE(nameless(handOver->findChild<EditCommandDialog *>()), QStringList());
            }
            handOver->reject();
            sweep();
        }
        QCOMPARE(missing(dialog,
                         {QStringLiteral("Save to file…"), QStringLiteral("Add to keychain…"),
                          QStringLiteral("Send to command…"), QStringLiteral("Test key")}),
                 QStringList());
        dialog->reject();
        auto *question = dialog->findChild<MessageDialog *>();
        QCOMPARE(nameless(question), QStringList());
        QCOMPARE(missing(question, {QStringLiteral("Keep open"), QStringLiteral("Close without storing")}),
                 QStringList());
    }

    void deleteKeys()
    {
        QVERIFY(m_parts->openLiveEntity());
        named<QTableView>(m_window.get(), QStringLiteral("Keys"))->selectAll();
        action("deleteKeys")->trigger();
        auto *dialog = opened<DeleteKeysDialog>();
        QVERIFY(dialog);
        QCOMPARE(nameless(dialog), QStringList());
        QCOMPARE(missing(dialog, {QStringLiteral("Confirm key name"), QStringLiteral("Delete")}), QStringList());
    }

    void otherDialogs()
    {
        QVERIFY(m_parts->openSandboxEntity());
        action("profiles")->trigger();
        auto *profiles = opened<ProfilesDialog>();
        QVERIFY(profiles);
        QCOMPARE(nameless(profiles), QStringList());
        click(button(profiles, QStringLiteral("Rename…")));
        QCOMPARE(nameless(profiles->findChild<QInputDialog *>()), QStringList());
        profiles->findChild<QInputDialog *>()->reject();
        click(button(profiles, QStringLiteral("Remove…")));
        QCOMPARE(nameless(profiles->findChild<MessageDialog *>()), QStringList());
        profiles->findChild<MessageDialog *>()->reject();
        profiles->reject();
        action("shortcuts")->trigger();
        QCOMPARE(nameless(openDialog(QStringLiteral("shortcutsDialog"))), QStringList());
        action("about")->trigger();
        QCOMPARE(nameless(m_window.get()), QStringList());
    }
};

QTEST_MAIN(TestAccessibleNames)
#include "test_AccessibleNames.moc"
