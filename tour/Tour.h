#pragma once

#include <QDir>
#include <QString>

#include <functional>

class QLineEdit;
class QWidget;

namespace ek {

class MainWindow;

/// Works the program as a person would, through its widgets, and takes a picture of each step.
class Tour
{
public:
    /// @p pictures must exist.
    Tour(MainWindow &window, const QDir &pictures);

    /// Plays every step. False, with a line on stderr, at the first that does not succeed.
    bool play();

private:
    bool openEntity();
    bool createKey();
    bool storeKey();
    bool deleteLiveKey();
    bool showOtherFaces();

    /// Says what was done and takes a picture of window and dialog.
    bool picture(const QString &name, const QString &step);
    bool waitFor(const QString &what, const std::function<bool()> &condition);
    bool press(const QString &accessibleName);
    bool fill(const QString &accessibleName, const QString &text);
    bool trigger(const QString &action);
    [[nodiscard]] QWidget *top() const;

    template <typename Widget> [[nodiscard]] Widget *find(const QString &accessibleName) const;

    MainWindow &m_window;
    QDir m_pictures;
    int m_count = 0;
};

} // namespace ek
