#ifndef GALLEY_ICU_SPOOF_H
#define GALLEY_ICU_SPOOF_H
#include <stdint.h>

/// Writes the skeleton of `text` (UTS #39, section 4), which texts that look alike share, to `out`
/// and returns its length, or -1 where `capacity` is too small or ICU cannot.
int32_t galley_skeleton(const uint8_t *text, int32_t length, uint8_t *out, int32_t capacity);

#endif
