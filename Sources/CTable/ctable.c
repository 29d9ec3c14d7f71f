#include "ctable.h"

#include <dlfcn.h>

int ctable_open(struct ctable *functions) {
  // The name that the header belongs to: another number is another layout of the parser.
  void *library = dlopen("libcsv.so.3", RTLD_NOW | RTLD_LOCAL);
  if (library == NULL) return 0;
#define CTABLE_FIND(name)                                               \
  functions->name = (__typeof__(functions->name))dlsym(library, #name); \
  if (functions->name == NULL) return 0;
  CTABLE_FUNCTIONS(CTABLE_FIND)
#undef CTABLE_FIND
  return 1;
}
