#pragma once

#include <QCheckBox>

namespace ek {

/// A check box whose words take as many lines as its width needs. Qt's own makes its window as wide as its words.
class WrappedCheckBox : public QCheckBox
{
    Q_OBJECT

public:
    explicit WrappedCheckBox(const QString &text, QWidget *parent = nullptr);

    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void initStyleOption(QStyleOptionButton *option) const override;

private:
    [[nodiscard]] QString wrapped(int width) const;
    [[nodiscard]] int besidesText() const; ///< how much of the width the box takes
};

} // namespace ek
