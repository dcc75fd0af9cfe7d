#pragma once

#include "core/Result.h"
#include "core/Secret.h"

#include <QObject>
#include <QString>

#include <functional>

namespace ek {

/// Where credentials are kept between sessions.
///
/// Every call completes exactly once, never synchronously, within a deadline of the implementation's own, unless the
/// guard dies first. That deadline leaves a person the time to find and answer a prompt: whoever asks must offer a way
/// to go on without the answer. To be used on the GUI thread only.
class SecretStore
{
public:
    virtual ~SecretStore() = default;

    virtual void read(const QString &entry, QObject *guard, std::function<void(StoreResult<Secret>)> done) = 0;
    /// Replaces what was there. Success means that reading it back gave the same.
    virtual void write(const QString &entry, Secret secret, QObject *guard,
                       std::function<void(StoreResult<Done>)> done) = 0;
    /// Success means that the entry is certainly gone, also where it never was.
    virtual void remove(const QString &entry, QObject *guard, std::function<void(StoreResult<Done>)> done) = 0;
};

} // namespace ek
