#define _GNU_SOURCE
#include "files.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/random.h>
#include <sys/xattr.h>
#include <unistd.h>

int files_exchange(int folder, const char *one, const char *other) {
  return renameat2(folder, one, folder, other, RENAME_EXCHANGE);
}

int files_rename_new(int from_folder, const char *from, int to_folder, const char *to) {
  return renameat2(from_folder, from, to_folder, to, RENAME_NOREPLACE);
}

ssize_t files_list_attributes(int file, char *names, size_t size) {
  return flistxattr(file, names, size);
}

ssize_t files_attribute(int file, const char *name, void *value, size_t size) {
  return fgetxattr(file, name, value, size);
}

int files_set_attribute(int file, const char *name, const void *value, size_t size) {
  return fsetxattr(file, name, value, size, 0);
}

int files_remove_attribute(int file, const char *name) { return fremovexattr(file, name); }

int files_lock(int file) { return flock(file, LOCK_EX | LOCK_NB); }

void files_unlock(int file) { flock(file, LOCK_UN); }

int files_open_for_writing(int file) {
  /* A read lease is given only while nobody has the file open for writing. The signal of a lease
     broken before it is handed back would end the program, so one that does nothing is chosen. */
  if (fcntl(file, F_SETSIG, SIGURG) == -1) return 0;
  if (fcntl(file, F_SETLEASE, F_RDLCK) == -1) return errno == EAGAIN;
  fcntl(file, F_SETLEASE, F_UNLCK);
  return 0;
}

int files_random(void *bytes, size_t size) {
  ssize_t got;
  do got = getrandom(bytes, size, 0);
  while (got == -1 && errno == EINTR);
  if (got == (ssize_t)size) return 0;
  if (got >= 0) errno = EIO;
  return -1;
}

int files_unnamed(void) { return memfd_create("copydesk", MFD_CLOEXEC); }

int files_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC); }
