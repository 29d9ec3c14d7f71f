#define _GNU_SOURCE
#include "cmarkdown.h"
#include <string.h>

const void *cmarkdown_find(const void *text, size_t size, const char *needle, size_t length) {
  return memmem(text, size, needle, length);
}
