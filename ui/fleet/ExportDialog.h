#pragma once

#include "report/ReportFile.h"
#include "ui/widgets/TintedDialog.h"

#include <QList>
#include <QString>

#include <functional>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace ek {

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
        QString title; ///< "As shown: 12 keys"
        std::function<ReportSnapshot()> take;
        std::function<ReportSelection()> selection = {}; ///< which keys these are; null: all that are known
        /// What is not in it although it belongs there; null: nothing is missing.
        std::function<std::vector<UnreadEntity>()> unread = {};
        std::function<bool()> isComplete = {}; ///< null: it is where nothing is unread
    };

    /// @p choices: at least one; the first is proposed. @p session, @p files and what the choices refer to must outlive
    /// the dialog.
    ExportDialog(const Session &session, ReportFile &files, const QList<Choice> &choices, QWidget *parent);

signals:
    void exported(const QString &path);

private:
    [[nodiscard]] ReportRequest request() const;
    [[nodiscard]] ReportFacts facts(const Choice &choice) const;
    void proposePath();
    void followSuffix();
    void updateState();
    void write();

    const Session &m_session;
    ReportFile &m_files;
    const QList<Choice> m_choices;
    QComboBox *m_format;
    QComboBox *m_rows;
    PathField *m_path;
    QLabel *m_note;
    QProgressBar *m_progress;
    QPushButton *m_export = nullptr;
    QPushButton *m_close = nullptr;
    bool m_isBusy = false;
};

} // namespace ek
