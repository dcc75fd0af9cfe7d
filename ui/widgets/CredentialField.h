#pragma once

#include "platform/MemoryGuard.h"
#include "ui/design/Accessibility.h"

#include <QLineEdit>

namespace ek {

/// A field that a credential or a whole key is pasted or typed into. It hides its text, and keeps as little of it as Qt
/// lets us: no undo and no redo, neither by key nor by menu; nothing leaves it by copying, dragging or the X11 primary
/// selection; input methods are told not to learn; and the text is overwritten when the field goes or is told to
/// forget. While it holds something, the process's memory is closed to others (see MemoryGuard).
///
/// What Qt keeps meanwhile it does not let us reach: copies made while the text grew, and the glyphs of its bullets.
class CredentialField : public QLineEdit
{
    Q_OBJECT

public:
    explicit CredentialField(QWidget *parent = nullptr);
    ~CredentialField() override;

    /// Empties the field and overwrites what it held, where nobody else shares it.
    void forget();

    /// Nothing of the text, which Qt tells input methods even while it is hidden.
    [[nodiscard]] QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;
    /// The same, as QInputMethod asks for it.
    Q_INVOKABLE [[nodiscard]] QVariant inputMethodQuery(Qt::InputMethodQuery query, const QVariant &argument) const;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void guardText();

    UnannouncedPasswords m_unannounced; ///< to its very end: emptying it would announce what it held
    MemoryGuard m_guard;
};

} // namespace ek
