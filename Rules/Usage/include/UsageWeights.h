#ifndef GALLEY_USAGE_WEIGHTS_H
#define GALLEY_USAGE_WEIGHTS_H

#include <stdint.h>

/// The table of weights that `usagec` made from the texts in SOURCES; of static memory.
const int8_t *galley_usage_weights(void);

#endif
