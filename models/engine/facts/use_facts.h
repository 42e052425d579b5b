// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/rates/constants.h"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

// What is known of uses beside serving: image pipelines, public measurements of images and of training, and what the
// models of both are fitted to.
namespace tiebreak {

// A network that makes an image in steps, with the encoder of its prompt and the decoder of its image.
struct ImagePipeline {
    std::string name;
    std::vector<std::string> ids; // other writings, and ids of Hugging Face
    int image_px = 512;           // edge of the square image that the numbers below are of, and the usual one
    int steps = 50;               // the usual number
    int passes = 1;               // runs of the network in one step: 2 with guidance
    double linear_tflop = 0;      // of one pass: convolutions and matrix products; in proportion to the tokens
    double attention_tflop = 0;   // of one pass: tokens with tokens; in proportion to their square
    double text_share = 0;        // tokens of text that go through the layers over those of the image
    double elements_m = 0;        // 10^6 values that the layers of one pass write
    double params_b = 0;          // 10^9 parameters of the network
    double width = 0;             // channels of its layers, the harmonic mean over their work
    double head_dim = 0;
    int blocks = 0;
    double text_tflop = 0;    // of one prompt
    double decoder_tflop = 0; // of one image
    std::string source;

    bool operator==(const ImagePipeline&) const = default;
};

// A number of a pipeline, by its key in files, and what it may be.
struct PipelineNumber {
    std::string_view key;
    std::variant<int ImagePipeline::*, double ImagePipeline::*> member;
    double least;
    double most;
};

// All of them. Within these every answer is a number.
inline constexpr std::array pipeline_numbers{
    PipelineNumber{"image_px", &ImagePipeline::image_px, 64, 8192},
    PipelineNumber{"steps", &ImagePipeline::steps, 1, 1000},
    PipelineNumber{"passes", &ImagePipeline::passes, 1, 4},
    PipelineNumber{"linear_tflop", &ImagePipeline::linear_tflop, 1e-6, 1e6},
    PipelineNumber{"attention_tflop", &ImagePipeline::attention_tflop, 0, 1e6},
    PipelineNumber{"text_share", &ImagePipeline::text_share, 0, 100},
    PipelineNumber{"elements_m", &ImagePipeline::elements_m, 1e-3, 1e6},
    PipelineNumber{"params_b", &ImagePipeline::params_b, 1e-6, 1e4},
    PipelineNumber{"width", &ImagePipeline::width, 1, 1e6},
    PipelineNumber{"head_dim", &ImagePipeline::head_dim, 1, 1e4},
    PipelineNumber{"blocks", &ImagePipeline::blocks, 1, 10000},
    PipelineNumber{"text_tflop", &ImagePipeline::text_tflop, 0, 1e6},
    PipelineNumber{"decoder_tflop", &ImagePipeline::decoder_tflop, 0, 1e6},
};

// One measurement of images, or a row that asks for one. What is empty is not known.
struct ImageRow {
    std::string id;
    std::string source;
    std::string framework;
    std::string gpu;
    std::string pipeline;
    int gpus = 1;
    bool eight_bit = false;
    bool with_decoder = true; // no: steps alone were timed
    std::optional<bool> compiled;
    std::optional<int> image_px;
    std::optional<int> steps;
    std::optional<int> batch; // images at once, on all GPUs
    double value = 0;         // images a minute of all GPUs
    std::string trust;
    std::string left_out;

    bool operator==(const ImageRow&) const = default;
};

enum class UseMethod { Full, Lora, Qlora, GptqLora };

// One measurement of training, or a row that asks for one.
struct TrainingRow {
    std::string id;
    std::string source;
    std::string framework;
    std::string gpu;
    std::string model;
    UseMethod method = UseMethod::Lora;
    bool is_memory = false; // value: peak memory of one GPU in 10^9 bytes; else tokens a second of all GPUs
    std::optional<int> gpus;
    std::optional<int> sequence;
    std::optional<int> batch; // sequences on each GPU
    std::optional<int> lora_rank;
    std::optional<bool> checkpointing;
    double value = 0;
    std::string trust;
    std::string left_out;

    bool operator==(const TrainingRow&) const = default;
};

// What a number is of.
enum class UseKind { Images, TrainingRate, TrainingMemory };
inline constexpr std::array<std::string_view, 3> use_kind_names{"images", "training rate", "training memory"};

// How far predictions have been off rows of sources that the fit had not seen.
struct UseBand {
    UseKind kind = UseKind::Images;
    std::string card; // Gpu::name; empty: of all
    std::string of;   // pipeline or method; empty: of all. Never both
    int rows = 0;
    double half_width = 0.3; // of the logarithm, 80 % of them

    bool operator==(const UseBand&) const = default;
};

// The band of one prediction and what it rests on.
struct UseBandChoice {
    double half_width = 0.3;
    int rows = 0; // measurements of that card
    bool unseen_card = false;
    bool unseen_work = false; // pipeline or method
};

struct UseCalibration {
    Constants constants; // keys "image/..." and "train/..."
    std::vector<UseBand> bands;
    std::map<std::string, double, std::less<>> residuals; // ln(measured / predicted) by row id

    // The constant of that key; 1 where there is none.
    [[nodiscard]] double value(std::string_view key) const;
    // Of its card and of its work together, wider where one was never measured.
    [[nodiscard]] UseBandChoice band(UseKind kind, std::string_view card, std::string_view of) const;

    bool operator==(const UseCalibration&) const = default;
};

[[nodiscard]] std::string_view to_string(UseMethod method); // "full", "lora", "qlora", "gptq-lora"

} // namespace tiebreak
