// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/built_programs.h"

#include <QProcess>
#include <QStringList>

// Runs the program itself, for tests of its commands.
namespace tiebreak {

struct Run {
    int status = -1; // -1: it did not end by itself, as when a window opens
    QString out;
    QString err;
};

inline Run run(const QStringList& arguments, const QProcessEnvironment& environment = {}, int timeout_ms = 60'000)
{
    QProcess process;
    if (!environment.isEmpty()) {
        process.setProcessEnvironment(environment);
    }
    process.start(tiebreak_program(), arguments);
    Run result;
    if (process.waitForFinished(timeout_ms) && process.exitStatus() == QProcess::NormalExit) {
        result.status = process.exitCode();
    } else {
        process.kill();
        process.waitForFinished();
    }
    result.out = QString::fromUtf8(process.readAllStandardOutput());
    result.err = QString::fromUtf8(process.readAllStandardError());
    return result;
}

} // namespace tiebreak
