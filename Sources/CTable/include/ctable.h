#ifndef CTABLE_H
#define CTABLE_H
#include <csv.h>

/// Every function of libcsv that is called: the one list of them.
#define CTABLE_FUNCTIONS(USE) \
  USE(csv_init)               \
  USE(csv_parse)              \
  USE(csv_fini)               \
  USE(csv_free)               \
  USE(csv_set_delim)

/// Those functions of a library that was opened; none of them is NULL.
struct ctable {
#define CTABLE_FIELD(name) __typeof__(&name) name;
  CTABLE_FUNCTIONS(CTABLE_FIELD)
#undef CTABLE_FIELD
};

/// Opens libcsv and finds its functions; whether all are there.
///
/// The program is not linked with it: a desk without tables starts without it.
int ctable_open(struct ctable *functions);
#endif
