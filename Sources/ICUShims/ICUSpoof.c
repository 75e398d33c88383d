#include "ICUSpoof.h"
#include <unicode/uspoof.h>

int32_t galley_skeleton(const uint8_t *text, int32_t length, uint8_t *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  USpoofChecker *checker = uspoof_open(&status);
  // Type 0: a skeleton of UTS #39 as it stands, whatever the scripts.
  int32_t count = uspoof_getSkeletonUTF8(
      checker, 0, (const char *)text, length, (char *)out, capacity, &status);
  uspoof_close(checker);
  return U_FAILURE(status) || count > capacity ? -1 : count;
}
