// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Precompiled for what shows widgets; no file may rely on it: each includes what it uses.

#include "models/precompiled.h"

#include <QAbstractTableModel>
#include <QAction>
#include <QComboBox>
#include <QFont>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QSvgGenerator>
#include <QUndoStack>
#include <QVBoxLayout>
#include <QWidget>
