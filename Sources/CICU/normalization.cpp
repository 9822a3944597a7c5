#include "cicu.h"

#include <string>

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

namespace {

/// ICU's shared, immutable instance for a form.
const icu::Normalizer2 *instance(cicu_form form, UErrorCode &status) {
    switch (form) {
    case cicu_form_nfc: return icu::Normalizer2::getNFCInstance(status);
    case cicu_form_nfd: return icu::Normalizer2::getNFDInstance(status);
    case cicu_form_nfkc: return icu::Normalizer2::getNFKCInstance(status);
    case cicu_form_nfkd: return icu::Normalizer2::getNFKDInstance(status);
    case cicu_form_nfkc_casefold: return icu::Normalizer2::getNFKCCasefoldInstance(status);
    }
}

}  // namespace

struct cicu_normalizer {
    std::string output;
};

cicu_normalizer *cicu_normalizer_open(const char **error_name) {
    UErrorCode status = U_ZERO_ERROR;
    for (int form = cicu_form_nfc; form <= cicu_form_nfkc_casefold; ++form) {
        instance(cicu_form(form), status);
    }
    if (U_FAILURE(status)) {
        *error_name = u_errorName(status);
        return nullptr;
    }
    return new cicu_normalizer;
}

void cicu_normalizer_close(cicu_normalizer *normalizer) { delete normalizer; }

const uint8_t *cicu_normalize(
    cicu_normalizer *normalizer, cicu_form form, const uint8_t *text, int64_t length,
    int64_t *count) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2 *rules = instance(form, status);
    if (U_FAILURE(status) || length > INT32_MAX) return nullptr;
    normalizer->output.clear();
    icu::StringByteSink<std::string> sink(&normalizer->output);
    const icu::StringPiece input(reinterpret_cast<const char *>(text), int32_t(length));
    rules->normalizeUTF8(0, input, sink, nullptr, status);
    if (U_FAILURE(status)) return nullptr;
    *count = int64_t(normalizer->output.size());
    return reinterpret_cast<const uint8_t *>(normalizer->output.data());
}
