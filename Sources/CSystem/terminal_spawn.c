#define _GNU_SOURCE
#include "terminal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

/* Handlers reset themselves in a new program; ignored and blocked signals do not. */
static pid_t spawn(
    char *const arguments[], char *const environment[], const int streams[3],
    const char *session) {
  posix_spawnattr_t attributes;
  posix_spawn_file_actions_t actions;
  if (posix_spawnattr_init(&attributes) != 0) return -ENOMEM;
  if (posix_spawn_file_actions_init(&actions) != 0) {
    posix_spawnattr_destroy(&attributes);
    return -ENOMEM;
  }
  sigset_t none, all;
  sigemptyset(&none);
  sigfillset(&all);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &all);
  short flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF;
  if (session != NULL) flags |= POSIX_SPAWN_SETSID;
  posix_spawnattr_setflags(&attributes, flags);
  int failure = 0;
  for (int stream = 0; stream < 3 && failure == 0; stream++) {
    if (session != NULL)
      failure = posix_spawn_file_actions_addopen(&actions, stream, session, O_RDWR, 0);
    else
      failure = posix_spawn_file_actions_adddup2(&actions, streams[stream], stream);
  }
  pid_t process = 0;
  if (failure == 0)
    failure = posix_spawnp(
        &process, arguments[0], &actions, &attributes, arguments,
        environment != NULL ? environment : environ);
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  return failure == 0 ? process : -failure;
}

pid_t terminal_spawn(
    char *const arguments[], char *const environment[], const int streams[3]) {
  return spawn(arguments, environment, streams, NULL);
}

pid_t terminal_spawn_session(
    char *const arguments[], char *const environment[], const char *path) {
  return spawn(arguments, environment, NULL, path);
}

static int status_of(pid_t process, int options) {
  int status = 0;
  pid_t result;
  do result = waitpid(process, &status, options);
  while (result < 0 && errno == EINTR);
  if (result < 0) return -1;
  if (result == 0) return -2;
  return WIFEXITED(status) ? WEXITSTATUS(status) : 256 + WTERMSIG(status);
}

int terminal_wait(pid_t process) { return status_of(process, 0); }

int terminal_poll(pid_t process) { return status_of(process, WNOHANG); }

int terminal_open_pty(int rows, int columns, char path[64]) {
  int master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (master < 0) return -1;
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  if (grantpt(master) != 0 || unlockpt(master) != 0 || ptsname_r(master, path, 64) != 0
      || ioctl(master, TIOCSWINSZ, &size) != 0) {
    close(master);
    return -1;
  }
  return master;
}
