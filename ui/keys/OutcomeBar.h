#pragma once

#include "storage/Journal.h"
#include "ui/keys/KeysOfEntity.h"
#include "ui/widgets/MessageBar.h"

#include <functional>

namespace ek {

class Session;

/// What became of the last thing that was done, and what can be done next. It stays until it is put away (its button,
/// Esc), until something else is done, or until the profile is left. What may have failed stays longer: see
/// clearSuccess().
class OutcomeBar : public MessageBar
{
    Q_OBJECT

public:
    explicit OutcomeBar(Session &session, QWidget *parent = nullptr);

    void showCreated(const CreateIntent &request);
    /// @p deleted are gone. Of @p failed that is not known, or they are still there.
    void showDeletion(const QList<KeysOfEntity> &deleted, const QList<KeysOfEntity> &failed);
    /// Why what was asked for was not begun.
    void showHint(const QString &text);
    /// The same, with what can be done about it.
    void showHint(const QString &text, const QString &button, std::function<void()> onClick);
    /// Something else is looked at or done: what went well, and what was not begun, has been read by now.
    void clearSuccess();
    /// As if its button was pressed. Whether there was something to put away.
    bool putAway();

signals:
    /// The admin wants a key of the same name and expiry for another entity.
    void sameRequested(const ek::CreateIntent &request);
    /// The admin wants another try at deleting these.
    void deleteRequested(const QList<ek::KeysOfEntity> &groups);

private:
    void copyDetails(const QString &details);
};

} // namespace ek
