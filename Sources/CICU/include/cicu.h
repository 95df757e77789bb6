#ifndef CICU_H
#define CICU_H

// What Tingyin asks of ICU, in plain C types. No ICU header is included here: ICU's names carry
// its version number by macro, and those macros must never reach Swift.
// A status of 0 or less is success (negative values are ICU's warnings).

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

const char *cicu_version(void);
const char *cicu_error_name(int32_t status);

// Text boundaries over UTF-8. The bytes must stay in place until the next set_text or close.
typedef struct cicu_breaker cicu_breaker;
typedef enum { CICU_WORD = 0, CICU_SENTENCE = 1 } cicu_break_kind;
cicu_breaker *cicu_breaker_open(cicu_break_kind kind, const char *locale, int32_t *status);
void cicu_breaker_set_text(cicu_breaker *breaker, const uint8_t *bytes, int64_t count, int32_t *status);
// The next boundary as a byte offset, or -1 at the end.
int64_t cicu_breaker_next(cicu_breaker *breaker);
// ICU's rule status of the piece that ends at the current boundary (0 other, 100 number, 200 letter, 300 kana, 400 Han).
int32_t cicu_breaker_status(cicu_breaker *breaker);
void cicu_breaker_close(cicu_breaker *breaker);

// The compiled break rules of a locale as ICU keeps them, at most `capacity` bytes. Returns how many there are.
int32_t cicu_break_rules(cicu_break_kind kind, const char *locale, uint8_t *rules, int32_t capacity, int32_t *status);
// Fills `table[scalar]` for all scalars below `count` from a serialised code point trie whose values must be less than
// `limit`.
void cicu_fill_from_trie(const uint8_t *trie, int32_t trie_count, uint32_t limit, uint8_t *table, uint32_t count,
                         int32_t *status);

// Conversion of a named charset to UTF-8, piece by piece; it stops at the first byte sequence that is not legal.
typedef struct cicu_decoder cicu_decoder;
cicu_decoder *cicu_decoder_open(const char *charset, int32_t *status);
// Reads from source and writes UTF-8; `*consumed` and `*produced` say how far it came.
// Returns 0 when all was read, 1 when there is more to write (call again), 2 at an illegal or truncated sequence
// of `*bad_length` bytes, which ends `*held` bytes before what was consumed (those are read again).
int32_t cicu_decoder_step(cicu_decoder *decoder, const uint8_t *source, size_t source_count, bool last,
                          uint8_t *target, size_t target_capacity, size_t *consumed, size_t *produced,
                          int32_t *bad_length, int32_t *held, int32_t *status);
void cicu_decoder_close(cicu_decoder *decoder);

// UTF-8 in a named charset, at most `capacity` bytes of it. Returns how many there are, or -1 when a character of the
// text has no place in the charset.
int64_t cicu_encode(const char *charset, const uint8_t *text, size_t count, uint8_t *target, size_t capacity,
                    int32_t *status);

// Fills `table[scalar - first]` with one scalar to compare instead of it: compatibility form, lower case, simplified
// character. Only foldings from one scalar to one scalar are made.
void cicu_fill_folding(uint32_t first, uint32_t count, uint32_t *table, int32_t *status);

// Number of terminal columns of a scalar: 0, 1 or 2.
int32_t cicu_column_width(uint32_t scalar);

// Fills `kinds[scalar]` for all scalars below `count` with what a word that starts with the scalar is made of.
typedef enum {
  CICU_HAN = 0, CICU_KANA, CICU_HANGUL, CICU_LETTER, CICU_NUMBER, CICU_PUNCTUATION, CICU_SYMBOL, CICU_SPACE, CICU_OTHER
} cicu_kind;
void cicu_fill_kinds(uint8_t *kinds, uint32_t count);

// Sets `members[scalar]` to 1 for all Han and Hiragana below `count` that every normalisation leaves alone, else to 0.
void cicu_fill_plain_ideographs(uint8_t *members, uint32_t count);

// The installed ICU's dictionary of Chinese and Japanese words, as raw bytes owned by the handle.
typedef struct cicu_dictionary cicu_dictionary;
cicu_dictionary *cicu_dictionary_open(int32_t *status);
const uint8_t *cicu_dictionary_bytes(const cicu_dictionary *dictionary);
void cicu_dictionary_close(cicu_dictionary *dictionary);

#endif
