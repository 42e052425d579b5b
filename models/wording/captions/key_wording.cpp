// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/captions/key_wording.h"

#include "models/wording/wording.h"

#include <QCoreApplication>

namespace tiebreak {

namespace {

struct Key {
    Q_DECLARE_TR_FUNCTIONS(FigureKey)
};

// As CurvePlot draws them.
QString penText(std::size_t pin)
{
    switch (pin % 4) {
    case 0:
        return Key::tr("Pale thin lines");
    case 1:
        return Key::tr("Pale dots");
    case 2:
        return Key::tr("Pale wide lines");
    default:
        return Key::tr("Pale sparse dots");
    }
}

} // namespace

QString dashKey(Evidence evidence)
{
    return evidence == Evidence::Article ? Key::tr("dashed: between published figures")
                                         : Key::tr("dashed: as the nearest measurement");
}

QString figuresKey(bool is_measured)
{
    return is_measured ? Key::tr("filled marks: measurements") : Key::tr("filled marks: published figures");
}

QString hollowKey()
{
    return Key::tr("hollow: needs more bandwidth than the card has");
}

QString loadKey(double tokens_per_month)
{
    return Key::tr("dots: at %1 tokens a month").arg(tokens(tokens_per_month));
}

QString ownershipTieKey()
{
    return Key::tr("dot: owned and rented have cost the same");
}

QString highestLoadKey(bool has_now)
{
    return has_now ? Key::tr("filled dot: the highest load of a replica within the limits; hollow: its load now")
                   : Key::tr("dot: the highest load of a replica within the limits");
}

QString largestBatchKey()
{
    return Key::tr("hollow diamond: largest batch that fits");
}

QString measuredKey(bool has_filled, bool has_hollow)
{
    return !has_hollow  ? Key::tr("dots: measurements at these settings")
           : has_filled ? Key::tr("dots: measurements at these settings; hollow: of such runs at other settings")
                        : Key::tr("hollow dots: measurements of such runs at other settings");
}

QString bandKey()
{
    return Key::tr("shaded: where 80 % of measurements lie");
}

QString tieBandKey()
{
    return Key::tr("shaded: where 80 % of prices of the same cost lie by the bands of both rates");
}

QString stripKey(const QString& leads)
{
    return Key::tr("strip: %1").arg(leads);
}

QString keyOf(const QStringList& meanings)
{
    return meanings.isEmpty() ? QString() : Key::tr("Key: %1").arg(meanings.join(Key::tr("; ")));
}

QString pinKey(std::size_t pin, const QString& told)
{
    return Key::tr("%1: %2").arg(penText(pin), told);
}

} // namespace tiebreak
