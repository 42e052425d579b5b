// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/session/files/session_file.h"

#include "models/catalog/files/json_locator.h"
#include "models/catalog/files/json_reader.h"
#include "models/catalog/files/json_text.h"
#include "models/catalog/files/qt_text.h"
#include "models/catalog/files/schema_check.h"
#include "models/catalog/files/text_file.h"
#include "models/catalog/own_facts/own_facts_json.h"
#include "models/catalog/own_facts/own_facts_schema.h"
#include "models/catalog/problem_text.h"
#include "models/session/files/facts_size.h"
#include "models/session/files/scenario_json.h"
#include "models/session/files/session_schema.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <utility>

namespace tiebreak {

namespace {

struct SessionText {
    Q_DECLARE_TR_FUNCTIONS(SessionText)
};

const QString facts_key = QStringLiteral("facts");
const QString scenario_key = QStringLiteral("scenario");
const QString pins_key = QStringLiteral("pins");
const QString locked_key = QStringLiteral("locked");
const QString view_key = QStringLiteral("view");
const QString name_key = QStringLiteral("name");
const QString shown_key = QStringLiteral("shown");

QString text_at(const QJsonObject& object, const QString& key)
{
    return object.value(key).toString();
}

// Where older files have the window's own layout, which no file may bring into a window.
void remove_layout(QJsonObject& view)
{
    for (const QString& key : old_layout_keys()) {
        view.remove(key);
    }
}

QJsonObject readable_view(const QJsonObject& view)
{
    QJsonObject readable;
    for (auto entry = view.begin(); entry != view.end(); ++entry) {
        const QJsonObject alone{{entry.key(), entry.value()}};
        if (schema_problems(view_schema(), alone).empty()) {
            readable.insert(entry.key(), entry.value());
        }
    }
    remove_layout(readable);
    return readable;
}

// The line of the first byte that is no UTF-8; 0 when all is well.
int line_of_broken_utf8(const QByteArray& text)
{
    int line = 1;
    for (qsizetype begin = 0; begin < text.size(); ++line) {
        const qsizetype line_break = text.indexOf('\n', begin);
        const qsizetype end = line_break < 0 ? text.size() : line_break + 1;
        if (!QUtf8StringView(text.constData() + begin, end - begin).isValidUtf8()) {
            return line;
        }
        begin = end;
    }
    return 0;
}

// What is wrong with the bytes, whatever they say; empty when all is well.
QString problem_of_bytes(const QByteArray& text, const QString& name)
{
    if (text.size() > largest_session_mb * 1'000'000) {
        return problem_at(name, 1,
                          SessionText::tr("the file is too large; it must be at most %1 MB").arg(largest_session_mb));
    }
    constexpr int most_values = 750'000; // what is written has a line of 15 bytes or more for each
    if (value_count(text) > most_values) {
        return problem_at(
            name, 1,
            SessionText::tr("the file has more than %1 values; give a session that Tiebreak saved").arg(most_values));
    }
    if (text.startsWith("\xEF\xBB\xBF")) {
        return problem_at(name, 1,
                          SessionText::tr("the file begins with a byte order mark; save it as UTF-8 without one"));
    }
    const int line = line_of_broken_utf8(text);
    return line == 0 ? QString() : problem_at(name, line, SessionText::tr("this is no UTF-8; save the file as UTF-8"));
}

// "pins.0.name"; what a file calls its keys goes in quotes, on one line, unless it is a plain word.
QString field_name(QStringList path)
{
    static const QRegularExpression plain(QStringLiteral("^[\\w-]{1,60}\\z"));
    for (QString& element : path) {
        element = plain.match(element).hasMatch() ? element : quoted(element);
    }
    return path.join(u'.');
}

// Reads the checked JSON of one file into a document; what is wrong goes to the file's problems.
class Reader {
    Q_DECLARE_TR_FUNCTIONS(SessionText)

public:
    Reader(JsonFile& file, const Catalogue& catalogue) : m_file(file), m_catalogue(catalogue) {}

    void refuse(const QStringList& path, const QString& sentence)
    {
        m_file.add_problem(path, sentence);
        m_isRight = false;
    }

    void add(const JsonProblem& problem)
    {
        const QString where = problem.path.isEmpty() ? tr("the file") : field_name(problem.path);
        refuse(problem.path, wrong_value(where, problem.value, problem.must_be));
    }

    // The version, when it is one that can be read.
    std::optional<int> version(const QJsonObject& root)
    {
        if (text_at(root, session_format_key) != session_format) {
            refuse({session_format_key},
                   tr("this is no session of Tiebreak; its format must be \"%1\"").arg(session_format));
            return std::nullopt;
        }
        const double version = root.value(session_version_key).toDouble(-1);
        const QString newest = QString::number(session_version);
        if (version > session_version) {
            const QString given = QString::number(version, 'g', QLocale::FloatingPointShortest);
            refuse({session_version_key}, tr("the file is of version %1, and this Tiebreak reads versions up to %2; "
                                             "open it with a newer Tiebreak")
                                              .arg(given, newest));
            return std::nullopt;
        }
        if (version != 0 && version != session_version) {
            add({{session_version_key}, tr("missing or no version"), tr("a whole number up to %1").arg(newest)});
            return std::nullopt;
        }
        return static_cast<int>(version);
    }

    // The file's own facts, which all else may speak of.
    OwnFacts facts(const QJsonObject& root)
    {
        if (!root.contains(facts_key)) {
            return {};
        }
        for (const JsonProblem& problem : schema_problems(own_facts_schema(), root.value(facts_key))) {
            add({QStringList{facts_key} + problem.path, problem.value, problem.must_be});
        }
        OwnFacts facts = own_facts_from_json(root.value(facts_key).toObject());
        Problem problem = tiebreak::check(facts, m_catalogue);
        problem = problem.empty() ? size_problem(facts) : problem;
        if (m_isRight && !problem.empty()) {
            refuse(to_qstring(problem.where()).split(u'.'), text_of(problem));
        }
        return facts;
    }

    void check(const QJsonObject& root)
    {
        for (const JsonProblem& problem : schema_problems(session_schema_object(m_catalogue), root)) {
            add(problem);
        }
    }

    Document document(const QJsonObject& root)
    {
        Document document;
        document.scenario = scenario(root, {});
        const QJsonArray pins = root.value(pins_key).toArray();
        for (qsizetype i = 0; i < pins.size(); ++i) {
            readPin(document.pins, pins[i].toObject(), {pins_key, QString::number(i)});
        }
        for (const QJsonValue& key : root.value(locked_key).toArray()) {
            document.locked.push_back(key.toString().toStdString());
        }
        std::ranges::sort(document.locked);
        return document;
    }

    [[nodiscard]] bool isRight() const { return m_isRight; }
    [[nodiscard]] const QStringList& notices() const { return m_notices; }

private:
    Scenario scenario(const QJsonObject& parent, const QStringList& parent_path)
    {
        Scenario scenario = default_scenario(m_catalogue);
        QString notice;
        const Problem problem =
            scenario_from_json(scenario, m_catalogue, parent.value(scenario_key).toObject(), &notice);
        if (!notice.isEmpty()) {
            m_notices.append(notice);
        }
        if (const QString billing = billingNotice(parent.value(scenario_key).toObject(), scenario);
            !billing.isEmpty() && !m_notices.contains(billing)) {
            m_notices.append(billing);
        }
        if (!problem.empty()) {
            const QStringList parents = parent_path + QStringList{scenario_key};
            refuse(parents + path_of_problem(problem), text_of(problem.below(parents.join(u'.').toStdString())));
        }
        return scenario;
    }

    // Sessions that knew no billing paid idle hours in their costs and fleets, but gave rented GPUs back while idle
    // where they were held against owned ones. Only the latter is another answer now.
    static QString billingNotice(const QJsonObject& json, const Scenario& scenario)
    {
        const bool is_old = !json.contains(QLatin1String("billing")) && json.contains(QLatin1String("utilization")) &&
                            json.contains(QLatin1String("hours_per_month"));
        const bool owns = std::ranges::any_of(
            scenario.contenders, [](const Contender& contender) { return contender.purchase_usd.has_value(); });
        return is_old && owns && scenario.bill.utilization < 1
                   ? tr("This session is older than the choice of billing. Its costs and fleets are as before: idle "
                        "hours "
                        "are paid. Own or rent counts them now, too, so that owning pays back earlier; billing by_use "
                        "gives the old months.")
                   : QString();
    }

    void readPin(std::vector<Pin>& pins, const QJsonObject& json, const QStringList& path)
    {
        const std::string name = text_at(json, name_key).toStdString();
        if (std::ranges::find(pins, name, &Pin::name) != pins.end()) {
            add({path + QStringList{name_key}, tr("%1, as an earlier pin is").arg(quoted(text_at(json, name_key))),
                 tr("a name of its own")});
        }
        pins.push_back({name, scenario(json, path), json.value(shown_key).toBool(true)});
    }

    JsonFile& m_file;
    const Catalogue& m_catalogue;
    bool m_isRight = true;
    QStringList m_notices;
};

// Brings the JSON of an older version up to this one: a step a version, each from the one before.
QJsonObject upgraded(QJsonObject root, int version)
{
    if (version < 1) { // drafts of the format had nothing but the scenario
        const QJsonObject empty{{pins_key, QJsonArray()}, {locked_key, QJsonArray()}, {view_key, QJsonObject()}};
        for (auto entry = empty.begin(); entry != empty.end(); ++entry) {
            if (!root.contains(entry.key())) {
                root.insert(entry.key(), entry.value());
            }
        }
    }
    root.insert(session_version_key, session_version);
    return root;
}

// `catalogue` with the file's own facts in it.
std::optional<SessionFile> read_document(JsonFile& file, const Catalogue& catalogue, const QJsonObject& root,
                                         int version, OwnFacts facts)
{
    Reader reader(file, catalogue);
    reader.check(root);
    if (!reader.isRight()) {
        return std::nullopt;
    }
    QJsonObject view = root.value(view_key).toObject();
    remove_layout(view);
    SessionFile session{reader.document(root), view, version, reader.notices()};
    session.document.facts = std::move(facts);
    return reader.isRight() ? std::optional(std::move(session)) : std::nullopt;
}

std::optional<SessionFile> read(JsonFile& file, const Catalogue& catalogue)
{
    const std::optional<QJsonObject> given = file.root();
    Reader reader(file, catalogue);
    if (!given || !file.problems().isEmpty()) {
        return std::nullopt;
    }
    const std::optional<int> version = reader.version(*given);
    if (!version) {
        return std::nullopt;
    }
    const QJsonObject root = upgraded(*given, *version);
    OwnFacts facts = reader.facts(root);
    if (!reader.isRight()) {
        return std::nullopt;
    }
    if (facts.empty()) {
        return read_document(file, catalogue, root, *version, {});
    }
    const Catalogue with_facts = merged(catalogue, facts);
    return read_document(file, with_facts, root, *version, std::move(facts));
}

} // namespace

QByteArray session_to_text(const Document& document, const QJsonObject& view)
{
    QJsonArray pins;
    for (const Pin& pin : document.pins) {
        pins.append(QJsonObject{
            {name_key, to_qstring(pin.name)}, {shown_key, pin.shown}, {scenario_key, scenario_to_json(pin.scenario)}});
    }
    QJsonArray locked;
    for (const std::string& key : document.locked) {
        locked.append(to_qstring(key));
    }
    QJsonObject root{{session_format_key, session_format},
                     {session_version_key, session_version},
                     {scenario_key, scenario_to_json(document.scenario)},
                     {pins_key, pins},
                     {locked_key, locked},
                     {view_key, readable_view(view)}};
    if (!document.facts.empty()) {
        root.insert(facts_key, own_facts_to_json(document.facts));
    }
    return json_text(root, session_key_order());
}

std::optional<SessionFile> session_from_text(const QByteArray& text, const QString& name, const Catalogue& catalogue,
                                             QStringList& problems)
{
    if (const QString problem = problem_of_bytes(text, name); !problem.isEmpty()) {
        problems.append(problem);
        return std::nullopt;
    }
    JsonFile file(name, text);
    std::optional<SessionFile> session = read(file, catalogue);
    problems += file.problems();
    return session;
}

std::optional<StoredSession> read_session_text(const QString& path, QStringList& problems)
{
    const bool is_picture = picture_kind_of_file(path) != PictureKind::None;
    const qint64 file_mb = QFile(path).size() / 1'000'000 + 1;
    if (is_picture && file_mb > largest_picture_mb) {
        problems.append(
            shown_path(path) %
            SessionText::tr(": the picture is too large; it must be less than %1 MB").arg(largest_picture_mb));
        return std::nullopt;
    }
    // No more than the file needs: reading makes room for all that may come.
    const int megabytes = is_picture ? static_cast<int>(file_mb) : largest_session_mb;
    std::optional<QByteArray> bytes =
        read_text_file(path, path, megabytes, SessionText::tr("give a session that Tiebreak saved"), problems);
    const PictureKind picture = bytes ? picture_kind(*bytes) : PictureKind::None;
    if (picture != PictureKind::None) {
        bytes = session_in_picture(*bytes, path, problems);
    }
    return bytes ? std::optional(StoredSession{*bytes, picture}) : std::nullopt;
}

std::optional<SessionFile> read_session(const QString& path, const Catalogue& catalogue, QStringList& problems)
{
    const std::optional<StoredSession> stored = read_session_text(path, problems);
    std::optional<SessionFile> session =
        stored ? session_from_text(stored->text, path, catalogue, problems) : std::nullopt;
    if (session) {
        session->picture = stored->picture;
    }
    return session;
}

} // namespace tiebreak
