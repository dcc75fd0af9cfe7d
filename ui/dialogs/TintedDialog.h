#pragma once

#include "core/Environment.h"

#include <QDialog>

class QVBoxLayout;

namespace ek {

class EnvironmentBanner;
class MessageBar;

/// A dialog of this program: the environment's strip on top, a place for messages, content below. Shown with open().
class TintedDialog : public QDialog
{
    Q_OBJECT

public:
    TintedDialog(const QString &objectName, const QString &title, QWidget *parent);

    void setEnvironment(Environment environment);

protected:
    /// Grows with what it has to say, so that no text is cut off; never shrinks under the admin's hands.
    bool event(QEvent *event) override;

    [[nodiscard]] QVBoxLayout *content() const { return m_content; }
    [[nodiscard]] MessageBar *message() const { return m_message; }
    [[nodiscard]] EnvironmentBanner *banner() const { return m_banner; }

private:
    EnvironmentBanner *m_banner;
    QVBoxLayout *m_content;
    MessageBar *m_message;
};

} // namespace ek
