#include "platform/X11Input.h"

#ifdef EK_WITH_XCB
#include "platform/X11Selection.h"

#include <xcb/xcb.h>

#include <algorithm>
#include <bitset>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <span>
#endif

namespace ek {

#ifdef EK_WITH_XCB

namespace {

/// Of the alphabet. A layout of another script may have a few: a unit, a currency.
constexpr std::size_t fewLetters = 10;

std::uint32_t numberAt(const void *event, std::size_t offset)
{
    std::uint32_t number = 0;
    std::memcpy(&number, static_cast<const char *>(event) + offset, sizeof number);
    return number;
}

} // namespace

std::optional<bool> hasLatinLayout()
{
    if (!canAskX11())
        return std::nullopt;
    const std::unique_ptr<xcb_connection_t, decltype(&xcb_disconnect)> connection(xcb_connect(nullptr, nullptr),
                                                                                  &xcb_disconnect);
    if (xcb_connection_has_error(connection.get()))
        return std::nullopt;
    const xcb_setup_t *setup = xcb_get_setup(connection.get());
    const auto total = static_cast<std::uint8_t>(setup->max_keycode - setup->min_keycode + 1);
    const auto cookie = xcb_get_keyboard_mapping(connection.get(), setup->min_keycode, total);
    const std::unique_ptr<xcb_get_keyboard_mapping_reply_t, decltype(&std::free)> reply(
        xcb_get_keyboard_mapping_reply(connection.get(), cookie, nullptr), &std::free);
    if (!reply)
        return std::nullopt;
    // What every key means, in each of the layouts. A Latin letter is named by its own code.
    const std::span symbols(xcb_get_keyboard_mapping_keysyms(reply.get()),
                            static_cast<std::size_t>(xcb_get_keyboard_mapping_keysyms_length(reply.get())));
    std::bitset<26> letters;
    for (const xcb_keysym_t symbol : symbols) {
        if (symbol >= 'a' && symbol <= 'z')
            letters.set(symbol - 'a');
    }
    return letters.count() > fewLetters;
}

std::optional<std::uint32_t> windowPressed(const QByteArray &eventType, const void *event)
{
    if (eventType != "xcb_generic_event_t" || !event)
        return std::nullopt;
    // Presses come as X's own events, or as those of its input extension, whose header is not always installed: there
    // the kind stands after the length, and the window after the time, the button and the root window.
    constexpr std::size_t kindOffset = 8;
    constexpr std::size_t windowOffset = 24;
    constexpr std::uint16_t extensionPress = 4;
    const auto kind = static_cast<std::uint8_t>(static_cast<const xcb_generic_event_t *>(event)->response_type & 0x7fU);
    if (kind == XCB_BUTTON_PRESS)
        return static_cast<const xcb_button_press_event_t *>(event)->event;
    if (kind == XCB_GE_GENERIC && static_cast<std::uint16_t>(numberAt(event, kindOffset)) == extensionPress)
        return numberAt(event, windowOffset);
    return std::nullopt;
}

#else

std::optional<bool> hasLatinLayout()
{
    return std::nullopt;
}

std::optional<std::uint32_t> windowPressed(const QByteArray &, const void *)
{
    return std::nullopt;
}

#endif

} // namespace ek
