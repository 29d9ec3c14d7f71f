#include "carchive.h"

#include <dlfcn.h>

int carchive_open(struct carchive *functions) {
  // The name that the headers belong to.
  void *library = dlopen("libarchive.so.13", RTLD_NOW | RTLD_LOCAL);
  if (library == NULL) return 0;
#define CARCHIVE_FIND(name)                                             \
  functions->name = (__typeof__(functions->name))dlsym(library, #name); \
  if (functions->name == NULL) return 0;
  CARCHIVE_FUNCTIONS(CARCHIVE_FIND)
#undef CARCHIVE_FIND
  return 1;
}
