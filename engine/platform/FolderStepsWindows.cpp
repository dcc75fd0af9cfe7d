#include "platform/FolderSteps.h"

#ifdef Q_OS_WIN

#include "platform/WindowsPath.h"

#include <QDir>

#include <utility>
#include <vector>

#include <qt_windows.h>

namespace ek {

namespace {

/// A link, a junction or a volume that is mounted in a folder: each leads elsewhere. Other reparse points, such as the
/// files of a cloud that are on this disk as well, are files.
bool leadsElsewhere(const WIN32_FIND_DATAW &entry)
{
    return (entry.dwFileAttributes & FILE_ATTRIBUTE_REPARSE_POINT) != 0
        && (entry.dwReserved0 == IO_REPARSE_TAG_SYMLINK || entry.dwReserved0 == IO_REPARSE_TAG_MOUNT_POINT);
}

/// A file whose content is elsewhere: to read it would fetch it over the network.
bool isElsewhere(const WIN32_FIND_DATAW &entry)
{
    constexpr DWORD recallOnOpen = 0x00040000;
    constexpr DWORD recallOnAccess = 0x00400000;
    return (entry.dwFileAttributes & (FILE_ATTRIBUTE_OFFLINE | recallOnOpen | recallOnAccess)) != 0;
}

class Listing
{
public:
    explicit Listing(const QString &path)
        : m_path(path)
        , m_handle(::FindFirstFileExW(wide(extendedPath(path) + QStringLiteral("\\*")), FindExInfoBasic, &m_entry,
                                      FindExSearchNameMatch, nullptr, FIND_FIRST_EX_LARGE_FETCH))
        , m_isFirst(m_handle != INVALID_HANDLE_VALUE)
    {
    }
    ~Listing()
    {
        if (m_handle != INVALID_HANDLE_VALUE)
            ::FindClose(m_handle);
    }
    Listing(const Listing &) = delete;
    Listing &operator=(const Listing &) = delete;

    [[nodiscard]] bool isOpen() const { return m_handle != INVALID_HANDLE_VALUE; }
    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] QString pathOf(const WIN32_FIND_DATAW &entry) const
    {
        const QString name = QString::fromWCharArray(entry.cFileName);
        return m_path + QLatin1String(m_path.endsWith(u'/') ? "" : "/") + name;
    }
    /// Null: there are no more, or they cannot be read.
    const WIN32_FIND_DATAW *next()
    {
        if (std::exchange(m_isFirst, false) || ::FindNextFileW(m_handle, &m_entry))
            return &m_entry;
        m_isWhole = ::GetLastError() == ERROR_NO_MORE_FILES;
        return nullptr;
    }
    [[nodiscard]] bool isWhole() const { return m_isWhole; }

private:
    QString m_path;
    WIN32_FIND_DATAW m_entry = {};
    HANDLE m_handle;
    bool m_isFirst;
    bool m_isWhole = true;
};

} // namespace

class FolderWalk::File::Place
{
public:
    QString path;
};

QString FolderWalk::File::path() const
{
    return place->path;
}

namespace {

class WindowsSteps final : public FolderSteps
{
public:
    explicit WindowsSteps(const QString &folder)
    {
        if (folder.isEmpty()) { // which would be the current one
            m_problem = qt_error_string(ERROR_PATH_NOT_FOUND);
            return;
        }
        auto listing = std::make_unique<Listing>(QDir(folder).absolutePath());
        if (listing->isOpen())
            m_open.push_back(std::move(listing));
        else
            m_problem = qt_error_string(static_cast<int>(::GetLastError()));
    }

    std::optional<FolderWalk::File> next() override
    {
        for (;;) {
            const QString path = nextPath();
            if (path.isEmpty())
                return std::nullopt;
            const HANDLE file = ::CreateFileW(
                wide(extendedPath(path)), GENERIC_READ, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, nullptr,
                OPEN_EXISTING, FILE_FLAG_SEQUENTIAL_SCAN | FILE_FLAG_OPEN_NO_RECALL, nullptr);
            LARGE_INTEGER size = {};
            if (file == INVALID_HANDLE_VALUE) {
                if (::GetLastError() != ERROR_FILE_NOT_FOUND) // gone again: nothing to be told of
                    addUnreadable(path);
            } else if (::GetFileType(file) != FILE_TYPE_DISK || !::GetFileSizeEx(file, &size)) {
                ::CloseHandle(file);
                addUnreadable(path);
            } else {
                auto place = std::make_shared<FolderWalk::File::Place>();
                place->path = path;
                return FolderWalk::File{FileReader(file, size.QuadPart), place};
            }
        }
    }

private:
    QString nextPath()
    {
        const std::scoped_lock lock(m_mutex);
        while (!m_open.empty()) {
            Listing &listing = *m_open.back();
            const WIN32_FIND_DATAW *entry = listing.next();
            if (!entry) {
                if (!listing.isWhole())
                    noteUnreadable(listing.path());
                m_open.pop_back();
                continue;
            }
            const std::wstring_view name(entry->cFileName);
            if (name == L"." || name == L"..")
                continue;
            const QString path = listing.pathOf(*entry);
            if (leadsElsewhere(*entry))
                ++m_skipped.links;
            else if ((entry->dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY) != 0)
                enter(path);
            else if (isElsewhere(*entry))
                noteUnreadable(path);
            else
                return path;
        }
        return {};
    }

    void enter(const QString &path)
    {
        auto listing = std::make_unique<Listing>(path);
        if (listing->isOpen())
            m_open.push_back(std::move(listing));
        else
            noteUnreadable(path);
    }

    std::vector<std::unique_ptr<Listing>> m_open; ///< from the folder that was named to where the walk is
};

} // namespace

std::unique_ptr<FolderSteps> FolderSteps::from(const QString &folder)
{
    return std::make_unique<WindowsSteps>(folder);
}

} // namespace ek

#endif
