#define _GNU_SOURCE
#include "cmarkdown.h"
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

const void *cmarkdown_find(const void *text, size_t size, const char *needle, size_t length) {
  /* By its first byte, which is rare in prose: the search for one byte is many times as fast. */
  const char *at = text, *end = at + size;
  while ((size_t)(end - at) >= length) {
    at = memchr(at, needle[0], (size_t)(end - at) - length + 1);
    if (at == NULL || memcmp(at, needle, length) == 0)
      return at;
    at++;
  }
  return NULL;
}

/* Counting. A token is what stands between white space. It is one word, but where Han or Kana
   stand in it each of those is one, and so is each run between them that has a letter. */

enum place {
  OUTSIDE,   /* after white space */
  IN_WORD,   /* in a run that has been counted */
  AFTER_HAN, /* behind a Han or Kana character: punctuation here begins no word */
};

enum kind { SPACE, WORD, PUNCTUATION, HAN };

struct counter {
  long words;
  enum place place;
  int has_letter; /* the run going on from the text before has a letter */
  int code;       /* depth in code blocks */
  int begins;     /* nothing of the paragraph has been seen */
};

/* What a byte says: 0 white space, 1 part of a word, 2 a character to be looked at. */
static const unsigned char classes[256] = {
    [0x21 ... 0xC1] = 1, [0xC2] = 2,          [0xC3 ... 0xE0] = 1, [0xE1 ... 0xE9] = 2,
    [0xEA ... 0xEE] = 1, [0xEF ... 0xF0] = 2, [0xF1 ... 0xFF] = 1,
};

static size_t length_of(unsigned char lead) {
  return lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

static enum kind kind_of(const unsigned char *s, size_t length) {
  unsigned c = 0;
  switch (length) {
  case 2: c = (s[0] & 0x1Fu) << 6 | (s[1] & 0x3Fu); break;
  case 3: c = (s[0] & 0x0Fu) << 12 | (s[1] & 0x3Fu) << 6 | (s[2] & 0x3Fu); break;
  case 4:
    c = (s[0] & 0x07u) << 18 | (s[1] & 0x3Fu) << 12 | (s[2] & 0x3Fu) << 6 | (s[3] & 0x3Fu);
    return c >= 0x20000 && c <= 0x3FFFF ? HAN : WORD;
  default: return WORD;
  }
  if (c < 0x1680) return c == 0x85 || c == 0xA0 ? SPACE : c < 0xC0 ? PUNCTUATION : WORD;
  if (c < 0x2000) return c == 0x1680 ? SPACE : WORD;
  if (c < 0x2070) {
    int space = c <= 0x200A || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F;
    return space ? SPACE : PUNCTUATION;
  }
  if (c < 0x3000) return c >= 0x2E80 && c < 0x2FE0 ? HAN : WORD;
  if (c < 0x3040) {
    /* The punctuation of Chinese and Japanese parts words as white space does. */
    return c == 0x3005 || c == 0x3007 || (c >= 0x3021 && c <= 0x3029) ? HAN : SPACE;
  }
  if (c < 0x3100) return c == 0x3099 || c == 0x309A || c == 0x30FB ? PUNCTUATION : HAN;
  if (c < 0x31F0) return WORD;
  if (c < 0x3200) return HAN;
  if (c < 0x3400) return WORD;
  if (c < 0xA000) return c >= 0x4DC0 && c < 0x4E00 ? WORD : HAN;
  if (c < 0xF900) return WORD;
  if (c < 0xFB00) return HAN;
  if (c < 0xFF00) return c == 0xFEFF ? PUNCTUATION : WORD;
  if (c < 0xFF66) {
    int digit = c >= 0xFF10 && c <= 0xFF19;
    int letter = (c >= 0xFF21 && c <= 0xFF3A) || (c >= 0xFF41 && c <= 0xFF5A);
    return digit || letter ? WORD : SPACE;
  }
  return c < 0xFF9E ? HAN : WORD;
}

static int is_letter(unsigned char c) {
  unsigned char lower = c | 0x20;
  return (lower >= 'a' && lower <= 'z') || (c >= '0' && c <= '9');
}

/* Whether the run that ends before `end` has a letter; `carried` if it reaches back to `s`. */
static int run_has_letter(const unsigned char *s, size_t end, int carried) {
  while (end > 0) {
    unsigned char c = s[end - 1];
    if (c <= 0x20) return 0;
    if (c < 0x80) {
      if (is_letter(c)) return 1;
      end--;
      continue;
    }
    size_t start = end - 1;
    while (start > 0 && end - start < 4 && (s[start] & 0xC0) == 0x80) start--;
    if (length_of(s[start]) != end - start) return 1;
    switch (kind_of(s + start, end - start)) {
    case SPACE: return 0;
    case PUNCTUATION: end = start; break;
    case WORD:
    case HAN: return 1;
    }
  }
  return carried;
}

#define EACH(byte) ((byte) * UINT64_C(0x0101010101010101))

/* The bytes from `low` on, below 0x80 each, as high bits; `bytes` have theirs cleared. */
#define FROM(bytes, low) ((bytes) + EACH(0x80 - (low)))

/* Counts words eight bytes at a time, until one of the eight must be looked at. */
static size_t count_plain(const unsigned char *s, size_t i, size_t size, unsigned *inside,
                          long *words) {
  uint64_t before = *inside ? 0x80 : 0;
  while (size - i >= 8) {
    uint64_t bytes;
    memcpy(&bytes, s + i, 8);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    bytes = __builtin_bswap64(bytes);
#endif
    uint64_t low = bytes & EACH(0x7F);
    uint64_t high = bytes & EACH(0x80);
    /* C2, E1 to E9, EF and F0: the leads of class 2. */
    uint64_t looked_at = (FROM(low, 0x42) & ~FROM(low, 0x43)) |
                         (FROM(low, 0x61) & ~FROM(low, 0x6A)) |
                         (FROM(low, 0x6F) & ~FROM(low, 0x71));
    if (looked_at & high) break;
    uint64_t within = (FROM(low, 0x21) | high) & EACH(0x80);
    uint64_t begins = within & ~(within << 8 | before);
    *words += (long)((begins >> 7) * EACH(1) >> 56);
    before = within >> 56;
    i += 8;
  }
  *inside = before != 0;
  return i;
}

/* The length of a Han character or kana that needs no closer look, or 0. */
static size_t common_han(const unsigned char *s, size_t size) {
  if (size < 3) return 0;
  if (s[0] >= 0xE5 && s[0] <= 0xE9) return 3;
  int kana = s[0] == 0xE3 && (s[1] == 0x81 || (s[1] == 0x83 && s[2] < 0xBB));
  return kana ? 3 : 0;
}

static void count(struct counter *counter, const unsigned char *s, size_t size) {
  long words = counter->words;
  enum place place = counter->place;
  size_t i = 0;
  while (i < size) {
    size_t length;
    if (place != AFTER_HAN) {
      unsigned inside = place;
      unsigned class;
      size_t window = (i = count_plain(s, i, size, &inside, &words)) + 8;
      if (window > size) window = size;
      while (i < window && (class = classes[s[i]]) < 2) {
        words += class & (inside ^ 1);
        inside = class;
        i++;
      }
      place = inside;
      if (i == window) continue;
    } else if (s[i] < 0x80) {
      if (s[i] <= 0x20) {
        place = OUTSIDE;
      } else if (is_letter(s[i])) {
        words++;
        place = IN_WORD;
      }
      i++;
      continue;
    } else if ((length = common_han(s + i, size - i)) > 0) {
      words++;
      i += length;
      continue;
    }
    length = length_of(s[i]);
    if (length > size - i) length = size - i;
    switch (length == length_of(s[i]) ? kind_of(s + i, length) : WORD) {
    case SPACE: place = OUTSIDE; break;
    case HAN:
      if (place == IN_WORD && !run_has_letter(s, i, counter->has_letter)) words--;
      words++;
      place = AFTER_HAN;
      break;
    case PUNCTUATION:
      if (place == OUTSIDE) {
        words++;
        place = IN_WORD;
      }
      break;
    case WORD:
      if (place != IN_WORD) words++;
      place = IN_WORD;
      break;
    }
    i += length;
  }
  int carried = counter->place == IN_WORD && counter->has_letter;
  counter->has_letter = place == IN_WORD && run_has_letter(s, size, carried);
  counter->words = words;
  counter->place = place;
}

static int is_space_entity(const char *s, size_t size) {
  static const char *const names[] = {"&nbsp;",   "&ensp;", "&emsp;", "&thinsp;", "&Tab;",
                                      "&NewLine;", "&#32;",  "&#160;", "&#xa0;",   "&#xA0;"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    if (strlen(names[i]) == size && memcmp(names[i], s, size) == 0) return 1;
  }
  return 0;
}

static int text(MD_TEXTTYPE type, const MD_CHAR *s, MD_SIZE size, void *data) {
  struct counter *counter = data;
  if (counter->code) return 0;
  switch (type) {
  case MD_TEXT_BR:
  case MD_TEXT_SOFTBR: counter->place = OUTSIDE; break;
  case MD_TEXT_HTML:
    if (size >= 3 && s[0] == '<' && (s[1] | 0x20) == 'b' && (s[2] | 0x20) == 'r') {
      counter->place = OUTSIDE;
    }
    break;
  case MD_TEXT_ENTITY:
    if (is_space_entity(s, size)) {
      counter->place = OUTSIDE;
    } else {
      count(counter, (const unsigned char *)"&", 1);
    }
    break;
  default:
    if (counter->begins && size > 3 && s[0] == '[' && s[1] == '^') {
      /* The mark of a footnote is not a word; its text is. */
      const char *end = memmem(s, size, "]:", 2);
      if (end != NULL) {
        size -= (MD_SIZE)(end + 2 - s);
        s = end + 2;
      }
    }
    count(counter, (const unsigned char *)s, size);
  }
  counter->begins = 0;
  return 0;
}

static int enter_block(MD_BLOCKTYPE type, void *detail, void *data) {
  (void)detail;
  struct counter *counter = data;
  counter->place = OUTSIDE;
  counter->begins = type == MD_BLOCK_P;
  if (type == MD_BLOCK_CODE) counter->code++;
  return 0;
}

static int leave_block(MD_BLOCKTYPE type, void *detail, void *data) {
  (void)detail;
  struct counter *counter = data;
  counter->place = OUTSIDE;
  if (type == MD_BLOCK_CODE) counter->code--;
  return 0;
}

static int span(MD_SPANTYPE type, void *detail, void *data) {
  (void)type, (void)detail, (void)data;
  return 0;
}

/* Comments. Obsidian hides what stands between two `%%`, also over several paragraphs. */

/* The fence that a line begins with: its length with its mark in the low byte, or 0. */
static size_t fence_of(const char *s, const char *end) {
  const char *start = s;
  while (s < end && s - start < 3 && *s == ' ') s++;
  if (s == end || (*s != '`' && *s != '~')) return 0;
  const char *run = s;
  while (s < end && *s == *run) s++;
  return s - run < 3 ? 0 : (size_t)(s - run) << 8 | (unsigned char)*run;
}

/* Copies `s` without its comments but with their line ends; answers the size of the copy. */
static size_t strip_comments(char *copy, const char *s, size_t size) {
  char *to = copy;
  const char *end = s + size;
  size_t fence = 0;
  while (s < end) {
    const char *line = memchr(s, '\n', (size_t)(end - s));
    line = line ? line + 1 : end;
    size_t mark = fence_of(s, line);
    if (fence) {
      if (mark >= fence && (mark & 0xFF) == (fence & 0xFF)) fence = 0;
    } else {
      fence = mark;
      const char *open = mark ? NULL : memmem(s, (size_t)(line - s), "%%", 2);
      const char *close = open ? memmem(open + 2, (size_t)(end - open - 2), "%%", 2) : NULL;
      if (close) {
        memcpy(to, s, (size_t)(open - s));
        to += open - s;
        for (const char *c = open; c < close; c++) {
          if (*c == '\n' || *c == '\r') *to++ = *c;
        }
        s = close + 2;
        continue;
      }
      /* A `%%` that nothing closes is text, and so is all that follows. */
      if (open) line = end;
    }
    memcpy(to, s, (size_t)(line - s));
    to += line - s;
    s = line;
  }
  return (size_t)(to - copy);
}

/* MD4C asks every open quote and list about every line: thousands of them would take minutes.
   Each needs a character at the start of the line that opens it. */
static int is_bomb(const char *s, size_t size) {
  const char *end = s + size;
  if (size < 16384) return 0;
  while (s < end) {
    const char *c = s;
    while (c < end && memchr(" \t>*+-.)0123456789", *c, 18)) c++;
    if (c - s > 128) return 1;
    const char *line = memchr(c, '\n', (size_t)(end - c));
    s = line ? line + 1 : end;
  }
  return 0;
}

/* MD4C keeps some sixty bytes for each character of a paragraph that may mean something: a megabyte
   of brackets would take that many. No text has so many of them without a blank line. */
static int is_dense(const char *s, size_t size) {
  const char *end = s + size;
  size_t marks = 0;
  char last = 0;
  if (size < 65536) return 0;
  for (; s < end; s++) {
    if (*s == '\n' && last == '\n') marks = 0;
    if (*s != '\r') last = *s;
    if (*s > ' ' && memchr("[]*_`<>!&|~$:@\\", *s, 15) && ++marks > 65536) return 1;
  }
  return 0;
}

static int has_comment(const char *s, size_t size) {
  const char *end = s + size;
  while ((s = memchr(s, '%', (size_t)(end - s))) != NULL && ++s < end) {
    if (*s == '%') return 1;
  }
  return 0;
}

int cmarkdown_parse(const char *s, size_t size, const MD_PARSER *parser, void *data) {
  if (size > 16 << 20 || is_bomb(s, size) || is_dense(s, size)) return -1;
  int comments = has_comment(s, size);
  int ends = size > 0 && s[size - 1] == '\n';
  if (ends && !comments) return md_parse(s, (MD_SIZE)size, parser, data);
  /* MD4C looks at the byte behind a link that the text breaks off in, and believes it: there has to
     be a line end. */
  char *copy = malloc(size + 1);
  if (copy == NULL) return -1;
  size_t length = size;
  if (comments) {
    length = strip_comments(copy, s, size);
  } else if (size > 0) {
    memcpy(copy, s, size);
  }
  if (length == 0 || copy[length - 1] != '\n') copy[length++] = '\n';
  int result = md_parse(copy, (MD_SIZE)length, parser, data);
  free(copy);
  return result;
}

/* What is longer is counted word by word as it stands: nobody writes so much in one file, and to parse
   it would take many times its size. */
enum { LARGEST_PARSED = 1 << 20 };

/* Behind a NUL stands no text: a file cut short by a crash, or no text at all. */
static size_t text_size(const char *s, size_t size) {
  const char *nul = size > 0 ? memchr(s, 0, size) : NULL;
  return nul ? (size_t)(nul - s) : size;
}

long cmarkdown_plain_words(const char *s, size_t size) {
  struct counter counter = {0};
  count(&counter, (const unsigned char *)s, size);
  return counter.words;
}

long cmarkdown_words(const char *s, size_t size) {
  struct counter counter = {0};
  size = text_size(s, size);
  MD_PARSER parser = {
      .flags = CMARKDOWN_FLAGS,
      .enter_block = enter_block,
      .leave_block = leave_block,
      .enter_span = span,
      .leave_span = span,
      .text = text,
  };
  if (size <= LARGEST_PARSED && cmarkdown_parse(s, size, &parser, &counter) == 0) {
    return counter.words;
  }
  return cmarkdown_plain_words(s, size);
}

/* Prints. A paragraph is what stands between two ends of blocks; its text is hashed as it is counted,
   white space as one space. */

enum { SHORT = 8 }; /* fewer words are printed together with the paragraph before */

struct printer {
  struct counter counter; /* first: `text` counts in it */
  uint64_t hash;
  uint64_t before; /* the hash of the paragraph before, by its own text; 0 for none */
  long counted;    /* words of the paragraphs before */
  int space;       /* white space stands before the next byte */
  int any;         /* a byte has been hashed */
  cmarkdown_paragraph found;
  void *data;
};

static const uint64_t FNV_START = UINT64_C(0xCBF29CE484222325), FNV_PRIME = UINT64_C(0x100000001B3);

static void hash_bytes(struct printer *printer, const unsigned char *s, size_t size) {
  uint64_t hash = printer->hash;
  for (size_t i = 0; i < size; i++) {
    if (s[i] <= 0x20) {
      printer->space = 1;
      continue;
    }
    if (printer->space && printer->any) hash = (hash ^ ' ') * FNV_PRIME;
    printer->space = 0;
    printer->any = 1;
    hash = (hash ^ s[i]) * FNV_PRIME;
  }
  printer->hash = hash;
}

static void end_paragraph(struct printer *printer) {
  long words = printer->counter.words - printer->counted;
  if (words > 0) {
    uint64_t own = printer->hash, print = own;
    if (words < SHORT && printer->before) print = (printer->before ^ own * FNV_PRIME) * FNV_PRIME;
    printer->before = own ? own : 1;
    printer->found(print ^ print >> 48, words, printer->data);
  }
  printer->counted = printer->counter.words;
  printer->hash = FNV_START;
  printer->space = printer->any = 0;
}

static int print_text(MD_TEXTTYPE type, const MD_CHAR *s, MD_SIZE size, void *data) {
  struct printer *printer = data;
  if (printer->counter.code) return 0;
  if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR) {
    printer->space = 1;
  } else if (type != MD_TEXT_HTML) {
    hash_bytes(printer, (const unsigned char *)s, size);
  }
  return text(type, s, size, data);
}

static int print_enter(MD_BLOCKTYPE type, void *detail, void *data) {
  end_paragraph(data);
  return enter_block(type, detail, data);
}

static int print_leave(MD_BLOCKTYPE type, void *detail, void *data) {
  end_paragraph(data);
  return leave_block(type, detail, data);
}

static struct printer printer_of(cmarkdown_paragraph found, void *data) {
  return (struct printer){.hash = FNV_START, .found = found, .data = data};
}

long cmarkdown_paragraphs(const char *s, size_t size, cmarkdown_paragraph found, void *data) {
  struct printer printer = printer_of(found, data);
  size = text_size(s, size);
  MD_PARSER parser = {
      .flags = CMARKDOWN_FLAGS,
      .enter_block = print_enter,
      .leave_block = print_leave,
      .enter_span = span,
      .leave_span = span,
      .text = print_text,
  };
  if (size <= LARGEST_PARSED) {
    int result = cmarkdown_parse(s, size, &parser, &printer);
    if (result == 0) return printer.counter.words;
  }
  /* As it stands, an empty line after each paragraph. A parse that broke off has found some already:
     they are counted again, and a print that comes twice is one. */
  printer = printer_of(found, data);
  const char *end = s + size;
  while (s < end) {
    const char *line = memchr(s, '\n', (size_t)(end - s));
    line = line ? line + 1 : end;
    hash_bytes(&printer, (const unsigned char *)s, (size_t)(line - s));
    count(&printer.counter, (const unsigned char *)s, (size_t)(line - s));
    if (line < end && (*line == '\n' || *line == '\r')) end_paragraph(&printer);
    s = line;
  }
  end_paragraph(&printer);
  return printer.counter.words;
}

/* Marks of what is still to come: `TK`, as a word of its own. */

struct finder {
  const char *marks; /* one behind the other, each with its NUL, and an empty one */
  long found;
  int code;
};

/* Whether what ends before `s + i` goes on as one word there. */
static int joins_before(const unsigned char *s, size_t i) {
  if (i == 0) return 0;
  if (s[i - 1] < 0x80) return is_letter(s[i - 1]) || s[i - 1] == '_';
  size_t start = i - 1;
  while (start > 0 && i - start < 4 && (s[start] & 0xC0) == 0x80) start--;
  return kind_of(s + start, i - start) == WORD;
}

static int joins_after(const unsigned char *s, size_t i, size_t size) {
  if (i == size) return 0;
  if (s[i] < 0x80) return is_letter(s[i]) || s[i] == '_';
  size_t length = length_of(s[i]);
  return length > size - i || kind_of(s + i, length) == WORD;
}

static size_t mark_at(const char *marks, const unsigned char *s, size_t i, size_t size) {
  size_t longest = 0;
  for (size_t length; (length = strlen(marks)) > 0; marks += length + 1) {
    if (length > longest && length <= size - i && memcmp(s + i, marks, length) == 0 &&
        !joins_after(s, i + length, size)) {
      longest = length;
    }
  }
  return longest > 0 && !joins_before(s, i) ? longest : 0;
}

static void find_marks(struct finder *finder, const unsigned char *s, size_t size) {
  for (size_t i = 0; i < size;) {
    size_t length = mark_at(finder->marks, s, i, size);
    finder->found += length > 0;
    i += length > 0 ? length : 1;
  }
}

static int find_text(MD_TEXTTYPE type, const MD_CHAR *s, MD_SIZE size, void *data) {
  struct finder *finder = data;
  if (!finder->code && type != MD_TEXT_HTML && type != MD_TEXT_ENTITY) {
    find_marks(finder, (const unsigned char *)s, size);
  }
  return 0;
}

static int find_enter(MD_BLOCKTYPE type, void *detail, void *data) {
  (void)detail;
  ((struct finder *)data)->code += type == MD_BLOCK_CODE;
  return 0;
}

static int find_leave(MD_BLOCKTYPE type, void *detail, void *data) {
  (void)detail;
  ((struct finder *)data)->code -= type == MD_BLOCK_CODE;
  return 0;
}

long cmarkdown_marks(const char *s, size_t size, const char *marks) {
  size = text_size(s, size);
  int any = 0;
  for (const char *mark = marks; *mark && !any; mark += strlen(mark) + 1) {
    any = cmarkdown_find(s, size, mark, strlen(mark)) != NULL;
  }
  if (!any) return 0;
  struct finder finder = {.marks = marks};
  MD_PARSER parser = {
      .flags = CMARKDOWN_FLAGS,
      .enter_block = find_enter,
      .leave_block = find_leave,
      .enter_span = span,
      .leave_span = span,
      .text = find_text,
  };
  if (size <= LARGEST_PARSED && cmarkdown_parse(s, size, &parser, &finder) == 0) {
    return finder.found;
  }
  finder = (struct finder){.marks = marks};
  find_marks(&finder, (const unsigned char *)s, size);
  return finder.found;
}
