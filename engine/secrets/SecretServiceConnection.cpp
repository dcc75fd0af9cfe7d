#include "secrets/SecretServiceConnection.h"

#include <QtGlobal>

#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
#include <dlfcn.h>
#endif

namespace ek {

void forgetSecretService()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    // QtKeychain loads the library when it first needs it. RTLD_NOLOAD: where it has not, there is nothing to forget.
    void *library = ::dlopen("libsecret-1.so.0", RTLD_LAZY | RTLD_NOLOAD);
    if (!library)
        return;
    // Documented as safe to call at any time.
    if (auto *disconnect = reinterpret_cast<void (*)()>(::dlsym(library, "secret_service_disconnect")))
        disconnect();
    ::dlclose(library);
#endif
}

} // namespace ek
