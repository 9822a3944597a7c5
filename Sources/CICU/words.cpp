#include "cicu.h"

#include <algorithm>
#include <memory>
#include <new>
#include <string>
#include <vector>

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/rbbi.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>
#include <unicode/uversion.h>

namespace {

/// ICU counts in 32 bits, and UTF-16 never has more units than UTF-8 has bytes.
constexpr int64_t maximum_window = int64_t(1) << 30;

/// Buffers beyond this many elements are given back after use.
constexpr size_t kept_capacity = size_t(1) << 20;

/// The root locale's word rules without '@' among the letters.
/// Some versions of ICU add it, so that an address is one word; others do not.
icu::UnicodeString word_rules(UErrorCode &status) {
    std::unique_ptr<icu::BreakIterator> words(
        icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
    auto *rules = dynamic_cast<icu::RuleBasedBreakIterator *>(words.get());
    if (U_FAILURE(status) || rules == nullptr) return {};
    icu::UnicodeString text = rules->getRules();
    text.findAndReplace(u"\\p{Word_Break=ALetter}@]", u"\\p{Word_Break=ALetter}]");
    return text;
}

/// The compiled rules, which every iterator is cloned from: cloning is ten thousand times faster.
struct Prototype {
    UErrorCode status = U_ZERO_ERROR;
    uint64_t rules_hash = 0;
    UBreakIterator *iterator = nullptr;

    Prototype() {
        const icu::UnicodeString rules = word_rules(status);
        UParseError where;
        iterator = ubrk_openRules(rules.getBuffer(), rules.length(), nullptr, 0, &where, &status);
        if (U_FAILURE(status)) return;
        rules_hash = 14695981039346656037u;
        for (int32_t i = 0; i < rules.length(); ++i) {
            rules_hash = (rules_hash ^ rules[i]) * 1099511628211u;
        }
    }
};

/// Never destroyed: iterators of other threads may outlive static destruction.
const Prototype &prototype() {
    static const Prototype &shared = *new Prototype;
    return shared;
}

/// Where the window that begins at `start` ends: never inside a UTF-8 sequence.
int64_t window_end(const uint8_t *text, int64_t start, int64_t length) {
    if (length - start <= maximum_window) return length;
    int64_t end = start + maximum_window;
    for (int backed = 0; backed < 3 && U8_IS_TRAIL(text[end]); ++backed) --end;
    return end;
}

template <typename Buffer> void give_back_if_large(Buffer &buffer) {
    if (buffer.capacity() > kept_capacity) Buffer().swap(buffer);
}

}  // namespace

struct cicu_word_breaker {
    UBreakIterator *iterator;
    std::u16string utf16;
    std::vector<int64_t> ends;

    ~cicu_word_breaker() { ubrk_close(iterator); }

    /// Makes `utf16` the text of one window.
    void decode(const uint8_t *text, int32_t length) {
        utf16.clear();
        utf16.reserve(length);
        for (int32_t at = 0; at < length;) {
            UChar32 scalar;
            U8_NEXT_OR_FFFD(text, at, length, scalar);
            if (U_IS_BMP(scalar)) {
                utf16.push_back(char16_t(scalar));
            } else {
                utf16.push_back(U16_LEAD(scalar));
                utf16.push_back(U16_TRAIL(scalar));
            }
        }
    }

    /// Appends the boundaries of one window, translated from UTF-16 units to bytes of the text.
    bool append_ends(const uint8_t *text, int32_t length, int64_t offset) {
        UErrorCode status = U_ZERO_ERROR;
        decode(text, length);
        ubrk_setText(iterator, utf16.data(), int32_t(utf16.size()), &status);
        if (U_FAILURE(status)) return false;
        int32_t unit = 0, byte = 0;
        ubrk_first(iterator);
        for (int32_t end; (end = ubrk_next(iterator)) != UBRK_DONE;) {
            while (unit < end) {
                UChar32 scalar;
                U8_NEXT_OR_FFFD(text, byte, length, scalar);
                unit += U16_LENGTH(scalar);
            }
            ends.push_back(offset + byte);
        }
        return true;
    }
};

cicu_version cicu_library_version(void) {
    UVersionInfo version;
    u_getVersion(version);
    return {version[0], version[1], version[2], version[3]};
}

cicu_version cicu_unicode_version(void) {
    UVersionInfo version;
    u_getUnicodeVersion(version);
    return {version[0], version[1], version[2], version[3]};
}

cicu_class cicu_class_of(uint32_t value) {
    const UChar32 scalar = UChar32(value);
    const uint32_t category = U_GET_GC_MASK(scalar);
    if (category & U_GC_ND_MASK) return cicu_class_digit;
    if (u_isUWhiteSpace(scalar)) return cicu_class_space;
    if (category & (U_GC_M_MASK | U_GC_CF_MASK)) return cicu_class_continuation;
    if (category & U_GC_L_MASK || u_isUAlphabetic(scalar)) return cicu_class_letter;
    // Squared units and words of Japanese (kg, meter) are symbols, and yet are read as words.
    if (value >= 0x3300 && value <= 0x33FF) return cicu_class_letter;
    if (category & U_GC_N_MASK) return cicu_class_number;
    return cicu_class_separator;
}

int32_t cicu_digit_value(uint32_t scalar) { return u_charDigitValue(UChar32(scalar)); }

cicu_word_breaker *cicu_word_breaker_open(const char **error_name) {
    UErrorCode status = prototype().status;
    UBreakIterator *iterator = nullptr;
    if (U_SUCCESS(status)) iterator = ubrk_clone(prototype().iterator, &status);
    if (U_FAILURE(status)) {
        *error_name = u_errorName(status);
        return nullptr;
    }
    return new cicu_word_breaker{iterator, {}, {}};
}

void cicu_word_breaker_close(cicu_word_breaker *breaker) { delete breaker; }

const int64_t *cicu_word_breaker_segment(
    cicu_word_breaker *breaker, const uint8_t *text, int64_t length, int64_t *count) {
    give_back_if_large(breaker->ends);
    breaker->ends.clear();
    for (int64_t start = 0; start < length;) {
        const int64_t end = window_end(text, start, length);
        if (!breaker->append_ends(text + start, int32_t(end - start), start)) {
            breaker->ends.push_back(end);
        }
        start = end;
    }
    give_back_if_large(breaker->utf16);
    *count = int64_t(breaker->ends.size());
    return breaker->ends.data();
}

uint64_t cicu_word_rules_hash(void) { return prototype().rules_hash; }
