#include "wording/ListText.h"

#include <QCoreApplication>
#include <QStringList>

#include <limits>

namespace ek {

namespace {

struct ListText
{
    Q_DECLARE_TR_FUNCTIONS(ek::ListText)
};

} // namespace

QString describe(const ListNotes &notes, Operation operation)
{
    QStringList parts;
    const bool isOfKeys = operation != Operation::ListEntities;
    if (notes.end.counted >= 0) {
        const int counted = static_cast<int>(qMin<qint64>(notes.end.counted, std::numeric_limits<int>::max()));
        const QString sentence = isOfKeys
            ? ListText::tr("This list is incomplete: the server counts %Ln key(s), but sent %L1. What it did not send "
                           "may exist.",
                           nullptr, counted)
            : ListText::tr("This list is incomplete: the server counts %Ln entities, but sent %L1. What it did not "
                           "send may exist.",
                           nullptr, counted);
        parts += sentence.arg(notes.end.sent);
    } else if (notes.end.extent != Extent::Whole) {
        parts += isOfKeys
            ? ListText::tr(
                "This list may be incomplete: the server's answer does not say clearly whether there are more keys.")
            : ListText::tr("This list may be incomplete: the server's answer does not say clearly whether there are "
                           "more entities.");
    }
    if (notes.foreign > 0) {
        parts += ListText::tr("%Ln key(s) of another entity came in the answer to a question about this entity and "
                              "were left out, so keys of this entity may be missing.",
                              nullptr, notes.foreign);
    }
    if (notes.unreadable > 0) {
        parts += ListText::tr("%Ln entries of the server's answer could not be read and are not shown.", nullptr,
                              notes.unreadable);
    }
    if (notes.duplicates > 0) {
        parts += ListText::tr("%Ln entries of the server's answer came more than once and are shown once.", nullptr,
                              notes.duplicates);
    }
    return parts.join(QLatin1Char(' '));
}

} // namespace ek
