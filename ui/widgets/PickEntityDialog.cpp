#include "ui/widgets/PickEntityDialog.h"

#include "core/PlainText.h"
#include "session/Session.h"
#include "ui/design/Buttons.h"
#include "ui/design/Metrics.h"
#include "ui/widgets/EntityPicker.h"
#include "ui/widgets/WrappedLabel.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace ek {

PickEntityDialog::PickEntityDialog(Session &session, const PickEntityWords &words, const QSet<EntityId> &done,
                                   QWidget *parent)
    : TintedDialog(words.objectName, words.title, parent)
    , m_picker(new EntityPicker(session, done, EntityPicker::Click::Chooses))
{
    setEnvironment(session.environment());
    showEnvironment();
    content()->addWidget(new WrappedLabel(breakable(words.text)));
    content()->addWidget(m_picker, 1);
    auto *buttons = addButtons();
    m_pick = buttons->addButton(words.button, QDialogButtonBox::AcceptRole);
    m_pick->setDefault(true);
    setLook(m_pick, ButtonLook::Suggested);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole)->setAutoDefault(false);
    const auto update = [this] { m_pick->setEnabled(m_picker->hasChosen()); };
    connect(m_picker, &EntityPicker::chosenChanged, this, update);
    connect(m_pick, &QPushButton::clicked, m_picker, &EntityPicker::pickChosen);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_picker, &EntityPicker::picked, this, [this](const Entity &entity) {
        accept();
        emit picked(entity);
    });
    setPreferredWidth(width::form);
    update();
    m_picker->focusSearch();
}

void PickEntityDialog::propose(const EntityId &entity)
{
    m_picker->choose(entity);
}

} // namespace ek

#include "moc_PickEntityDialog.cpp"
