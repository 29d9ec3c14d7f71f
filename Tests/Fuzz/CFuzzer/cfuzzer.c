// The compiler's own library has the code; a target needs one source of its own.
#include "cfuzzer.h"
