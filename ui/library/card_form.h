// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/catalogue.h"
#include "models/library/store/card_checks.h"

#include <QDialog>

#include <memory>
#include <vector>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace tiebreak {

class FormNumber;

// The numbers of a card as its datasheet has them. It starts from a card that Tiebreak knows, whose family it joins:
// how much of its peaks it reaches is taken from there, with wider bands.
class CardForm : public QDialog {
    Q_OBJECT

public:
    // An empty card starts from the first of the catalogue.
    CardForm(std::shared_ptr<const Catalogue> catalogue, const Gpu& card, QWidget* parent = nullptr);

    [[nodiscard]] Gpu card() const;

private:
    FormNumber* addNumber(QFormLayout& form, const QString& label, const QString& meaning, const QString& unit,
                          double most, int decimals = 0);
    void show(const Gpu& card);
    void check();

    std::shared_ptr<const Catalogue> m_catalogue;
    Gpu m_start;
    QLineEdit* m_name;
    QComboBox* m_like;
    FormNumber* m_memory;
    FormNumber* m_usable;
    FormNumber* m_bandwidth;
    FormNumber* m_busBits;
    FormNumber* m_busRate;
    FormNumber* m_fp16;
    FormNumber* m_fp8;
    FormNumber* m_int8;
    FormNumber* m_multiprocessors;
    FormNumber* m_power;
    std::vector<FormNumber*> m_numbers; // all of these
    QComboBox* m_link;
    QLineEdit* m_source;
    QLabel* m_findings;
    QPushButton* m_accept = nullptr;
};

} // namespace tiebreak
