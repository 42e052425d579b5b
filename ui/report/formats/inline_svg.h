// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

class QXmlStreamWriter;

namespace tiebreak {

// Writes the <svg> element of an SVG file into a page that may have others: ids and references to them begin with
// `prefix`, the picture takes the width that it is given, and `label` is what screen readers say of it. Its title,
// description and metadata are left out. Nothing when `svg` is no SVG.
void writeInlineSvg(QXmlStreamWriter& xml, const QByteArray& svg, const QString& prefix, const QString& label);

} // namespace tiebreak
