#include "ui/fleet/PickEntityDialog.h"

#include "session/Session.h"
#include "ui/design/Metrics.h"
#include "ui/widgets/EntityPicker.h"
#include "ui/widgets/WrappedLabel.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace ek {

PickEntityDialog::PickEntityDialog(Session &session, QWidget *parent)
    : TintedDialog(QStringLiteral("pickEntityDialog"), tr("New key: for which entity?"), parent)
{
    setEnvironment(session.environment());
    showEnvironment();
    content()->addWidget(new WrappedLabel(tr("Pick the entity that the new key is for. What the key is called and when "
                                             "it expires is asked next.")));
    auto *picker = new EntityPicker(session, {});
    content()->addWidget(picker, 1);
    auto *buttons = addButtons();
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(picker, &EntityPicker::picked, this, [this](const Entity &entity) {
        accept();
        emit picked(entity);
    });
    setPreferredWidth(width::form);
    picker->focusSearch();
}

} // namespace ek

#include "moc_PickEntityDialog.cpp"
