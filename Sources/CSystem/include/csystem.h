#ifndef CSYSTEM_H
#define CSYSTEM_H

#include <malloc.h>
#include "files.h"
#include "signals.h"
#include "terminal.h"

#endif
