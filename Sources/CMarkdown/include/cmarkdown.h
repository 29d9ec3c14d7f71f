#ifndef CMARKDOWN_H
#define CMARKDOWN_H
#include <md4c.h>
#include <stddef.h>
#include <stdint.h>

/// What of Markdown's dialects is read.
#define CMARKDOWN_FLAGS \
  (MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS | MD_FLAG_WIKILINKS)

/// The first place of `needle` in `text`, or NULL.
const void *cmarkdown_find(const void *text, size_t size, const char *needle, size_t length);

/// Parses with MD4C after taking out Obsidian's comments; -1 for a text that would take too long.
int cmarkdown_parse(const char *text, size_t size, const MD_PARSER *parser, void *data);

/// The words of Markdown as an editor counts them: text only, no code blocks, no HTML.
///
/// Words are separated by white space; each Han or Kana character is one. A text larger than 1 MiB,
/// or one that would take too long or too much memory, is counted as plain text; it ends at a NUL.
long cmarkdown_words(const char *text, size_t size);

/// The words of a text that is no Markdown, as the same editor counts them.
long cmarkdown_plain_words(const char *text, size_t size);

/// Is told of a paragraph: its print, of which the low 48 bits are meant, and its words.
typedef void (*cmarkdown_paragraph)(uint64_t print, long words, void *data);

/// The words as `cmarkdown_words` counts them, and in the same pass the paragraphs that have any.
long cmarkdown_paragraphs(const char *text, size_t size, cmarkdown_paragraph found, void *data);

/// How many marks stand in the text that is counted, each a word of its own.
///
/// `marks` are strings one behind the other, each with its NUL, and an empty one behind them. A text
/// without any of them is not parsed.
long cmarkdown_marks(const char *text, size_t size, const char *marks);
#endif
