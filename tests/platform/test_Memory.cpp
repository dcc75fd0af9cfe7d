#include "platform/Memory.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <cstring>
#include <memory>

using namespace ek;

class TestMemory : public QObject
{
    Q_OBJECT

private slots:
    void overwrites()
    {
        std::array<char, 16> bytes{};
        bytes.fill('s');
        overwrite(bytes.data() + 1, 14);
        QCOMPARE(bytes.front(), 's');
        QCOMPARE(bytes.back(), 's');
        for (std::size_t i = 1; i < 15; ++i)
            QCOMPARE(bytes.at(i), '\0');
        overwrite(nullptr, 0);
    }

    void whatIsHandedOutAgainHoldsNothing_data()
    {
        QTest::addColumn<std::size_t>("size");
        for (const std::size_t size : std::initializer_list<std::size_t>{24, 200, 1000, 5000, 100000})
            QTest::addRow("%zu", size) << size;
    }

    void whatIsHandedOutAgainHoldsNothing()
    {
#if !defined(__GLIBC__) || defined(__SANITIZE_ADDRESS__)
        QSKIP("another allocator");
#else
        overwriteFreedMemory();
        QFETCH(const std::size_t, size);
        auto *first = static_cast<char *>(std::malloc(size));
        const auto place = reinterpret_cast<quintptr>(first);
        std::memset(first, 's', size);
        std::free(first);
        auto *second = static_cast<char *>(std::malloc(size));
        QCOMPARE(reinterpret_cast<quintptr>(second), place); // or this tells nothing
        QVERIFY(!std::memchr(second, 's', size));
        std::free(second);
#endif
    }

    void aBlockThatGrowsOrShrinksKeepsItsContent_data() { whatIsHandedOutAgainHoldsNothing_data(); }

    void aBlockThatGrowsOrShrinksKeepsItsContent()
    {
        overwriteFreedMemory();
        QFETCH(const std::size_t, size);
        auto *block = static_cast<char *>(std::malloc(size));
        std::memset(block, 's', size);
        for (const std::size_t now : {size * 2, size * 40, size * 3, size - 1, size / 3, size}) {
            block = static_cast<char *>(std::realloc(block, now));
            QVERIFY(block);
            for (std::size_t i = 0; i < std::min(now, size / 3); ++i)
                QCOMPARE(block[i], 's');
        }
        std::free(block);
        block = static_cast<char *>(std::realloc(nullptr, size));
        QVERIFY(block);
        std::free(block);
    }

    void aTextOfQtsGoesWithoutATrace()
    {
#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__)
        overwriteFreedMemory();
        auto text = std::make_unique<QString>(40, u's');
        const auto *place = reinterpret_cast<const volatile char *>(text->constData());
        text.reset();
        // Looked at where it was: freed, but still mapped.
        const QByteArray left = QByteArray::fromRawData(const_cast<const char *>(place), 80);
        QVERIFY(!left.contains('s'));
#endif
    }
};

QTEST_APPLESS_MAIN(TestMemory)
#include "test_Memory.moc"
