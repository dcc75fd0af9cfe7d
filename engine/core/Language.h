#pragma once

#include <QLatin1String>
#include <QString>

#include <array>

namespace ek {

/// A language that the texts exist in, and what its speakers call it.
struct Language
{
    QLatin1String code;
    const char16_t *name;

    [[nodiscard]] QString text() const { return QString::fromUtf16(name); }
};

/// In the order in which they are offered. Each has a file in resources/translations (cmake/Translations.cmake).
inline constexpr std::array<Language, 3> offeredLanguages{
    Language{QLatin1String("en"), u"English"},
    Language{QLatin1String("de"), u"Deutsch"},
    Language{QLatin1String("sl"), u"Slovenščina"},
};

/// The offered language of that code, or null.
[[nodiscard]] inline const Language *offeredLanguage(const QString &code)
{
    for (const Language &language : offeredLanguages) {
        if (code == language.code)
            return &language;
    }
    return nullptr;
}

} // namespace ek
