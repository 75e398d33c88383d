#ifndef GALLEY_ICU_REGEX_H
#define GALLEY_ICU_REGEX_H
#include <stdint.h>

// Regular expressions over UTF-16 (uregex.h), each with a budget of engine steps.

/// A compiled pattern with the text it runs on; one thread at a time.
typedef struct galley_regex galley_regex;

/// Compiles `pattern`, whose states may take `stackLimit` bytes. NULL on error, with ICU's name for
/// it in `error`.
galley_regex *galley_regex_open(
    const uint16_t *pattern, int32_t length, int32_t stackLimit, const char **error);
void galley_regex_close(galley_regex *regex);
/// What the finds from here on may spend together, in ticks of about 10,000 saved states.
void galley_regex_set_budget(galley_regex *regex, int64_t ticks);
/// `text` is borrowed until the next call.
void galley_regex_set_text(galley_regex *regex, const uint16_t *text, int32_t length);
/// Finds the next match that begins at `from` or after it. 1: found; 0: none; -1: stopped by its
/// budget or its stack.
int32_t galley_regex_find(
    galley_regex *regex, int32_t from, int32_t *matchStart, int32_t *matchEnd);
/// The same for a match that begins at `start`.
int32_t galley_regex_match_at(
    galley_regex *regex, int32_t start, int32_t *matchStart, int32_t *matchEnd);
int32_t galley_regex_group_count(const galley_regex *regex);
/// The range of a group in the last match; 0 where it took no part.
int32_t galley_regex_group(
    const galley_regex *regex, int32_t group, int32_t *start, int32_t *end);

#endif
