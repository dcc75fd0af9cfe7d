#pragma once

namespace ek {

/// What holds for every window and dialog of this program, Qt's own dialogs included. Once, before the first window.
///
/// - A label shows its text as it is, unless it was told otherwise: Qt guesses, and draws what looks like HTML, with
/// its
///   links and with pictures from local files. Tool tips are the exception; core/PlainText has their form.
/// - No window is larger than its screen, whatever size was asked for, saved, or left over from a larger screen.
/// - Tab goes through the buttons of a dialog in the order in which they are seen. Qt 6.4 leaves one out under GNOME's
///   order.
/// - Enter means the same on every desktop: it presses the button that has the focus, but no answer to whether
/// something
///   is destroyed, and never changes a check box; there, as in a field, it presses the default button.
/// - The dialog that has to be answered keeps the keyboard (ModalFocus).
/// - Shortcuts work where no layout has Latin letters (LatinKeys).
/// - A double click does nothing to what comes where the first click was (ClickGuard).
void installWindowRules();

} // namespace ek
