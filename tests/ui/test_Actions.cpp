#include "ui/actions/Actions.h"

#include <QAction>
#include <QFile>
#include <QMainWindow>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace ek;

class TestActions : public QObject
{
    Q_OBJECT

private slots:
    void noTwoShareAName();
    void noTwoShareAShortcut();
    void theReadmeListsEveryShortcut();
    void everyTipHasItsKeys();
    void isPossible_data();
    void isPossible();
    void whatStandsInTheWay_data();
    void whatStandsInTheWay();

private:
    QMainWindow m_window;
    Actions m_actions{&m_window};
};

void TestActions::noTwoShareAName()
{
    QSet<QString> names;
    for (const Actions::Entry &entry : m_actions.all()) {
        QVERIFY2(!names.contains(entry.spec.name), qPrintable(entry.spec.name));
        names += entry.spec.name;
        QCOMPARE(entry.action->objectName(), entry.spec.name);
        QVERIFY(!entry.action->text().isEmpty());
    }
}

void TestActions::noTwoShareAShortcut()
{
    QHash<QKeySequence, QString> owners;
    for (const Actions::Entry &entry : m_actions.all()) {
        for (const QKeySequence &keys : entry.spec.shortcuts) {
            QVERIFY2(!keys.isEmpty(), qPrintable(entry.spec.name));
            QVERIFY2(!owners.contains(keys), qPrintable(entry.spec.name + u' ' + owners.value(keys)));
            owners.insert(keys, entry.spec.name);
        }
    }
}

void TestActions::theReadmeListsEveryShortcut()
{
    QFile readme(QStringLiteral(EK_README));
    QVERIFY(readme.open(QIODevice::ReadOnly));
    QString text = QString::fromUtf8(readme.readAll());
    text = text.mid(text.indexOf(QStringLiteral("## Keyboard")));
    QStringList listed;
    const QStringList lines = text.split(u'\n');
    for (const QString &line : lines) {
        if (line.startsWith(QLatin1String("| ")) && line.contains(QLatin1String(" | ")))
            listed += line.section(u'|', 1, 1).trimmed();
    }
    listed.removeAll(QStringLiteral("keys")); // the table's head
    QStringList wanted;
    for (const Actions::Entry &entry : m_actions.all()) {
        QStringList keys;
        for (const QKeySequence &sequence : entry.spec.shortcuts)
            keys += sequence.toString(QKeySequence::PortableText);
        if (!keys.isEmpty())
            wanted += keys.join(QStringLiteral(", "));
    }
    for (const FixedKeys &fixed : Actions::fixedKeys())
        wanted += fixed.keys.join(QStringLiteral(", "));
    QCOMPARE(listed, wanted);
}

void TestActions::everyTipHasItsKeys()
{
    for (const Actions::Entry &entry : m_actions.all()) {
        const QString keys = keysOf(entry.spec.shortcuts);
        QVERIFY2(entry.action->toolTip().contains(keys), qPrintable(entry.spec.name));
        QVERIFY2(!entry.action->toolTip().contains(u'&'), qPrintable(entry.spec.name));
        QVERIFY2(!titleOf(entry.spec).contains(u'&'), qPrintable(entry.spec.name));
    }
    QCOMPARE(m_actions.refresh->toolTip(), QStringLiteral("Fetch entities and keys again (F5, Ctrl+R)"));
    QCOMPARE(m_actions.shortcuts->toolTip(), QStringLiteral("Keyboard shortcuts (F1, Ctrl+/)"));
}

void TestActions::isPossible_data()
{
    QTest::addColumn<ActionContext>("context");
    QTest::addColumn<QStringList>("possible");
    const QStringList always{QStringLiteral("quit"),
                             QStringLiteral("followSystem"),
                             QStringLiteral("light"),
                             QStringLiteral("dark"),
                             QStringLiteral("highContrast"),
                             QStringLiteral("shortcuts"),
                             QStringLiteral("copyDiagnostics"),
                             QStringLiteral("about")};
    const QStringList unlocked =
        QStringList{QStringLiteral("signIn"),   QStringLiteral("profiles"),    QStringLiteral("lockNow"),
                    QStringLiteral("settings"), QStringLiteral("showPalette"), QStringLiteral("whoseKey"),
                    QStringLiteral("nextPane"), QStringLiteral("previousPane")}
        + always;
    QTest::newRow("signed out") << ActionContext{} << unlocked;
    QTest::newRow("locked") << ActionContext{.locked = true} << always;
    QTest::newRow("signed in") << ActionContext{.signedIn = true, .profileChosen = true}
                               << QStringList{QStringLiteral("signOut"),        QStringLiteral("exportKeys"),
                                              QStringLiteral("refresh"),        QStringLiteral("findEntity"),
                                              QStringLiteral("recentEntities"), QStringLiteral("moveBorder")}
            + unlocked;
    QTest::newRow("keys selected, one being created")
        << ActionContext{.signedIn = true,
                         .profileChosen = true,
                         .entityChosen = true,
                         .selectedKeys = 2,
                         .creating = true}
        << QStringList{QStringLiteral("signOut"),        QStringLiteral("deleteKeys"), QStringLiteral("copyName"),
                       QStringLiteral("copyMasked"),     QStringLiteral("copyRow"),    QStringLiteral("copyEntityName"),
                       QStringLiteral("copyEntityId"),   QStringLiteral("copyTable"),  QStringLiteral("exportKeys"),
                       QStringLiteral("showEntity"),     QStringLiteral("refresh"),    QStringLiteral("findEntity"),
                       QStringLiteral("recentEntities"), QStringLiteral("moveBorder"), QStringLiteral("filterKeys")}
            + unlocked;
    const QStringList several{
        QStringLiteral("exportKeys"),  QStringLiteral("signOut"),        QStringLiteral("refresh"),
        QStringLiteral("findEntity"),  QStringLiteral("recentEntities"), QStringLiteral("moveBorder"),
        QStringLiteral("showAllKeys"), QStringLiteral("showChanges"),    QStringLiteral("newKey")};
    QTest::newRow("all keys, no entity is open")
        << ActionContext{.signedIn = true, .profileChosen = true, .hasViews = true, .allKeysShown = true}
        << several + QStringList{QStringLiteral("filterKeys"), QStringLiteral("copyTable")} + unlocked;
    QTest::newRow("changes, an entity is open behind them") << ActionContext{.signedIn = true,
                                                                             .profileChosen = true,
                                                                             .entityChosen = true,
                                                                             .hasViews = true,
                                                                             .changesShown = true}
                                                            << several + unlocked;
}

void TestActions::isPossible()
{
    QFETCH(const ActionContext, context);
    QFETCH(const QStringList, possible);
    m_actions.update(context);
    for (const Actions::Entry &entry : m_actions.all()) {
        QVERIFY2(entry.action->isEnabled() == possible.contains(entry.spec.name), qPrintable(entry.spec.name));
        QVERIFY2(Actions::whyNot(entry.obstacle).isEmpty() == entry.action->isEnabled(), qPrintable(entry.spec.name));
    }
}

void TestActions::whatStandsInTheWay_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<ActionContext>("context");
    QTest::addColumn<QString>("why");
    const auto row = [](const char *action, const ActionContext &context, const char *why) {
        QTest::addRow("%s: %s", action, why) << QString::fromLatin1(action) << context << QString::fromLatin1(why);
    };
    const ActionContext ready{.signedIn = true,
                              .profileChosen = true,
                              .entityChosen = true,
                              .hasViews = true,
                              .allKeysShown = true,
                              .selectedKeys = 1};
    const auto but = [&ready](auto member, auto value) {
        ActionContext context = ready;
        context.*member = value;
        return context;
    };
    row("signIn", {.locked = true}, "The window is locked");
    row("signOut", {}, "No profile is open");
    row("newKey", {}, "You are not signed in");
    row("newKey", {.signedIn = true}, "No entity is open");
    row("newKey", but(&ActionContext::awaitsEntities, true), "The list is not loaded yet");
    row("newKey", but(&ActionContext::creating, true), "A key is being created");
    row("newKey", ready, "");
    row("deleteKeys", but(&ActionContext::selectedKeys, 0), "No key is selected");
    row("deleteKeys", but(&ActionContext::awaitsKeys, true), "The list is not loaded yet");
    row("deleteKeys", but(&ActionContext::deleting, true), "Keys are being deleted");
    row("deleteKeys", ready, "");
    row("copyName", but(&ActionContext::selectedKeys, 0), "No key is selected");
    row("copyTable", but(&ActionContext::changesShown, true), "No keys are shown");
    row("refresh", but(&ActionContext::loading, true), "A list is being loaded");
    row("cancel", ready, "Nothing is being loaded");
    row("showAllKeys", but(&ActionContext::hasViews, false), "Needs more than one entity");
    row("showEntity", but(&ActionContext::selectedKeys, 2), "Select one key first");
    row("showEntity", {.signedIn = true}, "No entity is open");
    row("moveBorder", {.locked = true}, "The window is locked");
    row("moveBorder", {}, "You are not signed in");
}

void TestActions::whatStandsInTheWay()
{
    QFETCH(const QString, action);
    QFETCH(const ActionContext, context);
    m_actions.update(context);
    const auto entry = std::find_if(m_actions.all().begin(), m_actions.all().end(),
                                    [&](const Actions::Entry &each) { return each.spec.name == action; });
    QVERIFY(entry != m_actions.all().end());
    QTEST(Actions::whyNot(entry->obstacle), "why");
}

QTEST_MAIN(TestActions)
#include "test_Actions.moc"
