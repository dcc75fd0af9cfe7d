#include "models/NameBook.h"

#include "core/NameOrder.h"
#include "core/Names.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace ek {

namespace {

/// What the window's thread takes in at once.
constexpr std::size_t fewNames = 300;
/// And in one of several turns.
constexpr std::size_t namesInATurn = 8000;

std::uint64_t lookHash(const QString &sent)
{
    return qHash(lookOf(sent), std::size_t(0x5eed));
}

} // namespace

/// What there is to work out, apart from everything that lives on the window's thread.
struct NameBook::Task
{
    std::vector<Item> fresh;
    std::vector<Number> order; ///< of those that are known
    std::vector<std::uint32_t> ranks; ///< by number
    std::vector<std::uint64_t> looks; ///< by number; 0: not known
    std::vector<bool> areShared; ///< by number
    std::function<QString(Number)> nameOf; ///< of those that are known
    std::function<QString(Number)> sentOf;
    std::vector<QString> names; ///< by number: for the thread, which cannot ask for them
    QHash<Number, QString> sent; ///< where that is not the name
    std::shared_ptr<std::atomic<bool>> isWanted;
};

struct NameBook::Forms
{
    struct Form
    {
        Number number = 0;
        std::uint32_t serial = 0; ///< 0: a name that was known already, and that another one looks like now
        QString shown; ///< null: it is the name
        std::uint64_t look = 0;
        bool isShared = false;
        bool isNameless = false;
    };
    std::vector<Form> forms;
    std::vector<char> search; ///< of each, one after the other
    std::vector<std::uint32_t> searchEnds;
    std::vector<Number> order;
    std::vector<std::uint32_t> groups; ///< as in order: the same for names that are equal to people
};

NameBook::NameBook(Names names, QObject *parent)
    : QObject(parent)
    , m_where(std::move(names))
    , m_worker(Worker::AtEnd::Wait)
{
    m_turn.setInterval(0);
    connect(&m_turn, &QTimer::timeout, this, [this] { m_task ? gather() : takeNext(); });
}

NameBook::~NameBook()
{
    if (m_isWanted)
        *m_isWanted = false; // or the end would wait for it
}

QString NameBook::shown(Number number) const
{
    if (const auto other = m_shown.constFind(number); other != m_shown.constEnd())
        return *other;
    const bool isKnown = number < m_serials.size() && m_serials[number] == m_where.serial(number);
    return isKnown ? m_where.name(number) : shownName(m_where.sent(number));
}

void NameBook::clear()
{
    ++m_generation;
    m_isBusy = false;
    if (m_isWanted)
        *m_isWanted = false;
    m_turn.stop();
    m_task.reset();
    m_toGather.clear();
    m_forms.reset();
    m_serials.clear();
    m_ranks.clear();
    m_order.clear();
    m_looks.clear();
    m_areShared.clear();
    m_shown.clear();
    m_search.clear();
}

bool NameBook::update()
{
    bool hasChanged = forgetMissing();
    if (m_isBusy)
        return hasChanged; // looked for again when the thread is done
    std::vector<Number> fresh = findNew();
    if (fresh.empty())
        return hasChanged;
    const std::shared_ptr<Task> task = makeTask();
    if (fresh.size() <= fewNames) {
        for (const Number number : fresh)
            task->fresh.push_back({number, m_where.serial(number), m_where.name(number), m_where.sent(number)});
        task->nameOf = m_where.name;
        task->sentOf = m_where.sent;
        const Forms forms = makeForms(*task);
        take(forms, 0, forms.forms.size());
        takeOrder(forms);
        return true;
    }
    m_isBusy = true;
    m_task = task;
    m_task->names.resize(m_ranks.size());
    m_toGather = std::move(fresh);
    m_gathered = 0;
    m_turn.start();
    return hasChanged;
}

void NameBook::gather()
{
    std::size_t left = namesInATurn;
    const Number end = m_where.end();
    for (; left > 0 && !m_toGather.empty(); --left, m_toGather.pop_back()) {
        const Number number = m_toGather.back();
        const std::uint32_t serial = number < end ? m_where.serial(number) : 0;
        if (serial != 0)
            m_task->fresh.push_back({number, serial, m_where.name(number), m_where.sent(number)});
    }
    for (; left > 0 && m_gathered < m_task->order.size(); --left, ++m_gathered) {
        const Number number = m_task->order[m_gathered];
        if (m_serials[number] == 0)
            continue;
        const QString name = m_where.name(number);
        const QString sent = m_where.sent(number);
        m_task->names[number] = name;
        if (sent != name)
            m_task->sent.insert(number, sent);
    }
    if (left > 0)
        start();
}

void NameBook::start()
{
    m_turn.stop();
    m_toGather.shrink_to_fit();
    const std::shared_ptr<Task> task = std::exchange(m_task, nullptr);
    // Those that went meanwhile have no place any more by which others could find theirs.
    std::erase_if(task->order, [this](Number number) { return m_serials[number] == 0; });
    task->nameOf = [box = task.get()](Number number) { return box->names[number]; };
    task->sentOf = [box = task.get()](Number number) { return box->sent.value(number, box->names[number]); };
    m_isWanted = std::make_shared<std::atomic<bool>>(true);
    task->isWanted = m_isWanted;
    m_worker.run([task] { return std::make_unique<Forms>(makeForms(*task)); }, this,
                 [this, generation = m_generation](std::unique_ptr<Forms> forms) {
                     if (generation != m_generation)
                         return;
                     m_forms = std::move(forms);
                     m_taken = 0;
                     m_turn.start();
                 });
}

void NameBook::takeNext()
{
    if (m_taken < m_forms->forms.size()) {
        const std::size_t count = std::min(namesInATurn, m_forms->forms.size() - m_taken);
        take(*m_forms, m_taken, count);
        m_taken += count;
        return;
    }
    m_turn.stop();
    takeOrder(*m_forms);
    m_forms.reset();
    m_isBusy = false;
    emit changed();
}

bool NameBook::forgetMissing()
{
    bool hasChanged = false;
    std::vector<std::uint64_t> lost; // looks that had two names
    const Number end = m_where.end();
    for (Number number = 0; number < m_serials.size(); ++number) {
        if (m_serials[number] == 0 || (number < end && m_where.serial(number) == m_serials[number]))
            continue;
        if (m_areShared[number])
            lost.push_back(m_looks[number]);
        m_serials[number] = 0;
        m_looks[number] = 0;
        m_areShared[number] = false;
        m_shown.remove(number);
        m_search.remove(number);
        hasChanged = true;
    }
    if (!hasChanged)
        return false;
    // The other name of the two may be shown as it is again: it is worked out anew.
    std::sort(lost.begin(), lost.end());
    for (Number number = 0; !lost.empty() && number < m_serials.size(); ++number) {
        if (m_serials[number] == 0 || !m_areShared[number]
            || !std::binary_search(lost.begin(), lost.end(), m_looks[number]))
            continue;
        m_serials[number] = 0;
        m_looks[number] = 0;
        m_areShared[number] = false;
        m_shown.remove(number);
        m_search.remove(number);
    }
    std::erase_if(m_order, [this](Number number) { return m_serials[number] == 0; });
    for (Number number = 0; number < m_ranks.size(); ++number) {
        if (m_serials[number] == 0)
            m_ranks[number] = unranked;
    }
    return true;
}

std::vector<NameBook::Number> NameBook::findNew() const
{
    std::vector<Number> fresh;
    const Number end = m_where.end();
    for (Number number = 0; number < end; ++number) {
        const std::uint32_t serial = m_where.serial(number);
        if (serial != 0 && (number >= m_serials.size() || m_serials[number] != serial))
            fresh.push_back(number);
    }
    return fresh;
}

std::shared_ptr<NameBook::Task> NameBook::makeTask() const
{
    auto task = std::make_shared<Task>();
    task->order = m_order;
    task->ranks = m_ranks;
    task->looks = m_looks;
    task->areShared = m_areShared;
    return task;
}

NameBook::Forms NameBook::makeForms(const Task &task)
{
    Forms forms;
    const auto isWanted = [&] { return !task.isWanted || *task.isWanted; };

    // Which of them look the same, among each other and as those that are known.
    struct Look
    {
        std::uint64_t hash = 0;
        Number number = 0;
        const QString *sent = nullptr; ///< of a new one
    };
    std::vector<Look> looks;
    looks.reserve(task.fresh.size());
    for (const Item &item : task.fresh) {
        if (!item.sent.isEmpty())
            looks.push_back({lookHash(item.sent), item.number, &item.sent});
    }
    const auto byHash = [](const Look &a, const Look &b) { return a.hash < b.hash; };
    std::sort(looks.begin(), looks.end(), byHash);
    std::vector<std::pair<std::uint64_t, Number>> known; // with a look that a new one has, too
    for (Number number = 0; number < task.looks.size(); ++number) {
        const std::uint64_t hash = task.looks[number];
        if (hash != 0 && std::binary_search(looks.begin(), looks.end(), Look{hash, 0, nullptr}, byHash))
            known.emplace_back(hash, number);
    }
    std::sort(known.begin(), known.end());
    QHash<Number, bool> areShared;
    QHash<Number, std::uint64_t> hashes;
    std::vector<Item> again; // known ones that are not alone with their look any more
    for (std::size_t first = 0; first < looks.size() && isWanted();) {
        std::size_t end = first;
        while (end < looks.size() && looks[end].hash == looks[first].hash)
            ++end;
        const QString &one = *looks[first].sent;
        bool isShared = std::any_of(looks.begin() + static_cast<std::ptrdiff_t>(first),
                                    looks.begin() + static_cast<std::ptrdiff_t>(end),
                                    [&](const Look &each) { return *each.sent != one; });
        const auto begin = std::lower_bound(known.begin(), known.end(), std::pair(looks[first].hash, Number(0)));
        auto last = begin;
        for (; last != known.end() && last->first == looks[first].hash; ++last)
            isShared = isShared || task.areShared[last->second] || task.sentOf(last->second) != one;
        for (auto each = begin; isShared && each != last; ++each) {
            if (!task.areShared[each->second])
                again.push_back({each->second, 0, task.nameOf(each->second), task.sentOf(each->second)});
        }
        for (std::size_t at = first; at < end; ++at) {
            if (isShared)
                areShared.insert(looks[at].number, true);
            hashes.insert(looks[at].number, looks[at].hash);
        }
        first = end;
    }

    const auto add = [&](const Item &item, std::uint64_t look, bool isShared) {
        QString shown = item.sent.isEmpty() ? QString() : isShared ? shownNameInFull(item.sent) : shownName(item.sent);
        QString search = searchForm(item.name);
        const bool isName = shown == item.name;
        if (!isName)
            search += QLatin1Char('\n') + searchForm(shown);
        const QByteArray utf8 = search.toUtf8();
        forms.search.insert(forms.search.end(), utf8.begin(), utf8.end());
        forms.searchEnds.push_back(static_cast<std::uint32_t>(forms.search.size()));
        if (isName)
            shown = QString();
        else if (shown.isNull())
            shown = QStringLiteral("");
        forms.forms.push_back({item.number, item.serial, std::move(shown), look, isShared, item.name.isEmpty()});
    };
    forms.forms.reserve(task.fresh.size() + again.size());
    for (const Item &item : task.fresh) {
        if (!isWanted())
            return forms;
        add(item, hashes.value(item.number), areShared.contains(item.number));
    }
    for (const Item &item : again)
        add(item, task.looks[item.number], true);

    // Their place in order.
    const NameOrder order;
    struct Sorted
    {
        NameKey key;
        Number number;
        QString name;
    };
    std::vector<Sorted> sorted;
    // Looking for a place takes some 17 comparisons, each as long as making two keys.
    const bool isWhole = task.fresh.size() * 16 > task.order.size();
    sorted.reserve(task.fresh.size() + (isWhole ? task.order.size() : 0));
    for (const Item &item : task.fresh) {
        if (!isWanted())
            return forms;
        if (!item.name.isEmpty())
            sorted.push_back({order.sortKey(item.name), item.number, item.name});
    }
    if (isWhole) {
        for (const Number number : task.order) {
            if (!isWanted())
                return forms;
            const QString name = task.nameOf(number);
            sorted.push_back({order.sortKey(name), number, name});
        }
    }
    std::vector<std::uint32_t> places(sorted.size());
    std::iota(places.begin(), places.end(), 0U);
    std::sort(places.begin(), places.end(),
              [&](std::uint32_t a, std::uint32_t b) { return sorted[a].key < sorted[b].key; });
    forms.order.reserve(sorted.size() + task.order.size());
    forms.groups.reserve(sorted.size() + task.order.size());
    std::uint32_t group = 0;
    if (isWhole) {
        for (std::size_t at = 0; at < places.size(); ++at) {
            if (at > 0 && sorted[places[at - 1]].key < sorted[places[at]].key)
                ++group;
            forms.order.push_back(sorted[places[at]].number);
            forms.groups.push_back(group);
        }
        return forms;
    }
    auto next = task.order.begin(); // the first known one that is not in forms.order yet
    std::vector<const QString *> freshNames; // as in forms.order; null for those that were known
    freshNames.reserve(sorted.size() + task.order.size());
    const auto push = [&](Number number, const QString *name) {
        forms.order.push_back(number);
        freshNames.push_back(name);
    };
    for (const std::uint32_t place : places) {
        if (!isWanted())
            return forms;
        const Sorted &one = sorted[place];
        const auto end = std::partition_point(
            next, task.order.end(), [&](Number number) { return !order.isLess(one.name, task.nameOf(number)); });
        while (next != end)
            push(*next++, nullptr);
        push(one.number, &one.name);
    }
    while (next != task.order.end())
        push(*next++, nullptr);
    for (std::size_t at = 0; at < forms.order.size(); ++at) {
        if (at > 0) {
            const Number before = forms.order[at - 1];
            const Number number = forms.order[at];
            const auto nameAt = [&](std::size_t each) {
                return freshNames[each] ? *freshNames[each] : task.nameOf(forms.order[each]);
            };
            const bool isGreater = !freshNames[at - 1] && !freshNames[at] ? task.ranks[before] != task.ranks[number]
                                                                          : order.isLess(nameAt(at - 1), nameAt(at));
            group += isGreater ? 1 : 0;
        }
        forms.groups.push_back(group);
    }
    return forms;
}

void NameBook::take(const Forms &forms, std::size_t first, std::size_t count)
{
    const Number end = m_where.end();
    if (m_serials.size() < end) {
        m_serials.resize(end, 0);
        m_ranks.resize(end, unranked);
        m_looks.resize(end, 0);
        m_areShared.resize(end, false);
    }
    std::uint32_t begin = first > 0 ? forms.searchEnds[first - 1] : 0;
    for (std::size_t at = first; at < first + count; ++at) {
        const Forms::Form &form = forms.forms[at];
        const QByteArrayView search(forms.search.data() + begin, static_cast<qsizetype>(forms.searchEnds[at] - begin));
        begin = forms.searchEnds[at];
        const std::uint32_t now = form.number < end ? m_where.serial(form.number) : 0;
        const std::uint32_t meant = form.serial != 0 ? form.serial : form.number < end ? m_serials[form.number] : 0;
        if (meant == 0 || now != meant)
            continue; // the name has gone meanwhile
        m_serials[form.number] = meant;
        m_looks[form.number] = form.look;
        m_areShared[form.number] = form.isShared;
        if (!form.shown.isNull())
            m_shown.insert(form.number, form.shown);
        else if (!m_shown.isEmpty())
            m_shown.remove(form.number);
        m_search.set(form.number, search);
        if (form.isNameless)
            m_ranks[form.number] = nameless;
    }
}

void NameBook::takeOrder(const Forms &forms)
{
    std::replace_if(
        m_ranks.begin(), m_ranks.end(), [](std::uint32_t rank) { return rank != nameless; }, +unranked);
    m_order.clear();
    m_order.reserve(forms.order.size());
    std::uint32_t rank = 0;
    std::uint32_t lastGroup = 0;
    for (std::size_t at = 0; at < forms.order.size(); ++at) {
        const Number number = forms.order[at];
        if (number >= m_serials.size() || m_serials[number] == 0)
            continue;
        if (!m_order.empty() && forms.groups[at] != lastGroup)
            ++rank;
        lastGroup = forms.groups[at];
        m_order.push_back(number);
        m_ranks[number] = rank;
    }
}

} // namespace ek

#include "moc_NameBook.cpp"
