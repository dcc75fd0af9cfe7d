#pragma once

#include "handover/HandOvers.h"
#include "keys/KeyTest.h"
#include "session/SavedCommands.h"
#include "wording/HandOverText.h"

#include <QList>
#include <QWidget>

class QLabel;
class QPushButton;

namespace ek {

class HandOverDialog;
class MessageBar;

/// What the ways out of a new key need. Everything must outlive the panel.
struct HandOverParts
{
    HandOvers &ways;
    SavedCommands &commands;
    Connector connector;
    Profile profile; ///< the key was made for: where it is tested
};

/// The ways by which a new key goes where it will be used, the test whether it works, and the list of what worked.
class HandOverPanel : public QWidget
{
    Q_OBJECT

public:
    /// @p key must outlive the panel; @p hint is its masked form.
    HandOverPanel(const HandOverParts &parts, const KeyFacts &facts, const Secret &key, const QString &hint,
                  QWidget *parent = nullptr);

    /// Adds to the list, once.
    void add(const HandOverRecord &record);
    /// Where the key is for good, in the order it was put there.
    [[nodiscard]] const QList<HandOverRecord> &records() const { return m_records; }

private:
    void open(HandOverDialog *dialog);
    void toggleTest();
    void onTested(const Error *error);

    HandOverParts m_parts;
    const KeyFacts m_facts;
    const Secret &m_key;
    const QString m_hint;
    KeyTest m_keyTest;
    QList<HandOverRecord> m_records;
    QPushButton *m_test;
    MessageBar *m_message;
    QLabel *m_list;
};

} // namespace ek
