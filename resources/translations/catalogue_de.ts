<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Catalogue</name>
    <message>
        <source>(8000 $ + power 0.35 kW*1.3 PUE*0.10 $/kWh)/17,520 h</source>
        <translation>(8000 $ + Strom 0.35 kW*1.3 PUE*0.10 $/kWh)/17,520 h</translation>
    </message>
    <message>
        <source>0 NVENC, 5 NVDEC</source>
        <translation>0 NVENC, 5 NVDEC</translation>
    </message>
    <message>
        <source>1/year</source>
        <translation>1/Jahr</translation>
    </message>
    <message>
        <source>13.016e9*1 B</source>
        <translation>13.016e9*1 B</translation>
    </message>
    <message>
        <source>13.016e9*2 B</source>
        <translation>13.016e9*2 B</translation>
    </message>
    <message>
        <source>1680/8 steps/s * 14 GB</source>
        <translation>1680/8 Schritte/s * 14 GB</translation>
    </message>
    <message>
        <source>18 $/h for eight GPUs.</source>
        <translation>18 $/h für acht GPUs.</translation>
    </message>
    <message>
        <source>2*40*5120*2 B*8*1000</source>
        <translation>2*40*5120*2 B*8*1000</translation>
    </message>
    <message>
        <source>21.60 $/h for eight GPUs; the form factor is not said.</source>
        <translation>21,60 $/h für acht GPUs; die Bauform ist nicht genannt.</translation>
    </message>
    <message>
        <source>2100/8 steps/s * 14 GB</source>
        <translation>2100/8 Schritte/s * 14 GB</translation>
    </message>
    <message>
        <source>2200/32 steps/s * 7 GB</source>
        <translation>2200/32 Schritte/s * 7 GB</translation>
    </message>
    <message>
        <source>28 GB against 48 GB</source>
        <translation>28 GB gegen 48 GB</translation>
    </message>
    <message>
        <source>2800/32 steps/s * 7 GB</source>
        <translation>2800/32 Schritte/s * 7 GB</translation>
    </message>
    <message>
        <source>3 NVENC, 3 NVDEC (AV1)</source>
        <translation>3 NVENC, 3 NVDEC (AV1)</translation>
    </message>
    <message>
        <source>3100/32 steps/s * 7 GB</source>
        <translation>3100/32 Schritte/s * 7 GB</translation>
    </message>
    <message>
        <source>320/1 steps/s * 14 GB</source>
        <translation>320/1 Schritte/s * 14 GB</translation>
    </message>
    <message>
        <source>380/1 steps/s * 14 GB</source>
        <translation>380/1 Schritte/s * 14 GB</translation>
    </message>
    <message>
        <source>420/1 steps/s * 14 GB</source>
        <translation>420/1 Schritte/s * 14 GB</translation>
    </message>
    <message>
        <source>46.703e9*2 B</source>
        <translation>46.703e9*2 B</translation>
    </message>
    <message>
        <source>48 GB / 16 B per parameter (mixed-precision Adam)</source>
        <translation>48 GB / 16 B je Parameter (Adam in gemischter Genauigkeit)</translation>
    </message>
    <message>
        <source>512x512; far below public measurements.</source>
        <translation>512x512; weit unter öffentlichen Messungen.</translation>
    </message>
    <message>
        <source>512x512; far below public measurements. The form factor of the A100 is not said.</source>
        <translation>512x512; weit unter öffentlichen Messungen. Die Bauform der A100 ist nicht genannt.</translation>
    </message>
    <message>
        <source>6.738e9*1 B</source>
        <translation>6.738e9*1 B</translation>
    </message>
    <message>
        <source>6.738e9*2 B</source>
        <translation>6.738e9*2 B</translation>
    </message>
    <message>
        <source>80 GB / 16 B per parameter (mixed-precision Adam)</source>
        <translation>80 GB / 16 B je Parameter (Adam in gemischter Genauigkeit)</translation>
    </message>
    <message>
        <source>A100 that serve 20 million tokens a day at 2,100 tokens/s each</source>
        <translation>Zahl der A100, die 20 Millionen Tokens am Tag mit je 2.100 Tokens/s bedienen</translation>
    </message>
    <message>
        <source>Active worker, kept on. Read as a stored page.</source>
        <translation>Active-Worker, bleibt an. Von einer gespeicherten Seite gelesen.</translation>
    </message>
    <message>
        <source>Active worker, kept on. The form factor is not said. Read as a stored page.</source>
        <translation>Active-Worker, bleibt an. Die Bauform ist nicht genannt. Von einer gespeicherten Seite gelesen.</translation>
    </message>
    <message>
        <source>All 17 regions ask this price.</source>
        <translation>Alle 17 Regionen verlangen diesen Preis.</translation>
    </message>
    <message>
        <source>At 0.20 $/h about 2,700 $ would be left for the card, a third of its street price. The breakeven after 18 to 24 months stands for 9,600 to 12,700 $.</source>
        <translation>Bei 0,20 $/h blieben rund 2.700 $ für die Karte, ein Drittel ihres Straßenpreises. Der Gleichstand nach 18 bis 24 Monaten entspricht 9.600 bis 12.700 $.</translation>
    </message>
    <message>
        <source>At 300 GB/s the card would give 21 tokens/s.</source>
        <translation>Mit 300 GB/s käme die Karte auf 21 Tokens/s.</translation>
    </message>
    <message>
        <source>At 500 GB/s the card would give 36 tokens/s.</source>
        <translation>Mit 500 GB/s käme die Karte auf 36 Tokens/s.</translation>
    </message>
    <message>
        <source>At batch 4 and 512 tokens without checkpointing; the L40S holds it, though the article calls it unsupported there.</source>
        <translation>Bei Batch 4 und 512 Tokens ohne Checkpointing; auf die L40S passt es, obwohl es laut Artikel dort nicht unterstützt wird.</translation>
    </message>
    <message>
        <source>Azure 2023, code completions</source>
        <translation>Azure 2023, Code-Vervollständigung</translation>
    </message>
    <message>
        <source>Azure 2023, conversations</source>
        <translation>Azure 2023, Unterhaltungen</translation>
    </message>
    <message>
        <source>B parameters</source>
        <translation>Mrd. Parameter</translation>
    </message>
    <message>
        <source>Bandwidth given for the A100 whose price is quoted (the PCIe card)</source>
        <translation>Angegebene Bandbreite der A100, deren Preis genannt ist (der PCIe-Karte)</translation>
    </message>
    <message>
        <source>Bandwidth of the A100 over that of the L40S, where first mentioned</source>
        <translation>Bandbreite der A100 durch die der L40S, bei der ersten Nennung</translation>
    </message>
    <message>
        <source>Bandwidth of the A100 over that of the L40S, where mentioned again</source>
        <translation>Bandbreite der A100 durch die der L40S, bei der zweiten Nennung</translation>
    </message>
    <message>
        <source>Bandwidth said to be achieved on the A100 at batch 1, against what its 380 tokens/s need</source>
        <translation>Angeblich erreichte Bandbreite der A100 bei Batch 1, gegen das, was ihre 380 Tokens/s brauchen</translation>
    </message>
    <message>
        <source>Bandwidth said to be achieved on the L40S at batch 1, against what its 320 tokens/s need</source>
        <translation>Angeblich erreichte Bandbreite der L40S bei Batch 1, gegen das, was ihre 320 Tokens/s brauchen</translation>
    </message>
    <message>
        <source>Both cards have 2:4 sparsity.</source>
        <translation>Beide Karten haben 2:4-Sparsity.</translation>
    </message>
    <message>
        <source>Called unsupported on this card.</source>
        <translation>Laut Artikel auf dieser Karte nicht unterstützt.</translation>
    </message>
    <message>
        <source>Cost of 100 million tokens on the A100 at batch 1</source>
        <translation>Kosten von 100 Millionen Tokens auf der A100 bei Batch 1</translation>
    </message>
    <message>
        <source>Cost of 100 million tokens on the L40S at batch 1</source>
        <translation>Kosten von 100 Millionen Tokens auf der L40S bei Batch 1</translation>
    </message>
    <message>
        <source>Cost of 500 million tokens on the A100 at batch 32</source>
        <translation>Kosten von 500 Millionen Tokens auf der A100 bei Batch 32</translation>
    </message>
    <message>
        <source>Cost of 500 million tokens on the A100, worked out from the hours</source>
        <translation>Kosten von 500 Millionen Tokens auf der A100, aus den Stunden berechnet</translation>
    </message>
    <message>
        <source>Cost of 500 million tokens on the L40S at batch 32</source>
        <translation>Kosten von 500 Millionen Tokens auf der L40S bei Batch 32</translation>
    </message>
    <message>
        <source>Cost of 500 million tokens on the L40S, worked out from the hours</source>
        <translation>Kosten von 500 Millionen Tokens auf der L40S, aus den Stunden berechnet</translation>
    </message>
    <message>
        <source>Cost of a million requests of 100 tokens on the A100 at batch 8</source>
        <translation>Kosten von einer Million Anfragen zu je 100 Tokens auf der A100 bei Batch 8</translation>
    </message>
    <message>
        <source>Cost of a million requests of 100 tokens on the L40S at batch 8</source>
        <translation>Kosten von einer Million Anfragen zu je 100 Tokens auf der L40S bei Batch 8</translation>
    </message>
    <message>
        <source>Cost of a token on the A100 at batch 1</source>
        <translation>Kosten eines Tokens auf der A100 bei Batch 1</translation>
    </message>
    <message>
        <source>Cost of a token on the A100 at batch 32</source>
        <translation>Kosten eines Tokens auf der A100 bei Batch 32</translation>
    </message>
    <message>
        <source>Cost of a token on the A100 at batch 8</source>
        <translation>Kosten eines Tokens auf der A100 bei Batch 8</translation>
    </message>
    <message>
        <source>Cost of a token on the L40S at batch 1</source>
        <translation>Kosten eines Tokens auf der L40S bei Batch 1</translation>
    </message>
    <message>
        <source>Cost of a token on the L40S at batch 32</source>
        <translation>Kosten eines Tokens auf der L40S bei Batch 32</translation>
    </message>
    <message>
        <source>Cost of a token on the L40S at batch 8</source>
        <translation>Kosten eines Tokens auf der L40S bei Batch 8</translation>
    </message>
    <message>
        <source>Dense TF32 rate of the A100</source>
        <translation>Dichte TF32-Rate der A100</translation>
    </message>
    <message>
        <source>Dense TF32 rate of the L40S</source>
        <translation>Dichte TF32-Rate der L40S</translation>
    </message>
    <message>
        <source>Every region read asks this price.</source>
        <translation>Alle gelesenen Regionen verlangen diesen Preis.</translation>
    </message>
    <message>
        <source>FP16 rate of an A100 said to have no structured sparsity</source>
        <translation>FP16-Rate einer A100, die angeblich keine strukturierte Sparsity hat</translation>
    </message>
    <message>
        <source>FP32 lead of the L40S, beside a sentence that calls the A100 the better FP32 card</source>
        <translation>FP32-Vorsprung der L40S, neben einem Satz, der die A100 die bessere FP32-Karte nennt</translation>
    </message>
    <message>
        <source>FP32 peak of the L40S over that of the A100</source>
        <translation>FP32-Spitze der L40S durch die der A100</translation>
    </message>
    <message>
        <source>Flex worker, paid by the second. Read as a stored page.</source>
        <translation>Flex-Worker, nach Sekunden bezahlt. Von einer gespeicherten Seite gelesen.</translation>
    </message>
    <message>
        <source>Flex worker, paid by the second. The form factor is not said. Read as a stored page.</source>
        <translation>Flex-Worker, nach Sekunden bezahlt. Die Bauform ist nicht genannt. Von einer gespeicherten Seite gelesen.</translation>
    </message>
    <message>
        <source>GB/s of weight reads</source>
        <translation>GB/s gelesene Gewichte</translation>
    </message>
    <message>
        <source>Hourly cost of an L40S bought and used without pause for two years</source>
        <translation>Kosten je Stunde einer gekauften L40S, die zwei Jahre ohne Pause läuft</translation>
    </message>
    <message>
        <source>Hours that the A100 needs for 500 million tokens at batch 32</source>
        <translation>Stunden, die die A100 für 500 Millionen Tokens braucht, bei Batch 32</translation>
    </message>
    <message>
        <source>Hours that the L40S needs for 500 million tokens at batch 32</source>
        <translation>Stunden, die die L40S für 500 Millionen Tokens braucht, bei Batch 32</translation>
    </message>
    <message>
        <source>How much more a joule costs on the A100</source>
        <translation>Um wie viel ein Joule auf der A100 mehr kostet</translation>
    </message>
    <message>
        <source>How much more a token costs on the A100 at batch 32</source>
        <translation>Um wie viel ein Token auf der A100 mehr kostet, bei Batch 32</translation>
    </message>
    <message>
        <source>How much more an A100 PCIe costs per hour than an L40S, both at RunPod</source>
        <translation>Um wie viel eine A100 PCIe je Stunde mehr kostet als eine L40S, beide bei RunPod</translation>
    </message>
    <message>
        <source>How much more an A100 SXM costs per hour than an L40S, both at RunPod</source>
        <translation>Um wie viel eine A100 SXM je Stunde mehr kostet als eine L40S, beide bei RunPod</translation>
    </message>
    <message>
        <source>It is 49.6 hours; the article cut the decimals off.</source>
        <translation>Es sind 49,6 Stunden; der Artikel hat die Nachkommastellen abgeschnitten.</translation>
    </message>
    <message>
        <source>It is 6.1 GiB, so the figure is right in binary units.</source>
        <translation>Es sind 6,1 GiB; in binären Einheiten stimmt die Zahl also.</translation>
    </message>
    <message>
        <source>KV cache of a 13B model in FP16 for 8 sequences of 1,000 tokens</source>
        <translation>KV-Cache eines 13B-Modells in FP16 für 8 Sequenzen mit je 1.000 Tokens</translation>
    </message>
    <message>
        <source>L40S that serve 20 million tokens a day at 1,680 tokens/s each</source>
        <translation>Zahl der L40S, die 20 Millionen Tokens am Tag mit je 1.680 Tokens/s bedienen</translation>
    </message>
    <message>
        <source>Largest model said to train with all its parameters on one A100 80 GB</source>
        <translation>Größtes Modell, das sich angeblich mit allen Parametern auf einer A100 80 GB trainieren lässt</translation>
    </message>
    <message>
        <source>Largest model said to train with all its parameters on one L40S</source>
        <translation>Größtes Modell, das sich angeblich mit allen Parametern auf einer L40S trainieren lässt</translation>
    </message>
    <message>
        <source>Lead of the A100 PCIe over the L40S at batch 1 (380 against 320 tokens/s)</source>
        <translation>Vorsprung der A100 PCIe vor der L40S bei Batch 1 (380 gegen 320 Tokens/s)</translation>
    </message>
    <message>
        <source>Lead of the A100 PCIe over the L40S at batch 32 (2,800 against 2,200 tokens/s)</source>
        <translation>Vorsprung der A100 PCIe vor der L40S bei Batch 32 (2.800 gegen 2.200 Tokens/s)</translation>
    </message>
    <message>
        <source>Lead of the A100 SXM over the L40S at batch 1 (420 against 320 tokens/s)</source>
        <translation>Vorsprung der A100 SXM vor der L40S bei Batch 1 (420 gegen 320 Tokens/s)</translation>
    </message>
    <message>
        <source>Lead of the A100 SXM over the L40S at batch 32 (3,100 against 2,200 tokens/s)</source>
        <translation>Vorsprung der A100 SXM vor der L40S bei Batch 32 (3.100 gegen 2.200 Tokens/s)</translation>
    </message>
    <message>
        <source>Lead of the A100 over the L40S with Stable Diffusion 1.5 (9.1 against 8.2 images/min)</source>
        <translation>Vorsprung der A100 vor der L40S mit Stable Diffusion 1.5 (9,1 gegen 8,2 Bilder/min)</translation>
    </message>
    <message>
        <source>Lead of the L40S over the A100 in dense FP16 tensor rate (360 against 310 TFLOPS)</source>
        <translation>Vorsprung der L40S vor der A100 bei der dichten FP16-Tensor-Rate (360 gegen 310 TFLOPS)</translation>
    </message>
    <message>
        <source>Memory said to be needed for 4-bit fine-tuning of a 7B model, against what runs like it take</source>
        <translation>Angeblicher Speicherbedarf der 4-Bit-Feinabstimmung eines 7B-Modells, gegen den vergleichbarer Läufe</translation>
    </message>
    <message>
        <source>Memory said to be needed for 4-bit fine-tuning of a 7B model, called impossible on the L40S</source>
        <translation>Angeblicher Speicherbedarf der 4-Bit-Feinabstimmung eines 7B-Modells, die auf der L40S unmöglich sein soll</translation>
    </message>
    <message>
        <source>Memory that serving the 13B model takes in all</source>
        <translation>Speicher, den das Bedienen des 13B-Modells insgesamt braucht</translation>
    </message>
    <message>
        <source>Memory that then stays free on an A100 with 80 GB</source>
        <translation>Speicher, der dann auf einer A100 mit 80 GB frei bleibt</translation>
    </message>
    <message>
        <source>Memory that then stays free on an L40S</source>
        <translation>Speicher, der dann auf einer L40S frei bleibt</translation>
    </message>
    <message>
        <source>NVLink (600 GB/s)</source>
        <translation>NVLink (600 GB/s)</translation>
    </message>
    <message>
        <source>Needs more memory bandwidth than the card has.</source>
        <translation>Braucht mehr Speicherbandbreite, als die Karte hat.</translation>
    </message>
    <message>
        <source>Needs more memory bandwidth than the card has. The form factor of the A100 is not said.</source>
        <translation>Braucht mehr Speicherbandbreite, als die Karte hat. Die Bauform der A100 ist nicht genannt.</translation>
    </message>
    <message>
        <source>Neither the unit nor the digits agree with the 6.25e-7 $/J that the article also gives.</source>
        <translation>Weder die Einheit noch die Ziffern passen zu den 6,25e-7 $/J, die der Artikel auch nennt.</translation>
    </message>
    <message>
        <source>Newer frameworks and compiled networks are faster still.</source>
        <translation>Neuere Frameworks und kompilierte Netze sind noch schneller.</translation>
    </message>
    <message>
        <source>Nothing is paid upfront. Read as a stored page.</source>
        <translation>Ohne Vorauszahlung. Von einer gespeicherten Seite gelesen.</translation>
    </message>
    <message>
        <source>One A100 of CoreWeave's 8-GPU bundle at 21.60 $/h</source>
        <translation>Eine A100 aus CoreWeaves Paket von 8 GPUs für 21,60 $/h</translation>
    </message>
    <message>
        <source>One L40S of CoreWeave's 8-GPU bundle at 18 $/h</source>
        <translation>Eine L40S aus CoreWeaves Paket von 8 GPUs für 18 $/h</translation>
    </message>
    <message>
        <source>Other regions ask 2.288 to 2.699 $ per GPU-hour.</source>
        <translation>Andere Regionen verlangen 2,288 bis 2,699 $ je GPU-Stunde.</translation>
    </message>
    <message>
        <source>Other regions ask 3.16567 to 4.35703 $ per GPU-hour.</source>
        <translation>Andere Regionen verlangen 3,16567 bis 4,35703 $ je GPU-Stunde.</translation>
    </message>
    <message>
        <source>Other regions ask 4.11706 to 4.70279 $ per GPU-hour.</source>
        <translation>Andere Regionen verlangen 4,11706 bis 4,70279 $ je GPU-Stunde.</translation>
    </message>
    <message>
        <source>Other regions ask 4.7719 to 6.56775 $ per GPU-hour.</source>
        <translation>Andere Regionen verlangen 4,7719 bis 6,56775 $ je GPU-Stunde.</translation>
    </message>
    <message>
        <source>PCIe 4.0 x16 (64 GB/s), NVLink bridge for two (600 GB/s)</source>
        <translation>PCIe 4.0 x16 (64 GB/s), NVLink-Brücke für zwei (600 GB/s)</translation>
    </message>
    <message>
        <source>PCIe 4.0 x16 (64 GB/s), no NVLink</source>
        <translation>PCIe 4.0 x16 (64 GB/s), kein NVLink</translation>
    </message>
    <message>
        <source>PCIe cards with NVLink bridges.</source>
        <translation>PCIe-Karten mit NVLink-Brücken.</translation>
    </message>
    <message>
        <source>Precision levels that the A100's tensor cores are said to support</source>
        <translation>Genauigkeitsstufen, die die Tensor-Kerne der A100 angeblich unterstützen</translation>
    </message>
    <message>
        <source>Price of an L40S a year on if it falls by 15 %</source>
        <translation>Preis einer L40S in einem Jahr, wenn er um 15 % sinkt</translation>
    </message>
    <message>
        <source>Price of an L40S a year on if it falls by 20 %</source>
        <translation>Preis einer L40S in einem Jahr, wenn er um 20 % sinkt</translation>
    </message>
    <message>
        <source>Prices are those of the PCIe card, but bandwidth and TDP are those of the SXM card.</source>
        <translation>Die Preise sind die der PCIe-Karte, Bandbreite und TDP aber die der SXM-Karte.</translation>
    </message>
    <message>
        <source>Rate of 4-bit fine-tuning of LLaMA-7B on an A100 at batch 4</source>
        <translation>Rate der 4-Bit-Feinabstimmung von LLaMA-7B auf einer A100 bei Batch 4</translation>
    </message>
    <message>
        <source>Rate of Stable Diffusion 1.5 on an A100 at 512 x 512, one image at a time</source>
        <translation>Rate von Stable Diffusion 1.5 auf einer A100 bei 512 x 512, ein Bild nach dem anderen</translation>
    </message>
    <message>
        <source>Rate of Stable Diffusion 1.5 on an L40S at 512 x 512, one image at a time</source>
        <translation>Rate von Stable Diffusion 1.5 auf einer L40S bei 512 x 512, ein Bild nach dem anderen</translation>
    </message>
    <message>
        <source>Read as a stored page.</source>
        <translation>Von einer gespeicherten Seite gelesen.</translation>
    </message>
    <message>
        <source>Rent of an A100 per joule at the SXM card's TDP</source>
        <translation>Miete einer A100 je Joule bei der TDP der SXM-Karte</translation>
    </message>
    <message>
        <source>Rent of an A100 per megajoule at the SXM card's TDP</source>
        <translation>Miete einer A100 je Megajoule bei der TDP der SXM-Karte</translation>
    </message>
    <message>
        <source>Rent of an L40S per joule at its TDP</source>
        <translation>Miete einer L40S je Joule bei ihrer TDP</translation>
    </message>
    <message>
        <source>Rent of an L40S per megajoule at its TDP</source>
        <translation>Miete einer L40S je Megajoule bei ihrer TDP</translation>
    </message>
    <message>
        <source>Rent of one A100 for a month of 720 hours</source>
        <translation>Miete einer A100 für einen Monat mit 720 Stunden</translation>
    </message>
    <message>
        <source>Rent of one A100 for a year of 8,760 hours, 12 months of 730</source>
        <translation>Miete einer A100 für ein Jahr mit 8.760 Stunden, 12 Monate zu 730</translation>
    </message>
    <message>
        <source>Rent of one L40S for a month of 720 hours</source>
        <translation>Miete einer L40S für einen Monat mit 720 Stunden</translation>
    </message>
    <message>
        <source>Rent of one L40S for a year of 8,760 hours, 12 months of 730</source>
        <translation>Miete einer L40S für ein Jahr mit 8.760 Stunden, 12 Monate zu 730</translation>
    </message>
    <message>
        <source>Share of the A100's 2,039 GB/s that 500 GB/s make</source>
        <translation>Anteil von 500 GB/s an den 2.039 GB/s der A100</translation>
    </message>
    <message>
        <source>Share of the L40S's 864 GB/s that 300 GB/s make</source>
        <translation>Anteil von 300 GB/s an den 864 GB/s der L40S</translation>
    </message>
    <message>
        <source>Ten times too much.</source>
        <translation>Zehnmal zu viel.</translation>
    </message>
    <message>
        <source>The 28 GB that it states fit in the card's 48 GB; QLoRA of a 7B model is known to fit in 24 GB.</source>
        <translation>Die genannten 28 GB passen in die 48 GB der Karte; QLoRA eines 7B-Modells passt bekanntlich in 24 GB.</translation>
    </message>
    <message>
        <source>The SkyPilot catalogue does not say whether this is EUR or USD; taken as USD.</source>
        <translation>Der SkyPilot-Katalog sagt nicht, ob es EUR oder USD sind; angenommen ist USD.</translation>
    </message>
    <message>
        <source>The article does not say that this is more than the 80 GB of an A100 too.</source>
        <translation>Der Artikel sagt nicht, dass dies auch mehr ist als die 80 GB einer A100.</translation>
    </message>
    <message>
        <source>The article gives this price without saying 40 GB. The form factor is not said.</source>
        <translation>Der Artikel nennt diesen Preis ohne den Zusatz 40 GB. Die Bauform ist nicht genannt.</translation>
    </message>
    <message>
        <source>The article says "typically 1.39 or more"; it is not in its price list.</source>
        <translation>Der Artikel sagt „in der Regel 1,39 oder mehr“; in seiner Preisliste steht es nicht.</translation>
    </message>
    <message>
        <source>The article says neither steps nor framework; taken are the usual 50 steps, PyTorch, not compiled.</source>
        <translation>Der Artikel nennt weder Schritte noch Framework; angenommen sind die üblichen 50 Schritte, PyTorch, nicht kompiliert.</translation>
    </message>
    <message>
        <source>The article says no sequence length; taken are 512 tokens.</source>
        <translation>Der Artikel nennt keine Sequenzlänge; angenommen sind 512 Tokens.</translation>
    </message>
    <message>
        <source>The form factor is not said.</source>
        <translation>Die Bauform ist nicht genannt.</translation>
    </message>
    <message>
        <source>The form factor is not said. Lambda does not offer the L40S. techbytes.app of 2026-05-07 has this price for the card of 40 GB.</source>
        <translation>Die Bauform ist nicht genannt. Lambda bietet die L40S nicht an. techbytes.app vom 2026-05-07 nennt diesen Preis für die Karte mit 40 GB.</translation>
    </message>
    <message>
        <source>The form factor of the A100 is not said.</source>
        <translation>Die Bauform der A100 ist nicht genannt.</translation>
    </message>
    <message>
        <source>The least: the source says "+". Read as a stored page.</source>
        <translation>Das Mindeste: Die Quelle schreibt „+“. Von einer gespeicherten Seite gelesen.</translation>
    </message>
    <message>
        <source>The list price is the same in every region listed.</source>
        <translation>Der Listenpreis ist in allen aufgeführten Regionen gleich.</translation>
    </message>
    <message>
        <source>The list price is the same in every region listed. An 8-GPU NVLink board, so SXM.</source>
        <translation>Der Listenpreis ist in allen aufgeführten Regionen gleich. Eine NVLink-Platine mit 8 GPUs, also SXM.</translation>
    </message>
    <message>
        <source>The same as on demand there.</source>
        <translation>Derselbe Preis wie dort nach Bedarf.</translation>
    </message>
    <message>
        <source>The same figure as for LLaMA-7B. Needs more memory bandwidth than the card has.</source>
        <translation>Dieselbe Zahl wie für LLaMA-7B. Braucht mehr Speicherbandbreite, als die Karte hat.</translation>
    </message>
    <message>
        <source>The same rate on an A100 against the slowest public measurement (50 steps, not compiled, in 2022)</source>
        <translation>Dieselbe Rate auf einer A100 gegen die langsamste öffentliche Messung (50 Schritte, nicht kompiliert, im Jahr 2022)</translation>
    </message>
    <message>
        <source>The sentence goes against the figures above it. The A100 leads in FP64: 9.7 against 1.4 TFLOPS.</source>
        <translation>Der Satz widerspricht den Zahlen darüber. Die A100 führt bei FP64: 9,7 gegen 1,4 TFLOPS.</translation>
    </message>
    <message>
        <source>This is 0.32 times the card's peak of 1,935 GB/s, which stands in the stated column.</source>
        <translation>Das ist das 0,32-Fache der Spitzenbandbreite der Karte von 1.935 GB/s, die in der Spalte „Angabe“ steht.</translation>
    </message>
    <message>
        <source>This is 0.33 times the card's peak of 2,039 GB/s, which stands in the stated column.</source>
        <translation>Das ist das 0,33-Fache der Spitzenbandbreite der Karte von 2.039 GB/s, die in der Spalte „Angabe“ steht.</translation>
    </message>
    <message>
        <source>This is 0.56 times the card's peak of 864 GB/s, which stands in the stated column.</source>
        <translation>Das ist das 0,56-Fache der Spitzenbandbreite der Karte von 864 GB/s, die in der Spalte „Angabe“ steht.</translation>
    </message>
    <message>
        <source>This is 1.90 times the card's peak of 1,935 GB/s, which stands in the stated column.</source>
        <translation>Das ist das 1,90-Fache der Spitzenbandbreite der Karte von 1.935 GB/s, die in der Spalte „Angabe“ steht.</translation>
    </message>
    <message>
        <source>This is 2.75 times the card's peak of 1,935 GB/s, which stands in the stated column.</source>
        <translation>Das ist das 2,75-Fache der Spitzenbandbreite der Karte von 1.935 GB/s, die in der Spalte „Angabe“ steht.</translation>
    </message>
    <message>
        <source>This is 2.88 times the card's peak of 2,039 GB/s, which stands in the stated column.</source>
        <translation>Das ist das 2,88-Fache der Spitzenbandbreite der Karte von 2.039 GB/s, die in der Spalte „Angabe“ steht.</translation>
    </message>
    <message>
        <source>This is 3.40 times the card's peak of 864 GB/s, which stands in the stated column.</source>
        <translation>Das ist das 3,40-Fache der Spitzenbandbreite der Karte von 864 GB/s, die in der Spalte „Angabe“ steht.</translation>
    </message>
    <message>
        <source>This is 5.19 times the card's peak of 864 GB/s, which stands in the stated column.</source>
        <translation>Das ist das 5,19-Fache der Spitzenbandbreite der Karte von 864 GB/s, die in der Spalte „Angabe“ steht.</translation>
    </message>
    <message>
        <source>Throughput that 20 million tokens a day need</source>
        <translation>Durchsatz, den 20 Millionen Tokens am Tag brauchen</translation>
    </message>
    <message>
        <source>Tokens a day of 100,000 users with 200 tokens each</source>
        <translation>Tokens am Tag von 100.000 Nutzern mit je 200 Tokens</translation>
    </message>
    <message>
        <source>Typical draw of the A100 as a share of its TDP (350 of 400 W)</source>
        <translation>Übliche Leistungsaufnahme der A100 als Anteil ihrer TDP (350 von 400 W)</translation>
    </message>
    <message>
        <source>Typical draw of the L40S as a share of its TDP (306 of 350 W)</source>
        <translation>Übliche Leistungsaufnahme der L40S als Anteil ihrer TDP (306 von 350 W)</translation>
    </message>
    <message>
        <source>Weights of Mixtral 8x7B in FP16</source>
        <translation>Gewichte von Mixtral 8x7B in FP16</translation>
    </message>
    <message>
        <source>Weights of a 13B model in FP16</source>
        <translation>Gewichte eines 13B-Modells in FP16</translation>
    </message>
    <message>
        <source>Weights of a 13B model in INT8</source>
        <translation>Gewichte eines 13B-Modells in INT8</translation>
    </message>
    <message>
        <source>Weights of a 7B model in FP16</source>
        <translation>Gewichte eines 7B-Modells in FP16</translation>
    </message>
    <message>
        <source>Weights of a 7B model in INT8</source>
        <translation>Gewichte eines 7B-Modells in INT8</translation>
    </message>
    <message>
        <source>Weights that the A100 PCIe must read each second for 2,100 tokens/s, batch 8, 7B FP16</source>
        <translation>Gewichte, die die A100 PCIe für 2.100 Tokens/s in jeder Sekunde lesen muss, Batch 8, 7B FP16</translation>
    </message>
    <message>
        <source>Weights that the A100 PCIe must read each second for 2,800 tokens/s, batch 32, 7B INT8</source>
        <translation>Gewichte, die die A100 PCIe für 2.800 Tokens/s in jeder Sekunde lesen muss, Batch 32, 7B INT8</translation>
    </message>
    <message>
        <source>Weights that the A100 PCIe must read each second for 380 tokens/s, batch 1, 7B FP16</source>
        <translation>Gewichte, die die A100 PCIe für 380 Tokens/s in jeder Sekunde lesen muss, Batch 1, 7B FP16</translation>
    </message>
    <message>
        <source>Weights that the A100 SXM must read each second for 3,100 tokens/s, batch 32, 7B INT8</source>
        <translation>Gewichte, die die A100 SXM für 3.100 Tokens/s in jeder Sekunde lesen muss, Batch 32, 7B INT8</translation>
    </message>
    <message>
        <source>Weights that the A100 SXM must read each second for 420 tokens/s, batch 1, 7B FP16</source>
        <translation>Gewichte, die die A100 SXM für 420 Tokens/s in jeder Sekunde lesen muss, Batch 1, 7B FP16</translation>
    </message>
    <message>
        <source>Weights that the L40S must read each second for 1,680 tokens/s, batch 8, 7B FP16</source>
        <translation>Gewichte, die die L40S für 1.680 Tokens/s in jeder Sekunde lesen muss, Batch 8, 7B FP16</translation>
    </message>
    <message>
        <source>Weights that the L40S must read each second for 2,200 tokens/s, batch 32, 7B INT8</source>
        <translation>Gewichte, die die L40S für 2.200 Tokens/s in jeder Sekunde lesen muss, Batch 32, 7B INT8</translation>
    </message>
    <message>
        <source>Weights that the L40S must read each second for 320 tokens/s, batch 1, 7B FP16</source>
        <translation>Gewichte, die die L40S für 320 Tokens/s in jeder Sekunde lesen muss, Batch 1, 7B FP16</translation>
    </message>
    <message>
        <source>What 100 L40S save in a month against 100 A100</source>
        <translation>Was 100 L40S in einem Monat gegenüber 100 A100 sparen</translation>
    </message>
    <message>
        <source>What the L40S saves at 5 billion tokens a year</source>
        <translation>Was die L40S bei 5 Milliarden Tokens im Jahr spart</translation>
    </message>
    <message>
        <source>What the L40S saves in a month</source>
        <translation>Was die L40S in einem Monat spart</translation>
    </message>
    <message>
        <source>What the L40S saves in a year of 8,760 hours, 12 months of 730</source>
        <translation>Was die L40S in einem Jahr mit 8.760 Stunden, 12 Monate zu 730, spart</translation>
    </message>
    <message>
        <source>What the L40S saves in a year at 500 million tokens a month</source>
        <translation>Was die L40S in einem Jahr bei 500 Millionen Tokens im Monat spart</translation>
    </message>
    <message>
        <source>What the L40S saves on a token at batch 1</source>
        <translation>Was die L40S je Token spart, bei Batch 1</translation>
    </message>
    <message>
        <source>Within what the card's memory bandwidth allows.</source>
        <translation>Im Rahmen dessen, was die Speicherbandbreite der Karte erlaubt.</translation>
    </message>
    <message>
        <source>Zone apne1-az1.</source>
        <translation>Zone apne1-az1.</translation>
    </message>
    <message>
        <source>Zone apne1-az4, the cheapest of 2.</source>
        <translation>Zone apne1-az4, die günstigste von 2.</translation>
    </message>
    <message>
        <source>Zone apne1-az4. The same as on demand there.</source>
        <translation>Zone apne1-az4. Derselbe Preis wie dort nach Bedarf.</translation>
    </message>
    <message>
        <source>Zone apne2-az1, the cheapest of 2.</source>
        <translation>Zone apne2-az1, die günstigste von 2.</translation>
    </message>
    <message>
        <source>Zone apne2-az1.</source>
        <translation>Zone apne2-az1.</translation>
    </message>
    <message>
        <source>Zone apne2-az2, the cheapest of 2.</source>
        <translation>Zone apne2-az2, die günstigste von 2.</translation>
    </message>
    <message>
        <source>Zone apse1-az2, the cheapest of 2.</source>
        <translation>Zone apse1-az2, die günstigste von 2.</translation>
    </message>
    <message>
        <source>Zone euc1-az1.</source>
        <translation>Zone euc1-az1.</translation>
    </message>
    <message>
        <source>Zone euc1-az2, the cheapest of 2.</source>
        <translation>Zone euc1-az2, die günstigste von 2.</translation>
    </message>
    <message>
        <source>Zone euc1-az3, the cheapest of 3.</source>
        <translation>Zone euc1-az3, die günstigste von 3.</translation>
    </message>
    <message>
        <source>Zone eun1-az1.</source>
        <translation>Zone eun1-az1.</translation>
    </message>
    <message>
        <source>Zone eun1-az2, the cheapest of 2.</source>
        <translation>Zone eun1-az2, die günstigste von 2.</translation>
    </message>
    <message>
        <source>Zone eus2-az2.</source>
        <translation>Zone eus2-az2.</translation>
    </message>
    <message>
        <source>Zone eus2-az3, the cheapest of 2.</source>
        <translation>Zone eus2-az3, die günstigste von 2.</translation>
    </message>
    <message>
        <source>Zone use1-az1, the cheapest of 4.</source>
        <translation>Zone use1-az1, die günstigste von 4.</translation>
    </message>
    <message>
        <source>Zone use1-az1.</source>
        <translation>Zone use1-az1.</translation>
    </message>
    <message>
        <source>Zone use1-az4, the cheapest of 2.</source>
        <translation>Zone use1-az4, die günstigste von 2.</translation>
    </message>
    <message>
        <source>Zone use1-az6, the cheapest of 2.</source>
        <translation>Zone use1-az6, die günstigste von 2.</translation>
    </message>
    <message>
        <source>Zone use2-az1.</source>
        <translation>Zone use2-az1.</translation>
    </message>
    <message>
        <source>Zone use2-az3, the cheapest of 3.</source>
        <translation>Zone use2-az3, die günstigste von 3.</translation>
    </message>
    <message>
        <source>Zone use2-az3.</source>
        <translation>Zone use2-az3.</translation>
    </message>
    <message>
        <source>Zone usw2-az1.</source>
        <translation>Zone usw2-az1.</translation>
    </message>
    <message>
        <source>Zone usw2-az2, the cheapest of 4.</source>
        <translation>Zone usw2-az2, die günstigste von 4.</translation>
    </message>
    <message>
        <source>Zone usw2-az3, the cheapest of 3.</source>
        <translation>Zone usw2-az3, die günstigste von 3.</translation>
    </message>
    <message>
        <source>Zone usw2-az3, the cheapest of 4.</source>
        <translation>Zone usw2-az3, die günstigste von 4.</translation>
    </message>
    <message>
        <source>Zone usw2-az4, the cheapest of 4.</source>
        <translation>Zone usw2-az4, die günstigste von 4.</translation>
    </message>
    <message>
        <source>an L40S owned for two years, with depreciation and power; does not go with the 18-24 months, see the claims</source>
        <translation>eine gekaufte L40S über zwei Jahre, mit Abschreibung und Strom; passt nicht zu den 18–24 Monaten, siehe die Aussagen</translation>
    </message>
    <message>
        <source>bandwidth</source>
        <translation>Bandbreite</translation>
    </message>
    <message>
        <source>buffers when serving a 13B model: 26 GB weights + 6 GB KV cache (8 x 1,000 tokens) + 4 GB buffers = 36 GB</source>
        <translation>Puffer beim Bedienen eines 13B-Modells: 26 GB Gewichte + 6 GB KV-Cache (8 x 1.000 Tokens) + 4 GB Puffer = 36 GB</translation>
    </message>
    <message>
        <source>by how much INT8, FP8 or FP4 improves the L40S against the A100</source>
        <translation>um wie viel INT8, FP8 oder FP4 die L40S gegenüber der A100 verbessert</translation>
    </message>
    <message>
        <source>bytes a hidden value and layer</source>
        <translation>Byte je Hidden-Wert und Schicht</translation>
    </message>
    <message>
        <source>bytes a learning parameter and step</source>
        <translation>Byte je lernendem Parameter und Schritt</translation>
    </message>
    <message>
        <source>bytes a parameter</source>
        <translation>Byte je Parameter</translation>
    </message>
    <message>
        <source>bytes a parameter and pass</source>
        <translation>Byte je Parameter und Durchlauf</translation>
    </message>
    <message>
        <source>bytes a weight</source>
        <translation>Byte je Gewicht</translation>
    </message>
    <message>
        <source>bytes a word of the vocabulary</source>
        <translation>Byte je Wort des Vokabulars</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>daily users of the example: 200 tokens each make 20 million tokens a day, or 231.5 tokens/s</source>
        <translation>tägliche Nutzer des Beispiels: je 200 Tokens ergeben 20 Millionen Tokens am Tag oder 231,5 Tokens/s</translation>
    </message>
    <message>
        <source>datasheet: 624 TFLOPS FP16 with 2:4 sparsity</source>
        <translation>Datenblatt: 624 TFLOPS FP16 mit 2:4-Sparsity</translation>
    </message>
    <message>
        <source>datasheet: FP64, TF32, BF16, FP16, INT8, INT4, INT1</source>
        <translation>Datenblatt: FP64, TF32, BF16, FP16, INT8, INT4, INT1</translation>
    </message>
    <message>
        <source>datasheet: PCIe 1,935 GB/s and 300 W; SXM 2,039 GB/s and 400 W</source>
        <translation>Datenblatt: PCIe 1.935 GB/s und 300 W; SXM 2.039 GB/s und 400 W</translation>
    </message>
    <message>
        <source>fine-tuning</source>
        <translation>Feinabstimmung</translation>
    </message>
    <message>
        <source>fleet</source>
        <translation>Flotte</translation>
    </message>
    <message>
        <source>for models with half their weights at zero on the L40S; a peak figure, and the A100 has 2:4 sparsity too</source>
        <translation>für Modelle, deren Gewichte zur Hälfte null sind, auf der L40S; ein Spitzenwert, und auch die A100 hat 2:4-Sparsity</translation>
    </message>
    <message>
        <source>forecast</source>
        <translation>Prognose</translation>
    </message>
    <message>
        <source>hidden width</source>
        <translation>Hidden-Breite</translation>
    </message>
    <message>
        <source>hours in a year</source>
        <translation>Stunden in einem Jahr</translation>
    </message>
    <message>
        <source>hours in the article's month</source>
        <translation>Stunden im Monat des Artikels</translation>
    </message>
    <message>
        <source>how much prices fell in a year in the past</source>
        <translation>wie stark die Preise in der Vergangenheit in einem Jahr sanken</translation>
    </message>
    <message>
        <source>image generation</source>
        <translation>Bilderzeugung</translation>
    </message>
    <message>
        <source>images/min</source>
        <translation>Bilder/min</translation>
    </message>
    <message>
        <source>inference</source>
        <translation>Inferenz</translation>
    </message>
    <message>
        <source>least of measured_images.csv at 512 px, one at a time</source>
        <translation>kleinster Wert in measured_images.csv bei 512 px, ein Bild nach dem anderen</translation>
    </message>
    <message>
        <source>levels</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>memory that INT4 weights save against FP16</source>
        <translation>Speicher, den INT4-Gewichte gegenüber FP16 sparen</translation>
    </message>
    <message>
        <source>model of images, calibrated with public measurements</source>
        <translation>Modell für Bilder, mit öffentlichen Messungen kalibriert</translation>
    </message>
    <message>
        <source>model of training memory, calibrated with public measurements</source>
        <translation>Modell für Trainingsspeicher, mit öffentlichen Messungen kalibriert</translation>
    </message>
    <message>
        <source>model of training, calibrated with public measurements</source>
        <translation>Modell für Training, mit öffentlichen Messungen kalibriert</translation>
    </message>
    <message>
        <source>months</source>
        <translation>Monate</translation>
    </message>
    <message>
        <source>months of use without pause until a bought L40S has paid for itself</source>
        <translation>Monate ununterbrochener Nutzung, bis sich eine gekaufte L40S bezahlt macht</translation>
    </message>
    <message>
        <source>ms a call</source>
        <translation>ms je Aufruf</translation>
    </message>
    <message>
        <source>ms a layer and three passes</source>
        <translation>ms je Schicht und drei Durchläufe</translation>
    </message>
    <message>
        <source>ms an expert and three passes</source>
        <translation>ms je Experte und drei Durchläufe</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>ownership</source>
        <translation>Besitz</translation>
    </message>
    <message>
        <source>physical limit</source>
        <translation>physikalische Grenze</translation>
    </message>
    <message>
        <source>power</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>readings and writings of each value</source>
        <translation>Lese- und Schreibzugriffe je Wert</translation>
    </message>
    <message>
        <source>rule of thumb for fine-tuning; Adam in mixed precision needs 16 bytes per parameter in all</source>
        <translation>Faustregel für die Feinabstimmung; Adam in gemischter Genauigkeit braucht insgesamt 16 Byte je Parameter</translation>
    </message>
    <message>
        <source>scheduling overhead of a cluster that mixes L40S and A100</source>
        <translation>Scheduling-Verlust eines Clusters, der L40S und A100 mischt</translation>
    </message>
    <message>
        <source>share a doubling</source>
        <translation>Anteil je Verdopplung</translation>
    </message>
    <message>
        <source>share of an image's work that GPUs do not share</source>
        <translation>Anteil der Arbeit an einem Bild, den sich GPUs nicht teilen</translation>
    </message>
    <message>
        <source>share of the 16-bit tensor rate</source>
        <translation>Anteil der 16-Bit-Tensor-Rate</translation>
    </message>
    <message>
        <source>share of the GPU memory that real inference uses, high end</source>
        <translation>Anteil des GPU-Speichers, den Inferenz in der Praxis nutzt, oberes Ende</translation>
    </message>
    <message>
        <source>share of the GPU memory that real inference uses, low end</source>
        <translation>Anteil des GPU-Speichers, den Inferenz in der Praxis nutzt, unteres Ende</translation>
    </message>
    <message>
        <source>share of the bandwidth</source>
        <translation>Anteil der Bandbreite</translation>
    </message>
    <message>
        <source>share of the doubled rate that stays</source>
        <translation>bleibender Anteil der doppelten Rate</translation>
    </message>
    <message>
        <source>share of the link's time</source>
        <translation>Anteil der Zeit der Verbindung</translation>
    </message>
    <message>
        <source>share of the rest</source>
        <translation>Anteil des Rests</translation>
    </message>
    <message>
        <source>share of the speed of a dense MLP</source>
        <translation>Anteil der Geschwindigkeit eines dichten MLP</translation>
    </message>
    <message>
        <source>share of the tensor rate</source>
        <translation>Anteil der Tensor-Rate</translation>
    </message>
    <message>
        <source>share of what is left</source>
        <translation>Anteil des Verbleibenden</translation>
    </message>
    <message>
        <source>specification</source>
        <translation>Spezifikation</translation>
    </message>
    <message>
        <source>throughput</source>
        <translation>Durchsatz</translation>
    </message>
    <message>
        <source>throughput that better software may still give the A100</source>
        <translation>Durchsatz, den bessere Software der A100 noch bringen kann</translation>
    </message>
    <message>
        <source>throughput that better software may still give the L40S</source>
        <translation>Durchsatz, den bessere Software der L40S noch bringen kann</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>tokens/s</source>
        <translation>Tokens/s</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>typical power draw over TDP (306 of 350 W, 350 of 400 W)</source>
        <translation>übliche Leistungsaufnahme durch TDP (306 von 350 W, 350 von 400 W)</translation>
    </message>
    <message>
        <source>up to 7</source>
        <translation>bis zu 7</translation>
    </message>
    <message>
        <source>users</source>
        <translation>Nutzer</translation>
    </message>
    <message>
        <source>x model size</source>
        <translation>x Modellgröße</translation>
    </message>
    <message>
        <source>µs a block and step</source>
        <translation>µs je Block und Schritt</translation>
    </message>
    <message>
        <source>1 / seconds a token, by the model</source>
        <translation>1 / Sekunden je Token, nach dem Modell</translation>
    </message>
    <message>
        <source>100 × ((A100 PCIe rent / A100 SXM TDP) / (L40S rent / L40S TDP) - 1)</source>
        <translation>100 × ((Miete A100 PCIe / TDP A100 SXM) / (Miete L40S / TDP L40S) - 1)</translation>
    </message>
    <message>
        <source>100 × ((A100 rent / its throughput) / (L40S rent / its throughput) - 1)</source>
        <translation>100 × ((Miete A100 / deren Durchsatz) / (Miete L40S / deren Durchsatz) - 1)</translation>
    </message>
    <message>
        <source>100 × (1 - (L40S rent / its throughput) / (A100 rent / its throughput))</source>
        <translation>100 × (1 - (Miete L40S / deren Durchsatz) / (Miete A100 / deren Durchsatz))</translation>
    </message>
    <message>
        <source>100 × (A100 rent / L40S rent - 1)</source>
        <translation>100 × (Miete A100 / Miete L40S - 1)</translation>
    </message>
    <message>
        <source>100 × (A100 throughput / L40S throughput - 1)</source>
        <translation>100 × (Durchsatz A100 / Durchsatz L40S - 1)</translation>
    </message>
    <message>
        <source>100 × (L40S FP16 rate / A100 FP16 rate - 1)</source>
        <translation>100 × (FP16-Rate L40S / FP16-Rate A100 - 1)</translation>
    </message>
    <message>
        <source>100 × bandwidth said to be achieved / peak bandwidth</source>
        <translation>100 × angeblich erreichte Bandbreite / Spitzenbandbreite</translation>
    </message>
    <message>
        <source>100 × typical draw / TDP</source>
        <translation>100 × typische Aufnahme / TDP</translation>
    </message>
    <message>
        <source>10^6 × rent / (TDP × 3600)</source>
        <translation>10^6 × Miete / (TDP × 3600)</translation>
    </message>
    <message>
        <source>60 / seconds an image, by the model</source>
        <translation>60 / Sekunden je Bild, nach dem Modell</translation>
    </message>
    <message>
        <source>A100 SXM bandwidth / L40S bandwidth</source>
        <translation>Bandbreite A100 SXM / Bandbreite L40S</translation>
    </message>
    <message>
        <source>FP16 rate of the A100 with 2:4 sparsity</source>
        <translation>FP16-Rate der A100 mit 2:4-Sparsity</translation>
    </message>
    <message>
        <source>GPUs × hours × (A100 rent - L40S rent)</source>
        <translation>GPUs × Stunden × (Miete A100 - Miete L40S)</translation>
    </message>
    <message>
        <source>L40S FP32 rate / A100 FP32 rate</source>
        <translation>FP32-Rate L40S / FP32-Rate A100</translation>
    </message>
    <message>
        <source>bandwidth of the A100 PCIe</source>
        <translation>Bandbreite der A100 PCIe</translation>
    </message>
    <message>
        <source>billion parameters × bytes of each</source>
        <translation>Mrd. Parameter × Bytes je Parameter</translation>
    </message>
    <message>
        <source>dense TF32 rate of the A100</source>
        <translation>dichte TF32-Rate der A100</translation>
    </message>
    <message>
        <source>dense TF32 rate of the L40S</source>
        <translation>dichte TF32-Rate der L40S</translation>
    </message>
    <message>
        <source>formats with a tensor rate in the catalogue + BF16 and INT1</source>
        <translation>Formate mit Tensorrate im Katalog + BF16 und INT1</translation>
    </message>
    <message>
        <source>hours × rent</source>
        <translation>Stunden × Miete</translation>
    </message>
    <message>
        <source>memory - (weights + KV cache + buffers)</source>
        <translation>Speicher - (Gewichte + KV-Cache + Puffer)</translation>
    </message>
    <message>
        <source>memory / bytes a parameter</source>
        <translation>Speicher / Bytes je Parameter</translation>
    </message>
    <message>
        <source>model and optimizer over the model × weights</source>
        <translation>Modell und Optimierer je Modell × Gewichte</translation>
    </message>
    <message>
        <source>price of the bundle / its GPUs</source>
        <translation>Preis des Pakets / dessen GPUs</translation>
    </message>
    <message>
        <source>purchase / hours + TDP in kW × PUE × $ per kWh</source>
        <translation>Kauf / Stunden + TDP in kW × PUE × $ je kWh</translation>
    </message>
    <message>
        <source>rent / (3600 × throughput)</source>
        <translation>Miete / (3600 × Durchsatz)</translation>
    </message>
    <message>
        <source>rent / (TDP × 3600)</source>
        <translation>Miete / (TDP × 3600)</translation>
    </message>
    <message>
        <source>rent × (1 - decline in a year)</source>
        <translation>Miete × (1 - Rückgang in einem Jahr)</translation>
    </message>
    <message>
        <source>rent × tokens / throughput / 3600</source>
        <translation>Miete × Tokens / Durchsatz / 3600</translation>
    </message>
    <message>
        <source>sequences × tokens of each × 2 × layers × KV heads × head size × bytes / 10^9</source>
        <translation>Sequenzen × Tokens je Stück × 2 × Schichten × KV-Köpfe × Kopfgröße × Bytes / 10^9</translation>
    </message>
    <message>
        <source>slowest public measurement</source>
        <translation>langsamste öffentliche Messung</translation>
    </message>
    <message>
        <source>throughput / batch × GB of weights</source>
        <translation>Durchsatz / Batch × GB Gewichte</translation>
    </message>
    <message>
        <source>tokens / throughput / 3600</source>
        <translation>Tokens / Durchsatz / 3600</translation>
    </message>
    <message>
        <source>tokens a day / 86400</source>
        <translation>Tokens am Tag / 86400</translation>
    </message>
    <message>
        <source>tokens a day / 86400 / throughput, rounded up</source>
        <translation>Tokens am Tag / 86400 / Durchsatz, aufgerundet</translation>
    </message>
    <message>
        <source>tokens a year / 3600 × (A100 rent / its throughput - L40S rent / its throughput)</source>
        <translation>Tokens im Jahr / 3600 × (Miete A100 / deren Durchsatz - Miete L40S / deren Durchsatz)</translation>
    </message>
    <message>
        <source>tokens × rent / (3600 × throughput)</source>
        <translation>Tokens × Miete / (3600 × Durchsatz)</translation>
    </message>
    <message>
        <source>users × tokens of each</source>
        <translation>Nutzer × Tokens je Stück</translation>
    </message>
    <message>
        <source>weights + KV cache + buffers</source>
        <translation>Gewichte + KV-Cache + Puffer</translation>
    </message>
    <message>
        <source>weights + adapters + gradients + optimizer + activations + logits + reserve</source>
        <translation>Gewichte + Adapter + Gradienten + Optimierer + Aktivierungen + Logits + Reserve</translation>
    </message>
</context>
</TS>
