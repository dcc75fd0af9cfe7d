#include "FaultReport.h"

#include <algorithm>

namespace ek::test {

namespace {

const QByteArray beginMark = "<!-- fault table: written by the test -->\n";
const QByteArray endMark = "<!-- end of fault table -->";

QByteArray outcome(const Observed &observed)
{
    if (observed.end == End::Done)
        return observed.recovered ? "unknown, then recovered" : "done";
    return (observed.end == End::NotDone ? "not done: " : "unknown: ") + nameOf(observed.kind);
}

/// The requests that arrived, those for a delete's listings before the others; and of how many, where some did not.
QByteArray requests(const Observed &observed, Operation operation)
{
    QByteArray text = QByteArray::number(observed.requests);
    if (operation == Operation::DeleteKey && observed.requests > 0)
        text = QByteArray::number(observed.listings) + " + " + text;
    else if (operation == Operation::DeleteKey)
        text = QByteArray::number(observed.listings);
    if (observed.requests + observed.listings < observed.tries)
        text += " of " + QByteArray::number(observed.tries);
    return text;
}

QByteArray table(FaultRun &run, bool isOnce)
{
    QByteArray head = "| what goes wrong |";
    QByteArray rule = "|---|";
    for (const Operation operation : allOperations) {
        head += ' ' + nameOf(operation) + " |";
        rule += "---|";
    }
    QByteArray text = head + '\n' + rule + '\n';
    for (const Fault &fault : run.faults()) {
        text += "| " + fault.name + " |";
        for (const Operation operation : allOperations) {
            const Observed &observed = run.observed(fault, operation, isOnce);
            text += ' ' + outcome(observed) + " · " + requests(observed, operation) + " |";
        }
        text += '\n';
    }
    return text;
}

} // namespace

QByteArray reportOf(FaultRun &run)
{
    return "\n### It goes on and on\n" + table(run, false) + "\n### It happens once, and then the server is well\n"
        + table(run, true) + '\n';
}

QByteArray reportIn(const QByteArray &page)
{
    const qsizetype begin = page.indexOf(beginMark);
    const qsizetype end = page.indexOf(endMark);
    if (begin < 0 || end < begin)
        return {};
    return page.mid(begin + beginMark.size(), end - begin - beginMark.size());
}

QByteArray withReport(const QByteArray &page, const QByteArray &report)
{
    const qsizetype begin = page.indexOf(beginMark) + beginMark.size();
    return page.left(begin) + report + page.mid(page.indexOf(endMark));
}

QString firstDifference(const QByteArray &written, const QByteArray &seen)
{
    const QList<QByteArray> left = written.split('\n');
    const QList<QByteArray> right = seen.split('\n');
    for (qsizetype line = 0; line < std::max(left.size(), right.size()); ++line) {
        if (left.value(line) != right.value(line)) {
            return QStringLiteral("written: %1\nseen:    %2")
                .arg(QString::fromUtf8(left.value(line)), QString::fromUtf8(right.value(line)));
        }
    }
    return {};
}

} // namespace ek::test
