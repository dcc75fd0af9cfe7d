#pragma once

#include <QList>
#include <QObject>

namespace ek {

class KeyCreation;
class KeyDeletion;

/// What is under way that must not be lost, in one list. Quitting, the lock and the actions all ask here. GUI thread
/// only.
class BusyWork : public QObject
{
    Q_OBJECT

public:
    enum class Kind {
        KeyNotStored, ///< a new key is or will be on the screen, and the admin has not said that it is stored
        Creating,
        InDoubt, ///< nobody knows whether a key was created
        Deleting,
    };

    /// Both must outlive this.
    BusyWork(const KeyCreation &creation, const KeyDeletion &deletion, QObject *parent = nullptr);

    /// In the order of Kind, each kind once.
    [[nodiscard]] QList<Kind> all() const;
    [[nodiscard]] bool has(Kind kind) const { return all().contains(kind); }

signals:
    void changed();

private:
    void update();

    const KeyCreation &m_creation;
    const KeyDeletion &m_deletion;
    QList<Kind> m_told; ///< the list that changed() was last emitted for
};

} // namespace ek
