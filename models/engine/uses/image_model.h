// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/facts.h"
#include "models/engine/facts/use_facts.h"
#include "models/engine/throughput/prediction.h"

#include <string_view>

// How fast a card makes images. One call makes a batch of them:
//
//   call = steps x step + decoder + text encoder + fixed
//   step = p-norm(launches, products + attention + traffic)
//   products  = passes x images x FLOPs / (tensor rate x share x width / (width + w0))
//   attention = the same with the square of the tokens and head_dim / (head_dim + d0)
//   traffic   = values written x 2 bytes x readings / bandwidth + weights / bandwidth
//
// Wide layers use more of a card than narrow ones, compiled networks launch less and read less again. Each share is a
// constant of UseCalibration with a prior, fitted to public measurements.
namespace tiebreak {

struct ImageJob {
    int image_px = 512; // edge of a square image
    int steps = 50;
    double batch = 1; // images at once, of each group of GPUs that share them
    bool compiled = false;
    bool eight_bit = false; // INT8 or FP8, where the card has that rate
    bool tensorrt = false;
    bool with_decoder = true;
    int sharing_gpus = 1; // GPUs that make each image together
    int gpus = 1;         // all of them; gpus / sharing_gpus groups work side by side
};

struct ImageSpeed {
    Banded images_per_min; // of all GPUs
    double seconds = 0;    // of one call, which makes the batch
    // Its parts, which add up to it but for launches that hide behind work.
    double products_s = 0; // and attention
    double traffic_s = 0;  // of values and weights
    double launches_s = 0; // all of them, hidden or not
    double decoder_s = 0;
    double fixed_s = 0; // text encoder and what a call costs beside
    LimitedBy limited_by = LimitedBy::Compute;
    UseBandChoice band;
    double tensor_share = 0; // of the card's dense rate that the network's products take, in (0, 1)
};

// All numbers of the job are at least 1. Never faster than the card's tensor rate for the precision.
[[nodiscard]] ImageSpeed predict_images(const UseCalibration& known, const ImagePipeline& pipeline, const Gpu& gpu,
                                        std::string_view family, const ImageJob& job);

// What a row asks for; the usual where it does not say.
[[nodiscard]] ImageJob job_of(const ImageRow& row, const ImagePipeline& pipeline);

} // namespace tiebreak
