#ifndef GALLEY_ICU_LOCALE_H
#define GALLEY_ICU_LOCALE_H
#include <stdint.h>

// `locale` is a BCP 47 tag. A locale that CLDR does not know is an error, where ICU itself would
// answer for the locale of the environment.

/// Writes the pattern of percentages, such as "#,##0%", as UTF-8 and returns its length, or -1.
int32_t galley_percent_pattern(const char *locale, uint8_t *out, int32_t capacity);

/// Writes the marks that open and close a quotation, and one inside another, as UTF-8, each with a
/// final NUL, and returns the length of all four, or -1.
int32_t galley_quotation_marks(const char *locale, uint8_t *out, int32_t capacity);

/// Whether the script of `locale` runs from right to left: 1 or 0, or -1.
int32_t galley_is_right_to_left(const char *locale);

#endif
