#pragma once

#include <QComboBox>

namespace ek {

/// A combo box whose entry may be of any length. Without room for all of it, it ends in an ellipsis, and its tool tip
/// has the whole.
class ElidedComboBox : public QComboBox
{
    Q_OBJECT

public:
    using QComboBox::QComboBox;

    /// It is as wide as its form has room for. Its longest entry would widen the dialog beyond a small screen.
    void growWithForm();

protected:
    bool event(QEvent *event) override;
    void initStyleOption(QStyleOptionComboBox *option) const override;

private:
    [[nodiscard]] QString shownText() const;
};

} // namespace ek
