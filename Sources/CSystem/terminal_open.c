#define _GNU_SOURCE
#include "terminal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

/* One process has one controlling terminal, and its crash handler can be given no argument. */
static int terminal = -1;
/* The same terminal, opened a second time to be written without waiting: what a program gets that
   runs on it may not find its own descriptor so. */
static int outlet = -1;
static struct termios modes;
static volatile sig_atomic_t in_use;

/* Raw, whatever the terminal: what it does not know it ignores, and terminfo cannot be read from a
   signal handler. */
static const char reset[] =
    "\033\\\033[?2026l\033[?2004l\033[?1000;1002;1006;1004l\033[?25h\033[0m\033[?1049l\r\n";

int terminal_open(void) {
  int tty = open("/dev/tty", O_RDWR | O_CLOEXEC);
  if (tty < 0) return -1;
  int output = open("/dev/tty", O_WRONLY | O_CLOEXEC | O_NONBLOCK);
  if (output < 0 || tcgetattr(tty, &modes) != 0) {
    int reason = errno;
    close(tty);
    if (output >= 0) close(output);
    errno = reason;
    return -1;
  }
  terminal = tty;
  outlet = output;
  static bool registered;
  if (!registered) registered = atexit(terminal_rescue) == 0;
  return tty;
}

int terminal_outlet(void) { return outlet; }

void terminal_restore_modes(void) {
  // From the background this would stop us, or spoil the modes of whoever is in front. Not after
  // what is still to be shown (TCSADRAIN): a terminal that stands still would hold us for ever.
  if (terminal >= 0 && tcgetpgrp(terminal) == getpgrp()) tcsetattr(terminal, TCSANOW, &modes);
}

void terminal_discard_input(void) {
  if (terminal >= 0 && tcgetpgrp(terminal) == getpgrp()) tcflush(terminal, TCIFLUSH);
}

/* What it takes at once; false where that was not all of it. */
static bool offer(const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(outlet, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes += written;
    count -= (size_t)written;
  }
  return true;
}

void terminal_force(const void *bytes, size_t count) {
  if (outlet < 0 || tcgetpgrp(terminal) != getpgrp()) return;
  // Nobody reads it, or it was told to stand still: what it was sent before gives way.
  tcflow(terminal, TCOON);
  tcflush(terminal, TCOFLUSH);
  offer(bytes, count);
}

void terminal_set_in_use(bool ours) { in_use = ours; }

void terminal_rescue(void) {
  if (!in_use || terminal < 0) return;
  in_use = 0;
  int reason = errno;
  if (tcgetpgrp(terminal) == getpgrp()) {
    if (!offer(reset, sizeof reset - 1)) terminal_force(reset, sizeof reset - 1);
    tcsetattr(terminal, TCSANOW, &modes);
  }
  terminal_release_errors();
  errno = reason;
}

void terminal_close(void) {
  in_use = 0;
  if (terminal >= 0) close(terminal);
  if (outlet >= 0) close(outlet);
  terminal = outlet = -1;
}

bool terminal_size(int tty, int *rows, int *columns) {
  struct winsize size;
  if (ioctl(tty, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return false;
  *rows = size.ws_row;
  *columns = size.ws_col;
  return true;
}

bool terminal_write(int tty, const void *bytes, size_t count) {
  const char *next = bytes;
  while (count > 0) {
    ssize_t written = write(tty, next, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    next += written;
    count -= (size_t)written;
  }
  return true;
}
