// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/inputs/rows/use_fields.h"

#include "models/engine/inputs/rows/field_row.h"

#include <array>

namespace tiebreak {

namespace {

constexpr std::string_view images = "Images";
constexpr std::string_view training = "Training";
constexpr std::string_view uncertainty = "Uncertainty";
constexpr std::string_view needs = "Needs";
constexpr std::string_view usual_of_pipeline = "usual of the pipeline";

constexpr auto fields_of_uses = std::to_array<Field>({
    field<&Scenario::images, &ImageDemand::per_month>("images_per_month", "Images per month", "",
                                                      "Images that one month needs.")
        .within(FieldKind::Number, 1, 1e10)
        .on_log_scale()
        .assumed(images, own_choice)
        .moving(Moves::Images),
    field<&Scenario::images, &ImageDemand::pipeline>("image_pipeline", "Image pipeline", "",
                                                     "The network that makes the images.")
        .one_of(&catalogue_names<&Catalogue::pipelines, &ImagePipeline::name>)
        .assumed(images, article)
        .moving(Moves::Images),
    field<&Scenario::images, &ImageDemand::px>("image_px", "Image size", "px",
                                               "Edge of a square image in pixels; none: the pipeline's usual one.")
        .within(FieldKind::Integer, 64, 4096)
        .slider_to(2048)
        .or_empty()
        .assumed(images, usual_of_pipeline)
        .moving(Moves::Images)
        .half_to_double(),
    field<&Scenario::images, &ImageDemand::steps>("image_steps", "Steps", "",
                                                  "Steps of the sampler for an image; none: as many as are usual.")
        .within(FieldKind::Integer, 1, 1000)
        .slider_to(100)
        .or_empty()
        .assumed(images, usual_of_pipeline)
        .moving(Moves::Images)
        .half_to_double(),
    field<&Scenario::images, &ImageDemand::batch>("image_batch", "Images at once", "",
                                                  "Images that one GPU makes at the same time.")
        .within(FieldKind::Integer, 1, 256)
        .on_log_scale()
        .assumed(images, own_choice)
        .moving(Moves::Images)
        .half_to_double(),
    field<&Scenario::images, &ImageDemand::compiled>(
        "image_compiled", "Compiled", "",
        "yes: the network runs compiled (TensorRT, torch.compile), with fewer and larger kernels.")
        .yes_or_no()
        .assumed(images, own_choice)
        .moving(Moves::Images),
    field<&Scenario::training, &TrainingRun::method>(
        "training_method", "Training method", "",
        "full: all weights learn; LoRA: small matrices beside frozen FP16 weights; QLoRA: the "
        "same beside frozen 4-bit weights.")
        .one_of(&enum_names<TrainingMethod>)
        .assumed(training, article)
        .moving(Moves::Training)
        .helping_as(Remedial::AnyChoice),
    field<&Scenario::training, &TrainingRun::batch>("training_batch", "Training batch", "seq",
                                                    "Sequences in one training step.")
        .within(FieldKind::Integer, 1, 4096)
        .slider_to(64)
        .assumed(training, article)
        .moving(Moves::Training)
        .half_to_double(),
    field<&Scenario::training, &TrainingRun::sequence>("training_sequence", "Sequence length", "tok",
                                                       "Tokens of one training sequence.")
        .within(FieldKind::Integer, 1, 131072)
        .on_log_scale()
        .assumed(training, own_choice)
        .moving(Moves::Training)
        .half_to_double(),
    field<&Scenario::training, &TrainingRun::lora_rank>("lora_rank", "LoRA rank", "",
                                                        "Rank of the matrices that LoRA and QLoRA train.")
        .within(FieldKind::Integer, 1, 1024)
        .slider_to(128)
        .assumed(training, own_choice)
        .moving(Moves::Training)
        .half_to_double(),
    field<&Scenario::training, &TrainingRun::activation_checkpointing>(
        "activation_checkpointing", "Checkpointing", "",
        "yes: activations are computed again in the backward pass instead of kept.")
        .yes_or_no()
        .assumed(training, own_choice)
        .moving(Moves::Training)
        .helping_as(Remedial::Value, "yes"),
    field<&Scenario::training, &TrainingRun::tokens>("training_tokens", "Training tokens", "tok",
                                                     "Tokens that one training run goes through.")
        .within(FieldKind::Number, 1e4, 1e14)
        .on_log_scale()
        .assumed(training, own_choice)
        .moving(Moves::Training),
    field<&Scenario::training, &TrainingRun::gpus>(
        "training_gpus", "Training GPUs", "GPU",
        "GPUs of the run, which share weights, gradients and optimizer; each takes a batch of its own.")
        .within(FieldKind::Integer, 1, 64)
        .on_log_scale()
        .assumed(training, own_choice)
        .moving(Moves::Training)
        .half_to_double(),
    field<&Scenario::spreads, &Spreads::throughput>(
        "throughput_spread", "Throughput spread", "%",
        "How far the real rate may lie from a published one, which has no error band; 8 of 10 "
        "times it lies within.")
        .within(FieldKind::Share, 0, 0.9)
        .assumed(uncertainty, own_choice)
        .moving(Moves::Odds),
    field<&Scenario::spreads, &Spreads::price>(
        "price_spread", "Price spread", "%",
        "How far the price you get may lie from the one quoted; 8 of 10 times it lies within.")
        .within(FieldKind::Share, 0, 0.9)
        .assumed(uncertainty, own_choice)
        .moving(Moves::Odds | Moves::Load),
    field<&Scenario::spreads, &Spreads::utilization>(
        "utilization_spread", "Utilization spread", "%",
        "How far the utilization may lie from yours; 8 of 10 times it lies within.")
        .within(FieldKind::Share, 0, 0.9)
        .assumed(uncertainty, own_choice)
        .moving(Moves::Odds),
    field<&Scenario::needs, &Needs::sparsity>("needs_sparsity", "Sparse model", "",
                                              "Half of the weights are zero in the 2:4 pattern.")
        .yes_or_no()
        .assumed(needs, own_choice)
        .moving(Moves::Checklist),
    field<&Scenario::needs, &Needs::video>("needs_video", "Video", "", "Video is encoded or decoded beside inference.")
        .yes_or_no()
        .assumed(needs, own_choice)
        .moving(Moves::Checklist),
    field<&Scenario::needs, &Needs::training>("needs_training", "Training too", "",
                                              "The same cards also fine-tune or train.")
        .yes_or_no()
        .assumed(needs, own_choice)
        .moving(Moves::Checklist),
    field<&Scenario::needs, &Needs::fp64>("needs_fp64", "Double precision", "", "Simulations need FP64.")
        .yes_or_no()
        .assumed(needs, own_choice)
        .moving(Moves::Checklist),
    field<&Scenario::view, &View::sensitivity_of>("sensitivity_of", "Sensitivity of", "",
                                                  "Which answer the sensitivities are of.")
        .one_of(&enum_names<SensitivityOf>)
        .assumed(views, own_choice)
        .moving(Moves::Views),
    field<&Scenario::view, &View::map_x>("map_x", "Winner map across", "",
                                         "The input that the winner map has from left to right.")
        .one_of(&enum_names<MapInput>)
        .assumed(views, own_choice)
        .moving(Moves::Views),
    field<&Scenario::view, &View::map_y>("map_y", "Winner map upwards", "",
                                         "The input that the winner map has from bottom to top.")
        .one_of(&enum_names<MapInput>)
        .assumed(views, own_choice)
        .moving(Moves::Views),
});

} // namespace

std::span<const Field> use_fields()
{
    return fields_of_uses;
}

} // namespace tiebreak
