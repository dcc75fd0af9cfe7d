#pragma once

#include "ui/design/Theme.h"
#include "ui/widgets/FittedDialog.h"

#include <QDialogButtonBox>

class QLabel;
class QPushButton;

namespace ek {

/// Something short to read, with buttons to answer. All of its text is shown as it is, never as HTML, which QMessageBox
/// promises for its first text only.
class MessageDialog : public FittedDialog
{
    Q_OBJECT

public:
    MessageDialog(const QString &objectName, const QString &title, QWidget *parent);

    void setTone(Tone tone);
    void setPicture(const QPixmap &picture);
    /// Plain text, which comes first, in bold where there is more.
    void setText(const QString &text);
    /// Plain text, which explains the first.
    void setMore(const QString &more);
    [[nodiscard]] QString text() const;
    [[nodiscard]] QString more() const;

    /// Every button closes. One with RejectRole is also what Enter and Esc mean.
    QPushButton *addButton(const QString &text, QDialogButtonBox::ButtonRole role);
    [[nodiscard]] QPushButton *defaultButton() const { return m_default; }

private:
    QLabel *m_icon;
    QLabel *m_text;
    QLabel *m_more;
    QDialogButtonBox *m_buttons;
    QPushButton *m_default = nullptr;
};

} // namespace ek
