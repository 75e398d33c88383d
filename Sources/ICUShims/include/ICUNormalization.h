#ifndef GALLEY_ICU_NORMALIZATION_H
#define GALLEY_ICU_NORMALIZATION_H
#include <stdint.h>

/// Whether `text` is in Normalization Form C (UAX #15): 1 or 0, or -1 where ICU cannot say.
int32_t galley_is_nfc(const uint8_t *text, int32_t length);

/// Writes Normalization Form C of `text`, which must not be empty, to `out` and returns its length,
/// or -1 where `capacity` is too small or ICU cannot.
int32_t galley_to_nfc(const uint8_t *text, int32_t length, uint8_t *out, int32_t capacity);

#endif
