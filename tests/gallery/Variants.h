#pragma once

#include "core/Appearance.h"
#include "core/Environment.h"

#include <QSize>
#include <QString>

#include <optional>
#include <span>

namespace ek::test {

/// One way in which the whole program is shown.
struct Variant
{
    const char *name;
    Appearance appearance = Appearance::Light;
    Environment environment = Environment::Live;
    bool isDemo = false;
    const char *language = "en";
    QSize screen = {1600, 1000}; ///< in pixels of the screen
    const char *scale = "1"; ///< as QT_SCALE_FACTOR takes it
};

[[nodiscard]] std::span<const Variant> variants();
[[nodiscard]] const Variant *variantOf(const QString &name);

} // namespace ek::test
