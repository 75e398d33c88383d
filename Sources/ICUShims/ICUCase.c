#include "ICUCase.h"
#include <unicode/stringoptions.h>
#include <unicode/uchar.h>
#include <unicode/ucasemap.h>
#include <unicode/utf8.h>

int32_t galley_fold_case(const uint8_t *text, int32_t length, uint8_t *out) {
  int32_t count = 0;
  for (int32_t i = 0; i < length;) {
    int32_t start = i;
    UChar32 c;
    U8_NEXT(text, i, length, c);
    if (c < 0) {
      while (start < i) out[count++] = text[start++];
    } else {
      c = u_foldCase(c, U_FOLD_CASE_DEFAULT);
      U8_APPEND_UNSAFE(out, count, c);
    }
  }
  return count;
}

int32_t galley_map_case(
    galley_case to, const char *locale, const uint8_t *text, int32_t length, uint8_t *out,
    int32_t capacity) {
  // Without these, titles would be cut into words and the rest of each made small.
  uint32_t options =
      to == GALLEY_CASE_TITLE ? U_TITLECASE_WHOLE_STRING | U_TITLECASE_NO_LOWERCASE : 0;
  UErrorCode status = U_ZERO_ERROR;
  UCaseMap *map = ucasemap_open(locale, options, &status);
  if (U_FAILURE(status)) return -1;
  const char *source = (const char *)text;
  char *target = (char *)out;
  int32_t count = -1;
  switch (to) {
  case GALLEY_CASE_UPPER:
    count = ucasemap_utf8ToUpper(map, target, capacity, source, length, &status);
    break;
  case GALLEY_CASE_LOWER:
    count = ucasemap_utf8ToLower(map, target, capacity, source, length, &status);
    break;
  case GALLEY_CASE_TITLE:
    count = ucasemap_utf8ToTitle(map, target, capacity, source, length, &status);
    break;
  }
  ucasemap_close(map);
  return U_SUCCESS(status) || status == U_BUFFER_OVERFLOW_ERROR ? count : -1;
}
