#include "wording/InputText.h"

#include "core/Names.h"

#include <QRegularExpression>
#include <QTest>

using namespace ek;

class TestInputText : public QObject
{
    Q_OBJECT

private slots:
    void namesWhatNobodySees_data();
    void namesWhatNobodySees();
    void saysWhatBecomesOfIt();
};

void TestInputText::namesWhatNobodySees_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("sent"); // the characters that are told where the name is sent; "-": nothing is
    QTest::addColumn<QString>("leftOut");
    const auto row = [](const char *name, const QString &text, const char *sent, const char *leftOut) {
        QTest::newRow(name) << text << QString::fromUtf8(sent) << QString::fromUtf8(leftOut);
    };
    const auto same = [&row](const char *name, const QString &text, const char *told) { row(name, text, told, told); };
    same("nothing", {}, "-");
    same("plain", QStringLiteral("Web shop"), "-");
    same("accents and other scripts", QStringLiteral("Čebela ключ 店"), "-");
    same("override", QStringLiteral("Web\u202eshop"), "⟨U+202E⟩");
    same("zero width", QStringLiteral("Web\u200bshop"), "⟨U+200B⟩");
    same("soft hyphen", QStringLiteral("Web\u00adshop"), "⟨U+00AD⟩");
    same("one of them twice", QStringLiteral("\u202eWeb\u200b\u200bshop\u200b"), "⟨U+202E⟩, ⟨U+200B⟩");
    same("nothing else", QStringLiteral("\u200b"), "⟨U+200B⟩");
    same("many", QStringLiteral("a\u200bb\u200ec\u202ad\u202ee"), "⟨U+200B⟩, ⟨U+200E⟩, ⟨U+202A⟩, …");
    // It is refused, so it is not said that it is sent.
    row("control", QStringLiteral("a\u0001b"), "-", "⟨U+0001⟩");
    // An emoji of several keeps its joiners where it is sent, and loses them where a name is to be typed again.
    row("joined emoji", QStringLiteral("\U0001F469\u200d\U0001F4BB"), "-", "⟨U+200D⟩");
}

void TestInputText::namesWhatNobodySees()
{
    QFETCH(const QString, name);
    const auto told = [&name](UnseenFate fate) {
        QString words = describeUnseen(name, fate);
        if (words.isEmpty())
            return QStringLiteral("-");
        words.remove(QChar(0x2068)).remove(QChar(0x2069));
        const qsizetype begin = words.indexOf(u'⟨');
        return words.mid(begin, words.indexOf(QRegularExpression(QStringLiteral(", (?!⟨|…)")), begin) - begin);
    };
    QTEST(told(UnseenFate::Sent), "sent");
    QTEST(told(UnseenFate::Kept), "sent");
    QTEST(told(UnseenFate::LeftOut), "leftOut");
    // What is said is so.
    const bool isChanged = typableName(name) != name.normalized(QString::NormalizationForm_C).simplified();
    QCOMPARE(told(UnseenFate::LeftOut) != QStringLiteral("-"), isChanged);
}

void TestInputText::saysWhatBecomesOfIt()
{
    const QString name = QStringLiteral("a\u202eb");
    QVERIFY(describeUnseen(name, UnseenFate::Sent).contains(QStringLiteral("sent as they are")));
    QVERIFY(describeUnseen(name, UnseenFate::LeftOut).endsWith(QStringLiteral(", and is saved without them.")));
}

QTEST_GUILESS_MAIN(TestInputText)
#include "test_InputText.moc"
