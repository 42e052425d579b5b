// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/configs/layer_readers.h"
#include "models/catalog/configs/model_config.h"

#include "tests/support/test_class.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

using namespace tiebreak;

namespace {

QJsonObject llama_8b()
{
    return {{QStringLiteral("architectures"), QJsonArray{QStringLiteral("LlamaForCausalLM")}},
            {QStringLiteral("hidden_size"), 4096},
            {QStringLiteral("num_hidden_layers"), 32},
            {QStringLiteral("num_attention_heads"), 32},
            {QStringLiteral("num_key_value_heads"), 8},
            {QStringLiteral("intermediate_size"), 14336},
            {QStringLiteral("vocab_size"), 128256},
            {QStringLiteral("max_position_embeddings"), 131072},
            {QStringLiteral("tie_word_embeddings"), false}};
}

// JSON with ' for ", since moc loses its way in raw strings.
QByteArray quoted(const char* json)
{
    return QByteArray(json).replace('\'', '"');
}

QJsonObject with(QJsonObject config, const QString& key, const QJsonValue& value)
{
    config.insert(key, value);
    return config;
}

QStringList problems_of(const QJsonObject& config)
{
    QStringList problems;
    const auto shape = read_model_config(QJsonDocument(config).toJson(), problems);
    return shape ? QStringList() : problems;
}

ModelShape shape_of(const QJsonObject& config)
{
    QStringList problems;
    const auto shape = read_model_config(QJsonDocument(config).toJson(), problems);
    if (!shape) {
        qFatal("%s", qPrintable(problems.join(u'\n')));
    }
    return *shape;
}

} // namespace

class TestModelConfig : public QObject {
    Q_OBJECT

private slots:
    void aDenseModelByHand()
    {
        const ModelShape shape = shape_of(llama_8b());
        // 32 x (2 x 4096^2 + 2 x 4096 x 1024 + 3 x 4096 x 14336) + 2 x 128256 x 4096
        QCOMPARE(total_params(shape), 8029995008.0);
        QCOMPARE(kv_bytes_per_token(shape, 2), 131072.0);
        QCOMPARE(kv_bytes_per_token(shape, 1, 4), 16384.0);
        QCOMPARE(kv_fixed_bytes(shape, 2), 0.0);
        QCOMPARE(shape.max_context, 131072);
        QCOMPARE(shape.weights, "FP16");
        QCOMPARE(shape.groups.size(), std::size_t{1});
    }

    void tiedEmbeddingsCountOnce()
    {
        const ModelShape tied = shape_of(with(llama_8b(), QStringLiteral("tie_word_embeddings"), true));
        QCOMPARE(total_params(shape_of(llama_8b())) - total_params(tied), 128256.0 * 4096);
    }

    void aHeadSizeOfItsOwnWins()
    {
        const ModelShape shape = shape_of(with(llama_8b(), QStringLiteral("head_dim"), 64));
        QCOMPARE(kv_bytes_per_token(shape, 2), 65536.0);
    }

    void nestedTextIsTakenAndVisionIsNot()
    {
        QJsonObject text = llama_8b();
        text.remove(QStringLiteral("architectures"));
        const QJsonObject vision = {{QStringLiteral("hidden_size"), 1152},
                                    {QStringLiteral("num_hidden_layers"), 27},
                                    {QStringLiteral("num_attention_heads"), 16},
                                    {QStringLiteral("intermediate_size"), 4304}};
        const QJsonObject config = {
            {QStringLiteral("architectures"), llama_8b().value(QStringLiteral("architectures"))},
            {QStringLiteral("text_config"), text},
            {QStringLiteral("vision_config"), vision}};
        const ModelShape shape = shape_of(config);
        QCOMPARE(total_params(shape), total_params(shape_of(llama_8b())));
        QCOMPARE(layer_count(shape), 32);
        QVERIFY(shape.vision_params > 0.3e9 && shape.vision_params < 0.6e9);
    }

    void slidingWindowsStopGrowing()
    {
        QJsonArray kinds;
        for (int layer = 0; layer < 32; ++layer) {
            kinds.append(layer % 2 == 0 ? QStringLiteral("sliding_attention") : QStringLiteral("full_attention"));
        }
        const QJsonObject half =
            with(with(llama_8b(), QStringLiteral("sliding_window"), 128), QStringLiteral("layer_types"), kinds);
        const ModelShape shape = shape_of(half);
        QCOMPARE(kv_bytes_per_token(shape, 2), 65536.0);
        QCOMPARE(kv_fixed_bytes(shape, 2), 65536.0 * 128);
        QCOMPARE(kv_sequence_bytes(shape, 100, 2), 100 * 131072.0);
        QCOMPARE(kv_sequence_bytes(shape, 1000, 2), 1000 * 65536.0 + 128 * 65536.0);
    }

    // A window in place of a full layer never needs more, at no context.
    void aWindowNeverEnlargesTheCache()
    {
        ModelShape full = shape_of(llama_8b());
        ModelShape windowed = full;
        windowed.groups.front().count = 16;
        LayerGroup half = windowed.groups.front();
        half.attention = AttentionKind::Window;
        half.window = 512;
        windowed.groups.push_back(half);
        for (double context = 1; context < 1e6; context *= 1.7) {
            QVERIFY(kv_sequence_bytes(windowed, context, 2) <= kv_sequence_bytes(full, context, 2));
        }
    }

    void oneLatentVectorAToken()
    {
        QJsonObject config = llama_8b();
        config.insert(QStringLiteral("architectures"), QJsonArray{QStringLiteral("DeepseekV2ForCausalLM")});
        for (const auto& [key, value] : {std::pair{"qk_nope_head_dim", 128},
                                         {"qk_rope_head_dim", 64},
                                         {"v_head_dim", 128},
                                         {"kv_lora_rank", 512}}) {
            config.insert(QLatin1StringView(key), value);
        }
        const ModelShape shape = shape_of(config);
        QCOMPARE(kv_bytes_per_token(shape, 2), 2.0 * (512 + 64) * 32);
        QCOMPARE(kv_bytes_per_token(shape, 2, 8), 2.0 * (512 + 64) * 32); // each GPU holds all of it
    }

    void expertsTakeMemoryAndAFewTakeTime()
    {
        QJsonObject config = llama_8b();
        config.insert(QStringLiteral("architectures"), QJsonArray{QStringLiteral("MixtralForCausalLM")});
        config.insert(QStringLiteral("vocab_size"), 32000);
        config.insert(QStringLiteral("num_local_experts"), 8);
        config.insert(QStringLiteral("num_experts_per_tok"), 2);
        const ModelShape shape = shape_of(config);
        QVERIFY(std::abs(total_params(shape) / 46.70e9 - 1) < 0.001);
        QVERIFY(std::abs(active_params(shape) / 12.88e9 - 1) < 0.001);
    }

    void pythonSInfinityIsRead()
    {
        QByteArray json = QJsonDocument(llama_8b()).toJson();
        json.insert(json.indexOf('{') + 1,
                    quoted("'time_step_limit': [0.0, Infinity, -Infinity, NaN], 'note': 'NaN \\' Infinity',"));
        QStringList problems;
        QVERIFY(read_model_config(json, problems).has_value());
    }

    void whatCannotBeReadIsNamed_data()
    {
        QTest::addColumn<QJsonObject>("config");
        QTest::addColumn<QString>("said");
        const auto key = [](const char* text) { return QString::fromLatin1(text); };
        QTest::addRow("architecture") << with(llama_8b(), key("architectures"), QJsonArray{key("RwkvForCausalLM")})
                                      << key("RwkvForCausalLM");
        QTest::addRow("none") << with(llama_8b(), key("architectures"), QJsonValue()) << key("architectures");
        QTest::addRow("missing") << with(llama_8b(), key("hidden_size"), QJsonValue()) << key("hidden_size");
        QTest::addRow("negative") << with(llama_8b(), key("hidden_size"), -4096) << key("hidden_size");
        QTest::addRow("huge") << with(llama_8b(), key("num_hidden_layers"), 1e9) << key("num_hidden_layers");
        QTest::addRow("fraction") << with(llama_8b(), key("vocab_size"), 0.5) << key("vocab_size");
        QTest::addRow("text") << with(llama_8b(), key("num_attention_heads"), key("many"))
                              << key("num_attention_heads");
        QTest::addRow("heads") << with(llama_8b(), key("num_key_value_heads"), 5) << key("num_key_value_heads");
        QTest::addRow("quantization") << with(llama_8b(), key("quantization_config"),
                                              QJsonObject{{key("quant_method"), key("bitsandbytes")}})
                                      << key("bitsandbytes");
    }
    void whatCannotBeReadIsNamed()
    {
        QFETCH(QJsonObject, config);
        QFETCH(QString, said);
        const QStringList problems = problems_of(config);
        QVERIFY(!problems.isEmpty());
        QVERIFY2(problems.join(u' ').contains(said), qPrintable(problems.join(u' ')));
    }

    void noJsonIsSaidToBeNone()
    {
        for (const char* text : {"", "[1]", "{", "a,b\n1,2\n"}) {
            QStringList problems;
            QVERIFY(!read_model_config(text, problems));
            QCOMPARE(problems.size(), 1);
        }
    }

    void formatsOfWeights_data()
    {
        QTest::addColumn<QByteArray>("quantization");
        QTest::addColumn<QByteArray>("format");
        QTest::addRow("block") << quoted("{'quant_method':'fp8','weight_block_size':[128,128]}") << QByteArray("FP8");
        QTest::addRow("awq") << quoted("{'quant_method':'awq','bits':4}") << QByteArray("INT4-AWQ");
        QTest::addRow("gptq") << quoted("{'quant_method':'gptq','bits':4}") << QByteArray("INT4-GPTQ");
        QTest::addRow("gptq 8") << quoted("{'quant_method':'gptq','bits':8}") << QByteArray("INT8");
        QTest::addRow("mxfp4") << quoted("{'quant_method':'mxfp4'}") << QByteArray("MXFP4");
        QTest::addRow("nvfp4") << quoted("{'quant_method':'modelopt','quant_algo':'NVFP4'}") << QByteArray("NVFP4");
        QTest::addRow("w8a8")
            << QByteArray(
                   R"({"quant_method":"compressed-tensors","config_groups":{"group_0":{"weights":{"num_bits":8,"type":"int"},"input_activations":{"num_bits":8}}}})")
            << QByteArray("INT8-W8A8");
        QTest::addRow("w4a16")
            << QByteArray(
                   R"({"quant_method":"compressed-tensors","config_groups":{"group_0":{"weights":{"num_bits":4,"type":"int"}}}})")
            << QByteArray("INT4-GPTQ");
    }
    void formatsOfWeights()
    {
        QFETCH(QByteArray, quantization);
        QFETCH(QByteArray, format);
        const QJsonObject how = QJsonDocument::fromJson(quantization).object();
        QCOMPARE(
            QByteArray::fromStdString(shape_of(with(llama_8b(), QStringLiteral("quantization_config"), how)).weights),
            format);
    }

    void eachArchitectureStandsOnce()
    {
        QStringList names;
        for (const ConfigArchitecture& row : config_architectures()) {
            QVERIFY(!names.contains(row.name));
            names.append(row.name);
        }
    }
};

TIEBREAK_TEST(TestModelConfig, QCoreApplication)
#include "tst_model_config.moc"
