#include "models/TextIndex.h"

#include <QRandomGenerator>
#include <QTest>

#include <map>

using namespace ek;

/// What is found in the one buffer is what a search through single texts finds.
class TestTextIndex : public QObject
{
    Q_OBJECT

private slots:
    void findsBytesAtEveryPlace();
    void followsRandomChanges_data();
    void followsRandomChanges();
    void findsNothingAcrossTexts();
};

void TestTextIndex::findsBytesAtEveryPlace()
{
    // Blocks of sixteen, four of them at a time, their edges, and what is left behind them.
    for (int size = 0; size < 180; size += size < 40 ? 1 : 7) {
        for (int length = 1; length <= 20; ++length) {
            const QByteArray word = QByteArray("x") + QByteArray(length - 1, 'y');
            QCOMPARE(findBytes(QByteArray(size, 'x'), word, 0), size >= 1 && length == 1 ? 0 : -1);
            for (int at = 0; at + length <= size; ++at) {
                QByteArray text(size, 'a');
                text.replace(at, length, word);
                QCOMPARE(findBytes(text, word, 0), at);
                QCOMPARE(findBytes(text, word, at), at);
                QCOMPARE(findBytes(text, word, at + 1), -1);
            }
        }
    }
}

void TestTextIndex::followsRandomChanges_data()
{
    QTest::addColumn<int>("items");
    QTest::addColumn<int>("steps");
    QTest::newRow("few") << 20 << 300;
    QTest::newRow("so many that gaps are packed") << 1500 << 12'000;
}

void TestTextIndex::followsRandomChanges()
{
    QFETCH(const int, items);
    QFETCH(const int, steps);
    QRandomGenerator random(7);
    TextIndex index;
    std::map<TextIndex::Item, QByteArray> expected;
    for (int step = 0; step < steps; ++step) {
        const auto item = static_cast<TextIndex::Item>(random.bounded(items));
        if (random.bounded(4) == 0) {
            index.remove(item);
            expected.erase(item);
        } else {
            QByteArray text;
            for (int i = random.bounded(30); i > 0; --i)
                text += char('a' + random.bounded(3));
            index.set(item, text);
            expected[item] = text;
        }
        if (step % (steps / 100) != 0)
            continue;
        for (const QByteArray &word : {QByteArray("a"), QByteArray("ab"), QByteArray("abcab"), QByteArray("d")}) {
            const Hits hits = index.find(word, static_cast<std::size_t>(items));
            QCOMPARE(hits.size(), static_cast<std::size_t>(items));
            for (TextIndex::Item each = 0; each < hits.size(); ++each) {
                const auto known = expected.find(each);
                const bool isFound = known != expected.end() && known->second.contains(word);
                QCOMPARE(hits[each] != 0, isFound);
                QCOMPARE(index.has(each, word), isFound);
            }
        }
    }
}

void TestTextIndex::findsNothingAcrossTexts()
{
    TextIndex index;
    index.set(0, "ab");
    index.set(1, "cd");
    QCOMPARE(index.find("bc", 2), (Hits{0, 0}));
    QCOMPARE(index.find("cd", 2), (Hits{0, 1}));
    QCOMPARE(index.find("cd", 1), (Hits{0})); // beyond what was asked for
    index.clear();
    QCOMPARE(index.find("ab", 2), (Hits{0, 0}));
}

QTEST_GUILESS_MAIN(TestTextIndex)
#include "test_TextIndex.moc"
