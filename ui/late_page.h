// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

class QTabWidget;

namespace tiebreak {

// A page that has its content from when it is first seen, or asked for: most pages of a session never are.
class LatePage : public QWidget {
public:
    // `make_in` makes the content as a child of what it is given, once.
    LatePage(std::function<QWidget*(QWidget*)> make_in, QWidget* parent);

    void make(); // now, if it was not yet

protected:
    void showEvent(QShowEvent* event) override;

private:
    std::function<QWidget*(QWidget*)> m_makeIn; // empty once it is done
};

// Puts what was made late, with all that it has, behind that widget for the Tab key, as if it had been there before.
void followInTabOrder(QWidget& before, QWidget& made);

// What the pages of tabs are to be made as children of: what moves into another widget finds the rules of the style
// sheet anew, with all that it has.
[[nodiscard]] QWidget* stackOf(const QTabWidget& tabs);

} // namespace tiebreak
