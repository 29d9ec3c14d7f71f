#include "chtml.h"

#include <dlfcn.h>
#include <limits.h>

/* The headers of libxml2 lie where only a compiler's option reaches, and they include each other by that.
   What is called here is the part of its interface that all versions of libxml2.so.2 share. */

typedef struct xmlParserCtxt *context;

/* `xmlSAXHandler` of version 1 (libxml/parser.h): functions, most of which are not wanted. */
struct handler {
  void *before_elements[14];
  void (*start_element)(void *data, const unsigned char *name, const unsigned char **attributes);
  void (*end_element)(void *data, const unsigned char *name);
  void *reference;
  void (*characters)(void *data, const unsigned char *text, int size);
  void (*ignorable_white_space)(void *data, const unsigned char *text, int size);
  void *processing_instruction;
  void *comment;
  void *warning;
  void *error;
  void *fatal_error;
  void *parameter_entity;
  void (*cdata_block)(void *data, const unsigned char *text, int size);
  void *external_subset;
  unsigned initialized;
  /* What version 2 has behind it: it is copied whole. */
  void *version_2[4];
};

enum {
  UTF_8 = 1, /* XML_CHAR_ENCODING_UTF8 */
  /* HTML_PARSE_RECOVER, NOERROR, NOWARNING, NONET, COMPACT, IGNORE_ENC */
  OPTIONS = 1 | 1 << 5 | 1 << 6 | 1 << 11 | 1 << 16 | 1 << 21,
};

typedef context create(struct handler *, void *, const char *, int, const char *, int);
typedef int use_options(context, int);
typedef int parse(context, const char *, int, int);
typedef void stop(context);
typedef void release(context);

enum { CREATE, USE_OPTIONS, PARSE, STOP, RELEASE };

int chtml_open(struct chtml *library) {
  static const char *const names[] = {
      "htmlCreatePushParserCtxt", "htmlCtxtUseOptions", "htmlParseChunk", "xmlStopParser",
      "htmlFreeParserCtxt",
  };
  void *handle = dlopen("libxml2.so.2", RTLD_NOW | RTLD_LOCAL);
  if (handle == NULL) return 0;
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    library->functions[i] = dlsym(handle, names[i]);
    if (library->functions[i] == NULL) return 0;
  }
  return 1;
}

struct reading {
  const struct chtml *library;
  const struct chtml_listener *listener;
  void *data;
  context context;
  int stopped;
};

static void heed(struct reading *reading, int goes_on) {
  if (goes_on || reading->stopped) return;
  reading->stopped = 1;
  ((stop *)reading->library->functions[STOP])(reading->context);
}

static void begin(void *data, const unsigned char *name, const unsigned char **attributes) {
  struct reading *reading = data;
  if (reading->stopped) return;
  const char *const *pairs = (const char *const *)attributes;
  heed(reading, reading->listener->begin((const char *)name, pairs, reading->data));
}

static void end(void *data, const unsigned char *name) {
  struct reading *reading = data;
  if (reading->stopped) return;
  heed(reading, reading->listener->end((const char *)name, reading->data));
}

static void text(void *data, const unsigned char *text, int size) {
  struct reading *reading = data;
  if (reading->stopped) return;
  heed(reading, reading->listener->text((const char *)text, size, reading->data));
}

int chtml_read(const struct chtml *library, const char *s, size_t size,
               const struct chtml_listener *listener, void *data) {
  struct reading reading = {.library = library, .listener = listener, .data = data};
  struct handler handler = {
      .start_element = begin,
      .end_element = end,
      .characters = text,
      .ignorable_white_space = text,
      .cdata_block = text,
      .initialized = 1,
  };
  if (size > INT_MAX) return 0;
  reading.context =
      ((create *)library->functions[CREATE])(&handler, &reading, NULL, 0, NULL, UTF_8);
  if (reading.context == NULL) return 0;
  ((use_options *)library->functions[USE_OPTIONS])(reading.context, OPTIONS);
  /* All at once: in parts the library looks for the end of each tag again and again. */
  ((parse *)library->functions[PARSE])(reading.context, s, (int)size, 1);
  ((release *)library->functions[RELEASE])(reading.context);
  return !reading.stopped;
}
