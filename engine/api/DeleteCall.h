#pragma once

#include "api/ListedIds.h"
#include "api/PagedFetch.h"
#include "api/Parser.h"
#include "api/Transport.h"
#include "core/Completion.h"

#include <functional>
#include <optional>

namespace ek {

/// Deletes several keys of one entity: lists them to learn their ids, then deletes one after the other, and forgets the
/// ids. Or deletes one key by its full text, which no list is needed for.
///
/// A list is asked again where it is open what became of a key: after a 2xx that speaks of an error, after a refusal by
/// status, unless it is about the credential or the rate of requests, and where the answer did not come or is of no
/// use. What a whole list lacks then is deleted.
class DeleteCall final : public Call
{
    Q_OBJECT

public:
    using Each = std::function<void(KeyFingerprint, Result<Done>)>;

    DeleteCall(Transport &transport, Parser &parser, EntityId entity, const QList<ConfirmedKey> &keys, Each each,
               Completion<Done> completion, const ListLimits &limits, QObject *guard, QObject *parent);
    DeleteCall(Transport &transport, Parser &parser, EntityId entity, const KeyFingerprint &key, Secret wholeKey,
               Each each, Completion<Done> completion, const ListLimits &limits, QObject *guard, QObject *parent);

    void cancel() override;

private:
    void list(std::function<void(Result<ListedIds>)> then);
    void deleteNext();
    void send(const Secret &id);
    void onAnswer(Result<Done> answer);
    void checkWhetherGone(const Error &error);
    void tell(Result<Done> result);
    void failRest(const Error &error);
    void finish();

    Transport &m_transport;
    Parser &m_parser;
    EntityId m_entity;
    QList<KeyFingerprint> m_keys; ///< still to be dealt with; the first is under way
    QHash<KeyFingerprint, Environment> m_confirmedAs;
    Each m_each;
    QPointer<QObject> m_guard;
    Completion<Done> m_completion;
    CallHandle m_current;
    ListLimits m_limits;
    bool m_hasWholeKey = false; ///< the one key is deleted by its full text
    bool m_isSent = false; ///< the first key's DELETE is under way
    std::optional<Error> m_lookedInto; ///< what the first key's DELETE came to, while the list is asked about it
    ListedIds m_ids;
};

} // namespace ek
