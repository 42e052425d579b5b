// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/evaluate_command.h"
#include "models/catalog/files/csv_table.h"

#include <QFile>
#include <QTemporaryDir>

#include <map>
#include <memory>

namespace tiebreak {

// The command on a table in a folder of its own.
class EvaluateFixture : public QObject {
protected:
    void start()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_output.reset();
    }

    static inline const QByteArray header =
        "id,framework,framework_version,gpu,tp,model,weight_precision,kv_precision,batching,batch,"
        "input_len,output_len,metric\n";

    static QByteArray read_all(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    int evaluate(const QByteArray& input)
    {
        QFile file(path("in.csv"));
        if (!file.open(QIODevice::WriteOnly) || file.write(input) != input.size()) {
            return -1;
        }
        file.close();
        const int status = run_evaluate({path("in.csv").toStdString(), path("out.csv").toStdString(), {}, {}});
        QStringList problems;
        m_output = QFile::exists(path("out.csv"))
                       ? read_csv(QStringLiteral("out.csv"), read_all(path("out.csv")), problems)
                       : std::nullopt;
        return status;
    }

    // The output's first row by column name.
    std::map<std::string, std::string> firstRow() const
    {
        std::map<std::string, std::string> cells;
        for (std::size_t i = 0; m_output && !m_output->rows.empty() && i < m_output->header.size(); ++i) {
            cells[m_output->header[i]] = m_output->rows[0].cells[i];
        }
        return cells;
    }

    std::map<std::string, std::string> answer(const QByteArray& row)
    {
        return evaluate(header + row) == 0 ? firstRow() : std::map<std::string, std::string>();
    }

    QString path(const char* name) const { return m_folder->filePath(QString::fromLatin1(name)); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<CsvTable> m_output;
};

} // namespace tiebreak
