#pragma once

#include <QLabel>

namespace ek {

/// Plain text in as many lines as its width needs, and exactly as tall. Qt's own asks for the height that its words
/// would take in a column of a width that Qt guesses, and a form gives it that, as an empty gap.
class WrappedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit WrappedLabel(const QString &text = {}, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
};

} // namespace ek
