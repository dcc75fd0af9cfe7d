#include "handover/FileHandOver.h"

#include "core/Completion.h"
#include "handover/NewFile.h"

#include <QDir>
#include <QFileInfo>
#include <QThreadPool>

namespace ek {

class FileHandOver::Private
{
public:
    Private() { pool.setMaxThreadCount(1); }
    ~Private() { pool.waitForDone(); }

    QObject relay; ///< what the thread talks to: it outlives the thread, which the guards may not
    QThreadPool pool;
};

FileHandOver::FileHandOver()
    : d(std::make_unique<Private>())
{
}

FileHandOver::~FileHandOver() = default;

void FileHandOver::save(const KeyFileRequest &request, const KeyFacts &facts, const Secret &key, QObject *guard,
                        std::function<void(Result<Done, FileHandOverError>)> done)
{
    using Outcome = Result<Done, FileHandOverError>;
    auto completion = std::make_shared<Completion<Outcome>>(guard, std::move(done));
    const auto refuse = [&](FileHandOverErrorKind kind) {
        completion->complete(tl::unexpected(FileHandOverError{kind}));
    };
    if (request.path.isEmpty() || request.path.contains(QChar(u'\0')) || request.path.endsWith(u'/'))
        return refuse(FileHandOverErrorKind::PathMissing);
    if (QDir::isRelativePath(request.path))
        return refuse(FileHandOverErrorKind::NotAbsolute);
    if (request.format == KeyFileFormat::DotEnv && !isVariableName(request.variable))
        return refuse(FileHandOverErrorKind::VariableName);

    auto content = std::make_shared<QByteArray>(keyFileContent(request.format, request.variable, facts, key));
    d->pool.start([relay = &d->relay, path = request.path, content, completion] {
        const Outcome outcome = writeNewFile(path, *content);
        wipe(*content);
        QMetaObject::invokeMethod(
            relay, [completion, outcome] { completion->complete(outcome); }, Qt::QueuedConnection);
    });
}

} // namespace ek
