#include "ui/widgets/EntityPicker.h"

#include "core/PlainText.h"
#include "models/EntityListModel.h"
#include "session/Session.h"
#include "ui/design/Metrics.h"
#include "ui/design/Theme.h"
#include "ui/widgets/FittingPlaceholder.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/SettledAnnouncement.h"
#include "ui/widgets/WrappedLabel.h"

#include <QCoreApplication>
#include <QIdentityProxyModel>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QListView>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ek {

namespace {

constexpr int visibleRows = 4;

/// Each entity in two lines, so that two of one name can be told apart.
class TwoLines final : public QIdentityProxyModel
{
public:
    TwoLines(QAbstractItemModel *entities, const QSet<EntityId> &done, QObject *parent)
        : QIdentityProxyModel(parent)
        , m_done(done)
    {
        setSourceModel(entities);
    }

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        QVariant value = QIdentityProxyModel::data(index, role);
        if (role == Qt::DisplayRole) {
            const QString facts = QIdentityProxyModel::data(index, EntityListModel::SecondLineRole).toString();
            const QString name = isDone(index) ? QStringLiteral("✓ ") + value.toString() : value.toString();
            return facts.isEmpty() ? name : QString(name + u'\n' + facts);
        }
        if (role == Qt::AccessibleTextRole && isDone(index))
            return EntityPicker::tr("%1, done", "an entity").arg(value.toString());
        return value;
    }

    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override
    {
        return isDone(index) ? Qt::NoItemFlags : QIdentityProxyModel::flags(index);
    }

private:
    [[nodiscard]] bool isDone(const QModelIndex &index) const
    {
        return m_done.contains(EntityId(QIdentityProxyModel::data(index, EntityListModel::IdRole).toString()));
    }

    QSet<EntityId> m_done;
};

} // namespace

EntityPicker::EntityPicker(Session &session, const QSet<EntityId> &done, Click click, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_click(click)
    , m_filter(new EntityFilterModel(*new EntityListModel(session, this), this))
    , m_search(new SearchField)
    , m_list(new QListView)
    , m_nothing(new WrappedLabel)
    , m_stack(new QStackedLayout)
    , m_spoken(new SettledAnnouncement(this))
{
    m_list->setModel(new TwoLines(m_filter, done, this));
    m_list->setAccessibleName(tr("Other entities"));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setUniformItemSizes(true);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setContentsMargins(space::row, space::row, space::row, space::row);
    makeQuiet(m_nothing);
    auto *result = new QWidget; // as tall whatever is found, so that nothing moves
    result->setFixedHeight(visibleRows * (2 * m_list->fontMetrics().height() + 8));
    result->setLayout(m_stack);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_nothing);
    m_search->setAccessibleName(tr("Find another entity"));
    FittingPlaceholder::watch(m_search,
                              {tr("Find by name, id, tax number or country"), m_search->accessibleName(), tr("Find")});
    m_search->installEventFilter(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::label);
    layout->addWidget(m_search);
    layout->addWidget(result);

    connect(m_search, &SearchField::wordsChanged, this, &EntityPicker::search);
    connect(m_search, &SearchField::wholeKeyEntered, this, [this] { search(m_search->text()); });
    connect(m_list, &QListView::activated, this, &EntityPicker::pick);
    if (m_click == Click::Picks) {
        connect(m_list, &QListView::clicked, this, &EntityPicker::pick);
        return;
    }
    connect(m_list, &QListView::doubleClicked, this, &EntityPicker::pick); // where one click activates, too
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &EntityPicker::chosenChanged);
    // A list that has become another one has lost it.
    connect(m_list->model(), &QAbstractItemModel::modelReset, this, &EntityPicker::chooseFirst);
    connect(m_list->model(), &QAbstractItemModel::rowsRemoved, this, &EntityPicker::chooseFirst);
    chooseFirst();
}

bool EntityPicker::hasChosen() const
{
    const QModelIndex current = m_list->currentIndex();
    return m_stack->currentWidget() == m_list && current.flags().testFlag(Qt::ItemIsEnabled)
        && m_list->selectionModel()->isSelected(current);
}

void EntityPicker::pickChosen()
{
    if (hasChosen())
        pick(m_list->currentIndex());
}

void EntityPicker::choose(const EntityId &entity)
{
    for (int row = 0; row < m_list->model()->rowCount(); ++row) {
        const QModelIndex index = m_list->model()->index(row, 0);
        if (index.data(EntityListModel::IdRole).toString() != entity.value())
            continue;
        if (index.flags().testFlag(Qt::ItemIsEnabled)) {
            m_list->setCurrentIndex(index);
            m_list->scrollTo(index, QAbstractItemView::PositionAtCenter);
        }
        return;
    }
}

/// Unless one is chosen that can still be seen.
void EntityPicker::chooseFirst()
{
    for (int row = 0; !hasChosen() && row < m_list->model()->rowCount(); ++row) {
        const QModelIndex index = m_list->model()->index(row, 0);
        if (index.flags().testFlag(Qt::ItemIsEnabled))
            m_list->setCurrentIndex(index);
    }
    emit chosenChanged();
}

void EntityPicker::focusSearch()
{
    m_search->setFocus(Qt::OtherFocusReason);
}

void EntityPicker::search(const QString &words)
{
    m_filter->setSearch(words);
    const int found = m_filter->rowCount();
    const int all = static_cast<int>(m_session.entities().size());
    const QString nothing = m_session.entitiesState().notes.provesAbsence()
        ? tr("No entity matches the search.")
        : tr("No entity that the server sent matches the search. Others may exist: the list is incomplete.");
    m_nothing->setText(breakable(nothing));
    m_stack->setCurrentWidget(found == 0 ? static_cast<QWidget *>(m_nothing) : m_list);
    if (m_click == Click::Chooses)
        chooseFirst();
    m_spoken->say(words.isEmpty()  ? QString()
                      : found == 0 ? nothing
                                   : tr("%L1 of %Ln entities", nullptr, all).arg(found));
}

void EntityPicker::pick(const QModelIndex &index)
{
    if (!index.flags().testFlag(Qt::ItemIsEnabled))
        return;
    const EntityId id(index.data(EntityListModel::IdRole).toString());
    const QList<Entity> &entities = m_session.entities();
    const auto found =
        std::find_if(entities.cbegin(), entities.cend(), [&](const Entity &entity) { return entity.id == id; });
    // A double click is one choice, and some desktops tell a click twice.
    if (found == entities.cend() || std::exchange(m_isPicked, true))
        return;
    emit picked(Entity(*found));
}

bool EntityPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (isEnter && m_click == Click::Chooses) {
        pickChosen();
        return true;
    }
    if (isEnter) {
        // Enter is for what can be seen to be the only one. Of several the list has one chosen.
        if (m_list->model()->rowCount() == 1)
            pick(m_list->model()->index(0, 0));
        return true;
    }
    if (key->key() == Qt::Key_Down && m_list->model()->rowCount() > 0) {
        m_list->setFocus(Qt::OtherFocusReason);
        if (hasChosen() && m_click == Click::Chooses)
            QCoreApplication::sendEvent(m_list, event); // from the one that is chosen to the next
        else if (!m_list->currentIndex().isValid())
            m_list->setCurrentIndex(m_list->model()->index(0, 0));
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace ek

#include "moc_EntityPicker.cpp"
