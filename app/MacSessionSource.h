#pragma once

#include "session/AutoLock.h"

#ifdef Q_OS_MACOS

namespace ek {

/// What macOS says about the screen. Not run yet. GUI thread only.
class MacSessionSource final : public QObject
{
    Q_OBJECT

public:
    explicit MacSessionSource(QObject *parent = nullptr);
    ~MacSessionSource() override;

signals:
    void lockRequested(ek::AutoLock::Reason reason);
};

} // namespace ek

#endif
