// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/accuracy_report.h"
#include "models/catalog/calibration_json.h"
#include "models/catalog/catalog_loader.h"
#include "models/fit/band_maker.h"
#include "models/fit/calibration_file.h"
#include "models/fit/fit.h"
#include "models/fit/fit_cases.h"
#include "models/fit/left_out.h"
#include "models/fit/uses/use_fit.h"
#include "tests/fit/calibration_text.h"
#include "tests/support/sanitizers.h"
#include "tests/support/test_class.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cmath>

using namespace tiebreak;

namespace {

const Filter all_rows = [](const Observation&) { return true; };
const Filter one_gpu = [](const Observation& o) { return o.workload.tensor_parallel == 1; };
const Filter several_gpus = [](const Observation& o) { return o.workload.tensor_parallel > 1; };

// How far two values of one member may lie apart. Mathematical functions of the C library round their last digit as the
// processor has it, and a scheduler's step has one sequence more or less for it. Measured between three processors:
// 3e-5 of a constant, 0.005 of a width and 0.008 of a residual.
bool is_near(double a, double b, QStringView path)
{
    return path.contains(QStringLiteral("/constants")) ? std::abs(a - b) <= 3e-4 * std::abs(b)
                                                       : std::abs(a - b) <= 0.02;
}

// Where two files differ by more than that; empty: nowhere.
QString difference_of(const QJsonValue& a, const QJsonValue& b, const QString& path = {})
{
    if (a.isObject() && b.isObject() && a.toObject().keys() == b.toObject().keys()) {
        for (const QString& key : a.toObject().keys()) {
            const QString found = difference_of(a[key], b[key], path + QLatin1Char('/') + key);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return {};
    }
    if (a.isArray() && b.isArray() && a.toArray().size() == b.toArray().size()) {
        for (qsizetype i = 0; i < a.toArray().size(); ++i) {
            const QString found = difference_of(a[i], b[i], path + QLatin1Char('/') + QString::number(i));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return {};
    }
    const bool same = a.isDouble() && b.isDouble() ? is_near(a.toDouble(), b.toDouble(), path) : a == b;
    return same ? QString() : path;
}

} // namespace

class TestCalibration : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void isWhatTheFitGives();
    void givesTheSameTwice();
    void derivativesAreThoseOfThePredictions();
    void fitsTheMeasurements();
    void reportsKeepTheirColumns();
    void predictsReleasesModelsAndSourcesUnseen();
    void bandsAreWorthTheirName();
    void readsWhatItWrites();

private:
    [[nodiscard]] std::vector<Residual> judged(FoldKind kind) const;

    Calibration m_calibration;
    std::shared_ptr<const Catalogue> m_catalogue;
    std::vector<Observation> m_observations;
    FitInputs m_inputs;
    std::vector<const Observation*> m_rows;
    std::vector<LeftOutRow> m_leftOut; // filled by the first test
    std::vector<Residual> m_nested;

    [[nodiscard]] std::vector<Observation> fitted() const
    {
        std::vector<Observation> rows;
        for (const Observation* const row : m_rows) {
            rows.push_back(*row);
        }
        return rows;
    }
};

void TestCalibration::initTestCase()
{
    const LoadResult result = load_catalogue();
    QCOMPARE(result.problems, QStringList());
    m_catalogue = result.catalogue;
    m_calibration = m_catalogue->calibration;
    m_observations = observations_of(m_catalogue->measurements, *m_catalogue);
    QStringList problems;
    const auto inputs = load_fit_inputs(QStringLiteral(":/catalog"), blank(), problems);
    QCOMPARE(problems, QStringList());
    QVERIFY(inputs);
    m_inputs = *inputs;
    m_rows = usable(m_observations, m_inputs);
}

// Some fifty fits: too slow without the optimizer or under the sanitizers.
void TestCalibration::isWhatTheFitGives()
{
    if (!is_release()) {
        QSKIP("needs an optimized build");
    }
    Calibration fresh = with_constants(m_inputs, fit_constants(m_rows, m_inputs));
    fresh.date = m_calibration.date;
    m_leftOut = left_out_rows(folds_of(m_rows), m_inputs, fresh.constants, [] {});
    m_nested = nested_residuals(m_leftOut, m_inputs);
    fresh.bands = bands_from(m_leftOut, m_inputs);
    fresh.uses = calibrate_uses(*m_catalogue, m_inputs);
    const QByteArray text = calibration_to_json(fresh, residuals_of(fresh, fitted()));
    const QString difference =
        difference_of(QJsonDocument::fromJson(text).object(), QJsonDocument::fromJson(built_in()).object());
    QVERIFY2(difference.isEmpty(),
             qPrintable(QStringLiteral("resources/catalog/calibration.json is not what \"tiebreak "
                                       "calibrate\" makes of resources/catalog/measured.csv; run "
                                       "it and commit the file; first at %1")
                            .arg(difference)));
}

void TestCalibration::givesTheSameTwice()
{
    std::vector<const Observation*> third;
    for (std::size_t i = 0; i < m_rows.size(); i += 9) {
        third.push_back(m_rows[i]);
    }
    const Constants once = fit_constants(third, m_inputs);
    QVERIFY(once == fit_constants(third, m_inputs));
    QVERIFY(!(once == m_calibration.constants));
}

// Of every ninth row, by every constant that it depends on; runs keep their schedule.
void TestCalibration::derivativesAreThoseOfThePredictions()
{
    const NewestSteps newest = newest_steps(m_rows);
    for (std::size_t i = 0; i < m_rows.size(); i += 37) {
        Constants constants(m_inputs.priors);
        FitCase one(m_inputs, constants, newest, *m_rows[i]);
        one.play(constants);
        const FitCase::Answer answer = one.answer(constants, true);
        for (std::size_t k = 0; k < one.constants().size(); ++k) {
            const std::size_t index = one.constants()[k];
            const double value = constants.value(index);
            constexpr double step = 1e-3;
            const auto at = [&](double logarithm) {
                constants.set_value(index, value * std::exp(logarithm));
                const double result = one.answer(constants, false).log_values.front();
                constants.set_value(index, value);
                return result;
            };
            const double slope = (at(step) - at(-step)) / (2 * step);
            const double error = std::abs(answer.log_derivatives.front()[k] - slope);
            QVERIFY2(error < 2e-3 + 0.05 * std::abs(slope),
                     qPrintable(QStringLiteral("%1 by %2: %3, not %4")
                                    .arg(QString::fromStdString(m_rows[i]->row.id),
                                         QString::fromStdString(constants.rows()[index].key))
                                    .arg(answer.log_derivatives.front()[k])
                                    .arg(slope)));
        }
    }
}

void TestCalibration::fitsTheMeasurements()
{
    const std::vector<Observation> rows = fitted();
    const std::vector<Residual> residuals = residuals_of(m_calibration, rows);
    QCOMPARE(residuals.size(), m_rows.size());
    const auto one = accuracy_of(residuals, one_gpu);
    const auto several = accuracy_of(residuals, several_gpus);
    const auto ratio = ratio_accuracy_of(residuals, one_gpu);
    QVERIFY(one && several && ratio);
    QVERIFY2(one->median < 0.03, qPrintable(QString::number(one->median)));
    QVERIFY2(one->mean < 0.045, qPrintable(QString::number(one->mean)));
    QVERIFY2(several->median < 0.045, qPrintable(QString::number(several->median)));
    QVERIFY2(ratio->median < 0.04, qPrintable(QString::number(ratio->median)));
}

// Whatever a wrong row makes of an error: numbers without end, or none.
void TestCalibration::reportsKeepTheirColumns()
{
    const std::vector<Observation> rows = fitted();
    const std::vector<Residual> right = residuals_of(m_calibration, rows);
    for (const double predicted : {1e-300, 1e300}) {
        std::vector<Residual> wrong = right;
        for (Residual& residual : wrong) {
            residual.predicted = predicted;
        }
        const std::string report = accuracy_report(wrong);
        QVERIFY2(report.find("inf") == std::string::npos && report.find("nan") == std::string::npos, report.c_str());
        QVERIFY(report.find(predicted > 1 ? ">9999 %" : "<-9999 %") != std::string::npos);
        qsizetype column = -1; // where all lines have their numbers
        for (const QByteArray& line : QByteArray::fromStdString(report).split('\n')) {
            const qsizetype here = line.indexOf("n=");
            if (here < 0) {
                continue;
            }
            column = column < 0 ? here : column;
            QVERIFY2(here == column && line.size() < 140, line.constData());
        }
        QVERIFY(column > 0);
    }
}

// Those of the folds of that kind.
std::vector<Residual> TestCalibration::judged(FoldKind kind) const
{
    std::vector<Residual> of_kind;
    for (std::size_t i = 0; i < m_nested.size(); ++i) {
        if (m_leftOut[i].kind == kind) {
            of_kind.push_back(m_nested[i]);
        }
    }
    return of_kind;
}

void TestCalibration::predictsReleasesModelsAndSourcesUnseen()
{
    if (!is_release()) {
        QSKIP("needs the rows left out, and with them an optimized build");
    }
    const Filter rate = [](const Observation& o) { return measured_metric(o.row.metric)->kind == NumberKind::Rate; };
    const Filter tpot = [](const Observation& o) { return measured_metric(o.row.metric)->kind == NumberKind::Tpot; };
    const Filter ttft = [](const Observation& o) { return measured_metric(o.row.metric)->kind == NumberKind::Ttft; };
    const auto check = [](const std::optional<Accuracy>& accuracy, double median, double mean) {
        QVERIFY(accuracy);
        QVERIFY2(accuracy->median < median && accuracy->mean < mean,
                 qPrintable(QStringLiteral("%1 %2").arg(accuracy->median).arg(accuracy->mean)));
    };
    for (const FoldKind kind : {FoldKind::Generation, FoldKind::Model}) {
        check(accuracy_of(judged(kind), rate), 0.045, 0.07);
    }
    check(accuracy_of(judged(FoldKind::Source), rate), 0.06, 0.12);
    check(accuracy_of(judged(FoldKind::Source), tpot), 0.06, 0.12);
    check(accuracy_of(judged(FoldKind::Source), ttft), 0.15, 0.20);
}

// 80 % of rows left out lie inside the bands that the other rows make.
void TestCalibration::bandsAreWorthTheirName()
{
    if (is_release()) {
        for (const FoldKind kind : {FoldKind::Generation, FoldKind::Model, FoldKind::Source}) {
            const auto accuracy = accuracy_of(judged(kind), all_rows);
            QVERIFY(accuracy);
            QVERIFY2(accuracy->in_band > 0.72 && accuracy->in_band < 0.90,
                     qPrintable(QString::number(accuracy->in_band)));
        }
    }
    for (const BandGroup& group : m_calibration.bands.groups()) {
        QVERIFY(group.half_width > 0.01 && group.half_width < 0.5);
        QVERIFY(group.rows > 0);
    }
}

void TestCalibration::readsWhatItWrites()
{
    Calibration read = blank();
    QCOMPARE(read_calibration(QStringLiteral("c"), built_in(), read), QStringList());
    const std::vector<Observation> rows = fitted();
    QVERIFY(calibration_to_json(read, residuals_of(read, rows)) == built_in());
}

TIEBREAK_TEST(TestCalibration, QCoreApplication)
#include "tst_calibration.moc"
