#pragma once

#include "core/ApiKey.h"
#include "keys/UnseenList.h"
#include "storage/Journal.h"

#include <QHash>
#include <QObject>

#include <deque>
#include <optional>

namespace ek {

class Session;

/// What is known of a create in doubt.
enum class Doubt {
    NotLooked, ///< nobody has looked at a list since
    ListFailed, ///< what exists could not be listed, see CreateInDoubt::error
    ListProvesNothing, ///< no listed key can be it, but the list, or what is known of before, is not whole
};

/// A create of which nobody knows whether it was carried out.
struct CreateInDoubt
{
    CreateIntent intent;
    std::optional<Error> error; ///< none for one that an earlier run left behind
    Doubt doubt = Doubt::NotLooked;
};

/// The one ledger of the creates whose end was not told yet. Each is in the journal, too. GUI thread only.
///
/// A create is open for as long as its key is revealed and not settled, or its keys are told to be unseen, or a list
/// has still to tell what else it made. The ledger removes it from the journal when none of these holds any more, or
/// when remove() says that its end was told.
class OpenCreates : public QObject
{
    Q_OBJECT

public:
    OpenCreates(Journal &journal, const Session &session, QObject *parent = nullptr);
    /// Puts what is open into the journal once more. The file may have been lost meanwhile, and the next run needs it.
    ~OpenCreates() override;

    /// Opens a create, and writes it down.
    void put(const CreateIntent &intent, QObject *guard, std::function<void(StorageResult<Done>)> done);
    /// Opens a create that an earlier run left in the journal. It waits, see takeReached().
    void adopt(const CreateIntent &intent);
    /// The end of this create was told.
    void remove(const RequestId &id);
    /// The intent as the journal has it.
    [[nodiscard]] CreateIntent intent(const RequestId &id) const { return m_creates.value(id).intent; }

    /// Sending it again brings no secret any more.
    void setAnswered(const RequestId &id);
    /// @p key is on the screen because of @p id, or about to be.
    void setShown(const RequestId &id, const ApiKey &key);

    /// A create in doubt waits until what is signed in reaches it. It goes before the others.
    void wait(const RequestId &id, const std::optional<Error> &error, Doubt doubt);
    /// Takes the oldest create that waits and that what is signed in reaches.
    [[nodiscard]] std::optional<CreateInDoubt> takeReached();
    /// The creates that wait and that what is signed in does not reach, oldest first.
    [[nodiscard]] QList<CreateIntent> outOfReach() const;
    /// Removes a create that waits. False where this one does not.
    bool removeWaiting(const RequestId &id);

    /// The keys of this entity that were revealed in this run. They are new to no later create.
    [[nodiscard]] QList<KeyFingerprint> revealed(const EntityId &entity) const { return m_revealed.value(entity); }
    /// What a list tells of a create without a key at hand.
    [[nodiscard]] Finding find(const RequestId &id, KeyList listed) const;
    /// Nobody has seen what @p found holds. If it proves nothing, a later list has to tell. Whether unseen() has grown.
    bool addFound(const RequestId &id, const Finding &found, bool besideRevealed);
    /// The key of @p id is handed out, and is to be settled.
    void reveal(const RequestId &id, const CreatedKey &created);
    /// The keys of an entity that are revealed and not settled, as @p listed has them.
    [[nodiscard]] QHash<RequestId, ApiKey> findRevealed(const EntityId &entity, const KeyList &listed) const;
    /// Whether settleRevealed() is still to come for a key.
    [[nodiscard]] bool hasUnsettledReveal() const;
    [[nodiscard]] const std::deque<UnseenKeys> &unseen() const { return m_unseen.all(); }

    // Each of these says whether unseen() has changed.

    /// The key of @p id is stored or was given up by name. No other create of its name may take it for one that nobody
    /// has seen.
    bool settleRevealed(const RequestId &id);
    /// The admin was told of the oldest unseen keys of @p id.
    bool settleUnseen(const RequestId &id);
    /// This key was deleted.
    bool settleDeleted(const KeyFingerprint &key);
    /// The keys of an entity were listed: looks for what is still to be looked for, and drops what was deleted.
    bool compare(const EntityId &entity, const KeyList &listed);

private:
    /// What has still to be told of a create, beside what is unseen.
    struct Open
    {
        CreateIntent intent;
        bool isToLook = false; ///< no list has been checked yet for its possible duplicates
        std::optional<ApiKey> revealed = std::nullopt; ///< handed out, not settled yet
        QList<KeyFingerprint> listedAs = {}; ///< how lists may name it, see CreatedKey
    };
    void update(const CreateIntent &intent);
    void removeWhenSettled(const RequestId &id);
    bool dropUnseen(const std::function<bool(const UnseenKeys &, const ApiKey &)> &isMeant);

    Journal &m_journal;
    const Session &m_session;
    QHash<RequestId, Open> m_creates;
    UnseenList m_unseen;
    std::deque<CreateInDoubt> m_waiting; ///< out of reach, or not looked at yet
    QHash<EntityId, QList<KeyFingerprint>> m_revealed;
};

} // namespace ek
