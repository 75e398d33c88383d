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

static galley_regex *wrap(URegularExpression *program, UErrorCode *status) {
  galley_regex *regex = U_SUCCESS(*status) ? malloc(sizeof *regex) : NULL;
  if (!regex) {
    uregex_close(program);
    return NULL;
  }
  regex->program = program;
  regex->budget = 1;
  uregex_setMatchCallback(program, spend, regex, status);
  return regex;
}

galley_regex *galley_regex_open(
    const uint16_t *pattern, int32_t length, int32_t stackLimit, const char **error) {
  UErrorCode status = U_ZERO_ERROR;
  UParseError place;
  URegularExpression *program = uregex_open(
      (const UChar *)pattern, length, UREGEX_UNIX_LINES | UREGEX_ERROR_ON_UNKNOWN_ESCAPES, &place,
      &status);
  uregex_setStackLimit(program, stackLimit, &status);
  *error = U_SUCCESS(status) ? NULL : u_errorName(status);
  return wrap(program, &status);
}

galley_regex *galley_regex_clone(const galley_regex *regex) {
  UErrorCode status = U_ZERO_ERROR;
  return wrap(uregex_clone(regex->program, &status), &status);
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

int32_t galley_regex_find(
    galley_regex *regex, int32_t start, int32_t end, int32_t from, int32_t *matchStart,
    int32_t *matchEnd) {
  if (regex->budget <= 0) return -1;
  UErrorCode status = U_ZERO_ERROR;
  uregex_setRegionAndStart(regex->program, start, end, from, &status);
  if (!uregex_findNext(regex->program, &status)) return U_SUCCESS(status) ? 0 : -1;
  *matchStart = uregex_start(regex->program, 0, &status);
  *matchEnd = uregex_end(regex->program, 0, &status);
  return U_SUCCESS(status) ? 1 : -1;
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
