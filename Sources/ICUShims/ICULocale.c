#include "ICULocale.h"
#include <unicode/uloc.h>
#include <unicode/ulocdata.h>
#include <unicode/unum.h>
#include <unicode/ustring.h>

enum { pattern_capacity = 64 };

// ICU's name of the locale that `tag` names.
static UErrorCode parse(const char *tag, char name[ULOC_FULLNAME_CAPACITY]) {
  UErrorCode status = U_ZERO_ERROR;
  uloc_forLanguageTag(tag, name, ULOC_FULLNAME_CAPACITY, NULL, &status);
  return status == U_STRING_NOT_TERMINATED_WARNING ? U_ILLEGAL_ARGUMENT_ERROR : status;
}

// Opens the data of the locale that `tag` names; NULL where CLDR has none.
static ULocaleData *open_data(const char *tag, char name[ULOC_FULLNAME_CAPACITY]) {
  UErrorCode status = parse(tag, name);
  if (U_FAILURE(status)) return NULL;
  ULocaleData *data = ulocdata_open(name, &status);
  if (U_SUCCESS(status) && status != U_USING_DEFAULT_WARNING) return data;
  if (U_SUCCESS(status)) ulocdata_close(data);
  return NULL;
}

int32_t galley_percent_pattern(const char *locale, uint8_t *out, int32_t capacity) {
  char name[ULOC_FULLNAME_CAPACITY];
  ULocaleData *data = open_data(locale, name);
  if (!data) return -1;
  ulocdata_close(data);
  UErrorCode status = U_ZERO_ERROR;
  UNumberFormat *format = unum_open(UNUM_PERCENT, NULL, 0, name, NULL, &status);
  if (U_FAILURE(status)) return -1;
  UChar pattern[pattern_capacity];
  int32_t units = unum_toPattern(format, false, pattern, pattern_capacity, &status);
  unum_close(format);
  int32_t count = 0;
  u_strToUTF8((char *)out, capacity, &count, pattern, units, &status);
  return U_FAILURE(status) ? -1 : count;
}

int32_t galley_quotation_marks(const char *locale, uint8_t *out, int32_t capacity) {
  static const ULocaleDataDelimiterType types[] = {
      ULOCDATA_QUOTATION_START, ULOCDATA_QUOTATION_END, ULOCDATA_ALT_QUOTATION_START,
      ULOCDATA_ALT_QUOTATION_END};
  char name[ULOC_FULLNAME_CAPACITY];
  ULocaleData *data = open_data(locale, name);
  if (!data) return -1;
  UErrorCode status = U_ZERO_ERROR;
  int32_t total = 0;
  for (int i = 0; i < 4 && U_SUCCESS(status); i++) {
    UChar mark[8];
    int32_t count = 0;
    int32_t units = ulocdata_getDelimiter(data, types[i], mark, 8, &status);
    u_strToUTF8((char *)out + total, capacity - total, &count, mark, units, &status);
    if (status == U_STRING_NOT_TERMINATED_WARNING) status = U_BUFFER_OVERFLOW_ERROR;
    total += count + 1;
  }
  ulocdata_close(data);
  return U_FAILURE(status) ? -1 : total;
}

int32_t galley_is_right_to_left(const char *locale) {
  char name[ULOC_FULLNAME_CAPACITY];
  if (U_FAILURE(parse(locale, name))) return -1;
  return uloc_isRightToLeft(name) ? 1 : 0;
}
