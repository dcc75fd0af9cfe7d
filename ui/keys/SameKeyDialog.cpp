#include "ui/keys/SameKeyDialog.h"

#include "core/Names.h"
#include "core/PlainText.h"
#include "session/Session.h"
#include "ui/design/Metrics.h"
#include "ui/widgets/EntityPicker.h"
#include "ui/widgets/WrappedLabel.h"
#include "wording/Moments.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace ek {

namespace {

QString sentenceOf(const KeySpec &spec, const QDateTime &now)
{
    const QString name = shownLine(spec.name, 60);
    const QString key = name.isEmpty() ? SameKeyDialog::tr("(no name)", "API key") : name;
    const Expiry expiry = expectedExpiry(spec, now);
    return expiry.kind == Expiry::Kind::At
        ? SameKeyDialog::tr("A key “%1” that expires %2 is created for the entity that you pick.", "name, in 3 months")
              .arg(isolated(key), relativeTime(expiry.at, now))
        : SameKeyDialog::tr("A key “%1” that never expires is created for the entity that you pick.")
              .arg(isolated(key));
}

} // namespace

SameKeyDialog::SameKeyDialog(Session &session, const KeySpec &spec, const QSet<EntityId> &done, QWidget *parent)
    : TintedDialog(QStringLiteral("sameKeyDialog"), tr("Create the same key for another entity"), parent)
{
    setEnvironment(session.environment());
    showEnvironment();
    content()->addWidget(new WrappedLabel(breakable(sentenceOf(spec, session.clock().now()))));
    auto *picker = new EntityPicker(session, done);
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

#include "moc_SameKeyDialog.cpp"
