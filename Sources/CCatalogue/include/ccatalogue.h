#ifndef CCATALOGUE_H
#define CCATALOGUE_H

#include <stddef.h>

// The catalogue of all sentences as it stands in its file. The Swift compiler embeds a file as an array of numbers and
// takes half a minute for this one; the C compiler takes no time.

const unsigned char *ccatalogue_bytes(void);
size_t ccatalogue_count(void);

#endif
