// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/files/csv_table.h"
#include "tests/support/test_class.h"

#include <QTest>

using namespace tiebreak;

namespace {

using Cells = std::vector<std::string>;

const QString table_name = QStringLiteral("t.csv");

} // namespace

class TestCsvTable : public QObject {
    Q_OBJECT

private slots:
    void readsCells_data();
    void readsCells();
    void countsLines();
    void findsColumns();
    void refuses_data();
    void refuses();
    void reportsEveryRowOfAWrongLength();
    void writesWhatItReads();
    void passesBytesThrough();
    void makesTextsHarmless();
};

void TestCsvTable::readsCells_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QList<QByteArray>>("cells"); // of the first row
    const auto row = [](const char* tag, const char* text, const QList<QByteArray>& cells) {
        QTest::newRow(tag) << QByteArray(text) << cells;
    };
    row("plain", "a,b\n1,2\n", {"1", "2"});
    row("no line end", "a,b\n1,2", {"1", "2"});
    row("CRLF", "a,b\r\n1,2\r\n", {"1", "2"});
    row("CR", "a,b\r1,2\r", {"1", "2"});
    row("byte-order mark",
        "\xEF\xBB\xBF"
        "a,b\n1,2\n",
        {"1", "2"});
    row("empty cells", "a,b,c\n,,\n", {"", "", ""});
    row("empty last cell at the end", "a,b\n1,", {"1", ""});
    row("comma in quotes", "a,b\n\"1,5\",2\n", {"1,5", "2"});
    row("quote in quotes", "a,b\n\"say \"\"so\"\"\",2\n", {"say \"so\"", "2"});
    row("line end in quotes", "a,b\n\"1\r\n5\",2\n", {"1\r\n5", "2"});
    row("empty quotes", "a,b\n\"\",\"\"\n", {"", ""});
    row("space is kept", "a,b\n 1 ,2\n", {" 1 ", "2"});
    row("empty lines", "\na,b\n\r\n\n1,2\n\n", {"1", "2"});
}

void TestCsvTable::readsCells()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QList<QByteArray>, cells);
    QStringList problems;
    const std::optional<CsvTable> table = read_csv(table_name, text, problems);
    QCOMPARE(problems, QStringList());
    QVERIFY(table);
    QCOMPARE(table->rows.size(), 1U);
    QCOMPARE(table->header.size(), static_cast<std::size_t>(cells.size()));
    for (qsizetype i = 0; i < cells.size(); ++i) {
        QCOMPARE(QByteArray::fromStdString(table->rows[0].cells[static_cast<std::size_t>(i)]), cells[i]);
    }
}

void TestCsvTable::countsLines()
{
    QStringList problems;
    const auto table = read_csv(table_name, "a,b\n\"x\ny\",1\n\n2,3\r\n4,5", problems);
    QVERIFY(table);
    QCOMPARE(table->rows.size(), 3U);
    QCOMPARE(table->rows[0].line, 2);
    QCOMPARE(table->rows[1].line, 5);
    QCOMPARE(table->rows[2].line, 6);
}

void TestCsvTable::findsColumns()
{
    QStringList problems;
    const auto table = read_csv(table_name, "id, tp ,\"model\"\n", problems);
    QVERIFY(table);
    QVERIFY(table->rows.empty());
    QVERIFY(table->column("id") == 0U);
    QVERIFY(table->column("tp") == 1U);
    QVERIFY(table->column("model") == 2U);
    QVERIFY(!table->column("ID"));
}

void TestCsvTable::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char* tag, const char* text, const char* problem) {
        QTest::newRow(tag) << QByteArray(text) << QString::fromLatin1(problem);
    };
    row("empty", "", "t.csv:1: the file is empty; it must begin with a line of column names");
    row("only line ends", "\n\r\n", "t.csv:1: the file is empty; it must begin with a line of column names");
    row("column twice", "a,b,a \n", "t.csv:1: column \"a\" stands twice; one must go");
    row("short row", "a,b\n1,2\n3\n", "t.csv:3: the row has 1 cells; it must have 2, as the header has");
    row("long row", "a,b\n1,2,\n", "t.csv:2: the row has 3 cells; it must have 2, as the header has");
    const QByteArray commas = "a\n" + QByteArray(10'000, ',');
    row("line of commas", commas.constData(), "t.csv:2: the row has more than 10000 cells; it must have fewer");
    row("open quote", "a,b\n1,\"2\n3,4\n", "t.csv:2: the cell's quote never ends; a closing quote is missing");
    row("quote inside", "a,b\n1,2\"\n",
        "t.csv:2: a quote stands inside a cell without quotes around it; write the whole cell in quotes and the quote "
        "twice");
    row("text after a quote", "a,b\n\"1\"x,2\n", "t.csv:2: text follows a closing quote; a comma must");
}

void TestCsvTable::refuses()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, problem);
    QStringList problems;
    QVERIFY(!read_csv(table_name, text, problems));
    QCOMPARE(problems, QStringList{problem});
}

void TestCsvTable::reportsEveryRowOfAWrongLength()
{
    QStringList problems;
    QVERIFY(!read_csv(table_name, "a,b\n1\n1,2\n1,2,3\n", problems));
    QCOMPARE(problems.size(), 2);
    QVERIFY(problems[0].startsWith(QStringLiteral("t.csv:2: ")));
    QVERIFY(problems[1].startsWith(QStringLiteral("t.csv:4: ")));
}

void TestCsvTable::writesWhatItReads()
{
    const Cells cells{"plain", "", "a,b", "say \"so\"", "two\nlines", " space "};
    const std::string line = csv_line(cells);
    QCOMPARE(line, std::string("plain,,\"a,b\",\"say \"\"so\"\"\",\"two\nlines\", space \n"));
    QStringList problems;
    const auto table = read_csv(table_name, QByteArray("1,2,3,4,5,6\n") + QByteArray::fromStdString(line), problems);
    QVERIFY(table);
    QVERIFY(table->rows[0].cells == cells);
    QCOMPARE(csv_line({""}), std::string("\n"));
}

void TestCsvTable::passesBytesThrough()
{
    QStringList problems;
    const auto table = read_csv(table_name, QByteArray("a,b\n\xC3\xA9,\xFF\x01\n"), problems);
    QVERIFY(table);
    QCOMPARE(csv_line(table->rows[0].cells), std::string("\xC3\xA9,\xFF\x01\n"));
}

void TestCsvTable::makesTextsHarmless()
{
    for (const QChar first : QStringView(u"=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20")) {
        QCOMPARE(harmless_text(QString(first) + QStringLiteral("1+1")),
                 QString(QLatin1Char('\'') + first + QStringLiteral("1+1")));
    }
    for (const char* const harmless : {"", "L40S", "1-2", "'=1", "–", "$-1"}) {
        QCOMPARE(harmless_text(QString::fromUtf8(harmless)), QString::fromUtf8(harmless));
    }
}

TIEBREAK_TEST(TestCsvTable, QCoreApplication)
#include "tst_csv_table.moc"
