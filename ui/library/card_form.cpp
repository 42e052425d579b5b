// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/card_form.h"

#include "models/catalog/files/plain_text.h"
#include "models/catalog/files/qt_text.h"
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
#include <utility>

namespace tiebreak {

namespace {

std::optional<double> rateIn(const FormNumber& box)
{
    return box.current() > 0 ? std::optional(box.current()) : std::nullopt;
}

} // namespace

CardForm::CardForm(std::shared_ptr<const Catalogue> catalogue, const Gpu& card, QWidget* parent)
    : QDialog(parent), m_catalogue(std::move(catalogue)), m_start(card.name.empty() ? m_catalogue->gpus.front() : card),
      m_name(new QLineEdit(this)), m_like(new QComboBox(this)), m_link(new QComboBox(this)),
      m_source(new QLineEdit(this)), m_findings(new QLabel(this))
{
    setWindowTitle(card.name.empty() ? tr("Add a card") : tr("Edit %1").arg(to_qstring(card.name)));
    auto* const form = new QFormLayout(this);
    constexpr int longest = 80;
    m_name->setMaxLength(longest);
    m_name->setText(to_qstring(card.name));
    m_name->setPlaceholderText(tr("such as L40"));
    m_name->setReadOnly(!card.name.empty()); // the library renames
    form->addRow(tr("&Name"), m_name);
    for (const Gpu& known : m_catalogue->gpus) {
        m_like->addItem(to_qstring(known.name));
    }
    m_like->setToolTip(tr("Fills in the numbers of that card. The new one reaches as much of its peaks as cards of the "
                          "same family do, with wider bands."));
    form->addRow(card.name.empty() ? tr("Start &from") : tr("&Family of"), m_like);
    constexpr double most = 1e5;
    m_memory = addNumber(*form, tr("&Memory"), tr("As on the name-plate"), tr("GB"), most, 1);
    m_usable = addNumber(*form, tr("Memory that programs &see"),
                         tr("What nvidia-smi says, in 10^9 bytes: MiB x 1.048576 / 1000"), tr("GB"), most, 2);
    m_bandwidth = addNumber(*form, tr("Memory &bandwidth"), tr("Bytes, not bits, a second"), tr("GB/s"), most, 1);
    m_busBits = addNumber(*form, tr("Bus &width"), tr("Only to check the bandwidth"), tr("bits"), most);
    m_busRate =
        addNumber(*form, tr("&Data rate"), tr("Of each pin; only to check the bandwidth"), tr("Gbit/s"), most, 2);
    m_fp16 = addNumber(*form, tr("FP&16"), tr("Tensor rate without sparsity"), tr("TFLOPS"), most, 1);
    m_fp8 =
        addNumber(*form, tr("FP&8"), tr("Tensor rate without sparsity; 0: the card has no FP8"), tr("TFLOPS"), most, 1);
    m_int8 = addNumber(*form, tr("&INT8"), tr("Tensor rate without sparsity"), tr("TOPS"), most, 1);
    m_multiprocessors = addNumber(*form, tr("Multi&processors"), tr("SMs that work"), {}, most);
    m_power = addNumber(*form, tr("Po&wer"), tr("The card's limit (TDP)"), tr("W"), most);
    m_link->addItem(tr("PCIe"), static_cast<int>(Interconnect::Pcie));
    m_link->addItem(tr("NVLink"), static_cast<int>(Interconnect::NvLink));
    m_link->setToolTip(tr("How several GPUs of one replica reach each other"));
    form->addRow(tr("&Link"), m_link);
    m_source->setMaxLength(200);
    m_source->setPlaceholderText(tr("such as the datasheet's name and date"));
    form->addRow(tr("S&ource"), m_source);
    m_findings->setWordWrap(true);
    form->addRow(m_findings);
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(card.name.empty() ? tr("&Add") : tr("&Change"), QDialogButtonBox::AcceptRole);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (QWidget* const field : std::initializer_list<QWidget*>{m_name, m_like, m_link, m_source}) {
        field->setAccessibleName(static_cast<QLabel*>(form->labelForField(field))->text().remove(u'&'));
    }
    show(m_start);
    if (card.name.empty()) {
        m_source->clear();
    }
    connect(m_like, &QComboBox::activated, this, [this, is_new = card.name.empty()](int index) {
        const Gpu& like = m_catalogue->gpus[static_cast<std::size_t>(index)];
        if (is_new) {
            m_start = like;
            show(like);
            m_source->clear();
        } else {
            m_start.architecture = like.architecture;
        }
        check();
    });
    connect(m_name, &QLineEdit::textChanged, this, &CardForm::check);
    check();
    constexpr int usual_width = 460;
    resize(usual_width, sizeHint().height());
}

FormNumber* CardForm::addNumber(QFormLayout& form, const QString& label, const QString& meaning, const QString& unit,
                                double most, int decimals)
{
    const FieldKind kind = decimals == 0 ? FieldKind::Integer : FieldKind::Number;
    auto* const box = new FormNumber(
        std::make_shared<FormScale>(NumberRange{kind, unit, {}, 0, most}, FormScale::Look{0, decimals, 1, {}}), this);
    box->setToolTip(meaning);
    box->setAccessibleDescription(meaning);
    box->setAccessibleName(QString(label).remove(u'&'));
    auto* const row = new QHBoxLayout;
    row->addWidget(box, 1);
    row->addWidget(new QLabel(unit, this));
    auto* const title = new QLabel(label, this);
    title->setBuddy(box);
    form.addRow(title, row);
    connect(box, &FormNumber::changed, this, &CardForm::check);
    m_numbers.push_back(box);
    return box;
}

void CardForm::show(const Gpu& card)
{
    const std::pair<FormNumber*, double> values[] = {
        {m_memory, card.memory_gb},
        {m_usable, card.usable_gb},
        {m_bandwidth, card.bandwidth_gb_s},
        {m_fp16, card.fp16_tflops.value_or(0)},
        {m_fp8, card.fp8_tflops.value_or(0)},
        {m_int8, card.int8_tops.value_or(0)},
        {m_multiprocessors, card.multiprocessors},
        {m_power, card.tdp_w},
    };
    for (const auto& [box, value] : values) {
        box->setValue(value);
    }
    m_link->setCurrentIndex(m_link->findData(static_cast<int>(card.interconnect)));
    m_source->setText(to_qstring(card.source));
    for (std::size_t i = 0; i < m_catalogue->gpus.size(); ++i) {
        if (m_catalogue->gpus[i].name == card.name) {
            m_like->setCurrentIndex(static_cast<int>(i));
        }
    }
}

Gpu CardForm::card() const
{
    Gpu card = m_name->isReadOnly() ? m_start : Gpu(); // an edit keeps what the form does not ask for
    card.name = fitted(m_name->text(), longest_name).toStdString();
    card.short_name = card.name;
    card.architecture = m_start.architecture;
    card.memory_type = m_start.memory_type;
    card.memory_gb = m_memory->current();
    card.usable_gb = m_usable->current();
    card.bandwidth_gb_s = m_bandwidth->current();
    card.fp16_tflops = rateIn(*m_fp16);
    card.fp8_tflops = rateIn(*m_fp8);
    card.int8_tops = rateIn(*m_int8);
    card.multiprocessors = static_cast<int>(m_multiprocessors->current());
    card.tdp_w = m_power->current();
    card.interconnect = static_cast<Interconnect>(m_link->currentData().toInt());
    card.interconnect_text = m_link->currentText().toStdString();
    card.source = fitted(m_source->text(), longest_note).toStdString();
    return card;
}

void CardForm::check()
{
    const Gpu now = card();
    const bool is_known = !m_name->isReadOnly() && m_catalogue->gpu(now.name) != nullptr;
    const bool lacks = !(now.memory_gb > 0 && now.usable_gb > 0 && now.bandwidth_gb_s > 0 && now.fp16_tflops &&
                         now.multiprocessors > 0 && now.tdp_w > 0);
    QStringList sentences;
    if (now.name.empty()) {
        sentences.append(tr("The card needs a name."));
    } else if (is_known) {
        sentences.append(tr("Tiebreak knows a card of that name; give another one."));
    }
    if (lacks) {
        sentences.append(tr("Memory, bandwidth, FP16, multiprocessors and power must be above 0."));
    }
    for (const QString& finding : card_findings(now, {m_busBits->current(), m_busRate->current()})) {
        sentences.append(tr("Please check: %1.").arg(finding));
    }
    if (sentences.isEmpty()) {
        sentences.append(tr("These numbers go together. Nobody measured this card, so its bands are wider, and the "
                            "results say so."));
    }
    m_findings->setText(sentences.join(u'\n'));
    if (m_accept != nullptr) {
        m_accept->setEnabled(!now.name.empty() && !is_known && !lacks &&
                             std::ranges::all_of(m_numbers, &FormNumber::reads));
    }
}

} // namespace tiebreak
