#pragma once

#include <QSplitter>

namespace ek {

/// Two panes whose border the keyboard moves as well: once it has the focus, by the arrow keys, Home and End. The Tab
/// key passes it; Esc and Enter go back to where the focus was.
class PaneSplitter : public QSplitter
{
    Q_OBJECT

public:
    using QSplitter::QSplitter;

    /// Where there is a border: both panes have to be shown.
    void focusBorder();

protected:
    QSplitterHandle *createHandle() override;
};

} // namespace ek
