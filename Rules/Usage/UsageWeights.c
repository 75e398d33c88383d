#include "UsageWeights.h"

// `#embed` is of C23, and Clang takes it in every mode.
#pragma clang diagnostic ignored "-Wc23-extensions"

const int8_t *galley_usage_weights(void) {
  static const unsigned char weights[] = {
#embed "articles.weights"
  };
  _Static_assert(sizeof weights == 1 << 19, "as many as UsageModel asks for");
  return (const int8_t *)weights;
}
