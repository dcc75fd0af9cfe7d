#pragma once

#include "storage/Journal.h"

#include <QObject>
#include <QSet>

#include <optional>

namespace ek {

class KeyCreation;
class Session;

/// Brings creates back that an earlier run of the program left behind. GUI thread only.
///
/// Each time a profile's entities are known, the journal is asked for what no living instance owns; what belongs to the
/// open profile's API and account is claimed and handed to KeyCreation, which asks before anything is sent. The rest is
/// elsewhere(), to be told.
class CreateRecovery : public QObject
{
    Q_OBJECT

public:
    CreateRecovery(Session &session, KeyCreation &creation, Journal &journal, QObject *parent = nullptr);

    /// Opens the journal and looks for what was left behind.
    void start();

    /// Why the journal does not work, or what became of the one before; none where all is well.
    [[nodiscard]] const std::optional<StorageError> &problem() const { return m_problem; }
    /// What was left behind and belongs to another API or account than the one that is open.
    [[nodiscard]] const QList<CreateIntent> &elsewhere() const { return m_elsewhere; }
    /// Gives one of these up, unseen. The admin has read its name.
    void forgetElsewhere(const RequestId &request);

signals:
    void problemChanged();
    void elsewhereChanged();

private:
    void search();
    void onOrphans(const QList<CreateIntent> &orphans);
    void claim(const CreateIntent &intent);
    void setElsewhere(const QList<CreateIntent> &intents);

    Session &m_session;
    KeyCreation &m_creation;
    Journal &m_journal;
    std::optional<StorageError> m_problem;
    QList<CreateIntent> m_elsewhere;
    QSet<RequestId> m_asked; ///< being claimed, or ours
};

} // namespace ek
