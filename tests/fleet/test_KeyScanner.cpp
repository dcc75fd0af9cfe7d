#include "fleet/KeyScanner.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <cstring>

using namespace ek;

namespace {

const QByteArray secretPart = "abc123def456789012345678abcd1234";
const QByteArray live = "ek_live_" + secretPart;
const QByteArray sandbox = "ek_sandbox_" + secretPart;

enum class Encoding { Bytes, Little, Big };

/// ASCII and Latin-1, as a file of that encoding has it.
QByteArray encoded(const QByteArray &text, Encoding encoding)
{
    if (encoding == Encoding::Bytes)
        return text;
    QByteArray bytes;
    for (const char c : text) {
        if (encoding == Encoding::Big)
            bytes += '\0';
        bytes += c;
        if (encoding == Encoding::Little)
            bytes += '\0';
    }
    return bytes;
}

/// In pieces of @p piece bytes.
QList<FoundKey> scanned(const QByteArray &bytes, qint64 piece = KeyScanner::pieceSize)
{
    QList<FoundKey> found;
    KeyScanner scanner([&](const FoundKey &key) { found += key; });
    scanner.begin();
    for (qint64 at = 0; at < bytes.size(); at += piece) {
        const qint64 some = std::min<qint64>(piece, bytes.size() - at);
        std::memcpy(scanner.room(), bytes.constData() + at, std::size_t(some));
        scanner.add(some);
    }
    scanner.finish();
    return found;
}

QList<FoundKey> real(QList<FoundKey> keys)
{
    keys.removeIf([](const FoundKey &key) { return !key.looksReal; });
    return keys;
}

} // namespace

class TestKeyScanner : public QObject
{
    Q_OBJECT

private slots:
    void findsWhatIsAKey_data();
    void findsWhatIsAKey();
    void everyPlaceIsFoundOnce_data();
    void everyPlaceIsFoundOnce();
    void piecesMakeNoDifference_data();
    void piecesMakeNoDifference();
    void linesAreCounted_data();
    void linesAreCounted();
    void binaryFilesHaveNoLines();
    void oddPlacesOfABinaryFile_data();
    void oddPlacesOfABinaryFile();
    void textThatGoesOnInAnotherScript_data();
    void textThatGoesOnInAnotherScript();
    void longLines();
    void holes_data();
    void holes();
    void filesDoNotMix();
    void aBeginningThatIsAKeyToo();
    void anythingAtAll();
};

void TestKeyScanner::findsWhatIsAKey_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QList<QByteArray>>("keys"); // in order
    const QList<QByteArray> none;
    QTest::newRow("alone") << live << QList{live};
    QTest::newRow("sandbox") << sandbox << QList{sandbox};
    QTest::newRow("account key") << "sk_live_" + secretPart << QList<QByteArray>{"sk_live_" + secretPart};
    QTest::newRow("token") << "token_sandbox_" + secretPart << QList<QByteArray>{"token_sandbox_" + secretPart};
    QTest::newRow("old account key") << "sk_" + secretPart << QList<QByteArray>{"sk_" + secretPart};
    QTest::newRow("assigned") << "export KEY=\"" + live + "\";" << QList{live};
    QTest::newRow("header") << "Authorization: Bearer " + live + "\r\n" << QList{live};
    QTest::newRow("json") << "{\"id\":\"" + live + "\\n\"}" << QList{live};
    QTest::newRow("address") << "https://x/?k=" + live + "&z=1" << QList{live};
    QTest::newRow("twice") << live + ' ' + live << QList{live, live};
    QTest::newRow("side by side") << live + sandbox + "sk_live_" + secretPart
                                  << QList<QByteArray>{live, sandbox, "sk_live_" + secretPart};
    QTest::newRow("short") << QByteArray("'ek_live_abcdefg'") << QList<QByteArray>{"ek_live_abcdefg"};
    QTest::newRow("too short") << QByteArray("'ek_live_abcdef'") << none;
    QTest::newRow("prefix") << QByteArray("ek_live_ ek_sandbox_ sk_live_") << none;
    QTest::newRow("mask") << QByteArray("ek_live_abc...234 ek_sandbox_abcdefgh…1234 ek_live_abcdefg***") << none;
    QTest::newRow("full stop") << live + "." << QList{live};
    QTest::newRow("and so on") << live + "..." << QList{live};
    QTest::newRow("words") << QByteArray("risk_live_assessment week_live_updates task_1234567890123456") << none;
    QTest::newRow("after a letter") << "x" + live << QList{live};
    QTest::newRow("a mere word") << QByteArray("desk_sandbox_settings_page") << none;
    QTest::newRow("capitals") << QByteArray("EK_LIVE_ABC123DEF456789012345678ABCD1234") << none;
    QTest::newRow("within a key") << live + "sk_1234567890123456789"
                                  << QList<QByteArray>{live + "sk_1234567890123456789"};
    QTest::newRow("as long as can be") << "ek_live_" + QByteArray(1992, '7')
                                       << QList<QByteArray>{"ek_live_" + QByteArray(1992, '7')};
    QTest::newRow("longer than a key") << "ek_live_" + QByteArray(1993, '7') << none;
    QTest::newRow("much longer") << "ek_live_" + QByteArray(1'000'000, '7') + ' ' + live << QList{live};
    QTest::newRow("hundreds side by side") << QByteArray(live).repeated(300) << QList<QByteArray>(300, live);
    QTest::newRow("nothing") << QByteArray() << none;
    QTest::newRow("underscores") << QByteArray(100'000, '_') << none;
    QTest::newRow("k_k_k_") << QByteArray("k_").repeated(100'000) << none;
    QTest::newRow("ek_ek_ek_") << QByteArray("ek_").repeated(100'000) << none;
}

void TestKeyScanner::findsWhatIsAKey()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QList<QByteArray>, keys);
    for (const Encoding encoding : {Encoding::Bytes, Encoding::Little, Encoding::Big}) {
        // As UTF-16 the text's own bytes would be those of another text.
        const bool isAscii = std::all_of(text.begin(), text.end(), [](char c) { return (c & 0x80) == 0; });
        if (encoding != Encoding::Bytes && !isAscii)
            continue;
        const QList<FoundKey> found = real(scanned(encoded(text, encoding)));
        QCOMPARE(found.size(), keys.size());
        for (qsizetype i = 0; i < keys.size(); ++i) {
            const QString key = QString::fromLatin1(keys.at(i));
            QCOMPARE(found.at(i).fingerprint, KeyFingerprint::of(keys.at(i)));
            QCOMPARE(found.at(i).mask, maskKey(key));
            QCOMPARE(found.at(i).traits, recogniseCredential(key));
        }
    }
}

void TestKeyScanner::everyPlaceIsFoundOnce_data()
{
    QTest::addColumn<int>("encoding");
    QTest::addColumn<int>("before"); // bytes of 8-bit text, half as many characters otherwise
    const int piece = int(KeyScanner::pieceSize);
    for (const auto &[name, encoding] : {std::pair("8 bit", Encoding::Bytes), std::pair("little", Encoding::Little),
                                         std::pair("big", Encoding::Big)}) {
        // Around every border of the buffer, with every part of the key on it.
        for (const int border : {0, 4000, 4064, 8000, 8064, piece - 4064, piece, piece + 4128, 2 * piece}) {
            for (int shift = -60; shift <= 20; shift += 5) {
                if (border + shift >= 0)
                    QTest::addRow("%s, %d", name, border + shift) << int(encoding) << border + shift;
            }
        }
    }
}

void TestKeyScanner::everyPlaceIsFoundOnce()
{
    QFETCH(const int, encoding);
    QFETCH(const int, before);
    const auto kind = Encoding(encoding);
    const int width = kind == Encoding::Bytes ? 1 : 2;
    const int characters = before / width;
    QByteArray text(characters, '.');
    for (int i = 79; i < characters; i += 80)
        text[i] = '\n';
    text += ' ' + live + "\n" + sandbox + "\n";
    text += QByteArray(500, '.') + live + " end";
    const QList<FoundKey> found = scanned(encoded(text, kind));
    QCOMPARE(found.size(), 3);
    const int odd = kind == Encoding::Big ? 1 : 0; // the byte that tells the character
    QCOMPARE(found.at(0).offset, (characters + 1) * width + odd);
    QCOMPARE(found.at(0).line, text.left(characters).count('\n') + 1);
    QCOMPARE(found.at(1).offset, text.indexOf(sandbox) * width + odd);
    QCOMPARE(found.at(1).line, found.at(0).line + 1);
    QCOMPARE(found.at(2).offset, text.lastIndexOf(live) * width + odd);
    QCOMPARE(found.at(2).line, found.at(0).line + 2);
    QCOMPARE(found.at(0).fingerprint, KeyFingerprint::of(live));
    QCOMPARE(found.at(1).fingerprint, KeyFingerprint::of(sandbox));
    QCOMPARE(found.at(2).fingerprint, KeyFingerprint::of(live));
}

void TestKeyScanner::piecesMakeNoDifference_data()
{
    QTest::addColumn<int>("piece");
    for (const int piece : {1, 2, 3, 7, 64, 1000, 4096, 65536, int(KeyScanner::pieceSize)})
        QTest::addRow("%d", piece) << piece;
}

void TestKeyScanner::piecesMakeNoDifference()
{
    QFETCH(const int, piece);
    for (const Encoding encoding : {Encoding::Bytes, Encoding::Little, Encoding::Big}) {
        QByteArray text;
        for (int i = 0; i < 400; ++i)
            text += QByteArray(i % 97, 'e') + (i % 3 == 0 ? "\n" : "") + (i % 2 == 0 ? live : "sk_live_" + secretPart)
                + QByteArray::number(i) + (i % 5 == 0 ? "\n\n" : " ");
        const QByteArray bytes = encoded(text, encoding);
        const QList<FoundKey> found = scanned(bytes, piece);
        QCOMPARE(found.size(), 400);
        QCOMPARE(found, scanned(bytes));
    }
}

void TestKeyScanner::linesAreCounted_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("line");
    QTest::newRow("first") << live << 1;
    QTest::newRow("second") << "\n" + live << 2;
    QTest::newRow("Windows") << "a\r\nb\r\n" + live + "\r\n" << 3;
    QTest::newRow("many") << QByteArray("\n").repeated(300'000) + live << 300'001;
    QTest::newRow("UTF-8 with a mark") << "\xef\xbb\xbf\n" + live << 2;
    QTest::newRow("UTF-8") << "\xc4\x8d\xc5\xa1\n" + live << 2;
    const QByteArray little = QByteArray("\xff\xfe") + encoded("a\n\n" + live, Encoding::Little);
    const QByteArray big = QByteArray("\xfe\xff") + encoded("a\n\n" + live, Encoding::Big);
    QTest::newRow("UTF-16 with a mark, little") << little << 3;
    QTest::newRow("UTF-16 with a mark, big") << big << 3;
    QTest::newRow("UTF-16, little") << encoded("a\n\n" + live, Encoding::Little) << 3;
    QTest::newRow("UTF-16, big") << encoded("a\n\n" + live, Encoding::Big) << 3;
    // U+0A0A and U+010A are no line feeds.
    QTest::newRow("no line feed, little")
        << QByteArray("\xff\xfe\x0a\x0a\x0a\x01") + encoded("\n" + live, Encoding::Little) << 2;
    QTest::newRow("no line feed, big") << QByteArray("\xfe\xff\x0a\x0a\x01\x0a") + encoded("\n" + live, Encoding::Big)
                                       << 2;
}

void TestKeyScanner::linesAreCounted()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, line);
    for (const qint64 piece : {qint64(1), qint64(1001), KeyScanner::pieceSize}) {
        const QList<FoundKey> found = scanned(bytes, piece);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.constFirst().line, line);
        if (bytes.size() < 1000)
            continue;
        QCOMPARE(found.constFirst().offset, bytes.indexOf(live));
    }
}

void TestKeyScanner::binaryFilesHaveNoLines()
{
    const QByteArray bytes = QByteArray("\x7f\x45LF\0\n\n", 7) + live + QByteArray(20'000, '\0') + sandbox;
    const QList<FoundKey> found = scanned(bytes);
    QCOMPARE(found.size(), 2);
    QCOMPARE(found.at(0).line, 0);
    QCOMPARE(found.at(0).offset, 7);
    QCOMPARE(found.at(1).line, 0);
    QCOMPARE(found.at(1).offset, bytes.indexOf(sandbox));
}

void TestKeyScanner::oddPlacesOfABinaryFile_data()
{
    QTest::addColumn<int>("encoding");
    QTest::addColumn<QByteArray>("before");
    for (const auto &[name, encoding] : {std::pair("little", Encoding::Little), std::pair("big", Encoding::Big)}) {
        for (int length = 0; length < 4; ++length) {
            QTest::addRow("%s, zeros, %d", name, length) << int(encoding) << QByteArray(length, '\0');
            QTest::addRow("%s, others, %d", name, length) << int(encoding) << QByteArray(length, '\x91');
            QTest::addRow("%s, letters, %d", name, length) << int(encoding) << QByteArray(length, 'x');
        }
    }
}

void TestKeyScanner::oddPlacesOfABinaryFile()
{
    QFETCH(const int, encoding);
    QFETCH(const QByteArray, before);
    const QByteArray bytes = QByteArray("\x01\x02\0\xff", 4) + before + encoded(live, Encoding(encoding))
        + QByteArray("\0\0\xff\xff", 4) + QByteArray(100, '\x03');
    const QList<FoundKey> found = scanned(bytes);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.constFirst().fingerprint, KeyFingerprint::of(live));
}

void TestKeyScanner::textThatGoesOnInAnotherScript_data()
{
    QTest::addColumn<QByteArray>("bytes");
    // U+4131 and U+3141: each has a byte that is a letter or a digit.
    QTest::newRow("8 bit") << live + "\xc4\x8d";
    QTest::newRow("little") << encoded(live, Encoding::Little) + "\x31\x41";
    QTest::newRow("big") << encoded(live, Encoding::Big) + "\x41\x31";
    QTest::newRow("little, before") << "\x41\x31" + encoded(live, Encoding::Little);
    QTest::newRow("big, before") << "\x31\x41" + encoded(live, Encoding::Big);
}

void TestKeyScanner::textThatGoesOnInAnotherScript()
{
    QFETCH(const QByteArray, bytes);
    const QList<FoundKey> found = scanned(bytes);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.constFirst().fingerprint, KeyFingerprint::of(live));
}

void TestKeyScanner::longLines()
{
    const QByteArray filling(5'000'000, 'x');
    const QList<FoundKey> found = scanned(filling + ' ' + live + ' ' + filling + '\n' + sandbox);
    QCOMPARE(found.size(), 2);
    QCOMPARE(found.at(0).line, 1);
    QCOMPARE(found.at(0).offset, filling.size() + 1);
    QCOMPARE(found.at(1).line, 2);
}

void TestKeyScanner::holes_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<qint64>("hole");
    for (const qint64 hole : {qint64(1), qint64(4000), qint64(4200), qint64(1) << 40}) {
        QTest::addRow("at the start, %lld", static_cast<long long>(hole)) << QByteArray() << hole;
        QTest::addRow("behind a key, %lld", static_cast<long long>(hole)) << "a\n" + live << hole;
        QTest::addRow("behind much, %lld", static_cast<long long>(hole)) << QByteArray(300'000, '.') + live << hole;
    }
}

void TestKeyScanner::holes()
{
    QFETCH(const QByteArray, before);
    QFETCH(const qint64, hole);
    QList<FoundKey> found;
    KeyScanner scanner([&](const FoundKey &key) { found += key; });
    scanner.begin();
    for (qint64 at = 0; at < before.size(); at += KeyScanner::pieceSize) {
        const QByteArray piece = before.mid(at, KeyScanner::pieceSize);
        std::memcpy(scanner.room(), piece.constData(), std::size_t(piece.size()));
        scanner.add(piece.size());
    }
    scanner.addZeros(hole);
    std::memcpy(scanner.room(), sandbox.constData(), std::size_t(sandbox.size()));
    scanner.add(sandbox.size());
    scanner.finish();
    const bool hasFirst = before.contains(live);
    QCOMPARE(found.size(), hasFirst ? 2 : 1);
    QCOMPARE(found.constLast().offset, before.size() + hole);
    QCOMPARE(found.constLast().fingerprint, KeyFingerprint::of(sandbox));
    if (hasFirst)
        QCOMPARE(found.constFirst().offset, before.indexOf(live));
}

void TestKeyScanner::filesDoNotMix()
{
    QList<FoundKey> found;
    KeyScanner scanner([&](const FoundKey &key) { found += key; });
    for (const QByteArray &part : {live.left(20), live.mid(20), live, QByteArray()}) {
        scanner.begin();
        std::memcpy(scanner.room(), part.constData(), std::size_t(part.size()));
        scanner.add(part.size());
        scanner.finish();
    }
    found = real(found);
    QCOMPARE(found.size(), 2); // the beginning of one is as good as a short one
    QCOMPARE(found.at(0).fingerprint, KeyFingerprint::of(live.left(20)));
    QCOMPARE(found.at(1).offset, 0);
    QCOMPARE(found.at(1).line, 1);
}

void TestKeyScanner::aBeginningThatIsAKeyToo()
{
    const QList<FoundKey> found = scanned("image: " + live + "-prod " + live + "_old_1 " + live);
    QCOMPARE(found.size(), 3);
    QCOMPARE(found.at(0).fingerprint, KeyFingerprint::of(live + "-prod"));
    QCOMPARE(found.at(0).shorterFingerprint, KeyFingerprint::of(live));
    QCOMPARE(found.at(0).shorterMask, QStringLiteral("ek_live_abc...234"));
    QCOMPARE(found.at(1).shorterFingerprint, KeyFingerprint::of(live));
    QVERIFY(found.at(2).shorterFingerprint.isNull());
}

void TestKeyScanner::anythingAtAll()
{
    // Noise of what keys are made of, with and without zeros: it is neither missed nor told twice in pieces.
    QRandomGenerator random(1);
    const QByteArray letters("ek_live_sk_sandbox_token_abc123..\n\0\0\0 \xff", 40);
    for (int round = 0; round < 60; ++round) {
        QByteArray bytes;
        while (bytes.size() < 20'000) {
            if (random.bounded(30) == 0)
                bytes += random.bounded(2) == 0 ? live : encoded(live, Encoding::Little);
            bytes += letters.at(random.bounded(int(letters.size())));
        }
        QCOMPARE(scanned(bytes, 1 + random.bounded(5000)), scanned(bytes));
    }
}

QTEST_GUILESS_MAIN(TestKeyScanner)
#include "test_KeyScanner.moc"
