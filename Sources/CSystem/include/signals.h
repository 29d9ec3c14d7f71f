#ifndef CSYSTEM_SIGNALS_H
#define CSYSTEM_SIGNALS_H

#include <stdbool.h>
#include <stdint.h>

/* Takes over SIGWINCH, SIGTSTP, SIGCONT, SIGINT, SIGTERM, SIGHUP, SIGQUIT and SIGUSR1, and ignores
   SIGPIPE. The handlers note the signal and write a byte to a pipe. Those ignored by whoever
   started us (nohup) stay ignored, except the window's own. The end to poll, or -1 with errno. */
int signals_install(void);

/* The signals since the last call, a bit per signal number; empties the pipe. */
uint64_t signals_take(void);

/* While another program has the terminal: its ^C and ^\ are not for us, its ^Z stops us too. */
void signals_hand_over(void);
void signals_take_back(void);

/* Stops this process as ^Z would have, and returns when it is continued. */
void signals_stop(void);

/* Ends this process by a signal's default action, so that the shell learns the true reason. */
void signals_end(int number);

/* Frees the terminal before a crash is reported, then lets the older handlers have it. */
void signals_guard_crashes(void);

#endif
