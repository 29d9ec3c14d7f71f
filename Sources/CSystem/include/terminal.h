#ifndef CSYSTEM_TERMINAL_H
#define CSYSTEM_TERMINAL_H

#include <stdbool.h>
#include <sys/types.h>

/* Opens the controlling terminal, whatever standard input and output are, and remembers its modes.
   -1 with errno where there is none. */
int terminal_open(void);

/* The open terminal once more, to be written without waiting: a write says EAGAIN where it takes no
   more at present. -1 while none is open. */
int terminal_outlet(void);

/* Writes to a terminal that takes nothing any more, as far as that can be: it is told to go on, and
   what it was sent and has not shown is dropped. Async-signal-safe. */
void terminal_force(const void *bytes, size_t count);

/* The modes it had when opened. */
void terminal_restore_modes(void);

/* Drops what was typed and not read yet. */
void terminal_discard_input(void);

/* Says whether the screen is ours at present: only then do a crash and `exit` clean it up. */
void terminal_set_in_use(bool in_use);

/* Back to the normal screen, cursor on, mouse and paste modes off, the modes of the start.
   Async-signal-safe; does nothing while the screen is not ours. */
void terminal_rescue(void);

/* Forgets the terminal and closes it. */
void terminal_close(void);

/* Rows and columns as the kernel knows them; false where it does not. */
bool terminal_size(int tty, int *rows, int *columns);

/* Writes all of it; false as soon as the terminal refuses. */
bool terminal_write(int tty, const void *bytes, size_t count);

/* Keeps what is written to standard error in memory while the screen is ours, if it would land on
   the screen. Releasing it gives standard error back and prints the last of what was kept. */
void terminal_capture_errors(void);
void terminal_release_errors(void);

/* Starts a program found by PATH, all signals at their default and none blocked, in this process
   group. `streams` are its standard input, output and error, `environment` NULL is ours.
   The process, or minus an errno. */
pid_t terminal_spawn(
    char *const arguments[], char *const environment[], const int streams[3]);

/* Waits for a process. Its exit status, or 256 and the signal's number that killed it; -1 when
   there is no such child. */
int terminal_wait(pid_t process);

/* The same without waiting: -2 while it still runs. */
int terminal_poll(pid_t process);

/* For tests. A pseudo terminal of the given size, its other end in `path`. The master, or -1 with errno. */
int terminal_open_pty(int rows, int columns, char path[64]);

/* For tests. Starts a program as the leader of a session of its own on the pseudo terminal at `path`. */
pid_t terminal_spawn_session(
    char *const arguments[], char *const environment[], const char *path);

#endif
