// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/accuracy_report.h"
#include "models/catalog/calibration_json.h"
#include "models/catalog/catalog_loader.h"
#include "models/fit/calibration_file.h"
#include "models/fit/cross_validation.h"
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

// What is wrong with such a file, without its name.
QStringList problems_of(const QByteArray& text, Calibration& calibration)
{
    JsonFile file(QStringLiteral("c"), text);
    if (const std::optional<QJsonObject> root = file.root()) {
        JsonReader in(file, QStringLiteral("a calibration"), *root);
        read_calibration(in, calibration);
    }
    return file.problems();
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

} // namespace

class TestCalibration : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void is_what_the_fit_gives();
    void gives_the_same_twice();
    void fits_the_measurements();
    void predicts_the_newest_release_unseen();
    void bands_contain_the_fit();
    void reads_what_it_writes();
    void refuses_wrong_constants_data();
    void refuses_wrong_constants();
    void refuses_wrong_files_data();
    void refuses_wrong_files();
    void numbers_releases();
    void counts_releases_by_the_ladder();
    void rounds_to_six_digits();

private:
    Calibration m_calibration;
    std::shared_ptr<const Catalogue> m_catalogue;
    std::vector<Observation> m_observations;
    FitInputs m_inputs;
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
    QCOMPARE(m_inputs.gemm.size(), 140U);
    QCOMPARE(m_inputs.attention.size(), 1296U);
}

// About twenty fits: too slow without the optimizer or under the sanitizers.
void TestCalibration::is_what_the_fit_gives()
{
#ifdef NDEBUG
    FitOptions options;
    options.date = m_calibration.date;
    const Calibration fresh = fit(m_observations, m_inputs, options);
    const QByteArray text = calibration_to_json(fresh, parameters_from(m_inputs), residuals_of(fresh, m_observations));
    QVERIFY2(text == built_in(), "resources/catalog/calibration.json is not what \"tiebreak calibrate\" makes of "
                                 "resources/catalog/measured.csv; run it and commit the file");
#else
    QSKIP("needs an optimized build");
#endif
}

void TestCalibration::gives_the_same_twice()
{
    std::vector<Observation> third;
    for (std::size_t i = 0; i < m_observations.size(); i += 3) {
        third.push_back(m_observations[i]);
    }
    FitOptions options;
    options.bands = false;
    const auto text = [&] {
        const Calibration fitted = fit(third, m_inputs, options);
        return calibration_to_json(fitted, parameters_from(m_inputs), residuals_of(fitted, third));
    };
    const QByteArray once = text();
    QVERIFY(once == text());
    QVERIFY(once != built_in());
}

void TestCalibration::fits_the_measurements()
{
    const std::vector<Residual> residuals = residuals_of(m_calibration, m_observations);
    QCOMPARE(residuals.size(), 392U);
    const auto one = accuracy_of(residuals, one_gpu);
    const auto several = accuracy_of(residuals, several_gpus);
    const auto ratio = ratio_accuracy_of(residuals, one_gpu);
    QVERIFY(one && several && ratio);
    QCOMPARE(one->rows + several->rows, 392U);
    QVERIFY2(one->median < 0.015, qPrintable(QString::number(one->median)));
    QVERIFY2(one->mean < 0.03, qPrintable(QString::number(one->mean)));
    QVERIFY2(several->median < 0.055, qPrintable(QString::number(several->median)));
    QVERIFY2(ratio->median < 0.045, qPrintable(QString::number(ratio->median)));
}

void TestCalibration::predicts_the_newest_release_unseen()
{
    FitOptions options;
    options.bands = false;
    const FoldOf fold = newest_release_fold(m_observations);
    const std::vector<Residual> residuals = cross_validate(m_observations, m_inputs, options, fold);
    QCOMPARE(residuals.size(), 85U);
    for (const Residual& residual : residuals) {
        QCOMPARE(residual.observation->row.framework_version, std::string("0.12.0"));
    }
    const auto one = accuracy_of(residuals, one_gpu);
    const auto several = accuracy_of(residuals, several_gpus);
    QVERIFY(one && several);
    QVERIFY2(one->median < 0.03, qPrintable(QString::number(one->median)));
    QVERIFY2(one->mean < 0.05, qPrintable(QString::number(one->mean)));
    QVERIFY2(several->median < 0.08, qPrintable(QString::number(several->median)));
}

void TestCalibration::bands_contain_the_fit()
{
    const auto accuracy = accuracy_of(residuals_of(m_calibration, m_observations), all_rows);
    QVERIFY(accuracy);
    QVERIFY2(accuracy->in_band > 0.72, qPrintable(QString::number(accuracy->in_band)));
    double widest = 0;
    for (const Stack& stack : m_calibration.stacks) {
        QVERIFY(!stack.groups.empty());
        for (const ResidualGroup& group : stack.groups) {
            QVERIFY(group.band.low <= -0.02 && group.band.high >= 0.02);
            widest = std::max(widest, group.band.high - group.band.low);
        }
    }
    const Band& unmeasured = m_calibration.unmeasured;
    QVERIFY(unmeasured.high - unmeasured.low == widest);
}

void TestCalibration::reads_what_it_writes()
{
    Calibration read = blank();
    QCOMPARE(problems_of(built_in(), read), QStringList());
    const std::vector<Residual> residuals = residuals_of(read, m_observations);
    QVERIFY(calibration_to_json(read, parameters_from(m_inputs), residuals) == built_in());
}

void TestCalibration::refuses_wrong_constants_data()
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
    row("share above 1", "tensorrt-llm.kv_fraction", "value", 1.01, R"("value" is 1.01; it must be at most 1)");
    row("share of 0", "vllm.ada.kv_read", "value", 0, R"("value" is 0; it must be a number above 0)");
    row("negative time", "nvlink.latency_us", "value", -1, R"("value" is -1; it must be a number of at least 0)");
    row("knee below 1", "attention_sharpness", "value", 0.5, R"("value" is 0.5; it must be a number of at least 1)");
    row("release of 0", "tensorrt-llm.ada.release.0.10", "value", 0, R"("value" is 0; it must be a number above 0)");
    row("text", "vllm.page_tokens", "value", QStringLiteral("64"),
        R"("value" is "64"; it must be a number of at least 1)");
    row("null", "vllm.page_tokens", "value", QJsonValue(), R"("value" is null; it must be a number of at least 1)");
    row("unknown member", "vllm.page_tokens", "unit", 1,
        R"("unit" is no key of a constant; keys not used here yet: prior)");
    row("unknown key", "vllm.page_tokens", "key", QStringLiteral("page"),
        R"("key" is "page"; it must be one that the model has; run "tiebreak calibrate" for a new file)");
    row("key twice", "vllm.page_tokens", "key", QStringLiteral("tensorrt-llm.page_tokens"),
        R"("key" is "tensorrt-llm.page_tokens" as in an earlier entry; it must be one that no other entry has)");
}

void TestCalibration::refuses_wrong_constants()
{
    QFETCH(const QString, key);
    QFETCH(const QString, member);
    QFETCH(const QJsonValue, value);
    QFETCH(const QString, problem);
    Calibration calibration = blank();
    const QStringList problems = problems_of(with_constant(key, member, value), calibration);
    const bool is_told = std::ranges::any_of(problems, [&](const QString& one) {
        return one.section(QStringLiteral(": "), 1).startsWith(problem) && one.section(u':', 1, 1).toInt() > 1;
    });
    QVERIFY2(is_told, qPrintable(problems.join(u'\n')));
}

void TestCalibration::refuses_wrong_files_data()
{
    QTest::addColumn<QByteArray>("find");
    QTest::addColumn<QByteArray>("put");
    QTest::addColumn<QString>("problem"); // after the line
    const auto row = [](const char* tag, const char* find, const char* put, const char* problem) {
        QTest::newRow(tag) << QByteArray(find) << QByteArray(put) << QString::fromLatin1(problem);
    };
    row("format", "\"format\": 2", "\"format\": 1", R"("format" is 1; it must be 2)");
    row("date", "\"date\": \"2026", "\"date\": \"26", R"("date" is "26-11-22"; it must be a day such as "2026-03-22")");
    row("band", "\"group\": \"vLLM\"", "\"group\": \"SGLang\"",
        R"("bands" is a list without "vLLM"; it must be complete; run "tiebreak calibrate" for a new file)");
    row("band without 0", "\"log_low\": -", "\"log_low\": ", "\"log_low\" is 0.02; it must be at most 0");
    row("no residuals", "\"residuals\": {", "\"residuals\": {}, \"more\": {",
        R"("residuals" is an object; it must be an object of numbers)");
    row("residual",
        "\"c0001\": ", "\"c0001\": true, \"x\": ", R"("residuals" is an object; it must be an object of numbers)");
    row("missing constant", "\"key\": \"moe_compute\"", "\"key\": \"moe\"",
        R"("constants" is a list without "moe_compute"; it must be complete; run "tiebreak calibrate" for a new file)");
    row("comma", "\"format\": 2,", "\"format\": 2", "this is not JSON (");
}

void TestCalibration::refuses_wrong_files()
{
    QFETCH(const QByteArray, find);
    QFETCH(const QByteArray, put);
    QFETCH(const QString, problem);
    QByteArray text = built_in();
    const qsizetype at = text.indexOf(find);
    QVERIFY(at >= 0);
    text.replace(at, find.size(), put);
    Calibration calibration = blank();
    const QStringList problems = problems_of(text, calibration);
    const bool is_told = std::ranges::any_of(
        problems, [&](const QString& one) { return one.section(QStringLiteral(": "), 1).startsWith(problem); });
    QVERIFY2(is_told, qPrintable(problems.join(u'\n')));
}

void TestCalibration::numbers_releases()
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

// A step of the ladder is one release, from 0.x to 1.0 as well as from 0.11 to 0.12.
void TestCalibration::counts_releases_by_the_ladder()
{
    Stack stack = *m_calibration.stack("TensorRT-LLM");
    QCOMPARE(stack.age_of(Release{0, 12}), 0);
    QCOMPARE(stack.age_of(Release{0, 11}), 1);
    QCOMPARE(stack.age_of(Release{0, 5}), 7);
    QCOMPARE(stack.age_of(std::nullopt), 0);
    stack.ladder.push_back({1, 0});
    QCOMPARE(stack.age_of(Release{1, 0}), 0);
    QCOMPARE(stack.age_of(Release{0, 12}), 1);
    QCOMPARE(stack.age_of(Release{1, 1}), 0);
    for (const Measurement& row : m_catalogue->measurements) {
        const std::optional<Release> release = release_from(row.framework_version);
        const std::vector<Release>& ladder = m_catalogue->calibration.stack(row.framework)->ladder;
        QVERIFY(!release || ladder.empty() || std::ranges::find(ladder, *release) != ladder.end());
    }
}

void TestCalibration::rounds_to_six_digits()
{
    QCOMPARE(six_digits(0.123456789), 0.123457);
    QCOMPARE(six_digits(-2048), -2048.0);
    QCOMPARE(six_digits(1234567.0), 1234570.0);
    QCOMPARE(six_digits(0), 0.0);
}

TIEBREAK_TEST(TestCalibration, QCoreApplication)
#include "tst_calibration.moc"
