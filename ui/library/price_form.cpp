// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/price_form.h"

#include "models/catalog/files/plain_text.h"
#include "models/catalog/files/qt_text.h"
#include "models/library/readers/facts/price_row.h"
#include "models/wording/prices/quote_wording.h"
#include "ui/controls/numbers/number_box.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>
#include <memory>

namespace tiebreak {

namespace {

constexpr int longest_text = 200;

NumberScalePtr priceScale()
{
    constexpr double most_usd = 1000;
    return std::make_shared<FormScale>(NumberRange{FieldKind::Money, QStringLiteral("$/h"), {}, 0, most_usd},
                                       FormScale::Look{2, 4, 0.01, {}});
}

NumberScalePtr nodeScale()
{
    constexpr double most_in_machine = 1024;
    return std::make_shared<FormScale>(NumberRange{FieldKind::Integer, QStringLiteral("GPUs"), {}, 0, most_in_machine},
                                       FormScale::Look{0, 0, 1, PriceForm::tr("not known")});
}

} // namespace

PriceForm::PriceForm(const Catalogue& catalogue, const PriceQuote& quote, QWidget* parent)
    : QDialog(parent), m_start(quote), m_provider(new QLineEdit(to_qstring(quote.provider), this)),
      m_gpu(new QComboBox(this)), m_usd(new FormNumber(priceScale(), this)), m_node(new FormNumber(nodeScale(), this)),
      m_billing(new QComboBox(this)), m_region(new QLineEdit(to_qstring(quote.region), this)),
      m_date(new QLineEdit(to_qstring(quote.as_of), this)), m_note(new QLineEdit(to_qstring(quote.note), this)),
      m_problem(new QLabel(this))
{
    setWindowTitle(quote.id.empty() ? tr("Add a price") : tr("Edit the price"));
    auto* const form = new QFormLayout(this);
    const auto add = [&](const QString& label, const QString& meaning, QWidget* field, const QString& unit = {}) {
        field->setToolTip(meaning);
        field->setAccessibleName(QString(label).remove(u'&'));
        field->setAccessibleDescription(meaning);
        auto* const row = new QHBoxLayout;
        row->addWidget(field, 1);
        if (!unit.isEmpty()) {
            row->addWidget(new QLabel(unit, this));
        }
        auto* const title = new QLabel(label, this);
        title->setBuddy(field);
        form->addRow(title, row);
    };
    add(tr("&Provider"), tr("Who rents it out"), m_provider);
    for (const Gpu& gpu : catalogue.gpus) {
        m_gpu->addItem(to_qstring(gpu.name));
    }
    if (m_gpu->findText(to_qstring(quote.gpu)) < 0 && !quote.gpu.empty()) {
        m_gpu->addItem(to_qstring(quote.gpu)); // that nobody knows
    }
    m_gpu->setCurrentIndex(std::max(0, m_gpu->findText(to_qstring(quote.gpu))));
    add(tr("&Card"), tr("The card that is rented"), m_gpu);
    m_usd->setValue(quote.usd_per_gpu_hour);
    add(tr("Price of a &GPU-hour"), tr("Of one GPU, not of the machine"), m_usd, tr("$"));
    m_node->setValue(quote.gpus_per_node);
    add(tr("GPUs in the &machine"), tr("That are rented together"), m_node);
    for (const QuoteBillingRow& row : quote_billings()) {
        m_billing->addItem(billingLabel(row.billing), static_cast<int>(row.billing));
    }
    m_billing->setCurrentIndex(m_billing->findData(static_cast<int>(quote.billing)));
    add(tr("&Billing"), tr("How the provider wants to be paid"), m_billing);
    add(tr("&Region"), tr("Where the price holds"), m_region);
    m_date->setPlaceholderText(tr("2026-11-29, 2026-11 or 2026"));
    add(tr("&As of"), tr("When the price was read"), m_date);
    add(tr("N&ote"), tr("Yours"), m_note);
    for (QLineEdit* const line : {m_provider, m_region, m_date, m_note}) {
        line->setMaxLength(longest_text);
        connect(line, &QLineEdit::textChanged, this, &PriceForm::check);
    }
    for (FormNumber* const box : {m_usd, m_node}) {
        connect(box, &FormNumber::changed, this, &PriceForm::check);
    }
    m_problem->setWordWrap(true);
    form->addRow(m_problem);
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(quote.id.empty() ? tr("A&dd") : tr("C&hange"), QDialogButtonBox::AcceptRole);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    check();
}

PriceQuote PriceForm::quote() const
{
    PriceQuote quote = m_start;
    quote.provider = fitted(m_provider->text(), longest_name).toStdString();
    quote.gpu = m_gpu->currentText().toStdString();
    quote.usd_per_gpu_hour = m_usd->current();
    quote.gpus_per_node = static_cast<int>(m_node->current());
    quote.billing = static_cast<QuoteBilling>(m_billing->currentData().toInt());
    quote.region = fitted(m_region->text(), longest_name).toStdString();
    quote.as_of = fitted(m_date->text(), longest_name).toStdString();
    quote.note = fitted(m_note->text(), longest_note).toStdString();
    return quote;
}

void PriceForm::check()
{
    const QString date = m_date->text().trimmed();
    const QString problem = m_provider->text().trimmed().isEmpty() ? tr("The price needs a provider.")
                            : !(m_usd->current() > 0)              ? tr("The price must be above $0.")
                            : !date.isEmpty() && !is_price_date(date)
                                ? tr("The date must be a day, a month or a year, such as 2026-11-29.")
                                : QString();
    m_problem->setText(problem);
    m_accept->setEnabled(problem.isEmpty() && m_usd->reads() && m_node->reads());
}

} // namespace tiebreak
