// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wording/verdict_wording.h"
#include "models/wording/wording.h"
#include "ui/theme.h"

#include <QWidget>

namespace tiebreak {

// The answer in one sentence across the top, with a warning beside it when the evidence is doubtful. It paints its
// texts itself, so that a new number costs one small repaint and no layout of the window. Its accessible name is the
// whole text.
class VerdictBanner : public QWidget {
    Q_OBJECT

public:
    explicit VerdictBanner(QWidget* parent = nullptr);

    void setVerdict(const VerdictText& text);
    [[nodiscard]] QSize sizeHint() const override { return {2 * 300, 60}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }
    void setTheme(const Theme& theme);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Block { // a bold line over a plain one, each wrapped to the width
        QRect rect;
        QRect top;
        QRect bottom;
    };
    [[nodiscard]] Block block(QRect within, const QFont& top_font, const QString& top, const QString& bottom) const;
    [[nodiscard]] QFont headlineFont() const;
    [[nodiscard]] QFont boldFont() const;
    [[nodiscard]] QRect warningArea() const;
    [[nodiscard]] QRect answerArea() const;
    void growToText();

    Theme m_theme;
    VerdictText m_text;
};

} // namespace tiebreak
