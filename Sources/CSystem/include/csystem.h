#ifndef CSYSTEM_H
#define CSYSTEM_H

#include "signals.h"
#include "terminal.h"
#if __has_include("files.h")
#include "files.h"
#endif

#endif
