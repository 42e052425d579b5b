// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/palette/palette_search.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace tiebreak {

namespace {

struct Palette {
    Q_DECLARE_TR_FUNCTIONS(Palette)
};

constexpr int whole_word = 12;
constexpr int beginning = 9;
constexpr int over_words = 7; // "a10080gb"
constexpr int inside = 4;
constexpr int misspelt = 3;
constexpr int in_title = 2;         // times as much as in what stands behind it
constexpr int for_being_recent = 5; // less than between a beginning and what is inside

// Whether one letter more, less, other or swapped turns `typed` into `word` or into how it begins.
bool isMisspelt(const QString& typed, const QString& word)
{
    constexpr qsizetype shortest = 4; // shorter words are one letter from too many others
    if (typed.size() < shortest || typed.front() != word.front()) {
        return false;
    }
    qsizetype same = 0;
    while (same < typed.size() && same < word.size() && typed[same] == word[same]) {
        ++same;
    }
    const QStringView rest = QStringView(typed).mid(same);
    const QStringView right = QStringView(word).mid(same);
    if (rest.isEmpty() || right.isEmpty()) {
        return rest.size() <= 1;
    }
    const bool is_swapped = rest.size() > 1 && right.size() > 1 && rest[0] == right[1] && rest[1] == right[0] &&
                            right.mid(2).startsWith(rest.mid(2));
    return is_swapped || right.mid(1).startsWith(rest.mid(1)) || right.startsWith(rest.mid(1)) ||
           right.mid(1).startsWith(rest);
}

int fitOfWord(const QString& wanted, const QStringList& text)
{
    int best = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QString& word = text[i];
        if (word == wanted) {
            return whole_word;
        }
        if (word.startsWith(wanted)) {
            best = std::max(best, beginning);
        } else if (word.contains(wanted)) {
            best = std::max(best, inside);
        } else if (wanted.startsWith(word) && i + 1 < text.size() && text.mid(i).join(QString()).startsWith(wanted)) {
            best = std::max(best, over_words);
        } else if (isMisspelt(wanted, word)) {
            best = std::max(best, misspelt);
        }
    }
    return best;
}

// Each word counts where it fits best: in the title, or else in the rest.
std::optional<int> fitOfEntry(const QStringList& wanted, const PaletteEntry& entry)
{
    const QStringList title = wordsOf(entry.title);
    const QStringList rest = wordsOf(entry.detail + u' ' + entry.keywords + u' ' + kindLabel(entry.kind));
    int fit = 0;
    for (const QString& word : wanted) {
        const int best = std::max(in_title * fitOfWord(word, title), fitOfWord(word, rest));
        if (best == 0) {
            return std::nullopt;
        }
        fit += best;
    }
    return fit;
}

} // namespace

QString kindLabel(PaletteKind kind)
{
    switch (kind) {
    case PaletteKind::Edit:
        return Palette::tr("Change an input");
    case PaletteKind::Input:
        return Palette::tr("Input");
    case PaletteKind::Action:
        return Palette::tr("Action");
    case PaletteKind::Page:
        return Palette::tr("Page");
    case PaletteKind::Chart:
        return Palette::tr("Chart");
    case PaletteKind::Table:
        return Palette::tr("Table");
    case PaletteKind::Preset:
        return Palette::tr("Preset");
    case PaletteKind::Card:
        return Palette::tr("Card");
    case PaletteKind::Model:
        return Palette::tr("Model");
    case PaletteKind::Claim:
        return Palette::tr("Claim of the article");
    }
    return {};
}

QString spokenText(const PaletteEntry& entry)
{
    QStringList parts{entry.title};
    for (const QString& part : {entry.refusal, kindLabel(entry.kind), entry.detail, entry.beside}) {
        if (!part.isEmpty()) {
            parts << part;
        }
    }
    return parts.join(QStringLiteral(", "));
}

QString rememberedName(const PaletteEntry& entry)
{
    static constexpr std::array names{"edit",  "input",  "action", "page",  "chart",
                                      "table", "preset", "card",   "model", "claim"};
    return QLatin1String(names.at(static_cast<std::size_t>(entry.kind))) + u'/' + entry.id;
}

QStringList wordsOf(const QString& text)
{
    QStringList words;
    QString word;
    for (const QChar letter : text) {
        if (letter.isLetterOrNumber()) {
            word += letter.toLower();
        } else if (!word.isEmpty()) {
            words << std::exchange(word, {});
        }
    }
    if (!word.isEmpty()) {
        words << word;
    }
    return words;
}

std::optional<int> fitOf(const QStringList& wanted, const QStringList& text)
{
    int fit = 0;
    for (const QString& word : wanted) {
        const int best = fitOfWord(word, text);
        if (best == 0) {
            return std::nullopt;
        }
        fit += best;
    }
    return fit;
}

std::vector<PaletteEntry> bestOf(const std::vector<PaletteEntry>& entries, const QString& typed,
                                 const QStringList& recent, std::size_t most)
{
    struct Hit {
        std::tuple<bool, qsizetype, int, int, qsizetype> rank; // the least first
        const PaletteEntry* entry;
    };
    const QStringList wanted = wordsOf(typed);
    std::vector<Hit> hits;
    for (const PaletteEntry& entry : entries) {
        const bool is_edit = entry.kind == PaletteKind::Edit && !wanted.isEmpty();
        const auto fit = is_edit ? std::optional(0) : fitOfEntry(wanted, entry);
        if (!fit) {
            continue;
        }
        const qsizetype last_used = recent.indexOf(rememberedName(entry));
        const bool is_recent = last_used >= 0;
        const qsizetype age = !wanted.isEmpty() || is_edit ? 0 : is_recent ? last_used : recent.size();
        const int kind = is_edit ? 0 : static_cast<int>(entry.kind);
        const qsizetype extra = is_edit || wanted.isEmpty() ? 0 : wordsOf(entry.title).size(); // a short title is meant
        hits.push_back({{!is_edit, age, -(*fit + (is_recent ? for_being_recent : 0)), kind, extra}, &entry});
    }
    std::ranges::stable_sort(hits, {}, &Hit::rank); // what fits as well stays in the order of its list
    std::vector<PaletteEntry> best;
    for (const Hit& hit : hits) {
        if (best.size() == most) {
            break;
        }
        best.push_back(*hit.entry);
    }
    return best;
}

} // namespace tiebreak
