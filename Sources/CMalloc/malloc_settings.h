// The settings of the C library's allocator, which Swift's module of that library leaves out.
#pragma once

#include <malloc.h>
