#pragma once

#include <QObject>

#include <functional>
#include <optional>

class QKeyEvent;
class QWidget;

namespace ek {

/// Shortcuts and mnemonics for those who have no layout with Latin letters at all: Ctrl and the key where an English
/// keyboard has K is Ctrl+K, whatever letter it writes. Where a Latin layout is set up beside another one, Qt finds the
/// letter there; Windows and macOS always know one. GUI thread only.
class LatinKeys : public QObject
{
    Q_OBJECT

public:
    /// Whether a Latin layout is set up; empty: nobody knows.
    using Layouts = std::function<std::optional<bool>()>;

    /// Asks @p layouts when such a key is pressed.
    explicit LatinKeys(Layouts layouts, QObject *parent = nullptr);
    /// For the keyboard of this system.
    explicit LatinKeys(QObject *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool isMeant(const QKeyEvent &key) const;
    [[nodiscard]] bool carryOut(QWidget *focused, const QKeyEvent &key);

    Layouts m_layouts;
};

} // namespace ek
