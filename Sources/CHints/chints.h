#ifndef CHINTS_H
#define CHINTS_H

#include <stdint.h>

// What a loop that waits for memory has to tell the compiler and the processor, and Swift cannot say.

// Fetches a line that will be read soon. Waits for nothing, and any address will do.
static inline void chints_fetch(const void *address) { __builtin_prefetch(address); }

// The number itself, of which the compiler then knows nothing: arithmetic with it stays arithmetic. What it sees to be
// a choice it makes a jump, and where memory decides a jump, each wrong guess waits for memory, and so does all that
// follows.
static inline uint64_t chints_hidden(uint64_t number) {
  __asm__("" : "+r"(number));
  return number;
}

#endif
