// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/docks.h"

#include <QCoreApplication>
#include <QDockWidget>
#include <QHBoxLayout>
#include <QLabel>
#include <QMainWindow>
#include <QPushButton>

namespace tiebreak {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Docks)
};

} // namespace

QDockWidget* makeDock(QMainWindow& window, const QString& name, const QString& title)
{
    auto* const dock = new QDockWidget(title, &window);
    dock->setObjectName(name);
    return dock;
}

QWidget* grip(QDockWidget& dock)
{
    auto* const bar = new QWidget(&dock);
    bar->setFixedHeight(6);
    bar->setCursor(Qt::SizeAllCursor);
    bar->setToolTip(Words::tr("Drag to move, double-click to float"));
    return bar;
}

QWidget* headingBar(QDockWidget& dock, const QString& heading, QPushButton* link)
{
    auto* const bar = new QWidget(&dock);
    auto* const layout = new QHBoxLayout(bar);
    layout->setContentsMargins(12, 6, 12, 2);
    auto* const title = new QLabel(heading, bar);
    title->setProperty("role", QStringLiteral("heading"));
    link->setProperty("role", QStringLiteral("link"));
    link->setFlat(true);
    layout->addWidget(title);
    layout->addStretch();
    layout->addWidget(link); // which takes it
    return bar;
}

} // namespace tiebreak
