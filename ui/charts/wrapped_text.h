// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFontMetricsF>
#include <QString>
#include <QTextLayout>

#include <cmath>

// The texts above and below charts, on cards as in figures: they wrap. In figures they are never cut.
namespace tiebreak {

inline constexpr int wrapped_text = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

// Height that the text takes in that width, in whole pixels; 0 for no text.
[[nodiscard]] inline int wrappedHeight(const QFont& font, double width, const QString& text)
{
    constexpr double endless = 4096;
    return text.isEmpty() ? 0
                          : static_cast<int>(std::ceil(
                                QFontMetricsF(font).boundingRect({0, 0, width, endless}, wrapped_text, text).height()));
}

// So many lines of the text in that width, the last of them with an ellipsis if there is more.
[[nodiscard]] inline QString shortenedTo(int lines, const QFont& font, double width, const QString& text)
{
    QTextLayout layout(text, font);
    layout.beginLayout();
    QString shown;
    for (int i = 0; i < lines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid()) {
            break;
        }
        line.setLineWidth(width);
        if (i + 1 == lines) {
            shown += QFontMetricsF(font).elidedText(text.mid(line.textStart()), Qt::ElideRight, width);
        } else {
            shown += QStringView(text).mid(line.textStart(), line.textLength()).trimmed() % u'\n';
        }
    }
    layout.endLayout();
    return shown.trimmed();
}

// A percent sign stays with its number.
[[nodiscard]] inline QString unbroken(QString text)
{
    return text.replace(QStringLiteral(" %"), QStringLiteral("\u00a0%"));
}

} // namespace tiebreak
