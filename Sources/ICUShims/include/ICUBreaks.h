#ifndef GALLEY_ICU_BREAKS_H
#define GALLEY_ICU_BREAKS_H
#include <stdint.h>

/// A word break iterator of UAX #29 (root locale) with a UTF-16 copy of the text it stands on.
typedef struct galley_breaks galley_breaks;

/// What a word holds, bit for bit the traits of the Swift side.
enum {
  GALLEY_WORD_CAPITALIZED = 1,
  GALLEY_WORD_INNER_CAPITAL = 2,
  GALLEY_WORD_LOWERCASE = 4,
  GALLEY_WORD_DIGIT = 8,
  GALLEY_WORD_NON_ASCII = 16,
  GALLEY_WORD_APOSTROPHE = 32,
  GALLEY_WORD_NUMBER = 64,
};

/// A word at the bytes `start..<end` of the text.
typedef struct {
  int32_t start, end;
  int32_t traits;
} galley_word;

/// Opens an iterator, or returns NULL where ICU cannot.
galley_breaks *galley_breaks_open(void);

/// Frees what `galley_breaks_open` returned; NULL is allowed.
void galley_breaks_close(galley_breaks *breaks);

/// Puts the iterator at the start of `text`, which need not outlive the call. Returns 0, or -1.
int32_t galley_breaks_set_text(galley_breaks *breaks, const uint8_t *text, int32_t length);

/// Writes the words that follow, at most `capacity`, and returns their number: fewer than
/// `capacity` only at the end of the text.
int32_t galley_breaks_next_words(galley_breaks *breaks, galley_word *out, int32_t capacity);

#endif
