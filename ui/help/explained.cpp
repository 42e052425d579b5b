// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/explained.h"

#include "models/catalog/field_texts.h"
#include "models/catalog/files/qt_text.h"
#include "ui/charts/chart_card.h"

#include <QAction>
#include <QCoreApplication>
#include <QToolButton>
#include <QWidget>

namespace tiebreak {

namespace {

constexpr const char* place_property = "manualPlace";

QString whatsThisOf(const Field& field)
{
    return QCoreApplication::translate("Manual", "<b>%1</b><p>%2</p><p>F1 opens the manual here.</p>")
        .arg(label_of(field).toHtmlEscaped(), help_of(field).toHtmlEscaped());
}

QString placeOf(const Field& field)
{
    return QStringLiteral("inputs#") + to_qstring(std::string(field.key));
}

} // namespace

void setManualPlace(QObject& object, const QString& place)
{
    object.setProperty(place_property, place);
}

void explain(QWidget& control, const Field& field)
{
    control.setWhatsThis(whatsThisOf(field));
    setManualPlace(control, placeOf(field));
}

void explain(QAction& choice, const Field& field)
{
    choice.setWhatsThis(whatsThisOf(field));
    setManualPlace(choice, placeOf(field));
}

QString manualPlaceOf(QWidget* widget)
{
    for (; widget != nullptr; widget = widget->parentWidget()) {
        const auto* const button = qobject_cast<QToolButton*>(widget);
        const QAction* const action = button != nullptr ? button->defaultAction() : nullptr;
        for (const QObject* const object : {static_cast<const QObject*>(widget), static_cast<const QObject*>(action)}) {
            const QString place = object != nullptr ? object->property(place_property).toString() : QString();
            if (!place.isEmpty()) {
                return place;
            }
        }
        const auto* const chart = qobject_cast<ChartCard*>(widget);
        if (chart != nullptr && !chart->chartId().isEmpty()) {
            return QStringLiteral("charts#") + chart->chartId();
        }
    }
    return {};
}

} // namespace tiebreak
