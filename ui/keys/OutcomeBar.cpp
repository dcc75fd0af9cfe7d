#include "ui/keys/OutcomeBar.h"

#include "core/Names.h"
#include "core/PlainText.h"
#include "models/EntityListModel.h"
#include "session/Session.h"
#include "wording/Moments.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QSet>

#include <algorithm>
#include <utility>

namespace ek {

namespace {

constexpr qsizetype mostNamed = 6;

QString shortName(const ApiKey &key)
{
    const QString name = key.name.isEmpty() ? key.hint : key.shownName();
    return isolated(shownLine(name, 60));
}

/// @p withEntities: where there are several, a name alone may be that of a key of each.
QString namesOf(const QList<KeysOfEntity> &groups, bool withEntities)
{
    QStringList names;
    for (const KeysOfEntity &group : groups) {
        for (const ApiKey &key : group.keys)
            names += !withEntities
                ? shortName(key)
                : OutcomeBar::tr("%1 (%2)", "API key, its entity")
                      .arg(shortName(key), isolated(shownLine(EntityListModel::displayName(group.entity), 60)));
    }
    if (names.size() > mostNamed)
        names = names.first(mostNamed) + QStringList{OutcomeBar::tr("and more")};
    return names.join(QStringLiteral(", "));
}

/// For a ticket or a log of changes: what is on the screen, and when.
QString detailsOf(const QList<KeysOfEntity> &groups, const QDateTime &now)
{
    QStringList lines;
    for (const KeysOfEntity &group : groups) {
        const QString entity =
            EntityListModel::displayName(group.entity) + QStringLiteral(" (") + group.entity.id.value() + u')';
        lines += OutcomeBar::tr("Deleted %1 of %2", "a time, an entity").arg(utcTime(now), entity);
        for (const ApiKey &key : group.keys)
            lines += key.name.isEmpty() ? key.hint : QString(key.shownName() + QStringLiteral(" · ") + key.hint);
    }
    return lines.join(u'\n');
}

} // namespace

OutcomeBar::OutcomeBar(Session &session, QWidget *parent)
    : MessageBar(tr("Message about what was done"), parent)
{
    connect(&session, &Session::profileLeft, this, &OutcomeBar::clear);
}

void OutcomeBar::showCreated(const CreateIntent &request)
{
    const QString name = shownLine(request.spec.name, 60);
    const QString entity = isolated(EntityListModel::displayName(request.entity));
    show(Tone::Success,
         name.isEmpty() ? tr("Created a key without a name for %1", "an entity").arg(entity)
                        : tr("Created “%1” for %2", "API key, entity").arg(isolated(name), entity));
    addButton(tr("Create the same for another entity"), [this, request] { emit sameRequested(CreateIntent(request)); });
    setDismissible(true);
}

void OutcomeBar::showDeletion(const QList<KeysOfEntity> &deleted, const QList<KeysOfEntity> &failed)
{
    const int gone = static_cast<int>(countKeys(deleted));
    QSet<EntityId> entities;
    for (const KeysOfEntity &group : deleted + failed)
        entities.insert(group.entity.id);
    const bool areSeveral = entities.size() > 1;
    if (!failed.isEmpty()) {
        QStringList small{namesOf(failed, areSeveral)};
        if (gone > 0)
            small += tr("%Ln other key(s) deleted", nullptr, gone);
        show(Tone::Warning, tr("%Ln key(s) may still be there", nullptr, static_cast<int>(countKeys(failed))),
             small.join(QStringLiteral(" · ")));
        addButton(tr("Try again"), [this, failed] { emit deleteRequested(QList(failed)); });
    } else if (gone > 0) {
        show(Tone::Success,
             gone == 1 ? tr("Deleted “%1”", "API key").arg(shortName(deleted.constFirst().keys.constFirst()))
                       : tr("Deleted %Ln key(s)", nullptr, gone),
             gone == 1 ? QString() : namesOf(deleted, areSeveral));
        addButton(tr("Copy details"),
                  [this, details = detailsOf(deleted, QDateTime::currentDateTimeUtc())] { copyDetails(details); });
    } else {
        return;
    }
    setDismissible(true);
}

void OutcomeBar::showHint(const QString &text)
{
    show(Tone::Info, text);
    setDismissible(true);
}

void OutcomeBar::showHint(const QString &text, const QString &button, std::function<void()> onClick)
{
    showHint(text);
    addButton(button, [this, onClick = std::move(onClick)] {
        clear();
        onClick();
    });
}

void OutcomeBar::clearSuccess()
{
    if (!isHidden() && tone() != Tone::Warning)
        clear();
}

bool OutcomeBar::putAway()
{
    if (isHidden())
        return false;
    clear();
    emit dismissed();
    return true;
}

void OutcomeBar::copyDetails(const QString &details)
{
    QGuiApplication::clipboard()->setText(details);
    setSmallPrint(tr("Copied. The details hold no key."));
}

} // namespace ek

#include "moc_OutcomeBar.cpp"
