// Stands in for the commands of Unix that the tests send keys to, on Windows, which has none of them:
//   cat [NAME ...]   prints what it is given; a NAME is no file of this computer
//   tee FILE         prints it and writes it to FILE
//   sh -c TEXT       one of the few TEXTs below
// EK_COMMAND says which of them this one is.

#include <cstdio>
#include <string_view>

#include <fcntl.h>
#include <io.h>
#include <qt_windows.h>

namespace {

void copy(std::FILE *file)
{
    char bytes[1024];
    for (int some = 0; (some = ::_read(0, bytes, sizeof(bytes))) > 0;) {
        std::fwrite(bytes, 1, static_cast<std::size_t>(some), stdout);
        if (file)
            std::fwrite(bytes, 1, static_cast<std::size_t>(some), file);
    }
}

int shell(std::wstring_view text)
{
    if (text == L"sleep 1000") {
        ::Sleep(1'000'000);
    } else if (text == L"echo fine") {
        std::puts("fine");
    } else if (text == L"kill -9 $$") {
        ::TerminateProcess(::GetCurrentProcess(), 0xc0000005); // how a crash ends
    } else if (text == L"cat; exit 7") {
        copy(nullptr);
        return 7;
    } else if (text == L"cat") {
        copy(nullptr);
    } else {
        return 127;
    }
    return 0;
}

} // namespace

int wmain(int argc, wchar_t **argv)
{
    ::_setmode(0, _O_BINARY);
    ::_setmode(1, _O_BINARY);
    const std::string_view command(EK_COMMAND);
    if (command == "sh")
        return shell(argc > 2 ? argv[2] : L"");
    if (command == "cat" && argc > 1) {
        std::fputs("cat: no such file\n", stderr);
        return 1;
    }
    std::FILE *file = command == "tee" && argc > 1 ? ::_wfopen(argv[1], L"wb") : nullptr;
    copy(file);
    if (file)
        std::fclose(file);
    return 0;
}
