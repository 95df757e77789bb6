#include "cchecktables.h"

// #embed is of C23; compilers that read it in older C only warn.
#pragma clang diagnostic ignored "-Wc23-extensions"

#define TABLE(name) \
  CCheckTable cchecktables_##name(void) { return (CCheckTable){name, sizeof name}; }

static const unsigned char words[] = {
#embed "../Checking/Resources/words.tsv"
};
TABLE(words)

static const unsigned char confusables[] = {
#embed "../Checking/Resources/confusables.tsv"
};
TABLE(confusables)

static const unsigned char fixed_phrases[] = {
#embed "../Checking/Resources/fixed-phrases.tsv"
};
TABLE(fixed_phrases)

static const unsigned char numbers[] = {
#embed "../Checking/Resources/numbers.tsv"
};
TABLE(numbers)

static const unsigned char denials[] = {
#embed "../Checking/Resources/denials.tsv"
};
TABLE(denials)

static const unsigned char word_slips[] = {
#embed "../Checking/Resources/word-slips.tsv"
};
TABLE(word_slips)

static const unsigned char slogan_signs[] = {
#embed "../Checking/Resources/slogan-signs.tsv"
};
TABLE(slogan_signs)
