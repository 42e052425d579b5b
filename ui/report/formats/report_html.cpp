// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/formats/report_html.h"

#include "models/tables/grids/grid_html.h"
#include "models/wording/language.h"
#include "ui/report/formats/inline_svg.h"
#include "ui/report/report_wording.h"

#include <QXmlStreamWriter>

namespace tiebreak {

namespace {

using Qt::Literals::StringLiterals::operator""_s;

// Has no <, >, & and quotes: XML writes these differently than HTML wants them in a style sheet. Figures stay on their
// own ground when the text goes dark.
const QString& styleSheet()
{
    static const QString css = uR"(
:root { color-scheme: light dark; --text: #1f2933; --quiet: #52606d; --line: #cbd2d9; --fill: #f1f4f7; --page: #fff; }
@media (prefers-color-scheme: dark) {
  :root { --text: #e4e7eb; --quiet: #a9b4c0; --line: #4a5562; --fill: #29323c; --page: #171c21; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1rem; max-width: 60rem; color: var(--text); background: var(--page);
  font: 1rem/1.5 DejaVu Sans, system-ui, sans-serif; overflow-wrap: break-word; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0.5rem 0; }
h2 { font-size: 1.3rem; margin: 2.5rem 0 0.5rem; border-bottom: 2px solid var(--line); }
h3 { font-size: 1.05rem; margin: 1.75rem 0 0.5rem; }
a { color: inherit; }
nav ol { columns: 16rem; }
.lead { font-size: 1.2rem; font-weight: bold; }
.warning { border: 2px solid currentColor; border-left-width: 0.6rem; padding: 0.5rem 0.75rem; }
.quiet, figcaption { color: var(--quiet); font-size: 0.875rem; }
figcaption { margin-top: 0.4rem; }
figcaption span { display: block; }
figure { margin: 1.5rem 0 2rem; break-inside: avoid; }
figure .scroll svg { display: block; width: 100%; min-width: 34rem; height: auto; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; min-width: 30rem; font-size: 0.875rem; line-height: 1.35; overflow-wrap: normal; }
th, td { padding: 0.3rem 0.5rem; border-bottom: 1px solid var(--line); vertical-align: top; }
th { background: var(--fill); border-bottom: 2px solid var(--quiet); vertical-align: bottom; }
@media print {
  :root { --text: #000; --quiet: #333; --line: #999; --fill: #eee; --page: #fff; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  h2, h3 { break-after: avoid; }
  tr, .warning { break-inside: avoid; }
  thead { display: table-header-group; }
  .scroll { overflow: visible; }
  table, figure .scroll svg { min-width: 0; }
  figure .scroll svg { max-height: 95mm; }
  nav { display: none; }
}
)"_s;
    return css;
}

// A sequence of elements, one a line.
class HtmlWriter {
public:
    HtmlWriter(QXmlStreamWriter& xml, const QHash<QString, QByteArray>& charts) : m_xml(xml), m_charts(charts) {}

    void write(const ReportContent& report)
    {
        m_xml.writeDTD(u"<!DOCTYPE html>"_s);
        newLine();
        m_xml.writeStartElement(u"html"_s);
        m_xml.writeAttribute(u"lang"_s, language());
        newLine();
        head(report);
        m_xml.writeStartElement(u"body"_s);
        newLine();
        start(report);
        m_xml.writeStartElement(u"main"_s);
        newLine();
        for (std::size_t i = 0; i < report.sections.size(); ++i) {
            section(report.sections, i);
        }
        end();
        end();
        end();
    }

private:
    void newLine() { m_xml.writeCharacters(u"\n"_s); }

    void end()
    {
        m_xml.writeEndElement();
        newLine();
    }

    void element(const QString& tag, const QString& text, const QString& kind = {})
    {
        m_xml.writeStartElement(tag);
        if (!kind.isEmpty()) {
            m_xml.writeAttribute(u"class"_s, kind);
        }
        m_xml.writeCharacters(text); // also an empty one: HTML does not know <p/>
        end();
    }

    void meta(const QString& name, const QString& content)
    {
        m_xml.writeEmptyElement(u"meta"_s);
        m_xml.writeAttribute(u"name"_s, name);
        m_xml.writeAttribute(u"content"_s, content);
        newLine();
    }

    void head(const ReportContent& report)
    {
        m_xml.writeStartElement(u"head"_s);
        newLine();
        m_xml.writeEmptyElement(u"meta"_s);
        m_xml.writeAttribute(u"charset"_s, u"utf-8"_s);
        newLine();
        meta(u"viewport"_s, u"width=device-width, initial-scale=1"_s);
        meta(u"generator"_s, u"Tiebreak"_s);
        element(u"title"_s, report.title);
        m_xml.writeStartElement(u"style"_s);
        m_xml.writeCharacters(styleSheet());
        end();
        end();
    }

    void start(const ReportContent& report)
    {
        m_xml.writeStartElement(u"header"_s);
        newLine();
        element(u"h1"_s, report.title);
        element(u"p"_s, report.scenario);
        element(u"p"_s, report.made, u"quiet"_s);
        end();
        m_xml.writeStartElement(u"nav"_s);
        m_xml.writeAttribute(u"aria-label"_s, contentsTitle());
        newLine();
        m_xml.writeStartElement(u"ol"_s);
        newLine();
        for (const ReportSection& each : report.sections) {
            if (!each.is_part) {
                m_xml.writeStartElement(u"li"_s);
                m_xml.writeStartElement(u"a"_s);
                m_xml.writeAttribute(u"href"_s, u'#' + each.id);
                m_xml.writeCharacters(each.title);
                m_xml.writeEndElement();
                end();
            }
        }
        end();
        end();
    }

    // A section holds its parts.
    void section(const std::vector<ReportSection>& sections, std::size_t index)
    {
        const ReportSection& each = sections[index];
        m_xml.writeStartElement(u"section"_s);
        m_xml.writeAttribute(u"aria-labelledby"_s, each.id);
        newLine();
        m_xml.writeStartElement(each.is_part ? u"h3"_s : u"h2"_s);
        m_xml.writeAttribute(u"id"_s, each.id);
        m_xml.writeCharacters(each.title);
        end();
        for (const ReportBlock& block : each.blocks) {
            std::visit([this](const auto& what) { write(what); }, block);
        }
        const bool goes_on = index + 1 < sections.size() && sections[index + 1].is_part;
        if (each.is_part) {
            end();
            if (!goes_on) {
                end();
            }
        } else if (!goes_on) {
            end();
        }
    }

    void write(const ReportText& text)
    {
        switch (text.kind) {
        case ReportText::Kind::Plain:
            element(u"p"_s, text.text);
            break;
        case ReportText::Kind::Lead:
            element(u"p"_s, text.text, u"lead"_s);
            break;
        case ReportText::Kind::Warning:
            element(u"p"_s, text.text, u"warning"_s);
            break;
        }
    }

    void write(const ReportList& list)
    {
        m_xml.writeStartElement(u"ul"_s);
        newLine();
        for (const QString& item : list.items) {
            element(u"li"_s, item);
        }
        end();
    }

    void write(const ReportTable& table)
    {
        startScroll();
        writeHtmlTable(m_xml, table.grid);
        end();
    }

    void write(const Figure& figure)
    {
        m_xml.writeStartElement(u"figure"_s);
        m_xml.writeAttribute(u"id"_s, u"chart-"_s + figure.name);
        newLine();
        element(u"h3"_s, conclusionOf(figure));
        startScroll();
        writeInlineSvg(m_xml, m_charts.value(figure.name), figure.name, conclusionOf(figure));
        end();
        m_xml.writeStartElement(u"figcaption"_s);
        newLine();
        for (const QString& line : linesUnder(figure)) {
            element(u"span"_s, line);
        }
        end();
        end();
    }

    // What is too wide for a phone can be moved there, and reached with the keyboard.
    void startScroll()
    {
        m_xml.writeStartElement(u"div"_s);
        m_xml.writeAttribute(u"class"_s, u"scroll"_s);
        m_xml.writeAttribute(u"tabindex"_s, u"0"_s);
        newLine();
    }

    QXmlStreamWriter& m_xml;
    const QHash<QString, QByteArray>& m_charts;
};

} // namespace

QByteArray reportHtml(const ReportContent& report, const QHash<QString, QByteArray>& charts)
{
    QByteArray html;
    QXmlStreamWriter xml(&html);
    HtmlWriter(xml, charts).write(report);
    return html;
}

} // namespace tiebreak
