#pragma once

#include "api/PaceRules.h"
#include "core/Environment.h"
#include "core/SlotLedger.h"

#include <QHash>
#include <QString>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace ek {

class Pacer;

/// How requests are paced.
struct PaceOptions
{
    /// Instead of what the API allows, for servers and plans with another limit; 0: nothing is paced.
    std::optional<int> requestsPerWindow = {};
    std::chrono::milliseconds window = std::chrono::minutes(1); ///< shorter in tests
    /// Makes what the instances share of one limit, which is named by what may be a file's name; null: nothing is
    /// shared.
    std::function<std::shared_ptr<SlotLedger>(const QString &name)> ledger = {};
};

/// The one pacer for each API address and environment that the program talks to. GUI thread only.
class Pacers
{
public:
    explicit Pacers(PaceOptions options = {});
    ~Pacers();
    Pacers(const Pacers &) = delete;
    Pacers &operator=(const Pacers &) = delete;

    /// Null where nothing is paced. What is not known to be live has one budget with sandbox: it may be that.
    [[nodiscard]] std::shared_ptr<Pacer> pacerFor(const QUrl &baseUrl, Environment environment);

    /// A name for the limit that @p baseUrl has in @p environment, which tells neither of them.
    [[nodiscard]] static QString nameFor(const QUrl &baseUrl, Environment environment);

private:
    PaceOptions m_options;
    QHash<QString, std::shared_ptr<Pacer>> m_pacers; ///< by name
};

} // namespace ek
