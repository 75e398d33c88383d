// The only door to ICU: plain C types, whole loops, no ICU type.
#ifndef GALLEY_ICU_SHIMS_H
#define GALLEY_ICU_SHIMS_H
#include <stddef.h>
#include <stdint.h>

/// The version of ICU in use, as text ("72.1"), written to `out` with a final NUL.
void galley_icu_version(char *out, size_t capacity);

#endif
