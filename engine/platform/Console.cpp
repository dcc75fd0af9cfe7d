#include "platform/Console.h"

#include <QString>

#ifdef Q_OS_WIN
#include "platform/WindowsPath.h"

#include <qt_windows.h>
#else
#include <cstdio>
#endif

namespace ek {

#ifdef Q_OS_WIN

namespace {

/// In the letters of a console, or in UTF-8 for a file or another program.
bool write(HANDLE to, const QString &text)
{
    DWORD mode = 0;
    DWORD written = 0;
    if (::GetConsoleMode(to, &mode) != 0)
        return ::WriteConsoleW(to, wide(text), static_cast<DWORD>(text.size()), &written, nullptr) != 0;
    const QByteArray utf8 = text.toUtf8();
    return ::WriteFile(to, utf8.constData(), static_cast<DWORD>(utf8.size()), &written, nullptr) != 0;
}

bool writeToOwn(ConsoleStream stream, const QString &text)
{
    const HANDLE own = ::GetStdHandle(stream == ConsoleStream::Output ? STD_OUTPUT_HANDLE : STD_ERROR_HANDLE);
    return own != nullptr && own != INVALID_HANDLE_VALUE && write(own, text);
}

/// The console of the program that started this one.
bool writeToParents(const QString &text)
{
    if (::AttachConsole(ATTACH_PARENT_PROCESS) == 0)
        return false;
    const HANDLE console = ::CreateFileW(L"CONOUT$", GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE,
                                         nullptr, OPEN_EXISTING, 0, nullptr);
    // The prompt stands there already: that program does not wait for this one.
    const bool isDone = console != INVALID_HANDLE_VALUE && write(console, u'\n' + text);
    if (console != INVALID_HANDLE_VALUE)
        ::CloseHandle(console);
    ::FreeConsole();
    return isDone;
}

} // namespace

void tellStarter(ConsoleStream stream, const QString &title, const QString &text)
{
    const QString lines = QString(text.trimmed() + u'\n').replace(u'\n', QLatin1String("\r\n"));
    if (writeToOwn(stream, lines) || writeToParents(lines))
        return;
    const UINT icon = stream == ConsoleStream::Error ? MB_ICONERROR : MB_ICONINFORMATION;
    ::MessageBoxW(nullptr, wide(text), wide(title), MB_OK | MB_SETFOREGROUND | icon);
}

#else

void tellStarter(ConsoleStream stream, const QString &, const QString &text)
{
    std::fprintf(stream == ConsoleStream::Output ? stdout : stderr, "%s\n", qPrintable(text.trimmed()));
}

#endif

} // namespace ek
