// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/field_controls.h"

#include "models/catalog/field_texts.h"
#include "models/catalog/problem_text.h"
#include "ui/controls/models/model_combo.h"
#include "ui/controls/numbers/refusal_note.h"
#include "ui/controls/numbers/slider_menu.h"
#include "ui/controls/numbers/value_slider.h"
#include "ui/help/explained.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <QSignalBlocker>

#include <algorithm>
#include <utility>

namespace tiebreak {

namespace {

struct FieldControls {
    Q_DECLARE_TR_FUNCTIONS(FieldControls)
};

double numberOf(const FieldValue& value)
{
    const auto* const number = std::get_if<double>(&value);
    return number != nullptr ? *number : 0;
}

std::string textIn(const FieldValue& value)
{
    const auto* const text = std::get_if<std::string>(&value);
    return text != nullptr ? *text : std::string();
}

// What may be chosen, and what stands if that is none of it, such as a release between those that are listed.
void addChoices(QComboBox& combo, FieldRef ref, const Session& session,
                const std::function<QString(const std::string&)>& shown)
{
    if (ref.field->may_be_empty) {
        combo.addItem(QObject::tr("none"), QString());
    }
    std::vector<std::string> choices = ref.field->choices(session.catalogue(), session.scenario());
    const std::string now = textIn(get_field(session.scenario(), ref));
    if (ref.field->takes_releases && std::ranges::find(choices, now) == choices.end()) {
        choices.push_back(now);
    }
    for (const std::string& choice : choices) {
        combo.addItem(shown(choice), QString::fromStdString(choice));
    }
}

} // namespace

FieldControl<ValueSlider> makeSlider(Session& session, FieldRef ref, const QString& label,
                                     const QString& accessible_name, bool compact, double fallback,
                                     const Report& report, QWidget* parent)
{
    auto* const slider = new ValueSlider(*ref.field, label, accessible_name, compact, parent);
    slider->setDefault(fallback);
    explain(*slider, *ref.field);
    const auto refresh = [&session, ref, slider] { slider->setValue(numberOf(get_field(session.scenario(), ref))); };
    auto* const menu = new SliderMenu(*slider);
    QObject::connect(slider, &ValueSlider::edited, slider,
                     [&session, ref, report, refresh, menu, gesture = 0](double value, bool gesture_start) mutable {
                         if (gesture_start) {
                             gesture = session.newGesture();
                         } else if (gesture != session.latestGesture()) {
                             menu->stop(); // somebody edits something else: a sweep gives way
                             return;
                         }
                         const Problem problem = session.set(ref, value, gesture);
                         if (!problem.empty()) {
                             report(text_of(problem));
                             refresh();
                         }
                     });
    const auto show_lock = [&session, ref, menu] { menu->setLocked(session.isLocked(ref)); };
    QObject::connect(menu, &SliderMenu::lockRequested, slider, [&session, ref, report, show_lock](bool locked) {
        const Problem problem = session.setLocked(ref, locked);
        if (!problem.empty()) {
            report(text_of(problem));
        }
        show_lock();
    });
    QObject::connect(&session, &Session::pinsChanged, slider, show_lock);
    show_lock();
    QObject::connect(slider, &ValueSlider::refused, slider,
                     [report, label = label_of(*ref.field)](const QString& sentence) {
                         report(FieldControls::tr("%1: %2", "input: problem").arg(label, sentence));
                     });
    return {slider, refresh};
}

FieldControl<QComboBox> makeCombo(Session& session, FieldRef ref, const QString& accessible_name,
                                  const std::function<QString(const std::string&)>& shown, const Report& report,
                                  QWidget* parent)
{
    const bool is_model = chooses_model(*ref.field);
    CalmComboBox* const combo =
        is_model ? new ModelCombo(session.catalogue(), ref.field->may_be_empty, parent) : new CalmComboBox(parent);
    combo->setAccessibleName(accessible_name);
    combo->setToolTip(help_of(*ref.field));
    explain(*combo, *ref.field);
    combo->setLettersWide(5);
    combo->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    if (!is_model) {
        addChoices(*combo, ref, session, shown);
    }
    auto refresh = [&session, ref, combo, is_model, shown, known = session.sharedCatalogue()]() mutable {
        const QSignalBlocker blocker(combo);
        const bool knows_other = std::exchange(known, session.sharedCatalogue()) != session.sharedCatalogue();
        if (is_model && knows_other) { // with or without facts of the user's own
            static_cast<ModelCombo*>(combo)->setModels(session.catalogue());
        } else if (!is_model && (knows_other || ref.field->takes_releases)) { // also of another framework now
            combo->clear();
            addChoices(*combo, ref, session, shown);
        }
        combo->setCurrentIndex(combo->findData(QString::fromStdString(textIn(get_field(session.scenario(), ref)))));
    };
    QObject::connect(combo, &QComboBox::activated, combo, [&session, ref, combo, report, refresh](int index) mutable {
        const std::string choice = combo->itemData(index).toString().toStdString();
        const Problem problem = session.set(ref, choice.empty() ? FieldValue() : FieldValue(choice));
        if (!problem.empty()) {
            report(text_of(problem));
        }
        refresh();
    });
    return {combo, refresh};
}

FieldControl<QWidget> makeBox(Session& session, FieldRef ref, const QString& accessible_name, const Report& report,
                              QWidget* parent)
{
    auto* const line = new QLineEdit(parent);
    line->setAccessibleName(accessible_name);
    line->setAccessibleDescription(help_of(*ref.field));
    line->setToolTip(help_of(*ref.field));
    explain(*line, *ref.field);
    line->setAlignment(Qt::AlignRight);
    line->setPlaceholderText(QObject::tr("none"));
    const SliderScale scale(*ref.field);
    auto* const note = new RefusalNote(*line); // goes with the line
    const auto shown = [&session, ref, scale] {
        const FieldValue value = get_field(session.scenario(), ref);
        return std::holds_alternative<double>(value) ? scale.text(std::get<double>(value)) : QString();
    };
    const auto refresh = [line, note, shown] {
        note->mend();
        const QString text = shown();
        if (line->text() != text) {
            line->setText(text);
        }
    };
    const auto set = [&session, ref, report, refresh](const FieldValue& value) {
        const Problem problem = session.set(ref, value);
        if (!problem.empty()) {
            report(text_of(problem));
        }
        refresh();
    };
    QObject::connect(line, &QLineEdit::editingFinished, line,
                     [line, note, scale, shown, report, set, label = label_of(*ref.field)] {
                         if (line->text() == shown()) {
                             note->mend();
                             return; // untouched: what is shown may be rounded
                         }
                         if (const auto number = scale.valueOf(line->text())) {
                             set(*number);
                         } else if (line->text().trimmed().isEmpty()) {
                             set(FieldValue());
                         } else if (const Refusal refusal = scale.refusal(line->text());
                                    !note->isTold() || note->sentence() != refusal.sentence) {
                             note->tell(refusal);
                             report(FieldControls::tr("%1: %2", "input: problem").arg(label, refusal.sentence));
                         }
                     });
    QObject::connect(line, &QLineEdit::textEdited, note, [line, note, scale](const QString& text) {
        if (text.trimmed().isEmpty() || scale.valueOf(text)) {
            note->mend();
        }
    });
    QObject::connect(note, &RefusalNote::nearestChosen, line, [set](double nearest) { set(nearest); });
    QObject::connect(note, &RefusalNote::dismissed, line, [line, refresh] {
        line->setFocus();
        refresh();
    });
    return {line, refresh};
}

void FieldRefreshers::refresh(const Session& session)
{
    const bool knows_other = std::exchange(m_catalogue, session.sharedCatalogue()) != session.sharedCatalogue();
    for (Entry& entry : m_entries) {
        FieldValue value = get_field(session.scenario(), entry.ref);
        if (knows_other || entry.shown != value) {
            entry.shown = std::move(value);
            entry.refresh();
        }
    }
}

} // namespace tiebreak
