#pragma once

#include "session/Preferences.h"
#include "storage/StorageError.h"
#include "ui/widgets/TintedDialog.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;

namespace ek {

class MessageBar;

/// What can be set. Each change is kept and takes effect at once, but for the language, which the next start brings;
/// there is nothing to confirm.
class SettingsDialog : public TintedDialog
{
    Q_OBJECT

public:
    /// @p languageAtStart: what the settings said of the language when the program started; it holds until it ends.
    SettingsDialog(const Preferences &preferences, const QString &languageAtStart, QWidget *parent);

    /// Whether the dialog may offer to start the program again; otherwise it only says when a change takes effect.
    void setRestartOffered(bool isOffered);
    /// Says what became of forgetListsWanted(): how many files there were, or why one is still there.
    void showForgotten(const StorageResult<int> &result);
    /// Of what is open nothing is kept, whatever is set: the box says so, and @p why.
    void setNothingKept(const QString &why);

signals:
    void clipboardTimeChosen(std::chrono::seconds time);
    void lockTimeChosen(std::chrono::minutes time);
    void appearanceChosen(ek::Appearance appearance);
    void languageChosen(const QString &code);
    void keepListsChosen(bool keep);
    /// The admin was asked, and means it. showForgotten() is expected.
    void forgetListsWanted();
    void restartWanted();

private:
    void addLists(bool keep);
    void askForget();
    QComboBox *addLanguage(const QString &chosen);
    void onLanguageChosen(const QString &code);

    QString m_languageAtStart;
    QFormLayout *m_form;
    QCheckBox *m_keep = nullptr;
    QLabel *m_keepWords = nullptr;
    QPushButton *m_forget = nullptr;
    bool m_isForgetting = false;
    MessageBar *m_forgotten = nullptr; ///< what became of it
    QWidget *m_restart; ///< the row that says when the language changes
    QLabel *m_restartText;
    QPushButton *m_restartButton;
};

} // namespace ek
