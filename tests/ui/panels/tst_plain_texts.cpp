// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/own_facts/own_facts_keys.h"
#include "models/session/files/session_file.h"
#include "tests/support/files.h"
#include "tests/support/test_class.h"
#include "tests/support/whole_window.h"
#include "ui/panels/plain_texts.h"

#include <QAbstractItemView>
#include <QAction>
#include <QImage>
#include <QLabel>
#include <QMessageBox>
#include <QSet>
#include <QTimer>
#include <QToolTip>
#include <QtTest>

#include <array>
#include <memory>

#include <sys/inotify.h>
#include <unistd.h>

using namespace tiebreak;

namespace {

const QByteArray mark = "EVIL"; // stands for the tag until the session is text

template <typename Fact, typename Keys>
void markTexts(Fact& fact, const Keys& keys)
{
    for (const auto& key : keys) {
        const auto* const member = std::get_if<std::string Fact::*>(&key.member);
        const std::string_view name = key.key;
        const bool is_word = name == "architecture" || name == "as_of" || name == "announced" || name == "released" ||
                             name == "memory_type" || name == "framework" || name == "framework_version" ||
                             name == "metric" || name == "gpu" || name == "model";
        if (member != nullptr && !is_word) {
            fact.** member = mark.toStdString() + (fact.**member).substr(0, 40);
        }
    }
}

// A session whose every text is the tag: of pins, and of own facts of each kind, which the scenario uses.
QByteArray sessionOf(const Catalogue& catalogue, const QByteArray& tag)
{
    const std::string evil = mark.toStdString();
    Document document;
    document.scenario = default_scenario(catalogue);
    Gpu gpu = *catalogue.gpu("L40S");
    markTexts(gpu, gpu_keys);
    LlmModel model = catalogue.models.front();
    markTexts(model, model_keys);
    model.ids.clear();
    PriceQuote quote = catalogue.prices.front();
    markTexts(quote, price_keys);
    quote.gpu = gpu.name;
    Measurement measurement = catalogue.measurements.front();
    markTexts(measurement, measurement_keys);
    measurement.gpu = gpu.name;
    measurement.model = model.name;
    Trace trace{evil + "log", evil + "label", evil + "source", evil, {{0, 10, 20}, {1.5, 30, 40}}};
    ImagePipeline pipeline = *catalogue.pipeline_called("SDXL");
    markTexts(pipeline, pipeline_keys);
    pipeline.ids.clear();
    document.facts = {{gpu}, {model}, {quote}, {measurement}, {trace}, {}, {pipeline}};

    Scenario& scenario = document.scenario;
    scenario.model = model.name;
    scenario.contenders.front().gpu = gpu.name;
    scenario.contenders.front().price_source = quote.id;
    scenario.contenders.front().usd_per_gpu_hour = quote.usd_per_gpu_hour;
    for (int number = 0; number < 2; ++number) {
        Pin pin{evil + std::to_string(number), scenario, true};
        pin.scenario.bill.tokens_per_month *= 2 + number;
        document.pins.push_back(pin);
    }
    return session_to_text(document, {}).replace(mark, tag);
}

} // namespace

namespace tiebreak {

// Tells when somebody opens a file.
class FileWatch {
public:
    explicit FileWatch(const QString& file)
    {
        inotify_add_watch(m_events, QFile::encodeName(file).constData(), IN_OPEN);
    }
    ~FileWatch() { ::close(m_events); }
    Q_DISABLE_COPY_MOVE(FileWatch)

    bool wasOpened()
    {
        std::array<char, 4096> events{};
        bool any = false;
        while (::read(m_events, events.data(), events.size()) > 0) {
            any = true;
        }
        return any;
    }

private:
    int m_events = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
};

} // namespace tiebreak

// A stranger's session whose texts are tags: what is shown are their letters, and the file that they name is not
// opened.
class TestPlainTexts : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QImage picture(4, 4, QImage::Format_RGB32);
        picture.fill(Qt::red);
        QVERIFY(picture.save(m_picture));
        m_watch = std::make_unique<FileWatch>(m_picture);
    }

    // What the rest of this test relies on.
    void tagsAreFollowedWhereALabelWantsThem()
    {
        QLabel label(QString::fromLatin1(m_tag));
        label.setTextFormat(Qt::RichText);
        label.show();
        QVERIFY(QTest::qWaitForWindowExposed(&label));
        QVERIFY(m_watch->wasOpened());
    }

    void aSessionOfTagsIsShownAsItIs()
    {
        WholeWindow whole;
        const QString path =
            writtenFile(whole.folder, QStringLiteral("evil.tiebreak"), sessionOf(*whole.catalogue, m_tag));
        whole.help.addActions(whole.window.helpMenu());
        QVERIFY(whole.files.open(path));
        QCOMPARE(whole.session.pins().size(), 2U);
        whole.window.resize(1440, 900);
        whole.window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&whole.window));
        for (const QString& view : whole.window.views()) {
            whole.window.showView(view);
            whole.window.finishCharts();
            whole.window.grab();
            look(view);
        }
        QVERIFY2(m_tips.size() > 10, "tool tips have these names");
        QVERIFY2(m_labels > 2, "labels have these names");
        QVERIFY2(m_cells > 100, "tables have these names");
        for (const QString& tip : std::as_const(m_tips)) {
            QToolTip::showText(whole.window.mapToGlobal(QPoint(100, 100)), tip, &whole.window);
            QCOMPARE(QToolTip::text(), tip);
            QCoreApplication::processEvents();
        }
        for (QWidget* const each : QApplication::topLevelWidgets()) {
            if (const auto* const tip = qobject_cast<QLabel*>(each); tip != nullptr && tip->inherits("QTipLabel")) {
                QCOMPARE(tip->textFormat(), Qt::PlainText);
            }
        }
        QVERIFY2(!m_watch->wasOpened(), "a name made the program open a file");
    }

    // Those of Qt, too: a dialog asks whether a file of any name is to be replaced.
    void messagesOfQtAreAsTheyStand()
    {
        const PlainTexts plain(nullptr);
        QTimer::singleShot(0, &plain, [] {
            auto* const box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            box->grab();
            box->accept();
        });
        QMessageBox::warning(nullptr, QStringLiteral("Tiebreak"),
                             QString::fromLatin1(m_tag) + QStringLiteral("exists"));
        QVERIFY(!m_watch->wasOpened());
    }

private:
    void noteTip(const QString& text)
    {
        if (text.contains(m_picture)) {
            m_tips.insert(text);
        }
    }

    void look(const QString& view)
    {
        for (QWidget* const widget : QApplication::allWidgets()) {
            noteTip(widget->toolTip());
            QVERIFY2(!widget->whatsThis().contains(m_picture), qPrintable(view));
            if (const auto* const label = qobject_cast<const QLabel*>(widget);
                label != nullptr && label->isVisible() && label->text().contains(m_picture)) {
                QCOMPARE(label->textFormat(), Qt::PlainText);
                ++m_labels;
            } else if (const auto* const items = qobject_cast<const QAbstractItemView*>(widget);
                       items != nullptr && items->model() != nullptr) {
                lookAtCells(*items->model());
            }
        }
        for (const QWidget* const widget : QApplication::allWidgets()) {
            for (const QAction* const action : widget->actions()) {
                noteTip(action->toolTip());
            }
        }
    }

    void lookAtCells(const QAbstractItemModel& model)
    {
        for (int column = 0; column < model.columnCount(); ++column) {
            noteTip(model.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString());
            for (int row = 0; row < model.rowCount(); ++row) {
                const QModelIndex cell = model.index(row, column);
                noteTip(cell.data(Qt::ToolTipRole).toString());
                m_cells += cell.data().toString().contains(m_picture) ? 1 : 0;
            }
        }
    }

    const QTemporaryDir m_folder{QStringLiteral("/tmp/XXXXXX")}; // short: names of pins are
    const QString m_picture = m_folder.filePath(QStringLiteral("p.png"));
    const QByteArray m_tag = "<img src=" + m_picture.toLatin1() + ">";
    std::unique_ptr<FileWatch> m_watch;
    QSet<QString> m_tips;
    int m_labels = 0;
    int m_cells = 0;
};

TIEBREAK_TEST(TestPlainTexts, QApplication)
#include "tst_plain_texts.moc"
