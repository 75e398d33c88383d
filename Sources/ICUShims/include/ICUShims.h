// The only door to ICU: plain C types, whole loops, no ICU type. ICU's own headers stay in the `.c`
// files, one for each service. Text is UTF-8 with lengths in bytes; ill-formed bytes are tolerated
// and count as symbols. Functions that can fail return a negative number then.
#ifndef GALLEY_ICU_SHIMS_H
#define GALLEY_ICU_SHIMS_H
#include "ICUBreaks.h"
#include "ICUCase.h"
#include "ICUCharacters.h"
#include "ICUCollation.h"
#include "ICULocale.h"
#include "ICUNormalization.h"
#include "ICURegex.h"
#include "ICUSpoof.h"
#include "ICUVersion.h"
#endif
