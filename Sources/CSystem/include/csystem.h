#ifndef CSYSTEM_H
#define CSYSTEM_H

#include "files.h"
#include "signals.h"
#include "terminal.h"

#endif
