// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/input_column.h"

#include "models/catalog/field_texts.h"
#include "models/wording/input_wording.h"
#include "models/wording/wording.h"
#include "ui/controls/muting.h"
#include "ui/controls/numbers/value_slider.h"
#include "ui/controls/schedule_control.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace tiebreak {

namespace {

bool isContenderKey(std::string_view key)
{
    return find_field(key).field == nullptr;
}

} // namespace

InputColumn::InputColumn(Session& session, std::vector<std::string_view> keys, QWidget* parent)
    : QWidget(parent), m_session(session), m_keys(std::move(keys)), m_defaults(default_scenario(session.catalogue()))
{
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    rebuild();
    connect(&session, &Session::analysisChanged, this, &InputColumn::refresh);
}

QStringList InputColumn::namesShown() const
{
    return std::ranges::any_of(m_keys, isContenderKey) ? contenderNames(m_session.analysis()) : QStringList();
}

void InputColumn::rebuild()
{
    m_names = namesShown();
    m_refreshers = {};
    m_notes.clear();
    m_notedEvidence.reset();
    if (m_body != nullptr) {
        m_body->hide();
        m_body->deleteLater();
    }
    m_body = new QWidget(this);
    auto* const grid = new QGridLayout(m_body);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    for (const std::string_view key : m_keys) {
        if (!isContenderKey(key)) {
            const FieldRef ref = find_field(key);
            add(*grid, ref, label_of(*ref.field));
            continue;
        }
        for (qsizetype i = 0; i < m_names.size(); ++i) {
            const FieldRef ref = find_field("contenders." + std::to_string(i) + "." + std::string(key));
            add(*grid, ref, tr("%1: %2", "contender, input").arg(m_names[i], label_of(*ref.field)));
        }
    }
    static_cast<QVBoxLayout*>(layout())->insertWidget(0, m_body);
    refresh();
}

void InputColumn::add(QGridLayout& grid, FieldRef ref, const QString& label)
{
    const Field& field = *ref.field;
    const int row = grid.rowCount();
    const Report report = [this](const QString& message) { emit problem(message); };
    if (field.kind != FieldKind::Choice && !field.may_be_empty) {
        const FieldValue fallback =
            get_field(ref.contender < m_defaults.contenders.size() ? m_defaults : m_session.scenario(), ref);
        const auto control =
            makeSlider(m_session, ref, label, label, false, std::get<double>(fallback), report, m_body);
        grid.addWidget(control.widget, row, 0, 1, 3);
        m_refreshers.add(ref, control.refresh);
        m_notes.push_back(
            {&field, {control.widget}, [slider = control.widget](const QString& why) { slider->setNote(why); }});
        if (field.key == "paid_hours_per_month") {
            addSchedule(grid, ref);
        }
        return;
    }
    if (field.kind == FieldKind::Choice) {
        const auto shown = [this, &field](const std::string& choice) {
            return choiceOf(field, choice, m_session.scenario(), m_session.catalogue());
        };
        const auto control = makeCombo(m_session, ref, label, shown, report, m_body);
        m_refreshers.add(ref, control.refresh);
        if (field.takes_releases) {
            m_refreshers.add(find_field("framework"), control.refresh);
        }
        addRow(grid, ref, label, control.widget);
    } else {
        const auto control = makeBox(m_session, ref, label, report, m_body);
        m_refreshers.add(ref, control.refresh);
        addRow(grid, ref, label, control.widget);
    }
}

// The same hours in the way that people think of them.
void InputColumn::addSchedule(QGridLayout& grid, FieldRef ref)
{
    auto* const schedule = new ScheduleControl(
        m_session, [this](const QString& message) { emit problem(message); }, m_body);
    grid.addWidget(schedule, grid.rowCount(), 0, 1, 3);
    m_refreshers.add(ref, [schedule] { schedule->refresh(); });
    m_refreshers.add(find_field("hours_per_month"), [schedule] { schedule->refresh(); });
    m_notes.back().widgets.push_back(schedule);
}

// A name and its control; a release stands beside its framework, in the row before.
void InputColumn::addRow(QGridLayout& grid, FieldRef ref, const QString& label, QWidget* control)
{
    const Field& field = *ref.field;
    const int row = grid.rowCount();
    std::vector<QWidget*> widgets{control};
    QLabel* name = nullptr;
    if (field.takes_releases) {
        auto* const both = new QHBoxLayout;
        both->setSpacing(4);
        QWidget* const framework = grid.itemAtPosition(row - 1, 1)->widget();
        grid.removeWidget(framework);
        for (QWidget* const choice : {framework, control}) { // neither name may be cut where there is room
            auto* const box = qobject_cast<QComboBox*>(choice);
            box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
            box->setMinimumContentsLength(5);
            both->addWidget(choice);
        }
        grid.addLayout(both, row - 1, 1, 1, 2);
    } else {
        name = new QLabel(label, m_body);
        name->setBuddy(control);
        widgets.push_back(name);
        grid.addWidget(name, row, 0);
        grid.addWidget(control, row, 1, 1, unit_of(field).isEmpty() ? 2 : 1);
    }
    if (!unit_of(field).isEmpty()) {
        widgets.push_back(new QLabel(unit_of(field), m_body));
        grid.addWidget(widgets.back(), row, 2);
    }
    m_notes.push_back({&field, std::move(widgets), [name, control, help = help_of(field)](const QString& why) {
                           if (name != nullptr) {
                               mute(*name, !why.isEmpty());
                           }
                           mute(*control, !why.isEmpty());
                           const QString told = why.isEmpty() ? help : QString(help + QLatin1Char('\n') + why);
                           control->setToolTip(told);
                           control->setAccessibleDescription(told);
                       }});
}

void InputColumn::setAnswersLoad(bool answers_load)
{
    if (m_answersLoad != answers_load) {
        m_answersLoad = answers_load;
        refresh();
    }
}

bool InputColumn::isPlayed() const
{
    return m_answersLoad && m_session.scenario().load.kind != LoadOf::Batch;
}

void InputColumn::showWhatIsAsked()
{
    for (const Note& note : m_notes) {
        const bool is_asked = !isPlayed() || is_asked_by(*note.field, m_session.scenario().load.kind);
        for (QWidget* const widget : note.widgets) {
            widget->setVisible(is_asked && !(m_isFolded && note.is_ignored));
        }
    }
    nameFold();
}

void InputColumn::setFolded(bool folded)
{
    if (m_fold == nullptr) {
        m_fold = new QPushButton(this);
        m_fold->setFlat(true);
        m_fold->setProperty("role", QStringLiteral("link"));
        connect(m_fold, &QPushButton::clicked, this, [this] { setFolded(!m_isFolded); });
        static_cast<QVBoxLayout*>(layout())->addWidget(m_fold, 0, Qt::AlignLeft);
    }
    m_isFolded = folded;
    showWhatIsAsked();
}

void InputColumn::nameFold()
{
    if (m_fold == nullptr) {
        return;
    }
    const auto ignored = static_cast<int>(std::ranges::count(m_notes, true, &Note::is_ignored));
    m_fold->setVisible(ignored > 0);
    m_fold->setText(m_isFolded ? tr("%n more [input|inputs]", nullptr, ignored) : tr("Fewer inputs"));
    m_fold->setToolTip(tr("Inputs that the chosen evidence ignores"));
}

void InputColumn::sayWhatIsIgnored()
{
    const Scenario& scenario = m_session.scenario();
    const Evidence evidence = isPlayed() ? Evidence::Model : scenario.evidence;
    if (m_notedEvidence != evidence || m_notedApi != scenario.api) {
        m_notedEvidence = evidence;
        m_notedApi = scenario.api;
        for (Note& note : m_notes) {
            const QString why = whyIgnored(*note.field, evidence, scenario.api);
            note.is_ignored = !why.isEmpty();
            note.show(why);
        }
    }
}

void InputColumn::refresh()
{
    if (namesShown() != m_names) {
        rebuild();
        return;
    }
    m_refreshers.refresh(m_session);
    sayWhatIsIgnored();
    showWhatIsAsked();
}

} // namespace tiebreak
