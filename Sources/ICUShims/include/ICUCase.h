#ifndef GALLEY_ICU_CASE_H
#define GALLEY_ICU_CASE_H
#include <stdint.h>

/// Writes the simple case folding of `text` to `out`, which must hold three bytes for two of the
/// text, rounded up; returns the length. Ill-formed bytes are copied.
int32_t galley_fold_case(const uint8_t *text, int32_t length, uint8_t *out);

#endif
