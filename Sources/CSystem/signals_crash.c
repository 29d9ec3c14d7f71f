#define _GNU_SOURCE
#include "signals.h"
#include "terminal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <string.h>
#include <unistd.h>

/* Every signal that ends a program and is not noted in the pipe: faults of our own, and what nobody
   sends to a dashboard but a timer, a limit or a mistaken `kill`. */
static const int faults[] = {SIGSEGV, SIGILL, SIGTRAP, SIGBUS, SIGABRT, SIGFPE};
static const int others[] = {SIGALRM, SIGUSR2, SIGXCPU, SIGXFSZ, SIGVTALRM, SIGPROF,
                             SIGIO,   SIGPWR,  SIGSYS,  SIGSTKFLT};
enum {
  fault_count = sizeof faults / sizeof faults[0],
  other_count = sizeof others / sizeof others[0],
};
static struct sigaction older[fault_count];

static void rescue_fault(int number, siginfo_t *information, void *context) {
  (void)context;
  terminal_rescue();
  // Swift's own handler would ask whether to debug, for half a minute: nobody answers on this.
  int nothing = open("/dev/null", O_RDONLY);
  if (nothing >= 0) dup2(nothing, STDIN_FILENO);
  for (int i = 0; i < fault_count; i++) {
    if (faults[i] == number) sigaction(number, &older[i], NULL);
  }
  // A fault happens again on return and meets the older handler; what was sent does not, neither
  // now nor when that handler has reported and returns.
  if (information->si_code <= 0) {
    raise(number);
    raise(number);
  }
}

static void rescue(int number) {
  terminal_rescue();
  // It was reset to its default when this was called.
  raise(number);
}

static void guard(int number) {
  struct sigaction action;
  // Ignored by whoever started us, or of use to a profiler: that stays.
  if (sigaction(number, NULL, &action) != 0 || action.sa_handler != SIG_DFL) return;
  memset(&action, 0, sizeof action);
  action.sa_handler = rescue;
  action.sa_flags = SA_ONSTACK | SA_NODEFER | (int)SA_RESETHAND;
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, NULL);
}

void signals_guard_crashes(void) {
  static bool guarded;
  if (guarded) return;
  guarded = true;
  for (int i = 0; i < fault_count; i++) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_sigaction = rescue_fault;
    action.sa_flags = SA_SIGINFO | SA_ONSTACK | SA_NODEFER;
    sigemptyset(&action.sa_mask);
    sigaction(faults[i], &action, &older[i]);
  }
  for (int i = 0; i < other_count; i++) guard(others[i]);
  for (int number = SIGRTMIN; number <= SIGRTMAX; number++) guard(number);
}
