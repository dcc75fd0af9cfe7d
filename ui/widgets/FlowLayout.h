#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace ek {

/// Widgets side by side, in as many lines as the width needs. A widget that can grow fills its line; one that is
/// aligned to the right stands at the end of its line.
class FlowLayout : public QLayout
{
public:
    /// @p lines says where the lines stand: Qt::AlignLeft or Qt::AlignHCenter.
    explicit FlowLayout(Qt::Alignment lines = Qt::AlignLeft);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override { return static_cast<int>(m_items.size()); }
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    /// In one line.
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    using Line = std::vector<QLayoutItem *>;
    [[nodiscard]] std::vector<Line> linesFor(int width) const;
    [[nodiscard]] int gap() const { return std::max(spacing(), 0); }
    [[nodiscard]] int widthOf(const Line &line) const;
    void arrange(const Line &line, const QRect &area) const;

    Qt::Alignment m_lines;
    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

} // namespace ek
