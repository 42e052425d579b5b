// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/exports/dialogs/export_choices.h"

#include <QWidget>

#include <functional>
#include <vector>

class QDoubleSpinBox;
class QFormLayout;

namespace tiebreak {

// The controls that make ExportChoices. Their mnemonics are F S W G U D T L A I M R Y N.
class FigureOptions : public QWidget {
    Q_OBJECT

public:
    explicit FigureOptions(QWidget* parent = nullptr);

    [[nodiscard]] const ExportChoices& choices() const { return m_choices; }
    void setChoices(const ExportChoices& choices);
    // The size of letters that the figure has, which stands in their box while it is automatic.
    void setLetters(double pt);

signals:
    void changed(); // by the user

private:
    void addSize();
    void addLetters();
    void addTexts();
    void addSession();
    template <typename Value>
    using Labels = std::vector<std::pair<QString, Value>>;
    // `value` is a part of m_choices; `set` changes more than that, if there is more.
    template <typename Value>
    void addCombo(const QString& label, const Labels<Value>& labels, const QString& tip, Value& value,
                  const std::function<void(Value)>& set = {});
    QDoubleSpinBox* makeNumber(double& value, const QString& tip);
    void addTick(const QString& text, bool& value, const QString& tip);
    void take(); // what the user did to m_choices
    void showChoices();

    ExportChoices m_choices;
    QFormLayout* m_form;
    double m_letters = 0;                      // as set
    std::vector<std::function<void()>> m_show; // each brings one control up to date
};

} // namespace tiebreak
