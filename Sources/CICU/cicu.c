#include "cicu.h"

#include <stdlib.h>
#include <string.h>

#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/ucptrie.h>
#include <unicode/udata.h>
#include <unicode/uscript.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utext.h>
#include <unicode/utf16.h>
#include <unicode/utrans.h>
#include <unicode/utypes.h>
#include <unicode/uvernum.h>

const char *cicu_version(void) {
  static char text[U_MAX_VERSION_STRING_LENGTH];
  UVersionInfo version;
  u_getVersion(version);
  u_versionToString(version, text);
  return text;
}

const char *cicu_error_name(int32_t status) { return u_errorName((UErrorCode)status); }

// MARK: Boundaries

struct cicu_breaker {
  UBreakIterator *iterator;
  UText text;
};

cicu_breaker *cicu_breaker_open(cicu_break_kind kind, const char *locale, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  cicu_breaker *breaker = calloc(1, sizeof *breaker);
  if (breaker == NULL) {
    *status = U_MEMORY_ALLOCATION_ERROR;
    return NULL;
  }
  UText empty = UTEXT_INITIALIZER;
  breaker->text = empty;
  breaker->iterator = ubrk_open(kind == CICU_WORD ? UBRK_WORD : UBRK_SENTENCE, locale, NULL, 0, &code);
  *status = code;
  if (U_FAILURE(code)) {
    free(breaker);
    return NULL;
  }
  return breaker;
}

void cicu_breaker_set_text(cicu_breaker *breaker, const uint8_t *bytes, int64_t count, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  utext_openUTF8(&breaker->text, (const char *)bytes, count, &code);
  if (U_SUCCESS(code)) ubrk_setUText(breaker->iterator, &breaker->text, &code);
  *status = code;
}

int64_t cicu_breaker_next(cicu_breaker *breaker) {
  int32_t next = ubrk_next(breaker->iterator);
  return next == UBRK_DONE ? -1 : next;
}

int32_t cicu_breaker_status(cicu_breaker *breaker) { return ubrk_getRuleStatus(breaker->iterator); }

void cicu_breaker_close(cicu_breaker *breaker) {
  if (breaker == NULL) return;
  ubrk_close(breaker->iterator);
  utext_close(&breaker->text);
  free(breaker);
}

int32_t cicu_break_rules(cicu_break_kind kind, const char *locale, uint8_t *rules, int32_t capacity, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  UBreakIterator *iterator = ubrk_open(kind == CICU_WORD ? UBRK_WORD : UBRK_SENTENCE, locale, NULL, 0, &code);
  int32_t count = ubrk_getBinaryRules(iterator, rules, capacity, &code);
  ubrk_close(iterator);
  *status = capacity == 0 && code == U_BUFFER_OVERFLOW_ERROR ? U_ZERO_ERROR : code;
  return U_SUCCESS((UErrorCode)*status) ? count : 0;
}

void cicu_fill_from_trie(const uint8_t *trie, int32_t trie_count, uint32_t limit, uint8_t *table, uint32_t count,
                         int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  UCPTrie *opened = ucptrie_openFromBinary(UCPTRIE_TYPE_ANY, UCPTRIE_VALUE_BITS_ANY, trie, trie_count, NULL, &code);
  UChar32 start = 0, end;
  uint32_t value;
  while (U_SUCCESS(code) && (uint32_t)start < count &&
         (end = ucptrie_getRange(opened, start, UCPMAP_RANGE_NORMAL, 0, NULL, NULL, &value)) >= 0) {
    if (value >= limit || value > UINT8_MAX) code = U_INVALID_FORMAT_ERROR;
    uint32_t next = (uint32_t)end < count ? (uint32_t)end + 1 : count;
    memset(table + start, (int)value, next - (uint32_t)start);
    start = end + 1;
  }
  ucptrie_close(opened);
  *status = code;
}

// MARK: Charsets

enum { PIVOT_SIZE = 8192 };

struct cicu_decoder {
  UConverter *source;
  UConverter *utf8;
  UChar pivot[PIVOT_SIZE];
};

cicu_decoder *cicu_decoder_open(const char *charset, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  cicu_decoder *decoder = calloc(1, sizeof *decoder);
  if (decoder == NULL) {
    *status = U_MEMORY_ALLOCATION_ERROR;
    return NULL;
  }
  decoder->source = ucnv_open(charset, &code);
  decoder->utf8 = ucnv_open("UTF-8", &code);
  if (U_SUCCESS(code)) ucnv_setToUCallBack(decoder->source, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, &code);
  *status = code;
  if (U_FAILURE(code)) {
    cicu_decoder_close(decoder);
    return NULL;
  }
  return decoder;
}

// Not ucnv_convertEx: at an illegal sequence it keeps the text before it back until the next call.
int32_t cicu_decoder_step(cicu_decoder *decoder, const uint8_t *source, size_t source_count, bool last,
                          uint8_t *target, size_t target_capacity, size_t *consumed, size_t *produced,
                          int32_t *bad_length, int32_t *held, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR, written = U_ZERO_ERROR;
  const char *from = (const char *)source;
  char *to = (char *)target;
  // A UTF-16 unit is at most three bytes of UTF-8; four leave room for a surrogate kept from the last call.
  size_t room = target_capacity / 4 < PIVOT_SIZE ? target_capacity / 4 : PIVOT_SIZE;
  UChar *end = decoder->pivot;
  ucnv_toUnicode(decoder->source, &end, decoder->pivot + room, &from, (const char *)source + source_count, NULL, last,
                 &code);
  const UChar *start = decoder->pivot;
  ucnv_fromUnicode(decoder->utf8, &to, (const char *)target + target_capacity, &start, end, NULL, false, &written);
  *consumed = (size_t)(from - (const char *)source);
  *produced = (size_t)(to - (char *)target);
  *bad_length = *held = 0;
  *status = U_FAILURE(written) ? written : U_ZERO_ERROR;
  if (code == U_BUFFER_OVERFLOW_ERROR) return 1;
  if (code == U_ILLEGAL_CHAR_FOUND || code == U_INVALID_CHAR_FOUND || code == U_TRUNCATED_CHAR_FOUND) {
    char bytes[32];
    int8_t length = (int8_t)sizeof bytes;
    UErrorCode ignored = U_ZERO_ERROR;
    ucnv_getInvalidChars(decoder->source, bytes, &length, &ignored);
    *bad_length = U_SUCCESS(ignored) ? length : 1;
    ignored = U_ZERO_ERROR;
    *held = ucnv_toUCountPending(decoder->source, &ignored);
    if (U_FAILURE(ignored) || *held < 0) *held = 0;
    return 2;
  }
  if (U_FAILURE(code)) *status = code;
  return 0;
}

void cicu_decoder_close(cicu_decoder *decoder) {
  if (decoder == NULL) return;
  ucnv_close(decoder->source);
  ucnv_close(decoder->utf8);
  free(decoder);
}

int64_t cicu_encode(const char *charset, const uint8_t *text, size_t count, uint8_t *target, size_t capacity,
                    int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  UConverter *utf8 = ucnv_open("UTF-8", &code);
  UConverter *converter = ucnv_open(charset, &code);
  UChar pivot[PIVOT_SIZE], *pivot_source = pivot, *pivot_target = pivot;
  const char *from = (const char *)text;
  char *to = (char *)target;
  if (U_SUCCESS(code)) {
    ucnv_setFromUCallBack(converter, UCNV_FROM_U_CALLBACK_STOP, NULL, NULL, NULL, &code);
    // What a charset can only approximate would not be the same text when it is read again.
    ucnv_setFallback(converter, false);
    ucnv_convertEx(converter, utf8, &to, (char *)target + capacity, &from, from + count, pivot, &pivot_source,
                   &pivot_target, pivot + PIVOT_SIZE, true, true, &code);
  }
  ucnv_close(utf8);
  ucnv_close(converter);
  bool is_missing = code == U_INVALID_CHAR_FOUND || code == U_ILLEGAL_CHAR_FOUND;
  *status = is_missing || code == U_STRING_NOT_TERMINATED_WARNING ? U_ZERO_ERROR : code;
  return is_missing ? -1 : to - (char *)target;
}

// MARK: Folding and width

static uint32_t single(const UChar *text, int32_t length, uint32_t otherwise) {
  UChar32 scalar;
  int32_t index = 0;
  if (length < 1) return otherwise;
  U16_NEXT(text, index, length, scalar);
  return index == length ? (uint32_t)scalar : otherwise;
}

static uint32_t compatible(const UNormalizer2 *nfkc, uint32_t scalar) {
  UChar text[32];
  UErrorCode code = U_ZERO_ERROR;
  int32_t length = unorm2_getDecomposition(nfkc, (UChar32)scalar, text, 32, &code);
  if (U_FAILURE(code) || length < 0) return scalar;
  UChar composed[32];
  length = unorm2_normalize(nfkc, text, length, composed, 32, &code);
  return U_FAILURE(code) ? scalar : single(composed, length, scalar);
}

void cicu_fill_folding(uint32_t first, uint32_t count, uint32_t *table, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  const UNormalizer2 *nfkc = unorm2_getNFKCInstance(&code);
  static const UChar id[] = {'T', 'r', 'a', 'd', 'i', 't', 'i', 'o', 'n', 'a', 'l', '-',
                             'S', 'i', 'm', 'p', 'l', 'i', 'f', 'i', 'e', 'd', 0};
  UTransliterator *simplify = utrans_openU(id, -1, UTRANS_FORWARD, NULL, 0, NULL, &code);
  for (uint32_t i = 0; U_SUCCESS(code) && i < count; i++) {
    uint32_t scalar = first + i;
    if (U_IS_SURROGATE(scalar)) {
      table[i] = scalar;
      continue;
    }
    uint32_t folded = (uint32_t)u_foldCase((UChar32)compatible(nfkc, scalar), U_FOLD_CASE_DEFAULT);
    // Only ideographs have simplified forms; asking the transliterator for all others would cost half a second.
    if (u_hasBinaryProperty((UChar32)folded, UCHAR_UNIFIED_IDEOGRAPH)) {
      UChar text[8];
      int32_t length = 0, limit;
      U16_APPEND_UNSAFE(text, length, folded);
      limit = length;
      utrans_transUChars(simplify, text, &length, 8, 0, &limit, &code);
      folded = single(text, length, folded);
    }
    table[i] = folded;
  }
  utrans_close(simplify);
  *status = code;
}

int32_t cicu_column_width(uint32_t scalar) {
  int8_t category = u_charType((UChar32)scalar);
  if (category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK || category == U_FORMAT_CHAR ||
      category == U_CONTROL_CHAR)
    return 0;
  int32_t width = u_getIntPropertyValue((UChar32)scalar, UCHAR_EAST_ASIAN_WIDTH);
  // Ambiguous characters (curly quotes, circled digits) are narrow in UTF-8 terminals, as wcwidth has them.
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

// Kinds of characters

typedef struct {
  uint8_t *kinds;
  uint32_t count;
} kind_table;

static cicu_kind letter_kind(UChar32 scalar) {
  if (uscript_hasScript(scalar, USCRIPT_HIRAGANA) || uscript_hasScript(scalar, USCRIPT_KATAKANA)) return CICU_KANA;
  if (uscript_hasScript(scalar, USCRIPT_HAN)) return CICU_HAN;
  if (uscript_hasScript(scalar, USCRIPT_HANGUL)) return CICU_HANGUL;
  return CICU_LETTER;
}

static cicu_kind kind_of(UChar32 scalar, UCharCategory category) {
  switch (category) {
    case U_UPPERCASE_LETTER: case U_LOWERCASE_LETTER: case U_TITLECASE_LETTER: return CICU_LETTER;
    case U_MODIFIER_LETTER: case U_OTHER_LETTER: return letter_kind(scalar);
    case U_LETTER_NUMBER: return letter_kind(scalar) == CICU_LETTER ? CICU_NUMBER : letter_kind(scalar);
    case U_DECIMAL_DIGIT_NUMBER: case U_OTHER_NUMBER: return CICU_NUMBER;
    case U_DASH_PUNCTUATION: case U_START_PUNCTUATION: case U_END_PUNCTUATION: case U_CONNECTOR_PUNCTUATION:
    case U_OTHER_PUNCTUATION: case U_INITIAL_PUNCTUATION: case U_FINAL_PUNCTUATION: return CICU_PUNCTUATION;
    case U_MATH_SYMBOL: case U_CURRENCY_SYMBOL: case U_MODIFIER_SYMBOL: case U_OTHER_SYMBOL: return CICU_SYMBOL;
    case U_SPACE_SEPARATOR: case U_LINE_SEPARATOR: case U_PARAGRAPH_SEPARATOR: return CICU_SPACE;
    case U_CONTROL_CHAR: return u_isUWhiteSpace(scalar) ? CICU_SPACE : CICU_OTHER;
    default: return CICU_OTHER;
  }
}

static UBool fill_kind_range(const void *context, UChar32 start, UChar32 limit, UCharCategory category) {
  const kind_table *table = context;
  for (UChar32 scalar = start; scalar < limit && (uint32_t)scalar < table->count; scalar++)
    table->kinds[scalar] = (uint8_t)kind_of(scalar, category);
  return true;
}

void cicu_fill_kinds(uint8_t *kinds, uint32_t count) {
  kind_table table = {kinds, count};
  memset(kinds, CICU_OTHER, count);
  u_enumCharTypes(fill_kind_range, &table);
}

void cicu_fill_plain_ideographs(uint8_t *members, uint32_t count) {
  for (uint32_t scalar = 0; scalar < count; scalar++) {
    UErrorCode code = U_ZERO_ERROR;
    UScriptCode script = uscript_getScript((UChar32)scalar, &code);
    members[scalar] = U_SUCCESS(code) && (script == USCRIPT_HAN || script == USCRIPT_HIRAGANA) &&
                      u_getIntPropertyValue((UChar32)scalar, UCHAR_NFKC_QUICK_CHECK) == UNORM_YES &&
                      u_getCombiningClass((UChar32)scalar) == 0;
  }
}

// MARK: Dictionary

struct cicu_dictionary {
  UDataMemory *memory;
};

cicu_dictionary *cicu_dictionary_open(int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  UDataMemory *memory =
      udata_open(U_ICUDATA_NAME U_TREE_SEPARATOR_STRING "brkitr", "dict", "cjdict", &code);
  *status = code;
  if (U_FAILURE(code)) return NULL;
  cicu_dictionary *dictionary = malloc(sizeof *dictionary);
  if (dictionary == NULL) {
    udata_close(memory);
    *status = U_MEMORY_ALLOCATION_ERROR;
    return NULL;
  }
  dictionary->memory = memory;
  return dictionary;
}

const uint8_t *cicu_dictionary_bytes(const cicu_dictionary *dictionary) {
  return udata_getMemory(dictionary->memory);
}

void cicu_dictionary_close(cicu_dictionary *dictionary) {
  if (dictionary == NULL) return;
  udata_close(dictionary->memory);
  free(dictionary);
}
