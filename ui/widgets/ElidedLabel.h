#pragma once

#include <QLabel>

namespace ek {

/// One line of text of any length. Without room for all of it, it ends in an ellipsis, and its tool tip has the whole.
/// text() and assistive technology always have the whole.
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    [[nodiscard]] bool isCut() const { return shownText() != text(); }
    [[nodiscard]] QString shownText() const;
    /// A few characters: a long text must not widen the window.
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void paintCut();
};

} // namespace ek
