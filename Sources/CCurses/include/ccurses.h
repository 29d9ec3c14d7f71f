#ifndef CCURSES_H
#define CCURSES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The part of ncursesw the screen needs. Its own header stays behind these functions: half of it
   is macros Swift cannot see, and the rest are names as common as `filter` and `move`. */

enum { CCURSES_OPENED, CCURSES_UNKNOWN, CCURSES_IMMOBILE };

enum {
  CCURSES_BOLD = 1,
  CCURSES_DIM = 2,
  CCURSES_ITALIC = 4,
  CCURSES_UNDERLINE = 8,
  CCURSES_REVERSE = 16,
};

/* Opens the screen on a terminal of the type `term`: terminfo does not know it (UNKNOWN), or it
   cannot put its cursor anywhere (IMMOBILE). At most one screen is open. */
int ccurses_open(int tty, const char *term);
void ccurses_close(void);

/* Turns colours on; how many there are, 0 for none. */
int ccurses_start_colors(void);

/* How many pairs can be made, pair 0 included. */
int ccurses_pair_limit(void);

/* Sets a pair's colours, -1 for the terminal's own; false where the terminal refuses. */
bool ccurses_set_pair(int pair, int foreground, int background);

int ccurses_rows(void);
int ccurses_columns(void);
void ccurses_resize(int rows, int columns);

void ccurses_erase(void);

/* What stands in one cell, or in two where its first scalar is a wide one: that, the marks upon it, each
   0 where there is none, and how it looks. */
struct ccurses_cell {
  uint32_t scalars[5];
  int pair;
  int attributes;
};

/* Writes cells from the first column of a row on, as far as it goes. */
void ccurses_put_row(int row, const struct ccurses_cell *cells, int count);
void ccurses_show_cursor(int row, int column);
void ccurses_hide_cursor(void);

/* Works out what the terminal must be sent, which is what differs from what it shows. */
void ccurses_update(void);

/* Bytes that wait to be sent, and taking them: nothing is written to the terminal from here. */
size_t ccurses_waiting(void);
size_t ccurses_take(void *bytes, size_t count);

/* Makes the next update send everything. */
void ccurses_forget_screen(void);

/* What leaves the screen to another program waits to be sent; the next update comes back to it. */
void ccurses_leave(void);

/* Sets the terminal's modes for the screen again. */
void ccurses_return(void);

/* Cells the C library, and so ncurses, gives a character; -1 for one it does not print. */
int ccurses_width(uint32_t scalar);

#endif
