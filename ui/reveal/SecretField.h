#pragma once

#include "core/Secret.h"

#include <QLineEdit>

namespace ek {

/// Shows a secret masked until asked.
///
/// While masked the widget does not hold the secret, only its mask, so that neither a screen reader nor anything else
/// that reads widgets finds it. Text cannot be selected, since a selection would go to the X11 primary selection, nor
/// dragged; copying goes through copyRequested() alone.
class SecretField : public QLineEdit
{
    Q_OBJECT

public:
    explicit SecretField(QWidget *parent = nullptr);
    ~SecretField() override;

    /// @p secret must outlive the field or be taken back by reset().
    void setSecret(const Secret &secret, const QString &mask);
    void reset();

    [[nodiscard]] bool isRevealed() const { return m_revealed; }
    void setRevealed(bool revealed);

signals:
    void copyRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void forgetText();

    const Secret *m_secret = nullptr;
    QString m_mask;
    bool m_revealed = false;
};

} // namespace ek
