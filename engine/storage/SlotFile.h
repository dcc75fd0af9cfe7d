#pragma once

#include "core/SlotLedger.h"

#include <QByteArray>
#include <QString>

namespace ek {

/// The record of a rate limit in a small file, which all instances of the program take turns with.
///
/// Says nothing of who is asked for what: the name is the limit's, the content numbers and moments. What is damaged, of
/// another start of the computer, or too long to be ours counts as missing, entry by entry.
class SlotFile final : public SlotLedger
{
public:
    /// The file @p name in @p folder; both are made where they are missing, once they are needed.
    SlotFile(QString folder, const QString &name);

    [[nodiscard]] bool update(const std::function<void(SlotRecord &)> &change) override;

    // What is in the file. @p clock is SharedClock::identity().
    [[nodiscard]] static QByteArray textOf(const SlotRecord &record, const QByteArray &clock);
    [[nodiscard]] static SlotRecord recordOf(const QByteArray &text, const QByteArray &clock);

private:
    void removeOld();

    QString m_folder;
    QString m_path;
    bool m_hasTidied = false;
};

} // namespace ek
