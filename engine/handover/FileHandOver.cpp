#include "handover/FileHandOver.h"

#include "core/Completion.h"
#include "handover/NewFile.h"

#include <QDir>
#include <QFileInfo>

namespace ek {

void FileHandOver::save(const KeyFileRequest &request, const KeyFacts &facts, const Secret &key, QObject *guard,
                        std::function<void(Result<Done, FileHandOverError>)> done)
{
    using Outcome = Result<Done, FileHandOverError>;
    const auto refuse = [&](FileHandOverErrorKind kind) {
        Completion<Outcome>(guard, std::move(done)).complete(tl::unexpected(FileHandOverError{kind}));
    };
    if (request.path.isEmpty() || request.path.contains(QChar(u'\0')) || request.path.endsWith(u'/'))
        return refuse(FileHandOverErrorKind::PathMissing);
    if (QDir::isRelativePath(request.path))
        return refuse(FileHandOverErrorKind::NotAbsolute);
    if (request.format == KeyFileFormat::DotEnv && !isVariableName(request.variable))
        return refuse(FileHandOverErrorKind::VariableName);

    m_worker.run(
        [path = request.path, content = keyFileContent(request.format, request.variable, facts, key)]() mutable {
            const Outcome outcome = writeNewFile(path, content);
            wipe(content);
            return outcome;
        },
        guard, std::move(done));
}

} // namespace ek
