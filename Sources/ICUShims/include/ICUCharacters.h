#ifndef GALLEY_ICU_CHARACTERS_H
#define GALLEY_ICU_CHARACTERS_H
#include <stdint.h>

/// The script of a code point by its ISO 15924 code, four letters in one number, first letter
/// highest ('Latn' is 0x4C61746E).
uint32_t galley_script(uint32_t code_point);

/// Sentence_Break of a code point (UAX #29), as far as cutting needs to know it. Brackets that open
/// are not among those that close.
typedef enum : int32_t {
  GALLEY_SENTENCE_OTHER,
  GALLEY_SENTENCE_EXTEND,
  GALLEY_SENTENCE_SPACE,
  GALLEY_SENTENCE_LOWER,
  GALLEY_SENTENCE_LETTER,
  GALLEY_SENTENCE_NUMERIC,
  GALLEY_SENTENCE_STOP,
  GALLEY_SENTENCE_FINAL,
  GALLEY_SENTENCE_CLOSE,
  GALLEY_SENTENCE_CONTINUE,
} galley_sentence_break;

galley_sentence_break galley_sentence_break_of(uint32_t code_point);

/// Columns that `text` takes up in a terminal: 2 for wide characters (UAX #11) and emoji sequences
/// (UTS #51), 0 for what is drawn onto or hidden in the character before.
int32_t galley_display_width(const uint8_t *text, int32_t length);

#endif
