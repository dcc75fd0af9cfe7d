#pragma once

#include "core/ApiKey.h"
#include "core/Entity.h"
#include "core/KeySpec.h"
#include "ui/window/WantedKey.h"
#include "ui/window/WindowParts.h"

#include <QObject>

#include <optional>

class QWidget;

namespace ek {

struct CreateIntent;
class CreationBar;
class DialogOpener;
class MainPages;
class OutcomeBar;

/// What is done with the keys of the pages: which dialog opens about which keys, what is selected when it is closed,
/// and what the bars say of how it ended. GUI thread only.
class KeyCommands : public QObject
{
    Q_OBJECT

public:
    /// What there is in the window for it.
    struct Places
    {
        QWidget &window;
        MainPages &pages;
        DialogOpener &dialogs;
        CreationBar &creation;
        OutcomeBar &outcome;
    };
    /// All must outlive this, but for its destructor: parts of a window go in any order.
    KeyCommands(const MainWindowParts &parts, const Places &places, QObject *parent);

    /// A key for the entity that is shown; where it is none, asks for which.
    void create();
    /// The selected ones.
    void deleteSelected();
    void exportKeys();
    /// Offers a form again that was closed by something else than the admin.
    void offerAgain(const WantedKey &form);

private:
    void connectCreation();
    void connectDeletion();
    void showCreate(const Entity &entity, const std::optional<KeySpec> &proposal = {},
                    const QList<ApiKey> &replaces = {});
    void onPutAway(const CreateIntent &request, const KeyFingerprint &key, bool isStored);
    void onCreateFailed();

    MainWindowParts m_parts;
    QWidget &m_window;
    MainPages &m_pages;
    DialogOpener &m_dialogs;
    CreationBar &m_creation;
    OutcomeBar &m_outcome;
};

} // namespace ek
