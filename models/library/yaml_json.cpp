// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/yaml_json.h"

#include "models/catalog/files/qt_text.h"

#include <QJsonArray>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <cmath>
#include <map>
#include <sstream>
#include <stdexcept>
#include <vector>

namespace tiebreak {

namespace {

// Builds JSON from the parser's events, which come without recursion on our side.
class JsonBuilder final : public YAML::EventHandler {
public:
    void OnDocumentStart(const YAML::Mark& /*mark*/) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override { add(QJsonValue(), mark, anchor); }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override
    {
        constexpr int most_aliases = 100;
        if (++m_aliases > most_aliases) {
            throw YAML::ParserException(mark, Import::tr("more than 100 aliases").toStdString());
        }
        add(m_anchors[anchor], mark, 0);
    }
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& text) override
    {
        const QString value = to_qstring(text);
        bool is_number = false;
        const double number = value.toDouble(&is_number);
        const bool plain = tag == "?" && is_number && std::isfinite(number);
        add(plain && !m_is_key ? QJsonValue(number) : QJsonValue(value), mark, anchor);
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string& /*tag*/, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value /*style*/) override
    {
        open({false, {}, {}, {}, true, anchor}, mark);
    }
    void OnSequenceEnd() override { close(QJsonValue(m_open.back().list)); }
    void OnMapStart(const YAML::Mark& mark, const std::string& /*tag*/, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value /*style*/) override
    {
        open({true, {}, {}, {}, false, anchor}, mark);
    }
    void OnMapEnd() override { close(QJsonValue(m_open.back().object)); }

    [[nodiscard]] QJsonValue root() const { return m_root; }

private:
    struct Level {
        bool is_map = false;
        QJsonObject object;
        QJsonArray list;
        QString key;
        bool has_key = false; // the next value is of that key
        YAML::anchor_t anchor = 0;
    };

    void open(Level level, const YAML::Mark& mark)
    {
        constexpr std::size_t deepest = 64;
        if (m_open.size() >= deepest) {
            throw YAML::ParserException(mark, Import::tr("more than 64 levels").toStdString());
        }
        m_open.push_back(std::move(level));
        update_key();
    }

    void close(const QJsonValue& value)
    {
        const YAML::anchor_t anchor = m_open.back().anchor;
        m_open.pop_back();
        add(value, YAML::Mark::null_mark(), anchor);
    }

    void add(const QJsonValue& value, const YAML::Mark& mark, YAML::anchor_t anchor)
    {
        constexpr int most_nodes = 100'000;
        if (++m_nodes > most_nodes) {
            throw YAML::ParserException(mark, Import::tr("more than 100,000 values").toStdString());
        }
        if (anchor != 0) {
            m_anchors[anchor] = value;
        }
        if (m_open.empty()) {
            m_root = value;
            return;
        }
        Level& level = m_open.back();
        if (!level.is_map) {
            level.list.append(value);
        } else if (!level.has_key) {
            level.key = value.toString();
            level.has_key = true;
        } else {
            level.object.insert(level.key, value);
            level.has_key = false;
        }
        update_key();
    }

    void update_key() { m_is_key = !m_open.empty() && m_open.back().is_map && !m_open.back().has_key; }

    std::vector<Level> m_open;
    std::map<YAML::anchor_t, QJsonValue> m_anchors;
    QJsonValue m_root;
    bool m_is_key = false;
    int m_nodes = 0;
    int m_aliases = 0;
};

} // namespace

std::optional<QJsonObject> yaml_object(const QByteArray& text, Reading& reading)
{
    constexpr qsizetype largest = 1'000'000;
    if (text.size() > largest) {
        reading.refuse(0, Import::tr("the YAML is larger than 1 MB; give the report alone"));
        return std::nullopt;
    }
    std::istringstream stream(text.toStdString());
    JsonBuilder builder;
    try {
        YAML::Parser parser(stream);
        parser.HandleNextDocument(builder);
    } catch (const YAML::Exception& error) {
        reading.refuse(error.mark.line + 1, Import::tr("the YAML is damaged or hostile (%1); give the report as the "
                                                       "tool wrote it")
                                                .arg(to_qstring(error.msg)));
        return std::nullopt;
    }
    if (!builder.root().isObject()) {
        reading.refuse(1, Import::tr("the YAML has no keys at its top; give the report as the tool wrote it"));
        return std::nullopt;
    }
    return builder.root().toObject();
}

} // namespace tiebreak
