// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace tiebreak {

// The PDF without what changes from run to run (dates, random ids, XMP metadata, which has both, and Qt's names of
// fonts), so that the same pages give the same bytes; with the session, unless it is empty, as the attached file
// "session.tiebreak", which people can save from their viewer. Nothing when `pdf` is no PDF. It must be one of our own:
// QPDF can be led astray.
[[nodiscard]] QByteArray finished_pdf(const QByteArray& pdf, const QByteArray& session);

} // namespace tiebreak
