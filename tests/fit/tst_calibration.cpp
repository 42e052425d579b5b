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
#include "tests/support/sanitizers.h"
#include "tests/support/test_class.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace tiebreak;

namespace {

const Filter all_rows = [](const Observation&) { return true; };
const Filter one_gpu = [](const Observation& o) { return o.workload.tensor_parallel == 1; };
const Filter several_gpus = [](const Observation& o) { return o.workload.tensor_parallel > 1; };

QByteArray built_in()
{
    QFile file(QStringLiteral(":/catalog/calibration.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// The frameworks and families of cards, without constants.
Calibration blank()
{
    return load_facts().catalogue->calibration;
}

// The built-in file with the value of one constant, or any other member of it, replaced.
QByteArray with_constant(const QString& key, const QString& member, const QJsonValue& value)
{
    QJsonObject root = QJsonDocument::fromJson(built_in()).object();
    QJsonArray constants = root[QStringLiteral("constants")].toArray();
    for (qsizetype i = 0; i < constants.size(); ++i) {
        QJsonObject constant = constants[i].toObject();
        if (constant[QStringLiteral("key")] == key) {
            constant[member] = value;
            constants[i] = constant;
        }
    }
    root[QStringLiteral("constants")] = constants;
    return QJsonDocument(root).toJson();
}

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
    void refusesWrongConstants_data();
    void refusesWrongConstants();
    void refusesWrongFiles_data();
    void refusesWrongFiles();
    void numbersReleases();
    void findsTheGenerationOfARelease();
    void roundsToSixDigits();

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

void TestCalibration::refusesWrongConstants_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("problem"); // after the line
    const auto row = [](const char* tag, const char* key, const char* member, const QJsonValue& value,
                        const char* problem) {
        QTest::newRow(tag) << QString::fromLatin1(key) << QString::fromLatin1(member) << value
                           << QString::fromLatin1(problem);
    };
    row("value of 0", "bw/bf16/ada", "value", 0, R"("value" is 0; it must be a number above 0)");
    row("negative time", "step_us/vLLM/0.14+", "value", -1, R"("value" is -1; it must be a number above 0)");
    row("absurd value", "bw/bf16/ada", "value", 1e7, R"("value" is 10000000; it must be at most 1000000)");
    row("text", "bw/bf16/ada", "value", QStringLiteral("64"), R"("value" is "64"; it must be a number above 0)");
    row("null", "bw/bf16/ada", "value", QJsonValue(), R"("value" is null; it must be a number above 0)");
    row("unknown member", "bw/bf16/ada", "what", 1, R"("what" is no key of a constant; it must go)");
    row("key twice", "bw/bf16/ada", "key", QStringLiteral("bw/bf16/ampere"),
        R"("key" is "bw/bf16/ampere"; it must be one that no other constant has)");
}

void TestCalibration::refusesWrongConstants()
{
    QFETCH(const QString, key);
    QFETCH(const QString, member);
    QFETCH(const QJsonValue, value);
    QFETCH(const QString, problem);
    Calibration calibration = blank();
    const QStringList problems = read_calibration(QStringLiteral("c"), with_constant(key, member, value), calibration);
    const bool is_told = std::ranges::any_of(problems, [&](const QString& one) {
        return one.section(QStringLiteral(": "), 1).startsWith(problem) && one.section(u':', 1, 1).toInt() > 1;
    });
    QVERIFY2(is_told, qPrintable(problems.join(u'\n')));
}

void TestCalibration::refusesWrongFiles_data()
{
    QTest::addColumn<QByteArray>("find");
    QTest::addColumn<QByteArray>("put");
    QTest::addColumn<QString>("problem"); // after the line
    const auto row = [](const char* tag, const char* find, const char* put, const char* problem) {
        QTest::newRow(tag) << QByteArray(find) << QByteArray(put) << QString::fromLatin1(problem);
    };
    row("format", "\"format\": 4", "\"format\": 1", R"("format" is 1; it must be 4)");
    row("date", "\"date\": \"2026", "\"date\": \"26", R"("date" is "26-11-29"; it must be a day such as "2026-03-22")");
    row("band", "\"kind\": \"rate\"", "\"kind\": \"speed\"", R"("kind" is "speed"; it must be rate, tpot or ttft)");
    row("band of 0", "\"half_width\": 0.", "\"half_width\": -0.", "\"half_width\" is -0.");
    row("no residuals", "\"residuals\": {", "\"residuals\": {}, \"more\": {",
        R"("residuals" is an object; it must be an object of numbers)");
    row("residual",
        "\"c0001\": ", "\"c0001\": true, \"x\": ", R"("residuals" is an object; it must be an object of numbers)");
    row("missing constant", "\"key\": \"client_ms\"", "\"key\": \"client\"",
        R"("constants" is a list without "client_ms"; it must be complete; run "tiebreak calibrate" for a new file)");
    row("comma", "\"format\": 4,", "\"format\": 4", "this is not JSON (");
}

void TestCalibration::refusesWrongFiles()
{
    QFETCH(const QByteArray, find);
    QFETCH(const QByteArray, put);
    QFETCH(const QString, problem);
    QByteArray text = built_in();
    const qsizetype at = text.indexOf(find);
    QVERIFY(at >= 0);
    text.replace(at, find.size(), put);
    Calibration calibration = blank();
    const QStringList problems = read_calibration(QStringLiteral("c"), text, calibration);
    const bool is_told = std::ranges::any_of(
        problems, [&](const QString& one) { return one.section(QStringLiteral(": "), 1).startsWith(problem); });
    QVERIFY2(is_told, qPrintable(problems.join(u'\n')));
}

void TestCalibration::numbersReleases()
{
    QVERIFY(release_from("0.12.0") == (Release{0, 12}));
    QVERIFY(release_from("v0.5") == (Release{0, 5}));
    QVERIFY(release_from("1.0.0") == (Release{1, 0}));
    QVERIFY(release_from("1.2.0rc3") == (Release{1, 2}));
    QVERIFY(Release({0, 12}) < Release({1, 0}) && Release({1, 0}) < Release({1, 2}));
    for (const char* build : {"", "main", "befddd0f (2834)", "12", "0.", "8c570c94 (2836)"}) {
        QVERIFY(!release_from(build));
    }
}

// The generation with the last first release that is not after the release.
void TestCalibration::findsTheGenerationOfARelease()
{
    const Stack& stack = *m_calibration.stack("TensorRT-LLM");
    const auto name = [&stack](std::optional<Release> release) { return stack.generation(release).name; };
    QCOMPARE(name(Release{0, 12}), std::string("0.12"));
    QCOMPARE(name(Release{0, 9}), std::string("0.5"));
    QCOMPARE(name(Release{0, 1}), std::string("0.5"));
    QCOMPARE(name(Release{1, 3}), std::string("1.x"));
    QCOMPARE(name(std::nullopt), stack.ladder.back().name);
    QCOMPARE(m_calibration.stack("vLLM")->generation(Release{0, 30}).name, std::string("0.14+"));
    for (std::size_t i = 0; i < stack.ladder.size(); ++i) {
        QCOMPARE(stack.step_of(stack.ladder[i]), i);
    }
}

void TestCalibration::roundsToSixDigits()
{
    QCOMPARE(six_digits(0.123456789), 0.123457);
    QCOMPARE(six_digits(-2048), -2048.0);
    QCOMPARE(six_digits(1234567.0), 1234570.0);
    QCOMPARE(six_digits(0), 0.0);
}

TIEBREAK_TEST(TestCalibration, QCoreApplication)
#include "tst_calibration.moc"
