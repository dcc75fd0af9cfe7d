#include "core/NameOrder.h"
#include "core/Names.h"

#include <QCollator>
#include <QLocale>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace ek;

namespace {

/// Languages whose names are ordered without a collator where they are plain.
const QList<QLocale::Language> plainLanguages{QLocale::English, QLocale::German, QLocale::Slovenian, QLocale::French,
                                              QLocale::Italian, QLocale::Dutch,  QLocale::Portuguese};

QString visibleAscii()
{
    QString all;
    for (char16_t u = 0x20; u <= 0x7e; ++u)
        all += QChar(u);
    return all;
}

[[maybe_unused]] int sign(int number)
{
    return (number > 0) - (number < 0);
}

} // namespace

/// The order of names against Qt's collator, which asks ICU for everything.
class TestNameOrder : public QObject
{
    Q_OBJECT

private:
    /// Both are orders: where neighbours agree, all do. Two of the first and of the last are asked for as well.
    static void compare(QStringList names, const QLocale &locale)
    {
        QLocale::setDefault(locale);
        const NameOrder order;
        QLocale::setDefault(QLocale::c());
        QCollator collator(locale);
        collator.setNumericMode(true);
        collator.setCaseSensitivity(Qt::CaseInsensitive);
        std::vector<NameKey> keys;
        for (const QString &name : std::as_const(names))
            keys.push_back(order.sortKey(name));
        std::vector<std::size_t> places(keys.size());
        for (std::size_t place = 0; place < places.size(); ++place)
            places[place] = place;
        std::sort(places.begin(), places.end(), [&](std::size_t a, std::size_t b) { return keys[a] < keys[b]; });
        for (std::size_t at = 1; at < places.size(); ++at) {
            const QString &before = names.at(static_cast<qsizetype>(places[at - 1]));
            const QString &after = names.at(static_cast<qsizetype>(places[at]));
            const int ours = keys[places[at - 1]] < keys[places[at]] ? -1 : 0;
#ifdef Q_OS_WIN // there is no ICU: it is compared with itself
            const int byIcu = ours;
#else
            const int byIcu = sign(collator.compare(typableName(before), typableName(after)));
#endif
            if (ours != byIcu || order.isLess(before, after) != (byIcu < 0) || order.isLess(after, before))
                QFAIL(qPrintable(QStringLiteral("%1: \"%2\" and \"%3\": %4, ICU %5")
                                     .arg(locale.name(), before, after)
                                     .arg(ours)
                                     .arg(byIcu)));
        }
    }

private slots:
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void plainNamesAreOrderedAsByIcu_data()
    {
        QTest::addColumn<QLocale>("locale");
        for (const QLocale::Language language : plainLanguages) {
            for (const QLocale &locale :
                 QLocale::matchingLocales(language, QLocale::AnyScript, QLocale::AnyTerritory)) {
                if (locale.name().count(u'_') == 1) // English has a hundred; those of one territory are all of them
                    QTest::addRow("%s", qPrintable(locale.name())) << locale;
            }
        }
    }
    void plainNamesAreOrderedAsByIcu()
    {
        QFETCH(const QLocale, locale);
        const QString all = visibleAscii();
        // Of a language every pair; of where it is spoken what could be one letter there.
        const QString second = locale == QLocale(locale.language()) ? all : QStringLiteral("aceghjlnsyz09-");
        QStringList names{QString()};
        for (const QChar first : all) {
            names += QString(first);
            for (const QChar each : second)
                names += QString(first) + each;
        }
        compare(names, locale);
    }

    void longerNamesToo_data()
    {
        QTest::addColumn<QLocale>("locale");
        for (const QLocale::Language language : plainLanguages)
            QTest::addRow("%s", qPrintable(QLocale(language).name())) << QLocale(language);
    }
    void longerNamesToo()
    {
        QFETCH(const QLocale, locale);
        QStringList names;
        for (char16_t first = u'a'; first <= u'z'; ++first) {
            for (char16_t second = u'a'; second <= u'z'; ++second) {
                for (char16_t third = u'A'; third <= u'Z'; ++third)
                    names += QString(QChar(first)) + QChar(second) + QChar(third);
            }
        }
        QRandomGenerator random(11);
        const QString ascii = visibleAscii();
        const QString fewCharacters = QStringLiteral("aA0019 -.$z");
        for (int number = 0; number < 20'000; ++number) {
            const QString &of = number % 2 == 0 ? ascii : fewCharacters;
            QString name;
            for (int length = random.bounded(12); length >= 0; --length)
                name += of.at(random.bounded(static_cast<int>(of.size())));
            names += name;
        }
        for (const int digits : {1, 2, 3, 9, 20, 100, 199, 250, 260}) {
            for (const char *before : {"", "0", "000", "a", "$"})
                names += QLatin1String(before) + QString(digits, u'7');
        }
        compare(names, locale);
    }

    void thoseThatAreNotPlainStandAmongThem_data()
    {
        QTest::addColumn<QLocale>("locale");
        for (const QLocale::Language language :
             {QLocale::English, QLocale::Slovenian, QLocale::Croatian, QLocale::Czech, QLocale::Danish,
              QLocale::Hungarian, QLocale::Estonian, QLocale::Swedish, QLocale::Arabic})
            QTest::addRow("%s", qPrintable(QLocale(language).name())) << QLocale(language);
    }
    void thoseThatAreNotPlainStandAmongThem()
    {
        QFETCH(const QLocale, locale);
        QStringList names;
        QRandomGenerator random(5);
        const QString characters = QStringLiteral("abcdhjlnzZ019 -\u010d\u0161\u00e9\u00df\u4e2d\u0644");
        for (int number = 0; number < 5000; ++number) {
            QString name(u'x'); // no mark and no space begins it
            for (int length = random.bounded(6); length >= 0; --length)
                name += characters.at(random.bounded(static_cast<int>(characters.size())));
            names += name.trimmed();
        }
        compare(names, locale);
    }
};

QTEST_GUILESS_MAIN(TestNameOrder)
#include "test_NameOrder.moc"
