// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exports/dialogs/figure_options.h"

#include "models/catalog/text_locale.h"
#include "ui/controls/calm_combo_box.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

namespace tiebreak {

namespace {

// A number that the wheel scrolls past unless it has the focus, and that is taken when it has been typed.
class CalmNumber : public QDoubleSpinBox {
public:
    explicit CalmNumber(QWidget* parent) : QDoubleSpinBox(parent)
    {
        setFocusPolicy(Qt::StrongFocus);
        setKeyboardTracking(false);
        setLocale(box_locale());
        setAlignment(Qt::AlignRight);
    }

protected:
    void wheelEvent(QWheelEvent* event) override
    {
        if (hasFocus()) {
            QDoubleSpinBox::wheelEvent(event);
        } else {
            event->ignore();
        }
    }
};

} // namespace

template <typename Value>
void FigureOptions::addCombo(const QString& label, const Labels<Value>& labels, const QString& tip, Value& value,
                             const std::function<void(Value)>& set)
{
    auto* const combo = new CalmComboBox(this);
    for (const auto& [text, choice] : labels) {
        combo->addItem(text, static_cast<int>(choice));
    }
    combo->setToolTip(tip);
    m_form->addRow(label, combo);
    m_show.emplace_back([combo, &value] { combo->setCurrentIndex(combo->findData(static_cast<int>(value))); });
    connect(combo, &QComboBox::activated, this, [this, combo, &value, set] {
        const auto chosen = static_cast<Value>(combo->currentData().toInt());
        if (set) {
            set(chosen);
        } else {
            value = chosen;
        }
        take();
    });
}

FigureOptions::FigureOptions(QWidget* parent) : QWidget(parent), m_form(new QFormLayout(this))
{
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setContentsMargins(0, 0, 8, 0);
    Labels<FigureFormat> formats;
    for (const FigureFormatRow& row : figureFormats()) {
        formats.emplace_back(row.label(), row.format);
    }
    addCombo(tr("&Format"), formats,
             tr("PNG: for slides and the web. SVG and PDF: lines and letters that stay sharp at every size. CSV: the "
                "numbers that the chart shows."),
             m_choices.format);
    addSize();
    addCombo(tr("&Theme"),
             {{tr("Light"), FigureTheme::Light}, {tr("Dark"), FigureTheme::Dark}, {tr("Print"), FigureTheme::Print}},
             tr("Of the figure, whatever the window looks like. Print: white, in colours that stay apart in grey."),
             m_choices.theme);
    addLetters();
    addTexts();
    const int end = m_form->rowCount();
    addSession();
    // A table looks like nothing.
    m_show.emplace_back([this, end] {
        for (int row = 1; row < end; ++row) {
            for (const auto role : {QFormLayout::LabelRole, QFormLayout::FieldRole, QFormLayout::SpanningRole}) {
                if (const QLayoutItem* const item = m_form->itemAt(row, role)) {
                    item->widget()->setEnabled(rowOf(m_choices.format).is_picture);
                }
            }
        }
    });
    showChoices();
}

void FigureOptions::setChoices(const ExportChoices& choices)
{
    m_choices = choices;
    showChoices();
}

void FigureOptions::setLetters(double pt)
{
    m_letters = pt;
    showChoices();
}

void FigureOptions::take()
{
    showChoices();
    emit changed();
}

void FigureOptions::showChoices()
{
    for (const auto& show : m_show) {
        show();
    }
}

QDoubleSpinBox* FigureOptions::makeNumber(double& value, const QString& tip)
{
    auto* const box = new CalmNumber(this);
    box->setToolTip(tip);
    m_show.emplace_back([box, &value] {
        const QSignalBlocker blocker(box);
        box->setValue(value);
    });
    connect(box, &QDoubleSpinBox::valueChanged, this, [this, &value](double typed) {
        value = typed;
        take();
    });
    return box;
}

void FigureOptions::addSize()
{
    addCombo(tr("&Size"),
             {{tr("Slide 16:9"), SizePreset::Slide},
              {tr("Paper column, 85 mm wide"), SizePreset::Column},
              {tr("Paper, full width (170 mm)"), SizePreset::Page},
              {tr("Custom"), SizePreset::Custom}},
             tr("What the figure is for; the size of its letters goes with it."), m_choices.preset);
    const int first = m_form->rowCount();
    QDoubleSpinBox* const width = makeNumber(m_choices.custom.width, tr("Of the whole figure"));
    QDoubleSpinBox* const height = makeNumber(m_choices.custom.height, tr("Of the whole figure"));
    m_form->addRow(tr("&Width"), width);
    m_form->addRow(tr("Hei&ght"), height);
    addCombo<SizeUnit>(tr("&Unit"), {{tr("px"), SizeUnit::Px}, {tr("mm"), SizeUnit::Mm}}, tr("Of width and height"),
                       m_choices.custom.unit,
                       [this](SizeUnit unit) { m_choices.custom = inUnit(m_choices.custom, unit); });
    QDoubleSpinBox* const dpi =
        makeNumber(m_choices.custom.dpi, tr("Pixels in an inch of a picture: 96 for screens, 300 for print"));
    dpi->setDecimals(0);
    dpi->setRange(least_dpi, most_dpi);
    m_form->addRow(tr("&Dots per inch"), dpi);
    const int end = m_form->rowCount();
    // Before the numbers are shown: they must not be cut to the limits of the other unit.
    m_show.insert(m_show.begin(), [this, width, height, first, end] {
        const bool is_px = m_choices.custom.unit == SizeUnit::Px;
        for (QDoubleSpinBox* const box : {width, height}) {
            const QSignalBlocker blocker(box);
            box->setDecimals(is_px ? 0 : 1);
            box->setRange(is_px ? least_px : least_mm, is_px ? most_px : most_mm);
        }
        for (int row = first; row < end; ++row) {
            m_form->setRowVisible(row, m_choices.preset == SizePreset::Custom);
        }
    });
}

void FigureOptions::addLetters()
{
    auto* const letters = new QWidget(this);
    auto* const layout = new QHBoxLayout(letters);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* const automatic = new QCheckBox(tr("&Automatic"), letters);
    automatic->setToolTip(tr("As large as the size above wants them"));
    QDoubleSpinBox* const points =
        makeNumber(m_choices.letters_pt, tr("Of the labels; smaller where the chart would not fit otherwise"));
    points->setDecimals(1);
    points->setSingleStep(0.5);
    points->setRange(least_letters_pt, most_letters_pt);
    points->setSuffix(tr(" pt"));
    points->setAccessibleName(tr("Letters")); // its label is not in the same widget
    layout->addWidget(points, 1);
    layout->addWidget(automatic);
    m_form->addRow(tr("&Letters"), letters);
    static_cast<QLabel*>(m_form->labelForField(letters))->setBuddy(points);
    m_show.emplace_back([this, automatic, points] {
        automatic->setChecked(!m_choices.has_own_letters);
        points->setEnabled(m_choices.has_own_letters);
        if (!m_choices.has_own_letters) {
            const QSignalBlocker blocker(points);
            points->setValue(m_letters);
        }
    });
    connect(automatic, &QCheckBox::clicked, this, [this, points](bool is_checked) {
        m_choices.has_own_letters = !is_checked;
        m_choices.letters_pt = points->value(); // the user's own begins at what is seen
        take();
    });
}

void FigureOptions::addTick(const QString& text, bool& value, const QString& tip)
{
    auto* const box = new QCheckBox(text, this);
    box->setToolTip(tip);
    m_form->addRow(box);
    m_show.emplace_back([box, &value] { box->setChecked(value); });
    connect(box, &QCheckBox::clicked, this, [this, &value](bool is_checked) {
        value = is_checked;
        take();
    });
}

void FigureOptions::addTexts()
{
    addTick(tr("T&itle"), m_choices.has_title, tr("The conclusion, and what is shown"));
    addTick(tr("Assu&mptions"), m_choices.has_caption, tr("A caption with what is assumed, in one line"));
    addTick(tr("Sou&rces"), m_choices.has_source, tr("A line that says where the numbers come from"));
}

void FigureOptions::addSession()
{
    auto* const carries = new QCheckBox(tr("Carr&y the session in the picture"), this);
    carries->setToolTip(tr("The whole session goes into the file's metadata"));
    auto* const own = new QCheckBox(tr("With the facts of your ow&n"), this);
    own->setToolTip(tr("Cards, models, quotes, measurements, traces and the calibration that come from your library"));
    auto* const note = new QLabel(this);
    note->setWordWrap(true);
    note->setProperty("role", QStringLiteral("quiet"));
    m_form->addRow(carries);
    m_form->addRow(own);
    m_form->addRow(note);
    m_show.emplace_back([this, carries, own, note] {
        const bool is_picture = rowOf(m_choices.format).is_picture;
        carries->setEnabled(is_picture);
        carries->setChecked(carriesSession(m_choices));
        own->setEnabled(carriesSession(m_choices));
        own->setChecked(carriesSession(m_choices) && m_choices.has_own_facts);
        note->setText(
            !is_picture ? tr("A table has no place for a session.")
            : m_choices.carries_session && !m_choices.has_own_facts
                ? tr("Whoever has the picture can open it in Tiebreak and read all inputs, prices and pins, but no "
                     "fact of your own. Where the scenario needs one, the picture carries no session.")
            : m_choices.carries_session
                ? tr("Whoever has the picture can open it in Tiebreak and read all inputs, prices, pins and the "
                     "facts of your own that it uses. Untick this for confidential work.")
                : tr("The picture shows what it shows, and nothing else is in it."));
    });
    connect(carries, &QCheckBox::clicked, this, [this](bool is_checked) {
        m_choices.carries_session = is_checked;
        take();
    });
    connect(own, &QCheckBox::clicked, this, [this](bool is_checked) {
        m_choices.has_own_facts = is_checked;
        take();
    });
}

} // namespace tiebreak
