#ifndef CMARKDOWN_H
#define CMARKDOWN_H
#include <md4c.h>
#endif
