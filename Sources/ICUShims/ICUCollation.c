#include "ICUCollation.h"
#include <unicode/ucol.h>

int32_t galley_same_letters(
    const uint8_t *first, int32_t first_length, const uint8_t *second, int32_t second_length) {
  UErrorCode status = U_ZERO_ERROR;
  // Opened for each question, since hardly any post asks one.
  UCollator *collator = ucol_open("", &status);
  if (U_FAILURE(status)) return -1;
  ucol_setStrength(collator, UCOL_PRIMARY);
  UCollationResult order = ucol_strcollUTF8(
      collator, (const char *)first, first_length, (const char *)second, second_length, &status);
  ucol_close(collator);
  return U_FAILURE(status) ? -1 : order == UCOL_EQUAL;
}
