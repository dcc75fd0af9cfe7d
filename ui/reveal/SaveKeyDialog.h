#pragma once

#include "handover/FileHandOver.h"
#include "ui/reveal/HandOverDialog.h"

class QPushButton;

namespace ek {

class ElidedComboBox;
class PathField;

/// Writes a new key into a file that does not exist yet.
class SaveKeyDialog final : public HandOverDialog
{
    Q_OBJECT

public:
    /// @p key must outlive the dialog; @p hint is its masked form.
    SaveKeyDialog(FileHandOver &files, const KeyFacts &facts, const Secret &key, const QString &hint, QWidget *parent);

protected:
    void updateState() override;

private:
    [[nodiscard]] KeyFileRequest request() const;
    [[nodiscard]] KeyFileFormat format() const;
    void proposePath();
    void save();

    FileHandOver &m_files;
    const KeyFacts m_facts;
    const Secret &m_key;
    const QString m_hint;
    ElidedComboBox *m_format;
    QLineEdit *m_variable;
    PathField *m_path;
    QLabel *m_preview;
    QPushButton *m_save;
};

} // namespace ek
