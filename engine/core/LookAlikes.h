#pragma once

namespace ek {

/// The Latin letter that @p letter, of another script, looks the same as; else @p letter itself. Not for letters with
/// accents: take them apart first.
char32_t withoutDisguise(char32_t letter);

/// One sign for all dashes and one for all quotation marks of a kind, as keyboards have them; else @p sign itself.
char32_t plainSign(char32_t sign);

} // namespace ek
