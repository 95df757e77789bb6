#ifndef CCHECKTABLES_H
#define CCHECKTABLES_H

#include <stddef.h>

// The large tables of the checks, as they stand in their files: embedded by the C compiler, which takes no time for it.

typedef struct {
  const unsigned char *bytes;
  size_t count;
} CCheckTable;

CCheckTable cchecktables_words(void);
CCheckTable cchecktables_confusables(void);
CCheckTable cchecktables_fixed_phrases(void);
CCheckTable cchecktables_numbers(void);
CCheckTable cchecktables_denials(void);
CCheckTable cchecktables_word_slips(void);
CCheckTable cchecktables_slogan_signs(void);

#endif
