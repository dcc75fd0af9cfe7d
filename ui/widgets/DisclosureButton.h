#pragma once

#include <QToolButton>

namespace ek {

/// Shows and hides what most people need not see. Says which of both it is, to the eye by its arrow and to assistive
/// technology by its state (see ui/design/Accessibility).
class DisclosureButton : public QToolButton
{
    Q_OBJECT
    Q_PROPERTY(bool expanded READ isExpanded WRITE setExpanded NOTIFY toggledTo)

public:
    explicit DisclosureButton(const QString &text, QWidget *parent = nullptr);

    [[nodiscard]] bool isExpanded() const { return m_isExpanded; }
    void setExpanded(bool expanded);

signals:
    void toggledTo(bool expanded);

private:
    bool m_isExpanded = false;
};

} // namespace ek
