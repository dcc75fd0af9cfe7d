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

/// A list of the session's entities to pick one from, with a field that narrows it.
class EntityPicker : public QWidget
{
    Q_OBJECT

public:
    enum class Click {
        Picks, ///< one click or Enter is the answer
        Chooses, ///< one is chosen as soon as there is one; a double click, Enter or pickChosen() is the answer
    };
    /// @p session must outlive the picker. Those in @p done are marked, and cannot be picked.
    EntityPicker(Session &session, const QSet<EntityId> &done, Click click, QWidget *parent = nullptr);

    void focusSearch();
    /// Of Click::Chooses. An entity that is not there, or is done, is not chosen.
    void choose(const EntityId &entity);
    [[nodiscard]] bool hasChosen() const;
    void pickChosen();

signals:
    void chosenChanged();
    /// Once.
    void picked(const ek::Entity &entity);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void pick(const QModelIndex &index);
    void search(const QString &words);
    void chooseFirst();

    Session &m_session;
    const Click m_click;
    EntityFilterModel *m_filter;
    SearchField *m_search;
    QListView *m_list;
    QLabel *m_nothing; ///< in the list's place where no entity is found
    QStackedLayout *m_stack;
    SettledAnnouncement *m_spoken; ///< what was found
    bool m_isPicked = false;
};

} // namespace ek
