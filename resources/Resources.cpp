#include "resources/Resources.h"

#include <QtGlobal>

// The macro declares a function and therefore may not stand in a namespace.
static void initQrc()
{
    Q_INIT_RESOURCE(resources);
    Q_INIT_RESOURCE(translations);
}

namespace ek {

void initResources()
{
    initQrc();
}

} // namespace ek
