// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Small files in the shape of each tool's, with ' for " and ` for '. The numbers of serving runs are invented but for
// SGLang's and llama-bench's, which are from datacrunch-research/h200-benchmarks and llama.cpp's README (both MIT).
namespace tiebreak::files {

inline constexpr auto vllm =
    "{'date': '20250530', 'backend': 'vllm', 'model_id': 'org/Tiny-3B', 'num_prompts': 300, 'gpu': '4xNVIDIA_L40S', "
    "'decode_replicas': '4', 'prefill_replicas': '0', 'input_len': '1000', 'output_len': '500', 'request_rate': 'inf', "
    "'max_concurrency': null, 'duration': 40.0, 'completed': 300, 'total_input_tokens': 300000, "
    "'total_output_tokens': 80000, 'request_throughput': 7.5, 'request_goodput:': null, 'output_throughput': 2000.0, "
    "'total_token_throughput': 9500.0, 'mean_ttft_ms': 50.0, 'median_ttft_ms': 48.0, 'p99_ttft_ms': 99.0, "
    "'mean_tpot_ms': 20.0, 'median_tpot_ms': 19.0, 'p99_tpot_ms': 30.0, 'max_concurrent_requests': 290}\n";

inline constexpr auto sglang =
    "{'backend': 'sglang', 'dataset_name': 'random', 'request_rate': Infinity, 'max_concurrency': null, "
    "'total_input_tokens': 152612, 'total_output_tokens': 160347, 'total_output_tokens_retokenized': 160192, "
    "'mean_e2e_latency_ms': 7840.616212638561, 'median_e2e_latency_ms': 7819.0, 'median_ttft_ms': 85.7, "
    "'output_throughput': 537.4142851849319, 'random_input_len': 1024, 'random_output_len': 1024, "
    "'random_range_ratio': 0.0, 'duration': 298.3675805060193, 'completed': 300}\n";

inline constexpr auto console = "noise before\n============ Serving Benchmark Result ============\n"
                                "Successful requests:                     290       \n"
                                "Failed requests:                         10        \n"
                                "Benchmark duration (s):                  29.00     \n"
                                "Total input tokens:                      29,000    \n"
                                "Total generated tokens:                  58000     \n"
                                "Request throughput (req/s):              10.00     \n"
                                "Output token throughput (tok/s):         2000.00   \n"
                                "Total Token throughput (tok/s):          3000.00   \n"
                                "---------------Time to First Token----------------\n"
                                "Mean TTFT (ms):                          100.00    \n"
                                "P99 TTFT (ms):                           300.00    \n"
                                "Mean TPOT (ms):                          10.00     \n"
                                "==================================================\n";

inline constexpr auto llama_json =
    "[{'build_number': 5163, 'gpu_info': 'NVIDIA GeForce RTX 4080', 'model_filename': 'models/Qwen2.5-7B.gguf', "
    "'model_type': 'qwen2 7B Q4_K - Medium', 'n_prompt': 512, 'n_gen': 0, 'n_depth': 0, 'avg_ts': 7100.002165}, "
    "{'build_number': 5163, 'gpu_info': 'NVIDIA GeForce RTX 4080', 'model_filename': 'models/Qwen2.5-7B.gguf', "
    "'model_type': 'qwen2 7B Q4_K - Medium', 'n_prompt': 0, 'n_gen': 128, 'n_depth': 0, 'avg_ts': 118.881588}]";

inline constexpr auto llama_csv =
    "build_number,gpu_info,model_filename,model_type,n_prompt,n_gen,n_depth,avg_ts\n"
    "'5163','NVIDIA L40S','m/Qwen2.5-7B.gguf','qwen2 7B Q4_K - Medium','512','0','0','7285.676949'\n"
    "'5163','NVIDIA L40S','m/Qwen2.5-7B.gguf','qwen2 7B Q4_K - Medium','0','128','0','119.915244'\n";

inline constexpr auto llama_table =
    "ggml_cuda_init: found 2 CUDA devices:\n"
    "  Device 0: NVIDIA A100-SXM4-80GB, compute capability 8.0, VMM: yes\n"
    "  Device 1: NVIDIA A100-SXM4-80GB, compute capability 8.0, VMM: yes\n"
    "| model        |     size | params | backend | ngl | test    |              t/s |\n"
    "| ------------ | -------: | -----: | ------- | --: | ------- | ---------------: |\n"
    "| llama 8B F16 | 14.9 GiB | 8.03 B | CUDA    |  99 | pp 512  | 512.00 \xC2\xB1 16.51 |\n"
    "| llama 8B F16 | 14.9 GiB | 8.03 B | CUDA    |  99 | tg128   |   50.00 \xC2\xB1 0.12 |\n"
    "build: befddd0f (2834)\n";

inline constexpr auto aiperf =
    "{'request_throughput': {'unit': 'requests/sec', 'avg': 0.05}, 'request_latency': {'unit': 'sec', 'avg': 70.0, "
    "'p50': 80.0}, 'request_count': {'unit': 'requests', 'avg': 10}, 'time_to_first_token': {'unit': 'ms', 'avg': "
    "50000.0, 'p99': 90000.0}, 'inter_token_latency': {'unit': 'ms', 'avg': 10.0}, 'output_token_throughput': {'unit': "
    "'tokens/sec', 'avg': 100.0}, 'output_sequence_length': {'unit': 'tokens', 'avg': 2000.0}, 'output_token_count': "
    "{'unit': 'tokens', 'avg': 900.0}, 'input_sequence_length': {'unit': 'tokens', 'avg': 550.0}, 'input_config': "
    "{'models': {'items': [{'name': 'gemma'}]}, 'phases': [{'name': 'profiling', 'concurrency': 5}]}}";

inline constexpr auto aiperf_csv = "Metric,avg,min,max,p1,p50,p99,std\n"
                                   "Time to First Token (ms),77.50,69,134,69,71,129,19\n"
                                   "Inter Token Latency (ms),9.61,9,9,9,9,9,0\n"
                                   "Request Latency (ms),'15,044.00',1,2,3,4,5,6\n"
                                   "Input Sequence Length (tokens),550,550,550,550,550,550,0\n"
                                   "Output Sequence Length (tokens),1558.3,1,2,3,4,5,6\n"
                                   "\n"
                                   "Metric,Value\n"
                                   "Output Token Throughput (tokens/sec),103.41\n"
                                   "Request Count (requests),10\n"
                                   "Benchmark Duration (sec),150.69\n"
                                   "Request Throughput (requests/sec),0.07\n"
                                   "\n"
                                   "GPU,Name\n";

inline constexpr auto aiperf_table =
    "\xE2\x94\x83 Metric \xE2\x94\x83 avg \xE2\x94\x83 p50 \xE2\x94\x83\n"
    "\xE2\x94\x82 Time to First Token (ms) \xE2\x94\x82 561.30 \xE2\x94\x82 368.61 \xE2\x94\x82\n"
    "\xE2\x94\x82 Request Latency (ms) \xE2\x94\x82 13,889.91 \xE2\x94\x82 13,510.24 \xE2\x94\x82\n"
    "\xE2\x94\x82 Inter Token Latency (ms) \xE2\x94\x82 40.00 \xE2\x94\x82 40.85 \xE2\x94\x82\n"
    "\xE2\x94\x82 Output Token Throughput Per User \xE2\x94\x82 24.81 \xE2\x94\x82 24.48 \xE2\x94\x82\n"
    "\xE2\x94\x82 (tokens/sec/user) \xE2\x94\x82 \xE2\x94\x82 \xE2\x94\x82\n"
    "\xE2\x94\x82 Output Token Throughput (tokens/sec) \xE2\x94\x82 225.00 \xE2\x94\x82 N/A \xE2\x94\x82\n"
    "CLI Command: aiperf profile --model '/models/llama3-70b-awq' --concurrency 10\n";

inline constexpr auto guidellm =
    "{'config': {'spec': {'backend': {'kind': 'openai_http', 'model': 'e2e-mock-model'}}}, 'benchmarks': [{'metrics': "
    "{'request_totals': {'successful': 2, 'errored': 1, 'incomplete': 0}, 'requests_per_second': {'successful': "
    "{'mean': "
    "0.4}}, 'request_latency': {'successful': {'mean': 0.02, 'percentiles': {'p99': 0.03}}}, 'output_token_count': "
    "{'successful': {'mean': 8}}, 'time_to_first_token_ms': {'successful': {'mean': 11.5}}, 'inter_token_latency_ms': "
    "{'successful': {'mean': 1.2}}, 'time_per_output_token_ms': {'successful': {'mean': 2.4}}, "
    "'output_tokens_per_second': {'successful': {'mean': 3.2, 'median': 0.4}}}}]}";

inline constexpr auto inference_perf =
    "{'load_summary': {'count': 10, 'requested_rate': 148.9, 'achieved_rate': 117.0}, 'successes': {'count': 10, "
    "'latency': {'request_latency': {'mean': 1.7, 'median': 1.6}, 'time_to_first_token': {'mean': 0.15}, "
    "'time_per_output_token': {'mean': 0.012}}, 'throughput': {'output_tokens_per_sec': 7000, 'total_tokens_per_sec': "
    "29000, 'requests_per_sec': 110}, 'prompt_len': {'mean': 200}, 'output_len': {'mean': 63}}, 'failures': {'count': "
    "3}}";

inline constexpr auto llmd = "version: '0.1'\n"
                             "scenario:\n"
                             "  host:\n"
                             "    type: [prefill, decode]\n"
                             "    accelerator:\n"
                             "      - {model: H100, parallelism: {tp: 1}}\n"
                             "      - {model: H100, parallelism: {tp: 8}}\n"
                             "  platform:\n"
                             "    engine: [{name: vllm, version: 0.9.0.1}, {name: vllm, version: 0.9.0.1}]\n"
                             "  model: {name: org/Big, quantization: fp8}\n"
                             "metrics:\n"
                             "  requests: {total: 32, failures: 0, output_length: {mean: 31.8}}\n"
                             "  latency:\n"
                             "    request_latency: {units: ms, mean: 3.31}\n"
                             "    time_per_output_token: {units: ms/token, mean: 0.0837}\n"
                             "    time_to_first_token: {units: ms, mean: 0.8}\n"
                             "  throughput: {output_tokens_per_sec: 32.5, requests_per_sec: 1.02}\n";

inline constexpr auto trtllm =
    "{'engine': {'model': 'org/Model-8B', 'version': '1.0.0', 'quantization': 'FP8', 'dtype': 'bfloat16'}, "
    "'world_info': "
    "{'tp_size': 2, 'pp_size': 1}, 'request_info': {'num_requests': 100, 'avg_input_length': 128, 'avg_output_length': "
    "128}, 'performance': {'request_throughput_req_s': 10, 'system_output_throughput_tok_s': 1280, "
    "'system_total_throughput_tok_s': 2560, 'avg_request_latency_ms': 1400}, 'streaming_metrics': {'avg_ttft_ms': 130, "
    "'avg_tpot_ms': 10}}";

inline constexpr auto config =
    "{'architectures': ['LlamaForCausalLM'], 'hidden_size': 4096, 'num_hidden_layers': 32, 'num_attention_heads': 32, "
    "'num_key_value_heads': 8, 'intermediate_size': 14336, 'vocab_size': 128256, 'max_position_embeddings': 131072, "
    "'tie_word_embeddings': false}";

inline constexpr auto vllm_log = "\x1B[1;36m(APIServer pid=1)\x1B[0;0m INFO [utils.py:287] version 0.16.0\n"
                                 "INFO non-default args: {`model`: `/models/m`, `tensor_parallel_size`: 2}\n"
                                 "(Worker_TP0 pid=2) INFO Model loading took 18.50 GiB memory and 31 seconds\n"
                                 "(Worker_TP1 pid=3) INFO Model loading took 18.55 GiB memory and 31 seconds\n"
                                 "(Worker_TP0 pid=2) INFO Available KV cache memory: 20.16 GiB\n"
                                 "(Worker_TP1 pid=3) INFO Available KV cache memory: 20.20 GiB\n"
                                 "INFO GPU KV cache size: 132,128 tokens\n"
                                 "INFO Maximum concurrency for 8,192 tokens per request: 16.13x\n";

inline constexpr auto sglang_log =
    "[2025-01-01 TP0] server_args=ServerArgs(model_path=`m`, tp_size=4, mem_fraction_static=0.88)\n"
    "[2025-01-01 TP0] Load weight end. type=X, avail mem=43.12 GB, mem usage=33.10 GB.\n"
    "[2025-01-01 TP0] KV Cache is allocated. #tokens: 500000, K size: 10.00 GB, V size: 10.50 GB\n"
    "[2025-01-01 TP0] max_total_num_tokens=500000, chunked_prefill_size=8192, context_len=32768\n";

inline constexpr auto skypilot =
    "InstanceType,AcceleratorName,AcceleratorCount,vCPUs,GpuInfo,Price,SpotPrice,Region,AvailabilityZone\n"
    "a1.2xlarge,,,8.0,,0.204,0.1056,us-east-2,a\n"
    "p4d.24xlarge,A100,8.0,96,'{`Name`: `A100`, `SizeInMiB`: 40960}',24,8,us-east-1,a\n"
    "p4d.24xlarge,A100,8.0,96,'{`Name`: `A100`, `SizeInMiB`: 40960}',24,8,us-east-1,b\n"
    "p5e.48xlarge,H200,8.0,192,,,,eu-north-1,a\n"
    "1x_A100-80GB_SECURE,A100-80GB,1.0,8,'{`Name`: `A100 PCIe`, `SizeInMiB`: 80}',1.39,1.39,CA,c\n"
    "7x_L40_SECURE,L40,7.0,63,'{`Name`: `L40`, `SizeInMiB`: 48}',5.74,5.74,NO,d\n";

inline constexpr auto prices = "provider,region,gpu,gpus_per_node,usd_per_gpu_hour\nAcme,eu,l40s,8,0.79\n";

inline constexpr auto azure = "TIMESTAMP,ContextTokens,GeneratedTokens\n"
                              "2023-11-16 18:15:46.5000000,100,10\n"
                              "2023-11-16 18:15:47.5000000,200,20\n"
                              "2023-11-16 18:15:48.5000000,300,30\n";

inline constexpr auto mooncake = "{'timestamp': 0, 'input_length': 100, 'output_length': 10, 'hash_ids': [1]}\n"
                                 "{'timestamp': 3000, 'input_length': 200, 'output_length': 20, 'hash_ids': [1, 2]}\n";

inline constexpr const char* all[] = {
    vllm,           sglang, console, llama_json, llama_csv, llama_table, aiperf,   aiperf_csv, aiperf_table, guidellm,
    inference_perf, llmd,   trtllm,  config,     vllm_log,  sglang_log,  skypilot, prices,     azure,        mooncake};

} // namespace tiebreak::files
