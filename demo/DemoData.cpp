#include "demo/DemoData.h"

#include <QCryptographicHash>
#include <QSet>
#include <QStringView>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace ek {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 secondsPerDay = 86400;

/// The same text gives the same digits: what is made up must be found again, by tests and in screenshots.
QString hexFor(const QString &text, qsizetype digits)
{
    const QByteArray seed = "entity keys demo " + text.toUtf8();
    const QByteArray hash = QCryptographicHash::hash(seed, QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex().left(digits));
}

QString accountId(Environment environment)
{
    return "acc_"_L1 + hexFor(environmentToApi(environment), 24);
}

DemoAccount accountFor(Environment environment)
{
    return {accountId(environment), environment, demoCredential(environment)};
}

struct KeyRow
{
    QString name; ///< null: none
    int createdDaysAgo;
    std::optional<int> expiresInDays; ///< none: never; negative: expired
};

struct EntityRow
{
    QString name;
    QString countryCode; ///< of the countries below; null: not filled in
    QString taxNumber;
    QString email;
    bool isEnabled;
    int createdDaysAgo;
    QList<KeyRow> keys;
};

struct Country
{
    QLatin1String code;
    QLatin1String name;
    QLatin1String currency;
};

constexpr std::array countries{
    Country{"AE"_L1, "United Arab Emirates"_L1, "AED"_L1},
    Country{"AT"_L1, "Austria"_L1, "EUR"_L1},
    Country{"CZ"_L1, "Czechia"_L1, "CZK"_L1},
    Country{"DE"_L1, "Germany"_L1, "EUR"_L1},
    Country{"FR"_L1, "France"_L1, "EUR"_L1},
    Country{"HR"_L1, "Croatia"_L1, "EUR"_L1},
    Country{"IE"_L1, "Ireland"_L1, "EUR"_L1},
    Country{"IL"_L1, "Israel"_L1, "ILS"_L1},
    Country{"IT"_L1, "Italy"_L1, "EUR"_L1},
    Country{"NO"_L1, "Norway"_L1, "NOK"_L1},
    Country{"PL"_L1, "Poland"_L1, "PLN"_L1},
    Country{"PT"_L1, "Portugal"_L1, "EUR"_L1},
    Country{"SE"_L1, "Sweden"_L1, "SEK"_L1},
    Country{"SI"_L1, "Slovenia"_L1, "EUR"_L1},
};

QString longestName()
{
    // 255 characters, the API's limit, in words a table has to elide.
    QString name = u"Nightly export to the data warehouse "_s;
    for (int part = 1; name.size() < 255; ++part)
        name += u"of region %1, "_s.arg(part);
    return name.left(254) + u'.';
}

QList<EntityRow> liveRows()
{
    return {
        {u"Gorska Steza d.o.o."_s,
         u"SI"_s,
         u"SI10203040"_s,
         u"racunovodstvo@gorska-steza.example"_s,
         true,
         1180,
         {{u"Shopify production"_s, 640, std::nullopt},
          {u"Accounting export (nightly)"_s, 87, 3},
          {u"Zapier"_s, 78, 12},
          {u"Warehouse scanner, Kranj"_s, 10, 80},
          {u"Point of sale, Bled"_s, 31, 59},
          {u"Old website"_s, 400, -35},
          {QString(), 512, std::nullopt},
          {u"<b>Billing</b> & co"_s, 45, 45},
          {u"Power BI report"_s, 20, 160},
          {u"Make.com scenario"_s, 300, -1},
          {u"Mobile app"_s, 5, 360},
          {u"Intern project"_s, 730, -365}}},
        {u"Nordlicht Feinmechanik GmbH"_s,
         u"DE"_s,
         u"DE100200300"_s,
         u"buchhaltung@nordlicht-feinmechanik.example"_s,
         true,
         905,
         {{u"ERP connector"_s, 200, std::nullopt}, {u"DATEV export"_s, 83, 7}, {u"Webshop checkout"_s, 30, 335}}},
        {u"Donauwelle Catering GmbH"_s,
         u"AT"_s,
         u"ATU10203040"_s,
         u"office@donauwelle.example"_s,
         true,
         610,
         {{u"Registrierkasse"_s, 365, std::nullopt}, {u"Zapier"_s, 40, 50}}},
        {u"Officina del Tiglio S.r.l."_s,
         u"IT"_s,
         u"IT10203040506"_s,
         u"amministrazione@officinadeltiglio.example"_s,
         true,
         570,
         {{u"Fatturazione elettronica"_s, 150, 30}, {u"WooCommerce"_s, 90, -2}}},
        {u"Atelier Bruyère & Fils SARL"_s,
         u"FR"_s,
         u"FR10203040506"_s,
         u"compta@atelier-bruyere.example"_s,
         true,
         440,
         {{u"PrestaShop"_s, 70, 110}, {u"Stripe reconciliation"_s, 70, std::nullopt}}},
        {u"מעבדת הדקל בע״מ"_s,
         u"IL"_s,
         u"510203040"_s,
         u"office@dekel-lab.example"_s,
         true,
         388,
         {{u"חנות מקוונת"_s, 120, 245}, {u"ייצוא להנהלת חשבונות (CSV)"_s, 85, 5}}},
        {u"شركة واحة النخيل للتجارة"_s,
         u"AE"_s,
         u"100200300400003"_s,
         u"accounts@palm-oasis.example"_s,
         true,
         351,
         {{u"تصدير المحاسبة"_s, 60, 305}, {u"Shopify (دبي)"_s, 12, 14}}},
        {u"Azulejo Vivo, Lda."_s,
         u"PT"_s,
         u"PT502030400"_s,
         u"financas@azulejovivo.example"_s,
         true,
         290,
         {{u"Loja online"_s, 55, 35}}},
        {u"Clonmore Software Ltd"_s,
         u"IE"_s,
         u"IE1020304T"_s,
         u"billing@clonmore.example"_s,
         true,
         244,
         {{u"Billing service"_s, 100, std::nullopt},
          {u"Billing service (staging)"_s, 100, -10},
          {u"CI smoke test"_s, 2, 28}}},
        {u"Jadranska Svjetlost d.o.o."_s,
         u"HR"_s,
         u"HR10203040506"_s,
         u"info@jadranska-svjetlost.example"_s,
         true,
         215,
         {{u"Fiskalna blagajna"_s, 215, std::nullopt}}},
        {u"Skogsbryn Design AB"_s,
         u"SE"_s,
         u"SE102030405001"_s,
         u"ekonomi@skogsbryn.example"_s,
         true,
         181,
         {{u"Fortnox sync"_s, 77, 13}}},
        {u"Verband der Genossenschaften für nachhaltige Land-, Forst- und Wasserwirtschaft im mittleren und östlichen "
         "Alpenraum, eingetragene Genossenschaft mit beschränkter Haftung, Zweigniederlassung Klagenfurt am "
         "Wörthersee"_s,
         u"AT"_s,
         u"ATU50607080"_s,
         u"sekretariat@alpenverband.example"_s,
         true,
         166,
         {{longestName(), 60, 120}, {u"Mitgliederportal"_s, 160, std::nullopt}}},
        {u"Kavárna U Tří lip s.r.o."_s,
         u"CZ"_s,
         u"CZ10203040"_s,
         u"kavarna@utrilip.example"_s,
         false,
         1020,
         {{u"Pokladna"_s, 700, std::nullopt}}},
        {u"Fjordkaffe AS"_s, u"NO"_s, u"NO102030405MVA"_s, u"post@fjordkaffe.example"_s, true, 4, {}},
        {u"Wioletta Jasińska Usługi IT"_s,
         u"PL"_s,
         u"PL1020304050"_s,
         QString(),
         true,
         93,
         {{u"Allegro"_s, 93, std::nullopt}}},
    };
}

QList<EntityRow> sandboxRows()
{
    return {
        {u"Gorska Steza d.o.o. (test)"_s,
         u"SI"_s,
         u"SI99999990"_s,
         u"dev@gorska-steza.example"_s,
         true,
         700,
         {{u"Local development"_s, 30, 60},
          {u"CI"_s, 88, 2},
          {u"Shopify development store"_s, 210, std::nullopt},
          {u"Load test"_s, 64, -34},
          {QString(), 15, 15}}},
        {u"Musterbetrieb GmbH"_s,
         u"DE"_s,
         u"DE999999990"_s,
         u"test@musterbetrieb.example"_s,
         true,
         500,
         {{u"Postman"_s, 14, 16}, {u"Demo for sales"_s, 90, -60}}},
        {u"Prova e Riprova S.r.l."_s,
         u"IT"_s,
         u"IT99999999990"_s,
         u"test@provaeriprova.example"_s,
         true,
         320,
         {{u"Staging"_s, 100, std::nullopt}}},
        {u"בדיקה בע״מ"_s, u"IL"_s, u"599999990"_s, u"qa@bdika.example"_s, true, 150, {{u"בדיקות אוטומטיות"_s, 20, 10}}},
        {u"Brisa Teste, Lda."_s, u"PT"_s, u"PT599999990"_s, u"qa@brisa.example"_s, true, 40, {}},
        // What an entity looks like when nobody has filled in anything yet.
        {u"New entity"_s, QString(), QString(), QString(), true, 1, {}},
    };
}

void append(DemoData &data, Environment environment, const EntityRow &row, const QDateTime &now)
{
    const QString word = environmentToApi(environment);
    const auto country = std::find_if(countries.begin(), countries.end(),
                                      [&row](const Country &known) { return known.code == row.countryCode; });
    const bool hasCountry = country != countries.end();
    const QDateTime created = now.addSecs(-row.createdDaysAgo * secondsPerDay);

    DemoEntity entity;
    entity.id = "ent_"_L1 + hexFor(word + row.name, 24);
    entity.accountId = accountFor(environment).id;
    entity.name = row.name;
    entity.environment = environment;
    entity.country = hasCountry ? QString(country->name) : QString();
    entity.countryCode = row.countryCode;
    entity.currencyCode = hasCountry ? QString(country->currency) : QString();
    entity.taxNumber = row.taxNumber;
    entity.email = row.email;
    entity.isEnabled = row.isEnabled;
    entity.createdAt = created;
    entity.updatedAt = created;
    data.entities.append(entity);

    int number = 0;
    for (const KeyRow &keyRow : row.keys) {
        DemoKey key;
        key.key = "ek_"_L1 + word + u'_' + hexFor(entity.id + u' ' + QString::number(number++), 32);
        key.entityId = entity.id;
        key.name = keyRow.name;
        key.environment = environment;
        key.createdAt = now.addSecs(-keyRow.createdDaysAgo * secondsPerDay);
        key.updatedAt = key.createdAt;
        // A few hours more, so that "in 3 days" is still true when somebody has looked at it for a while.
        if (keyRow.expiresInDays)
            key.expiresAt = now.addSecs(*keyRow.expiresInDays * secondsPerDay + secondsPerDay / 4);
        data.keys.append(key);
    }
}

// The large workspace: names are put together, so that thousands of them look like names.

constexpr QStringView places[] = {
    u"Adria",   u"Alpin",   u"Arkadia", u"Aurora", u"Baltic",  u"Bergmann", u"Bistra", u"Bohinj",   u"Bora",
    u"Celeste", u"Cobalt",  u"Corvus",  u"Danica", u"Drava",   u"Eiche",    u"Elba",   u"Ferrum",   u"Fjord",
    u"Garda",   u"Gorenje", u"Granit",  u"Hafen",  u"Helios",  u"Istra",    u"Jadran", u"Jezero",   u"Kaiser",
    u"Karst",   u"Kolpa",   u"Krka",    u"Lagoa",  u"Linden",  u"Lipa",     u"Lumen",  u"Maris",    u"Meridian",
    u"Mlin",    u"Modra",   u"Morava",  u"Mura",   u"Nord",    u"Oliva",    u"Orion",  u"Pannonia", u"Planina",
    u"Polaris", u"Quercus", u"Reka",    u"Rosa",   u"Sava",    u"Schiller", u"Sever",  u"Silva",    u"Soča",
    u"Solana",  u"Stella",  u"Tatra",   u"Terra",  u"Tihota",  u"Tisa",     u"Torre",  u"Urban",    u"Valdoro",
    u"Vega",    u"Vinea",   u"Vistula", u"Volta",  u"Waldeck", u"Zelena",   u"Zenit",
};

constexpr QStringView trades[] = {
    u"Apotheke",    u"Architects", u"Bakery",     u"Bikes",       u"Books",      u"Brewery",   u"Catering",
    u"Clinic",      u"Coffee",     u"Consulting", u"Dental",      u"Design",     u"Elektro",   u"Energy",
    u"Events",      u"Fashion",    u"Film",       u"Fitness",     u"Flowers",    u"Foods",     u"Furniture",
    u"Gardens",     u"Glass",      u"Gradnje",    u"Hotel",       u"Interiors",  u"Invest",    u"Keramik",
    u"Kovinarstvo", u"Labs",       u"Legal",      u"Logistics",   u"Marine",     u"Media",     u"Mizarstvo",
    u"Mobility",    u"Music",      u"Optics",     u"Outdoor",     u"Parfümerie", u"Photo",     u"Print",
    u"Properties",  u"Robotics",   u"Security",   u"Software",    u"Solar",      u"Sport",     u"Steuerberatung",
    u"Studio",      u"Tekstil",    u"Tools",      u"Tourism",     u"Toys",       u"Transport", u"Trgovina",
    u"Veterinary",  u"Vini",       u"Water",      u"Zavarovanje",
};

struct LegalForm
{
    QLatin1String country;
    QStringView form;
};

constexpr std::array legalForms{
    LegalForm{"SI"_L1, u"d.o.o."}, LegalForm{"DE"_L1, u"GmbH"},   LegalForm{"AT"_L1, u"GmbH"},
    LegalForm{"IT"_L1, u"S.r.l."}, LegalForm{"HR"_L1, u"d.o.o."}, LegalForm{"FR"_L1, u"SARL"},
    LegalForm{"PT"_L1, u"Lda."},   LegalForm{"CZ"_L1, u"s.r.o."}, LegalForm{"PL"_L1, u"Sp. z o.o."},
    LegalForm{"SE"_L1, u"AB"},     LegalForm{"NO"_L1, u"AS"},     LegalForm{"IE"_L1, u"Ltd"},
};

constexpr QStringView uses[] = {
    u"Shopify production",
    u"Accounting export",
    u"Zapier",
    u"Point of sale",
    u"CI",
    u"Staging",
    u"Mobile app",
    u"Warehouse scanner",
    u"Power BI report",
    u"Webshop",
    u"Billing service",
    u"Make.com scenario",
    u"Partner portal",
    u"Local development",
    u"Load test",
    u"CRM sync",
    u"Old website",
    u"Booking engine",
    u"Backup",
    u"Postman",
};

/// Numbers that look like chance and are the same every time (splitmix64).
class Numbers
{
public:
    explicit Numbers(quint64 seed)
        : m_state(seed)
    {
    }
    quint64 next()
    {
        quint64 value = (m_state += 0x9e3779b97f4a7c15);
        value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9;
        value = (value ^ (value >> 27)) * 0x94d049bb133111eb;
        return value ^ (value >> 31);
    }
    int below(int end) { return static_cast<int>(next() % static_cast<quint64>(end)); }

private:
    quint64 m_state;
};

/// The same for the same id, wherever the entity stands.
quint64 seedOf(const QString &id)
{
    return QCryptographicHash::hash(id.toUtf8(), QCryptographicHash::Sha256).left(8).toHex().toULongLong(nullptr, 16);
}

EntityRow largeRow(int number, Environment environment)
{
    const auto place = places[static_cast<std::size_t>(number) % std::size(places)];
    // Neighbours have another trade each, and no pair comes twice before all have come.
    const std::size_t round = static_cast<std::size_t>(number) / std::size(places);
    const auto trade = trades[(static_cast<std::size_t>(number) + round) % std::size(trades)];
    const LegalForm &form = legalForms.at((static_cast<std::size_t>(number) + 5 * round) % legalForms.size());
    QString name = place.toString() + u' ' + trade.toString();
    if (const std::size_t again = round / std::size(trades); again > 0)
        name += u' ' + QString::number(again + 1);
    name += u' ' + form.form.toString();
    if (environment == Environment::Sandbox)
        name += u" (test)"_s;
    Numbers numbers(static_cast<quint64>(number) + 1);
    return {.name = name,
            .countryCode = QString(form.country),
            .taxNumber = form.country + QString::number(10'000'000 + number),
            .email = u"office-%1@example.com"_s.arg(number + 1),
            .isEnabled = numbers.below(40) != 0,
            .createdDaysAgo = 30 + numbers.below(1500),
            .keys = {}};
}

QList<DemoKey> largeKeys(const DemoEntity &entity, const QDateTime &now)
{
    constexpr int count = 20;
    Numbers numbers(seedOf(entity.id));
    const QString word = environmentToApi(entity.environment);
    QList<DemoKey> keys;
    keys.reserve(count);
    for (int number = 0; number < count; ++number) {
        DemoKey key;
        key.key = "ek_"_L1 + word + u'_'
            + u"%1%2"_s.arg(numbers.next(), 16, 16, QLatin1Char('0')).arg(numbers.next(), 16, 16, QLatin1Char('0'));
        key.entityId = entity.id;
        key.environment = entity.environment;
        const auto use = uses[numbers.below(static_cast<int>(std::size(uses)))];
        if (numbers.below(30) != 0) // somebody always forgets to name one
            key.name = use.toString() + (numbers.below(3) == 0 ? u" %1"_s.arg(2 + numbers.below(4)) : QString());
        const int age = 1 + numbers.below(900);
        key.createdAt = now.addSecs(-(age * secondsPerDay + numbers.below(86'400)));
        key.updatedAt = key.createdAt;
        const int kind = numbers.below(20);
        int days = 0; // until it expires
        if (kind < 2)
            days = -1 - numbers.below(age);
        else if (kind < 5)
            days = numbers.below(30);
        else
            days = 30 + numbers.below(700);
        if (kind < 15)
            key.expiresAt = now.addSecs(days * secondsPerDay + secondsPerDay / 4);
        keys.append(key);
    }
    return keys;
}

} // namespace

QString demoCredential(Environment environment)
{
    switch (environment) {
    case Environment::Sandbox:
        return u"sk_sandbox_demo_opens_nothing_but_the_demo"_s;
    case Environment::Live:
        return u"sk_live_demo_opens_nothing_but_the_demo"_s;
    case Environment::Unknown:
        break;
    }
    return {};
}

DemoData demoWorkspace(const QDateTime &now)
{
    DemoData data;
    data.accounts = {accountFor(Environment::Live), accountFor(Environment::Sandbox)};
    for (const EntityRow &row : liveRows())
        append(data, Environment::Live, row, now.toUTC());
    for (const EntityRow &row : sandboxRows())
        append(data, Environment::Sandbox, row, now.toUTC());
    return data;
}

DemoData largeWorkspace(int entities, const QDateTime &now)
{
    DemoData data = demoWorkspace(now);
    QSet<QString> byHand;
    for (const DemoEntity &entity : std::as_const(data.entities))
        byHand.insert(entity.id);
    for (const Environment environment : {Environment::Live, Environment::Sandbox}) {
        const auto there = std::count_if(data.entities.cbegin(), data.entities.cend(),
                                         [=](const DemoEntity &entity) { return entity.environment == environment; });
        for (int number = 0; number < entities - static_cast<int>(there); ++number)
            append(data, environment, largeRow(number, environment), now.toUTC());
    }
    data.keyMaker = [byHand, now = now.toUTC()](const DemoEntity &entity) {
        return byHand.contains(entity.id) ? QList<DemoKey>() : largeKeys(entity, now);
    };
    return data;
}

DemoData bigWorkspace(int entities, int keysInFirst, const QDateTime &now)
{
    DemoData data;
    data.accounts = {accountFor(Environment::Sandbox)};
    data.entities.reserve(entities);
    data.keys.reserve(entities + keysInFirst);
    for (int index = 0; index < entities; ++index) {
        const QString code = countries.at(static_cast<std::size_t>(index) % countries.size()).code;
        EntityRow row{u"Company %1"_s.arg(index + 1, 5, 10, QLatin1Char('0')),
                      code,
                      code + QString::number(10000000 + index),
                      u"office@company-%1.example"_s.arg(index + 1),
                      true,
                      500 + entities - index,
                      {}};
        const int keys = index == 0 ? keysInFirst : 1;
        row.keys.reserve(keys);
        for (int key = 0; key < keys; ++key) {
            // Every status is among them: expired, soon, later, never.
            const auto expires = key % 4 == 3 ? std::nullopt : std::optional<int>(key % 400 - 30);
            row.keys.append(KeyRow{u"Integration %1"_s.arg(key + 1, 5, 10, QLatin1Char('0')), 31 + key % 400, expires});
        }
        append(data, Environment::Sandbox, row, now.toUTC());
    }
    return data;
}

} // namespace ek
