// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/catalog/files/csv_table.h"
#include "models/catalog/uses/use_reader.h"
#include "models/fit/fit_inputs.h"
#include "models/fit/uses/use_bands.h"
#include "models/fit/uses/use_fit.h"
#include "tests/support/sanitizers.h"
#include "tests/support/test_class.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <set>
#include <utility>

using namespace tiebreak;

class UseFitTest : public QObject {
    Q_OBJECT

    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;
    FitInputs m_inputs;
    std::vector<UseObservation> m_observations;

    [[nodiscard]] std::vector<const UseObservation*> of_source(const std::string& source) const
    {
        std::vector<const UseObservation*> rows;
        for (const UseObservation& row : m_observations) {
            if (row.source == source) {
                rows.push_back(&row);
            }
        }
        return rows;
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_catalogue);
        QStringList problems;
        const auto inputs = load_fit_inputs(QStringLiteral(":/catalog"), m_catalogue->calibration, problems);
        QCOMPARE(problems, QStringList());
        QVERIFY(inputs);
        m_inputs = *inputs;
        m_observations = use_observations(*m_catalogue);
    }

    // Some have options that no column says.
    void takesTheRowsThatAreNotLeftOut()
    {
        const auto is_taken = [](const auto& row) { return row.left_out.empty(); };
        const auto taken = std::ranges::count_if(m_catalogue->image_rows, is_taken) +
                           std::ranges::count_if(m_catalogue->training_rows, is_taken);
        QVERIFY(taken < std::ssize(m_catalogue->image_rows) + std::ssize(m_catalogue->training_rows));
        QCOMPARE(std::ssize(m_observations), taken);
        std::set<std::string> ids;
        for (const UseObservation& row : m_observations) {
            QVERIFY(ids.insert(row.id).second);
            QVERIFY(row.predict(m_catalogue->calibration.uses) > 0);
        }
        QCOMPARE(m_catalogue->calibration.uses.residuals.size(), m_observations.size());
    }

    // Texts of rows, which tables and reports show, keep the rule for texts.
    void textsAreLines()
    {
        const auto problems_of = [this](const char* column, const QByteArray& text) {
            QByteArray table = "id,source,framework,gpu,model,image_px,steps,batch,value,trust,left_out\n"
                               "ID,SOURCE,FRAMEWORK,L40S,SDXL,1024,50,1,8,TRUST,LEFT\n";
            for (const auto& [name, usual] : std::initializer_list<std::pair<const char*, const char*>>{
                     {"ID", "1"}, {"SOURCE", "us"}, {"FRAMEWORK", "diffusers"}, {"TRUST", "high"}, {"LEFT", ""}}) {
                table.replace(name, QByteArray(name) == column ? '"' + text + '"' : QByteArray(usual));
            }
            QStringList problems;
            const auto csv = read_csv(QStringLiteral("rows.csv"), table, problems);
            if (csv && read_image_rows(*csv, *m_catalogue, problems).size() != (problems.isEmpty() ? 1U : 0U)) {
                problems.append(QStringLiteral("neither a row nor a problem"));
            }
            return problems.join(u'\n');
        };
        QCOMPARE(problems_of("SOURCE", "Jos\xc3\xa9's bench, 2026"), QString());
        for (const char* const column : {"ID", "SOURCE", "FRAMEWORK", "TRUST", "LEFT"}) {
            for (const QByteArray& text : {QByteArray("a\nb"), QByteArray("\x1b[2J"),
                                           QByteArray("\xe2\x80\xae"
                                                      "abc"),
                                           QByteArray("\xcc\x81").repeated(5), QByteArray(2001, 'x')}) {
                const QString problem = problems_of(column, text);
                QVERIFY2(problem.contains(QStringLiteral("one line of at most 2000 characters")) &&
                             problem.startsWith(QStringLiteral("rows.csv:2:")),
                         qPrintable(QString::fromLatin1(column) + u' ' + problem));
            }
        }
    }

    void constantsAreThoseOfThePriors()
    {
        const std::vector<Constant>& fitted = m_catalogue->calibration.uses.constants.rows();
        QCOMPARE(fitted.size(), m_inputs.use_priors.size());
        for (std::size_t i = 0; i < fitted.size(); ++i) {
            const Constant& prior = m_inputs.use_priors[i];
            QCOMPARE(fitted[i].key, prior.key);
            QCOMPARE(fitted[i].prior, prior.prior);
            QCOMPARE(fitted[i].source, prior.source);
            if (fitted[i].rows == 0) {
                QVERIFY(std::abs(std::log(fitted[i].value / prior.prior)) < 1e-4);
            }
        }
    }

    // Of a part, so that it is quick without the optimizer.
    void givesTheSameTwiceAndFitsBetterThanThePriors()
    {
        const std::vector<const UseObservation*> rows = of_source("OneDiff 0.12");
        QCOMPARE(rows.size(), 4U);
        const Constants once = fit_use_constants(rows, m_inputs.use_priors);
        QVERIFY(once == fit_use_constants(rows, m_inputs.use_priors));
        const auto error = [&rows](const Constants& constants) {
            UseCalibration known;
            known.constants = constants;
            double sum = 0;
            for (const UseObservation* const row : rows) {
                sum += std::abs(std::log(row->predict(known) / row->measured));
            }
            return sum;
        };
        QVERIFY(error(once) < error(Constants(m_inputs.use_priors)));
    }

    void fitsTheMeasurements()
    {
        for (const auto& [kind, most] : {std::pair{UseKind::Images, 0.12}, std::pair{UseKind::TrainingRate, 0.13},
                                         std::pair{UseKind::TrainingMemory, 0.15}}) {
            std::vector<double> errors;
            for (const UseObservation& row : m_observations) {
                if (row.kind == kind) {
                    errors.push_back(std::abs(row.predict(m_catalogue->calibration.uses) / row.measured - 1));
                }
            }
            std::ranges::nth_element(errors, errors.begin() + static_cast<std::ptrdiff_t>(errors.size() / 2));
            QVERIFY2(errors[errors.size() / 2] < most, qPrintable(QString::number(errors[errors.size() / 2])));
        }
    }

    // 80 % of the sizes 0.1 and 0.3, as many of each, are within 0.3.
    void bandsAreQuantilesOfTheSizes()
    {
        std::vector<UseObservation> rows;
        std::vector<LeftOutUse> left_out;
        for (int i = 0; i < 10; ++i) {
            rows.push_back(
                {UseKind::Images, std::to_string(i), "source " + std::to_string(i), "card", "work", "work", 1, {}});
        }
        for (std::size_t i = 0; i < rows.size(); ++i) {
            left_out.push_back({&rows[i], std::exp(i % 2 == 0 ? 0.1 : -0.3)});
        }
        const std::vector<UseBand> bands = use_bands(left_out);
        QCOMPARE(bands.size(), 3U);
        for (const UseBand& band : bands) {
            QCOMPARE(band.rows, 10);
            QVERIFY(std::abs(band.half_width - 0.3) < 1e-6);
        }
        add_nested_bands(left_out);
        QVERIFY(std::abs(std::log(left_out[0].high / left_out[0].predicted) - 0.3) < 1e-6);
    }

    // What outside judges hold the model to, of whole sources that the fit had not seen.
    void predictsSourcesUnseen()
    {
        if (!is_release()) {
            QSKIP("needs an optimized build");
        }
        std::vector<LeftOutUse> rows = left_out_uses(m_observations, UseFold::Source, m_inputs.use_priors,
                                                     m_catalogue->calibration.uses.constants);
        add_nested_bands(rows);
        for (const auto& [kind, most] : {std::pair{UseKind::Images, 0.15}, std::pair{UseKind::TrainingRate, 0.2},
                                         std::pair{UseKind::TrainingMemory, 0.2}}) {
            std::vector<double> errors;
            for (const LeftOutUse& row : rows) {
                if (row.observation->kind == kind) {
                    errors.push_back(std::abs(row.predicted / row.observation->measured - 1));
                    QVERIFY(row.low < row.predicted && row.predicted < row.high);
                }
            }
            std::ranges::nth_element(errors, errors.begin() + static_cast<std::ptrdiff_t>(errors.size() / 2));
            QVERIFY2(errors[errors.size() / 2] < most, qPrintable(QString::number(errors[errors.size() / 2])));
        }
    }
};

TIEBREAK_TEST(UseFitTest, QCoreApplication)

#include "tst_use_fit.moc"
