#pragma once

#include "report/ReportFile.h"
#include "ui/widgets/TintedDialog.h"

#include <QList>
#include <QString>
#include <QTimer>

#include <functional>

class QLabel;
class QProgressBar;
class QPushButton;

namespace ek {

class ElidedComboBox;
class PathField;
class Session;

/// Writes keys, as they are known, into a report: asks for the format, which keys, and where, and says what came of it.
class ExportDialog : public TintedDialog
{
    Q_OBJECT

public:
    /// Keys that can be exported. Taken when the admin says so, and not before.
    struct Choice
    {
        std::function<QString()> title; ///< "As shown: 12 keys", as it is now
        std::function<ReportSnapshot()> take;
        std::function<ReportSelection()> selection = {}; ///< which keys these are; null: all that are known
        /// What is not in it although it belongs there; null: nothing is missing.
        std::function<std::vector<UnreadEntity>()> unread = {};
        std::function<bool()> isComplete = {}; ///< null: it is where nothing is unread
    };

    /// @p choices: at least one; the first is proposed. @p session, @p files and what the choices refer to must outlive
    /// the dialog.
    ExportDialog(const Session &session, ReportFile &files, const QList<Choice> &choices, QWidget *parent);

    /// What is known changes while the dialog is open: what it says of the choices follows shortly.
    void followChange();

signals:
    void exported(const QString &path);

private:
    [[nodiscard]] ReportRequest request() const;
    [[nodiscard]] ReportFacts facts(const Choice &choice) const;
    [[nodiscard]] const Choice &choice() const;
    void showChoices();
    void proposePath();
    void followSuffix();
    void updateState();
    void write();

    const Session &m_session;
    ReportFile &m_files;
    const QList<Choice> m_choices;
    ElidedComboBox *m_format;
    ElidedComboBox *m_rows;
    PathField *m_path;
    QLabel *m_note;
    QLabel *m_missing; ///< entities whose keys are not in the report, or not as they are now
    QTimer m_follow;
    QProgressBar *m_progress;
    QPushButton *m_export = nullptr;
    QPushButton *m_close = nullptr;
    bool m_isBusy = false;
};

} // namespace ek
