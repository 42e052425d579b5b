// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Precompiled for tests without widgets; no file may rely on it: each includes what it uses.

#include "models/precompiled.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <random>
