#include "platform/Patterns.h"
#include "platform/SystemZone.h"

namespace {

// As the program does at its start. CTest says in TZ which zone the tests are to have; Wine hears it, too.
[[maybe_unused]] const bool hasBegun = [] {
    ek::keepPatternsInterpreted();
    ek::useSystemZone();
    return true;
}();

} // namespace
