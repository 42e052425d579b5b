// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The attached file is the session as it would be saved; version and digest are entries of its stream's dictionary.
namespace tiebreak {

// Names of one's own begin with one's own name.
inline constexpr const char* pdf_version_key = "/Tiebreak_Version";
inline constexpr const char* pdf_digest_key = "/Tiebreak_SHA256";

} // namespace tiebreak
