#pragma once

#include <QByteArray>
#include <QObject>

class QSplitter;

namespace ek {

/// How wide the first part of a splitter is: as the admin left it. As long as nobody has moved it, it has no more than
/// its share of a narrow window, since the table beside it needs the room more.
class SidebarWidth : public QObject
{
    Q_OBJECT

public:
    /// @p width at first. Owned by @p splitter, which has two parts.
    SidebarWidth(QSplitter &splitter, int width);

    [[nodiscard]] QByteArray save();
    void restore(const QByteArray &saved);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setWidth(int width);
    void fit();

    QSplitter &m_splitter;
    const int m_usual;
    int m_fitted = 0; ///< what it was given last, by itself
    bool m_isChosen = false; ///< by the admin: it stays where it was put
};

} // namespace ek
