#include "core/LookAlikes.h"

#include <QChar>

#include <algorithm>
#include <array>

namespace ek {

namespace {

struct LookAlike
{
    char32_t letter;
    char32_t looksLike;
};

/// Letters of other scripts that are drawn as a Latin one in the fonts people use. Sorted.
constexpr std::array lookAlikes{
    LookAlike{0x0131, U'i'}, LookAlike{0x0237, U'j'}, LookAlike{0x0391, U'A'}, LookAlike{0x0392, U'B'},
    LookAlike{0x0395, U'E'}, LookAlike{0x0396, U'Z'}, LookAlike{0x0397, U'H'}, LookAlike{0x0399, U'I'},
    LookAlike{0x039a, U'K'}, LookAlike{0x039c, U'M'}, LookAlike{0x039d, U'N'}, LookAlike{0x039f, U'O'},
    LookAlike{0x03a1, U'P'}, LookAlike{0x03a4, U'T'}, LookAlike{0x03a5, U'Y'}, LookAlike{0x03a7, U'X'},
    LookAlike{0x03bf, U'o'}, LookAlike{0x03f3, U'j'}, LookAlike{0x0405, U'S'}, LookAlike{0x0406, U'I'},
    LookAlike{0x0408, U'J'}, LookAlike{0x0410, U'A'}, LookAlike{0x0412, U'B'}, LookAlike{0x0415, U'E'},
    LookAlike{0x041a, U'K'}, LookAlike{0x041c, U'M'}, LookAlike{0x041d, U'H'}, LookAlike{0x041e, U'O'},
    LookAlike{0x0420, U'P'}, LookAlike{0x0421, U'C'}, LookAlike{0x0422, U'T'}, LookAlike{0x0425, U'X'},
    LookAlike{0x0430, U'a'}, LookAlike{0x0435, U'e'}, LookAlike{0x043e, U'o'}, LookAlike{0x0440, U'p'},
    LookAlike{0x0441, U'c'}, LookAlike{0x0443, U'y'}, LookAlike{0x0445, U'x'}, LookAlike{0x0455, U's'},
    LookAlike{0x0456, U'i'}, LookAlike{0x0458, U'j'}, LookAlike{0x04bb, U'h'}, LookAlike{0x04c0, U'I'},
    LookAlike{0x04cf, U'l'}, LookAlike{0x0501, U'd'}, LookAlike{0x051b, U'q'}, LookAlike{0x051d, U'w'},
    LookAlike{0x0555, U'O'}, LookAlike{0x0578, U'n'}, LookAlike{0x057d, U'u'}, LookAlike{0x0585, U'o'},
};
static_assert(std::is_sorted(lookAlikes.begin(), lookAlikes.end(),
                             [](const LookAlike &a, const LookAlike &b) { return a.letter < b.letter; }));

} // namespace

char32_t withoutDisguise(char32_t codePoint)
{
    const auto found = std::lower_bound(lookAlikes.begin(), lookAlikes.end(), codePoint,
                                        [](const LookAlike &a, char32_t wanted) { return a.letter < wanted; });
    return found != lookAlikes.end() && found->letter == codePoint ? found->looksLike : codePoint;
}

char32_t plainSign(char32_t codePoint)
{
    switch (codePoint) {
    case 0x2018:
    case 0x2019:
    case 0x201a:
    case 0x201b:
    case 0x2032:
    case 0x02bc:
    case U'`':
        return U'\'';
    case 0x201c:
    case 0x201d:
    case 0x201e:
    case 0x201f:
    case 0x00ab:
    case 0x00bb:
        return U'"';
    case 0x2212:
        return U'-';
    default:
        return QChar::category(codePoint) == QChar::Punctuation_Dash ? U'-' : codePoint;
    }
}

} // namespace ek
