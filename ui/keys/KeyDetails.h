#pragma once

#include "core/ApiKey.h"
#include "core/Clock.h"

#include <QWidget>

#include <array>

class QGridLayout;
class QLabel;
class QStackedLayout;

namespace ek {

/// All attributes of the selected key, or how many are selected. Takes the same room in either case, so that nothing
/// around it moves when a key is selected.
class KeyDetails : public QWidget
{
    Q_OBJECT

public:
    enum class Place { Below, Beside }; ///< of the table
    static constexpr int besideWidth = 296;

    explicit KeyDetails(const Clock &clock, QWidget *parent = nullptr);

    void setPlace(Place place);
    [[nodiscard]] Place place() const { return m_place; }

    /// @p entity: the name of the key's entity, as lists show it; empty: it is not known.
    void showKey(const ApiKey &key, const QString &entity);
    void showCount(int selected);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    enum Field {
        Name,
        MaskedKey,
        EntityName,
        EntityIdentifier,
        EnvironmentField,
        Status,
        Created,
        Updated,
        Expires,
        FieldTotal
    };
    void setField(Field field, const QString &text, const QDateTime &time = {});
    void arrange();

    const Clock &m_clock;
    Place m_place = Place::Below;
    QStackedLayout *m_stack;
    QLabel *m_hint;
    QWidget *m_attributes;
    QGridLayout *m_grid;
    std::array<QLabel *, FieldTotal> m_captions{};
    std::array<QLabel *, FieldTotal> m_fields{};
};

} // namespace ek
