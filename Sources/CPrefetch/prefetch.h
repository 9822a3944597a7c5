// The one thing that Swift has no word for: asking for memory that will be read soon.
#pragma once

/// Asks the processor to bring a cache line nearer; any address will do, nothing is read.
static inline void penchant_prefetch(const void *_Nonnull address) {
    __builtin_prefetch(address);
}
