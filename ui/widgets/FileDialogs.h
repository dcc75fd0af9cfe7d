#pragma once

class QFileDialog;

namespace ek {

/// To be called for every file dialog before it is opened, and it may be opened while secrets are in memory: a desktop
/// portal does not talk to a program whose memory is closed to it. Where a portal may be asked, the memory is open as
/// long as @p dialog lives; there are no core dumps even then (see MemoryGuard::Pause).
void admitPortal(QFileDialog &dialog);

} // namespace ek
