#pragma once

namespace ek {

/// Who waits for a request. What a person waits for goes first; a sweep leaves room for it.
enum class Lane {
    Person, ///< somebody looks at the screen until the answer is there
    Sweep, ///< the reading of all entities: it can wait
};

} // namespace ek
