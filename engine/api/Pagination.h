#pragma once

#include <QString>

class QJsonObject;

namespace ek {

/// What one page of a list says of the others.
struct Pagination
{
    QString nextCursor; ///< empty: there is no way on
    qint64 total = -1; ///< entries of the whole list; -1: not counted
    /// The page may not be the last although it names no way on: what it says of more has a type that says nothing, or
    /// contradicts itself.
    bool isEndDoubtful = false;

    /// More is announced, and the way to it is missing: no list can be made of that.
    [[nodiscard]] bool isBroken() const { return m_isBroken; }

    /// Reads the `pagination` object of a list answer, or where there is none, the same members of the answer itself.
    static Pagination of(const QJsonObject &answer);

private:
    bool m_isBroken = false;
};

/// Whether a list that was followed to its end is all there is.
enum class Extent {
    Whole, ///< nothing that the server said speaks against it
    Incomplete, ///< by the server's own account there are more entries than it sent, or there may be
};

/// How a list ended.
struct ListEnd
{
    Extent extent = Extent::Whole;
    qint64 counted = -1; ///< entries by the server's count, where that is more than it sent; -1 otherwise
    qint64 sent = -1; ///< entries that it sent then, those that could not be read included; -1 otherwise

    friend bool operator==(const ListEnd &, const ListEnd &) = default;
};

/// Compares what came of a list with what its pages said of it.
class ListAccount
{
public:
    /// @p fresh entries of the page had not come before; those that could not be read are among them.
    void add(const Pagination &page, int fresh);
    [[nodiscard]] qint64 entries() const { return m_entries; }
    /// After the last page.
    [[nodiscard]] ListEnd end() const;

private:
    qint64 m_entries = 0;
    qint64 m_largestTotal = -1;
    bool m_isEndDoubtful = false;
};

} // namespace ek
