// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/contender_card.h"

#include "models/catalog/problem_text.h"
#include "models/engine/inputs/contender_edits.h"
#include "models/wording/wording.h"
#include "ui/controls/calm_combo_box.h"
#include "ui/controls/numbers/number_question.h"
#include "ui/controls/numbers/value_slider.h"
#include "ui/help/explained.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QToolButton>

namespace tiebreak {

namespace {

constexpr int colour_bar_width = 4;

FieldRef contenderField(std::size_t index, std::string_view key)
{
    return find_field("contenders." + std::to_string(index) + "." + std::string(key));
}

} // namespace

std::optional<double> askPrice(QWidget* parent, const QString& gpu)
{
    const Field& price = *contenderField(0, "usd_per_gpu_hour").field;
    const FormScale::Look look{2, 4, 0.01, {}};
    const auto scale = std::make_shared<FormScale>(
        NumberRange{price.kind, QStringLiteral("$/h"), {}, price.minimum, price.maximum}, look);
    return askNumber(parent, ContenderCard::tr("Price of the %1").arg(gpu),
                     ContenderCard::tr("No quote of the %1 is known. What does a GPU-hour of it cost you?").arg(gpu),
                     ContenderCard::tr("Your &price, $ an hour:"), scale, 1);
}

ContenderCard::ContenderCard(Session& session, std::size_t index, const Report& report, QWidget* parent)
    : QFrame(parent), m_session(session), m_index(index), m_report(report), m_gpu(new CalmComboBox(this)),
      m_remove(new QToolButton(this))
{
    setProperty("card", true);
    auto* const layout = new QGridLayout(this);
    layout->setContentsMargins(colour_bar_width + 8, 4, 8, 4);
    layout->setVerticalSpacing(3);
    layout->setColumnStretch(1, 1);

    const QString position = QString::number(index + 1);
    QFont bold = font();
    bold.setBold(true);
    m_gpu->setFont(bold);
    m_gpu->setFrame(false);
    m_gpu->setFocusPolicy(Qt::StrongFocus);
    m_gpu->setAccessibleName(tr("GPU of contender %1").arg(position));
    m_gpu->setToolTip(index == 0 ? tr("The card. The first contender is the baseline of every ratio.")
                                 : tr("The card that is compared with the baseline."));
    explain(*m_gpu, *contenderField(index, "gpu").field);
    connect(m_gpu, &QComboBox::textActivated, this, &ContenderCard::chooseGpu);
    m_remove->setText(QStringLiteral("✕"));
    m_remove->setAutoRaise(true);
    m_remove->setAccessibleName(tr("Remove contender %1").arg(position));
    m_remove->setToolTip(tr("Remove this contender"));
    connect(m_remove, &QToolButton::clicked, this, &ContenderCard::removeRequested);
    layout->addWidget(m_gpu, 0, 0, 1, 3);
    layout->addWidget(m_remove, 0, 3);

    auto* const options = new QHBoxLayout;
    options->setSpacing(4);
    const auto add_combo = [&](std::string_view key, const QString& name, const auto& text) {
        const FieldControl<QComboBox> control = makeCombo(
            session, contenderField(index, key), tr("%1 of contender %2").arg(name, position),
            [text](const std::string& choice) { return text(QString::fromStdString(choice)); }, report, this);
        options->addWidget(control.widget, 1);
        m_refreshers.add(contenderField(index, key), control.refresh);
        return control.widget;
    };
    m_weights = add_combo("weight_precision", tr("Weights"), [](const QString& choice) { return choice; });
    m_kv = add_combo("kv_precision", tr("KV cache"), [](const QString& choice) { return tr("KV %1").arg(choice); });
    add_combo("tensor_parallel", tr("GPUs per replica"), [](const QString& choice) { return gpus(choice.toInt()); });
    layout->addLayout(options, 1, 0, 1, 4);
}

void ContenderCard::makePrice()
{
    const FieldRef ref = contenderField(m_index, "usd_per_gpu_hour");
    const Contender& contender = m_session.scenario().contenders[m_index];
    const double fallback = default_contender(m_session.catalogue(), contender.gpu).usd_per_gpu_hour;
    const FieldControl<ValueSlider> price =
        makeSlider(m_session, ref, tr("price"), tr("%1 price").arg(QString::fromStdString(contender.gpu)), true,
                   fallback, m_report, this);
    auto* const layout = static_cast<QGridLayout*>(this->layout());
    if (m_price != nullptr) {
        layout->removeWidget(m_price);
        m_price->hide();
        m_price->deleteLater();
    }
    m_price = price.widget;
    price.widget->setSeries(static_cast<int>(m_index));
    m_refreshPrice = price.refresh;
    m_pricedGpu = contender.gpu;
    layout->addWidget(m_price, 2, 0, 1, 4);
}

const std::string& ContenderCard::framework() const
{
    return m_session.scenario().server.framework;
}

// Those of the catalogue, which has the cards of the document that is open.
void ContenderCard::listCards()
{
    const std::vector<Gpu>& cards = m_session.catalogue().gpus;
    for (std::size_t i = 0; i < cards.size(); ++i) {
        const auto place = static_cast<int>(i);
        const QString name = QString::fromStdString(cards[i].name);
        if (place == m_gpu->count()) {
            m_gpu->addItem(name);
        } else if (m_gpu->itemText(place) != name) {
            m_gpu->setItemText(place, name);
        }
    }
    while (m_gpu->count() > static_cast<int>(cards.size())) {
        m_gpu->removeItem(m_gpu->count() - 1);
    }
}

// Number formats that the framework does not serve on the card stay in the list, but cannot be chosen.
void ContenderCard::offerWhatTheCardHas()
{
    const Gpu& card = *m_session.catalogue().gpu(m_session.scenario().contenders[m_index].gpu);
    const auto offer = [](QComboBox* combo, const auto& has) {
        auto* const items = qobject_cast<QStandardItemModel*>(combo->model());
        for (int i = 0; i < combo->count() && items != nullptr; ++i) {
            const auto precision = precision_from(combo->itemData(i).toString().toStdString());
            items->item(i)->setEnabled(precision && has(*precision));
        }
    };
    const Calibration& known = m_session.catalogue().calibration;
    offer(m_weights, [&](Precision precision) { return is_served(known, framework(), card, precision); });
    offer(m_kv, [&](Precision precision) { return is_held(known, framework(), card, precision); });
}

void ContenderCard::chooseGpu(const QString& gpu)
{
    Scenario next = m_session.scenario();
    Problem problem = choose_card(next, m_session.catalogue(), m_index, gpu.toStdString());
    if (problem.empty()) {
        Contender& contender = next.contenders[m_index];
        if (lacks_price(contender)) {
            const std::optional<double> usd = askPrice(this, gpu);
            if (!usd) {
                refresh();
                return;
            }
            contender.usd_per_gpu_hour = *usd;
        }
        problem = m_session.change(std::move(next), tr("Contender %1: %2").arg(m_index + 1).arg(gpu));
    }
    if (!problem.empty()) {
        m_report(text_of(problem));
    }
    refresh();
}

void ContenderCard::refresh()
{
    const Scenario& scenario = m_session.scenario();
    const Contender& contender = scenario.contenders[m_index];
    if (m_price == nullptr || m_pricedGpu != contender.gpu) {
        makePrice();
    }
    offerWhatTheCardHas(); // under a framework that may have changed
    const QSignalBlocker blocker(m_gpu);
    listCards();
    m_gpu->setCurrentIndex(m_gpu->findText(QString::fromStdString(contender.gpu)));
    m_remove->setEnabled(scenario.contenders.size() > min_contenders);
    m_refreshers.refresh(m_session);
    m_refreshPrice();
}

void ContenderCard::setTheme(const Theme& theme)
{
    m_theme = theme;
    update();
}

void ContenderCard::paintEvent(QPaintEvent* event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    painter.fillRect(0, 0, colour_bar_width, height(), m_theme.contenders[m_index]);
}

} // namespace tiebreak
