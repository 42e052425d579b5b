// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/files/csv_table.h"
#include "models/wording/language.h"
#include "tests/support/test_class.h"
#include "tests/support/whole_window.h"
#include "tests/ui/figures/text_scan.h"
#include "tests/ui/languages/pseudo_language.h"
#include "ui/charts/chart_list.h"
#include "ui/figures/figure.h"
#include "ui/figures/figure_painter.h"
#include "ui/figures/plot_painter.h"
#include "ui/window/presets.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDirIterator>
#include <QDockWidget>
#include <QGroupBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTabBar>
#include <QTest>
#include <QTextDocumentFragment>
#include <QUndoStack>

#include <map>

using namespace tiebreak;

namespace {

// Names that are the same in all languages, beside those of the catalogue.
const QStringList names_of_all_languages{
    QStringLiteral("Tiebreak"), QStringLiteral("Ctrl"),    QStringLiteral("Shift"),   QStringLiteral("Alt"),
    QStringLiteral("tok"),      QStringLiteral("GiB"),     QStringLiteral("GPU"),     QStringLiteral("TPOT"),
    QStringLiteral("TTFT"),     QStringLiteral("English"), QStringLiteral("Deutsch"), QStringLiteral("TFLOPS"),
    QStringLiteral("TOPS"),     QStringLiteral("USD"),     QStringLiteral("kWh"),     QStringLiteral("LoRA"),
    QStringLiteral("QLoRA"),    QStringLiteral("bit"),     QStringLiteral("Scroll"),  QStringLiteral("Left"),
    QStringLiteral("Right")}; // of Qt's tab bars

// Keys of the catalogue whose texts are translated.
const QStringList prose{QStringLiteral("what"), QStringLiteral("note"), QStringLiteral("topic"),
                        QStringLiteral("workload")};

void addStrings(const QJsonValue& value, std::set<QString>& strings)
{
    if (value.isString()) {
        strings.insert(value.toString().simplified());
    }
    for (const QJsonValue& each : value.toArray()) {
        addStrings(each, strings);
    }
    const QJsonObject object = value.toObject();
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        if (std::ranges::find(prose, entry.key()) == prose.end()) {
            addStrings(entry.value(), strings);
        }
    }
}

// Every text of the built-in catalogue that is the same in all languages: names and what is cited.
std::set<QString> dataStrings()
{
    std::set<QString> strings;
    for (QDirIterator files(QStringLiteral(TIEBREAK_SOURCE_DIR "/resources/catalog"), {QStringLiteral("*.json")});
         files.hasNext();) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly)) {
            const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
            addStrings(document.object(), strings);
        }
    }
    for (const char* const table : {"priors", "use_priors"}) {
        QFile file(QStringLiteral(TIEBREAK_SOURCE_DIR "/resources/catalog/%1.csv").arg(QLatin1String(table)));
        QStringList problems;
        const auto rows =
            file.open(QIODevice::ReadOnly) ? read_csv(file.fileName(), file.readAll(), problems) : std::nullopt;
        for (const CsvRow& row : rows ? rows->rows : std::vector<CsvRow>()) {
            strings.insert(QString::fromStdString(row.cells[*rows->column("source")]).simplified());
        }
    }
    return strings;
}

QStringList wordsOf(const QString& text)
{
    static const QRegularExpression word(QStringLiteral("[\\p{L}][\\p{L}\\p{N}_.'-]{2,}"));
    QStringList words;
    for (auto each = word.globalMatch(text); each.hasNext();) {
        words += each.next().captured();
    }
    return words;
}

QString plainOf(const QString& text)
{
    return Qt::mightBeRichText(text) ? QTextDocumentFragment::fromHtml(text).toPlainText() : text;
}

} // namespace

// A whole window, as the program makes it, in a language that shows which texts no translation reaches.
class TestOtherLanguages : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        for (const QString& text : dataStrings()) {
            if (text.contains(u' ')) {
                m_sources.insert(text);
            } else {
                m_names.insert(text);
            }
        }
        for (const Gpu& gpu : m_catalogue->gpus) {
            addNames(gpu.name, gpu.short_name);
        }
        for (const LlmModel& model : m_catalogue->models) {
            m_sources.insert(QString::fromStdString(model.source).simplified());
        }
        for (const PriceQuote& quote : m_catalogue->prices) {
            addNames(quote.provider, quote.region, quote.id);
        }
        for (const QString& name : names_of_all_languages) {
            m_names.insert(name);
        }
        m_window.resize(1440, 900);
        m_window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&m_window));
        m_help.addActions(m_window.helpMenu());
    }

    void everyTextOfTheWindowIsTranslated()
    {
        for (const QString& view : m_window.views()) {
            m_window.showView(view);
            m_window.finishCharts();
            look(view);
        }
        QVERIFY2(tellMissed() == 0, "texts that no translation reaches");
    }

    void everyTextOfAFigureIsTranslated()
    {
        for (const QString& name : figureNames()) {
            FigureLook look;
            look.size = QSizeF(1200, 800);
            TextScan scan(look.size);
            PlotPainter painter(&scan);
            FigurePainter(figureOf(name, m_session), look).paint(painter, {{}, look.size});
            QVERIFY2(scan.texts().size() >= 2, qPrintable(name));
            QString all; // texts of several lines have their marks on the first and the last
            for (const DrawnText& text : scan.texts()) {
                all += text.text + u' ';
            }
            check(name, all);
        }
        QVERIFY2(tellMissed() == 0, "texts that no translation reaches");
    }

    void cleanup() { m_missed.clear(); }

private:
    template <typename... Names>
    void addNames(const Names&... names)
    {
        for (const std::string& name : {names...}) {
            for (const QString& word : wordsOf(QString::fromStdString(name))) {
                m_names.insert(word);
            }
        }
    }

    void check(const QString& where, const QString& text)
    {
        if (!m_seen.insert(text).second) {
            return;
        }
        QString rest = PseudoLanguage::untranslated(plainOf(text)).simplified();
        for (const QString& source : m_sources) {
            rest.remove(source);
        }
        static const QRegularExpression names(
            QStringLiteral("\\S*[/_0-9]\\S*")); // of constants, quotes, pages of the web
        for (const QString& word : wordsOf(rest.remove(names))) {
            if (!m_names.contains(word)) {
                m_missed.emplace(text.left(120).replace(u'\n', u' '), where);
                return;
            }
        }
    }

    void look(const QString& view)
    {
        for (const QAction* const action : m_window.findChildren<QAction*>()) {
            check(view + u" action", action->text());
        }
        for (QWidget* const widget : m_window.findChildren<QWidget*>()) {
            if (widget->objectName().startsWith(QLatin1String("qt_"))) {
                continue;
            }
            const QString where = view + u' ' + QLatin1String(widget->metaObject()->className());
            check(where + u" tip", widget->toolTip());
            check(where + u" name", widget->accessibleName());
            check(where + u" description", widget->accessibleDescription());
            check(where + u" help", widget->whatsThis());
            lookAt(where, widget);
        }
    }

    void lookAt(const QString& where, const QWidget* widget)
    {
        if (const auto* const label = qobject_cast<const QLabel*>(widget)) {
            check(where, label->text());
        } else if (const auto* const button = qobject_cast<const QAbstractButton*>(widget)) {
            check(where, button->text());
        } else if (const auto* const group = qobject_cast<const QGroupBox*>(widget)) {
            check(where, group->title());
        } else if (const auto* const dock = qobject_cast<const QDockWidget*>(widget)) {
            check(where, dock->windowTitle());
        } else if (const auto* const line = qobject_cast<const QLineEdit*>(widget)) {
            check(where, line->placeholderText());
        } else if (const auto* const combo = qobject_cast<const QComboBox*>(widget)) {
            for (int i = 0; i < combo->count(); ++i) {
                check(where, combo->itemText(i));
            }
        } else if (const auto* const tabs = qobject_cast<const QTabBar*>(widget)) {
            for (int i = 0; i < tabs->count(); ++i) {
                check(where, tabs->tabText(i));
            }
        } else if (const auto* const items = qobject_cast<const QAbstractItemView*>(widget);
                   items != nullptr && items->model() != nullptr) {
            lookAtCells(where, *items->model());
        }
    }

    void lookAtCells(const QString& where, const QAbstractItemModel& model)
    {
        for (int column = 0; column < model.columnCount(); ++column) {
            check(where + u" heading", model.headerData(column, Qt::Horizontal).toString());
            check(where + u" heading", model.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString());
            for (int row = 0; row < model.rowCount(); ++row) {
                const QModelIndex cell = model.index(row, column);
                check(where + u" cell", cell.data().toString());
                check(where + u" tip of a cell", cell.data(Qt::ToolTipRole).toString());
            }
        }
        for (int row = 0; row < model.rowCount(); ++row) {
            check(where + u" heading", model.headerData(row, Qt::Vertical).toString());
        }
    }

    std::size_t tellMissed() const
    {
        for (const auto& [text, where] : m_missed) {
            qWarning("%s: %s", qPrintable(where), qPrintable(text));
        }
        return m_missed.size();
    }

    struct LongFirst { // some begin as others do
        bool operator()(const QString& a, const QString& b) const
        {
            return std::pair(-a.size(), a) < std::pair(-b.size(), b);
        }
    };
    std::set<QString, LongFirst> m_sources; // citations, as they are in all languages
    std::set<QString> m_names;
    std::set<QString> m_seen;
    std::map<QString, QString> m_missed; // the text and where it was first seen
    PseudoLanguage m_language{{QStringLiteral(TIEBREAK_SOURCE_DIR "/resources/translations/tiebreak_de.ts"),
                               QStringLiteral(TIEBREAK_SOURCE_DIR "/resources/translations/catalogue_de.ts")}};
    const bool m_isSpoken = QCoreApplication::installTranslator(&m_language);
    WholeWindow m_whole; // made once the language is spoken
    const std::shared_ptr<const Catalogue> m_catalogue = m_whole.catalogue;
    Session& m_session = m_whole.session;
    MainWindow& m_window = m_whole.window;
    WindowHelp& m_help = m_whole.help;
};

TIEBREAK_TEST(TestOtherLanguages, QApplication)
#include "tst_other_languages.moc"
