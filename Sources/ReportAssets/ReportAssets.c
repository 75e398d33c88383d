#include "ReportAssets.h"

// `#embed` is of C23, and Clang takes it in every mode.
#pragma clang diagnostic ignored "-Wc23-extensions"

const char *galley_report_head(void) {
  static const char text[] = {
#embed "head.mustache" suffix(, )
      0};
  return text;
}

const char *galley_report_body(void) {
  static const char text[] = {
#embed "body.mustache" suffix(, )
      0};
  return text;
}

const char *galley_report_bar(void) {
  static const char text[] = {
#embed "bar.mustache" suffix(, )
      0};
  return text;
}

const char *galley_report_style(void) {
  static const char text[] = {
#embed "report.css" suffix(, )
      0};
  return text;
}

const char *galley_report_script(void) {
  static const char text[] = {
#embed "report.js" suffix(, )
      0};
  return text;
}
