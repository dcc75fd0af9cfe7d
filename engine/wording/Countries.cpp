#include "wording/Countries.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <iterator>

namespace ek {

namespace {

struct Country
{
    const char *code;
    const char *name;
};

/// Those whose businesses use the API, and their neighbours. Qt has names of countries, but in English alone.
constexpr std::array countries{
    Country{"AE", QT_TRANSLATE_NOOP("ek::Countries", "United Arab Emirates")},
    Country{"AL", QT_TRANSLATE_NOOP("ek::Countries", "Albania")},
    Country{"AT", QT_TRANSLATE_NOOP("ek::Countries", "Austria")},
    Country{"AU", QT_TRANSLATE_NOOP("ek::Countries", "Australia")},
    Country{"BA", QT_TRANSLATE_NOOP("ek::Countries", "Bosnia and Herzegovina")},
    Country{"BE", QT_TRANSLATE_NOOP("ek::Countries", "Belgium")},
    Country{"BG", QT_TRANSLATE_NOOP("ek::Countries", "Bulgaria")},
    Country{"CA", QT_TRANSLATE_NOOP("ek::Countries", "Canada")},
    Country{"CH", QT_TRANSLATE_NOOP("ek::Countries", "Switzerland")},
    Country{"CY", QT_TRANSLATE_NOOP("ek::Countries", "Cyprus")},
    Country{"CZ", QT_TRANSLATE_NOOP("ek::Countries", "Czechia")},
    Country{"DE", QT_TRANSLATE_NOOP("ek::Countries", "Germany")},
    Country{"DK", QT_TRANSLATE_NOOP("ek::Countries", "Denmark")},
    Country{"EE", QT_TRANSLATE_NOOP("ek::Countries", "Estonia")},
    Country{"ES", QT_TRANSLATE_NOOP("ek::Countries", "Spain")},
    Country{"FI", QT_TRANSLATE_NOOP("ek::Countries", "Finland")},
    Country{"FR", QT_TRANSLATE_NOOP("ek::Countries", "France")},
    Country{"GB", QT_TRANSLATE_NOOP("ek::Countries", "United Kingdom")},
    Country{"GR", QT_TRANSLATE_NOOP("ek::Countries", "Greece")},
    Country{"HR", QT_TRANSLATE_NOOP("ek::Countries", "Croatia")},
    Country{"HU", QT_TRANSLATE_NOOP("ek::Countries", "Hungary")},
    Country{"IE", QT_TRANSLATE_NOOP("ek::Countries", "Ireland")},
    Country{"IN", QT_TRANSLATE_NOOP("ek::Countries", "India")},
    Country{"IS", QT_TRANSLATE_NOOP("ek::Countries", "Iceland")},
    Country{"IT", QT_TRANSLATE_NOOP("ek::Countries", "Italy")},
    Country{"LI", QT_TRANSLATE_NOOP("ek::Countries", "Liechtenstein")},
    Country{"LT", QT_TRANSLATE_NOOP("ek::Countries", "Lithuania")},
    Country{"LU", QT_TRANSLATE_NOOP("ek::Countries", "Luxembourg")},
    Country{"LV", QT_TRANSLATE_NOOP("ek::Countries", "Latvia")},
    Country{"ME", QT_TRANSLATE_NOOP("ek::Countries", "Montenegro")},
    Country{"MK", QT_TRANSLATE_NOOP("ek::Countries", "North Macedonia")},
    Country{"MT", QT_TRANSLATE_NOOP("ek::Countries", "Malta")},
    Country{"NL", QT_TRANSLATE_NOOP("ek::Countries", "Netherlands")},
    Country{"NO", QT_TRANSLATE_NOOP("ek::Countries", "Norway")},
    Country{"NZ", QT_TRANSLATE_NOOP("ek::Countries", "New Zealand")},
    Country{"PL", QT_TRANSLATE_NOOP("ek::Countries", "Poland")},
    Country{"PT", QT_TRANSLATE_NOOP("ek::Countries", "Portugal")},
    Country{"RO", QT_TRANSLATE_NOOP("ek::Countries", "Romania")},
    Country{"RS", QT_TRANSLATE_NOOP("ek::Countries", "Serbia")},
    Country{"SE", QT_TRANSLATE_NOOP("ek::Countries", "Sweden")},
    Country{"SI", QT_TRANSLATE_NOOP("ek::Countries", "Slovenia")},
    Country{"SK", QT_TRANSLATE_NOOP("ek::Countries", "Slovakia")},
    Country{"TR", QT_TRANSLATE_NOOP("ek::Countries", "Türkiye")},
    Country{"UA", QT_TRANSLATE_NOOP("ek::Countries", "Ukraine")},
    Country{"US", QT_TRANSLATE_NOOP("ek::Countries", "United States")},
    Country{"XK", QT_TRANSLATE_NOOP("ek::Countries", "Kosovo")},
};

} // namespace

QString countryName(const QString &code, const QString &sent)
{
    const auto isMeant = [&](const Country &country) {
        return code.compare(QLatin1String(country.code), Qt::CaseInsensitive) == 0;
    };
    const auto *const known = std::find_if(countries.begin(), countries.end(), isMeant);
    if (known != countries.end())
        return QCoreApplication::translate("ek::Countries", known->name);
    return sent.isEmpty() ? code : sent;
}

} // namespace ek
