// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/first_steps/examples_dialog.h"

#include "models/wording/input_wording.h"
#include "models/wording/wording.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <utility>

namespace tiebreak {

namespace {

constexpr int preset_role = Qt::UserRole; // its place in the list

} // namespace

ExamplesDialog::ExamplesDialog(std::shared_ptr<const Catalogue> catalogue, TitleOf title_of, QWidget* parent)
    : QDialog(parent), m_catalogue(std::move(catalogue)), m_titleOf(std::move(title_of)), m_list(new QTreeWidget(this)),
      m_about(new QLabel(this))
{
    setWindowTitle(tr("Examples"));
    m_list->setAccessibleName(tr("Examples"));
    m_list->setHeaderLabels({tr("Example"), tr("What it shows")});
    m_list->setRootIsDecorated(false);
    m_list->setIndentation(0);
    m_list->setUniformRowHeights(true);
    m_list->setItemsExpandable(false);
    fill();
    m_about->setWordWrap(true);
    m_about->setTextFormat(Qt::PlainText);
    m_about->setMinimumHeight(3 * fontMetrics().lineSpacing()); // so that the list does not jump
    m_about->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto* const note = new QLabel(tr("An example replaces the inputs as one step; Ctrl+Z brings yours back."), this);
    note->setProperty("role", QStringLiteral("quiet"));
    note->setWordWrap(true);
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_show = buttons->addButton(tr("&Show it"), QDialogButtonBox::ActionRole);
    m_show->setDefault(true);
    connect(m_show, &QPushButton::clicked, this, &ExamplesDialog::take);
    connect(m_list, &QTreeWidget::itemActivated, this, &ExamplesDialog::take);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ExamplesDialog::tell);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* const layout = new QVBoxLayout(this);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_about);
    layout->addWidget(note);
    layout->addWidget(buttons);
    constexpr QSize usual(900, 620);
    resize(usual);
    tell();
}

void ExamplesDialog::fill()
{
    constexpr int padding = 9;
    const QSize row(0, fontMetrics().height() + padding);
    QString group;
    QTreeWidgetItem* first = nullptr;
    for (std::size_t i = 0; i < m_presets.size(); ++i) {
        const Preset& preset = m_presets[i];
        if (preset.group != group) {
            group = preset.group;
            auto* const heading = new QTreeWidgetItem(m_list, {group});
            heading->setFlags(Qt::NoItemFlags);
            heading->setSizeHint(1, row);
            heading->setForeground(0, palette().brush(QPalette::Active, QPalette::Text));
            QFont bold = font();
            bold.setBold(true);
            heading->setFont(0, bold);
            heading->setFirstColumnSpanned(true);
        }
        auto* const item = new QTreeWidgetItem(m_list, {preset.name, preset.description});
        item->setData(0, preset_role, static_cast<int>(i));
        item->setToolTip(1, preset.description);
        item->setSizeHint(1, row);
        item->setData(0, Qt::AccessibleTextRole, tr("%1: %2").arg(preset.name, preset.description));
        first = first == nullptr ? item : first;
    }
    m_list->resizeColumnToContents(0);
    constexpr int gap = 16;
    m_list->setColumnWidth(0, m_list->columnWidth(0) + gap);
    m_list->header()->setStretchLastSection(true);
    m_list->setCurrentItem(first);
}

const Preset* ExamplesDialog::current() const
{
    const QTreeWidgetItem* const item = m_list->currentItem();
    const QVariant place = item == nullptr ? QVariant() : item->data(0, preset_role);
    return place.isValid() ? &m_presets[static_cast<std::size_t>(place.toInt())] : nullptr;
}

void ExamplesDialog::tell()
{
    const Preset* const preset = current();
    if (preset == nullptr) {
        return;
    }
    constexpr qsizetype most = 8;
    const QStringList inputs = replacedInputs(scenarioOf(*preset, *m_catalogue), *m_catalogue, most);
    const QString sets =
        inputs.isEmpty() ? tr("The inputs are those of the start.") : tr("It sets: %1.").arg(listed(inputs));
    m_about->setText(tr("%1.").arg(preset->description) + u'\n' + sets + u' ' +
                     tr("It opens: %1.").arg(m_titleOf(preset->view)));
}

void ExamplesDialog::take()
{
    if (const Preset* const preset = current()) {
        emit wanted(*preset);
    }
}

} // namespace tiebreak
