#pragma once

#include "ui/widgets/EnvironmentWords.h"
#include "ui/widgets/PillLabel.h"

namespace ek {

/// Says in one word, in a row with other things, which environment a window acts on; the sentence is in its tool tip.
class EnvironmentPill : public PillLabel
{
    Q_OBJECT

public:
    explicit EnvironmentPill(QWidget *parent = nullptr);

    void setEnvironment(Environment environment, WorkspaceKind workspace);
};

} // namespace ek
