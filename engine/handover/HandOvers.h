#pragma once

#include "handover/FileHandOver.h"
#include "handover/KeychainHandOver.h"

namespace ek {

/// The ways out that outlive a window: what they have begun is finished. Commands run for a dialog, see CommandRun.
struct HandOvers
{
    FileHandOver files;
    KeychainHandOver keychain;
};

} // namespace ek
