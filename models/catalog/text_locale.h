// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

class QDateTime;

// How numbers and dates are written for people, in one place for every floor. What programs read (sessions, CSV, JSON,
// `--set`) never asks for it: there numbers are those of the C locale without separators.
namespace tiebreak {

// With separators between thousands: "1,500.5", in German "1.500,5". Until set_text_locale() it is the C locale's
// numbers with commas between thousands, which is how English is written, too.
[[nodiscard]] const QLocale& text_locale();

// The same without separators between thousands: for what stands in a box and may be typed over.
[[nodiscard]] const QLocale& box_locale();

// Takes it over, also for the numbers that Qt's own controls write (QLocale::setDefault). Call it from the main thread,
// before there are windows: made texts stay.
void set_text_locale(const QLocale& locale);

// A day, month or year as files have it ("2026-11-29", "2026-11", "2026"): days as the locale writes them, with all
// four digits of the year; English and whatever is no such day stay as they are.
[[nodiscard]] QString date_text(const QString& iso);
[[nodiscard]] QString date_time_text(const QDateTime& when); // "2026-11-29 17:05", in German "29.11.2026 17:05"

} // namespace tiebreak
