/// libFuzzer, which comes with the compiler, run from a program of ours.
#pragma once
#include <stddef.h>
#include <stdint.h>

/// Feeds inputs to `input` until its arguments say to stop; returns the exit code.
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*input)(const uint8_t *data, size_t size));
