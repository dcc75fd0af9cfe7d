#pragma once

#include "core/ApiKey.h"
#include "storage/Journal.h"

#include <QHash>
#include <QObject>

namespace ek {

/// The creates of this run whose end was not told yet, each also in the journal. GUI thread only.
class OpenCreates : public QObject
{
    Q_OBJECT

public:
    explicit OpenCreates(Journal &journal, QObject *parent = nullptr);
    /// Writes what is open down once more: the file may have been lost meanwhile, and the next start is to know.
    ~OpenCreates() override;

    /// Writes the intent down. @p done may be null.
    void put(const CreateIntent &intent, std::function<void(StorageResult<Done>)> done = {});
    /// Takes over an intent that is in the journal already.
    void adopt(const CreateIntent &intent) { m_intents.insert(intent.id, intent); }
    /// Its end was told.
    void remove(const RequestId &id);

    [[nodiscard]] bool contains(const RequestId &id) const { return m_intents.contains(id); }
    /// As put last.
    [[nodiscard]] CreateIntent intent(const RequestId &id) const { return m_intents.value(id); }

    /// @p key is on the screen because of @p id.
    void noteShown(const RequestId &id, const ApiKey &key);
    /// @p key, on the screen because of @p id, is stored or was given up by name. No other create of its name may take
    /// it for one that nobody has seen.
    void noteSettled(const RequestId &id, const ApiKey &key);
    /// Sending it again brings no secret any more.
    void noteAnswered(const RequestId &id);

private:
    Journal &m_journal;
    QHash<RequestId, CreateIntent> m_intents;
};

} // namespace ek
