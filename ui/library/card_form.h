// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/catalogue.h"
#include "models/library/store/card_checks.h"

#include <QDialog>

#include <memory>

class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace tiebreak {

// The numbers of a card as its datasheet has them. It starts from a card that Tiebreak knows, whose family it joins:
// how much of its peaks it reaches is taken from there, with wider bands.
class CardForm : public QDialog {
    Q_OBJECT

public:
    // An empty card starts from the first of the catalogue.
    CardForm(std::shared_ptr<const Catalogue> catalogue, const Gpu& card, QWidget* parent = nullptr);

    [[nodiscard]] Gpu card() const;

private:
    QDoubleSpinBox* addNumber(QFormLayout& form, const QString& label, const QString& meaning, const QString& unit,
                              double most, int decimals = 0);
    void show(const Gpu& card);
    void check();

    std::shared_ptr<const Catalogue> m_catalogue;
    Gpu m_start;
    QLineEdit* m_name;
    QComboBox* m_like;
    QDoubleSpinBox* m_memory;
    QDoubleSpinBox* m_usable;
    QDoubleSpinBox* m_bandwidth;
    QDoubleSpinBox* m_busBits;
    QDoubleSpinBox* m_busRate;
    QDoubleSpinBox* m_fp16;
    QDoubleSpinBox* m_fp8;
    QDoubleSpinBox* m_int8;
    QDoubleSpinBox* m_multiprocessors;
    QDoubleSpinBox* m_power;
    QComboBox* m_link;
    QLineEdit* m_source;
    QLabel* m_findings;
    QPushButton* m_accept = nullptr;
};

} // namespace tiebreak
