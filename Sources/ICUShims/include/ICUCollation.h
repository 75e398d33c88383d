#ifndef GALLEY_ICU_COLLATION_H
#define GALLEY_ICU_COLLATION_H
#include <stdint.h>

/// What compares letters in the order of the root locale, case and diacritics aside: at the first
/// level of the Unicode Collation Algorithm (UTS #10).
typedef struct galley_collator galley_collator;

/// NULL where ICU cannot open it.
galley_collator *galley_collator_open(void);
void galley_collator_close(galley_collator *collator);

/// Whether two texts have the same letters: 1 or 0, or -1 where ICU cannot say.
int32_t galley_collator_same(
    const galley_collator *collator, const uint8_t *first, int32_t first_length,
    const uint8_t *second, int32_t second_length);

#endif
