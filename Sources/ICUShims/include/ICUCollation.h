#ifndef GALLEY_ICU_COLLATION_H
#define GALLEY_ICU_COLLATION_H
#include <stdint.h>

/// Whether two texts have the same letters, case and diacritics aside: equal at the first level of
/// the Unicode Collation Algorithm (UTS #10). 1 or 0, or -1 where ICU cannot say.
int32_t galley_same_letters(
    const uint8_t *first, int32_t first_length, const uint8_t *second, int32_t second_length);

#endif
