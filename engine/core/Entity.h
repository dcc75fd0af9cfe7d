#pragma once

#include "core/Environment.h"
#include "core/Ids.h"

#include <QDateTime>
#include <QString>

namespace ek {

/// A business of the account. Every text but the id may be empty: the server did not say.
struct Entity
{
    EntityId id;
    AccountId account; ///< printable ASCII; empty where the server did not say
    QString name;
    QString sentName; ///< as in ApiKey
    Environment environment = Environment::Unknown;
    QString country; ///< "Slovenia"
    QString countryCode; ///< "SI"
    QString currencyCode; ///< "EUR"
    QString taxNumber;
    QString email;
    bool isEnabled = true;
    QDateTime createdAt; ///< UTC; invalid where the server did not say
    QDateTime updatedAt;

    /// The only entity an entity key can reach, when the server does not let that key list entities. Its id is empty
    /// and requests about it carry no x-entity-id.
    [[nodiscard]] bool isCredentialsOwn() const { return id.isEmpty(); }

    friend bool operator==(const Entity &, const Entity &) = default;
};

} // namespace ek
