#include "models/KeySource.h"

#include "moc_KeySource.cpp"
