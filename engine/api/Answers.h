#pragma once

#include "api/Pagination.h"
#include "core/ApiKey.h"
#include "core/Entity.h"
#include "core/KeySpec.h"
#include "core/Result.h"

#include <QByteArray>
#include <QList>

#include <memory>

namespace ek {

/// What a list answer contained besides what could be used, and what it lacks. Said to the admin: nothing is left out
/// silently.
struct ListNotes
{
    int unreadable = 0; ///< entries that were no objects or had no usable id
    int duplicates = 0; ///< entries whose id another entry already had
    ListEnd end = {};
    int foreign = 0; ///< entries that say that they are another entity's than was asked for

    [[nodiscard]] bool isEmpty() const { return unreadable == 0 && duplicates == 0 && isWhole(); }
    /// Whether the server sent all that it says there is, and nothing in the place of it.
    [[nodiscard]] bool isWhole() const { return end.extent == Extent::Whole && foreign == 0; }
    /// Whether what is not in the list does not exist. An entry that could not be read may be what is looked for.
    [[nodiscard]] bool provesAbsence() const { return isWhole() && unreadable == 0; }
    friend bool operator==(const ListNotes &, const ListNotes &) = default;
};

struct EntityList
{
    QList<Entity> entities;
    ListNotes notes;
};

struct KeyList
{
    QList<ApiKey> keys;
    ListNotes notes;
};

template <typename List> struct Page
{
    List list;
    Pagination pagination;
};

// The JSON of the API, read in this one place. Every function is pure and thread-safe, and refuses with NotJson,
// UnexpectedContent, or RefusedInBody where a 2xx answer speaks of an error. Fields that are missing, null or of
// another type leave their default; texts are made fit for one line, and keys in them are masked.

Result<Page<EntityList>> parseEntitiesPage(const QByteArray &body);
Result<Page<KeyList>> parseKeysPage(const QByteArray &body);

/// The answer to a create. SecretNotReturned where the key exists but its secret did not come along, NotTheNewKey where
/// what came in its place is no entity's key.
Result<CreatedKey> parseCreatedKey(const QByteArray &body);

/// The ids of a key list, to delete with; several keys may share one under a mask.
struct KeyIds
{
    struct KeyId
    {
        KeyFingerprint key;
        std::shared_ptr<Secret> id;
        bool isMasked = false;
        EntityId entity = {}; ///< as the entry says; may be empty
        Environment environment = Environment::Unknown;
    };
    QList<KeyId> ids;
    int unreadable = 0; ///< entries without a usable id
    Pagination pagination;
};
Result<KeyIds> parseKeyIds(const QByteArray &body);

/// The answer to a delete says nothing that is of use, unless it speaks of an error; and one that is not even JSON is
/// not the API's.
Result<Done> parseDeleted(const QByteArray &body);

QByteArray createKeyBody(const KeySpec &spec);

} // namespace ek
