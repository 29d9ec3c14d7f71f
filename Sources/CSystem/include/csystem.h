#ifndef CSYSTEM_H
#define CSYSTEM_H

#include "files.h"

#endif
