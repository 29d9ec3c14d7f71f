#include "ccalendar.h"

#include <dlfcn.h>

int ccalendar_open(struct ccalendar *functions) {
  // The name that the headers belong to: another number is another layout of what is passed.
  void *library = dlopen("libical.so.3", RTLD_NOW | RTLD_LOCAL);
  if (library == NULL) return 0;
#define CCALENDAR_FIND(name)                                          \
  functions->name = (__typeof__(functions->name))dlsym(library, #name); \
  if (functions->name == NULL) {                                        \
    dlclose(library);                                                   \
    return 0;                                                           \
  }
  CCALENDAR_FUNCTIONS(CCALENDAR_FIND)
#undef CCALENDAR_FIND
  // The default differs between builds of the library; a bad line must never end the program.
  functions->icalerror_set_errors_are_fatal(0);
  return 1;
}
