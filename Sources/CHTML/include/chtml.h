#ifndef CHTML_H
#define CHTML_H
#include <stddef.h>

/// Is told of what stands in a text, in its order; `data` is what `chtml_read` was given.
///
/// Each answers whether to go on. Every element that begins also ends, unless the reading is stopped.
struct chtml_listener {
  /// An element begins: its name in lower case, and its attributes, names and values by turns, NULL
  /// behind the last; NULL where it has none. A value may be NULL.
  int (*begin)(const char *name, const char *const *attributes, void *data);
  int (*end)(const char *name, void *data);
  /// Text, its entities undone; not the whole of it at once.
  int (*text)(const char *text, int size, void *data);
};

/// libxml2, opened; what it holds is nobody else's to touch.
struct chtml {
  void *functions[5];
};

/// Opens libxml2 and finds its functions; whether all are there.
///
/// The program is not linked with it: a desk without exported posts starts without it.
int chtml_open(struct chtml *library);

/// Reads a text in UTF-8, whatever it says about its own encoding; whether it was read to its end.
int chtml_read(const struct chtml *library, const char *text, size_t size,
               const struct chtml_listener *listener, void *data);
#endif
