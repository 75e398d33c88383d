#ifndef GALLEY_ICU_CASE_H
#define GALLEY_ICU_CASE_H
#include <stdint.h>

/// Writes the simple case folding of `text` to `out`, which must hold three bytes for two of the
/// text, rounded up; returns the length. Ill-formed bytes are copied.
int32_t galley_fold_case(const uint8_t *text, int32_t length, uint8_t *out);

typedef enum : int32_t { GALLEY_CASE_UPPER, GALLEY_CASE_LOWER, GALLEY_CASE_TITLE } galley_case;

/// Maps `text` by the customs of `locale` (BCP 47) into `out`; `GALLEY_CASE_TITLE` maps the first
/// letter and leaves the others. Returns the length, which may be above `capacity` (then call
/// again), or -1.
int32_t galley_map_case(
    galley_case to, const char *locale, const uint8_t *text, int32_t length, uint8_t *out,
    int32_t capacity);

#endif
