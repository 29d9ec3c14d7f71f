#define _GNU_SOURCE
#include "signals.h"
#include "terminal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

static const int faults[] = {SIGSEGV, SIGILL, SIGTRAP, SIGBUS, SIGABRT, SIGFPE};
enum { fault_count = sizeof faults / sizeof faults[0] };
static struct sigaction older[fault_count];

static void rescue(int number, siginfo_t *information, void *context) {
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

void signals_guard_crashes(void) {
  static bool guarded;
  if (guarded) return;
  guarded = true;
  for (int i = 0; i < fault_count; i++) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_sigaction = rescue;
    action.sa_flags = SA_SIGINFO | SA_ONSTACK | SA_NODEFER;
    sigemptyset(&action.sa_mask);
    sigaction(faults[i], &action, &older[i]);
  }
}
