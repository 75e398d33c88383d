#include "ICUNormalization.h"
#include <stdlib.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

int32_t galley_is_nfc(const uint8_t *text, int32_t length) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *nfc = unorm2_getNFCInstance(&status);
  // UTF-16 never takes more units than UTF-8 takes bytes.
  UChar *units = malloc(((size_t)length + 1) * sizeof *units);
  if (U_FAILURE(status) || !units) {
    free(units);
    return -1;
  }
  int32_t count = 0;
  u_strFromUTF8WithSub(
      units, length + 1, &count, (const char *)text, length, 0xFFFD, NULL, &status);
  UBool answer = unorm2_isNormalized(nfc, units, count, &status);
  free(units);
  return U_FAILURE(status) ? -1 : answer ? 1 : 0;
}
