// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <dlfcn.h>

namespace tiebreak {

// Whether the program runs under the address sanitizer. Asked of the running program: what tests themselves are
// compiled with does not say it.
inline bool is_sanitized()
{
    static const bool has_runtime = dlsym(RTLD_DEFAULT, "__asan_init") != nullptr;
    return has_runtime;
}

// Whether the product is optimized and nothing looks over its shoulder: what takes minutes otherwise can be asked.
inline bool is_release()
{
#ifdef NDEBUG
    return !is_sanitized();
#else
    return false;
#endif
}

// While it lives, what is not given back is no leak; for what a library loses.
class LeaksForgiven {
public:
    LeaksForgiven() { call("__lsan_disable"); }
    ~LeaksForgiven() { call("__lsan_enable"); }
    LeaksForgiven(const LeaksForgiven&) = delete;
    LeaksForgiven& operator=(const LeaksForgiven&) = delete;

private:
    static void call(const char* name)
    {
        if (void* const function = dlsym(RTLD_DEFAULT, name)) {
            reinterpret_cast<void (*)()>(function)();
        }
    }
};

} // namespace tiebreak
