#ifndef GALLEY_ICU_VERSION_H
#define GALLEY_ICU_VERSION_H
#include <stddef.h>

/// The version of ICU in use, as text ("72.1"), written to `out` with a final NUL.
void galley_icu_version(char *out, size_t capacity);

#endif
