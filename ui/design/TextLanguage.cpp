#include "ui/design/TextLanguage.h"

#include "core/Language.h"
#include "core/PlainText.h"
#include "resources/Resources.h"
#include "ui/design/PseudoLanguage.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <memory>
#include <vector>

namespace ek {

namespace {

/// "de" of "de-AT" and "de_AT".
QString languageOf(const QString &code)
{
    return QString(code).replace(u'_', u'-').section(u'-', 0, 0).toLower();
}

/// The first of the user's languages that the texts exist in; English where there is none.
QString systemLanguage()
{
    const QStringList wanted = QLocale::system().uiLanguages();
    for (const QString &code : wanted) {
        if (offeredLanguage(languageOf(code)))
            return languageOf(code);
    }
    return QStringLiteral("en");
}

/// How @p code writes numbers and dates. The system's own where it is of the same language: "de" in Austria is
/// Austrian, and the user may have chosen how a date is written.
QLocale localeOf(const QString &code)
{
    const QLocale system = QLocale::system();
    const QLocale wanted(QString(code).replace(u'-', u'_'));
    const bool isSame = system.language() == wanted.language() && !code.contains(u'-') && !code.contains(u'_');
    // A computer without a language (LANG=C) keeps it where the texts are English all the same.
    const bool isNone = system.language() == QLocale::C && wanted.language() == QLocale::English;
    return isSame || isNone ? system : wanted;
}

class Translators
{
public:
    void clear()
    {
        for (const auto &translator : m_installed)
            QCoreApplication::removeTranslator(translator.get());
        m_installed.clear();
    }

    /// What was installed last is asked first.
    void install(std::unique_ptr<QTranslator> translator)
    {
        QCoreApplication::installTranslator(translator.get());
        m_installed.push_back(std::move(translator));
    }

    const QTranslator *installOurs(const QString &language)
    {
        auto ours = std::make_unique<QTranslator>();
        if (!ours->load(QStringLiteral(":/translations/entity-keys_%1.qm").arg(language)))
            return nullptr;
        install(std::move(ours));
        return m_installed.back().get();
    }

    void installQts(const QString &language)
    {
        auto qts = std::make_unique<QTranslator>();
        if (qts->load(QStringLiteral("qtbase_") + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
            install(std::move(qts));
    }

private:
    std::vector<std::unique_ptr<QTranslator>> m_installed;
};

} // namespace

bool isKnownLanguage(const QString &code)
{
    if (code == QLatin1String(pseudoCode))
        return true;
    const QLocale::Language language = QLocale(QString(code).replace(u'-', u'_')).language();
    return language != QLocale::C && language != QLocale::AnyLanguage;
}

void applyLanguage(const QString &code)
{
    initResources();
    static Translators translators;
    translators.clear();

    const bool isPseudo = code == QLatin1String(pseudoCode);
    const QString wanted = isPseudo ? QStringLiteral("en") : code.isEmpty() ? systemLanguage() : code;
    const QString language = languageOf(wanted);
    QLocale::setDefault(localeOf(wanted));

    // English needs a translation too: it is where "1 key" and "2 keys" come from. Below the others: what they lack is
    // said in English.
    const QTranslator *english = translators.installOurs(QStringLiteral("en"));
    if (isPseudo && english) {
        translators.install(std::make_unique<PseudoLanguage>(*english));
    } else if (language != QLatin1String("en") && offeredLanguage(language)) {
        translators.installQts(language);
        translators.installOurs(language); // over Qt's: the words are the same on every computer
    }

    // A direction that Qt was asked for (-reverse) is left as it is.
    if (QLocale().textDirection() == Qt::RightToLeft)
        QApplication::setLayoutDirection(Qt::RightToLeft);
    else if (QApplication::layoutDirection() == Qt::RightToLeft && !code.isEmpty())
        QApplication::setLayoutDirection(Qt::LayoutDirectionAuto);
    setLinesDirection(QApplication::layoutDirection());
}

} // namespace ek
