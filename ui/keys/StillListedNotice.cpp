#include "ui/keys/StillListedNotice.h"

#include "core/PlainText.h"
#include "keys/KeyStore.h"
#include "session/Session.h"

namespace ek {

StillListedNotice::StillListedNotice(Session &session, KeyStore &keys, QWidget *parent)
    : MessageBar(tr("Message about deleted keys"), parent)
    , m_keys(keys)
{
    connect(&keys, &KeyStore::stillListedChanged, this, &StillListedNotice::update);
    connect(&session, &Session::profileLeft, this, &StillListedNotice::clear);
}

void StillListedNotice::update(const EntityId &entity)
{
    const QList<ApiKey> keys = m_keys.stillListed(entity);
    if (keys.isEmpty()) {
        if (entity == m_shown)
            clear();
        return;
    }
    m_shown = entity;
    QStringList masks;
    for (const ApiKey &key : keys)
        masks += key.hint;
    const ApiKey &first = keys.constFirst();
    const QString name = first.name.isEmpty() ? first.hint : first.shownName();
    const QString what = keys.size() == 1
        ? tr("By the server's answer the key “%1” was deleted, but the server still lists it.").arg(isolated(name))
        : tr("By the server's answers %Ln keys were deleted, but the server still lists them.", nullptr,
             static_cast<int>(keys.size()));
    show(Tone::Warning, what + u' ' + tr("Such a key may still work. Refresh, and delete it again if it stays."),
         masks.join(QStringLiteral(", ")));
    setDismissible(true);
}

} // namespace ek

#include "moc_StillListedNotice.cpp"
