// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/files/most_told.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <functional>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

// Strict reading of JSON written by hand: every key must be known and its value right. What is not is collected, each
// as "file:line: what is wrong, and what would be right"; nothing throws.
namespace tiebreak {

// One JSON text, and what is wrong with it.
class JsonFile {
    Q_DECLARE_TR_FUNCTIONS(JsonFile)

public:
    JsonFile(QString name, QByteArray text);

    // The object that the text is; nothing, and a problem, when it is not JSON or not an object. A key that an object
    // has twice is a problem too.
    [[nodiscard]] std::optional<QJsonObject> root();

    // Notes that the value at `path` (see line_of) is wrong, or only counts it.
    void add_problem(const QStringList& path, const QString& message);

    // Whether one more problem is told. One that is not is counted by this, so that nobody need make its sentence.
    [[nodiscard]] bool takes_problem();

    // In the order of their lines: the first 20 that were found, of a text of more than 2 MB fewer, since each line is
    // searched for; and how many more there are.
    [[nodiscard]] QStringList problems() const;

private:
    static constexpr qsizetype most_searched = 40'000'000; // bytes

    QString m_name;
    QByteArray m_text;
    std::vector<std::pair<int, QString>> m_problems; // with their lines
    int m_further = 0;                               // that are only counted
    qsizetype m_searched = 0;                        // bytes, for lines
};

// A number is right when it is above `above` (or, with `or_equal`, not below it) and at most `up_to`.
struct NumberRule {
    double above = 0;
    double up_to = std::numeric_limits<double>::max();
    QString unit = {}; // for the message
    bool or_equal = false;
};

// A text is right when all of it matches `pattern`; `meaning` ends the sentence "it must be ...".
struct TextRule {
    std::function<bool(const QString&)> allows; // of a line that is not too long and has nothing but text
    QString meaning;

    static TextRule matching(const QString& pattern, const QString& meaning);
    static TextRule one_of(const QStringList& words);
    static const TextRule& line(); // anything on one line
};

// Reads one object. Each read names a key, checks the value and stores it; a wrong value is a problem and leaves the
// target as it was. The reads say whether they stored a value; a key that may be left out has an optional target or a
// read of that name.
class JsonReader {
    Q_DECLARE_TR_FUNCTIONS(JsonReader)

public:
    // `what` is what messages call the object, e.g. "a GPU". `file` must outlive this.
    JsonReader(JsonFile& file, QString what, QJsonObject object, QStringList path = {});

    bool number(QLatin1StringView key, double& into, const NumberRule& rule);
    bool number(QLatin1StringView key, std::optional<double>& into, const NumberRule& rule);
    bool whole_number(QLatin1StringView key, int& into, int min, int max);
    bool flag(QLatin1StringView key, bool& into);
    bool text(QLatin1StringView key, std::string& into, const TextRule& rule = TextRule::line());
    bool optional_text(QLatin1StringView key, std::string& into, const TextRule& rule = TextRule::line());

    // A reader for each object of the list, which must not be empty; `what` as above.
    [[nodiscard]] std::vector<JsonReader> objects(QLatin1StringView key, const QString& what);

    // An object that another reader takes further, not empty; its problems go to refuse().
    [[nodiscard]] QJsonObject object(QLatin1StringView key);

    // A reader for the object under that key; of an empty one when there is none, which is a problem.
    [[nodiscard]] JsonReader inner(QLatin1StringView key, const QString& what);

    // The texts of a list.
    [[nodiscard]] std::vector<std::string> texts(QLatin1StringView key, bool may_be_empty);

    // Whether the object has that key.
    [[nodiscard]] bool has(QLatin1StringView key) const { return m_object.contains(key); }

    // A list of texts for the people who edit the file: checked, not kept.
    void optional_remarks(QLatin1StringView key);

    // An object with numbers as values, not empty: its keys and values.
    [[nodiscard]] std::map<std::string, double, std::less<>> numbers(QLatin1StringView key);

    // The last call: a key that no read named is a problem.
    void finish();

    // Notes that the value of `key` is wrong: "<key> is <value><but>; it must be <right>".
    void reject(QLatin1StringView key, const QString& right, const QString& but = {});

    // Notes a problem with the value of `key` in a sentence of its own.
    void refuse(QLatin1StringView key, const QString& sentence);

private:
    [[nodiscard]] QJsonValue take(QLatin1StringView key);

    JsonFile* m_file;
    QString m_what;
    QJsonObject m_object;
    QStringList m_path;
    QStringList m_known;
};

} // namespace tiebreak
