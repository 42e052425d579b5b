// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "tests/support/rounds.h"
#include "tests/support/test_class.h"
#include "tests/ui/figures/text_scan.h"
#include "ui/figures/figure_painter.h"
#include "ui/figures/plot_painter.h"

#include <QTest>

#include <memory>
#include <vector>

using namespace tiebreak;

namespace {

struct Case {
    const char* name;
    std::vector<std::pair<const char*, const char*>> settings;
    std::vector<const char*> pins = {};
};

// Scenarios that stretch texts: many contenders, long names, large numbers, what does not fit, what has no value.
const std::vector<Case>& cases()
{
    static const std::vector<Case> all{
        {"default", {}},
        {"model", {{"evidence", "model"}}},
        {"four cards",
         {{"evidence", "model"},
          {"contenders.3.gpu", "L40S"},
          {"contenders.3.tensor_parallel", "2"},
          {"contenders.1.tensor_parallel", "4"},
          {"contenders.0.purchase_usd", "8000"},
          {"contenders.1.purchase_usd", "17000"},
          {"contenders.2.purchase_usd", "19500"},
          {"tokens_per_month", "900B"},
          {"tpot_limit_ms", "20"},
          {"ttft_limit_ms", "500"}}},
        {"pins", {}, {"Baseline", "Spot prices of the second quarter, negotiated for three years & more <draft>", "x"}},
        {"does not fit", {{"evidence", "model"}, {"model", "Llama-2-70B"}, {"batch", "256"}}},
        {"users",
         {{"framework", "vLLM"},
          {"load", "users"},
          {"users", "300"},
          {"think_time_s", "10"},
          {"output_spread", "0.5"},
          {"ttft_limit_ms", "1000"},
          {"tpot_limit_ms", "50"},
          {"contenders.1.tensor_parallel", "2"}}},
        {"trace",
         {{"framework", "vLLM"}, {"load", "trace"}, {"trace", "azure-2023-code"}, {"contenders.3.gpu", "L40S"}}},
        {"measured", {{"evidence", "measured"}, {"prompt_tokens", "2048"}, {"output_tokens", "2048"}, {"batch", "64"}}},
    };
    return all;
}

const std::vector<std::pair<const char*, FigureLook>>& looks()
{
    static const std::vector<std::pair<const char*, FigureLook>> all = [] {
        std::vector<std::pair<const char*, FigureLook>> made;
        const auto add = [&made](const char* name, QSizeF size, double font_pt) {
            FigureLook look;
            look.size = size;
            look.font_pt = font_pt;
            made.emplace_back(name, look);
        };
        add("800x600", {800, 600}, 0);
        add("1920x1080", {1920, 1080}, 0);
        add("7680x4320", {7680, 4320}, 0);
        add("7680x4320 small letters", {7680, 4320}, 9);
        add("high", {600, 900}, 0);
        add("narrow", {400, 1200}, 0);
        add("flat", {1200, 300}, 0);
        add("paper column", {321.26, 226.77}, 8);
        add("large letters", {800, 600}, 24);
        return made;
    }();
    return all;
}

QString overlapOf(const std::vector<DrawnText>& texts)
{
    for (std::size_t i = 0; i < texts.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            constexpr double rounding = 0.5; // pixels
            const QRectF shared = texts[i].rect.intersected(texts[j].rect);
            if (shared.width() > rounding && shared.height() > rounding) {
                return texts[i].text + QStringLiteral(" | ") + texts[j].text;
            }
        }
    }
    return {};
}

} // namespace

class TestFigures : public QObject {
    Q_OBJECT

    std::vector<std::unique_ptr<Session>> m_sessions; // of the cases: each plays its load once

    // Null where a pin is refused.
    Session* sessionOf(std::size_t which)
    {
        m_sessions.resize(cases().size());
        if (m_sessions[which] == nullptr) {
            const Case& asked = cases()[which];
            auto session = std::make_unique<Session>(m_catalogue, scenarioOf(asked));
            for (const char* const name : asked.pins) { // each of another scenario
                const bool is_pinned =
                    session->pin(QString::fromUtf8(name)).empty() &&
                    session->setText("batch", std::to_string(session->scenario().server.batch * 2)).empty() &&
                    session->setText("contenders.0.usd_per_gpu_hour", "0.6").empty();
                if (!is_pinned) {
                    return nullptr;
                }
            }
            m_sessions[which] = std::move(session);
        }
        return m_sessions[which].get();
    }

private slots:
    void initTestCase()
    {
        m_catalogue = load_catalogue().catalogue;
        QVERIFY(m_catalogue);
    }

    void allTextsCanBeRead_data()
    {
        QTest::addColumn<int>("which");
        QTest::addColumn<QString>("figure");
        for (std::size_t i = 0; i < cases().size(); ++i) {
            for (const QString& name : figureNames()) {
                QTest::addRow("%s, %s", qPrintable(name), cases()[i].name) << static_cast<int>(i) << name;
            }
        }
    }
    void allTextsCanBeRead()
    {
        QFETCH(int, which);
        QFETCH(QString, figure);
        Session* const session = sessionOf(static_cast<std::size_t>(which));
        QVERIFY(session != nullptr);
        const Figure data = figureOf(figure, *session);
        for (std::size_t i = 0; i < looks().size(); i += each_of(4)) {
            const auto& [name, look] = looks()[i];
            TextScan device(look.size);
            FigurePainter drawn(data, look);
            QVERIFY2(drawn.fits(), name);
            {
                PlotPainter painter(&device);
                drawn.paint(painter, QRectF({0, 0}, look.size));
            }
            const QRectF canvas = QRectF({0, 0}, look.size).adjusted(-0.5, -0.5, 0.5, 0.5);
            QVERIFY(device.texts().size() >= 4);
            for (const DrawnText& text : device.texts()) {
                const QString where = QLatin1String(name) + QStringLiteral(": ") + text.text;
                QVERIFY2(canvas.contains(text.rect), qPrintable(where));
                QVERIFY2(!text.text.contains(QChar(0x2026)) && !text.text.contains(QLatin1String("...")),
                         qPrintable(where));
            }
            const QString overlap = overlapOf(device.texts());
            QVERIFY2(overlap.isEmpty(), qPrintable(QLatin1String(name) + QStringLiteral(": ") + overlap));
        }
    }

    void everyPinIsNamed()
    {
        Session session(m_catalogue, default_scenario(*m_catalogue));
        const QString name = QStringLiteral("Spot prices of the second quarter, negotiated for three years & more");
        QCOMPARE(session.pin(name), Problem());
        QCOMPARE(session.setText("contenders.0.usd_per_gpu_hour", "0.6"), Problem());
        FigureLook look;
        look.size = {400, 300};
        TextScan device(look.size);
        {
            PlotPainter painter(&device);
            FigurePainter(figureOf(QStringLiteral("cost"), session), look).paint(painter, QRectF({0, 0}, look.size));
        }
        QString all;
        for (const DrawnText& text : device.texts()) {
            all += text.text.simplified() + u' ';
        }
        QVERIFY2(all.contains(name), qPrintable(all)); // over as many lines as it needs
    }

    void whatCannotBeReadIsNotDrawn()
    {
        Session session(m_catalogue, default_scenario(*m_catalogue));
        FigureLook look;
        look.size = {100, 100};
        QVERIFY(!FigurePainter(figureOf(QStringLiteral("cost"), session), look).fits());
    }

private:
    Scenario scenarioOf(const Case& which)
    {
        Scenario scenario = default_scenario(*m_catalogue);
        for (const auto& [key, value] : which.settings) {
            const Problem problem = set_from_text(scenario, *m_catalogue, key, value);
            if (!problem.empty()) {
                qFatal("%s", problem.english().c_str());
            }
        }
        return scenario;
    }

    std::shared_ptr<const Catalogue> m_catalogue;
};

TIEBREAK_TEST(TestFigures, QApplication)
#include "tst_figures.moc"
