#ifndef COPYDESK_CONFIG_H
#define COPYDESK_CONFIG_H

#include <stddef.h>

/// A file carried in the program: its path within Config/, in UTF-8, and its bytes as they stand there.
struct copydesk_file {
  const char *path;
  const unsigned char *bytes;
  size_t size;
};

/// How many files are carried.
size_t copydesk_config_count(void);

/// The file at `index`, in order of path; an empty path past the end.
struct copydesk_file copydesk_config_file(size_t index);

#endif
