#include "report/ReportFile.h"

#include "core/Completion.h"
#include "handover/NewFile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <filesystem>

namespace ek {

namespace {

struct ReportText
{
    Q_DECLARE_TR_FUNCTIONS(ek::ReportText)
};

tl::unexpected<FileHandOverError> failure(FileHandOverErrorKind kind, const QString &detail = {})
{
    return tl::unexpected(FileHandOverError{kind, detail});
}

std::filesystem::path native(const QString &path)
{
#ifdef Q_OS_WIN
    return std::filesystem::path(path.toStdWString());
#else
    return std::filesystem::path(QFile::encodeName(path).toStdString());
#endif
}

} // namespace

ReportFile::Outcome writeReport(const ReportRequest &request, const QByteArray &content)
{
    if (!request.replaces)
        return writeNewFile(request.path, content);
    // A folder, a link or a device of that name is no report that anybody agreed to lose.
    const QFileInfo there(request.path);
    if (there.isSymLink() || (there.exists() && !there.isFile()))
        return failure(FileHandOverErrorKind::Exists);
    // Beside it, so that one step puts it in its place.
    const QString begun = request.path + QStringLiteral(".%1.part").arg(QRandomGenerator::global()->generate(), 8, 16);
    if (ReportFile::Outcome written = writeNewFile(begun, content); !written)
        return written;
    std::error_code error;
    std::filesystem::rename(native(begun), native(request.path), error);
    if (!error)
        return Done{};
    const QString detail = qt_error_string(error.value());
    QFile::remove(begun);
    return failure(FileHandOverErrorKind::NotAllowed, detail);
}

void ReportFile::write(const ReportRequest &request, ReportFacts facts, ReportSnapshot snapshot, QObject *guard,
                       std::function<void(Outcome)> done)
{
    const auto refuse = [&](FileHandOverErrorKind kind) {
        Completion<Outcome>(guard, std::move(done)).complete(failure(kind));
    };
    if (request.path.isEmpty() || request.path.contains(QChar(u'\0')) || request.path.endsWith(u'/'))
        return refuse(FileHandOverErrorKind::PathMissing);
    if (QDir::isRelativePath(request.path))
        return refuse(FileHandOverErrorKind::NotAbsolute);
    m_worker.run(
        [request, facts = std::move(facts), snapshot = std::move(snapshot)] {
            return writeReport(request, reportContent(request.format, facts, reportRows(snapshot)));
        },
        guard, std::move(done));
}

ErrorWords describeReport(const FileHandOverError &error)
{
    const QString nothing = ReportText::tr("Nothing was written.");
    switch (error.kind) {
    case FileHandOverErrorKind::PathMissing:
        return {ReportText::tr("Name a file for the report."), {}, {}, {}};
    case FileHandOverErrorKind::NotAbsolute:
        return {ReportText::tr("Name the file with its whole path, from the root on."), {}, {}, {}};
    case FileHandOverErrorKind::Exists:
        return {ReportText::tr("There is something of that name already."), nothing,
                ReportText::tr("Choose another name, or choose the file with “Choose…” to replace it."), error.detail};
    case FileHandOverErrorKind::FolderMissing:
        return {ReportText::tr("There is no such folder."), nothing,
                ReportText::tr("Choose a folder that exists, or create it first."), error.detail};
    case FileHandOverErrorKind::NotAllowed:
        return {ReportText::tr("You may not write this file there."), nothing,
                ReportText::tr("Choose a folder of your own."), error.detail};
    case FileHandOverErrorKind::Full:
        return {ReportText::tr("There was no room for the report on this disk."),
                ReportText::tr("The file that was begun has been removed."),
                ReportText::tr("Make room and try again, or choose another disk."), error.detail};
    case FileHandOverErrorKind::NotRemoved:
        return {ReportText::tr("The report could not be written whole, and the file that was begun could not be "
                               "removed."),
                {},
                ReportText::tr("Remove the file yourself."),
                error.detail};
    case FileHandOverErrorKind::VariableName:
    case FileHandOverErrorKind::Failed:
        break;
    }
    return {ReportText::tr("The report could not be written."), nothing,
            ReportText::tr("Try again, or choose another place."), error.detail};
}

} // namespace ek
