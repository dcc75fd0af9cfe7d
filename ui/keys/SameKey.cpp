#include "ui/keys/SameKey.h"

#include "core/Names.h"
#include "core/PlainText.h"
#include "wording/Moments.h"

#include <QCoreApplication>

namespace ek {

namespace {

struct SameKey
{
    Q_DECLARE_TR_FUNCTIONS(ek::SameKeyDialog)
};

QString sentenceOf(const KeySpec &spec, const QDateTime &now)
{
    const QString name = shownLine(spec.name, 60);
    const QString key = name.isEmpty() ? SameKey::tr("(no name)", "API key") : name;
    const Expiry expiry = expectedExpiry(spec, now);
    return expiry.kind == Expiry::Kind::At
        ? SameKey::tr("A key “%1” that expires %2 is created for the entity that you pick.", "name, in 3 months")
              .arg(isolated(key), relativeTime(expiry.at, now))
        : SameKey::tr("A key “%1” that never expires is created for the entity that you pick.").arg(isolated(key));
}

} // namespace

PickEntityWords sameKeyWords(const KeySpec &spec, const QDateTime &now)
{
    return {.objectName = QStringLiteral("sameKeyDialog"),
            .title = SameKey::tr("Create the same key for another entity"),
            .text = sentenceOf(spec, now),
            .button = SameKey::tr("Create key")};
}

} // namespace ek
