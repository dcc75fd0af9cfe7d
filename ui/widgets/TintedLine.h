#pragma once

#include "ui/design/Theme.h"

#include <QFrame>

class QLabel;

namespace ek {

/// A sentence on a quiet tint: what has to be seen, and asks for nothing.
class TintedLine : public QFrame
{
    Q_OBJECT

public:
    /// @p name becomes the accessible name of the sentence.
    explicit TintedLine(const QString &name, QWidget *parent = nullptr);

    /// Plain text, beside the icon of the tone.
    void say(Tone tone, const QString &text);
    [[nodiscard]] QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void restyle();

    Tone m_tone = Tone::Neutral;
    QLabel *m_icon;
    QLabel *m_text;
};

} // namespace ek
