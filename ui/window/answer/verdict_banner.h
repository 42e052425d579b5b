// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wording/verdicts/verdict_wording.h"
#include "models/wording/wording.h"
#include "ui/theme.h"

#include <QWidget>

#include <functional>

class QTimer;

namespace tiebreak {

// The answer in one sentence across the top, with a warning beside it when the evidence is doubtful. It paints its
// texts itself, so that a new number costs one small repaint and no layout of the window. Its height follows from its
// width alone: longer texts get smaller headlines and a wider warning, and what still has no room ends in "..." and is
// told by the tool tip, which also has the arithmetic of its numbers. Its accessible name is the whole text; screen
// readers are told of a new one once the numbers rest.
class VerdictBanner : public QWidget {
    Q_OBJECT

public:
    explicit VerdictBanner(QWidget* parent = nullptr);

    void setVerdict(const VerdictText& text);
    // How its numbers came about; asked for when somebody points at it.
    void setSources(std::function<QString()> sources);
    // Whether all of the text is seen.
    [[nodiscard]] bool isWhole() const;
    [[nodiscard]] QSize sizeHint() const override { return {2 * 300, 60}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }
    void setTheme(const Theme& theme);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Block { // a bold line over a plain one, each wrapped to the width
        QFont top_font;
        QString top;
        QString bottom;
        QRect top_rect;
        QRect bottom_rect;
        bool is_whole = true;
    };
    struct Parts {
        Block answer;
        Block warning; // empty without one
        QRect warning_frame;

        [[nodiscard]] bool areWhole() const { return answer.is_whole && warning.is_whole; }
    };
    [[nodiscard]] Block block(QRect within, const QFont& top_font, const QString& top, const QString& bottom) const;
    [[nodiscard]] Parts parts(double headline_size, int warning_percent) const;
    [[nodiscard]] Parts fitted() const;
    [[nodiscard]] QFont boldFont(double size) const;
    void keepHeight();

    Theme m_theme;
    VerdictText m_text;
    std::function<QString()> m_sources;
    QTimer* m_announce;
};

} // namespace tiebreak
