// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

// Keys of the view: what sessions and settings keep of the window.
namespace tiebreak {

inline const QString view_page_key = QStringLiteral("page");
inline const QString view_tab_key = QStringLiteral("tab");
inline const QString view_theme_key = QStringLiteral("theme");
inline const QString view_axes_key = QStringLiteral("axes");

} // namespace tiebreak
