#define _GNU_SOURCE
#include "terminal.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

enum { tail_size = 4096 };

static int standard_error = -1;
static int captured = -1;

void terminal_capture_errors(void) {
  if (captured >= 0 || !isatty(STDERR_FILENO)) return;
  int memory = memfd_create("standard error", MFD_CLOEXEC);
  if (memory < 0) return;
  standard_error = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (standard_error < 0 || dup2(memory, STDERR_FILENO) < 0) {
    if (standard_error >= 0) close(standard_error);
    standard_error = -1;
    close(memory);
    return;
  }
  captured = memory;
}

/* What a library or the runtime said may quote a file: no byte of it may command the terminal. */
static void make_harmless(unsigned char *bytes, ssize_t count) {
  for (ssize_t i = 0; i < count; i++) {
    unsigned char byte = bytes[i];
    bool is_control = (byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7f;
    bool begins_c1 = byte == 0xc2 && i + 1 < count && bytes[i + 1] >= 0x80 && bytes[i + 1] < 0xa0;
    if (is_control) bytes[i] = '?';
    if (begins_c1) bytes[i] = bytes[i + 1] = '?';
  }
}

/* Also called on a crash: nothing here may allocate. */
void terminal_release_errors(void) {
  if (captured < 0) return;
  int memory = captured;
  captured = -1;
  dup2(standard_error, STDERR_FILENO);
  close(standard_error);
  standard_error = -1;
  static unsigned char tail[tail_size];
  off_t end = lseek(memory, 0, SEEK_END);
  off_t start = end > tail_size ? end - tail_size : 0;
  ssize_t count = pread(memory, tail, tail_size, start);
  close(memory);
  if (count <= 0) return;
  make_harmless(tail, count);
  terminal_write(STDERR_FILENO, tail, (size_t)count);
}
