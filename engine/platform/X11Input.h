#pragma once

#include <QByteArray>

#include <cstdint>
#include <optional>

namespace ek {

/// Whether one of the keyboard layouts that are set up has Latin letters, in force or not. Empty where no X server can
/// be asked. Waits for the X server alone, for one answer.
[[nodiscard]] std::optional<bool> hasLatinLayout();

/// The X11 window in which a mouse button was just pressed. Empty for any other event, and elsewhere than on X11.
/// @p eventType and @p event are what QAbstractNativeEventFilter is given.
[[nodiscard]] std::optional<std::uint32_t> windowPressed(const QByteArray &eventType, const void *event);

} // namespace ek
