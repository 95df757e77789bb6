#include "yardstick.h"

#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

int64_t yardstick_words(const uint8_t *bytes, int64_t count, uint64_t *checksum) {
  UErrorCode status = U_ZERO_ERROR;
  UText text = UTEXT_INITIALIZER;
  UBreakIterator *iterator = ubrk_open(UBRK_WORD, "zh", NULL, 0, &status);
  utext_openUTF8(&text, (const char *)bytes, count, &status);
  ubrk_setUText(iterator, &text, &status);
  int64_t words = 0;
  *checksum = 0;
  for (int32_t end; U_SUCCESS(status) && (end = ubrk_next(iterator)) != UBRK_DONE; words++)
    *checksum = *checksum * 31 + (uint64_t)end;
  ubrk_close(iterator);
  utext_close(&text);
  return U_SUCCESS(status) ? words : -1;
}

static int64_t memory(const char *name) {
  char line[128];
  long long kilobytes = 0;
  FILE *file = fopen("/proc/self/status", "r");
  if (file == NULL) return 0;
  while (fgets(line, sizeof line, file) != NULL)
    if (strncmp(line, name, strlen(name)) == 0) sscanf(line + strlen(name), "%lld", &kilobytes);
  fclose(file);
  return kilobytes * 1024;
}

int64_t yardstick_peak_memory(void) { return memory("VmHWM:"); }

int64_t yardstick_start_memory(void) {
  FILE *file = fopen("/proc/self/clear_refs", "w");
  if (file == NULL) return -1;
  int failed = fputs("5", file) < 0;
  failed = fclose(file) != 0 || failed;
  return failed ? -1 : memory("VmRSS:");
}

double yardstick_thread_seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}
