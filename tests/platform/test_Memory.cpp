#include "platform/Memory.h"

#include <QTest>

#include <array>

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
};

QTEST_APPLESS_MAIN(TestMemory)
#include "test_Memory.moc"
