#pragma once

#include <QScrollArea>

namespace ek {

/// Contents that are as tall as they need to be where there is room, and scroll where there is none. What gets the
/// focus is scrolled into view. The scroll bar stands in the margin of the contents, as far as they have one: what is
/// in them does not move when it comes.
class ScrolledBody : public QScrollArea
{
    Q_OBJECT

public:
    /// Takes @p contents, which has its layout already.
    explicit ScrolledBody(QWidget *contents, QWidget *parent = nullptr);

    [[nodiscard]] bool hasHeightForWidth() const override;
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    /// Never more than the screen has, so that no window is made larger than it.
    [[nodiscard]] QSize minimumSizeHint() const override;
    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Wanted
    {
        QSize hint;
        QSize least;
        int height = 0; ///< at the width of the hint

        friend bool operator==(const Wanted &, const Wanted &) = default;
    };
    void checkBar();
    /// Has the layout around it ask anew, if the answer would be another one.
    void tellSize();
    void giveRoom(int toBar);

    int m_given = 0; ///< of the margin, to the scroll bar
    Wanted m_told;
};

} // namespace ek
