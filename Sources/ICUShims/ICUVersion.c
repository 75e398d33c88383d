#include "ICUVersion.h"
#include <stdio.h>
#include <unicode/uversion.h>

void galley_icu_version(char *out, size_t capacity) {
  UVersionInfo version;
  u_getVersion(version);
  snprintf(out, capacity, "%d.%d", version[0], version[1]);
}
