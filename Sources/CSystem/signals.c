#define _GNU_SOURCE
#include "signals.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stddef.h>
#include <string.h>
#include <unistd.h>

/* Handlers run on any thread, between any two instructions: they may touch nothing but these. */
static _Atomic uint64_t pending;
static int wakeup[2] = {-1, -1};

static const int handled[] = {
    SIGWINCH, SIGTSTP, SIGCONT, SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGUSR1};
enum { handled_count = sizeof handled / sizeof handled[0] };

static void note(int number) {
  int reason = errno;
  atomic_fetch_or(&pending, UINT64_C(1) << number);
  // A full pipe is no loss: it wakes the reader all the same, and the bit is set.
  ssize_t written = write(wakeup[1], "!", 1);
  (void)written;
  errno = reason;
}

/* Ignored by whoever started us (nohup, a shell without job control): that stays. */
static uint64_t ignored;

static void set_action(int number, void (*handler)(int)) {
  if (ignored >> number & 1) return;
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = SA_RESTART;
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, NULL);
}

static bool is_ignored(int number) {
  struct sigaction action;
  return sigaction(number, NULL, &action) == 0 && !(action.sa_flags & SA_SIGINFO)
         && action.sa_handler == SIG_IGN;
}

static void unblock(int number) {
  sigset_t one;
  sigemptyset(&one);
  sigaddset(&one, number);
  pthread_sigmask(SIG_UNBLOCK, &one, NULL);
}

int signals_install(void) {
  if (wakeup[0] >= 0) return wakeup[0];
  if (pipe2(wakeup, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
  for (int i = 0; i < handled_count; i++) {
    int number = handled[i];
    if (number != SIGWINCH && is_ignored(number)) ignored |= UINT64_C(1) << number;
    set_action(number, note);
    unblock(number);
  }
  set_action(SIGPIPE, SIG_IGN);
  return wakeup[0];
}

uint64_t signals_take(void) {
  char bytes[256];
  // The pipe first: a signal between the two wakes us once more for nothing, rather than never.
  while (read(wakeup[0], bytes, sizeof bytes) > 0) {}
  return atomic_exchange(&pending, 0);
}

/* Whoever handed over redraws; the loop need not do it again. */
static void forget_continuing(void) {
  atomic_fetch_and(&pending, ~(UINT64_C(1) << SIGCONT));
}

void signals_hand_over(void) {
  set_action(SIGINT, SIG_IGN);
  set_action(SIGQUIT, SIG_IGN);
  set_action(SIGTSTP, SIG_DFL);
}

void signals_take_back(void) {
  set_action(SIGINT, note);
  set_action(SIGQUIT, note);
  set_action(SIGTSTP, note);
  forget_continuing();
}

void signals_stop(void) {
  set_action(SIGTSTP, SIG_DFL);
  unblock(SIGTSTP);
  raise(SIGTSTP);
  set_action(SIGTSTP, note);
  forget_continuing();
}

void signals_end(int number) {
  ignored = 0;
  set_action(number, SIG_DFL);
  unblock(number);
  raise(number);
}
