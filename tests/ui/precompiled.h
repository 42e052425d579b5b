// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Precompiled for tests of widgets; no file may rely on it: each includes what it uses.

#include "tests/support/precompiled.h"
#include "ui/precompiled.h"

#include <QtWidgets>
