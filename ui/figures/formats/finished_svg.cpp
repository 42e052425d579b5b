// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/formats/finished_svg.h"

#include <QFontMetricsF>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

namespace tiebreak {

namespace {

const QString font_family = QStringLiteral("font-family");

// Widths much like those of DejaVu Sans.
QString withFallbacks(QStringView family)
{
    return QString(u'\'' % family.toString() % QStringLiteral("', Verdana, Arial, sans-serif"));
}

QFont fontOf(const QXmlStreamAttributes& attributes)
{
    constexpr int bold = 600;
    QFont font(attributes.value(font_family).toString());
    font.setPixelSize(qRound(attributes.value(QStringLiteral("font-size")).toDouble()));
    font.setBold(attributes.value(QStringLiteral("font-weight")).toInt() >= bold);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

void writeStart(QXmlStreamWriter& writer, const QXmlStreamReader& reader, const QXmlStreamAttributes& attributes)
{
    writer.writeStartElement(reader.namespaceUri().toString(), reader.name().toString());
    for (const QXmlStreamNamespaceDeclaration& declaration : reader.namespaceDeclarations()) {
        if (!declaration.prefix().isEmpty()) {
            writer.writeNamespace(declaration.namespaceUri().toString(), declaration.prefix().toString());
        }
    }
    writer.writeAttributes(attributes);
}

QXmlStreamAttributes rootAttributes(QSizeF size)
{
    const auto number = [](double value) { return QString::number(value, 'g', 10); };
    QXmlStreamAttributes attributes;
    attributes.append(QStringLiteral("width"), number(size.width()));
    attributes.append(QStringLiteral("height"), number(size.height()));
    attributes.append(QStringLiteral("viewBox"),
                      QString(QStringLiteral("0 0 ") % number(size.width()) % u' ' % number(size.height())));
    attributes.append(QStringLiteral("version"), QStringLiteral("1.1"));
    return attributes;
}

QXmlStreamAttributes withFonts(const QXmlStreamAttributes& attributes)
{
    QXmlStreamAttributes result;
    for (const QXmlStreamAttribute& attribute : attributes) {
        const bool is_family = attribute.qualifiedName() == font_family;
        result.append(is_family ? QXmlStreamAttribute(font_family, withFallbacks(attribute.value())) : attribute);
    }
    return result;
}

void copyText(QXmlStreamWriter& writer, QXmlStreamReader& reader)
{
    const QXmlStreamAttributes given = reader.attributes();
    QXmlStreamAttributes attributes = withFonts(given);
    const QString name = reader.name().toString();
    const QString uri = reader.namespaceUri().toString();
    const QString text = reader.readElementText();
    attributes.append(QStringLiteral("textLength"),
                      QString::number(QFontMetricsF(fontOf(given)).horizontalAdvance(text), 'f', 2));
    attributes.append(QStringLiteral("lengthAdjust"), QStringLiteral("spacingAndGlyphs"));
    writer.writeStartElement(uri, name);
    writer.writeAttributes(attributes);
    writer.writeCharacters(text);
    writer.writeEndElement();
}

// XML has no place for some characters that a name may hold, and Qt's generator writes them all the same.
QString withoutUnwritable(QString text)
{
    return text.removeIf([](QChar c) {
        const char16_t code = c.unicode();
        return (code < 0x20 && code != u'\t' && code != u'\n' && code != u'\r') || code >= 0xFFFE;
    });
}

} // namespace

QByteArray finishedSvg(const QByteArray& svg, QSizeF size)
{
    const QString uri = QStringLiteral("http://www.w3.org/2000/svg");
    QByteArray result;
    QXmlStreamReader reader(withoutUnwritable(QString::fromUtf8(svg)));
    QXmlStreamWriter writer(&result);
    writer.writeDefaultNamespace(uri);
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement() && reader.name() == QLatin1String("text")) {
            copyText(writer, reader);
        } else if (reader.isStartElement() && reader.name() == QLatin1String("svg")) {
            writeStart(writer, reader, rootAttributes(size));
        } else if (reader.isStartElement() && reader.attributes().hasAttribute(font_family)) {
            writeStart(writer, reader, withFonts(reader.attributes()));
        } else if (!reader.hasError() && reader.tokenType() != QXmlStreamReader::Invalid) {
            writer.writeCurrentToken(reader);
        }
    }
    return reader.hasError() ? QByteArray() : result;
}

} // namespace tiebreak
