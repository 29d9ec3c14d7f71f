#ifndef CMARKDOWN_H
#define CMARKDOWN_H
#include <md4c.h>
#include <stddef.h>

/// The first place of `needle` in `text`, or NULL.
const void *cmarkdown_find(const void *text, size_t size, const char *needle, size_t length);

/// The words of Markdown as an editor counts them: text only, no code blocks, no HTML.
///
/// Words are separated by white space; each Han or Kana character is one. Returns -1 where MD4C
/// gives up.
long cmarkdown_words(const char *text, size_t size);

/// The words of plain text, counted the same way.
long cmarkdown_plain_words(const char *text, size_t size);
#endif
