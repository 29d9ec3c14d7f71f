#ifndef CSYSTEM_FILES_H
#define CSYSTEM_FILES_H

#include <stddef.h>
#include <sys/types.h>

/* Calls for files that Swift's Glibc lacks. All return -1 and set errno as the calls they name. */

/* Two names of one folder change places: renameat2(RENAME_EXCHANGE). */
int files_exchange(int folder, const char *one, const char *other);

/* A new name only where nothing bears it yet: renameat2(RENAME_NOREPLACE). */
int files_rename_new(int from_folder, const char *from, int to_folder, const char *to);

/* Extended attributes: flistxattr, fgetxattr, fsetxattr, fremovexattr. A size of 0 asks for the size. */
ssize_t files_list_attributes(int file, char *names, size_t size);
ssize_t files_attribute(int file, const char *name, void *value, size_t size);
int files_set_attribute(int file, const char *name, const void *value, size_t size);
int files_remove_attribute(int file, const char *name);

/* An exclusive flock, without waiting: EWOULDBLOCK while another holds it. */
int files_lock(int file);

/* Gives the lock back, whoever else has the open file by way of a fork. */
void files_unlock(int file);

/* 1 if some process has this file open for writing, 0 if none has or nobody can say. */
int files_open_for_writing(int file);

/* A file without a name, in memory, which no other program inherits: memfd_create. */
int files_unnamed(void);

/* A pipe whose ends no other program inherits by chance: pipe2(O_CLOEXEC). */
int files_pipe(int ends[2]);

/* Random bytes: getrandom. */
int files_random(void *bytes, size_t size);

#endif
