#include "ICUNormalization.h"
#include <stdlib.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

// A UTF-16 copy of `text`, to be freed; NULL where memory is short. UTF-16 never takes more units
// than UTF-8 takes bytes.
static UChar *copy(const uint8_t *text, int32_t length, int32_t *count, UErrorCode *status) {
  UChar *units = malloc(((size_t)length + 1) * sizeof *units);
  if (!units) return NULL;
  u_strFromUTF8WithSub(
      units, length + 1, count, (const char *)text, length, 0xFFFD, NULL, status);
  return units;
}

int32_t galley_is_nfc(const uint8_t *text, int32_t length) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *nfc = unorm2_getNFCInstance(&status);
  int32_t count = 0;
  UChar *units = copy(text, length, &count, &status);
  if (!units) return -1;
  UBool answer = unorm2_isNormalized(nfc, units, count, &status);
  free(units);
  return U_FAILURE(status) ? -1 : answer ? 1 : 0;
}

int32_t galley_to_nfc(const uint8_t *text, int32_t length, uint8_t *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *nfc = unorm2_getNFCInstance(&status);
  int32_t count = 0, written = 0;
  UChar *units = copy(text, length, &count, &status);
  // No character becomes more than three units (UAX #15, section 1.3).
  int32_t room = count * 3 + 1;
  UChar *composed = malloc((size_t)room * sizeof *composed);
  if (units && composed) {
    int32_t composedCount = unorm2_normalize(nfc, units, count, composed, room, &status);
    u_strToUTF8((char *)out, capacity, &written, composed, composedCount, &status);
  }
  free(units);
  free(composed);
  return U_FAILURE(status) || written == 0 || written > capacity ? -1 : written;
}
