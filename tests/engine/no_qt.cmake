# SPDX-License-Identifier: GPL-3.0-or-later
# Fails when a file of the engine includes a Qt header or a folder to its right.
file(GLOB_RECURSE files ${ENGINE}/*.h ${ENGINE}/*.cpp)
list(LENGTH files count)
if(count EQUAL 0)
    message(FATAL_ERROR "no files in ${ENGINE}")
endif()
foreach(file ${files})
    file(STRINGS ${file} bad REGEX "#include +([<\"]Q[A-Z]|[<\"]qt|\"(app|ui|models/(catalog|fit|library|session|wording|tables))/)")
    if(bad)
        message(FATAL_ERROR "${file}: ${bad}")
    endif()
endforeach()
