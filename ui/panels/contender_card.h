// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/field_controls.h"
#include "ui/theme.h"

#include <QFrame>

#include <optional>
#include <string>

class QComboBox;
class QGridLayout;
class QToolButton;

namespace tiebreak {

// What a card costs an hour, of a person, where no quote of it is known: another card's price would be wrong. Empty:
// they would rather not say.
[[nodiscard]] std::optional<double> askPrice(QWidget* parent, const QString& gpu);

// The inputs of one contender: card, weights, KV cache, GPUs per replica and price.
class ContenderCard : public QFrame {
    Q_OBJECT

public:
    ContenderCard(Session& session, std::size_t index, const Report& report, QWidget* parent = nullptr);

    void refresh();
    void setTheme(const Theme& theme);
    // One undo step with the price that it asks for and with number formats that the card is served in.
    void chooseGpu(const QString& gpu);

signals:
    void removeRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void makePrice();
    [[nodiscard]] const std::string& framework() const;
    void listCards();
    void offerWhatTheCardHas();

    Session& m_session;
    std::size_t m_index;
    Report m_report;
    Theme m_theme;
    QComboBox* m_gpu;
    QComboBox* m_weights = nullptr;
    QComboBox* m_kv = nullptr;
    QToolButton* m_remove;
    QWidget* m_price = nullptr;
    std::string m_pricedGpu; // the GPU that the price slider is named after
    FieldRefreshers m_refreshers;
    std::function<void()> m_refreshPrice;
};

} // namespace tiebreak
