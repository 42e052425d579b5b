// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace tiebreak {

// As long as one lives, labels, messages and tool tips of the whole program show the characters that they are given.
// Qt takes a text with tags in it for rich text, whose pictures it fetches, and names of pins, cards and files come
// from other people: "<img src='/dev/zero'>" would never end. A label that has tags of its own asks for Qt::RichText.
class PlainTexts : public QObject {
public:
    explicit PlainTexts(QObject* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace tiebreak
