#pragma once

#include "core/Entity.h"

#include <QSet>
#include <QWidget>

class QLabel;
class QListView;
class QStackedLayout;

namespace ek {

class EntityFilterModel;
class SearchField;
class Session;
class SettledAnnouncement;

/// A list of the session's entities to pick one from, by one click or Enter, with a field that narrows it.
class EntityPicker : public QWidget
{
    Q_OBJECT

public:
    /// @p session must outlive the picker. Those in @p done are marked, and cannot be picked.
    EntityPicker(Session &session, const QSet<EntityId> &done, QWidget *parent = nullptr);

    void focusSearch();

signals:
    /// Once.
    void picked(const ek::Entity &entity);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void pick(const QModelIndex &index);
    void search(const QString &words);

    Session &m_session;
    EntityFilterModel *m_filter;
    SearchField *m_search;
    QListView *m_list;
    QLabel *m_nothing; ///< in the list's place where no entity is found
    QStackedLayout *m_stack;
    SettledAnnouncement *m_spoken; ///< what was found
    bool m_isPicked = false;
};

} // namespace ek
