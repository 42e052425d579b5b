// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;

namespace tiebreak {

// In place of a table that has no rows: why, and a button that gives it some.
class EmptyNote : public QWidget {
    Q_OBJECT

public:
    explicit EmptyNote(QWidget* parent);

    void setNote(const QString& why, const QString& button, std::function<void()> run);

private:
    QLabel* m_why;
    QPushButton* m_button;
    std::function<void()> m_run;
};

} // namespace tiebreak
