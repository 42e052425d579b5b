// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/formats/inline_svg.h"

#include <QXmlStreamReader>
#include <QXmlStreamWriter>

namespace tiebreak {

namespace {

using Qt::Literals::StringLiterals::operator""_s;

// "url(#a)" and "#a" as references to the prefixed id.
QString prefixed(const QXmlStreamAttribute& attribute, const QString& prefix)
{
    QString value = attribute.value().toString();
    const QString name = attribute.qualifiedName().toString();
    if (name == u"id") {
        return QString(prefix % u'-' % value);
    }
    if (name == u"href" || name == u"xlink:href") {
        return value.startsWith(u'#') ? QString(u'#' % prefix % u'-' % value.mid(1)) : value;
    }
    return value.replace(u"url(#"_s, QString(u"url(#" % prefix % u'-'));
}

bool isLeftOut(QStringView name)
{
    return name == u"title" || name == u"desc" || name == u"metadata";
}

// Sizes of the root are left to the page.
bool isSize(const QXmlStreamAttribute& attribute)
{
    return attribute.qualifiedName() == u"width" || attribute.qualifiedName() == u"height";
}

} // namespace

void writeInlineSvg(QXmlStreamWriter& xml, const QByteArray& svg, const QString& prefix, const QString& label)
{
    QXmlStreamReader reader(svg);
    reader.setNamespaceProcessing(false); // names are copied as they are written
    bool is_root = true;
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::StartElement:
            if (isLeftOut(reader.qualifiedName())) {
                reader.skipCurrentElement();
                break;
            }
            xml.writeStartElement(reader.qualifiedName().toString());
            for (const QXmlStreamAttribute& attribute : reader.attributes()) {
                if (!is_root || !isSize(attribute)) {
                    xml.writeAttribute(attribute.qualifiedName().toString(), prefixed(attribute, prefix));
                }
            }
            if (is_root) {
                xml.writeAttribute(u"role"_s, u"img"_s);
                xml.writeAttribute(u"aria-label"_s, label);
            }
            is_root = false;
            break;
        case QXmlStreamReader::EndElement:
            xml.writeEndElement();
            break;
        case QXmlStreamReader::Characters:
            if (!is_root) {
                xml.writeCharacters(reader.text().toString());
            }
            break;
        default:
            break;
        }
    }
}

} // namespace tiebreak
