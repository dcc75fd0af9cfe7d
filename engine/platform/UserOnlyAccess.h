#pragma once

#include <QtGlobal>

#ifdef Q_OS_WIN

#include <qt_windows.h>

namespace ek {

/// What Windows is told when it makes a file: that this user may do everything with it, and nobody else anything,
/// whatever its folder says. File systems without such rights (FAT) give everybody access all the same.
class UserOnlyAccess
{
public:
    UserOnlyAccess();
    UserOnlyAccess(const UserOnlyAccess &) = delete;
    UserOnlyAccess &operator=(const UserOnlyAccess &) = delete;
    ~UserOnlyAccess();

    /// For CreateFile() and its like, as long as this lives. Null where Windows does not say who the user is; a
    /// file made with that would get the rights of its folder.
    SECURITY_ATTRIBUTES *attributes() { return m_descriptor ? &m_attributes : nullptr; }

private:
    PSECURITY_DESCRIPTOR m_descriptor = nullptr;
    SECURITY_ATTRIBUTES m_attributes = {};
};

} // namespace ek

#endif
