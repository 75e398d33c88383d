#include "ICUCase.h"
#include <unicode/stringoptions.h>
#include <unicode/uchar.h>
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
