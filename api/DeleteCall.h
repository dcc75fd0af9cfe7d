#pragma once

#include "api/ListedIds.h"
#include "api/Parser.h"
#include "api/Transport.h"
#include "core/Completion.h"

#include <functional>

namespace ek {

/// Deletes several keys of one entity: lists them to learn their ids, then deletes one after the other, and forgets the
/// ids.
class DeleteCall final : public Call
{
    Q_OBJECT

public:
    using Each = std::function<void(KeyFingerprint, Result<Done>)>;

    DeleteCall(Transport &transport, Parser &parser, EntityId entity, QList<KeyFingerprint> keys, Each each,
               Completion<Done> completion, QObject *guard, QObject *parent);

    void cancel() override;

private:
    void list(std::function<void(Result<Done>)> then);
    void deleteNext();
    void onAnswer(Result<Done> answer);
    void checkWhetherGone(const Error &notFound);
    void tell(Result<Done> result);
    void failRest(const Error &error);
    void finish();

    Transport &m_transport;
    Parser &m_parser;
    EntityId m_entity;
    QList<KeyFingerprint> m_keys; ///< still to be dealt with; the first is under way
    Each m_each;
    QPointer<QObject> m_guard;
    Completion<Done> m_completion;
    CallHandle m_current;
    bool m_isSent = false; ///< the first key's DELETE is under way
    ListedIds m_ids;
};

/// Sends DELETE for one id. @p done gets Done for any 2xx that is empty or JSON.
CallHandle sendDelete(Transport &transport, const EntityId &entity, const Secret &id, QObject *guard,
                      std::function<void(Result<Done>)> done);

} // namespace ek
