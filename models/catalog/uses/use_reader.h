// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/files/csv_table.h"
#include "models/catalog/files/json_reader.h"
#include "models/engine/facts/catalogue.h"

#include <QStringList>

#include <array>
#include <optional>
#include <string_view>
#include <vector>

// Rows of images and training, measured or to be predicted.
namespace tiebreak {

inline constexpr std::string_view images_metric = "images_per_min";
inline constexpr std::string_view training_rate_metric = "train_tok_s";
inline constexpr std::string_view training_memory_metric = "peak_memory_gb";

// Whether the metric is one of these three.
[[nodiscard]] bool is_use_metric(std::string_view metric);

// Reads one row after the other. Only `gpu`, `model` and `metric` must be there; an empty cell is not known. Names are
// taken as they are, never replaced by near ones; "A100-80GB-unspecified" is the SXM card, as data centres have it.
class UseReader {
public:
    // Both must outlive this.
    UseReader(const CsvTable& table, const Catalogue& catalogue);

    [[nodiscard]] std::string_view metric(const CsvRow& row) const;
    // The row, or nothing and the first thing wrong with it. `value` is 0 where the table has none.
    [[nodiscard]] std::optional<ImageRow> image(const CsvRow& row, QString& error) const;
    [[nodiscard]] std::optional<TrainingRow> training(const CsvRow& row, QString& error) const;

private:
    [[nodiscard]] std::string_view cell(const CsvRow& row, std::string_view column) const;
    [[nodiscard]] std::optional<int> count(const CsvRow& row, std::string_view column, QString& error) const;
    [[nodiscard]] std::optional<bool> flag(const CsvRow& row, std::string_view column, QString& error) const;
    [[nodiscard]] const Gpu* card(const CsvRow& row, QString& error) const;
    void read_value(const CsvRow& row, double& into, QString& error) const;
    template <typename Row>
    [[nodiscard]] Row measured(const CsvRow& row, QString& error) const;

    const CsvTable& m_table;
    const Catalogue& m_catalogue;
};

// The rows of measured_images.csv and measured_training.csv. Every row must be right, and no id may come twice.
[[nodiscard]] std::vector<ImageRow> read_image_rows(const CsvTable& table, const Catalogue& catalogue,
                                                    QStringList& problems);
[[nodiscard]] std::vector<TrainingRow> read_training_rows(const CsvTable& table, const Catalogue& catalogue,
                                                          QStringList& problems);

// One entry of image_pipelines.json.
[[nodiscard]] ImagePipeline read_pipeline(JsonReader& in);

} // namespace tiebreak
