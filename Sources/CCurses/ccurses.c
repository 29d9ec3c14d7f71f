#define _XOPEN_SOURCE 700
#define _DEFAULT_SOURCE
#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1

#include "ccurses.h"

#include <curses.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

static SCREEN *screen;
static FILE *stream;
/* The terminal, and the file in memory that ncurses writes to in its place. ncurses waits in its
   writing for as long as a terminal stands still, and no signal gets it out of there. */
static int terminal = -1;
static int memory = -1;
static struct termios screen_modes;

/* Only the character types: numbers keep their C form. */
static void use_utf8(void) {
  setlocale(LC_CTYPE, "");
  if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0) setlocale(LC_CTYPE, "C.UTF-8");
}

/* newterm is content with TERM=dumb and then sprays the screen with blanks. */
static int judge(int tty, const char *term) {
  int found = 0;
  if (setupterm((char *)term, tty, &found) != OK) return CCURSES_UNKNOWN;
  bool moves = tigetstr("cup") > (char *)0 && tigetstr("clear") > (char *)0;
  del_curterm(cur_term);
  return moves ? CCURSES_OPENED : CCURSES_IMMOBILE;
}

static void set_modes(int tty) {
  cbreak();
  noecho();
  nonl();
  struct termios modes;
  if (tcgetattr(tty, &modes) == 0) {
    // ^S must not freeze the screen, and a read after poll must never wait: a signal character
    // between the two throws the input away.
    modes.c_iflag &= ~(tcflag_t)(IXON | ICRNL | INLCR | IGNCR | ISTRIP);
    modes.c_cc[VMIN] = 0;
    modes.c_cc[VTIME] = 0;
    tcsetattr(tty, TCSANOW, &modes);
    screen_modes = modes;
  }
  def_prog_mode();
}

/* From here on ncurses finds no terminal behind its descriptor: whatever is asked of one, its modes
   and its size, is asked by ourselves. */
static bool turn_to_memory(int tty) {
  memory = memfd_create("screen", MFD_CLOEXEC);
  if (memory < 0) return false;
  if (dup3(memory, fileno(stream), O_CLOEXEC) >= 0) {
    terminal = tty;
    return true;
  }
  close(memory);
  memory = -1;
  return false;
}

int ccurses_open(int tty, const char *term) {
  use_utf8();
  // Exported LINES and COLUMNS would win over the terminal's true size.
  use_env(FALSE);
  use_tioctl(TRUE);
  int verdict = judge(tty, term);
  if (verdict != CCURSES_OPENED) return verdict;
  int copy = fcntl(tty, F_DUPFD_CLOEXEC, 3);
  stream = copy >= 0 ? fdopen(copy, "r+") : NULL;
  screen = stream != NULL ? newterm((char *)term, stream, stream) : NULL;
  if (screen == NULL) {
    if (stream != NULL) fclose(stream);
    else if (copy >= 0) close(copy);
    stream = NULL;
    return CCURSES_UNKNOWN;
  }
  set_modes(tty);
  if (!turn_to_memory(tty)) {
    ccurses_close();
    return CCURSES_UNKNOWN;
  }
  // Else an update stops half way as soon as a key is pressed.
  typeahead(-1);
  leaveok(stdscr, FALSE);
  scrollok(stdscr, FALSE);
  curs_set(0);
  return CCURSES_OPENED;
}

void ccurses_close(void) {
  if (screen == NULL) return;
  if (!isendwin()) endwin();
  delscreen(screen);
  fclose(stream);
  if (memory >= 0) close(memory);
  screen = NULL;
  stream = NULL;
  memory = terminal = -1;
}

/* What waits stands before the place where ncurses writes next, which its descriptor shares with ours:
   the file keeps its pages, which would be made anew with every frame. */
size_t ccurses_waiting(void) {
  off_t end = memory >= 0 ? lseek(memory, 0, SEEK_CUR) : 0;
  return end > 0 ? (size_t)end : 0;
}

size_t ccurses_take(void *bytes, size_t count) {
  if (memory < 0) return 0;
  ssize_t taken = pread(memory, bytes, count, 0);
  if (lseek(memory, 0, SEEK_SET) != 0 || taken < 0) return 0;
  return (size_t)taken;
}

int ccurses_start_colors(void) {
  if (!has_colors() || start_color() != OK) return 0;
  use_default_colors();
  return COLORS;
}

int ccurses_pair_limit(void) { return COLOR_PAIRS; }

bool ccurses_set_pair(int pair, int foreground, int background) {
  return init_extended_pair(pair, foreground, background) == OK;
}

int ccurses_rows(void) { return getmaxy(stdscr); }

int ccurses_columns(void) { return getmaxx(stdscr); }

// (term.h has a macro named `columns`.)
void ccurses_resize(int height, int width) {
  if (is_term_resized(height, width)) resizeterm(height, width);
}

void ccurses_erase(void) { werase(stdscr); }

static attr_t attributes_from(int bits) {
  attr_t attributes = A_NORMAL;
  if (bits & CCURSES_BOLD) attributes |= A_BOLD;
  if (bits & CCURSES_DIM) attributes |= A_DIM;
  if (bits & CCURSES_ITALIC) attributes |= A_ITALIC;
  if (bits & CCURSES_UNDERLINE) attributes |= A_UNDERLINE;
  if (bits & CCURSES_REVERSE) attributes |= A_REVERSE;
  return attributes;
}

/* The most columns a canvas has. */
enum { MOST_CELLS = 2000 };

void ccurses_put_row(int row, const struct ccurses_cell *cells, int count) {
  static cchar_t line[MOST_CELLS];
  if (count > MOST_CELLS) count = MOST_CELLS;
  cchar_t look;
  for (int place = 0; place < count; place++) {
    const struct ccurses_cell *cell = &cells[place];
    const struct ccurses_cell *before = cell - 1;
    if (place == 0 || cell->pair != before->pair || cell->attributes != before->attributes) {
      int pair = cell->pair;
      setcchar(&look, L" ", attributes_from(cell->attributes), 0, &pair);
    }
    // setcchar would ask the C library for the width of every one, and ncurses asks again.
    line[place] = look;
    for (int mark = 0; mark < 5 && (mark == 0 || cell->scalars[mark] != 0); mark++)
      line[place].chars[mark] = (wchar_t)cell->scalars[mark];
  }
  if (wmove(stdscr, row, 0) == OK) wadd_wchnstr(stdscr, line, count);
}

void ccurses_show_cursor(int row, int column) {
  wmove(stdscr, row, column);
  curs_set(1);
}

void ccurses_hide_cursor(void) {
  // Out of the way where a terminal cannot hide it.
  wmove(stdscr, getmaxy(stdscr) - 1, 0);
  curs_set(0);
}

void ccurses_update(void) {
  wnoutrefresh(stdscr);
  doupdate();
}

void ccurses_forget_screen(void) { clearok(curscr, TRUE); }

void ccurses_leave(void) { endwin(); }

void ccurses_return(void) {
  if (terminal >= 0) tcsetattr(terminal, TCSANOW, &screen_modes);
}

int ccurses_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }
