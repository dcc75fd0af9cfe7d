#include "ui/window/ShortcutsDialog.h"

#include "ui/actions/Actions.h"
#include "ui/widgets/WrappedLabel.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace ek {

ShortcutsDialog::ShortcutsDialog(const Actions &actions, QWidget *parent)
    : TintedDialog(QStringLiteral("shortcutsDialog"), tr("Keyboard shortcuts"), parent)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(28);
    grid->setColumnStretch(1, 1);
    const auto add = [grid](const QString &keys, const QString &what) {
        const int row = grid->rowCount();
        auto *keyLabel = new QLabel(keys);
        QFont bold = keyLabel->font();
        bold.setBold(true);
        keyLabel->setFont(bold);
        grid->addWidget(keyLabel, row, 0);
        auto *whatLabel = new WrappedLabel(what);
        grid->addWidget(whatLabel, row, 1);
    };
    for (const Actions::Entry &entry : actions.all()) {
        if (entry.spec.shortcuts.isEmpty())
            continue;
        add(keysOf(entry.spec.shortcuts), titleOf(entry.spec));
    }
    for (const FixedKeys &fixed : Actions::fixedKeys())
        add(fixed.keys.join(QStringLiteral(", ")), fixed.what);
    content()->addLayout(grid);
    auto *buttons = addButtons();
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    setPreferredWidth(480);
}

} // namespace ek

#include "moc_ShortcutsDialog.cpp"
