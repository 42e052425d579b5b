// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSizeF>

namespace tiebreak {

// What Qt's SVG generator wrote, ready for a document: exactly `size` (px), with fonts to fall back on where DejaVu
// Sans is missing, and every text as wide as it was laid out, so that nothing overlaps in other fonts. Nothing when it
// is no XML.
[[nodiscard]] QByteArray finishedSvg(const QByteArray& svg, QSizeF size);

} // namespace tiebreak
