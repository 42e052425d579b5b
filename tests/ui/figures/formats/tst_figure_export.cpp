// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/session/files/session_file.h"
#include "tests/support/files.h"
#include "tests/support/test_class.h"
#include "tests/ui/figures/formats/figure_export_fixture.h"
#include "tests/ui/figures/text_scan.h"
#include "ui/figures/figure_painter.h"
#include "ui/figures/formats/figure_export.h"
#include "ui/figures/formats/figure_image.h"
#include "ui/figures/plot_painter.h"

#include <QImage>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

#include <cmath>

using namespace tiebreak;

namespace {

QStringList textsOf(const Figure& figure, const FigureLook& look)
{
    TextScan device(look.size);
    {
        PlotPainter painter(&device);
        FigurePainter(figure, look).paint(painter, QRectF({0, 0}, look.size));
    }
    QStringList texts;
    for (const DrawnText& text : device.texts()) {
        texts.append(text.text.simplified());
    }
    texts.sort();
    return texts;
}

} // namespace

// How figures look in each format.
class TestFigureExport : public FigureExportFixture {
    Q_OBJECT

private slots:
    void initTestCase() { startAll(); }

    void pngsAreExactlyAsLargeAndAsDenseAsAskedFor_data()
    {
        QTest::addColumn<QSizeF>("size");
        QTest::addColumn<double>("dpi");
        QTest::addColumn<QSize>("pixels");
        constexpr double mm = 96 / 25.4;
        QTest::addRow("px") << QSizeF(800, 600) << 96.0 << QSize(800, 600);
        QTest::addRow("scale 2") << QSizeF(1200, 800) << 192.0 << QSize(2400, 1600);
        QTest::addRow("scale 4") << QSizeF(801, 601) << 384.0 << QSize(3204, 2404);
        QTest::addRow("scale 1.5") << QSizeF(800, 600) << 144.0 << QSize(1200, 900);
        QTest::addRow("paper column") << QSizeF(85 * mm, 60 * mm) << 300.0 << QSize(1004, 709);
        QTest::addRow("px with dpi") << QSizeF(1999 * 0.96, 1001 * 0.96) << 100.0 << QSize(1999, 1001);
    }

    void pngsAreExactlyAsLargeAndAsDenseAsAskedFor()
    {
        QFETCH(QSizeF, size);
        QFETCH(double, dpi);
        QFETCH(QSize, pixels);
        const QImage image = QImage::fromData(figureBytes(figure("cost"), lookOf(size, dpi), FigureFormat::Png));
        QCOMPARE(image.size(), pixels);
        QCOMPARE(image.dotsPerMeterX(), qRound(dpi / 0.0254));
        QCOMPARE(image.dotsPerMeterY(), qRound(dpi / 0.0254));
        QCOMPARE(image.pixelColor(0, 0), themeOf(FigureTheme::Light).card);
    }

    void bandsMakeTheSamePicture()
    {
        const FigureLook look = lookOf({1600, 1200}, 192);
        constexpr qint64 band_pixels = 2'000'000;
        const int bands = FigureImage::bandsOf(look, band_pixels);
        QVERIFY(bands > 3);
        FigureImage painted(figure("memory"), look, band_pixels); // which has no dashes
        for (int band = 0; band < bands; ++band) {
            painted.paintBand(band);
        }
        const QImage banded = painted.take();
        const QImage whole = figureImage(figure("memory"), look);
        QCOMPARE(banded.size(), whole.size());
        QVERIFY(whole.depth() == 32 && banded.format() == whole.format());
        QCOMPARE(banded.dotsPerMeterX(), whole.dotsPerMeterX());
        QPoint where;
        int most_apart = 0;
        for (int y = 0; y < whole.height(); ++y) {
            const auto* const a = reinterpret_cast<const QRgb*>(whole.constScanLine(y));
            const auto* const b = reinterpret_cast<const QRgb*>(banded.constScanLine(y));
            for (int x = 0; x < whole.width(); ++x) {
                const int apart =
                    a[x] == b[x] ? 0
                                 : std::max({std::abs(qRed(a[x]) - qRed(b[x])), std::abs(qGreen(a[x]) - qGreen(b[x])),
                                             std::abs(qBlue(a[x]) - qBlue(b[x]))});
                where = apart > most_apart ? QPoint(x, y) : where;
                most_apart = std::max(most_apart, apart);
            }
        }
        // Round-off moves edges that are slanted by a shade.
        QVERIFY2(most_apart <= 8,
                 qPrintable(QStringLiteral("%1 at %2, %3").arg(most_apart).arg(where.x()).arg(where.y())));
    }

    void themesAreTheFiguresOwn()
    {
        FigureLook look = lookOf({800, 600});
        for (const FigureTheme theme : {FigureTheme::Light, FigureTheme::Dark, FigureTheme::Print}) {
            look.theme = theme;
            const QImage image = figureImage(figure("memory"), look);
            QCOMPARE(image.pixelColor(2, 2), themeOf(theme).card);
        }
    }

    void paperColoursStayApartInGrey()
    {
        const auto lightness = [](const QColor& colour) { // CIE L*
            const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
            const double y =
                0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
            return 116 * std::cbrt(y) - 16;
        };
        const Theme paper = Theme::print();
        std::vector<double> greys;
        for (const QColor& colour : paper.contenders) {
            greys.push_back(lightness(colour));
            QVERIFY(greys.back() < 50); // names are written in them: at least 4.5 : 1 on white
        }
        std::sort(greys.begin(), greys.end());
        for (std::size_t i = 1; i < greys.size(); ++i) {
            QVERIFY2(greys[i] - greys[i - 1] > 8, qPrintable(QString::number(greys[i] - greys[i - 1])));
        }
    }

    void titleCaptionAndSourceCanBeLeftOut()
    {
        const Figure cost = figure("cost");
        FigureLook look = lookOf({1200, 800});
        const QString all = textsOf(cost, look).join(u' ');
        QVERIFY(all.contains(cost.panels[0].title.left(10)) && all.contains(cost.caption.left(20)) &&
                all.contains(cost.source.left(20)));
        look.has_title = look.has_caption = look.has_source = false;
        const QString few = textsOf(cost, look).join(u' ');
        QVERIFY(!few.contains(cost.panels[0].title.left(10)) && !few.contains(cost.caption.left(20)) &&
                !few.contains(cost.source.left(20)));
    }

    void lettersAreAsLargeAsAskedForWhereTheyFit()
    {
        FigureLook look = lookOf({1200, 800});
        look.font_pt = 12;
        QCOMPARE(FigurePainter(figure("cost"), look).fontPt(), 12.0);
        look.font_pt = 100;
        QVERIFY(FigurePainter(figure("cost"), look).fontPt() < 60);
    }

    void svgsHaveTextsAndASize_data() { addFigures(); }
    void svgsHaveTextsAndASize()
    {
        QFETCH(QString, name);
        const Figure shown = figureOf(name, *m_session);
        const FigureLook look = lookOf({960, 640});
        QXmlStreamReader reader(figureBytes(shown, look, FigureFormat::Svg, m_text));
        QVERIFY(reader.readNextStartElement());
        QCOMPARE(reader.name(), QLatin1String("svg"));
        QCOMPARE(reader.attributes().value(QLatin1String("width")), QLatin1String("960"));
        QCOMPARE(reader.attributes().value(QLatin1String("height")), QLatin1String("640"));
        QCOMPARE(reader.attributes().value(QLatin1String("viewBox")), QLatin1String("0 0 960 640"));
        QStringList texts;
        QString title;
        int images = 0;
        while (!reader.atEnd()) {
            reader.readNext();
            if (!reader.isStartElement()) {
                continue;
            }
            images += reader.name() == QLatin1String("image") ? 1 : 0;
            if (reader.name() == QLatin1String("text")) {
                QVERIFY(reader.attributes().value(QLatin1String("textLength")).toDouble() > 0);
                QVERIFY(reader.attributes().value(QLatin1String("font-family")).contains(QLatin1String("sans-serif")));
                texts.append(reader.readElementText().simplified());
            } else if (reader.name() == QLatin1String("title")) {
                title = reader.readElementText();
            }
        }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        texts.sort();
        texts.removeAll(QString());
        QCOMPARE(texts, textsOf(shown, look));
        QVERIFY(title.startsWith(shown.panels[0].title));
        QCOMPARE(images, name == QLatin1String("winner-map") ? 1 : 0); // its cells are the only pixels
    }

    void pdfsHaveTheirSizeAndTheirFonts_data() { addFigures(); }
    void pdfsHaveTheirSizeAndTheirFonts()
    {
        QFETCH(QString, name);
        const Figure shown = figureOf(name, *m_session);
        const QString path =
            written(name + QStringLiteral(".pdf"), figureBytes(shown, lookOf({960, 640}), FigureFormat::Pdf, m_text));
        const auto checked = outputOf(QStringLiteral("qpdf"), {QStringLiteral("--check"), path});
        const auto fonts = outputOf(QStringLiteral("pdffonts"), {path});
        const auto info = outputOf(QStringLiteral("pdfinfo"), {path});
        const auto text = outputOf(QStringLiteral("pdftotext"), {path, QStringLiteral("-")});
        if (!checked || !fonts || !info || !text) {
            QFAIL("qpdf or poppler-utils: not installed (packaging/setup does)");
        }
        QVERIFY2(!checked->startsWith(QLatin1String("failed")), qPrintable(*checked));
        QVERIFY2(info->contains(QLatin1String("720 x 480 pts")), qPrintable(*info));
        QVERIFY2(info->contains(shown.panels[0].title), qPrintable(*info));
        const QStringList lines = fonts->trimmed().split(u'\n').mid(2);
        QVERIFY(!lines.isEmpty());
        static const QRegularExpression embedded(QStringLiteral("Identity-H +yes"));
        for (const QString& line : lines) {
            QVERIFY2(line.contains(embedded), qPrintable(line));
        }
        QVERIFY2(text->simplified().contains(shown.caption.left(12)), qPrintable(*text));
    }

    void aChartWithoutDataSaysWhy()
    {
        Scenario scenario = default_scenario(*m_catalogue);
        QCOMPARE(set_from_text(scenario, *m_catalogue, "model", "Llama-2-70B"), Problem()); // the article has no 70B
        Session session(m_catalogue, scenario);
        const Figure empty = figureOf(QStringLiteral("throughput"), session);
        QVERIFY(!empty.panels[0].no_data.isEmpty());
        const QString texts = textsOf(empty, lookOf({800, 600})).join(u' ');
        QVERIFY2(texts.contains(empty.panels[0].no_data.left(20)), qPrintable(texts));
        QVERIFY(figureBytes(empty, lookOf({800, 600}), FigureFormat::Svg).contains("<text"));
    }

    void theZoomOfTheWindowIsKept()
    {
        const QJsonObject axes{{QStringLiteral("cost"), QJsonArray{2, 0.1, 16, 0.3}}};
        const ChartData chart = std::get<ChartData>(figureOf(QStringLiteral("cost"), *m_session, axes).panels[0].body);
        QCOMPARE(chart.x_min, 2.0);
        QCOMPARE(chart.x_max, 16.0);
        QCOMPARE(chart.y_max, 0.3);
        const QJsonObject useless{{QStringLiteral("cost"), QJsonArray{5, 1, 2, -1}}};
        const ChartData all = std::get<ChartData>(figureOf(QStringLiteral("cost"), *m_session, useless).panels[0].body);
        QCOMPARE(all.x_max, 32.0);
    }

    void thinLinesGrowWithTheDensity()
    {
        Session session(m_catalogue, default_scenario(*m_catalogue));
        QCOMPARE(session.pin(QStringLiteral("Baseline")), Problem());
        QCOMPARE(session.setText("contenders.0.usd_per_gpu_hour", "1.9"), Problem());
        const Figure pinned = figureOf(QStringLiteral("cost"), session);
        Figure unpinned = pinned;
        std::get<ChartData>(unpinned.panels[0].body).pins.front().curves.clear();
        const auto ink = [&](double dpi) { // of the pin's curves: how much the two pictures differ
            const QImage with = figureImage(pinned, lookOf({800, 600}, dpi));
            const QImage without = figureImage(unpinned, lookOf({800, 600}, dpi));
            double dots = 0;
            for (int y = 0; y < with.height(); ++y) {
                for (int x = 0; x < with.width(); ++x) {
                    dots += std::abs(qGray(with.pixel(x, y)) - qGray(without.pixel(x, y)));
                }
            }
            return dots;
        };
        // Four times as long and as wide, a line covers 16 times the area; one that stayed thin would cover 4 times.
        const double growth = ink(384) / ink(96);
        QVERIFY2(std::abs(growth / 16 - 1) < 0.1, qPrintable(QString::number(growth)));
    }

private:
    static void addFigures()
    {
        QTest::addColumn<QString>("name");
        for (const QString& name : figureNames()) {
            QTest::addRow("%s", qPrintable(name)) << name;
        }
    }
};

TIEBREAK_TEST(TestFigureExport, QApplication)
#include "tst_figure_export.moc"
