#ifndef GALLEY_ICU_NORMALIZATION_H
#define GALLEY_ICU_NORMALIZATION_H
#include <stdint.h>

/// Whether `text` is in Normalization Form C (UAX #15): 1 or 0, or -1 where ICU cannot say.
int32_t galley_is_nfc(const uint8_t *text, int32_t length);

#endif
