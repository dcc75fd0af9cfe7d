#pragma once

#include "models/TextIndex.h"
#include "platform/Worker.h"

#include <QHash>
#include <QObject>
#include <QString>
#include <QTimer>

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

namespace ek {

/// Numbered names, as a list shows, searches and sorts them: those that look the same and are not are told apart.
/// The names themselves stay where they are. A few are taken in at once, many on a thread of its own. GUI thread only.
class NameBook : public QObject
{
    Q_OBJECT

public:
    using Number = std::uint32_t;

    /// Where the names are. All but serial() are asked for numbers in use only.
    struct Names
    {
        std::function<Number()> end; ///< one more than the greatest number
        std::function<std::uint32_t(Number)> serial; ///< another one for another name; 0: the number is not in use
        std::function<QString(Number)> name; ///< by which it is searched and sorted; empty ones come last
        std::function<QString(Number)> sent; ///< by which it is shown
    };

    explicit NameBook(Names names, QObject *parent = nullptr);
    ~NameBook() override;

    /// Looks for names that came and went. Whether what rank(), shown() or find() say is another than before.
    bool update();
    void clear();
    /// Whether changed() is still to come.
    [[nodiscard]] bool isBusy() const { return m_isBusy; }

    /// Equal for names that are equal as people sort them. Those that are not known yet come last.
    [[nodiscard]] std::uint32_t rank(Number number) const
    {
        return number < m_ranks.size() ? m_ranks[number] : unranked;
    }
    [[nodiscard]] QString shown(Number number) const; ///< empty: there is no name
    [[nodiscard]] Hits find(QByteArrayView word) const { return m_search.find(word, m_ranks.size()); }
    [[nodiscard]] bool has(Number number, QByteArrayView word) const { return m_search.has(number, word); }

signals:
    void changed(); ///< what took long is there

private:
    struct Item
    {
        Number number = 0;
        std::uint32_t serial = 0;
        QString name;
        QString sent;
    };
    struct Task;
    struct Forms;
    static Forms makeForms(const Task &task);

    bool forgetMissing();
    [[nodiscard]] std::vector<Number> findNew() const;
    [[nodiscard]] std::shared_ptr<Task> makeTask() const;
    void gather();
    void start();
    void takeNext();
    void take(const Forms &forms, std::size_t first, std::size_t count);
    void takeOrder(const Forms &forms);

    static constexpr std::uint32_t unranked = UINT32_MAX - 1;
    static constexpr std::uint32_t nameless = UINT32_MAX;

    Names m_where;
    std::vector<std::uint32_t> m_serials; ///< 0: not known
    std::vector<std::uint32_t> m_ranks;
    std::vector<Number> m_order; ///< the names that are not empty, sorted
    std::vector<std::uint64_t> m_looks; ///< hashes: names that look the same have the same
    std::vector<bool> m_areShared; ///< another name looks the same
    QHash<Number, QString> m_shown; ///< where that is not the name
    TextIndex m_search;
    bool m_isBusy = false; ///< with m_task, then with m_forms
    // What is done in turns, so that the window is never held for long.
    std::shared_ptr<Task> m_task; ///< until the thread has it
    std::vector<Number> m_toGather; ///< new ones whose names m_task has not yet
    std::size_t m_gathered = 0; ///< of the known ones, in the order of m_task
    std::unique_ptr<Forms> m_forms; ///< from the thread
    std::size_t m_taken = 0; ///< of m_forms
    QTimer m_turn;
    int m_generation = 0;
    std::shared_ptr<std::atomic<bool>> m_isWanted; ///< by the thread: what it makes
    Worker m_worker;
};

} // namespace ek
