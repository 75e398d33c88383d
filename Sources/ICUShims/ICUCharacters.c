#include "ICUCharacters.h"
#include <stdbool.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

uint32_t galley_script(uint32_t code_point) {
  UErrorCode status = U_ZERO_ERROR;
  const char *name = uscript_getShortName(uscript_getScript((UChar32)code_point, &status));
  if (U_FAILURE(status) || !name) name = "Zzzz";
  uint32_t code = 0;
  for (int i = 0; i < 4 && name[i]; i++) code = code << 8 | (uint8_t)name[i];
  return code;
}

galley_sentence_break galley_sentence_break_of(uint32_t code_point) {
  switch (u_getIntPropertyValue((UChar32)code_point, UCHAR_SENTENCE_BREAK)) {
  case U_SB_EXTEND:
  case U_SB_FORMAT: return GALLEY_SENTENCE_EXTEND;
  case U_SB_SP:
  case U_SB_CR:
  case U_SB_LF:
  case U_SB_SEP: return GALLEY_SENTENCE_SPACE;
  case U_SB_LOWER: return GALLEY_SENTENCE_LOWER;
  case U_SB_UPPER:
  case U_SB_OLETTER: return GALLEY_SENTENCE_LETTER;
  case U_SB_NUMERIC: return GALLEY_SENTENCE_NUMERIC;
  case U_SB_ATERM: return GALLEY_SENTENCE_STOP;
  case U_SB_STERM: return GALLEY_SENTENCE_FINAL;
  case U_SB_CLOSE:
    return u_charType((UChar32)code_point) == U_START_PUNCTUATION ? GALLEY_SENTENCE_OTHER
                                                                  : GALLEY_SENTENCE_CLOSE;
  case U_SB_SCONTINUE: return GALLEY_SENTENCE_CONTINUE;
  default: return GALLEY_SENTENCE_OTHER;
  }
}

static bool is_pictograph(UChar32 c) {
  return u_hasBinaryProperty(c, UCHAR_EXTENDED_PICTOGRAPHIC);
}

// Columns of a code point that stands for itself.
static int32_t width(UChar32 c) {
  int32_t type = u_charType(c);
  if (U_MASK(type) & (U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK | U_GC_CC_MASK))
    return c == 0xAD ? 1 : 0;
  int32_t syllable = u_getIntPropertyValue(c, UCHAR_HANGUL_SYLLABLE_TYPE);
  if (syllable == U_HST_VOWEL_JAMO || syllable == U_HST_TRAILING_JAMO) return 0;
  switch (u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH)) {
  case U_EA_WIDE:
  case U_EA_FULLWIDTH: return 2;
  default: return 1;
  }
}

int32_t galley_display_width(const uint8_t *text, int32_t length) {
  int32_t columns = 0, last_width = 0;
  bool in_emoji = false, after_joiner = false, half_flag = false;
  for (int32_t i = 0; i < length;) {
    UChar32 c;
    U8_NEXT(text, i, length, c);
    if (c < 0) c = 0xFFFD;
    if (c == 0x200D) {
      after_joiner = in_emoji;
      continue;
    }
    if (c == 0xFE0F && last_width == 1 && in_emoji) {
      columns++;  // Emoji presentation of a character that is narrow by itself.
      last_width = 2;
    }
    bool regional = u_hasBinaryProperty(c, UCHAR_REGIONAL_INDICATOR);
    bool modifier = in_emoji && u_hasBinaryProperty(c, UCHAR_EMOJI_MODIFIER);
    bool joined = (after_joiner && is_pictograph(c)) || (half_flag && regional);
    int32_t own = joined || modifier ? 0 : regional ? 2 : width(c);
    columns += own;
    after_joiner = false;
    half_flag = regional && !joined;
    if (own > 0) {
      last_width = own;
      in_emoji = u_hasBinaryProperty(c, UCHAR_EMOJI);
    }
  }
  return columns;
}
