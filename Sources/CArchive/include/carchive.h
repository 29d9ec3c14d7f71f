#ifndef CARCHIVE_H
#define CARCHIVE_H
#include <archive.h>
#include <archive_entry.h>

/// Every function of libarchive that is called: the one list of them.
#define CARCHIVE_FUNCTIONS(USE)            \
  USE(archive_read_new)                    \
  USE(archive_read_free)                   \
  USE(archive_read_support_format_zip_seekable) \
  USE(archive_read_open_fd)                \
  USE(archive_read_next_header)            \
  USE(archive_read_data)                   \
  USE(archive_entry_pathname)              \
  USE(archive_entry_pathname_utf8)         \
  USE(archive_entry_filetype)              \
  USE(archive_entry_mtime)

/// Those functions of a library that was opened; none of them is NULL.
struct carchive {
#define CARCHIVE_FIELD(name) __typeof__(&name) name;
  CARCHIVE_FUNCTIONS(CARCHIVE_FIELD)
#undef CARCHIVE_FIELD
};

/// Opens libarchive and finds its functions; whether all are there.
///
/// The program is not linked with it: a desk without an archive starts without it.
int carchive_open(struct carchive *functions);
#endif
