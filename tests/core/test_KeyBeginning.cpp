#include "core/KeyBeginning.h"

#include <QTest>

using namespace ek;

class TestKeyBeginning : public QObject
{
    Q_OBJECT

private slots:
    void finds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("found"); ///< empty: no key
        const auto row = [](const char *text, const char *found) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(found);
        };
        row("ek_live_abcd", "ek_live_abcd");
        row("ek_sandbox_0123456789", "ek_sandbox_0123456789");
        row("sk_live_abcd", "sk_live_abcd");
        row("token_live_abcd", "token_live_abcd");
        row("EK_LIVE_ABCD", "EK_LIVE_ABCD");
        row("say ek_live_abcd now", "ek_live_abcd");
        row("\"ek_live_abcd\"", "ek_live_abcd");
        row("xek_live_abcd", "ek_live_abcd");
        row("Authorization: Bearer sk_sandbox_abcdefgh", "sk_sandbox_abcdefgh");
        row("ek_other_0123456789abcdef", "ek_other_0123456789abcdef");
        row("ek_live_0123456789abcdef.", "ek_live_0123456789abcdef");
        row("ek_live_0123456789abcdef...", "ek_live_0123456789abcdef");
        row("", "");
        row("ek_live_", "");
        row("ek_live_abc", "");
        row("ek_live_abc...234", "");
        row("ek_live_abcd...234", "");
        row("ek_live_abcdef…", "");
        row("ek_other_shop", "");
        row("task_force_0123456789abcdef", "");
        row("a name that is rather long, but a name", "");
    }

    void finds()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, found);
        const KeyStretch stretch = findKeyBeginning(text);
        QCOMPARE(stretch.isFound(), !found.isEmpty());
        if (stretch.isFound())
            QCOMPARE(text.mid(stretch.first, stretch.length), found);
    }
};

QTEST_GUILESS_MAIN(TestKeyBeginning)
#include "test_KeyBeginning.moc"
