// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/claims_view.h"

#include "models/catalog/files/qt_text.h"
#include "models/tables/claims_filter.h"
#include "models/tables/grid_model.h"
#include "models/tables/grids/claims_grid.h"
#include "models/wording/data_text.h"
#include "ui/controls/calm_combo_box.h"
#include "ui/panels/empty_note.h"
#include "ui/panels/table_view.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace tiebreak {

namespace {

// A line that ends in "..." where it has no room: rows of the table below are worth more than its second line.
class OneLine : public QLabel {
public:
    OneLine(const QString& text, QWidget* parent) : QLabel(text, parent)
    {
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    }

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter painter(this);
        painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter,
                         fontMetrics().elidedText(text(), Qt::ElideRight, width()));
    }
};

} // namespace

ClaimsView::ClaimsView(const Catalogue& catalogue, QWidget* parent)
    : QWidget(parent), m_claims(audit_claims(catalogue)), m_model(new GridModel(this)),
      m_filter(new ClaimsFilter(this)), m_table(new TableView(tr("Claims"), this))
{
    m_model->setGrid(claimsGrid(m_claims));
    m_filter->setSourceModel(m_model);
    m_table->setSource(m_filter);

    auto* const search = new QLineEdit(this);
    search->setPlaceholderText(tr("Search the claims"));
    search->setAccessibleName(tr("Search the claims"));
    search->setClearButtonEnabled(true);
    connect(search, &QLineEdit::textChanged, m_filter, &ClaimsFilter::setText);
    auto* const topics = new CalmComboBox(this);
    topics->setAccessibleName(tr("Topic"));
    topics->addItem(tr("All topics"), QString());
    for (const AuditedClaim& claim : m_claims) {
        const QString topic = dataText(claim.claim->topic);
        if (topics->findData(topic) < 0) {
            topics->addItem(topic, topic);
        }
    }
    connect(topics, &QComboBox::currentIndexChanged, this,
            [this, topics] { m_filter->setTopic(topics->currentData().toString()); });
    auto* const failing = new QCheckBox(tr("Only those that do not hold"), this);
    connect(failing, &QCheckBox::toggled, m_filter, &ClaimsFilter::setOnlyFailing);
    auto* const show = new QPushButton(tr("Show in the window"), this);
    show->setToolTip(tr("Starts from the defaults and sets the inputs of the selected claim (can be undone); Enter or "
                        "a double click do the same"));
    connect(show, &QPushButton::clicked, this, &ClaimsView::requestShow);
    connect(m_table, &QTableView::activated, this, &ClaimsView::requestShow);

    auto* const bar = new QHBoxLayout;
    bar->addWidget(search, 1);
    bar->addWidget(topics);
    bar->addWidget(failing);
    bar->addWidget(show);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 4, 6, 0);
    layout->setSpacing(4);
    layout->addLayout(bar);
    const QString findings = priceFindingsSummary(catalogue);
    auto* const summary =
        new OneLine(findings.isEmpty() ? claimsSummary(m_claims)
                                       : QString(claimsSummary(m_claims) + QStringLiteral(". ") + findings),
                    this);
    summary->setToolTip((QStringList(summary->text()) + priceFindingTexts(catalogue)).join(u'\n'));
    summary->setAccessibleDescription(summary->toolTip());
    layout->addWidget(summary);
    layout->addWidget(m_table, 1);
    auto* const empty = new EmptyNote(this);
    empty->setNote(tr("No claim fits what is searched for."), tr("Show all claims"), [search, topics, failing] {
        search->clear();
        topics->setCurrentIndex(0);
        failing->setChecked(false);
    });
    empty->hide();
    layout->addWidget(empty, 1);
    const auto show_why = [this, empty, show] {
        const bool is_empty = m_filter->rowCount() == 0;
        empty->setVisible(is_empty);
        m_table->setVisible(!is_empty);
        show->setEnabled(!is_empty);
    };
    connect(m_filter, &QAbstractItemModel::rowsInserted, empty, show_why);
    connect(m_filter, &QAbstractItemModel::rowsRemoved, empty, show_why);
    connect(m_filter, &QAbstractItemModel::modelReset, empty, show_why);
}

void ClaimsView::setTheme(const Theme& theme)
{
    m_table->setSeriesColours([theme](int series) { return theme.series(series); });
}

void ClaimsView::requestShow()
{
    const QModelIndex shown = m_table->sourceIndex(m_table->currentIndex());
    const QModelIndex row = m_filter->mapToSource(shown);
    if (row.isValid()) {
        emit showRequested(m_claims[static_cast<std::size_t>(row.row())]);
    }
}

} // namespace tiebreak
