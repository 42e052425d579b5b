// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Precompiled for the engine only; no file may rely on it: each includes what it uses.

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>
