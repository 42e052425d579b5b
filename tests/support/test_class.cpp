// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_class.h"

#include <filesystem>
#include <iostream>
#include <map>
#include <string>

namespace tiebreak {

namespace {

std::map<std::string, RunTests>& testClasses()
{
    static std::map<std::string, RunTests> classes;
    return classes;
}

} // namespace

bool addTestClass(const char* file, RunTests run)
{
    return testClasses().emplace(std::filesystem::path(file).stem().string(), run).second;
}

} // namespace tiebreak

int main(int argc, char** argv)
{
    const auto& classes = tiebreak::testClasses();
    const auto chosen = argc > 1 ? classes.find(argv[1]) : classes.end();
    if (chosen != classes.end()) {
        return chosen->second(argc - 1, argv + 1);
    }
    std::cerr << "The first argument is one of these test classes:\n";
    for (const auto& [name, run] : classes) {
        std::cerr << "  " << name << '\n';
    }
    return 2;
}
