// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>

namespace tiebreak {

// For commands that draw without a window: no display is needed or used, so that what they write does not depend on
// one. It must live while figures are drawn.
class HeadlessApplication {
public:
    HeadlessApplication(int& argc, char** argv);

private:
    QApplication m_application;
};

// What the program calls itself, and numbers that read and write the same everywhere.
void nameApplication();

} // namespace tiebreak
