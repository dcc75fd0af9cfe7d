#pragma once

class QWidget;

namespace ek {

/// Gives every push button of @p window that has none a mnemonic (Alt and a letter of its text) that nothing else in
/// the window has: the first letter of a word where it can be, another letter of the text otherwise. A button whose
/// letters are all taken stays without. What texts say themselves is kept, so a language need not say anything.
///
/// To be called again when texts have changed; what has a mnemonic keeps it.
void giveMnemonics(QWidget *window);

} // namespace ek
