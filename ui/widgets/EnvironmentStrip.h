#pragma once

#include "core/Environment.h"

#include <QWidget>

namespace ek {

/// The line of colour on top of a window that says which environment it acts on. EnvironmentBanner says it in words.
class EnvironmentStrip : public QWidget
{
    Q_OBJECT

public:
    explicit EnvironmentStrip(QWidget *parent = nullptr);

    void setEnvironment(Environment environment);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Environment m_environment = Environment::Unknown;
};

} // namespace ek
