#pragma once

#include "fleet/KeyView.h"
#include "ui/widgets/QuietViews.h"

#include <optional>

namespace ek {

class ViewListModel;

/// The views of all keys, above the entities, and what has changed below them. One that is marked, by a click or an
/// arrow key, is shown at once.
class ViewList : public QuietListView
{
    Q_OBJECT

public:
    /// @p views must outlive the list.
    explicit ViewList(ViewListModel &views, QWidget *parent = nullptr);

    /// What is marked; none: an entity is shown.
    struct Shown
    {
        std::optional<KeyView> view; ///< none: the changes
        friend bool operator==(const Shown &, const Shown &) = default;
    };
    void setShown(const std::optional<Shown> &shown);
    /// Marks the last one, for whoever comes from below.
    void enterFromBelow();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void chosen(const ek::ViewList::Shown &view);
    /// Down was pressed in the last one.
    void leftDownwards();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void restyle();
    void choose(const QModelIndex &index);
    [[nodiscard]] int heightOf(int rows) const;
    [[nodiscard]] int shownRows() const;

    ViewListModel &m_views;
};

} // namespace ek
