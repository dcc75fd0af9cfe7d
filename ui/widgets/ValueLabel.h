#pragma once

#include "ui/widgets/ElidedLabel.h"

namespace ek {

/// A value that can be reached by Tab and copied: by Ctrl+C, or in its context menu; what is selected of it, or else
/// all of it.
class ValueLabel : public ElidedLabel
{
    Q_OBJECT

public:
    explicit ValueLabel(QWidget *parent = nullptr);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void copy() const;
};

} // namespace ek
