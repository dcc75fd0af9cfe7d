#include "platform/FolderSteps.h"

#ifdef Q_OS_UNIX

#include "platform/Descriptor.h"

#include <QByteArray>
#include <QDir>
#include <QFile>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>
#include <vector>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#ifdef Q_OS_LINUX
#include <sys/vfs.h>
#endif

namespace ek {

namespace {

/// Deeper folders are told as unreadable: each level keeps a descriptor open, and the program needs some for itself.
constexpr std::size_t deepest = 200;

/// Folders that are no files on a disk, but what a kernel says of itself. Reading there can wait for ever, or do
/// things.
bool isNoFileSystem(int folder)
{
#ifdef Q_OS_LINUX
    struct statfs status = {};
    if (::fstatfs(folder, &status) != 0)
        return false;
    switch (static_cast<unsigned long>(status.f_type)) {
    case 0x9fa0: // proc
    case 0x62656572: // sysfs
    case 0x1cd1: // devpts
    case 0x19800202: // mqueue
    case 0x27e0eb: // cgroup
    case 0x63677270: // cgroup2
    case 0x64626720: // debugfs
    case 0x74726163: // tracefs
    case 0x73636673: // securityfs
    case 0x6165676c: // pstore
    case 0xcafe4a11: // bpf
    case 0x62656570: // configfs
    case 0xf97cff8c: // selinux
    case 0x42494e4d: // binfmt_misc
    case 0xde5e81e4: // efivarfs
    case 0x6e736673: // nsfs
    case 0x187: // autofs: to open what is in it would mount it
        return true;
    default:
        return false;
    }
#else
    Q_UNUSED(folder)
    return false;
#endif
}

int openFolder(int parent, const char *name, int links)
{
    int folder = -1;
    do {
        folder = ::openat(parent, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY | links);
    } while (folder < 0 && errno == EINTR);
    return folder;
}

/// A folder that is open: files in it are opened by their names alone, whatever its path has become since.
struct OpenFolder
{
    OpenFolder(int descriptor_, QByteArray path_)
        : descriptor(descriptor_)
        , entries(::fdopendir(descriptor))
        , path(std::move(path_))
    {
        if (!entries)
            ::close(descriptor);
    }
    ~OpenFolder()
    {
        if (entries)
            ::closedir(entries);
    }
    OpenFolder(const OpenFolder &) = delete;
    OpenFolder &operator=(const OpenFolder &) = delete;

    [[nodiscard]] QByteArray pathOf(const char *name) const { return path + (path.endsWith('/') ? "" : "/") + name; }

    int descriptor; ///< of entries, which closes it
    DIR *entries;
    QByteArray path;
    dev_t device = 0;
    ino_t inode = 0;
};

} // namespace

class FolderWalk::File::Place
{
public:
    std::shared_ptr<OpenFolder> folder;
    QByteArray name;
};

QString FolderWalk::File::path() const
{
    return QFile::decodeName(place->folder->pathOf(place->name.constData()));
}

namespace {

class UnixSteps final : public FolderSteps
{
public:
    explicit UnixSteps(const QString &folder)
    {
        const QByteArray path = QFile::encodeName(QDir::cleanPath(folder));
        const int descriptor = path.isEmpty() ? -1 : openFolder(AT_FDCWD, path.constData(), 0);
        if (path.isEmpty())
            errno = ENOENT;
        if (descriptor < 0) {
            m_problem = qt_error_string(errno);
        } else if (isNoFileSystem(descriptor)) {
            ::close(descriptor);
            m_problem = qt_error_string(ENOTSUP);
        } else if (!enter(descriptor, path)) {
            m_problem = qt_error_string(EMFILE);
        }
    }

    std::optional<FolderWalk::File> next() override
    {
        for (;;) {
            auto found = nextPlace();
            if (!found)
                return std::nullopt;
            // Outside the lock: on a network's disk it can take its time.
            if (auto file = open(found))
                return file;
        }
    }

private:
    using Found = std::shared_ptr<const FolderWalk::File::Place>;

    Found nextPlace()
    {
        const std::scoped_lock lock(m_mutex);
        while (!m_open.empty()) {
            const std::shared_ptr<OpenFolder> folder = m_open.back();
            errno = 0;
            const dirent *entry = ::readdir(folder->entries);
            if (!entry) {
                if (errno != 0)
                    noteUnreadable(QFile::decodeName(folder->path));
                m_open.pop_back();
                continue;
            }
            const char *name = entry->d_name;
            if (std::strcmp(name, ".") == 0 || std::strcmp(name, "..") == 0)
                continue;
            switch (kindOf(*folder, *entry)) {
            case S_IFREG: {
                auto place = std::make_shared<FolderWalk::File::Place>();
                place->folder = folder;
                place->name = name;
                return place;
            }
            case S_IFDIR:
                descend(*folder, name);
                break;
            case S_IFLNK:
                ++m_skipped.links;
                break;
            case 0:
                noteUnreadable(QFile::decodeName(folder->pathOf(name)));
                break;
            default:
                ++m_skipped.special;
                break;
            }
        }
        return nullptr;
    }

    /// One of the S_IF…; 0 where the system does not tell.
    static mode_t kindOf(const OpenFolder &folder, const dirent &entry)
    {
        switch (entry.d_type) {
        case DT_REG:
            return S_IFREG;
        case DT_DIR:
            return S_IFDIR;
        case DT_LNK:
            return S_IFLNK;
        case DT_UNKNOWN: {
            struct stat status = {};
            if (::fstatat(folder.descriptor, entry.d_name, &status, AT_SYMLINK_NOFOLLOW) != 0)
                return errno == ENOENT ? S_IFREG : 0; // gone again, which open() passes over without a word
            return status.st_mode & S_IFMT;
        }
        default:
            return S_IFSOCK;
        }
    }

    void descend(const OpenFolder &folder, const char *name)
    {
        const QByteArray path = folder.pathOf(name);
        const int descriptor = m_open.size() < deepest ? openFolder(folder.descriptor, name, O_NOFOLLOW) : -1;
        if (descriptor >= 0 && isNoFileSystem(descriptor)) {
            ::close(descriptor);
            ++m_skipped.special;
        } else if (descriptor < 0 || !enter(descriptor, path)) {
            noteUnreadable(QFile::decodeName(path));
        }
    }

    bool enter(int descriptor, const QByteArray &path)
    {
        struct stat status = {};
        const bool isKnown = ::fstat(descriptor, &status) == 0;
        auto folder = std::make_shared<OpenFolder>(descriptor, path);
        if (!folder->entries || !isKnown)
            return false;
        folder->device = status.st_dev;
        folder->inode = status.st_ino;
        // A folder that is mounted somewhere below itself.
        const bool isAbove = std::any_of(m_open.begin(), m_open.end(), [&](const auto &above) {
            return above->device == folder->device && above->inode == folder->inode;
        });
        if (isAbove)
            ++m_skipped.links;
        else
            m_open.push_back(std::move(folder));
        return true;
    }

    std::optional<FolderWalk::File> open(const Found &place)
    {
        const char *name = place->name.constData();
        int file = -1;
        do {
            // What was a file may have become a link or a pipe meanwhile: neither is followed nor waited for.
            file = ::openat(place->folder->descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
        } while (file < 0 && errno == EINTR);
        if (file < 0) {
            if (errno != ENOENT)
                addUnreadable(QFile::decodeName(place->folder->pathOf(name)));
            return std::nullopt;
        }
        Descriptor closing(file);
        struct stat status = {};
        if (::fstat(file, &status) != 0 || !S_ISREG(status.st_mode)) {
            const std::scoped_lock lock(m_mutex);
            ++m_skipped.special;
            return std::nullopt;
        }
        return FolderWalk::File{FileReader(closing.take(), status.st_size), place};
    }

    std::vector<std::shared_ptr<OpenFolder>> m_open; ///< from the folder that was named to where the walk is
};

} // namespace

std::unique_ptr<FolderSteps> FolderSteps::from(const QString &folder)
{
    return std::make_unique<UnixSteps>(folder);
}

} // namespace ek

#endif
