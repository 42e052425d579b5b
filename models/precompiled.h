// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Precompiled once for all floors on Qt Core and Qt Gui; no file may rely on it: each includes what it uses.

#include "models/engine/precompiled.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QObject>
#include <QRegularExpression>
#include <QString>
#include <QStringList>

#include <map>
#include <memory>
#include <set>
