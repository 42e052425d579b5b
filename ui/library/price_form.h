// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/catalogue.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace tiebreak {

class FormNumber;

// What a provider asks for a card: with region, way of paying and date.
class PriceForm : public QDialog {
    Q_OBJECT

public:
    // An empty id: a new price.
    PriceForm(const Catalogue& catalogue, const PriceQuote& quote, QWidget* parent = nullptr);

    // Without an id where it is new.
    [[nodiscard]] PriceQuote quote() const;

private:
    void check();

    PriceQuote m_start;
    QLineEdit* m_provider;
    QComboBox* m_gpu;
    FormNumber* m_usd;
    FormNumber* m_node;
    QComboBox* m_billing;
    QLineEdit* m_region;
    QLineEdit* m_date;
    QLineEdit* m_note;
    QLabel* m_problem;
    QPushButton* m_accept = nullptr;
};

} // namespace tiebreak
