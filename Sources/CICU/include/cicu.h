#ifndef CICU_H
#define CICU_H

// The part of ICU that text analysis needs, behind plain C types.
// ICU's own headers are included only by the implementation, so that they never meet
// another copy of ICU in a Swift module.

#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

#ifdef __cplusplus
extern "C" {
#endif

// MARK: Versions

/// Four version fields, most significant first.
typedef struct {
    uint8_t major, minor, milli, micro;
} cicu_version;

/// The version of the ICU library in use at run time.
cicu_version cicu_library_version(void);

/// The version of Unicode that this ICU library implements.
cicu_version cicu_unicode_version(void);

// MARK: Characters

/// What a character does inside a word.
typedef enum __attribute__((enum_extensibility(closed))) : uint8_t {
    /// Punctuation and symbols: ends whatever it follows.
    cicu_class_separator = 0,
    /// Alphabetic characters, ideographs, and squared words such as U+338F.
    cicu_class_letter = 1,
    /// Decimal digits of any script.
    cicu_class_digit = 2,
    /// Other numbers: fractions, superscripts, circled numbers.
    cicu_class_number = 3,
    /// Combining marks and invisible format characters: belong to what they follow.
    cicu_class_continuation = 4,
    /// White space.
    cicu_class_space = 5,
} cicu_class;

/// What the code point `scalar` does inside a word.
cicu_class cicu_class_of(uint32_t scalar);

/// The value 0...9 of a decimal digit of any script, or -1 for anything else.
int32_t cicu_digit_value(uint32_t scalar);

// MARK: Word boundaries

/// An iterator over word boundaries; one thread at a time.
typedef struct cicu_word_breaker cicu_word_breaker;

/// A new iterator by the root locale's word rules, in which '@' is not a letter.
/// Returns NULL and sets `error_name` to ICU's name of the error when ICU refuses.
cicu_word_breaker *_Nullable cicu_word_breaker_open(const char *_Nullable *_Nonnull error_name);

/// Frees `breaker`.
void cicu_word_breaker_close(cicu_word_breaker *breaker);

/// The end offsets, in bytes, of the segments of the UTF-8 text, ascending, the last one `length`.
/// Stores their number in `count`. Bytes that are no UTF-8 count as U+FFFD.
/// The result belongs to `breaker` and holds until its next use. Text longer than 2^30 bytes is
/// also cut at multiples of that.
const int64_t *_Nullable cicu_word_breaker_segment(
    cicu_word_breaker *breaker, const uint8_t *_Nullable text, int64_t length, int64_t *count);

/// A 64-bit hash of the text of the word rules in use, 0 when ICU refuses them.
uint64_t cicu_word_rules_hash(void);

// MARK: Normalization

/// A normalization form of Unicode Standard Annex #15, or NFKC_Casefold.
typedef enum __attribute__((enum_extensibility(closed))) : uint8_t {
    cicu_form_nfc = 0,
    cicu_form_nfd = 1,
    cicu_form_nfkc = 2,
    cicu_form_nfkd = 3,
    cicu_form_nfkc_casefold = 4,
} cicu_form;

/// A buffer for normalized text; one thread at a time.
typedef struct cicu_normalizer cicu_normalizer;

/// A new, empty buffer, or NULL and ICU's name of the error when its data is missing.
cicu_normalizer *_Nullable cicu_normalizer_open(const char *_Nullable *_Nonnull error_name);

/// Frees `normalizer`.
void cicu_normalizer_close(cicu_normalizer *normalizer);

/// The UTF-8 text in the form asked for, or NULL when ICU fails (out of memory).
/// Stores its length in `count`. The result belongs to `normalizer` and holds until its next use.
const uint8_t *_Nullable cicu_normalize(
    cicu_normalizer *normalizer, cicu_form form,
    const uint8_t *_Nullable text, int64_t length, int64_t *count);

#ifdef __cplusplus
}
#endif

#pragma clang assume_nonnull end

#endif
