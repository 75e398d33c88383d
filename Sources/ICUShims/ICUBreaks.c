#include "ICUBreaks.h"
#include <limits.h>
#include <stdbool.h>
#include <stdlib.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

struct galley_breaks {
  UBreakIterator *iterator;
  UChar *units;
  int32_t capacity, count;
  // The last boundary, in UTF-16 units and in bytes of the text.
  int32_t unit, byte;
};

// Stands in the copy for each ill-formed byte, so that byte lengths can be told from the units
// alone: a lone surrogate is one byte, every other code point what UTF-8 says.
static const UChar ill_formed = 0xDC80;

galley_breaks *galley_breaks_open(void) {
  UErrorCode status = U_ZERO_ERROR;
  galley_breaks *breaks = calloc(1, sizeof *breaks);
  if (!breaks) return NULL;
  breaks->iterator = ubrk_open(UBRK_WORD, "", NULL, 0, &status);
  if (U_FAILURE(status)) {
    galley_breaks_close(breaks);
    return NULL;
  }
  return breaks;
}

void galley_breaks_close(galley_breaks *breaks) {
  if (!breaks) return;
  if (breaks->iterator) ubrk_close(breaks->iterator);
  free(breaks->units);
  free(breaks);
}

static bool reserve(galley_breaks *breaks, int32_t capacity) {
  if (capacity <= breaks->capacity) return true;
  if (capacity < INT32_MAX / 4) capacity *= 2;
  UChar *units = realloc(breaks->units, (size_t)capacity * sizeof *units);
  if (!units) return false;
  breaks->units = units;
  breaks->capacity = capacity;
  return true;
}

// Two characters are replaced by others of their length that never belong to a word.
int32_t galley_breaks_set_text(galley_breaks *breaks, const uint8_t *text, int32_t length) {
  if (length < 0 || !reserve(breaks, length)) return -1;
  UChar *units = breaks->units;
  int32_t count = 0;
  for (int32_t i = 0; i < length;) {
    int32_t start = i;
    UChar32 c;
    U8_NEXT(text, i, length, c);
    if (c < 0) {
      while (start++ < i) units[count++] = ill_formed;
    } else if (c == '@') {
      units[count++] = '#';  // A letter for ICU 72, not for 76; for us never.
    } else if (c == 0x202F) {
      units[count++] = 0x2026;  // Joins words in UAX #29; in French it parts punctuation.
    } else {
      U16_APPEND_UNSAFE(units, count, c);
    }
  }
  UErrorCode status = U_ZERO_ERROR;
  ubrk_setText(breaks->iterator, units, count, &status);
  breaks->count = count;
  breaks->unit = breaks->byte = 0;
  return U_FAILURE(status) ? -1 : 0;
}

// Bytes of the code point at `*unit`, which is moved past it.
static int32_t next(const galley_breaks *breaks, int32_t *unit, UChar32 *c) {
  U16_NEXT(breaks->units, *unit, breaks->count, *c);
  return U_IS_SURROGATE(*c) ? 1 : U8_LENGTH(*c);
}

// The traits of the segment up to `end`, 0 if it holds neither letter nor digit. Moves to its end.
static int32_t read_segment(galley_breaks *breaks, int32_t end) {
  int32_t traits = 0;
  bool letters = false, alphabetic = false, after_letter = false, after_apostrophe = false;
  while (breaks->unit < end) {
    UChar32 c;
    breaks->byte += next(breaks, &breaks->unit, &c);
    if (c >= 0x80) traits |= GALLEY_WORD_NON_ASCII;
    uint32_t category = U_MASK(u_charType(c));
    if (category & (U_GC_LU_MASK | U_GC_LT_MASK))
      traits |= letters ? GALLEY_WORD_INNER_CAPITAL : GALLEY_WORD_CAPITALIZED;
    else if (category & U_GC_LL_MASK)
      traits |= GALLEY_WORD_LOWERCASE;
    else if (category & U_GC_ND_MASK)
      traits |= GALLEY_WORD_DIGIT;
    bool letter = category & U_GC_L_MASK;
    if (letter && after_apostrophe) traits |= GALLEY_WORD_APOSTROPHE;
    after_apostrophe = after_letter && (c == '\'' || c == 0x2019);
    after_letter = letter || (after_letter && category & U_GC_M_MASK);
    letters |= letter;
    alphabetic |= letter || u_hasBinaryProperty(c, UCHAR_ALPHABETIC);
  }
  if (!letters && traits & GALLEY_WORD_DIGIT) traits |= GALLEY_WORD_NUMBER;
  return alphabetic || traits & GALLEY_WORD_DIGIT ? traits | INT32_MIN : 0;
}

int32_t galley_breaks_next_words(galley_breaks *breaks, galley_word *out, int32_t capacity) {
  int32_t count = 0, end;
  while (count < capacity && (end = ubrk_next(breaks->iterator)) != UBRK_DONE) {
    int32_t start = breaks->byte;
    int32_t traits = read_segment(breaks, end);
    if (!traits || ubrk_getRuleStatus(breaks->iterator) == UBRK_WORD_NONE) continue;
    out[count++] = (galley_word){start, breaks->byte, traits & 0xFF};
  }
  return count;
}
