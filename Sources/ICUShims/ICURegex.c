#include "ICURegex.h"
#include <stdlib.h>
#include <unicode/uregex.h>

struct galley_regex {
  URegularExpression *program;
  // Ticks of the engine that may still be spent.
  int64_t budget;
};

// ICU calls this once for every tick, that is about 10,000 saved states.
static UBool spend(const void *context, int32_t ticks) {
  (void)ticks;
  galley_regex *regex = (galley_regex *)context;
  regex->budget -= 1;
  return regex->budget > 0;
}

galley_regex *galley_regex_open(
    const uint16_t *pattern, int32_t length, int32_t stackLimit, const char **error) {
  UErrorCode status = U_ZERO_ERROR;
  UParseError place;
  URegularExpression *program = uregex_open(
      (const UChar *)pattern, length, UREGEX_UNIX_LINES | UREGEX_ERROR_ON_UNKNOWN_ESCAPES, &place,
      &status);
  galley_regex *regex = malloc(sizeof *regex);
  if (!regex) status = U_MEMORY_ALLOCATION_ERROR;
  uregex_setStackLimit(program, stackLimit, &status);
  uregex_setMatchCallback(program, spend, regex, &status);
  if (U_SUCCESS(status)) {
    *regex = (galley_regex){.program = program, .budget = 1};
    *error = NULL;
    return regex;
  }
  uregex_close(program);
  free(regex);
  *error = u_errorName(status);
  return NULL;
}

void galley_regex_close(galley_regex *regex) {
  if (!regex) return;
  uregex_close(regex->program);
  free(regex);
}

void galley_regex_set_budget(galley_regex *regex, int64_t ticks) { regex->budget = ticks; }

void galley_regex_set_text(galley_regex *regex, const uint16_t *text, int32_t length) {
  UErrorCode status = U_ZERO_ERROR;
  uregex_setText(regex->program, (const UChar *)text, length, &status);
}

static int32_t outcome(
    galley_regex *regex, UBool found, UErrorCode status, int32_t *matchStart, int32_t *matchEnd) {
  if (!found) return U_SUCCESS(status) ? 0 : -1;
  *matchStart = uregex_start(regex->program, 0, &status);
  *matchEnd = uregex_end(regex->program, 0, &status);
  return U_SUCCESS(status) ? 1 : -1;
}

int32_t galley_regex_find(
    galley_regex *regex, int32_t from, int32_t *matchStart, int32_t *matchEnd) {
  if (regex->budget <= 0) return -1;
  UErrorCode status = U_ZERO_ERROR;
  UBool found = uregex_find(regex->program, from, &status);
  return outcome(regex, found, status, matchStart, matchEnd);
}

int32_t galley_regex_match_at(
    galley_regex *regex, int32_t start, int32_t *matchStart, int32_t *matchEnd) {
  if (regex->budget <= 0) return -1;
  UErrorCode status = U_ZERO_ERROR;
  UBool found = uregex_lookingAt(regex->program, start, &status);
  return outcome(regex, found, status, matchStart, matchEnd);
}

int32_t galley_regex_group_count(const galley_regex *regex) {
  UErrorCode status = U_ZERO_ERROR;
  return uregex_groupCount(regex->program, &status);
}

int32_t galley_regex_group(
    const galley_regex *regex, int32_t group, int32_t *start, int32_t *end) {
  UErrorCode status = U_ZERO_ERROR;
  *start = uregex_start(regex->program, group, &status);
  *end = uregex_end(regex->program, group, &status);
  return U_SUCCESS(status) && *start >= 0;
}
