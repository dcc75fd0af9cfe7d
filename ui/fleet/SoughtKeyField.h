#pragma once

#include "ui/widgets/CredentialField.h"

namespace ek {

/// A field for a key or a part of one. It shows a part, and hides what is so much of a key that it must not be seen
/// (SoughtKey::looksWhole()). As a CredentialField it lets nothing out.
class SoughtKeyField : public CredentialField
{
    Q_OBJECT

public:
    explicit SoughtKeyField(QWidget *parent = nullptr);

    bool event(QEvent *event) override;

private:
    void chooseEcho();
};

} // namespace ek
