#pragma once

#include <array>

namespace ek {

/// What the program does with the API. The program repeats, judges and words a failure by it.
enum class Operation {
    ListEntities,
    ListKeys,
    CreateKey,
    DeleteKey,
    SignIn, ///< asks whether the API accepts the credential that somebody signs in with
    TestKey, ///< asks whether the API accepts a key that was just created
};

inline constexpr std::array allOperations{Operation::ListEntities, Operation::ListKeys, Operation::CreateKey,
                                          Operation::DeleteKey,    Operation::SignIn,   Operation::TestKey};

/// Whether the operation changes something at the server. A change needs a request id before it may be sent again, and
/// an answer that is lost leaves its effect unknown.
constexpr bool isChange(Operation operation)
{
    switch (operation) {
    case Operation::ListEntities:
    case Operation::ListKeys:
    case Operation::SignIn:
    case Operation::TestKey:
        return false;
    case Operation::CreateKey:
    case Operation::DeleteKey:
        return true;
    }
    return false;
}

} // namespace ek
