#include "ccatalogue.h"

// #embed is of C23; compilers that read it in older C only warn.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char catalogue[] = {
#embed "../Wording/catalogue.tsv"
};

const unsigned char *ccatalogue_bytes(void) { return catalogue; }
size_t ccatalogue_count(void) { return sizeof catalogue; }
