#ifndef GALLEY_REPORT_ASSETS_H
#define GALLEY_REPORT_ASSETS_H

// The files that the HTML report is made of, which stand in the folder above this header's: there,
// rather than in Swift strings, so that editors know them for what they are. Each ends with a NUL.

/// The start of the page, up to its data: Mustache.
const char *_Nonnull galley_report_head(void);
/// The page behind its data: Mustache.
const char *_Nonnull galley_report_body(void);
/// One row of a bar chart: Mustache.
const char *_Nonnull galley_report_bar(void);
const char *_Nonnull galley_report_style(void);
const char *_Nonnull galley_report_script(void);

#endif
