#pragma once

#include "handover/HandOvers.h"
#include "keys/KeyTest.h"
#include "session/SavedCommands.h"
#include "ui/design/Theme.h"
#include "wording/HandOverText.h"

#include <QHash>
#include <QList>
#include <QWidget>

class QGridLayout;
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

/// The ways by which a new key goes where it will be used, a line each, the list of what worked, and the test whether
/// the key works. What the test says has its place from the beginning, so that nothing moves when it comes.
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

signals:
    void recordsChanged();

private:
    /// One way out: what it is, whether it was gone, and the button that goes it.
    void addWay(QGridLayout *ways, HandOverRecord::Way way, const char *iconName, const QString &label,
                QPushButton *button);
    void buildTest();
    void open(HandOverDialog *dialog);
    void toggleTest();
    void onTested(const Error *error);
    void sayOfTest(Tone tone, const QString &text, const QString &small = {});

    HandOverParts m_parts;
    const KeyFacts m_facts;
    const Secret &m_key;
    const QString m_hint;
    KeyTest m_keyTest;
    QList<HandOverRecord> m_records;
    QHash<HandOverRecord::Way, QLabel *> m_states;
    QPushButton *m_test;
    QLabel *m_tested;
    MessageBar *m_message;
    QLabel *m_list;
};

} // namespace ek
