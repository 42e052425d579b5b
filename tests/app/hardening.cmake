# SPDX-License-Identifier: GPL-3.0-or-later
# The program that people get has what stops a fault early. readelf comes with the compiler.
execute_process(COMMAND readelf --wide --file-header --program-headers --dynamic --dyn-syms ${PROGRAM}
    OUTPUT_VARIABLE headers COMMAND_ERROR_IS_FATAL ANY)
foreach(part "position-independent program:Type: +DYN .Position-Independent Executable" "read-only tables:GNU_RELRO"
        "functions bound at the start:Flags: .*NOW" "stack that no code runs on:GNU_STACK +[0-9a-fx ]+RW "
        "stack protector:__stack_chk_fail" "checked containers:__glibcxx_assert_fail")
    string(REGEX MATCH "^([^:]*):(.*)$" ignored "${part}")
    if(NOT headers MATCHES "${CMAKE_MATCH_2}")
        message(SEND_ERROR "${PROGRAM} has no ${CMAKE_MATCH_1}")
    endif()
endforeach()
