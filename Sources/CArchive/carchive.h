/* The struct of sys/stat.h is the module Glibc's; were it read here too, the compiler might take this module for its
   home, and files that import Glibc alone would not see its members. */
#define _SYS_STAT_H 1
struct stat;
#include <archive.h>
#include <archive_entry.h>
#include <locale.h>

/* libarchive gives a member's name in the charset of the thread's locale, and nothing for a name that has no place in
   it; a program that never called setlocale has only ASCII. */
static inline locale_t carchive_utf8_locale(void) { return newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0); }
