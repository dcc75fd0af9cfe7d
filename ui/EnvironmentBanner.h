#pragma once

#include "core/Environment.h"

#include <QLabel>

namespace ek {

/// The strip that says in words and colour which environment this window acts on. The same everywhere.
class EnvironmentBanner : public QLabel
{
    Q_OBJECT

public:
    explicit EnvironmentBanner(QWidget *parent = nullptr);

    void setEnvironment(Environment environment);

protected:
    void changeEvent(QEvent *event) override;

private:
    void restyle();

    Environment m_environment = Environment::Unknown;
};

} // namespace ek
