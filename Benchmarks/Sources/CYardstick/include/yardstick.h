#ifndef YARDSTICK_H
#define YARDSTICK_H

#include <stdint.h>

// Walks the words of UTF-8 text with ICU's iterator (locale zh) over utext_openUTF8.
// Returns how many there are, or -1; `*checksum` mixes all boundaries.
int64_t yardstick_words(const uint8_t *bytes, int64_t count, uint64_t *checksum);

// Greatest resident memory of this process since it started or since yardstick_start_memory, in bytes.
int64_t yardstick_peak_memory(void);

// Forgets the greatest resident memory so far and returns the present one, or -1 where the system cannot.
int64_t yardstick_start_memory(void);

// Processor time of the calling thread.
double yardstick_thread_seconds(void);

#endif
