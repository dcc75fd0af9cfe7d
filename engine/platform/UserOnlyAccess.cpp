#include "platform/UserOnlyAccess.h"

#ifdef Q_OS_WIN

#include <QByteArray>
#include <QString>

#include <sddl.h>

namespace ek {

namespace {

/// "S-1-5-21-…"; empty where Windows does not tell.
QString userId()
{
    HANDLE token = nullptr;
    if (!::OpenProcessToken(::GetCurrentProcess(), TOKEN_QUERY, &token))
        return {};
    DWORD size = 0;
    ::GetTokenInformation(token, TokenUser, nullptr, 0, &size);
    QByteArray room(static_cast<qsizetype>(size), '\0');
    const bool isKnown = size > 0 && ::GetTokenInformation(token, TokenUser, room.data(), size, &size);
    ::CloseHandle(token);
    LPWSTR text = nullptr;
    if (!isKnown || !::ConvertSidToStringSidW(reinterpret_cast<TOKEN_USER *>(room.data())->User.Sid, &text))
        return {};
    const QString id = QString::fromWCharArray(text);
    ::LocalFree(text);
    return id;
}

} // namespace

UserOnlyAccess::UserOnlyAccess()
{
    const QString id = userId();
    if (id.isEmpty())
        return;
    // Protected: nothing is inherited. Full access for one, and for the owner: another computer's share may know this
    // user under another id.
    const QString rights = QStringLiteral("D:P(A;;FA;;;%1)(A;;FA;;;OW)").arg(id);
    if (!::ConvertStringSecurityDescriptorToSecurityDescriptorW(reinterpret_cast<const wchar_t *>(rights.utf16()),
                                                                SDDL_REVISION_1, &m_descriptor, nullptr))
        m_descriptor = nullptr;
    m_attributes = {sizeof m_attributes, m_descriptor, FALSE};
}

UserOnlyAccess::~UserOnlyAccess()
{
    ::LocalFree(m_descriptor);
}

} // namespace ek

#endif
