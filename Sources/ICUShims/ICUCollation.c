#include "ICUCollation.h"
#include <unicode/ucol.h>

galley_collator *galley_collator_open(void) {
  UErrorCode status = U_ZERO_ERROR;
  UCollator *collator = ucol_open("", &status);
  if (U_FAILURE(status)) return NULL;
  ucol_setStrength(collator, UCOL_PRIMARY);
  return (galley_collator *)collator;
}

void galley_collator_close(galley_collator *collator) { ucol_close((UCollator *)collator); }

int32_t galley_collator_same(
    const galley_collator *collator, const uint8_t *first, int32_t first_length,
    const uint8_t *second, int32_t second_length) {
  UErrorCode status = U_ZERO_ERROR;
  UCollationResult order = ucol_strcollUTF8(
      (const UCollator *)collator, (const char *)first, first_length, (const char *)second,
      second_length, &status);
  return U_FAILURE(status) ? -1 : order == UCOL_EQUAL;
}
