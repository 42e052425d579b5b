<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Accuracy</name>
    <message>
        <source>There is no measurement of this kind.</source>
        <translation>Es gibt keine Messung dieser Art.</translation>
    </message>
    <message>
        <source>rates</source>
        <translation>Raten</translation>
    </message>
    <message>
        <source>TPOT</source>
        <translation>TPOT</translation>
    </message>
    <message>
        <source>TTFT</source>
        <translation>TTFT</translation>
    </message>
    <message>
        <source>%1 on several %2: %3</source>
        <translation>%1 auf mehreren %2: %3</translation>
    </message>
    <message>
        <source>%1 on one %2: %3</source>
        <translation>%1 auf einer %2: %3</translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation>Messungen</translation>
    </message>
    <message>
        <source>Rows seen</source>
        <translation>Zeilen gesehen</translation>
    </message>
    <message>
        <source>Median error, seen</source>
        <translation>Medianfehler, gesehen</translation>
    </message>
    <message>
        <source>Inside the band, seen</source>
        <translation>Im Band, gesehen</translation>
    </message>
    <message>
        <source>80 % band, left out</source>
        <translation>80-%-Band, ausgelassen</translation>
    </message>
    <message>
        <source>±%1</source>
        <translation>±%1</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Each group has a band of its own.</source>
        <translation>Jede Gruppe hat ihr eigenes Band.</translation>
    </message>
</context>
<context>
    <name>AnswerWording</name>
    <message>
        <source>your load</source>
        <translation>Ihre Last</translation>
    </message>
    <message>
        <source>your %1 tokens</source>
        <translation>Ihre %1 Tokens</translation>
    </message>
    <message>
        <source>The API is cheapest for %1 a month: %2 against %3 for %4.</source>
        <translation>Die API ist für %1 am günstigsten: %2 im Monat gegen %3 für %4.</translation>
    </message>
    <message>
        <source>The API carries %1 for %2 a month.</source>
        <translation>Die API trägt %1 für %2 im Monat.</translation>
    </message>
    <message>
        <source>The least bill for %1 is that of %2: %3 a month against %4 for %5.</source>
        <translation>Die kleinste Rechnung für %1 ist die von %2: %3 im Monat gegen %4 für %5.</translation>
    </message>
    <message>
        <source>The least bill for %1 is that of %2: %3 a month.</source>
        <translation>Die kleinste Rechnung für %1 ist die von %2: %3 im Monat.</translation>
    </message>
    <message>
        <source>at %1 and %2</source>
        <translation>bei %1 und %2</translation>
    </message>
    <message>
        <source>Counted %1, the cheapest card per token is the %2: %3 a million; the %4 costs %5 more, %6.</source>
        <translation>Gerechnet %1 ist je Token %2 am günstigsten: %3 je Million; %4 kostet %5 mehr, %6.</translation>
    </message>
    <message>
        <source>Counted %1, the cheapest card per token is the %2: %3 a million.</source>
        <translation>Gerechnet %1 ist je Token %2 am günstigsten: %3 je Million.</translation>
    </message>
    <message>
        <source>all hours paid</source>
        <translation>alle Stunden bezahlt</translation>
    </message>
    <message>
        <source>%1 paid hours a month</source>
        <translation>%1 bezahlte Stunden im Monat</translation>
    </message>
    <message>
        <source>idle hours free</source>
        <translation>Leerlauf kostenlos</translation>
    </message>
    <message>
        <source>No fleet for %1 tokens a month</source>
        <translation>Keine Flotte für %1 Tokens im Monat</translation>
    </message>
    <message>
        <source>The API is cheapest: %1 a month for %2 tokens against %3 for %4</source>
        <translation>Die API ist am günstigsten: %1 im Monat für %2 Tokens gegen %3 für %4</translation>
    </message>
    <message>
        <source>%1 serve %2 tokens a month for %3 each</source>
        <translation>%1 liefern %2 Tokens im Monat für je %3</translation>
    </message>
    <message numerus="yes">
        <source>%1 [serves|serve] %2 tokens a month for %3</source>
        <translation>
            <numerusform>%1 liefert %2 Tokens im Monat für %3</numerusform>
            <numerusform>%1 liefern %2 Tokens im Monat für %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %2 [costs|cost] %3 more</source>
        <translation>
            <numerusform>%1; %2 kostet %3 mehr</numerusform>
            <numerusform>%1; %2 kosten %3 mehr</numerusform>
        </translation>
    </message>
    <message>
        <source>at full load</source>
        <translation>bei voller Auslastung</translation>
    </message>
    <message>
        <source>at %1 utilization</source>
        <translation>bei %1 Auslastung</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>AtomicFile</name>
    <message>
        <source>this is a pipe or a device; give the name of a file</source>
        <translation>das ist eine Pipe oder ein Gerät; geben Sie den Namen einer Datei an</translation>
    </message>
</context>
<context>
    <name>BarWords</name>
    <message>
        <source>%1: %2 GB</source>
        <translation>%1: %2 GB</translation>
    </message>
    <message>
        <source>%1 %2, %3 %4, %5 %6 GB</source>
        <comment>three parts of the memory with their amounts</comment>
        <translation>%1 %2, %3 %4, %5 %6 GB</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>KV cache</source>
        <translation>KV-Cache</translation>
    </message>
    <message>
        <source>workspace</source>
        <translation>Arbeitsbereich</translation>
    </message>
    <message>
        <source>free</source>
        <translation>frei</translation>
    </message>
    <message>
        <source>capacity</source>
        <translation>Kapazität</translation>
    </message>
    <message>
        <source>low end of the input</source>
        <translation>unteres Ende der Eingabe</translation>
    </message>
    <message>
        <source>high end of the input</source>
        <translation>oberes Ende der Eingabe</translation>
    </message>
</context>
<context>
    <name>Calibrate</name>
    <message>
        <source>the catalogue has no calibration to take the date from; give --date</source>
        <translation>Der Katalog hat keine Kalibrierung, aus der das Datum zu nehmen wäre; --date angeben</translation>
    </message>
    <message>
        <source>--date %1: it must be a day such as 2026-03-22</source>
        <translation>--date %1: muss ein Tag sein wie 2026-03-22</translation>
    </message>
    <message>
        <source>Each generation of a framework left out in turn, plain rows</source>
        <translation>Jede Generation eines Frameworks reihum ausgelassen, einfache Zeilen</translation>
    </message>
    <message>
        <source>Each model left out in turn, plain rows</source>
        <translation>Jedes Modell reihum ausgelassen, einfache Zeilen</translation>
    </message>
    <message>
        <source>Each source left out in turn, served runs</source>
        <translation>Jede Quelle reihum ausgelassen, Läufe unter Last</translation>
    </message>
    <message>
        <source>Nothing is written, since no catalogue would take it. Look at these rows first:</source>
        <translation>Nichts wird geschrieben, denn kein Katalog würde es annehmen. Zuerst diese Zeilen prüfen:</translation>
    </message>
    <message>
        <source>  %1: measured %2, the fit gives %3</source>
        <translation>  %1: gemessen %2, die Anpassung ergibt %3</translation>
    </message>
    <message>
        <source>Fitted to %1 of %2 rows; in sample:</source>
        <translation>Angepasst an %1 von %2 Zeilen; innerhalb der Stichprobe:</translation>
    </message>
</context>
<context>
    <name>CalibrationFile</name>
    <message>
        <source>a constant</source>
        <translation>eine Konstante</translation>
    </message>
    <message>
        <source>one that no other constant has</source>
        <translation>einer, den keine andere Konstante hat</translation>
    </message>
    <message>
        <source>complete; run &quot;tiebreak calibrate&quot; for a new file</source>
        <translation>vollständig; „tiebreak calibrate“ erzeugt eine neue Datei</translation>
    </message>
    <message>
        <source> without &quot;%1&quot;</source>
        <translation> ohne „%1“</translation>
    </message>
    <message>
        <source>rate, tpot or ttft</source>
        <translation>rate, tpot oder ttft</translation>
    </message>
    <message>
        <source>a band</source>
        <translation>ein Band</translation>
    </message>
    <message>
        <source>images, training rate or training memory</source>
        <translation>images, training rate oder training memory</translation>
    </message>
    <message>
        <source>a day such as &quot;2026-03-22&quot;</source>
        <translation>ein Tag wie &quot;2026-03-22&quot;</translation>
    </message>
    <message>
        <source>what images and training rest on</source>
        <translation>Grundlagen von Bildern und Training</translation>
    </message>
    <message>
        <source>a calibration</source>
        <translation>eine Kalibrierung</translation>
    </message>
</context>
<context>
    <name>CalibrationModel</name>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Ticked: the calibration rests on it</source>
        <translation>Angehakt: Die Kalibrierung beruht darauf</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>The number of the run that says most of the server&apos;s speed</source>
        <translation>Die Zahl des Laufs, die am meisten über die Geschwindigkeit des Servers sagt</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Öffentlich</translation>
    </message>
    <message>
        <source>What the model says of the run by the public calibration</source>
        <translation>Was das Modell mit der öffentlichen Kalibrierung für den Lauf ergibt</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Abw.</translation>
    </message>
    <message>
        <source>The public calibration&apos;s number over the measured one, minus 1</source>
        <translation>Die Zahl der öffentlichen Kalibrierung durch die gemessene, minus 1</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>What the model says of the run with your levels</source>
        <translation>Was das Modell mit Ihren Niveaus für den Lauf ergibt</translation>
    </message>
    <message>
        <source>Off then</source>
        <translation>Abw. dann</translation>
    </message>
    <message>
        <source>Your calibration&apos;s number over the measured one, minus 1</source>
        <translation>Die Zahl Ihrer Kalibrierung durch die gemessene, minus 1</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>Why a run says nothing of the level</source>
        <translation>Warum ein Lauf nichts über das Niveau sagt</translation>
    </message>
</context>
<context>
    <name>CatalogLoader</name>
    <message>
        <source>one that no other entry has</source>
        <translation>einer, den kein anderer Eintrag hat</translation>
    </message>
    <message>
        <source> as in an earlier entry</source>
        <translation> wie in einem früheren Eintrag</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>eins von %1</translation>
    </message>
    <message>
        <source>, which %1 does not have</source>
        <translation>, was in %1 fehlt</translation>
    </message>
    <message>
        <source>a year and month such as &quot;2023-08&quot;</source>
        <translation>ein Jahr und Monat wie &quot;2023-08&quot;</translation>
    </message>
    <message>
        <source>within 1 % of the sum of its config, %1</source>
        <translation>höchstens 1 % neben der Summe seiner Konfiguration, %1</translation>
    </message>
    <message>
        <source>the id %1 stands twice in the file; each must mean one model</source>
        <translation>die Id %1 steht zweimal in der Datei; jede muss ein einziges Modell meinen</translation>
    </message>
    <message>
        <source>%1; the config of %2 must be put right</source>
        <translation>%1; die Konfiguration von %2 ist zu berichtigen</translation>
    </message>
    <message>
        <source>lower-case letters and digits with hyphens, such as &quot;runpod-l40s&quot;</source>
        <translation>Kleinbuchstaben und Ziffern mit Bindestrichen, etwa &quot;runpod-l40s&quot;</translation>
    </message>
    <message>
        <source>a day such as &quot;2026-03-22&quot;, or its month or year where no more is said</source>
        <translation>ein Tag wie &quot;2026-03-22&quot;, oder sein Monat oder Jahr, wo nicht mehr bekannt ist</translation>
    </message>
    <message>
        <source>a number or a range in quotes, such as &quot;720&quot; or &quot;18-24&quot;</source>
        <translation>eine Zahl oder ein Bereich in Anführungszeichen, etwa &quot;720&quot; oder &quot;18-24&quot;</translation>
    </message>
    <message>
        <source>the catalogue&apos;s folder must have it</source>
        <translation>der Ordner des Katalogs muss sie enthalten</translation>
    </message>
    <message>
        <source>a catalogue file</source>
        <translation>eine Katalogdatei</translation>
    </message>
    <message>
        <source>an image pipeline</source>
        <translation>eine Bild-Pipeline</translation>
    </message>
    <message>
        <source>lower-case letters and digits with hyphens, such as &quot;azure-2023-code&quot;</source>
        <translation>Kleinbuchstaben und Ziffern mit Bindestrichen, etwa &quot;azure-2023-code&quot;</translation>
    </message>
    <message>
        <source>a CSV file of the same folder</source>
        <translation>eine CSV-Datei desselben Ordners</translation>
    </message>
    <message>
        <source>a family of cards</source>
        <translation>eine Kartenfamilie</translation>
    </message>
    <message>
        <source>a rate</source>
        <translation>eine Rate</translation>
    </message>
    <message>
        <source>a framework</source>
        <translation>ein Framework</translation>
    </message>
    <message>
        <source>a GPU</source>
        <translation>eine GPU</translation>
    </message>
    <message>
        <source>a model</source>
        <translation>ein Modell</translation>
    </message>
    <message>
        <source>a price</source>
        <translation>ein Preis</translation>
    </message>
    <message>
        <source>a published figure</source>
        <translation>eine veröffentlichte Zahl</translation>
    </message>
    <message>
        <source> for this workload, model, precision and batch</source>
        <translation> (bei gleicher Aufgabe, gleichem Modell, Format und Batch)</translation>
    </message>
    <message>
        <source>a claim</source>
        <translation>eine Aussage</translation>
    </message>
    <message>
        <source>a parameter</source>
        <translation>ein Parameter</translation>
    </message>
    <message>
        <source>a trace</source>
        <translation>ein Trace</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>Throughput</source>
        <translation>Durchsatz</translation>
    </message>
    <message>
        <source>throughput</source>
        <translation>Durchsatz</translation>
    </message>
    <message>
        <source>Cost per token</source>
        <translation>Kosten je Token</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Breakeven</source>
        <translation>Gleichstand</translation>
    </message>
    <message>
        <source>breakeven</source>
        <translation>Gleichstand</translation>
    </message>
    <message>
        <source>Fleet</source>
        <translation>Flotte</translation>
    </message>
    <message>
        <source>fleet</source>
        <translation>Flotte</translation>
    </message>
    <message>
        <source>Own or rent</source>
        <translation>Kaufen oder mieten</translation>
    </message>
    <message>
        <source>ownership</source>
        <translation>Kauf oder Miete</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Preise</translation>
    </message>
    <message>
        <source>prices</source>
        <translation>Preise</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Frontier</source>
        <translation>Pareto-Front</translation>
    </message>
    <message>
        <source>frontier</source>
        <translation>Pareto-Front</translation>
    </message>
    <message>
        <source>What matters</source>
        <translation>Was zählt</translation>
    </message>
    <message>
        <source>sensitivity</source>
        <translation>Empfindlichkeit</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Training memory</source>
        <translation>Trainingsspeicher</translation>
    </message>
    <message>
        <source>training memory</source>
        <translation>Trainingsspeicher</translation>
    </message>
    <message>
        <source>Winner map</source>
        <translation>Siegerkarte</translation>
    </message>
    <message>
        <source>winner map</source>
        <translation>Siegerkarte</translation>
    </message>
    <message>
        <source>time to the first token</source>
        <translation>Zeit bis zum ersten Token</translation>
    </message>
    <message>
        <source>time per token</source>
        <translation>Zeit je Token</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>chart and its part</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>1 pin</source>
        <translation>1 Pin</translation>
    </message>
    <message>
        <source>%1 pins</source>
        <translation>%1 Pins</translation>
    </message>
    <message>
        <source>%1: a PNG picture with a valid session in it (version %2, %3)</source>
        <translation>%1: ein PNG-Bild mit einer gültigen Sitzung darin (Version %2, %3)</translation>
    </message>
    <message>
        <source>%1: an SVG picture with a valid session in it (version %2, %3)</source>
        <translation>%1: ein SVG-Bild mit einer gültigen Sitzung darin (Version %2, %3)</translation>
    </message>
    <message>
        <source>%1: a PDF file with a valid session in it (version %2, %3)</source>
        <translation>%1: eine PDF-Datei mit einer gültigen Sitzung darin (Version %2, %3)</translation>
    </message>
    <message>
        <source>%1: a valid session (version %2, %3)</source>
        <translation>%1: eine gültige Sitzung (Version %2, %3)</translation>
    </message>
</context>
<context>
    <name>CheckCommands</name>
    <message>
        <source>The load comes from vLLM&apos;s client, which speaks to any server; choose TensorRT-LLM as the framework when you import the result.</source>
        <translation>Die Last kommt vom Client von vLLM, der mit jedem Server spricht; beim Importieren des Ergebnisses TensorRT-LLM als Framework wählen.</translation>
    </message>
    <message>
        <source>Put the path of the model&apos;s file in place of MODEL.gguf. llama-bench runs one sequence at a time.</source>
        <translation>Anstelle von MODEL.gguf den Pfad der Modelldatei einsetzen. llama-bench führt eine Sequenz auf einmal aus.</translation>
    </message>
    <message>
        <source>Put the model&apos;s folder or its Hugging Face id in place of %1.</source>
        <translation>Anstelle von %1 den Ordner des Modells oder seine Hugging-Face-Id einsetzen.</translation>
    </message>
    <message>
        <source>No commands are known for %1.</source>
        <translation>Für %1 sind keine Befehle bekannt.</translation>
    </message>
</context>
<context>
    <name>Checklist</name>
    <message>
        <source>Small models at high volume</source>
        <translation>Kleine Modelle, viel Last</translation>
    </message>
    <message>
        <source>many users of a 7B model are served for less on L40S; each card saves $288 a month, a hundred of them $28,800</source>
        <translation>viele Nutzer eines 7B-Modells werden auf L40S günstiger bedient; jede Karte spart $288 im Monat, hundert davon $28.800</translation>
    </message>
    <message>
        <source>It matters when the model fits one L40S, and holds when the L40S costs less per token.</source>
        <translation>Zählt, wenn das Modell auf eine L40S passt, und trifft zu, wenn die L40S je Token weniger kostet.</translation>
    </message>
    <message>
        <source>Sparse models</source>
        <translation>Dünn besetzte Modelle</translation>
    </message>
    <message>
        <source>models with half of their weights at zero run twice as fast on the L40S, thanks to hardware that only Ada has</source>
        <translation>Modelle, deren Gewichte zur Hälfte null sind, laufen auf der L40S doppelt so schnell, dank Hardware, die nur Ada hat</translation>
    </message>
    <message>
        <source>It matters when the model is sparse (under Needs), and holds when 2:4 sparsity speeds the L40S up by at least 5 % more than the A100.</source>
        <translation>Zählt, wenn das Modell dünn besetzt ist (unter Bedarf), und trifft zu, wenn 2:4-Sparsity die L40S um mindestens 5 % mehr beschleunigt als die A100.</translation>
    </message>
    <message>
        <source>Video beside inference</source>
        <translation>Video neben Inferenz</translation>
    </message>
    <message>
        <source>the L40S has engines to encode and decode video</source>
        <translation>die L40S hat Einheiten zum Kodieren und Dekodieren von Video</translation>
    </message>
    <message>
        <source>It matters when there is video (under Needs), and holds when the L40S has more encoders.</source>
        <translation>Zählt, wenn es Video gibt (unter Bedarf), und trifft zu, wenn die L40S mehr Encoder hat.</translation>
    </message>
    <message>
        <source>Tight budget</source>
        <translation>Knappes Budget</translation>
    </message>
    <message>
        <source>start-ups get enough speed for far less money</source>
        <translation>Start-ups bekommen genug Geschwindigkeit für viel weniger Geld</translation>
    </message>
    <message>
        <source>It holds when the smallest monthly bill, of one replica that holds the model, is lower with the L40S than with the cheapest A100.</source>
        <translation>Trifft zu, wenn die kleinste Monatsrechnung, die eines Replikats mit dem ganzen Modell, mit der L40S niedriger ist als mit der günstigsten A100.</translation>
    </message>
    <message>
        <source>Quantized inference</source>
        <translation>Quantisierte Inferenz</translation>
    </message>
    <message>
        <source>INT8 and FP8 weights make up for the L40S&apos;s lower speed; they help it by 15 to 25 % against the A100</source>
        <translation>INT8- und FP8-Gewichte gleichen die geringere Geschwindigkeit der L40S aus; sie bringen ihr 15 bis 25 % gegenüber der A100</translation>
    </message>
    <message>
        <source>It matters when a contender&apos;s weights have fewer than 16 bits, and holds when quantizing lowers the cost per token more on the L40S than on the A100, by the calibrated model.</source>
        <translation>Zählt, wenn die Gewichte eines Kandidaten weniger als 16 Bit haben, und trifft zu, wenn Quantisieren nach dem kalibrierten Modell die Kosten je Token auf der L40S stärker senkt als auf der A100.</translation>
    </message>
    <message>
        <source>Training and inference</source>
        <translation>Training und Inferenz</translation>
    </message>
    <message>
        <source>teams that fine-tune every week and serve on the same cards need the A100</source>
        <translation>Teams, die jede Woche feinabstimmen und auf denselben Karten bedienen, brauchen die A100</translation>
    </message>
    <message>
        <source>It matters when the cards also train (under Needs), and holds when only the A100 has the memory, or both have and a run costs less on the A100.</source>
        <translation>Zählt, wenn die Karten auch trainieren (unter Bedarf), und trifft zu, wenn nur die A100 den Speicher hat oder beide ihn haben und ein Lauf auf der A100 weniger kostet.</translation>
    </message>
    <message>
        <source>Large models</source>
        <translation>Große Modelle</translation>
    </message>
    <message>
        <source>models above 48 GB need the A100 or several cards</source>
        <translation>Modelle über 48 GB brauchen die A100 oder mehrere Karten</translation>
    </message>
    <message>
        <source>It matters when the model does not fit one L40S, and holds when it fits one A100.</source>
        <translation>Zählt, wenn das Modell nicht auf eine L40S passt, und trifft zu, wenn es auf eine A100 passt.</translation>
    </message>
    <message>
        <source>Range of precisions</source>
        <translation>Auswahl an Zahlenformaten</translation>
    </message>
    <message>
        <source>the A100 handles FP32, TF32, FP16 and lower formats without needing sparsity</source>
        <translation>die A100 beherrscht FP32, TF32, FP16 und kleinere Formate, ohne Sparsity zu brauchen</translation>
    </message>
    <message>
        <source>It matters for training, for FP64 and for contenders with different weights, and holds when the A100 has the higher dense rate in most formats of the data sheets. FP64 is a rule of its own.</source>
        <translation>Zählt für Training, für FP64 und für Kandidaten mit verschiedenen Gewichtsformaten und trifft zu, wenn die A100 in den meisten Formaten der Datenblätter die höhere dichte Rate hat. FP64 ist eine eigene Regel.</translation>
    </message>
    <message>
        <source>Future-proof for years</source>
        <translation>Zukunftssicher für Jahre</translation>
    </message>
    <message>
        <source>software will go on being tuned for the A100, while the L40S is past its peak</source>
        <translation>Software wird weiter auf die A100 abgestimmt, während die L40S ihren Höhepunkt hinter sich hat</translation>
    </message>
    <message>
        <source>It matters when the horizon is longer than 12 months, and holds when the article itself expects more from software on the A100 than on the L40S.</source>
        <translation>Zählt, wenn der Zeithorizont länger als 12 Monate ist, und trifft zu, wenn der Artikel selbst auf der A100 mehr von Software erwartet als auf der L40S.</translation>
    </message>
    <message>
        <source>Double precision</source>
        <translation>Doppelte Genauigkeit</translation>
    </message>
    <message>
        <source>simulations need FP64, which the L40S is slow at</source>
        <translation>Simulationen brauchen FP64, worin die L40S langsam ist</translation>
    </message>
    <message>
        <source>It matters when FP64 is needed (under Needs), and holds when the A100 has the higher FP64 rate.</source>
        <translation>Zählt, wenn FP64 gebraucht wird (unter Bedarf), und trifft zu, wenn die A100 die höhere FP64-Rate hat.</translation>
    </message>
    <message>
        <source>✓ Holds</source>
        <translation>✓ Trifft zu</translation>
    </message>
    <message>
        <source>✗ Does not hold</source>
        <translation>✗ Trifft nicht zu</translation>
    </message>
    <message>
        <source>– Not needed</source>
        <translation>– Nicht nötig</translation>
    </message>
    <message>
        <source>? Cannot be told</source>
        <translation>? Offen</translation>
    </message>
    <message>
        <source>%1–%2 %</source>
        <translation>%1–%2 %</translation>
    </message>
    <message>
        <source>No contender is an %1; add one to compare.</source>
        <translation>Kein Kandidat ist eine %1; zum Vergleichen eine hinzufügen.</translation>
    </message>
    <message>
        <source>A100</source>
        <translation>A100</translation>
    </message>
    <message>
        <source>L40S</source>
        <translation>L40S</translation>
    </message>
    <message>
        <source>%1 does not fit one L40S, so it is not a small model.</source>
        <translation>%1 passt nicht auf eine L40S und ist daher kein kleines Modell.</translation>
    </message>
    <message>
        <source>one GPU rents for %1 a month more</source>
        <translation>die Miete einer GPU ist um %1 im Monat höher</translation>
    </message>
    <message>
        <source>one GPU rents for %1 a month less</source>
        <translation>die Miete einer GPU ist um %1 im Monat niedriger</translation>
    </message>
    <message>
        <source>A million tokens cost %1 on %2 and %3 on %4; %5 a month take fleets of %6 and %7, and %8.</source>
        <translation>Eine Million Tokens kostet %1 auf %2 und %3 auf %4; %5 im Monat brauchen Flotten für %6 und %7, und %8.</translation>
    </message>
    <message>
        <source>A data sheet lacks a dense or a sparse FP16 rate.</source>
        <translation>Einem Datenblatt fehlt eine dichte FP16-Rate oder eine mit Sparsity.</translation>
    </message>
    <message>
        <source>2:4 sparsity makes FP16 %1 as fast on %2 and %3 on %4.</source>
        <translation>2:4-Sparsity macht FP16 %1 so schnell auf %2 und %3 auf %4.</translation>
    </message>
    <message>
        <source>A data sheet does not say how many video engines the card has.</source>
        <translation>Ein Datenblatt sagt nicht, wie viele Videoeinheiten die Karte hat.</translation>
    </message>
    <message>
        <source>%1 has %2 video encoders and %3 decoders, %4 has %5 and %6.</source>
        <translation>%1 hat %2 Video-Encoder und %3 Decoder, %4 hat %5 und %6.</translation>
    </message>
    <message>
        <source>The smallest bill is %1 a month with %2 and %3 with %4.</source>
        <translation>Die kleinste Rechnung ist %1 im Monat mit %2 und %3 mit %4.</translation>
    </message>
    <message>
        <source>%1 fits neither %2 nor %3.</source>
        <translation>%1 passt weder auf %2 noch auf %3.</translation>
    </message>
    <message>
        <source>%1 fits only %2, for %3 a month.</source>
        <translation>%1 passt nur auf %2, für %3 im Monat.</translation>
    </message>
    <message>
        <source>The model has no cost for both cards at FP16 and with quantized weights, so there is nothing to compare.</source>
        <translation>Das Modell hat nicht für beide Karten Kosten mit FP16 und mit quantisierten Gewichten, daher gibt es nichts zu vergleichen.</translation>
    </message>
    <message>
        <source>%1 at FP16</source>
        <translation>%1 bei FP16</translation>
    </message>
    <message>
        <source>%1 at INT8</source>
        <translation>%1 bei INT8</translation>
    </message>
    <message>
        <source>%1 against FP8</source>
        <translation>%1 gegen FP8</translation>
    </message>
    <message>
        <source> (the article: %1)</source>
        <translation> (der Artikel: %1)</translation>
    </message>
    <message>
        <source>quantizing helps %1 by up to %2%3</source>
        <translation>Quantisieren bringt %1 bis zu %2%3</translation>
    </message>
    <message>
        <source>quantizing does not help %1%2</source>
        <translation>Quantisieren bringt %1 nichts%2</translation>
    </message>
    <message>
        <source>A token on %1 costs %2 what it does on %3: %4.</source>
        <translation>Kosten eines Tokens auf %1 gegenüber %3: %2; %4.</translation>
    </message>
    <message>
        <source>All weights are FP16. %1</source>
        <translation>Alle Gewichte sind FP16. %1</translation>
    </message>
    <message>
        <source>; a run costs %1 and %2</source>
        <translation>; ein Lauf kostet %1 und %2</translation>
    </message>
    <message>
        <source>; no training rate is known for %1</source>
        <translation>; für %1 ist keine Trainingsrate bekannt</translation>
    </message>
    <message>
        <source>Training %1 takes %2; %3 has %4 and %5 %6%7.</source>
        <translation>Das Training von %1 braucht %2; %3 hat %4 und %5 %6%7.</translation>
    </message>
    <message>
        <source>%1 takes %2 on one %3 and %4 on one %5.</source>
        <translation>%1 belegt %2 auf einer %3 und %4 auf einer %5.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>By dense rates %1 leads in %2 of %3 formats (%4), not in the others (%5).</source>
        <translation>Nach dichten Raten führt %1 in %2 von %3 Formaten (%4), in den anderen nicht (%5).</translation>
    </message>
    <message>
        <source>One number format is enough here. %1</source>
        <translation>Ein Zahlenformat genügt hier. %1</translation>
    </message>
    <message>
        <source>The catalogue does not have the article&apos;s expectations.</source>
        <translation>Der Katalog hat die Erwartungen des Artikels nicht.</translation>
    </message>
    <message>
        <source>The article expects software to add %1 on the L40S and %2 on the A100.</source>
        <translation>Der Artikel erwartet von Software %1 mehr auf der L40S und %2 auf der A100.</translation>
    </message>
    <message>
        <source>The horizon is %1 months. %2</source>
        <translation>Der Zeithorizont beträgt %1 Monate. %2</translation>
    </message>
    <message>
        <source>A data sheet does not give the FP64 rate.</source>
        <translation>Ein Datenblatt nennt die FP64-Rate nicht.</translation>
    </message>
    <message>
        <source>FP64 runs at %1 TFLOPS on %2 and at %3 on %4.</source>
        <translation>FP64 läuft mit %1 TFLOPS auf %2 und mit %3 auf %4.</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 bei %2</translation>
    </message>
    <message>
        <source>Not asked for. %1</source>
        <translation>Nicht verlangt. %1</translation>
    </message>
    <message>
        <source> Sources: %1.</source>
        <translation> Quellen: %1.</translation>
    </message>
    <message>
        <source>The article: %1.</source>
        <translation>Der Artikel: %1.</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>When the article would choose that card</source>
        <translation>Wann der Artikel diese Karte wählen würde</translation>
    </message>
    <message>
        <source>Speaks for</source>
        <translation>Spricht für</translation>
    </message>
    <message>
        <source>The card that the rule recommends</source>
        <translation>Die Karte, die die Regel empfiehlt</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>Whether the rule holds for this scenario</source>
        <translation>Ob die Regel für dieses Szenario zutrifft</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>The numbers that decide it</source>
        <translation>Die Zahlen, die darüber entscheiden</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>Cost per token</source>
        <translation>Kosten je Token</translation>
    </message>
    <message>
        <source>Monthly bill</source>
        <translation>Monatsrechnung</translation>
    </message>
    <message>
        <source>newest</source>
        <translation>neueste</translation>
    </message>
    <message>
        <source>static</source>
        <translation>statisch</translation>
    </message>
    <message>
        <source>in-flight</source>
        <translation>in-flight</translation>
    </message>
    <message>
        <source>always</source>
        <translation>immer</translation>
    </message>
    <message>
        <source>scheduled</source>
        <translation>nach Plan</translation>
    </message>
    <message>
        <source>By use</source>
        <translation>Nach Nutzung</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>As numbers</source>
        <translation>Als Zahlen</translation>
    </message>
    <message>
        <source>Times the cheapest</source>
        <translation>Vielfache der günstigsten</translation>
    </message>
    <message>
        <source>full</source>
        <translation>voll</translation>
    </message>
    <message>
        <source>Fleet cost</source>
        <translation>Flottenkosten</translation>
    </message>
    <message>
        <source>Own month</source>
        <translation>Monat im Besitz</translation>
    </message>
    <message>
        <source>Image cost</source>
        <translation>Kosten je Bild</translation>
    </message>
    <message>
        <source>Training cost</source>
        <translation>Trainingskosten</translation>
    </message>
    <message>
        <source>Price ratio</source>
        <translation>Preisverhältnis</translation>
    </message>
    <message>
        <source>Winner and runner-up</source>
        <translation>Sieger und Zweiter</translation>
    </message>
    <message>
        <source>First and second</source>
        <translation>Erster und Zweiter</translation>
    </message>
    <message>
        <source>First and third</source>
        <translation>Erster und Dritter</translation>
    </message>
    <message>
        <source>First and fourth</source>
        <translation>Erster und Vierter</translation>
    </message>
    <message>
        <source>Second and third</source>
        <translation>Zweiter und Dritter</translation>
    </message>
    <message>
        <source>Second and fourth</source>
        <translation>Zweiter und Vierter</translation>
    </message>
    <message>
        <source>Third and fourth</source>
        <translation>Dritter und Vierter</translation>
    </message>
</context>
<context>
    <name>Claims</name>
    <message>
        <source>%1 × 10%2</source>
        <translation>%1 × 10%2</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 Tokens</translation>
    </message>
    <message>
        <source>✓ holds</source>
        <translation>✓ stimmt</translation>
    </message>
    <message>
        <source>≈ holds roughly</source>
        <translation>≈ stimmt ungefähr</translation>
    </message>
    <message>
        <source>? cannot be told</source>
        <translation>? offen</translation>
    </message>
    <message>
        <source>✗ does not hold</source>
        <translation>✗ stimmt nicht</translation>
    </message>
    <message>
        <source>✗ exceeds the card&apos;s limit</source>
        <translation>✗ über der Grenze der Karte</translation>
    </message>
    <message>
        <source>✗ contradicts the datasheet</source>
        <translation>✗ gegen das Datenblatt</translation>
    </message>
    <message>
        <source>✗ implausible</source>
        <translation>✗ unplausibel</translation>
    </message>
    <message>
        <source>Stated and recomputed differ by at most %1.</source>
        <translation>Angegebene und nachgerechnete Zahl weichen um höchstens %1 voneinander ab.</translation>
    </message>
    <message>
        <source>Off by more than %1, but not in binary units (GiB).</source>
        <translation>Um mehr als %1 daneben, aber nicht in binären Einheiten (GiB).</translation>
    </message>
    <message>
        <source>The datasheet says otherwise.</source>
        <translation>Das Datenblatt sagt etwas anderes.</translation>
    </message>
    <message>
        <source>Stated and recomputed differ by more than %1.</source>
        <translation>Angegebene und nachgerechnete Zahl weichen um mehr als %1 voneinander ab.</translation>
    </message>
    <message>
        <source>The published rate takes %1 the card&apos;s peak bandwidth of %2 GB/s.</source>
        <translation>Die veröffentlichte Rate braucht %1 die Spitzenbandbreite der Karte von %2 GB/s.</translation>
    </message>
    <message>
        <source>The memory holds %1 at most.</source>
        <translation>Der Speicher fasst höchstens %1.</translation>
    </message>
    <message>
        <source>By the calibrated model 8 of 10 measurements lie between %1 and %2; the article&apos;s figure is %3 what the model says.</source>
        <translation>Nach dem kalibrierten Modell liegen 8 von 10 Messungen zwischen %1 und %2; die Zahl des Artikels ist %3 die des Modells.</translation>
    </message>
    <message>
        <source>The least that was measured is %1, %2 the article&apos;s figure.</source>
        <translation>Der kleinste gemessene Wert ist %1, %2 die Zahl des Artikels.</translation>
    </message>
    <message>
        <source>Said to be above %1, which it is not.</source>
        <translation>Soll über %1 liegen, was nicht stimmt.</translation>
    </message>
    <message>
        <source>Said to be below %1, which it is not.</source>
        <translation>Soll unter %1 liegen, was nicht stimmt.</translation>
    </message>
    <message>
        <source>= %1</source>
        <translation>= %1</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Quelle: %1</translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source>%1 the limit</source>
        <translation>%1 die Grenze</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>What the claim is about</source>
        <translation>Wovon die Aussage handelt</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Aussage</translation>
    </message>
    <message>
        <source>What the figure says</source>
        <translation>Was die Zahl sagt</translation>
    </message>
    <message>
        <source>Stated</source>
        <translation>Angabe</translation>
    </message>
    <message>
        <source>The article&apos;s figure</source>
        <translation>Die Zahl des Artikels</translation>
    </message>
    <message>
        <source>Recomputed</source>
        <translation>Gerechnet</translation>
    </message>
    <message>
        <source>What comes out of the article&apos;s own inputs and the datasheets</source>
        <translation>Was aus den eigenen Eingaben des Artikels und den Datenblättern folgt</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Holds within %1, holds roughly within %2; some figures are held against a limit of the card instead</source>
        <translation>Stimmt bis %1, stimmt ungefähr bis %2 Abweichung; manche Zahlen werden stattdessen an einer Grenze der Karte gemessen</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>Stated over recomputed, less 1; bandwidths: how much of the card&apos;s peak the published rate would take</source>
        <translation>Angabe durch nachgerechneten Wert, minus 1; Bandbreiten: welchen Anteil der Spitzenbandbreite die veröffentlichte Rate bräuchte</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Formel</translation>
    </message>
    <message>
        <source>How it is recomputed; the tooltip has the numbers</source>
        <translation>Wie nachgerechnet wird; der Tooltip nennt die Zahlen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>What to know of the claim</source>
        <translation>Was man über die Aussage wissen sollte</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 figures [holds|hold]</source>
        <translation>
            <numerusform>%1 von %2 Zahlen stimmt</numerusform>
            <numerusform>%1 von %2 Zahlen stimmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n [holds|hold] roughly</source>
        <translation>
            <numerusform>, %n stimmt ungefähr</numerusform>
            <numerusform>, %n stimmen ungefähr</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n [does|do] not</source>
        <translation>
            <numerusform>, %n nicht</numerusform>
            <numerusform>, %n nicht</numerusform>
        </translation>
    </message>
    <message>
        <source>, %1 cannot be told</source>
        <translation>, %1 offen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The article&apos;s %1 an hour at %2, listed here for the %3, is the price of the %4 according to another source (%5).</source>
        <translation>Der Preis des Artikels von %1 je Stunde bei %2, hier für die %3 aufgeführt, ist laut einer anderen Quelle der der %4 (%5).</translation>
    </message>
    <message>
        <source>%1 at %2 (%3)</source>
        <translation>%1 bei %2 (%3)</translation>
    </message>
    <message>
        <source>Prices of other cards according to other sources: %1</source>
        <translation>Laut anderen Quellen Preise anderer Karten: %1</translation>
    </message>
    <message>
        <source>Tiebreak has no formula for this claim.</source>
        <translation>Tiebreak hat keine Formel für diese Aussage.</translation>
    </message>
    <message>
        <source>The claim states no figure.</source>
        <translation>Die Aussage nennt keine Zahl.</translation>
    </message>
    <message>
        <source>The figures of the catalogue give no finite number.</source>
        <translation>Die Zahlen des Katalogs ergeben keine endliche Zahl.</translation>
    </message>
    <message>
        <source>The catalogue has no GPU &quot;%1&quot;.</source>
        <translation>Der Katalog hat keine GPU „%1“.</translation>
    </message>
    <message>
        <source>The catalogue has no model &quot;%1&quot;.</source>
        <translation>Der Katalog hat kein Modell „%1“.</translation>
    </message>
    <message>
        <source>The catalogue has no image pipeline &quot;%1&quot;.</source>
        <translation>Der Katalog hat keine Bild-Pipeline „%1“.</translation>
    </message>
    <message>
        <source>The catalogue has no price &quot;%1&quot;.</source>
        <translation>Der Katalog hat keinen Preis „%1“.</translation>
    </message>
    <message>
        <source>The catalogue has no published figure of &quot;%1&quot; for %2, %3, batch %4.</source>
        <translation>Der Katalog hat keine veröffentlichte Zahl von „%1“ für %2, %3, Batch %4.</translation>
    </message>
    <message>
        <source>The catalogue has no published rate of &quot;%1&quot;.</source>
        <translation>Der Katalog hat keine veröffentlichte Rate von „%1“.</translation>
    </message>
    <message>
        <source>The catalogue has no published size of the weights of &quot;%1&quot;.</source>
        <translation>Der Katalog hat keine veröffentlichte Größe der Gewichte von „%1“.</translation>
    </message>
    <message>
        <source>The catalogue has no street price of &quot;%1&quot;.</source>
        <translation>Der Katalog hat keinen Straßenpreis von „%1“.</translation>
    </message>
    <message>
        <source>The catalogue has no FP32 rate of &quot;%1&quot;.</source>
        <translation>Der Katalog hat keine FP32-Rate von „%1“.</translation>
    </message>
    <message>
        <source>The catalogue has no FP16 rate of &quot;%1&quot;.</source>
        <translation>Der Katalog hat keine FP16-Rate von „%1“.</translation>
    </message>
    <message>
        <source>The catalogue has no sparse FP16 rate of &quot;%1&quot;.</source>
        <translation>Der Katalog hat keine FP16-Rate mit Sparsity von „%1“.</translation>
    </message>
    <message>
        <source>The catalogue has no TF32 rate of &quot;%1&quot;.</source>
        <translation>Der Katalog hat keine TF32-Rate von „%1“.</translation>
    </message>
    <message>
        <source>The catalogue has no measurement of images of &quot;%1&quot;.</source>
        <translation>Der Katalog hat keine Messung von Bildern von „%1“.</translation>
    </message>
    <message>
        <source>The catalogue has no parameter &quot;%1&quot;.</source>
        <translation>Der Katalog hat keinen Parameter „%1“.</translation>
    </message>
    <message>
        <source>The catalogue has no number in its parameter &quot;%1&quot;.</source>
        <translation>Der Katalog hat in seinem Parameter „%1“ keine Zahl.</translation>
    </message>
    <message>
        <source>The catalogue has no stated figure of &quot;%1&quot;.</source>
        <translation>Der Katalog hat keine angegebene Zahl von „%1“.</translation>
    </message>
</context>
<context>
    <name>Clipboard</name>
    <message>
        <source>A picture of %1 × %2 px takes more memory than there is; make it smaller.</source>
        <translation>Ein Bild von %1 × %2 px braucht mehr Speicher, als vorhanden ist; kleiner machen.</translation>
    </message>
</context>
<context>
    <name>CommandFiles</name>
    <message>
        <source>Further problems, not shown: %1</source>
        <translation>Weitere Probleme, nicht gezeigt: %1</translation>
    </message>
    <message>
        <source>give a CSV file</source>
        <translation>eine CSV-Datei angeben</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>%1: this folder cannot be made</source>
        <translation>%1: Dieser Ordner lässt sich nicht anlegen</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Contender %1</source>
        <translation>Kandidat %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 compares %2 contenders.</source>
        <translation>%1 vergleicht %2 Kandidaten.</translation>
    </message>
    <message>
        <source>%1 price of %2</source>
        <translation>%1: Preis von %2</translation>
    </message>
    <message>
        <source>In the price table: %1</source>
        <translation>In der Preistabelle: %1</translation>
    </message>
    <message>
        <source>%1/h</source>
        <translation>%1/h</translation>
    </message>
    <message>
        <source>+%1 points</source>
        <translation>+%1 Punkte</translation>
    </message>
    <message>
        <source>-%1 points</source>
        <translation>-%1 Punkte</translation>
    </message>
    <message>
        <source>%1 (same)</source>
        <translation>%1 (gleich)</translation>
    </message>
    <message>
        <source>%1 (now %2)</source>
        <translation>%1 (jetzt %2)</translation>
    </message>
    <message>
        <source>The contender of the least cost per token or bill, by the version&apos;s question</source>
        <translation>Der Kandidat mit den kleinsten Kosten je Token oder der kleinsten Rechnung, je nach Frage der Version</translation>
    </message>
    <message>
        <source>By how much the next costs more than the cheapest</source>
        <translation>Um wie viel der nächste mehr kostet als der günstigste</translation>
    </message>
    <message>
        <source>Cheapest</source>
        <translation>Am günstigsten</translation>
    </message>
    <message>
        <source>Next costs more by</source>
        <translation>Nächster kostet mehr um</translation>
    </message>
    <message>
        <source>No other contender has a cost.</source>
        <translation>Kein anderer Kandidat hat Kosten.</translation>
    </message>
    <message>
        <source>%1 is not compared now.</source>
        <translation>%1 wird jetzt nicht verglichen.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>The inputs that differ, then the answers</source>
        <translation>Die Eingaben, die sich unterscheiden, dann die Antworten</translation>
    </message>
</context>
<context>
    <name>ConfigObject</name>
    <message>
        <source>&quot;%1&quot; is missing</source>
        <translation>„%1“ fehlt</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a whole number from %2 to %3</source>
        <translation>„%1“ muss eine ganze Zahl von %2 bis %3 sein</translation>
    </message>
    <message>
        <source>&quot;num_attention_heads&quot; must be a multiple of &quot;num_key_value_heads&quot;</source>
        <translation>„num_attention_heads“ muss ein Vielfaches von „num_key_value_heads“ sein</translation>
    </message>
    <message>
        <source>&quot;num_experts_per_tok&quot; must be at most the number of experts</source>
        <translation>„num_experts_per_tok“ darf höchstens die Zahl der Experten sein</translation>
    </message>
    <message>
        <source>&quot;num_hidden_layers&quot; must be at most %1</source>
        <translation>„num_hidden_layers“ darf höchstens %1 sein</translation>
    </message>
    <message>
        <source>&quot;hybrid_override_pattern&quot; must have 1 to %1 layers</source>
        <translation>„hybrid_override_pattern“ muss 1 bis %1 Schichten haben</translation>
    </message>
    <message>
        <source>&quot;hybrid_override_pattern&quot; has the layer &quot;%1&quot;; M, *, - and E are known</source>
        <translation>„hybrid_override_pattern“ hat die Schicht „%1“; bekannt sind M, *, - und E</translation>
    </message>
    <message>
        <source>&quot;block_configs&quot; must have 1 to %1 layers</source>
        <translation>„block_configs“ muss 1 bis %1 Schichten haben</translation>
    </message>
    <message>
        <source>&quot;architectures&quot; is missing: this is no config.json of a language model</source>
        <translation>„architectures“ fehlt: Dies ist keine config.json eines Sprachmodells</translation>
    </message>
    <message>
        <source>The architecture %1 is not known; known are %2</source>
        <translation>Die Architektur %1 ist nicht bekannt; bekannt sind %2</translation>
    </message>
    <message>
        <source>&quot;config_groups&quot; keeps weights in a format that is not known; known are 8-bit and 4-bit numbers of type int or float</source>
        <translation>„config_groups“ hat Gewichte in einem unbekannten Format; bekannt sind 8-Bit- und 4-Bit-Zahlen vom Typ int oder float</translation>
    </message>
    <message>
        <source>&quot;quant_algo&quot; is &quot;%1&quot;; FP8 and NVFP4 are known</source>
        <translation>„quant_algo“ ist „%1“; bekannt sind FP8 und NVFP4</translation>
    </message>
    <message>
        <source>&quot;quant_method&quot; is &quot;%1&quot;; fp8, fbgemm_fp8, awq, gptq, mxfp4, modelopt and compressed-tensors are known</source>
        <translation>„quant_method“ ist „%1“; bekannt sind fp8, fbgemm_fp8, awq, gptq, mxfp4, modelopt und compressed-tensors</translation>
    </message>
    <message>
        <source>This is no JSON object</source>
        <translation>Dies ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>This is no JSON: %1</source>
        <translation>Dies ist kein JSON: %1</translation>
    </message>
</context>
<context>
    <name>ContenderGrids</name>
    <message>
        <source>Contender</source>
        <translation>Kandidat</translation>
    </message>
    <message>
        <source>GPU, replica size and number formats</source>
        <translation>GPU, Replikatgröße und Zahlenformate</translation>
    </message>
    <message>
        <source>%1: %2, %3 weights, %4 KV cache, %5/h</source>
        <translation>%1: %2, Gewichte %3, KV-Cache %4, %5/h</translation>
    </message>
    <message>
        <source>GPU and price</source>
        <translation>GPU und Preis</translation>
    </message>
    <message>
        <source>GPU and price; all is of one GPU but the bill</source>
        <translation>GPU und Preis; alles gilt für eine GPU, nur die Rechnung nicht</translation>
    </message>
    <message>
        <source>GPU and price; memory is that of one GPU</source>
        <translation>GPU und Preis; der Speicher ist der einer GPU</translation>
    </message>
    <message>
        <source>GPU and price; training is counted on one GPU</source>
        <translation>GPU und Preis; das Training ist für eine GPU gerechnet</translation>
    </message>
</context>
<context>
    <name>Csv</name>
    <message>
        <source>the row has more than %1 cells; it must have fewer</source>
        <translation>die Zeile hat mehr als %1 Zellen; es müssen weniger sein</translation>
    </message>
    <message>
        <source>text follows a closing quote; a comma must</source>
        <translation>nach einem schließenden Anführungszeichen folgt Text; dort muss ein Komma stehen</translation>
    </message>
    <message>
        <source>a quote stands inside a cell without quotes around it; write the whole cell in quotes and the quote twice</source>
        <translation>in einer Zelle ohne Anführungszeichen steht ein Anführungszeichen; die ganze Zelle in Anführungszeichen setzen und das Zeichen verdoppeln</translation>
    </message>
    <message>
        <source>the cell&apos;s quote never ends; a closing quote is missing</source>
        <translation>das Anführungszeichen der Zelle endet nie; das schließende fehlt</translation>
    </message>
    <message>
        <source>column %1 stands twice; one must go</source>
        <translation>Spalte %1 steht zweimal da; eine muss weg</translation>
    </message>
    <message>
        <source>the table has more than %1 cells; give a part of it</source>
        <translation>die Tabelle hat mehr als %1 Zellen; einen Teil davon angeben</translation>
    </message>
    <message>
        <source>the row has %1 cells; it must have %2, as the header has</source>
        <translation>die Zeile hat %1 Zellen; es müssen %2 sein wie in der Kopfzeile</translation>
    </message>
    <message>
        <source>the file is empty; it must begin with a line of column names</source>
        <translation>die Datei ist leer; sie muss mit einer Zeile von Spaltennamen beginnen</translation>
    </message>
</context>
<context>
    <name>CurveWording</name>
    <message>
        <source>batch size (sequences)</source>
        <translation>Batchgröße (Sequenzen)</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>%1, article figures</source>
        <translation>%1, Zahlen des Artikels</translation>
    </message>
    <message>
        <source>%1, %2 in, %3 out</source>
        <translation>%1, Prompt %2, Ausgabe %3</translation>
    </message>
    <message>
        <source>%1; hollow: above the card&apos;s bandwidth limit (dots)</source>
        <translation>%1; hohl: über der Bandbreitengrenze der Karte (Punkte)</translation>
    </message>
    <message>
        <source>%1; dots: the bandwidth limit</source>
        <translation>%1; Punkte: die Bandbreitengrenze</translation>
    </message>
    <message>
        <source>tokens/s</source>
        <translation>Tokens/s</translation>
    </message>
    <message>
        <source>tok/s</source>
        <translation>tok/s</translation>
    </message>
    <message>
        <source>The bill of %1 tokens a month, for a million of them</source>
        <translation>Die Rechnung von %1 Tokens im Monat, auf eine Million davon</translation>
    </message>
    <message>
        <source>Cost per million tokens at %1 utilization</source>
        <translation>Kosten je Million Tokens bei %1 Auslastung</translation>
    </message>
    <message>
        <source>$ per million tokens</source>
        <translation>$ je Million Tokens</translation>
    </message>
    <message>
        <source>× the cheapest</source>
        <translation>× Minimum</translation>
    </message>
    <message>
        <source>×</source>
        <translation>×</translation>
    </message>
    <message>
        <source>%1, $ per GPU-hour</source>
        <translation>%1, $ je GPU-Stunde</translation>
    </message>
    <message>
        <source>Below the curve the %1 has the lower bill, above it the %2</source>
        <translation>Unter der Kurve hat %1 die kleinere Rechnung, darüber %2</translation>
    </message>
    <message>
        <source>Below the curve the %1 is cheaper per token, above it the %2</source>
        <translation>Unter der Kurve ist %1 je Token günstiger, darüber %2</translation>
    </message>
    <message>
        <source>joules per token</source>
        <translation>Joule je Token</translation>
    </message>
    <message>
        <source>J</source>
        <translation>J</translation>
    </message>
    <message>
        <source>× the least</source>
        <translation>× Minimum</translation>
    </message>
    <message>
        <source>users</source>
        <translation>Nutzer</translation>
    </message>
    <message>
        <source>requests a second</source>
        <translation>Anfragen je Sekunde</translation>
    </message>
    <message>
        <source>$ a month</source>
        <translation>$ im Monat</translation>
    </message>
    <message>
        <source>tokens a month</source>
        <translation>Tokens im Monat</translation>
    </message>
    <message>
        <source>load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>months</source>
        <translation>Monate</translation>
    </message>
    <message>
        <source>month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>$ spent so far, in today&apos;s dollars</source>
        <translation>Bisherige Ausgaben in $, zum heutigen Wert</translation>
    </message>
    <message>
        <source>$ spent so far</source>
        <translation>Bisherige Ausgaben in $</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>A load of users, requests or a trace sets its own batches, so that its bill has no curve along them: the pages Load and Fleet draw it. Let a batch arrive, or ask for the cost per token, to see curves here.</source>
        <translation>Eine Last aus Nutzern, Anfragen oder einem Trace bestimmt ihre Batches selbst, ihre Rechnung hat also keine Kurve darüber: Die Seiten Last und Flotte zeichnen sie. Für Kurven hier einen Batch eintreffen lassen oder nach den Kosten je Token fragen.</translation>
    </message>
    <message>
        <source>A curve needs figures of both cards at two batches; the price of the same cost at this batch is in the results.</source>
        <translation>Eine Kurve braucht Zahlen beider Karten bei zwei Batches; der Preis, bei dem beide bei diesem Batch gleich viel kosten, steht in den Ergebnissen.</translation>
    </message>
    <message>
        <source>A curve needs figures at two batches; the cost at this batch is in the results.</source>
        <translation>Eine Kurve braucht Zahlen bei zwei Batches; die Kosten bei diesem Batch stehen in den Ergebnissen.</translation>
    </message>
    <message>
        <source>A curve needs figures at two batches; the energy at this batch is in the results.</source>
        <translation>Eine Kurve braucht Zahlen bei zwei Batches; die Energie bei diesem Batch steht in den Ergebnissen.</translation>
    </message>
    <message>
        <source>same cost</source>
        <translation>gleich teuer</translation>
    </message>
    <message>
        <source>%1 cheaper</source>
        <translation>%1 günstiger</translation>
    </message>
    <message>
        <source>the cheapest</source>
        <translation>am günstigsten</translation>
    </message>
    <message>
        <source>the least energy</source>
        <translation>am sparsamsten</translation>
    </message>
    <message>
        <source>the cheapest fleet</source>
        <translation>die günstigste Flotte</translation>
    </message>
    <message>
        <source>memory full</source>
        <translation>Speicher voll</translation>
    </message>
    <message>
        <source>%1 a token</source>
        <translation>%1 je Token</translation>
    </message>
    <message>
        <source>%1 to the first token</source>
        <translation>%1 bis zum ersten Token</translation>
    </message>
    <message>
        <source>not published</source>
        <translation>nicht veröffentlicht</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>%1 now, %2</source>
        <translation>%1 jetzt, %2</translation>
    </message>
    <message>
        <source>price of the %1</source>
        <translation>Preis der %1</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>%1 rented</source>
        <translation>%1 gemietet</translation>
    </message>
    <message>
        <source>%1 owned</source>
        <translation>%1 gekauft</translation>
    </message>
    <message>
        <source>%1: %2 a month</source>
        <translation>%1: %2 im Monat</translation>
    </message>
    <message>
        <source>%1: owned or rented, %2 cost %3</source>
        <translation>%1: Gekauft oder gemietet, %2 kosten %3</translation>
    </message>
    <message>
        <source>%1: no more than %2 sequences of %3 tokens fit in memory</source>
        <translation>%1: Höchstens %2 Sequenzen zu %3 Tokens passen in den Speicher</translation>
    </message>
    <message>
        <source>%1, batch %2, %3: %4 (%5)</source>
        <translation>%1, Batch %2, %3: %4 (%5)</translation>
    </message>
    <message>
        <source>%1 tok/s ÷ %2 × %3 of weights = %4 GB/s; the card has %5 GB/s</source>
        <translation>%1 tok/s ÷ %2 × %3 Gewichte = %4 GB/s; die Karte hat %5 GB/s</translation>
    </message>
    <message>
        <source>Impossible: that is %1 what the memory can deliver.</source>
        <translation>Unmöglich: Das ist %1 so viel, wie der Speicher liefern kann.</translation>
    </message>
    <message>
        <source>Possible: within the memory&apos;s bandwidth.</source>
        <translation>Möglich: innerhalb der Bandbreite des Speichers.</translation>
    </message>
    <message>
        <source>%1, measured: %2 at batch %3, %4 in, %5 out, %6 weights
%7</source>
        <translation>%1, gemessen: %2 bei Batch %3, Prompt %4, Ausgabe %5, Gewichte %6
%7</translation>
    </message>
</context>
<context>
    <name>Docks</name>
    <message>
        <source>Drag to move, double-click to float</source>
        <translation>Ziehen verschiebt, Doppelklick löst ab</translation>
    </message>
</context>
<context>
    <name>EconomyWording</name>
    <message>
        <source>%1 tokens</source>
        <translation>%1 Tokens</translation>
    </message>
    <message>
        <source>from %1 up</source>
        <translation>ab %1</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>around %1</source>
        <translation>um %1</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>von %1 bis %2</translation>
    </message>
    <message>
        <source>the API</source>
        <translation>der API</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>über mehr als %1</translation>
    </message>
    <message>
        <source>from the first day</source>
        <translation>vom ersten Tag an</translation>
    </message>
    <message>
        <source>again from month %1</source>
        <translation>wieder ab Monat %1</translation>
    </message>
    <message>
        <source>from month %1 until month %2</source>
        <translation>von Monat %1 bis Monat %2</translation>
    </message>
    <message>
        <source>until month %1</source>
        <translation>bis Monat %1</translation>
    </message>
    <message>
        <source>%1 J</source>
        <translation>%1 J</translation>
    </message>
    <message>
        <source>API at %1/M</source>
        <translation>API zu %1/M</translation>
    </message>
    <message>
        <source>API at %1/M in, %2/M cached (%3) and %4/M out</source>
        <translation>API zu %1/M Prompt, %2/M aus dem Cache (%3) und %4/M Ausgabe</translation>
    </message>
    <message>
        <source>API at %1/M in and %2/M out</source>
        <translation>API zu %1/M Prompt und %2/M Ausgabe</translation>
    </message>
    <message>
        <source>API at %1/M with prompts</source>
        <translation>API zu %1/M mit Prompts</translation>
    </message>
    <message numerus="yes">
        <source>%1 [month|months]</source>
        <translation>
            <numerusform>%1 Monat</numerusform>
            <numerusform>%1 Monate</numerusform>
        </translation>
    </message>
    <message>
        <source>an %1</source>
        <translation>eine %1</translation>
    </message>
    <message>
        <source>a %1</source>
        <translation>eine %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 as %2</source>
        <translation>%1 als %2</translation>
    </message>
    <message>
        <source>%1 and on and off up to %2</source>
        <translation>%1 und mit Lücken bis %2</translation>
    </message>
    <message>
        <source>%1, on and off after that, and always %2</source>
        <translation>%1, danach mit Lücken und durchgehend %2</translation>
    </message>
    <message>
        <source>Rent of whole GPUs</source>
        <translation>Miete ganzer GPUs</translation>
    </message>
    <message>
        <source>Rent of whole GPUs: at all these loads the least is that of %1</source>
        <translation>Miete ganzer GPUs: Bei all diesen Lasten ist die von %1 am kleinsten</translation>
    </message>
    <message>
        <source>Rent of whole GPUs: up to %1 the least is that of %2, above that of %3</source>
        <translation>Miete ganzer GPUs: Bis %1 ist die von %2 am kleinsten, darüber die von %3</translation>
    </message>
    <message>
        <source>Rent of whole GPUs; the strip names the cheapest at each load</source>
        <translation>Miete ganzer GPUs; der Streifen nennt den günstigsten bei jeder Last</translation>
    </message>
    <message>
        <source>Rent or own: no purchase price to compare</source>
        <translation>Mieten oder kaufen: kein Kaufpreis zum Vergleichen</translation>
    </message>
    <message>
        <source>Owning %1 beats renting it %2 at %3 utilization</source>
        <translation>Für %1 ist Kaufen bei %3 Auslastung %2 günstiger als Mieten</translation>
    </message>
    <message>
        <source>%1, never below %2</source>
        <translation>%1, unter %2 nie</translation>
    </message>
    <message>
        <source>Owning %1 never beats renting it within %2, at any utilization</source>
        <translation>Über %2 ist Kaufen für %1 bei keiner Auslastung günstiger als Mieten</translation>
    </message>
    <message>
        <source>Owning %1 never beats renting it within %2 at %3 utilization</source>
        <translation>Über %2 ist Kaufen für %1 bei %3 Auslastung nie günstiger als Mieten</translation>
    </message>
    <message>
        <source>%1, only from %2 up</source>
        <translation>%1, erst ab %2</translation>
    </message>
    <message>
        <source>One GPU; thick: owned, thin: rented</source>
        <translation>Eine GPU; dick: gekauft, dünn: gemietet</translation>
    </message>
    <message>
        <source>owning %1 never pays</source>
        <translation>%1 zu kaufen lohnt sich nie</translation>
    </message>
    <message>
        <source>owning %1 pays %2</source>
        <translation>%1 zu kaufen lohnt sich %2</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>Owning cannot be compared with renting without a purchase price; enter one for a GPU under Assumptions.</source>
        <translation>Ohne Kaufpreis lässt sich Kaufen nicht mit Mieten vergleichen; unter Annahmen einen für eine GPU eingeben.</translation>
    </message>
    <message>
        <source>No energy per token at %1</source>
        <translation>Keine Energie je Token bei %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 [needs|need] %2 a token</source>
        <translation>
            <numerusform>%1 braucht %2 je Token</numerusform>
            <numerusform>%1 brauchen %2 je Token</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; %2 needs %3 more</source>
        <translation>%1; %2 braucht %3 mehr</translation>
    </message>
    <message>
        <source>%1 %2 per M tokens, %3 of its rent</source>
        <translation>%1 %2 je M Tokens, %3 der Miete</translation>
    </message>
    <message>
        <source>%1 %2, %3</source>
        <translation>%1 %2, %3</translation>
    </message>
    <message>
        <source>Electricity at PUE %1 and %2 a kWh</source>
        <translation>Strom bei PUE %1 und %2 je kWh</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>EditNotice</name>
    <message>
        <source>%1 takes at most %2 tokens: prompts now have %3 tokens, outputs %4.</source>
        <translation>%1 nimmt höchstens %2 Tokens: Prompts haben jetzt %3 Tokens, Ausgaben %4.</translation>
    </message>
    <message>
        <source>The release is now the newest of %1.</source>
        <translation>Die Version ist jetzt die neueste von %1.</translation>
    </message>
    <message>
        <source>Batching is now in-flight, as %1 serves.</source>
        <translation>Das Batching ist jetzt in-flight, wie %1 es betreibt.</translation>
    </message>
    <message>
        <source>Batching is now static, as for %1 before you change it.</source>
        <translation>Das Batching ist jetzt statisch, die Vorgabe bei %1.</translation>
    </message>
    <message>
        <source>The article has no figures of %1: the evidence is now Model.</source>
        <translation>Der Artikel hat keine Zahlen zu %1: Der Beleg ist jetzt „Modell“.</translation>
    </message>
</context>
<context>
    <name>Evaluate</name>
    <message>
        <source> (%1 GB of weights and %2 GB of workspace a GPU, %3 GB usable)</source>
        <translation> (%1 GB Gewichte und %2 GB Arbeitsbereich je GPU, %3 GB nutzbar)</translation>
    </message>
    <message>
        <source> (at most %1 sequences of %2 tokens fit)</source>
        <translation> (höchstens %1 Sequenzen zu %2 Tokens passen)</translation>
    </message>
    <message>
        <source> (%1 tokens; %2 takes at most %3)</source>
        <translation> (%1 Tokens; %2 nimmt höchstens %3)</translation>
    </message>
    <message>
        <source>with one output token there is no time per output token</source>
        <translation>bei nur einem Ausgabe-Token gibt es keine Zeit je Ausgabe-Token</translation>
    </message>
    <message>
        <source>own calibration, %1: %2</source>
        <translation>eigene Kalibrierung, %1: %2</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>%1 exists already.</source>
        <translation>%1 existiert schon.</translation>
    </message>
    <message>
        <source>%1 of the files exist already.</source>
        <translation>%1 der Dateien existieren schon.</translation>
    </message>
    <message>
        <source>Replace files</source>
        <translation>Dateien ersetzen</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Ersetzen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Folder for all charts</source>
        <translation>Ordner für alle Diagramme</translation>
    </message>
    <message>
        <source>Tiebreak</source>
        <translation>Tiebreak</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>Im &amp;Ordner zeigen</translation>
    </message>
    <message>
        <source>%1: the folder cannot be made; allow writing in %2, or give another one</source>
        <translation>%1: Der Ordner lässt sich nicht anlegen; in %2 das Schreiben erlauben oder einen anderen angeben</translation>
    </message>
    <message>
        <source>%1: the file cannot be made; choose another format</source>
        <translation>%1: Die Datei lässt sich nicht erstellen; ein anderes Format wählen</translation>
    </message>
    <message>
        <source>%1: a picture of so many dots is too large; make it smaller or less dense, or choose SVG or PDF, which have none</source>
        <translation>%1: Ein Bild aus so vielen Punkten ist zu groß; kleiner oder weniger dicht machen oder SVG oder PDF wählen, die keine haben</translation>
    </message>
    <message>
        <source>%1: the chart&apos;s texts do not fit into that size; make it larger, or leave out title, assumptions or sources</source>
        <translation>%1: Die Texte des Diagramms passen nicht in diese Größe; vergrößern oder Titel, Annahmen oder Quellen weglassen</translation>
    </message>
    <message>
        <source>%1: there is no such folder; make it, or give another one</source>
        <translation>%1: Diesen Ordner gibt es nicht; anlegen oder einen anderen angeben</translation>
    </message>
    <message>
        <source>%1: this is no folder; give another name</source>
        <translation>%1: Dies ist kein Ordner; einen anderen Namen angeben</translation>
    </message>
    <message>
        <source>%1: the file cannot be written (%2); make room or allow writing there, or give a file in another folder</source>
        <translation>%1: Die Datei lässt sich nicht schreiben (%2); dort Platz schaffen, das Schreiben erlauben oder eine Datei in einem anderen Ordner angeben</translation>
    </message>
    <message>
        <source>%1: this is a folder; give the name of a file</source>
        <translation>%1: Dies ist ein Ordner; den Namen einer Datei angeben</translation>
    </message>
    <message>
        <source>%1: not all could be written (%2)</source>
        <translation>%1: Nicht alles konnte geschrieben werden (%2)</translation>
    </message>
</context>
<context>
    <name>ExportPaths</name>
    <message>
        <source>%1: this is a pipe or a device; give the name of a file</source>
        <translation>%1: das ist eine Pipe oder ein Gerät; geben Sie den Namen einer Datei an</translation>
    </message>
</context>
<context>
    <name>FactModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Kurzname</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <source>Announced</source>
        <translation>Vorgestellt</translation>
    </message>
    <message>
        <source>Memory, GB, as on the name-plate</source>
        <translation>Speicher, GB, wie auf dem Typenschild</translation>
    </message>
    <message>
        <source>Memory that programs see, 10^9 bytes</source>
        <translation>Für Programme sichtbarer Speicher, 10^9 Byte</translation>
    </message>
    <message>
        <source>Multiprocessors</source>
        <translation>Multiprozessoren</translation>
    </message>
    <message>
        <source>Kind of memory</source>
        <translation>Speicherart</translation>
    </message>
    <message>
        <source>Memory bandwidth, GB/s</source>
        <translation>Speicherbandbreite, GB/s</translation>
    </message>
    <message>
        <source>FP64, TFLOPS</source>
        <translation>FP64, TFLOPS</translation>
    </message>
    <message>
        <source>FP64 on tensor cores, TFLOPS</source>
        <translation>FP64 auf Tensor-Kernen, TFLOPS</translation>
    </message>
    <message>
        <source>FP32, TFLOPS</source>
        <translation>FP32, TFLOPS</translation>
    </message>
    <message>
        <source>TF32, TFLOPS</source>
        <translation>TF32, TFLOPS</translation>
    </message>
    <message>
        <source>TF32 with sparsity, TFLOPS</source>
        <translation>TF32 mit Sparsity, TFLOPS</translation>
    </message>
    <message>
        <source>FP16 on tensor cores, TFLOPS</source>
        <translation>FP16 auf Tensor-Kernen, TFLOPS</translation>
    </message>
    <message>
        <source>FP16 with sparsity, TFLOPS</source>
        <translation>FP16 mit Sparsity, TFLOPS</translation>
    </message>
    <message>
        <source>FP8, TFLOPS</source>
        <translation>FP8, TFLOPS</translation>
    </message>
    <message>
        <source>FP8 with sparsity, TFLOPS</source>
        <translation>FP8 mit Sparsity, TFLOPS</translation>
    </message>
    <message>
        <source>INT8, TOPS</source>
        <translation>INT8, TOPS</translation>
    </message>
    <message>
        <source>INT8 with sparsity, TOPS</source>
        <translation>INT8 mit Sparsity, TOPS</translation>
    </message>
    <message>
        <source>INT4, TOPS</source>
        <translation>INT4, TOPS</translation>
    </message>
    <message>
        <source>Power limit, W</source>
        <translation>Leistungsgrenze, W</translation>
    </message>
    <message>
        <source>Street price, $</source>
        <translation>Straßenpreis, $</translation>
    </message>
    <message>
        <source>Source of the street price</source>
        <translation>Quelle des Straßenpreises</translation>
    </message>
    <message>
        <source>Link between GPUs</source>
        <translation>Verbindung zwischen GPUs</translation>
    </message>
    <message>
        <source>The link in words</source>
        <translation>Die Verbindung in Worten</translation>
    </message>
    <message>
        <source>MIG</source>
        <translation>MIG</translation>
    </message>
    <message>
        <source>Video engines</source>
        <translation>Videoeinheiten</translation>
    </message>
    <message>
        <source>Source of these numbers</source>
        <translation>Quelle dieser Zahlen</translation>
    </message>
    <message>
        <source>Maker</source>
        <translation>Hersteller</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Erschienen</translation>
    </message>
    <message>
        <source>Parameters, 10^9, as the maker counts</source>
        <translation>Parameter, 10^9, nach Zählung des Herstellers</translation>
    </message>
    <message>
        <source>Hugging Face ids, with commas</source>
        <translation>Hugging-Face-Ids, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Hidden size</source>
        <translation>Hidden Size</translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation>Vokabular</translation>
    </message>
    <message>
        <source>Embeddings are the head&apos;s weights</source>
        <translation>Einbettungen sind die Gewichte des Kopfs</translation>
    </message>
    <message>
        <source>Longest context, tokens</source>
        <translation>Längster Kontext, Tokens</translation>
    </message>
    <message>
        <source>Parameters of the vision tower</source>
        <translation>Parameter des Bild-Encoders</translation>
    </message>
    <message>
        <source>Parameters of the drafting layers</source>
        <translation>Parameter der Entwurfsschichten</translation>
    </message>
    <message>
        <source>Format of the weights</source>
        <translation>Format der Gewichte</translation>
    </message>
    <message>
        <source>Which weights are in that format</source>
        <translation>Welche Gewichte in diesem Format sind</translation>
    </message>
    <message>
        <source>KV cache has 8 bits</source>
        <translation>KV-Cache hat 8 Bit</translation>
    </message>
    <message>
        <source>layers of this kind</source>
        <translation>Schichten dieser Art</translation>
    </message>
    <message>
        <source>attention</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>query heads</source>
        <translation>Query-Köpfe</translation>
    </message>
    <message>
        <source>KV heads</source>
        <translation>KV-Köpfe</translation>
    </message>
    <message>
        <source>size of a key</source>
        <translation>Größe eines Keys</translation>
    </message>
    <message>
        <source>size of a value</source>
        <translation>Größe eines Values</translation>
    </message>
    <message>
        <source>sliding window, tokens</source>
        <translation>gleitendes Fenster, Tokens</translation>
    </message>
    <message>
        <source>size of the latent cache</source>
        <translation>Größe des latenten Caches</translation>
    </message>
    <message>
        <source>rotary part of the latent cache</source>
        <translation>Rotary-Anteil des latenten Caches</translation>
    </message>
    <message>
        <source>numbers of the state</source>
        <translation>Zahlen des Zustands</translation>
    </message>
    <message>
        <source>bytes of such a number</source>
        <translation>Bytes einer solchen Zahl</translation>
    </message>
    <message>
        <source>numbers of the convolution&apos;s state</source>
        <translation>Zahlen des Faltungszustands</translation>
    </message>
    <message>
        <source>parameters of the attention or its like</source>
        <translation>Parameter der Attention oder dessen, was sie ersetzt</translation>
    </message>
    <message>
        <source>parameters of the dense MLP</source>
        <translation>Parameter des dichten MLP</translation>
    </message>
    <message>
        <source>parameters of an expert</source>
        <translation>Parameter eines Experten</translation>
    </message>
    <message>
        <source>experts</source>
        <translation>Experten</translation>
    </message>
    <message>
        <source>experts of a token</source>
        <translation>Experten eines Tokens</translation>
    </message>
    <message>
        <source>sides of the weight matrices, summed</source>
        <translation>Summe der Seiten der Gewichtsmatrizen</translation>
    </message>
    <message>
        <source>all-reduces</source>
        <translation>All-Reduces</translation>
    </message>
    <message>
        <source>Edge of the image that these numbers are of, pixels</source>
        <translation>Kante des Bildes, für das diese Zahlen gelten, Pixel</translation>
    </message>
    <message>
        <source>Usual number of steps</source>
        <translation>Übliche Zahl der Schritte</translation>
    </message>
    <message>
        <source>Passes of the network in a step (2 with guidance)</source>
        <translation>Durchläufe des Netzes in einem Schritt (2 mit Guidance)</translation>
    </message>
    <message>
        <source>Convolutions and matrix products, TFLOP a pass</source>
        <translation>Faltungen und Matrixprodukte, TFLOP je Durchlauf</translation>
    </message>
    <message>
        <source>Tokens with tokens (attention), TFLOP a pass</source>
        <translation>Tokens mit Tokens (Attention), TFLOP je Durchlauf</translation>
    </message>
    <message>
        <source>Text tokens over image tokens in the layers</source>
        <translation>Text-Tokens durch Bild-Tokens in den Schichten</translation>
    </message>
    <message>
        <source>Values that the layers write, 10^6 a pass (2 bytes each)</source>
        <translation>Werte, die die Schichten schreiben, 10^6 je Durchlauf (je 2 Byte)</translation>
    </message>
    <message>
        <source>Parameters of the network, 10^9 (2 bytes each)</source>
        <translation>Parameter des Netzes, 10^9 (je 2 Byte)</translation>
    </message>
    <message>
        <source>Channels of the layers, harmonic mean over their work</source>
        <translation>Kanäle der Schichten, harmonisches Mittel über ihre Arbeit</translation>
    </message>
    <message>
        <source>Size of an attention head</source>
        <translation>Größe eines Attention-Kopfs</translation>
    </message>
    <message>
        <source>Blocks of layers</source>
        <translation>Blöcke von Schichten</translation>
    </message>
    <message>
        <source>Text encoder, TFLOP a prompt</source>
        <translation>Text-Encoder, TFLOP je Prompt</translation>
    </message>
    <message>
        <source>Decoder, TFLOP an image</source>
        <translation>Decoder, TFLOP je Bild</translation>
    </message>
    <message>
        <source>Layers %1: %2</source>
        <translation>Schichten %1: %2</translation>
    </message>
</context>
<context>
    <name>FactsSize</name>
    <message>
        <source>%1 MB of text</source>
        <translation>%1 MB Text</translation>
    </message>
    <message>
        <source>at most %1 MB, which is a log of some 200,000 requests; use fewer or shorter logs</source>
        <translation>höchstens %1 MB, so viel wie ein Protokoll mit rund 200.000 Anfragen; weniger oder kürzere Protokolle nehmen</translation>
    </message>
</context>
<context>
    <name>FieldControls</name>
    <message>
        <source>%1: %2</source>
        <comment>input: problem</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>The language model that is served.</source>
        <translation>Das Sprachmodell, das bedient wird.</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Where throughput comes from: the article&apos;s figures, the calibrated model, or public measurements.</source>
        <translation>Woher der Durchsatz kommt: aus den Zahlen des Artikels, dem kalibrierten Modell oder öffentlichen Messungen.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>What is decided: cost_per_token, at the utilization; monthly_bill, of whole GPUs that carry the load.</source>
        <translation>Was entschieden wird: cost_per_token, bei der Auslastung; monthly_bill, mit ganzen GPUs, die die Last tragen.</translation>
    </message>
    <message>
        <source>Billing</source>
        <translation>Abrechnung</translation>
    </message>
    <message>
        <source>Which hours are paid. always: all of them; scheduled: so many a month, in which all of the load arrives; by_use: those at work, as with scale to zero.</source>
        <translation>Welche Stunden bezahlt werden. always: alle; scheduled: so viele im Monat, in denen die ganze Last eintrifft; by_use: die in Arbeit, wie bei Scale-to-zero.</translation>
    </message>
    <message>
        <source>the article bills every hour</source>
        <translation>der Artikel rechnet jede Stunde ab</translation>
    </message>
    <message>
        <source>Paid hours</source>
        <translation>Bezahlte Stunden</translation>
    </message>
    <message>
        <source>Hours of a month in which scheduled servers run, at most the month&apos;s: of 720 h, 10 hours on 5 days a week are 214 h, 12 hours every day 360 h.</source>
        <translation>Stunden im Monat, in denen Server nach Zeitplan laufen, höchstens die des Monats: von 720 h sind 10 Stunden an 5 Tagen der Woche 214 h, 12 Stunden täglich 360 h.</translation>
    </message>
    <message>
        <source>ten hours on 22 working days</source>
        <translation>zehn Stunden an 22 Arbeitstagen</translation>
    </message>
    <message>
        <source>Cold start</source>
        <translation>Kaltstart</translation>
    </message>
    <message>
        <source>Seconds that a first request waits for a server billed by use; they count against the first-token limit.</source>
        <translation>Sekunden, die eine erste Anfrage auf einen nach Nutzung abgerechneten Server wartet; sie zählen für die Grenze des ersten Tokens.</translation>
    </message>
    <message>
        <source>Which hours its provider bills, since providers differ; none: as the scenario says.</source>
        <translation>Welche Stunden der Anbieter abrechnet, denn Anbieter unterscheiden sich; ohne Angabe: wie im Szenario.</translation>
    </message>
    <message>
        <source>as the scenario</source>
        <translation>wie im Szenario</translation>
    </message>
    <message>
        <source>Framework</source>
        <translation>Framework</translation>
    </message>
    <message>
        <source>The serving software that the model and the measurements speak of.</source>
        <translation>Die Serving-Software, von der Modell und Messungen handeln.</translation>
    </message>
    <message>
        <source>Batching</source>
        <translation>Batching</translation>
    </message>
    <message>
        <source>static: sequences start together and run to the end; in-flight: a finished sequence is replaced at once.</source>
        <translation>static: Sequenzen beginnen zusammen und laufen bis zum Ende; in-flight: eine fertige Sequenz wird sofort ersetzt.</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Batchgröße</translation>
    </message>
    <message>
        <source>seq</source>
        <translation>Seq.</translation>
    </message>
    <message>
        <source>Sequences that one replica generates at the same time.</source>
        <translation>Sequenzen, die ein Replikat gleichzeitig erzeugt.</translation>
    </message>
    <message>
        <source>Utilization</source>
        <translation>Auslastung</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>Share of its hours that a GPU is at work; what its idle hours cost is for the billing to say.</source>
        <translation>Anteil der Stunden, in denen eine GPU arbeitet; was ihre Leerlaufstunden kosten, bestimmt die Abrechnung.</translation>
    </message>
    <message>
        <source>Prompt tokens</source>
        <translation>Prompt-Tokens</translation>
    </message>
    <message>
        <source>tok</source>
        <translation>tok</translation>
    </message>
    <message>
        <source>Tokens that a request brings (its prefill).</source>
        <translation>Tokens, die eine Anfrage mitbringt (ihr Prefill).</translation>
    </message>
    <message>
        <source>Output tokens</source>
        <translation>Ausgabe-Tokens</translation>
    </message>
    <message>
        <source>Tokens that a request generates (its decode).</source>
        <translation>Tokens, die eine Anfrage erzeugt (ihr Decode).</translation>
    </message>
    <message>
        <source>Tokens per month</source>
        <translation>Tokens im Monat</translation>
    </message>
    <message>
        <source>Generated tokens that the fleet must deliver in a month.</source>
        <translation>Erzeugte Tokens, die die Flotte im Monat liefern muss.</translation>
    </message>
    <message>
        <source>Hours per month</source>
        <translation>Stunden im Monat</translation>
    </message>
    <message>
        <source>h</source>
        <translation>h</translation>
    </message>
    <message>
        <source>Peak factor</source>
        <translation>Spitzenfaktor</translation>
    </message>
    <message>
        <source>x</source>
        <translation>x</translation>
    </message>
    <message>
        <source>Busiest rate over the average rate; the fleet is sized for the busiest.</source>
        <translation>Höchste Rate durch mittlere Rate; die Flotte wird für die höchste bemessen.</translation>
    </message>
    <message>
        <source>Spare replicas</source>
        <translation>Reserve-Replikate</translation>
    </message>
    <message>
        <source>Replicas that are paid for in case one fails.</source>
        <translation>Replikate, die für den Ausfall eines anderen bezahlt werden.</translation>
    </message>
    <message>
        <source>Memory overhead</source>
        <translation>Speicher-Overhead</translation>
    </message>
    <message>
        <source>GB</source>
        <translation>GB</translation>
    </message>
    <message>
        <source>Buffers and workspace on each GPU; none: as calibrated (the article&apos;s 13B example counts 4 GB).</source>
        <translation>Puffer und Arbeitsbereich auf jeder GPU; ohne Angabe: wie kalibriert (das 13B-Beispiel des Artikels rechnet mit 4 GB).</translation>
    </message>
    <message>
        <source>Framework release</source>
        <translation>Framework-Version</translation>
    </message>
    <message>
        <source>The release that serves, such as 0.12; releases differ in kernels, overheads and scheduling.</source>
        <translation>Die Version, die bedient, etwa 0.12; Versionen unterscheiden sich in Kerneln, Overheads und Scheduling.</translation>
    </message>
    <message>
        <source>GPU memory fraction</source>
        <translation>GPU-Speicheranteil</translation>
    </message>
    <message>
        <source>Share of each GPU&apos;s memory that the framework may use; none: the default of its release.</source>
        <translation>Anteil des Speichers jeder GPU, den das Framework nutzen darf; ohne Angabe: die Vorgabe seiner Version.</translation>
    </message>
    <message>
        <source>Most sequences</source>
        <translation>Max. Sequenzen</translation>
    </message>
    <message>
        <source>Sequences that the framework runs at once in flight; none: the default of its release.</source>
        <translation>Sequenzen, die das Framework in-flight gleichzeitig ausführt; ohne Angabe: die Vorgabe seiner Version.</translation>
    </message>
    <message>
        <source>Tokens of a step</source>
        <translation>Tokens je Schritt</translation>
    </message>
    <message>
        <source>Most tokens that the framework computes in one step; none: the default of its release.</source>
        <translation>Höchstzahl der Tokens, die das Framework in einem Schritt berechnet; ohne Angabe: die Vorgabe seiner Version.</translation>
    </message>
    <message>
        <source>the framework&apos;s default</source>
        <translation>die Vorgabe des Frameworks</translation>
    </message>
    <message>
        <source>What arrives</source>
        <translation>Was eintrifft</translation>
    </message>
    <message>
        <source>batch: so many sequences run together; users: each sends the next request after an answer; requests: so many a second; trace: a recorded log.</source>
        <translation>batch: so viele Sequenzen laufen zusammen; users: jeder Nutzer schickt die nächste Anfrage nach einer Antwort; requests: so viele je Sekunde; trace: ein aufgezeichnetes Protokoll.</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Nutzer</translation>
    </message>
    <message>
        <source>People or programs that use the servers at once.</source>
        <translation>Menschen oder Programme, die die Server gleichzeitig nutzen.</translation>
    </message>
    <message>
        <source>Think time</source>
        <translation>Denkzeit</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>Time between an answer and the next request of the same user, on average; times are exponential.</source>
        <translation>Mittlere Zeit zwischen einer Antwort und der nächsten Anfrage desselben Nutzers; die Zeiten sind exponentialverteilt.</translation>
    </message>
    <message>
        <source>Requests a second</source>
        <translation>Anfragen je Sekunde</translation>
    </message>
    <message>
        <source>/s</source>
        <translation>/s</translation>
    </message>
    <message>
        <source>Requests that arrive in a second, on average.</source>
        <translation>Anfragen, die im Mittel in einer Sekunde eintreffen.</translation>
    </message>
    <message>
        <source>Burstiness</source>
        <translation>Burst-Stärke</translation>
    </message>
    <message>
        <source>Coefficient of variation of the gaps between requests; 0: even, 1: at random, above: in bursts.</source>
        <translation>Variationskoeffizient der Abstände zwischen Anfragen; 0: gleichmäßig, 1: zufällig, darüber: in Bursts.</translation>
    </message>
    <message>
        <source>Spread of prompts</source>
        <translation>Streuung der Prompts</translation>
    </message>
    <message>
        <source>Coefficient of variation of the prompt lengths, which are log-normal; 0: all are equal.</source>
        <translation>Variationskoeffizient der Prompt-Längen, die lognormalverteilt sind; 0: alle sind gleich.</translation>
    </message>
    <message>
        <source>Spread of outputs</source>
        <translation>Streuung der Ausgaben</translation>
    </message>
    <message>
        <source>Coefficient of variation of the output lengths, which are log-normal; 0: all are equal.</source>
        <translation>Variationskoeffizient der Ausgabelängen, die lognormalverteilt sind; 0: alle sind gleich.</translation>
    </message>
    <message>
        <source>Shared prefix</source>
        <translation>Gemeinsames Präfix</translation>
    </message>
    <message>
        <source>Share of each prompt that the prefix cache holds already.</source>
        <translation>Anteil jedes Prompts, den der Präfix-Cache schon enthält.</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Trace</translation>
    </message>
    <message>
        <source>The recorded log whose requests arrive, with its own lengths, stretched to the rate.</source>
        <translation>Die Aufzeichnung, deren Anfragen eintreffen, mit ihren eigenen Längen, auf die Rate gestreckt.</translation>
    </message>
    <message>
        <source>Own calibration</source>
        <translation>Eigene Kalibrierung</translation>
    </message>
    <message>
        <source>Whether the model takes the levels of your own runs, where it has them; no: it is the public one.</source>
        <translation>Ob das Modell die Niveaus Ihrer eigenen Läufe nimmt, wo es welche hat; no: Es bleibt das öffentliche.</translation>
    </message>
    <message>
        <source>your library; without own runs it changes nothing</source>
        <translation>Ihre Bibliothek; ohne eigene Läufe ändert es nichts</translation>
    </message>
    <message>
        <source>Drafted tokens</source>
        <translation>Entwurfs-Tokens</translation>
    </message>
    <message>
        <source>Tokens that speculative decoding drafts for each step of a sequence; 0: none. The drafting itself counts as free, as with n-gram lookups. Counts for users, requests and traces.</source>
        <translation>Tokens, die spekulatives Dekodieren für jeden Schritt einer Sequenz entwirft; 0: keine. Das Entwerfen selbst gilt als kostenlos, wie beim Nachschlagen von N-Grammen. Zählt für Nutzer, Anfragen und Traces.</translation>
    </message>
    <message>
        <source>Accepted drafts</source>
        <translation>Treffer der Entwürfe</translation>
    </message>
    <message>
        <source>Chance that a drafted token is right when those before it are; counts with drafted tokens only.</source>
        <translation>Chance, dass ein entworfenes Token stimmt, wenn die davor stimmen; zählt nur mit Entwurfs-Tokens.</translation>
    </message>
    <message>
        <source>Answer limit</source>
        <translation>Antwortgrenze</translation>
    </message>
    <message>
        <source>Longest acceptable time from a request to its last token; none: no limit. Counts for users, requests and traces.</source>
        <translation>Längste zulässige Zeit von einer Anfrage bis zu ihrem letzten Token; ohne Angabe: keine Grenze. Zählt für Nutzer, Anfragen und Traces.</translation>
    </message>
    <message>
        <source>Percentile</source>
        <translation>Perzentil</translation>
    </message>
    <message>
        <source>Percentile of the requests that must keep each limit, such as 95. Counts for users, requests and traces.</source>
        <translation>Perzentil der Anfragen, die jede Grenze einhalten müssen, etwa 95. Zählt für Nutzer, Anfragen und Traces.</translation>
    </message>
    <message>
        <source>Poisson: many users who know nothing of each other</source>
        <translation>Poisson: viele Nutzer, die nichts voneinander wissen</translation>
    </message>
    <message>
        <source>95: common in service-level objectives</source>
        <translation>95: üblich in Service-Level-Zielen</translation>
    </message>
    <message>
        <source>Power draw</source>
        <translation>Leistungsaufnahme</translation>
    </message>
    <message>
        <source>Typical draw as a share of the TDP; 87.5 % in the article.</source>
        <translation>Übliche Aufnahme als Anteil der TDP; im Artikel 87,5 %.</translation>
    </message>
    <message>
        <source>PUE</source>
        <translation>PUE</translation>
    </message>
    <message>
        <source>Power that the facility draws over what the servers draw.</source>
        <translation>Leistung, die das Rechenzentrum aufnimmt, durch die der Server.</translation>
    </message>
    <message>
        <source>Electricity</source>
        <translation>Strom</translation>
    </message>
    <message>
        <source>$/kWh</source>
        <translation>$/kWh</translation>
    </message>
    <message>
        <source>Price of electricity.</source>
        <translation>Strompreis.</translation>
    </message>
    <message>
        <source>TPOT limit</source>
        <translation>TPOT-Grenze</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>Longest acceptable time per output token; none: no limit.</source>
        <translation>Längste zulässige Zeit je Ausgabe-Token; ohne Angabe: keine Grenze.</translation>
    </message>
    <message>
        <source>TTFT limit</source>
        <translation>TTFT-Grenze</translation>
    </message>
    <message>
        <source>Longest acceptable time to the first token; none: no limit.</source>
        <translation>Längste zulässige Zeit bis zum ersten Token; ohne Angabe: keine Grenze.</translation>
    </message>
    <message>
        <source>Largest batch on charts</source>
        <translation>Größter Batch der Kurven</translation>
    </message>
    <message>
        <source>The batch at which the curves end.</source>
        <translation>Der Batch, bei dem die Kurven enden.</translation>
    </message>
    <message>
        <source>Costs on charts</source>
        <translation>Kosten in Kurven</translation>
    </message>
    <message>
        <source>How costs and energy are drawn along batches: as numbers, or as times the cheapest of each batch.</source>
        <translation>Wie Kosten und Energie über den Batches gezeichnet werden: als Zahlen oder als Vielfaches des günstigsten Werts bei jedem Batch.</translation>
    </message>
    <message>
        <source>Second kind&apos;s share</source>
        <translation>Anteil der zweiten Art</translation>
    </message>
    <message>
        <source>Share of the monthly tokens that requests of a second kind generate; 0: there are none.</source>
        <translation>Anteil der monatlichen Tokens, den Anfragen einer zweiten Art erzeugen; 0: Es gibt keine.</translation>
    </message>
    <message>
        <source>Second model</source>
        <translation>Zweites Modell</translation>
    </message>
    <message>
        <source>The model of the second kind; none: the same one.</source>
        <translation>Das Modell der zweiten Art; ohne Angabe: dasselbe.</translation>
    </message>
    <message>
        <source>Second batch size</source>
        <translation>Zweite Batchgröße</translation>
    </message>
    <message>
        <source>Sequences that a replica generates at the same time when it serves the second kind.</source>
        <translation>Sequenzen, die ein Replikat gleichzeitig erzeugt, wenn es die zweite Art bedient.</translation>
    </message>
    <message>
        <source>Second prompt tokens</source>
        <translation>Zweite Prompt-Tokens</translation>
    </message>
    <message>
        <source>Tokens that a request of the second kind brings.</source>
        <translation>Tokens, die eine Anfrage der zweiten Art mitbringt.</translation>
    </message>
    <message>
        <source>Second output tokens</source>
        <translation>Zweite Ausgabe-Tokens</translation>
    </message>
    <message>
        <source>Tokens that a request of the second kind generates.</source>
        <translation>Tokens, die eine Anfrage der zweiten Art erzeugt.</translation>
    </message>
    <message>
        <source>Scheduling overhead</source>
        <translation>Scheduling-Verlust</translation>
    </message>
    <message>
        <source>Share of its throughput that a fleet of several kinds of card loses to scheduling.</source>
        <translation>Anteil ihres Durchsatzes, den eine Flotte aus mehreren Kartenarten durch Scheduling verliert.</translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation>Zeithorizont</translation>
    </message>
    <message>
        <source>months</source>
        <translation>Monate</translation>
    </message>
    <message>
        <source>How far ahead renting and owning are compared.</source>
        <translation>Wie weit voraus Mieten und Kaufen verglichen werden.</translation>
    </message>
    <message>
        <source>Rents fall</source>
        <translation>Mieten fallen</translation>
    </message>
    <message>
        <source>By how much rents fall each year.</source>
        <translation>Um wie viel die Mieten jedes Jahr fallen.</translation>
    </message>
    <message>
        <source>Discount rate</source>
        <translation>Diskontsatz</translation>
    </message>
    <message>
        <source>By how much a dollar a year from now is worth less than one today.</source>
        <translation>Um wie viel ein Dollar in einem Jahr weniger wert ist als heute.</translation>
    </message>
    <message>
        <source>Hosting</source>
        <translation>Hosting</translation>
    </message>
    <message>
        <source>$/month</source>
        <translation>$/Monat</translation>
    </message>
    <message>
        <source>Rack space, network and upkeep of one owned GPU, beside its electricity.</source>
        <translation>Stellplatz, Netz und Wartung einer gekauften GPU, neben ihrem Strom.</translation>
    </message>
    <message>
        <source>Resale value</source>
        <translation>Wiederverkaufswert</translation>
    </message>
    <message>
        <source>Share of the purchase price that a card just bought sells for; 0: it is never sold.</source>
        <translation>Anteil des Kaufpreises, den eine eben gekaufte Karte beim Verkauf bringt; 0: Sie wird nie verkauft.</translation>
    </message>
    <message>
        <source>Depreciation</source>
        <translation>Abschreibung</translation>
    </message>
    <message>
        <source>By how much the resale value falls each year.</source>
        <translation>Um wie viel der Wiederverkaufswert jedes Jahr fällt.</translation>
    </message>
    <message>
        <source>API price</source>
        <translation>API-Preis</translation>
    </message>
    <message>
        <source>$/M tok</source>
        <translation>$/M tok</translation>
    </message>
    <message>
        <source>What an API charges for a million generated tokens of this model; none: no API.</source>
        <translation>Was eine API für eine Million erzeugte Tokens dieses Modells verlangt; ohne Angabe: keine API.</translation>
    </message>
    <message>
        <source>Spot prices</source>
        <translation>Spot-Preise</translation>
    </message>
    <message>
        <source>Spot interruptions</source>
        <translation>Spot-Unterbrechungen</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>je Tag</translation>
    </message>
    <message>
        <source>How often a day a provider takes back a GPU that is rented at a spot price.</source>
        <translation>Wie oft am Tag ein Anbieter eine GPU zurücknimmt, die zum Spot-Preis gemietet ist.</translation>
    </message>
    <message>
        <source>Spot time lost</source>
        <translation>Spot-Ausfallzeit</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>Minutes from an interruption of a spot server until another one works: finding it and loading the model.</source>
        <translation>Minuten von der Unterbrechung eines Spot-Servers, bis ein anderer arbeitet: ihn finden und das Modell laden.</translation>
    </message>
    <message>
        <source>own choice; it counts once there are interruptions</source>
        <translation>eigene Wahl; zählt, sobald es Unterbrechungen gibt</translation>
    </message>
    <message>
        <source>API input price</source>
        <translation>API-Preis Eingabe</translation>
    </message>
    <message>
        <source>What the API charges for a million prompt tokens; none: prompts are not charged apart.</source>
        <translation>Was die API für eine Million Prompt-Tokens verlangt; ohne Angabe: Prompts kosten nichts extra.</translation>
    </message>
    <message>
        <source>API cached price</source>
        <translation>API-Preis Cache</translation>
    </message>
    <message>
        <source>What the API charges for a million prompt tokens of the shared prefix; none: as much as for other prompt tokens.</source>
        <translation>Was die API für eine Million Prompt-Tokens des gemeinsamen Präfixes verlangt; ohne Angabe: so viel wie für andere Prompt-Tokens.</translation>
    </message>
    <message>
        <source>Images per month</source>
        <translation>Bilder im Monat</translation>
    </message>
    <message>
        <source>Images that one month needs.</source>
        <translation>Bilder, die ein Monat braucht.</translation>
    </message>
    <message>
        <source>Image pipeline</source>
        <translation>Bild-Pipeline</translation>
    </message>
    <message>
        <source>The network that makes the images.</source>
        <translation>Das Netz, das die Bilder erzeugt.</translation>
    </message>
    <message>
        <source>Image size</source>
        <translation>Bildgröße</translation>
    </message>
    <message>
        <source>px</source>
        <translation>px</translation>
    </message>
    <message>
        <source>Edge of a square image in pixels; none: the pipeline&apos;s usual one.</source>
        <translation>Kante eines quadratischen Bildes in Pixeln; ohne Angabe: die übliche der Pipeline.</translation>
    </message>
    <message>
        <source>usual of the pipeline</source>
        <translation>üblich für die Pipeline</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Steps of the sampler for an image; none: as many as are usual.</source>
        <translation>Schritte des Samplers für ein Bild; ohne Angabe: so viele wie üblich.</translation>
    </message>
    <message>
        <source>Images at once</source>
        <translation>Bilder zugleich</translation>
    </message>
    <message>
        <source>Images that one GPU makes at the same time.</source>
        <translation>Bilder, die eine GPU gleichzeitig erzeugt.</translation>
    </message>
    <message>
        <source>Compiled</source>
        <translation>Kompiliert</translation>
    </message>
    <message>
        <source>yes: the network runs compiled (TensorRT, torch.compile), with fewer and larger kernels.</source>
        <translation>yes: Das Netz läuft kompiliert (TensorRT, torch.compile), mit weniger und größeren Kerneln.</translation>
    </message>
    <message>
        <source>Training GPUs</source>
        <translation>Trainings-GPUs</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>GPUs of the run, which share weights, gradients and optimizer; each takes a batch of its own.</source>
        <translation>GPUs des Laufs, die sich Gewichte, Gradienten und Optimierer teilen; jede nimmt einen eigenen Batch.</translation>
    </message>
    <message>
        <source>Training method</source>
        <translation>Trainingsmethode</translation>
    </message>
    <message>
        <source>full: all weights learn; LoRA: small matrices beside frozen FP16 weights; QLoRA: the same beside frozen 4-bit weights.</source>
        <translation>full: alle Gewichte lernen; LoRA: kleine Matrizen neben eingefrorenen FP16-Gewichten; QLoRA: dasselbe neben eingefrorenen 4-Bit-Gewichten.</translation>
    </message>
    <message>
        <source>Training batch</source>
        <translation>Trainings-Batch</translation>
    </message>
    <message>
        <source>Sequences in one training step.</source>
        <translation>Sequenzen in einem Trainingsschritt.</translation>
    </message>
    <message>
        <source>Sequence length</source>
        <translation>Sequenzlänge</translation>
    </message>
    <message>
        <source>Tokens of one training sequence.</source>
        <translation>Tokens einer Trainingssequenz.</translation>
    </message>
    <message>
        <source>LoRA rank</source>
        <translation>LoRA-Rang</translation>
    </message>
    <message>
        <source>Rank of the matrices that LoRA and QLoRA train.</source>
        <translation>Rang der Matrizen, die LoRA und QLoRA trainieren.</translation>
    </message>
    <message>
        <source>Checkpointing</source>
        <translation>Checkpointing</translation>
    </message>
    <message>
        <source>yes: activations are computed again in the backward pass instead of kept.</source>
        <translation>yes: Aktivierungen werden im Rückwärtsdurchlauf neu berechnet statt aufbewahrt.</translation>
    </message>
    <message>
        <source>Training tokens</source>
        <translation>Trainings-Tokens</translation>
    </message>
    <message>
        <source>Tokens that one training run goes through.</source>
        <translation>Tokens, die ein Trainingslauf durchgeht.</translation>
    </message>
    <message>
        <source>Throughput spread</source>
        <translation>Streuung Durchsatz</translation>
    </message>
    <message>
        <source>How far the real rate may lie from a published one, which has no error band; 8 of 10 times it lies within.</source>
        <translation>Wie weit die wirkliche Rate von einer veröffentlichten entfernt sein kann, die kein Fehlerband hat; 8 von 10 Mal liegt sie darin.</translation>
    </message>
    <message>
        <source>Price spread</source>
        <translation>Streuung Preis</translation>
    </message>
    <message>
        <source>How far the price you get may lie from the one quoted; 8 of 10 times it lies within.</source>
        <translation>Wie weit der Preis, den Sie bekommen, vom angegebenen entfernt sein kann; 8 von 10 Mal liegt er darin.</translation>
    </message>
    <message>
        <source>Utilization spread</source>
        <translation>Streuung Auslastung</translation>
    </message>
    <message>
        <source>How far the utilization may lie from yours; 8 of 10 times it lies within.</source>
        <translation>Wie weit die Auslastung von Ihrer entfernt sein kann; 8 von 10 Mal liegt sie darin.</translation>
    </message>
    <message>
        <source>Sparse model</source>
        <translation>Dünn besetzt</translation>
    </message>
    <message>
        <source>Half of the weights are zero in the 2:4 pattern.</source>
        <translation>Die Hälfte der Gewichte ist null, im 2:4-Muster.</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Video is encoded or decoded beside inference.</source>
        <translation>Neben der Inferenz wird Video kodiert oder dekodiert.</translation>
    </message>
    <message>
        <source>Training too</source>
        <translation>Auch Training</translation>
    </message>
    <message>
        <source>The same cards also fine-tune or train.</source>
        <translation>Dieselben Karten übernehmen auch Feinabstimmung oder Training.</translation>
    </message>
    <message>
        <source>Double precision</source>
        <translation>Doppelte Genauigkeit</translation>
    </message>
    <message>
        <source>Simulations need FP64.</source>
        <translation>Simulationen brauchen FP64.</translation>
    </message>
    <message>
        <source>Sensitivity of</source>
        <translation>Empfindlichkeit von</translation>
    </message>
    <message>
        <source>Which answer the sensitivities are of.</source>
        <translation>Zu welcher Antwort die Empfindlichkeiten gehören.</translation>
    </message>
    <message>
        <source>Winner map across</source>
        <translation>Siegerkarte waagerecht</translation>
    </message>
    <message>
        <source>The input that the winner map has from left to right.</source>
        <translation>Die Eingabe, die auf der Siegerkarte von links nach rechts läuft.</translation>
    </message>
    <message>
        <source>Winner map upwards</source>
        <translation>Siegerkarte senkrecht</translation>
    </message>
    <message>
        <source>The input that the winner map has from bottom to top.</source>
        <translation>Die Eingabe, die auf der Siegerkarte von unten nach oben läuft.</translation>
    </message>
    <message>
        <source>The card.</source>
        <translation>Die Karte.</translation>
    </message>
    <message>
        <source>GPUs per replica</source>
        <translation>GPUs je Replikat</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPUs</translation>
    </message>
    <message>
        <source>How many GPUs share one copy of the model (tensor parallel).</source>
        <translation>Wie viele GPUs sich eine Kopie des Modells teilen (Tensorparallelität).</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Number format of the weights.</source>
        <translation>Zahlenformat der Gewichte.</translation>
    </message>
    <message>
        <source>KV cache</source>
        <translation>KV-Cache</translation>
    </message>
    <message>
        <source>Number format of the KV cache.</source>
        <translation>Zahlenformat des KV-Cache.</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>$/h</source>
        <translation>$/h</translation>
    </message>
    <message>
        <source>Rent of one GPU for one hour.</source>
        <translation>Miete einer GPU für eine Stunde.</translation>
    </message>
    <message>
        <source>Price source</source>
        <translation>Preisquelle</translation>
    </message>
    <message>
        <source>The quote that the price follows; none: the user&apos;s own.</source>
        <translation>Die Preisangabe, der der Preis folgt; ohne Angabe: der eigene Preis.</translation>
    </message>
    <message>
        <source>Purchase price</source>
        <translation>Kaufpreis</translation>
    </message>
    <message>
        <source>$</source>
        <translation>$</translation>
    </message>
    <message>
        <source>Price of one GPU with its share of the server; none: rent only.</source>
        <translation>Preis einer GPU mit ihrem Anteil am Server; ohne Angabe: nur Miete.</translation>
    </message>
    <message>
        <source>Throughput gain</source>
        <translation>Durchsatzgewinn</translation>
    </message>
    <message>
        <source>What better software, sparsity or quantization is expected to add to the rate.</source>
        <translation>Was bessere Software, Sparsity oder Quantisierung der Rate voraussichtlich hinzufügt.</translation>
    </message>
    <message>
        <source>Training rate</source>
        <translation>Trainingsrate</translation>
    </message>
    <message>
        <source>tok/s</source>
        <translation>tok/s</translation>
    </message>
    <message>
        <source>Training tokens a second on one GPU, as you measured it; none: the published figure.</source>
        <translation>Trainings-Tokens je Sekunde auf einer GPU, wie Sie sie gemessen haben; ohne Angabe: die veröffentlichte Zahl.</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Deploybase article &quot;L40S vs A100&quot;</source>
        <translation>Deploybase-Artikel „L40S vs A100“</translation>
    </message>
    <message>
        <source>neutral: adds nothing until you set it</source>
        <translation>neutral: fügt nichts hinzu, bis Sie es setzen</translation>
    </message>
    <message>
        <source>Latency and memory</source>
        <translation>Latenz und Speicher</translation>
    </message>
    <message>
        <source>calibration; the article&apos;s 13B example counts 4 GB</source>
        <translation>Kalibrierung; das 13B-Beispiel des Artikels rechnet mit 4 GB</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>claims audit of the article (own-rate)</source>
        <translation>Prüfung der Aussagen des Artikels (own-rate)</translation>
    </message>
    <message>
        <source>What charts show</source>
        <translation>Was Diagramme zeigen</translation>
    </message>
    <message>
        <source>Tiebreak&apos;s choice; no source</source>
        <translation>Wahl von Tiebreak; keine Quelle</translation>
    </message>
    <message>
        <source>Second kind of request</source>
        <translation>Zweite Art von Anfragen</translation>
    </message>
    <message>
        <source>the same model</source>
        <translation>dasselbe Modell</translation>
    </message>
    <message>
        <source>middle of the article&apos;s 5-10 %</source>
        <translation>Mitte der 5–10 % des Artikels</translation>
    </message>
    <message>
        <source>Own, rent or API</source>
        <translation>Kaufen, mieten oder API</translation>
    </message>
    <message>
        <source>neutral; the article expects 15-20 % a year</source>
        <translation>neutral; der Artikel erwartet 15–20 % im Jahr</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Uncertainty</source>
        <translation>Unsicherheit</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Bedarf</translation>
    </message>
    <message>
        <source>Contenders</source>
        <translation>Kandidaten</translation>
    </message>
    <message>
        <source>middle of what is asked for a new card; that of the L40S is the claims audit&apos;s</source>
        <translation>Mitte dessen, was für eine neue Karte verlangt wird; für die L40S aus der Prüfung der Aussagen</translation>
    </message>
    <message>
        <source>the article&apos;s figure where it has one</source>
        <translation>die Zahl des Artikels, wo er eine hat</translation>
    </message>
    <message>
        <source>Hours of a month; the article counts 720. A year is twelve of these months, 8,640 hours at 720.</source>
        <translation>Stunden eines Monats; der Artikel zählt 720. Ein Jahr sind zwölf solche Monate, 8.640 Stunden bei 720.</translation>
    </message>
    <message>
        <source>Breakeven of</source>
        <translation>Gleichstand von</translation>
    </message>
    <message>
        <source>Which two contenders the breakeven chart compares: winner and runner-up, or two by their places; where a place is empty, winner and runner-up.</source>
        <translation>Welche zwei Kandidaten das Gleichstandsdiagramm vergleicht: Sieger und Zweiter, oder zwei nach ihren Plätzen; ist ein Platz leer, Sieger und Zweiter.</translation>
    </message>
    <message>
        <source>half to double</source>
        <translation>die Hälfte bis das Doppelte</translation>
    </message>
    <message>
        <source>80 % of prices, by the price spread</source>
        <translation>80 % der Preise, nach der Preisstreuung</translation>
    </message>
    <message>
        <source>none to 20 % a year, the most that the article expects</source>
        <translation>keiner bis 20 % im Jahr, das Höchste, was der Artikel erwartet</translation>
    </message>
    <message>
        <source>none to 10 % a year</source>
        <translation>keiner bis 10 % im Jahr</translation>
    </message>
    <message>
        <source>none to 100 $ a month or double yours</source>
        <translation>nichts bis 100 $ im Monat oder das Doppelte Ihrer</translation>
    </message>
    <message>
        <source>nothing to half of the purchase price</source>
        <translation>nichts bis die Hälfte des Kaufpreises</translation>
    </message>
    <message>
        <source>80 % of utilizations, by the utilization spread</source>
        <translation>80 % der Auslastungen, nach ihrer Streuung</translation>
    </message>
    <message>
        <source>half to double, but not below the average</source>
        <translation>die Hälfte bis das Doppelte, aber nicht unter dem Mittel</translation>
    </message>
    <message>
        <source>none to one more</source>
        <translation>keines bis eines mehr</translation>
    </message>
    <message>
        <source>1.1 to 1.6: a new large data centre to an old small one</source>
        <translation>1,1 bis 1,6: ein neues großes Rechenzentrum bis ein altes kleines</translation>
    </message>
    <message>
        <source>80 % of measurements, by the error band of the model</source>
        <translation>80 % der Messungen, nach dem Fehlerband des Modells</translation>
    </message>
    <message>
        <source>80 % of rates, by the throughput spread</source>
        <translation>80 % der Raten, nach der Durchsatzstreuung</translation>
    </message>
</context>
<context>
    <name>FigureCaption</name>
    <message>
        <source>article figures</source>
        <translation>Zahlen des Artikels</translation>
    </message>
    <message>
        <source>%1 at batch %2</source>
        <translation>%1 bei Batch %2</translation>
    </message>
    <message>
        <source>article figures (%1)</source>
        <translation>Zahlen des Artikels (%1)</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 KV</source>
        <translation>%1 KV</translation>
    </message>
    <message>
        <source>×%1</source>
        <translation>×%1</translation>
    </message>
    <message>
        <source>%1 GPUs per replica</source>
        <translation>%1 GPUs je Replikat</translation>
    </message>
    <message>
        <source>in-flight batching</source>
        <translation>In-flight-Batching</translation>
    </message>
    <message>
        <source>%1 utilization</source>
        <translation>%1 Auslastung</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>framework, release</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 tokens a run</source>
        <translation>%1 Tokens je Lauf</translation>
    </message>
    <message>
        <source>%1 h a month</source>
        <translation>%1 h im Monat</translation>
    </message>
    <message>
        <source>%1 tokens a month in %2 h</source>
        <translation>%1 Tokens im Monat in %2 h</translation>
    </message>
    <message>
        <source>peak factor %1</source>
        <translation>Spitzenfaktor %1</translation>
    </message>
    <message numerus="yes">
        <source>%n spare [replica|replicas]</source>
        <translation>
            <numerusform>%n Reservereplikat</numerusform>
            <numerusform>%n Reservereplikate</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 per GPU-hour</source>
        <translation>%1 je GPU-Stunde</translation>
    </message>
    <message>
        <source>%1 an hour</source>
        <translation>%1 je Stunde</translation>
    </message>
    <message>
        <source>%1 %2 or %3 an hour</source>
        <translation>%1 %2 oder %3 je Stunde</translation>
    </message>
    <message>
        <source>%1 of %2 h at %3 utilization</source>
        <translation>%1 zu %2 h bei %3 Auslastung</translation>
    </message>
    <message>
        <source>%1 of TDP, PUE %2, %3 a kWh</source>
        <translation>%1 der TDP, PUE %2, %3 je kWh</translation>
    </message>
    <message>
        <source>calibrated model</source>
        <translation>kalibriertes Modell</translation>
    </message>
    <message>
        <source>calibrated model of %1</source>
        <translation>kalibriertes Modell von %1</translation>
    </message>
    <message>
        <source>measurements of %1</source>
        <translation>Messungen mit %1</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>%1 + %2 tokens</source>
        <translation>%1 + %2 Tokens</translation>
    </message>
    <message>
        <source>%1 prompt tokens</source>
        <translation>%1 Prompt-Tokens</translation>
    </message>
    <message>
        <source>%1 output tokens</source>
        <translation>%1 Ausgabe-Tokens</translation>
    </message>
    <message>
        <source>TPOT up to %1 ms</source>
        <translation>TPOT bis %1 ms</translation>
    </message>
    <message>
        <source>TTFT up to %1 ms</source>
        <translation>TTFT bis %1 ms</translation>
    </message>
    <message>
        <source>%1 GB of workspace a GPU</source>
        <translation>%1 GB Arbeitsbereich je GPU</translation>
    </message>
    <message>
        <source>%1%2 rate</source>
        <translation>Rate %1%2</translation>
    </message>
    <message>
        <source>hosting %1 a month</source>
        <translation>Hosting %1 im Monat</translation>
    </message>
    <message>
        <source>rents fall %1 a year</source>
        <translation>Mieten sinken um %1 im Jahr</translation>
    </message>
    <message>
        <source>discounted by %1 a year</source>
        <translation>abgezinst mit %1 im Jahr</translation>
    </message>
    <message>
        <source>resale at %1, falling %2 a year</source>
        <translation>Wiederverkauf zu %1, jährlich %2 weniger</translation>
    </message>
    <message>
        <source>In use: %1</source>
        <translation>Verwendet: %1</translation>
    </message>
    <message>
        <source>No value: %1</source>
        <translation>Kein Wert: %1</translation>
    </message>
</context>
<context>
    <name>FigureFormats</name>
    <message>
        <source>PNG picture</source>
        <translation>PNG-Bild</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation>SVG-Zeichnung</translation>
    </message>
    <message>
        <source>PDF page</source>
        <translation>PDF-Seite</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>CSV-Tabelle</translation>
    </message>
</context>
<context>
    <name>FigureKey</name>
    <message>
        <source>Pale thin lines</source>
        <translation>Blasse dünne Linien</translation>
    </message>
    <message>
        <source>Pale dots</source>
        <translation>Blasse Punkte</translation>
    </message>
    <message>
        <source>Pale wide lines</source>
        <translation>Blasse breite Linien</translation>
    </message>
    <message>
        <source>Pale sparse dots</source>
        <translation>Blasse lockere Punkte</translation>
    </message>
    <message>
        <source>dashed: between published figures</source>
        <translation>gestrichelt: zwischen veröffentlichten Zahlen</translation>
    </message>
    <message>
        <source>dashed: as the nearest measurement</source>
        <translation>gestrichelt: wie die nächste Messung</translation>
    </message>
    <message>
        <source>filled marks: measurements</source>
        <translation>gefüllte Marken: Messungen</translation>
    </message>
    <message>
        <source>filled marks: published figures</source>
        <translation>gefüllte Marken: veröffentlichte Zahlen</translation>
    </message>
    <message>
        <source>hollow: needs more bandwidth than the card has</source>
        <translation>hohl: braucht mehr Bandbreite, als die Karte hat</translation>
    </message>
    <message>
        <source>dots: at %1 tokens a month</source>
        <translation>Punkte: bei %1 Tokens im Monat</translation>
    </message>
    <message>
        <source>dot: owned and rented have cost the same</source>
        <translation>Punkt: Kauf und Miete haben gleich viel gekostet</translation>
    </message>
    <message>
        <source>filled dot: the highest load of a replica within the limits; hollow: its load now</source>
        <translation>gefüllter Punkt: die höchste Last eines Replikats innerhalb der Grenzen; hohl: seine Last jetzt</translation>
    </message>
    <message>
        <source>dot: the highest load of a replica within the limits</source>
        <translation>Punkt: die höchste Last eines Replikats innerhalb der Grenzen</translation>
    </message>
    <message>
        <source>hollow diamond: largest batch that fits</source>
        <translation>hohle Raute: größter Batch, der passt</translation>
    </message>
    <message>
        <source>dots: measurements at these settings</source>
        <translation>Punkte: Messungen bei diesen Einstellungen</translation>
    </message>
    <message>
        <source>dots: measurements at these settings; hollow: of such runs at other settings</source>
        <translation>Punkte: Messungen bei diesen Einstellungen; hohl: von solchen Läufen bei anderen Einstellungen</translation>
    </message>
    <message>
        <source>hollow dots: measurements of such runs at other settings</source>
        <translation>hohle Punkte: Messungen solcher Läufe bei anderen Einstellungen</translation>
    </message>
    <message>
        <source>shaded: where 80 % of measurements lie</source>
        <translation>schattiert: wo 80 % der Messungen liegen</translation>
    </message>
    <message>
        <source>shaded: where 80 % of prices of the same cost lie by the bands of both rates</source>
        <translation>schattiert: wo nach den Bändern beider Raten 80 % der Preise liegen, bei denen beide gleich teuer sind</translation>
    </message>
    <message>
        <source>strip: %1</source>
        <translation>Streifen: %1</translation>
    </message>
    <message>
        <source>Key: %1</source>
        <translation>Legende: %1</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>FigurePin</name>
    <message>
        <source>article figures</source>
        <translation>Zahlen des Artikels</translation>
    </message>
    <message>
        <source>calibrated model</source>
        <translation>kalibriertes Modell</translation>
    </message>
    <message>
        <source>measurements</source>
        <translation>Messungen</translation>
    </message>
    <message>
        <source>%1 batching</source>
        <translation>Batching %1</translation>
    </message>
    <message>
        <source>%1 utilization</source>
        <translation>%1 Auslastung</translation>
    </message>
    <message>
        <source>%1 prompt tokens</source>
        <translation>%1 Prompt-Tokens</translation>
    </message>
    <message>
        <source>%1 output tokens</source>
        <translation>%1 Ausgabe-Tokens</translation>
    </message>
    <message>
        <source>%1 tokens a month</source>
        <translation>%1 Tokens im Monat</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2 to buy</source>
        <translation>%1 Kaufpreis %2</translation>
    </message>
    <message>
        <source>%1 rented only</source>
        <translation>%1 nur gemietet</translation>
    </message>
    <message>
        <source>%1 KV</source>
        <translation>%1 KV</translation>
    </message>
    <message>
        <source>×%1</source>
        <translation>×%1</translation>
    </message>
    <message>
        <source>%1 %2%3 rate</source>
        <translation>%1 Rate %2%3</translation>
    </message>
    <message>
        <source>cards %1</source>
        <translation>Karten %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 (%2 and %3 more)</source>
        <translation>%1 (%2 und %3 weitere)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>FigureSource</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>Throughput: model calibrated on %1 with public measurements.</source>
        <translation>Durchsatz: Modell, am %1 mit öffentlichen Messungen kalibriert.</translation>
    </message>
    <message>
        <source>Throughput: %1.</source>
        <translation>Durchsatz: %1.</translation>
    </message>
    <message>
        <source>Images: model calibrated on %1 with public measurements.</source>
        <translation>Bilder: Modell, am %1 mit öffentlichen Messungen kalibriert.</translation>
    </message>
    <message>
        <source>Training: model calibrated on %1 with public measurements.</source>
        <translation>Training: Modell, am %1 mit öffentlichen Messungen kalibriert.</translation>
    </message>
    <message>
        <source>Requests: %1.</source>
        <translation>Anfragen: %1.</translation>
    </message>
    <message>
        <source>Requests: %1, %2.</source>
        <translation>Anfragen: %1, %2.</translation>
    </message>
    <message>
        <source>Measured points: %1.</source>
        <translation>Gemessene Punkte: %1.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>Memory sizes</source>
        <translation>Speichergrößen</translation>
    </message>
    <message>
        <source>Measured pools</source>
        <translation>Gemessene Pools</translation>
    </message>
    <message>
        <source>Workspace: %1.</source>
        <translation>Arbeitsbereich: %1.</translation>
    </message>
    <message>
        <source>Workspace: model calibrated on %1.</source>
        <translation>Arbeitsbereich: Modell, am %1 kalibriert.</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Preise</translation>
    </message>
    <message>
        <source>Purchase prices</source>
        <translation>Kaufpreise</translation>
    </message>
    <message>
        <source>Prices: %1.</source>
        <translation>Preise: %1.</translation>
    </message>
    <message>
        <source>the author&apos;s own</source>
        <translation>Angabe des Verfassers</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Bandwidth</source>
        <translation>Bandbreite</translation>
    </message>
    <message>
        <source>TDP</source>
        <translation>TDP</translation>
    </message>
    <message>
        <source>Made with Tiebreak.</source>
        <translation>Erstellt mit Tiebreak.</translation>
    </message>
    <message>
        <source>Made with Tiebreak %1.</source>
        <translation>Erstellt mit Tiebreak %1.</translation>
    </message>
</context>
<context>
    <name>FigureTable</name>
    <message>
        <source>note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>price now</source>
        <translation>Preis jetzt</translation>
    </message>
    <message>
        <source>pin %1</source>
        <translation>Pin %1</translation>
    </message>
    <message>
        <source>band low</source>
        <translation>Band unten</translation>
    </message>
    <message>
        <source>band high</source>
        <translation>Band oben</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>Bezug</translation>
    </message>
    <message>
        <source>over a limit</source>
        <translation>über einer Grenze</translation>
    </message>
    <message>
        <source>between figures</source>
        <translation>zwischen Zahlen</translation>
    </message>
    <message>
        <source>curve</source>
        <translation>Kurve</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>published (impossible)</source>
        <translation>veröffentlicht (unmöglich)</translation>
    </message>
    <message>
        <source>published</source>
        <translation>veröffentlicht</translation>
    </message>
    <message>
        <source>scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>tie</source>
        <translation>Gleichstand</translation>
    </message>
    <message>
        <source>load now</source>
        <translation>Last jetzt</translation>
    </message>
    <message>
        <source>highest load</source>
        <translation>höchste Last</translation>
    </message>
    <message>
        <source>measured at other settings</source>
        <translation>bei anderen Einstellungen gemessen</translation>
    </message>
    <message>
        <source>largest batch that fits</source>
        <translation>größter Batch, der passt</translation>
    </message>
    <message>
        <source>series</source>
        <translation>Reihe</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>value (%1)</source>
        <translation>Wert (%1)</translation>
    </message>
    <message>
        <source>%1 (GB)</source>
        <translation>%1 (GB)</translation>
    </message>
    <message>
        <source>contender</source>
        <translation>Kandidat</translation>
    </message>
    <message>
        <source>weights (GB)</source>
        <translation>Gewichte (GB)</translation>
    </message>
    <message>
        <source>KV cache (GB)</source>
        <translation>KV-Cache (GB)</translation>
    </message>
    <message>
        <source>workspace (GB)</source>
        <translation>Arbeitsbereich (GB)</translation>
    </message>
    <message>
        <source>capacity (GB)</source>
        <translation>Kapazität (GB)</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>passt</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>price (USD per GPU-hour)</source>
        <translation>Preis (USD je GPU-Stunde)</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>verwendet</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>low value</source>
        <translation>niedriger Wert</translation>
    </message>
    <message>
        <source>at low value: %1</source>
        <translation>beim niedrigen Wert: %1</translation>
    </message>
    <message>
        <source>high value</source>
        <translation>hoher Wert</translation>
    </message>
    <message>
        <source>at high value: %1</source>
        <translation>beim hohen Wert: %1</translation>
    </message>
    <message>
        <source>now: %1</source>
        <translation>jetzt: %1</translation>
    </message>
    <message>
        <source>%1 (sequences)</source>
        <translation>%1 (Sequenzen)</translation>
    </message>
    <message>
        <source>%1 (fraction)</source>
        <translation>%1 (Anteil)</translation>
    </message>
    <message>
        <source>%1 (ratio)</source>
        <translation>%1 (Verhältnis)</translation>
    </message>
    <message>
        <source>%1 (count)</source>
        <translation>%1 (Anzahl)</translation>
    </message>
    <message>
        <source>no contender has a value</source>
        <translation>kein Kandidat hat einen Wert</translation>
    </message>
    <message>
        <source>no other contender has a value</source>
        <translation>kein anderer Kandidat hat einen Wert</translation>
    </message>
    <message>
        <source>x</source>
        <translation>x</translation>
    </message>
    <message>
        <source>y</source>
        <translation>y</translation>
    </message>
    <message>
        <source>winner</source>
        <translation>Sieger</translation>
    </message>
    <message>
        <source>saving (fraction)</source>
        <translation>Ersparnis (Anteil)</translation>
    </message>
    <message>
        <source>quantity</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
</context>
<context>
    <name>Fit</name>
    <message numerus="yes">
        <source>KV cache of %1 [sequence|sequences] %2</source>
        <translation>
            <numerusform>KV-Cache von %1 Sequenz %2</numerusform>
            <numerusform>KV-Cache von %1 Sequenzen %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: weights %2 + %3 + overhead %4 = %5</source>
        <translation>%1: Gewichte %2 + %3 + Overhead %4 = %5</translation>
    </message>
    <message>
        <source>fits, %1</source>
        <translation>passt, %1</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 weights and %2 KV cache on the %3: the largest batch of one GPU for sequences of %4 + %5 tokens, or the fewest GPUs that hold one sequence. The capacity is what drivers report.</source>
        <translation>Gewichte in %1 und KV-Cache in %2 auf %3: der größte Batch einer GPU für Sequenzen von %4 + %5 Tokens oder die wenigsten GPUs, die eine Sequenz fassen. Die Kapazität ist die, die Treiber melden.</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>The models of the catalogue, smallest first</source>
        <translation>Die Modelle des Katalogs, das kleinste zuerst</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Of the whole model, experts included</source>
        <translation>Des ganzen Modells, Experten eingeschlossen</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>one %1 holds %2</source>
        <translation>eine %1 fasst %2</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>Of %1 models, %2</source>
        <translation>Von %1 Modellen: %2</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
</context>
<context>
    <name>Fleets</name>
    <message numerus="yes">
        <source>%1 [replica|replicas] of %2</source>
        <translation>
            <numerusform>%1 Replikat mit %2</numerusform>
            <numerusform>%1 Replikate mit %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 at %2 does not fit %3; choose a smaller second batch, shorter requests or smaller weights.</source>
        <translation>%1 bei %2 passt nicht auf %3; einen kleineren zweiten Batch, kürzere Anfragen oder kleinere Gewichte wählen.</translation>
    </message>
    <message>
        <source>First kind: %1</source>
        <translation>Erste Art: %1</translation>
    </message>
    <message>
        <source>Second kind: %1</source>
        <translation>Zweite Art: %1</translation>
    </message>
    <message>
        <source>, %1 of them spare</source>
        <translation>, davon %1 in Reserve</translation>
    </message>
    <message>
        <source>%1 × %2/h</source>
        <translation>%1 × %2/h</translation>
    </message>
    <message>
        <source>(%1) × %2 h = %3</source>
        <translation>(%1) × %2 h = %3</translation>
    </message>
    <message>
        <source>; %1 of every replica&apos;s rate goes into scheduling</source>
        <translation>; %1 der Rate jedes Replikats gehen für das Scheduling ab</translation>
    </message>
    <message>
        <source>%1 ÷ %2 - 1 = %3</source>
        <translation>%1 ÷ %2 - 1 = %3</translation>
    </message>
    <message>
        <source>No contender serves all of the load. %1</source>
        <translation>Kein Kandidat bedient die ganze Last. %1</translation>
    </message>
    <message>
        <source>%1 at %2, %3 tokens in and %4 out</source>
        <translation>%1 bei %2, %3 Tokens ein und %4 aus</translation>
    </message>
    <message>
        <source>%1 tokens a month: %2 of %3; %4 of %5</source>
        <translation>%1 Tokens im Monat: %2 von %3; %4 von %5</translation>
    </message>
    <message>
        <source>Fleet</source>
        <translation>Flotte</translation>
    </message>
    <message>
        <source>Replicas of %1, spares of each kind used included</source>
        <translation>Replikate von %1, einschließlich der Reserve jeder genutzten Art</translation>
    </message>
    <message>
        <source>Per month</source>
        <translation>Im Monat</translation>
    </message>
    <message>
        <source>Rent of all replicas</source>
        <translation>Miete aller Replikate</translation>
    </message>
    <message>
        <source>Over least</source>
        <translation>Mehrkosten</translation>
    </message>
    <message>
        <source>Rent over that of the cheapest of these fleets</source>
        <translation>Miete über der günstigsten dieser Flotten</translation>
    </message>
    <message>
        <source>%1 alone</source>
        <translation>nur %1</translation>
    </message>
    <message>
        <source>The least rent of all whole fleets. A replica may divide its time between the kinds of request; latency limits count for the first kind only.</source>
        <translation>Die geringste Miete aller ganzen Flotten. Ein Replikat darf seine Zeit auf die Arten von Anfragen aufteilen; Latenzgrenzen gelten nur für die erste Art.</translation>
    </message>
    <message>
        <source>Cheapest fleet</source>
        <translation>Günstigste Flotte</translation>
    </message>
    <message>
        <source>Mixing does not pay: %1 at %2 a month is the cheapest fleet</source>
        <translation>Mischen lohnt sich nicht: Die günstigste Flotte ist %1 für %2 im Monat</translation>
    </message>
    <message>
        <source>%1 cost %2 a month; no single kind of card serves both kinds of request</source>
        <translation>%1 kosten %2 im Monat; keine einzelne Kartenart bedient beide Arten von Anfragen</translation>
    </message>
    <message>
        <source>%1 cost %2 a month; %3 alone costs %4 more</source>
        <translation>%1 kosten %2 im Monat; nur mit %3 kostet es %4 mehr</translation>
    </message>
</context>
<context>
    <name>Frameworks</name>
    <message>
        <source> with &quot;%1&quot;</source>
        <translation> mit „%1“</translation>
    </message>
    <message>
        <source>a list of %1</source>
        <translation>eine Liste von %1</translation>
    </message>
    <message>
        <source>a release such as &quot;0.12&quot;</source>
        <translation>eine Version wie „0.12“</translation>
    </message>
    <message>
        <source>a number format such as &quot;FP16&quot;</source>
        <translation>ein Zahlenformat wie „FP16“</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>eines von %1</translation>
    </message>
    <message>
        <source>, which card_classes.json does not have</source>
        <translation>, das nicht in card_classes.json steht</translation>
    </message>
    <message>
        <source>a format of weights</source>
        <translation>ein Gewichtsformat</translation>
    </message>
    <message>
        <source>a scheduler</source>
        <translation>ein Scheduler</translation>
    </message>
    <message>
        <source>a memory rule</source>
        <translation>eine Speicherregel</translation>
    </message>
    <message>
        <source>a rate that the model has</source>
        <translation>eine Rate, die das Modell hat</translation>
    </message>
    <message>
        <source>a generation of releases</source>
        <translation>eine Generation von Versionen</translation>
    </message>
    <message>
        <source>in the order of the releases, oldest first</source>
        <translation>in der Reihenfolge der Versionen, die älteste zuerst</translation>
    </message>
    <message>
        <source>a share of the memory</source>
        <translation>ein Anteil des Speichers</translation>
    </message>
    <message>
        <source>a rule for small cards</source>
        <translation>eine Regel für kleine Karten</translation>
    </message>
    <message>
        <source>a family of cards</source>
        <translation>eine Kartenfamilie</translation>
    </message>
</context>
<context>
    <name>HfConfig</name>
    <message>
        <source>give a model&apos;s config.json</source>
        <translation>die config.json eines Modells angeben</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>entries of a library</source>
        <translation>Einträge einer Bibliothek</translation>
    </message>
    <message>
        <source>and further ones, not shown: %1</source>
        <translation>und weitere, nicht gezeigt: %1</translation>
    </message>
    <message>
        <source>added to the library: %1</source>
        <translation>zur Bibliothek hinzugefügt: %1</translation>
    </message>
    <message>
        <source>there already: %1</source>
        <translation>schon vorhanden: %1</translation>
    </message>
    <message>
        <source>not added, since something is missing: %1</source>
        <translation>nicht hinzugefügt, weil etwas fehlt: %1</translation>
    </message>
    <message>
        <source>the file says %1, %2 says %3; leave the option out, or give the file of that run</source>
        <translation>die Datei nennt %1, %2 nennt %3; die Option weglassen oder die Datei jenes Laufs angeben</translation>
    </message>
    <message>
        <source>the file says %1 GPUs, --gpus says %2; leave the option out</source>
        <translation>die Datei nennt %1 GPUs, --gpus nennt %2; die Option weglassen</translation>
    </message>
    <message>
        <source>--gpus %1 is not a multiple of %2, which the file says</source>
        <translation>--gpus %1 ist kein Vielfaches von %2 aus der Datei</translation>
    </message>
    <message>
        <source>%1 GPUs cannot be %2 equal replicas</source>
        <translation>%1 GPUs können nicht %2 gleiche Replikate sein</translation>
    </message>
    <message>
        <source>the %1 GPUs are taken as one tensor parallel replica, since nothing speaks of replicas</source>
        <translation>die %1 GPUs gelten als ein Replikat mit Tensorparallelität, da nichts auf Replikate hinweist</translation>
    </message>
    <message>
        <source>the file does not say which card served; give --gpu NAME</source>
        <translation>die Datei sagt nicht, auf welcher Karte es lief; --gpu NAME angeben</translation>
    </message>
    <message>
        <source>the file does not say how many GPUs serve one replica, so the rates are of the whole server; give --gpus N</source>
        <translation>die Datei sagt nicht, wie viele GPUs ein Replikat hat, also gelten die Raten für den ganzen Server; --gpus N angeben</translation>
    </message>
    <message>
        <source>the file does not say which model ran; give --model NAME</source>
        <translation>die Datei sagt nicht, welches Modell lief; --model NAME angeben</translation>
    </message>
    <message>
        <source>the file does not say which framework served; give --framework NAME</source>
        <translation>die Datei sagt nicht, mit welchem Framework; --framework NAME angeben</translation>
    </message>
    <message>
        <source>Tiebreak does not know these cards and compares nothing on them: %1; known are %2</source>
        <translation>Tiebreak kennt diese Karten nicht und vergleicht nichts auf ihnen: %1; bekannt sind %2</translation>
    </message>
    <message>
        <source>%1 %2: the name is not known; the nearest are %3</source>
        <translation>%1 %2: der Name ist unbekannt; die ähnlichsten sind %3</translation>
    </message>
    <message>
        <source>--gpu %1 may be %2; give one of them</source>
        <translation>--gpu %1 kann %2 sein; eine davon angeben</translation>
    </message>
    <message>
        <source>the file is in UTF-16; save it as UTF-8</source>
        <translation>die Datei ist in UTF-16; als UTF-8 speichern</translation>
    </message>
    <message>
        <source>the file is binary; give a text file</source>
        <translation>die Datei ist binär; eine Textdatei angeben</translation>
    </message>
    <message>
        <source>the line is not UTF-8; save the file as UTF-8</source>
        <translation>die Zeile ist kein UTF-8; die Datei als UTF-8 speichern</translation>
    </message>
    <message>
        <source>the file has more than %1 values; save the result without the details of each request</source>
        <translation>die Datei hat mehr als %1 Werte; das Ergebnis ohne die Einzelheiten jeder Anfrage speichern</translation>
    </message>
    <message>
        <source>the file has more than %1 lines of JSON; give a part of it</source>
        <translation>die Datei hat mehr als %1 Zeilen JSON; einen Teil davon angeben</translation>
    </message>
    <message>
        <source>the list has more than %1 entries; give a part of it</source>
        <translation>die Liste hat mehr als %1 Einträge; einen Teil davon angeben</translation>
    </message>
    <message>
        <source>the JSON is damaged (%1); give the whole file as the tool wrote it</source>
        <translation>das JSON ist beschädigt (%1); die ganze Datei angeben, wie das Werkzeug sie schrieb</translation>
    </message>
    <message>
        <source>the file is empty; give the file that the tool wrote</source>
        <translation>die Datei ist leer; die Datei angeben, die das Werkzeug schrieb</translation>
    </message>
    <message>
        <source>the table has more than %1 cells; give a part of it</source>
        <translation>die Tabelle hat mehr als %1 Zellen; einen Teil davon angeben</translation>
    </message>
    <message>
        <source>the file is of no format that can be imported; these can: %1</source>
        <translation>das Format der Datei kann nicht importiert werden; möglich sind: %1</translation>
    </message>
    <message>
        <source>the file has more than %1 entries; give a part of it</source>
        <translation>die Datei hat mehr als %1 Einträge; einen Teil davon angeben</translation>
    </message>
    <message>
        <source>nothing in the file could be read; give the whole file as the tool wrote it</source>
        <translation>nichts in der Datei war lesbar; die ganze Datei angeben, wie das Werkzeug sie schrieb</translation>
    </message>
    <message>
        <source>reading it was cancelled</source>
        <translation>das Lesen wurde abgebrochen</translation>
    </message>
    <message>
        <source>give a file that exists and may be read</source>
        <translation>eine Datei angeben, die es gibt und die gelesen werden darf</translation>
    </message>
    <message>
        <source>this is a folder; give files</source>
        <translation>das ist ein Ordner; Dateien angeben</translation>
    </message>
    <message>
        <source>the file is too large; it must be at most %1 MB: save the result without the details of each request, or give a part of it</source>
        <translation>die Datei ist zu groß; höchstens %1 MB sind erlaubt: das Ergebnis ohne die Einzelheiten jeder Anfrage speichern oder einen Teil davon angeben</translation>
    </message>
    <message>
        <source>It is no measurement.</source>
        <translation>Es ist keine Messung.</translation>
    </message>
    <message>
        <source>Its card, model or framework is not known here.</source>
        <translation>Karte, Modell oder Framework ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>It has neither TPOT nor output tokens a second.</source>
        <translation>Es fehlen sowohl TPOT als auch Ausgabe-Tokens je Sekunde.</translation>
    </message>
    <message>
        <source>The model does not answer for it.</source>
        <translation>Das Modell hat dafür keine Antwort.</translation>
    </message>
    <message>
        <source>Without TPOT, and with few or unknown requests at once, it says nothing of the server&apos;s speed.</source>
        <translation>Ohne TPOT und mit wenigen oder unbekannt vielen gleichzeitigen Anfragen sagt es nichts über das Tempo des Servers.</translation>
    </message>
    <message>
        <source>It is off by more than a factor of ten: something else was measured.</source>
        <translation>Die Abweichung ist größer als Faktor zehn: Es wurde etwas anderes gemessen.</translation>
    </message>
    <message>
        <source>own calibration</source>
        <translation>eigene Kalibrierung</translation>
    </message>
    <message numerus="yes">
        <source>%n [run|runs]</source>
        <translation>
            <numerusform>%n Lauf</numerusform>
            <numerusform>%n Läufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n [model|models]</source>
        <translation>
            <numerusform>%n Modell</numerusform>
            <numerusform>%n Modelle</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 % slower than the public calibration</source>
        <translation>%1 % langsamer als die öffentliche Kalibrierung</translation>
    </message>
    <message>
        <source>%1 % faster than the public calibration</source>
        <translation>%1 % schneller als die öffentliche Kalibrierung</translation>
    </message>
    <message>
        <source>%1 of %2: %3; 80 % of such runs within %4 % (public: %5 %)</source>
        <translation>%1, %2: %3; 80 % solcher Läufe innerhalb von %4 % (öffentlich: %5 %)</translation>
    </message>
    <message>
        <source>printed table of AIPerf or GenAI-Perf</source>
        <translation>ausgegebene Tabelle von AIPerf oder GenAI-Perf</translation>
    </message>
    <message>
        <source>the table that begins here is damaged (%1); give the file as the tool wrote it</source>
        <translation>die Tabelle, die hier beginnt, ist beschädigt (%1); die Datei angeben, wie das Werkzeug sie schrieb</translation>
    </message>
    <message>
        <source>AIPerf or GenAI-Perf, CSV</source>
        <translation>AIPerf oder GenAI-Perf, CSV</translation>
    </message>
    <message>
        <source>the telemetry names different GPUs; give --gpu with the one that served</source>
        <translation>die Telemetrie nennt verschiedene GPUs; mit --gpu die angeben, auf der es lief</translation>
    </message>
    <message>
        <source>the run was cancelled; its numbers are of what had completed</source>
        <translation>der Lauf wurde abgebrochen; seine Zahlen gelten für das, was fertig war</translation>
    </message>
    <message>
        <source>the tool left its warm-up out of the numbers</source>
        <translation>das Werkzeug hat sein Aufwärmen aus den Zahlen weggelassen</translation>
    </message>
    <message>
        <source>AIPerf or GenAI-Perf</source>
        <translation>AIPerf oder GenAI-Perf</translation>
    </message>
    <message>
        <source>%1 has the unit %2, which is not known; it is left out</source>
        <translation>%1 hat die unbekannte Einheit %2 und wird weggelassen</translation>
    </message>
    <message>
        <source>benchmark %1: requests that the end of the run cut off: %2; they are left out</source>
        <translation>Benchmark %1: vom Ende des Laufs abgeschnittene Anfragen: %2; sie werden weggelassen</translation>
    </message>
    <message>
        <source>benchmark %1: the tool left its warm-up out of the numbers</source>
        <translation>Benchmark %1: das Werkzeug hat sein Aufwärmen aus den Zahlen weggelassen</translation>
    </message>
    <message>
        <source>the server was a mock: these numbers say nothing of any GPU; they are not kept as evidence</source>
        <translation>der Server war eine Attrappe: diese Zahlen sagen nichts über eine GPU; sie werden nicht als Beleg behalten</translation>
    </message>
    <message>
        <source>benchmark %1 has no output_tokens_per_second; give the whole JSON report</source>
        <translation>Benchmark %1 hat kein output_tokens_per_second; den ganzen JSON-Bericht angeben</translation>
    </message>
    <message>
        <source>the report has no benchmarks; give the report of a run that ended</source>
        <translation>der Bericht hat keine Benchmarks; den Bericht eines beendeten Laufs angeben</translation>
    </message>
    <message>
        <source>GuideLLM</source>
        <translation>GuideLLM</translation>
    </message>
    <message>
        <source>%1 requests per second were asked for and %2 sent: the run is overloaded</source>
        <translation>%1 Anfragen je Sekunde waren verlangt, %2 wurden gesendet: der Lauf ist überlastet</translation>
    </message>
    <message>
        <source>the file is no single stage, so it may mix loads; better give stage_N_lifecycle_metrics.json</source>
        <translation>die Datei ist keine einzelne Stufe, kann also Lasten mischen; besser stage_N_lifecycle_metrics.json angeben</translation>
    </message>
    <message>
        <source>inference-perf</source>
        <translation>inference-perf</translation>
    </message>
    <message>
        <source>the times say &quot;ms&quot;, but %1 ms for %2 tokens can only be seconds; they are read so</source>
        <translation>die Zeiten heißen „ms“, aber %1 ms für %2 Tokens können nur Sekunden sein; sie werden so gelesen</translation>
    </message>
    <message>
        <source>the run mixes prefill and decode pods or different GPUs: it is not one contender, so card, GPUs and replicas are left out and the rates are of all together</source>
        <translation>der Lauf mischt Prefill- und Decode-Pods oder verschiedene GPUs: er ist kein einzelner Kandidat; Karte, GPUs und Replikate werden weggelassen, und die Raten gelten für alle zusammen</translation>
    </message>
    <message>
        <source>the report has version %1; version 0.1 can be read</source>
        <translation>der Bericht hat Version %1; gelesen wird Version 0.1</translation>
    </message>
    <message>
        <source>llm-d-benchmark report</source>
        <translation>Bericht von llm-d-benchmark</translation>
    </message>
    <message>
        <source>the block ends before its numbers; give it from its title to its last line</source>
        <translation>der Block endet vor seinen Zahlen; ihn von der Überschrift bis zur letzten Zeile angeben</translation>
    </message>
    <message>
        <source>printed result of vLLM&apos;s or SGLang&apos;s serving benchmark</source>
        <translation>ausgegebenes Ergebnis des Serving-Benchmarks von vLLM oder SGLang</translation>
    </message>
    <message>
        <source>lines that are no JSON: %1, this is the first; they are left out</source>
        <translation>Zeilen, die kein JSON sind: %1, dies ist die erste; sie werden weggelassen</translation>
    </message>
    <message>
        <source>this is no result of SGLang&apos;s serving benchmark; it is left out</source>
        <translation>das ist kein Ergebnis des Serving-Benchmarks von SGLang; es wird weggelassen</translation>
    </message>
    <message>
        <source>the file has no mean time per output token (older versions of the tool do not write it), so how many sequences decoded is not known</source>
        <translation>die Datei hat keine mittlere Zeit je Ausgabe-Token (ältere Versionen des Werkzeugs schreiben sie nicht), also ist unbekannt, wie viele Sequenzen im Decode waren</translation>
    </message>
    <message>
        <source>SGLang bench_serving</source>
        <translation>SGLang bench_serving</translation>
    </message>
    <message>
        <source>the layers are split over %1 GPUs (pipeline parallel), which Tiebreak does not model</source>
        <translation>die Schichten sind auf %1 GPUs verteilt (Pipeline-Parallelität), was Tiebreak nicht modelliert</translation>
    </message>
    <message>
        <source>trtllm-bench</source>
        <translation>trtllm-bench</translation>
    </message>
    <message>
        <source>this is no result of vLLM&apos;s serving benchmark; it is left out</source>
        <translation>das ist kein Ergebnis des Serving-Benchmarks von vLLM; es wird weggelassen</translation>
    </message>
    <message>
        <source>prefill and decode ran on different replicas; rates are by decode replica, which is not one contender</source>
        <translation>Prefill und Decode liefen auf verschiedenen Replikaten; die Raten gelten je Decode-Replikat, das kein eigener Kandidat ist</translation>
    </message>
    <message>
        <source>vLLM bench serve</source>
        <translation>vLLM bench serve</translation>
    </message>
    <message>
        <source>config.json of Hugging Face</source>
        <translation>config.json von Hugging Face</translation>
    </message>
    <message>
        <source>%1 is %2; it must be above 0 and at most %3</source>
        <translation>%1 ist %2; erlaubt ist über 0 und höchstens %3</translation>
    </message>
    <message>
        <source>%1 is %2; it must be a number</source>
        <translation>%1 ist %2; es muss eine Zahl sein</translation>
    </message>
    <message>
        <source>%1 may be %2; write one of them</source>
        <translation>%1 kann %2 sein; eine davon schreiben</translation>
    </message>
    <message>
        <source>usd_per_gpu_hour is empty; it must be a number</source>
        <translation>usd_per_gpu_hour ist leer; es muss eine Zahl sein</translation>
    </message>
    <message>
        <source>gpus_per_node is %1; it must be a whole number</source>
        <translation>gpus_per_node ist %1; es muss eine ganze Zahl sein</translation>
    </message>
    <message>
        <source>billing is %1; it must be one of %2</source>
        <translation>billing ist %1; erlaubt ist eines von %2</translation>
    </message>
    <message>
        <source>as_of is %1; it must be a day, a month or a year, such as 2026-11-29 or 2026-11</source>
        <translation>as_of ist %1; es muss ein Tag, ein Monat oder ein Jahr sein, etwa 2026-11-29 oder 2026-11</translation>
    </message>
    <message>
        <source>the list has no rows; write one price a row below the names of the columns</source>
        <translation>die Liste hat keine Zeilen; unter den Spaltennamen je Zeile einen Preis schreiben</translation>
    </message>
    <message>
        <source>own price list (CSV with the columns gpu and usd_per_gpu_hour)</source>
        <translation>eigene Preisliste (CSV mit den Spalten gpu und usd_per_gpu_hour)</translation>
    </message>
    <message>
        <source>a GPU costs $%1 an hour; it must be above 0 and at most %2</source>
        <translation>eine GPU kostet $%1 je Stunde; erlaubt ist über 0 und höchstens %2</translation>
    </message>
    <message>
        <source>the list has more than %1 prices; give a part of it</source>
        <translation>die Liste hat mehr als %1 Preise; einen Teil davon angeben</translation>
    </message>
    <message>
        <source>the log ends before SGLang says how large its KV cache is; give it up to &quot;max_total_num_tokens&quot;</source>
        <translation>das Protokoll endet, bevor SGLang die Größe seines KV-Cache nennt; es bis „max_total_num_tokens“ angeben</translation>
    </message>
    <message>
        <source>start-up log of SGLang</source>
        <translation>Startprotokoll von SGLang</translation>
    </message>
    <message>
        <source>rows of machines without GPUs, left out: %1</source>
        <translation>Zeilen von Maschinen ohne GPUs, weggelassen: %1</translation>
    </message>
    <message>
        <source>rows without a price, not offered and left out: %1</source>
        <translation>Zeilen ohne Preis, nicht angeboten und weggelassen: %1</translation>
    </message>
    <message>
        <source>rows of slices of a GPU, left out: %1</source>
        <translation>Zeilen mit Teilen einer GPU, weggelassen: %1</translation>
    </message>
    <message>
        <source>rows that repeat a price in further zones, left out: %1</source>
        <translation>Zeilen, die einen Preis in weiteren Zonen wiederholen, weggelassen: %1</translation>
    </message>
    <message>
        <source>no row has a GPU and a price; give the vms.csv of a cloud with GPUs</source>
        <translation>keine Zeile hat eine GPU und einen Preis; die vms.csv einer Cloud mit GPUs angeben</translation>
    </message>
    <message>
        <source>AcceleratorCount is %1; it must be a number of GPUs</source>
        <translation>AcceleratorCount ist %1; es muss eine Anzahl von GPUs sein</translation>
    </message>
    <message>
        <source>%1 of %2 may be %3; give --gpu with one of them</source>
        <translation>%1 von %2 kann %3 sein; mit --gpu eine davon angeben</translation>
    </message>
    <message>
        <source>the price is %1; it must be a number</source>
        <translation>der Preis ist %1; er muss eine Zahl sein</translation>
    </message>
    <message>
        <source>SkyPilot catalogue</source>
        <translation>SkyPilot-Katalog</translation>
    </message>
    <message>
        <source>the log prints %L1 tokens of cache, but room for %2 requests of %L3 tokens: layers with windows or states make the second right, %L4</source>
        <translation>das Protokoll nennt %L1 Tokens Cache, aber Platz für %2 Anfragen zu %L3 Tokens: bei Schichten mit Fenstern oder Zuständen stimmt das zweite, %L4</translation>
    </message>
    <message>
        <source>the log has more than %1 starts; give a part of it</source>
        <translation>das Protokoll hat mehr als %1 Starts; einen Teil davon angeben</translation>
    </message>
    <message>
        <source>the log ends before vLLM says how large its KV cache is; give it up to &quot;GPU KV cache size&quot;</source>
        <translation>das Protokoll endet, bevor vLLM die Größe seines KV-Cache nennt; es bis „GPU KV cache size“ angeben</translation>
    </message>
    <message>
        <source>start-up log of vLLM</source>
        <translation>Startprotokoll von vLLM</translation>
    </message>
    <message>
        <source>llama-bench, CSV</source>
        <translation>llama-bench, CSV</translation>
    </message>
    <message>
        <source>this is no test of llama-bench; it is left out</source>
        <translation>das ist kein Test von llama-bench; er wird weggelassen</translation>
    </message>
    <message>
        <source>llama-bench</source>
        <translation>llama-bench</translation>
    </message>
    <message>
        <source>the test is neither pp, tg nor both; it is left out</source>
        <translation>der Test ist weder pp noch tg noch beides; er wird weggelassen</translation>
    </message>
    <message>
        <source>the tables have more than %1 rows; give a part of them</source>
        <translation>die Tabellen haben mehr als %1 Zeilen; einen Teil davon angeben</translation>
    </message>
    <message>
        <source>llama-bench, table</source>
        <translation>llama-bench, Tabelle</translation>
    </message>
    <message>
        <source>the test has no tokens or no rate; give the rows as llama-bench wrote them</source>
        <translation>der Test hat keine Tokens oder keine Rate; die Zeilen angeben, wie llama-bench sie schrieb</translation>
    </message>
    <message>
        <source>the test ran on different cards together: it is not one contender</source>
        <translation>der Test lief auf verschiedenen Karten zusammen: er ist kein einzelner Kandidat</translation>
    </message>
    <message>
        <source>llama.cpp splits the layers over its GPUs unless told otherwise: several are not faster than one</source>
        <translation>llama.cpp verteilt die Schichten auf seine GPUs, wenn nichts anderes verlangt ist: mehrere sind nicht schneller als eine</translation>
    </message>
    <message>
        <source>the line is no JSON; give the log without it</source>
        <translation>die Zeile ist kein JSON; das Protokoll ohne sie angeben</translation>
    </message>
    <message>
        <source>a request must have timestamp (ms), input_length and output_length, all numbers</source>
        <translation>eine Anfrage braucht timestamp (ms), input_length und output_length, alles Zahlen</translation>
    </message>
    <message>
        <source>Mooncake trace</source>
        <translation>Mooncake-Trace</translation>
    </message>
    <message>
        <source>arrival, prompt and output are %1, %2 and %3; they must be a time and two numbers of tokens</source>
        <translation>Ankunft, Prompt und Ausgabe sind %1, %2 und %3; es müssen eine Zeit und zwei Token-Anzahlen sein</translation>
    </message>
    <message>
        <source>log of requests (CSV with the columns arrival, prompt_tokens, output_tokens)</source>
        <translation>Protokoll von Anfragen (CSV mit den Spalten arrival, prompt_tokens, output_tokens)</translation>
    </message>
    <message>
        <source>requests without prompt or output tokens, as those that failed, left out: %1</source>
        <translation>Anfragen ohne Prompt- oder Ausgabe-Tokens, etwa fehlgeschlagene, weggelassen: %1</translation>
    </message>
    <message>
        <source>the log has fewer than two requests; give more of it</source>
        <translation>das Protokoll hat weniger als zwei Anfragen; mehr davon angeben</translation>
    </message>
    <message>
        <source>the log has more than %1 requests; give a part of it</source>
        <translation>das Protokoll hat mehr als %1 Anfragen; einen Teil davon angeben</translation>
    </message>
    <message>
        <source>the requests are not in order of arrival; they are sorted</source>
        <translation>die Anfragen stehen nicht in der Reihenfolge ihrer Ankunft; sie werden sortiert</translation>
    </message>
    <message>
        <source>a request has more than %1 tokens; the columns are not those of a log of requests</source>
        <translation>eine Anfrage hat mehr als %1 Tokens; das sind nicht die Spalten eines Protokolls von Anfragen</translation>
    </message>
    <message>
        <source>the log spans more than 20 years; arrivals must be in seconds, in a column ending in _ms in milliseconds, or times of day with their date</source>
        <translation>das Protokoll umfasst mehr als 20 Jahre; Ankünfte müssen in Sekunden angegeben sein, in einer Spalte mit der Endung _ms in Millisekunden, oder als Uhrzeiten mit Datum</translation>
    </message>
    <message>
        <source>further remarks of the same kind, not shown: %1</source>
        <translation>weitere Bemerkungen dieser Art, nicht gezeigt: %1</translation>
    </message>
    <message>
        <source>%1 x %2</source>
        <translation>%1 x %2</translation>
    </message>
    <message>
        <source>one of %1 replicas</source>
        <translation>eines von %1 Replikaten</translation>
    </message>
    <message>
        <source>%1 tokens in</source>
        <translation>%1 Tokens ein</translation>
    </message>
    <message>
        <source>%1 out</source>
        <translation>%1 aus</translation>
    </message>
    <message>
        <source>%1 output tokens/s</source>
        <translation>%1 Ausgabe-Tokens/s</translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation>%1 Tokens/s</translation>
    </message>
    <message>
        <source>%1 requests/s</source>
        <translation>%1 Anfragen/s</translation>
    </message>
    <message>
        <source>%1 decoding</source>
        <translation>%1 im Decode</translation>
    </message>
    <message>
        <source>%1 in the system</source>
        <translation>%1 im System</translation>
    </message>
    <message>
        <source>TTFT %1 ms</source>
        <translation>TTFT %1 ms</translation>
    </message>
    <message>
        <source>TPOT %1 ms</source>
        <translation>TPOT %1 ms</translation>
    </message>
    <message>
        <source>end to end %1 ms</source>
        <translation>insgesamt %1 ms</translation>
    </message>
    <message>
        <source>measurement: %1</source>
        <translation>Messung: %1</translation>
    </message>
    <message>
        <source>%1 layers</source>
        <translation>%1 Schichten</translation>
    </message>
    <message>
        <source>%1 B parameters</source>
        <translation>%1 Mrd. Parameter</translation>
    </message>
    <message>
        <source>%1 B active</source>
        <translation>%1 Mrd. aktiv</translation>
    </message>
    <message>
        <source>%1 GB of weights</source>
        <translation>%1 GB Gewichte</translation>
    </message>
    <message>
        <source>%1 bytes of KV cache a token at 16 bits</source>
        <translation>%1 Byte KV-Cache je Token bei 16 Bit</translation>
    </message>
    <message>
        <source>and %1 bytes a sequence</source>
        <translation>und %1 Byte je Sequenz</translation>
    </message>
    <message>
        <source>context of %1 tokens</source>
        <translation>Kontext von %1 Tokens</translation>
    </message>
    <message>
        <source>model: %1</source>
        <translation>Modell: %1</translation>
    </message>
    <message>
        <source>share of the memory %1</source>
        <translation>Anteil des Speichers %1</translation>
    </message>
    <message>
        <source>tensor parallel %1</source>
        <translation>Tensorparallelität %1</translation>
    </message>
    <message>
        <source>weights %1 GiB a GPU</source>
        <translation>Gewichte %1 GiB je GPU</translation>
    </message>
    <message>
        <source>KV cache %1 GiB a GPU</source>
        <translation>KV-Cache %1 GiB je GPU</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 Tokens</translation>
    </message>
    <message>
        <source>room for %1 sequences</source>
        <translation>Platz für %1 Sequenzen</translation>
    </message>
    <message>
        <source>of %1 tokens</source>
        <translation>zu %1 Tokens</translation>
    </message>
    <message>
        <source>memory: %1</source>
        <translation>Speicher: %1</translation>
    </message>
    <message>
        <source>%1 a machine</source>
        <translation>%1 je Maschine</translation>
    </message>
    <message>
        <source>$%1 a GPU-hour</source>
        <translation>$%1 je GPU-Stunde</translation>
    </message>
    <message>
        <source>spot $%1</source>
        <translation>Spot $%1</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>price: %1</source>
        <translation>Preis: %1</translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation>%1 Anfragen</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>%1 je Sekunde</translation>
    </message>
    <message>
        <source>coefficient of variation of the gaps %1</source>
        <translation>Variationskoeffizient der Abstände %1</translation>
    </message>
    <message>
        <source>%1 prompt tokens</source>
        <translation>%1 Prompt-Tokens</translation>
    </message>
    <message>
        <source>%1 output tokens</source>
        <translation>%1 Ausgabe-Tokens</translation>
    </message>
    <message>
        <source>trace: %1</source>
        <translation>Trace: %1</translation>
    </message>
    <message>
        <source>the output tokens per second are not the output tokens by the duration; the file is damaged or of a version that is not known</source>
        <translation>die Ausgabe-Tokens je Sekunde sind nicht die Ausgabe-Tokens durch die Dauer; die Datei ist beschädigt oder von einer unbekannten Version</translation>
    </message>
    <message>
        <source>the requests per second are not the completed requests by the duration; the file is damaged or of a version that is not known</source>
        <translation>die Anfragen je Sekunde sind nicht die abgeschlossenen Anfragen durch die Dauer; die Datei ist beschädigt oder von einer unbekannten Version</translation>
    </message>
    <message>
        <source>the first token comes later than the last one; a unit is wrong or the file is damaged</source>
        <translation>das erste Token kommt später als das letzte; eine Einheit ist falsch oder die Datei beschädigt</translation>
    </message>
    <message>
        <source>requests that failed: %1 beside %2 completed; the numbers are of the completed</source>
        <translation>fehlgeschlagene Anfragen: %1 neben %2 abgeschlossenen; die Zahlen gelten für die abgeschlossenen</translation>
    </message>
    <message>
        <source>of %1 requests in the system %2 decode: the others wait for their first token, whose time then contains a queue</source>
        <translation>von %1 Anfragen im System sind %2 im Decode: die anderen warten auf ihr erstes Token, dessen Zeit damit eine Warteschlange enthält</translation>
    </message>
    <message>
        <source>no request of this run completed; it is left out</source>
        <translation>keine Anfrage dieses Laufs wurde fertig; er wird weggelassen</translation>
    </message>
    <message>
        <source>the run has neither tokens per second nor times; give the whole result</source>
        <translation>der Lauf hat weder Tokens je Sekunde noch Zeiten; das ganze Ergebnis angeben</translation>
    </message>
    <message>
        <source>%1 is %2; it must be from %3 to %4</source>
        <translation>%1 ist %2; erlaubt ist %3 bis %4</translation>
    </message>
    <message>
        <source>the file speaks of %1 GPUs, not of replicas; give --gpus %1 if all of them serve one replica</source>
        <translation>die Datei nennt %1 GPUs, aber keine Replikate; --gpus %1 angeben, wenn alle zu einem Replikat gehören</translation>
    </message>
    <message>
        <source>%1 may be %2; give --gpu with one of them</source>
        <translation>%1 kann %2 sein; mit --gpu eine davon angeben</translation>
    </message>
    <message>
        <source>own price</source>
        <translation>eigener Preis</translation>
    </message>
    <message>
        <source>FP8 is %1 TFLOPS where twice the %2 of FP16 is usual; give both without sparsity</source>
        <translation>FP8 hat %1 TFLOPS, wo das Doppelte der %2 von FP16 üblich ist; beide ohne Sparsity angeben</translation>
    </message>
    <message>
        <source>INT8 is %1 TOPS where twice the %2 TFLOPS of FP16 is usual; give both without sparsity</source>
        <translation>INT8 hat %1 TOPS, wo das Doppelte der %2 TFLOPS von FP16 üblich ist; beide ohne Sparsity angeben</translation>
    </message>
    <message>
        <source>%1 bits at %2 Gbit/s are %3 GB/s, not %4</source>
        <translation>%1 Bit mit %2 Gbit/s sind %3 GB/s, nicht %4</translation>
    </message>
    <message>
        <source>%1 TFLOPS at %2 GB/s are %3 operations a byte where 80 to 700 are usual; the bandwidth must be in GB/s, not in Gbit/s or TB/s</source>
        <translation>%1 TFLOPS bei %2 GB/s sind %3 Operationen je Byte, wo 80 bis 700 üblich sind; die Bandbreite muss in GB/s angegeben sein, nicht in Gbit/s oder TB/s</translation>
    </message>
    <message>
        <source>%1 TFLOPS with %2 W are more than any card has without sparsity; give the dense rate</source>
        <translation>%1 TFLOPS bei %2 W sind mehr, als jede Karte ohne Sparsity hat; die dichte Rate angeben</translation>
    </message>
    <message>
        <source>programs see %1 GB of %2; 88 to 108 % are usual, since the name-plate counts 2^30 bytes</source>
        <translation>Programme sehen %1 GB von %2; üblich sind 88 bis 108 %, da das Typenschild 2^30 Byte zählt</translation>
    </message>
    <message>
        <source>output tokens/s</source>
        <translation>Ausgabe-Tokens/s</translation>
    </message>
    <message>
        <source>TTFT in ms</source>
        <translation>TTFT in ms</translation>
    </message>
    <message>
        <source>TPOT in ms</source>
        <translation>TPOT in ms</translation>
    </message>
    <message>
        <source>tokens of the KV cache</source>
        <translation>Tokens des KV-Cache</translation>
    </message>
    <message>
        <source>GiB of KV cache a GPU</source>
        <translation>GiB KV-Cache je GPU</translation>
    </message>
    <message>
        <source>GiB of weights a GPU</source>
        <translation>GiB Gewichte je GPU</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 % under</source>
        <translation>%1 % darunter</translation>
    </message>
    <message>
        <source>%1 % over</source>
        <translation>%1 % darüber</translation>
    </message>
    <message>
        <source>%1: the model says %2, the server %3: %4</source>
        <translation>%1: laut Modell %2, laut Server %3: %4</translation>
    </message>
    <message>
        <source>%1: the model says %2 (%3 to %4), the server %5: %6, and inside the band</source>
        <translation>%1: laut Modell %2 (%3 bis %4), laut Server %5: %6 und innerhalb des Bandes</translation>
    </message>
    <message>
        <source>%1: the model says %2 (%3 to %4), the server %5: %6, and outside the band</source>
        <translation>%1: laut Modell %2 (%3 bis %4), laut Server %5: %6 und außerhalb des Bandes</translation>
    </message>
    <message>
        <source>%1: the model says %2 (%3 to %4), the run %5: %6, and inside the band</source>
        <translation>%1: laut Modell %2 (%3 bis %4), laut Lauf %5: %6 und innerhalb des Bandes</translation>
    </message>
    <message>
        <source>%1: the model says %2 (%3 to %4), the run %5: %6, and outside the band</source>
        <translation>%1: laut Modell %2 (%3 bis %4), laut Lauf %5: %6 und außerhalb des Bandes</translation>
    </message>
    <message>
        <source>%1, by your own calibration</source>
        <translation>%1, nach der eigenen Kalibrierung</translation>
    </message>
    <message>
        <source>yours, of %1</source>
        <translation>eigene Angabe vom %1</translation>
    </message>
    <message>
        <source>yours, %1, of %2</source>
        <translation>eigene Angabe, %1, vom %2</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>your runs, of %1</source>
        <translation>eigene Läufe vom %1</translation>
    </message>
    <message>
        <source>%1 must be one line of at most %2 characters</source>
        <translation>%1 muss eine Zeile mit höchstens %2 Zeichen sein</translation>
    </message>
    <message>
        <source>id and name must be there</source>
        <translation>id und name müssen vorhanden sein</translation>
    </message>
    <message>
        <source>kind must be one of: %1</source>
        <translation>kind muss eines von diesen sein: %1</translation>
    </message>
    <message>
        <source>the file of the library has more than %1 values; remove it</source>
        <translation>die Bibliotheksdatei hat mehr als %1 Werte; sie entfernen</translation>
    </message>
    <message>
        <source>the file of the library is damaged (%1); put it right or remove it</source>
        <translation>die Bibliotheksdatei ist beschädigt (%1); sie berichtigen oder entfernen</translation>
    </message>
    <message>
        <source>this is no file of a library; its format must be &quot;%1&quot;</source>
        <translation>das ist keine Bibliotheksdatei; ihr format muss „%1“ sein</translation>
    </message>
    <message>
        <source>the file is of version %1, and this Tiebreak reads version %2; use the Tiebreak that wrote it</source>
        <translation>die Datei ist von Version %1, und dieses Tiebreak liest Version %2; das Tiebreak verwenden, das sie schrieb</translation>
    </message>
    <message>
        <source>more than %1 entries are wrong; put the file right or remove it</source>
        <translation>mehr als %1 Einträge sind falsch; die Datei berichtigen oder entfernen</translation>
    </message>
    <message>
        <source>further entries that are wrong, not shown: %1</source>
        <translation>weitere falsche Einträge, nicht gezeigt: %1</translation>
    </message>
    <message>
        <source>card: %1 GB at %2 GB/s, %3 TFLOPS in FP16, %4 W; as fast as its family, %5, says</source>
        <translation>Karte: %1 GB mit %2 GB/s, %3 TFLOPS in FP16, %4 W; so schnell, wie es ihre Familie, %5, erwarten lässt</translation>
    </message>
    <message>
        <source>image pipeline: %1 B parameters; at %2 px %3 TFLOP a pass, %4 of them a step, %5 steps</source>
        <translation>Bild-Pipeline: %1 Mrd. Parameter; bei %2 px %3 TFLOP je Durchgang, %4 davon je Schritt, %5 Schritte</translation>
    </message>
    <message>
        <source>%1 at once</source>
        <translation>%1 gleichzeitig</translation>
    </message>
    <message>
        <source>Start-up log, tensor parallel %1</source>
        <translation>Startprotokoll, Tensorparallelität %1</translation>
    </message>
    <message>
        <source>Start-up log</source>
        <translation>Startprotokoll</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>own calibration: %1</source>
        <translation>eigene Kalibrierung: %1</translation>
    </message>
    <message>
        <source>%1 on %2, %3</source>
        <translation>%1 auf %2, %3</translation>
    </message>
    <message>
        <source>model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>measurement</source>
        <translation>Messung</translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation>Messungen</translation>
    </message>
    <message>
        <source>memory of a server</source>
        <translation>Speicher eines Servers</translation>
    </message>
    <message>
        <source>Memory of servers</source>
        <translation>Speicher von Servern</translation>
    </message>
    <message>
        <source>price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Preise</translation>
    </message>
    <message>
        <source>trace</source>
        <translation>Trace</translation>
    </message>
    <message>
        <source>Traces</source>
        <translation>Traces</translation>
    </message>
    <message>
        <source>Own calibrations</source>
        <translation>Eigene Kalibrierungen</translation>
    </message>
    <message>
        <source>image pipeline</source>
        <translation>Bild-Pipeline</translation>
    </message>
    <message>
        <source>Image pipelines</source>
        <translation>Bild-Pipelines</translation>
    </message>
    <message>
        <source>%1: the folder of the library cannot be made</source>
        <translation>%1: der Ordner der Bibliothek kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>%1: the library cannot be changed now (%2)</source>
        <translation>%1: die Bibliothek kann gerade nicht geändert werden (%2)</translation>
    </message>
    <message>
        <source>%1: cannot be removed (%2)</source>
        <translation>%1: kann nicht entfernt werden (%2)</translation>
    </message>
    <message>
        <source>%1: cannot be written (%2); nothing of it was changed</source>
        <translation>%1: kann nicht geschrieben werden (%2); nichts davon wurde geändert</translation>
    </message>
    <message>
        <source>%1 must be a number, 0 or more</source>
        <translation>%1 muss eine Zahl sein, 0 oder mehr</translation>
    </message>
    <message>
        <source>%1 must be a whole number from 1 to %2</source>
        <translation>%1 muss eine ganze Zahl von 1 bis %2 sein</translation>
    </message>
    <message>
        <source>%1 is no key that belongs here</source>
        <translation>%1 ist kein Schlüssel, der hierher gehört</translation>
    </message>
    <message>
        <source>more than 100 aliases</source>
        <translation>mehr als 100 Aliasse</translation>
    </message>
    <message>
        <source>more than 64 levels</source>
        <translation>mehr als 64 Ebenen</translation>
    </message>
    <message>
        <source>more than 100,000 values</source>
        <translation>mehr als 100.000 Werte</translation>
    </message>
    <message>
        <source>the YAML is larger than 1 MB; give the report alone</source>
        <translation>das YAML ist größer als 1 MB; nur den Bericht angeben</translation>
    </message>
    <message>
        <source>the YAML is damaged or hostile (%1); give the report as the tool wrote it</source>
        <translation>das YAML ist beschädigt oder bösartig (%1); den Bericht angeben, wie das Werkzeug ihn schrieb</translation>
    </message>
    <message>
        <source>the YAML has no keys at its top; give the report as the tool wrote it</source>
        <translation>das YAML hat auf oberster Ebene keine Schlüssel; den Bericht angeben, wie das Werkzeug ihn schrieb</translation>
    </message>
</context>
<context>
    <name>InputWording</name>
    <message>
        <source>any release</source>
        <translation>jede Version</translation>
    </message>
    <message>
        <source>newest (%1)</source>
        <translation>neueste (%1)</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>input and its value</comment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Here it moves the memory and the API&apos;s bill only: the article&apos;s figures do not depend on it. Choose the evidence Model to see what it does to the rates.</source>
        <translation>Hier wirkt dies nur auf den Speicher und die Rechnung der API: Die Zahlen des Artikels hängen nicht davon ab. Was es an den Raten ändert, zeigt der Beleg „Modell“.</translation>
    </message>
    <message>
        <source>Here it moves the memory only: the article&apos;s figures do not depend on it. Choose the evidence Model to see what it does to the rates.</source>
        <translation>Hier wirkt dies nur auf den Speicher: Die Zahlen des Artikels hängen nicht davon ab. Was es an den Raten ändert, zeigt der Beleg „Modell“.</translation>
    </message>
    <message>
        <source>Here it moves nothing: the article&apos;s figures do not depend on it. Choose the evidence Model to see what it does to the rates.</source>
        <translation>Hier bewirkt dies nichts: Die Zahlen des Artikels hängen nicht davon ab. Was es an den Raten ändert, zeigt der Beleg „Modell“.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>Inputs</name>
    <message>
        <source>What if</source>
        <translation>Was wäre wenn</translation>
    </message>
    <message>
        <source>the article&apos;s serving example</source>
        <translation>das Serving-Beispiel des Artikels</translation>
    </message>
    <message>
        <source>%1 (changed)</source>
        <translation>%1 (geändert)</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>What the input belongs to</source>
        <translation>Wozu die Eingabe gehört</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>What it is until you change it</source>
        <translation>Der Wert, bis Sie ihn ändern</translation>
    </message>
    <message>
        <source>Source of the default</source>
        <translation>Quelle der Vorgabe</translation>
    </message>
    <message>
        <source>%1 (changed from %2)</source>
        <translation>%1 (geändert, vorher %2)</translation>
    </message>
</context>
<context>
    <name>JsonFile</name>
    <message>
        <source>this is not JSON (%1); a comma, quote or bracket here or just above must be put right</source>
        <translation>das ist kein JSON (%1); ein Komma, Anführungszeichen oder eine Klammer hier oder kurz davor muss berichtigt werden</translation>
    </message>
    <message>
        <source>the file holds no object; it must begin with { and end with }</source>
        <translation>die Datei enthält kein Objekt; sie muss mit { beginnen und mit } enden</translation>
    </message>
    <message>
        <source>this is no number of JSON; write it as 12, -0.5 or 1e9</source>
        <translation>das ist keine Zahl in JSON; sie als 12, -0.5 oder 1e9 schreiben</translation>
    </message>
    <message>
        <source>%1 stands twice in one object; one of them must go</source>
        <translation>%1 steht zweimal in einem Objekt; eines davon entfernen</translation>
    </message>
    <message>
        <source>further problems, not shown: %1</source>
        <translation>weitere Fehler, nicht gezeigt: %1</translation>
    </message>
</context>
<context>
    <name>JsonReader</name>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a number of at least %1</source>
        <translation>eine Zahl von mindestens %1</translation>
    </message>
    <message>
        <source>a number above %1</source>
        <translation>eine Zahl über %1</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>text, all of it on one line</source>
        <translation>Text, alles in einer Zeile</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>eine ganze Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a list of at least one object</source>
        <translation>eine Liste mit mindestens einem Objekt</translation>
    </message>
    <message>
        <source>this entry is %1; it must be an object</source>
        <translation>dieser Eintrag ist %1; er muss ein Objekt sein</translation>
    </message>
    <message>
        <source>an object with keys</source>
        <translation>ein Objekt mit Schlüsseln</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>eine Liste von Texten</translation>
    </message>
    <message>
        <source>a list of at least one text</source>
        <translation>eine Liste mit mindestens einem Text</translation>
    </message>
    <message>
        <source>an object of numbers</source>
        <translation>ein Objekt mit Zahlen</translation>
    </message>
    <message>
        <source>%1 is no key of %2; </source>
        <translation>%1 ist hier kein Schlüssel (%2); </translation>
    </message>
    <message>
        <source>it must go</source>
        <translation>er ist zu entfernen</translation>
    </message>
    <message>
        <source>keys not used here yet: %1</source>
        <translation>noch unbenutzte Schlüssel: %1</translation>
    </message>
</context>
<context>
    <name>JsonWords</name>
    <message>
        <source>an empty list</source>
        <translation>eine leere Liste</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>nicht vorhanden</translation>
    </message>
</context>
<context>
    <name>LanguageMenu</name>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Tiebreak speaks this language from its next start.</source>
        <translation>Tiebreak spricht diese Sprache ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>Wie der &amp;Desktop</translation>
    </message>
    <message>
        <source>It can start again now. If there are unsaved edits, it asks about them first; what can be undone now cannot be undone then.</source>
        <translation>Es kann jetzt neu starten. Gibt es ungespeicherte Änderungen, fragt es vorher danach; was sich jetzt rückgängig machen lässt, dann nicht mehr.</translation>
    </message>
    <message>
        <source>&amp;Start again</source>
        <translation>&amp;Neu starten</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Später</translation>
    </message>
</context>
<context>
    <name>LatencyWording</name>
    <message>
        <source>The article gives no %1; choose evidence Model.</source>
        <translation>Der Artikel nennt keine %1; den Beleg „Modell“ wählen.</translation>
    </message>
    <message>
        <source>The measurements give no %1; choose evidence Model.</source>
        <translation>Die Messungen nennen keine %1; den Beleg „Modell“ wählen.</translation>
    </message>
    <message>
        <source>The model gives no %1 here; choose more output tokens.</source>
        <translation>Das Modell nennt hier keine %1; mehr Ausgabe-Tokens wählen.</translation>
    </message>
    <message>
        <source>No time per token at %1</source>
        <translation>Keine Zeit je Token bei %1</translation>
    </message>
    <message>
        <source>No card keeps to %1 a token at %2; %3 needs %4</source>
        <translation>Keine Karte hält %1 je Token bei %2 ein; %3 braucht %4</translation>
    </message>
    <message>
        <source>%1 gives a token every %2 at %3</source>
        <translation>%1 liefert alle %2 ein Token bei %3</translation>
    </message>
    <message>
        <source>%1 give a token every %2 at %3</source>
        <translation>%1 liefern alle %2 ein Token bei %3</translation>
    </message>
    <message>
        <source>No time to the first token at %1</source>
        <translation>Keine Zeit bis zum ersten Token bei %1</translation>
    </message>
    <message>
        <source>After a cold start no card gives the first token within %1 at %2</source>
        <translation>Nach einem Kaltstart liefert keine Karte das erste Token binnen %1 bei %2</translation>
    </message>
    <message>
        <source>No card gives the first token within %1 at %2; %3 needs %4</source>
        <translation>Keine Karte liefert das erste Token binnen %1 bei %2; %3 braucht %4</translation>
    </message>
    <message>
        <source>First token at %1: %2 on %3</source>
        <translation>Erstes Token bei %1: %2 auf %3</translation>
    </message>
    <message>
        <source>%1, %2 on %3</source>
        <translation>%1, %2 auf %3</translation>
    </message>
    <message>
        <source>ms per token of a sequence</source>
        <translation>ms je Token einer Sequenz</translation>
    </message>
    <message>
        <source>ms to the first token</source>
        <translation>ms bis zum ersten Token</translation>
    </message>
    <message>
        <source>time per token</source>
        <translation>Zeit je Token</translation>
    </message>
    <message>
        <source>time to the first token</source>
        <translation>Zeit bis zum ersten Token</translation>
    </message>
    <message>
        <source>limit %1 after a cold start</source>
        <translation>Grenze %1 nach einem Kaltstart</translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>Grenze %1</translation>
    </message>
    <message>
        <source>%1; thin: over the limit</source>
        <translation>%1; dünn: über der Grenze</translation>
    </message>
    <message>
        <source>%1; the limit, %2, is far above</source>
        <translation>%1; die Grenze, %2, liegt weit darüber</translation>
    </message>
</context>
<context>
    <name>LibraryModel</name>
    <message>
        <source>Use</source>
        <translation>Nutzen</translation>
    </message>
    <message>
        <source>Whether this session uses it, and carries it in its file</source>
        <translation>Ob diese Sitzung es nutzt und in ihrer Datei mitführt</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What you call it; of models, cards and traces what their lists say</source>
        <translation>Wie Sie es nennen; bei Modellen, Karten und Traces der Name in ihren Listen</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>What was understood of it</source>
        <translation>Was davon verstanden wurde</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>The file that it came from</source>
        <translation>Die Datei, aus der es stammt</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>When it came in, or was edited last</source>
        <translation>Wann es dazukam oder zuletzt geändert wurde</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Werkzeug</translation>
    </message>
    <message>
        <source>What wrote the file</source>
        <translation>Was die Datei geschrieben hat</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Of the server, where the file says it</source>
        <translation>Des Servers, wenn die Datei sie nennt</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Eigene</translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message>
        <source>%1, %2, %3 billion parameters, %4 active</source>
        <translation>%1, %2, %3 Mrd. Parameter, %4 aktiv</translation>
    </message>
    <message>
        <source>%1, %2, %3 billion parameters</source>
        <translation>%1, %2, %3 Mrd. Parameter</translation>
    </message>
    <message>
        <source>%1, %2 GB of %3, %4 GB/s, %5 W</source>
        <translation>%1, %2 GB %3, %4 GB/s, %5 W</translation>
    </message>
    <message numerus="yes">
        <source>%1 px, %n [step|steps], %2 billion parameters</source>
        <translation>
            <numerusform>%1 px, %n Schritt, %2 Mrd. Parameter</numerusform>
            <numerusform>%1 px, %n Schritte, %2 Mrd. Parameter</numerusform>
        </translation>
    </message>
    <message>
        <source>$%1 a GPU-hour</source>
        <translation>$%1 je GPU-Stunde</translation>
    </message>
    <message>
        <source>nodes of %1 GPUs</source>
        <translation>Knoten mit %1 GPUs</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>ohne Datum</translation>
    </message>
    <message>
        <source>%1; %2, %3</source>
        <translation>%1; %2, %3</translation>
    </message>
    <message>
        <source>typed in</source>
        <translation>eingetippt</translation>
    </message>
    <message>
        <source>%1 choices, see tiebreak list inputs --json</source>
        <translation>%1 Möglichkeiten, siehe tiebreak list inputs --json</translation>
    </message>
</context>
<context>
    <name>LoadChartWording</name>
    <message>
        <source>one %1</source>
        <translation>einer %1</translation>
    </message>
    <message>
        <source>a replica of %1 %2</source>
        <translation>einem Replikat aus %1 %2</translation>
    </message>
    <message>
        <source>Up to %1 within the limits on %2</source>
        <translation>Bis zu %1 innerhalb der Grenzen auf %2</translation>
    </message>
    <message>
        <source>Up to %1 at once on %2</source>
        <translation>Bis zu %1 gleichzeitig auf %2</translation>
    </message>
    <message>
        <source>Up to %1 without a growing queue on %2</source>
        <translation>Bis zu %1 ohne wachsende Warteschlange auf %2</translation>
    </message>
    <message>
        <source>Quickest now: a token every %1 on %2</source>
        <translation>Jetzt am schnellsten: alle %1 ein Token auf %2</translation>
    </message>
    <message>
        <source>A GPU gives up to %1 tokens a second on %2</source>
        <translation>Eine GPU liefert bis zu %1 Tokens je Sekunde auf %2</translation>
    </message>
    <message>
        <source>P%1</source>
        <comment>percentile</comment>
        <translation>P%1</translation>
    </message>
    <message>
        <source>● highest load, ○ now</source>
        <translation>● höchste Last, ○ jetzt</translation>
    </message>
    <message>
        <source>users a replica</source>
        <translation>Nutzer je Replikat</translation>
    </message>
    <message>
        <source>requests/s a replica</source>
        <translation>Anfragen/s je Replikat</translation>
    </message>
    <message>
        <source>users</source>
        <translation>Nutzer</translation>
    </message>
    <message>
        <source>requests a second</source>
        <translation>Anfragen je Sekunde</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>A batch has no load; choose users, requests a second or a trace.</source>
        <translation>Ein Batch hat keine Last; Nutzer, Anfragen je Sekunde oder einen Trace wählen.</translation>
    </message>
    <message>
        <source>The scenario runs a batch</source>
        <translation>Das Szenario rechnet einen Batch</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Einen Moment</translation>
    </message>
    <message>
        <source>No contender carries this load</source>
        <translation>Kein Kandidat trägt diese Last</translation>
    </message>
    <message>
        <source>ms to the first token, %1</source>
        <translation>ms bis zum ersten Token, %1</translation>
    </message>
    <message>
        <source>ms a token, %1</source>
        <translation>ms je Token, %1</translation>
    </message>
    <message>
        <source>● highest load</source>
        <translation>● höchste Last</translation>
    </message>
    <message>
        <source>output tokens/s a user</source>
        <translation>Ausgabe-Tokens/s je Nutzer</translation>
    </message>
    <message>
        <source>tokens/s a user</source>
        <translation>Tokens/s je Nutzer</translation>
    </message>
    <message>
        <source>output tokens/s a GPU</source>
        <translation>Ausgabe-Tokens/s je GPU</translation>
    </message>
    <message>
        <source>tok/s</source>
        <translation>tok/s</translation>
    </message>
    <message>
        <source>Answers of one token have no time from token to token; choose more output tokens.</source>
        <translation>Antworten aus einem Token haben keine Zeit von Token zu Token; mehr Ausgabe-Tokens wählen.</translation>
    </message>
    <message>
        <source>%1: highest load %2 (%3 to %4 within the model&apos;s band)</source>
        <translation>%1: höchste Last %2 (%3 bis %4 im Band des Modells)</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 on each of %3 [replica|replicas] now</source>
        <translation>
            <numerusform>%1: jetzt %2 auf %3 Replikat</numerusform>
            <numerusform>%1: jetzt %2 auf jedem von %3 Replikaten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 on one replica</source>
        <translation>%1: %2 auf einem Replikat</translation>
    </message>
    <message>
        <source>limit %1 ms a token</source>
        <translation>Grenze %1 ms je Token</translation>
    </message>
    <message>
        <source>%1: played at %2 loads of %3 requests or more, the same for all contenders.</source>
        <translation>%1: durchgespielt bei %2 Lasten zu je %3 oder mehr Anfragen, für alle Kandidaten dieselben.</translation>
    </message>
</context>
<context>
    <name>LoadGrid</name>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1 (%2 bis %3)</translation>
    </message>
    <message>
        <source>%1 (or none)</source>
        <translation>%1 (oder keine)</translation>
    </message>
    <message numerus="yes">
        <source>%1 on each of %2 [replica|replicas]; %3</source>
        <translation>
            <numerusform>%1 auf %2 Replikat; %3</numerusform>
            <numerusform>%1 auf jedem von %2 Replikaten; %3</numerusform>
        </translation>
    </message>
    <message>
        <source>At the slow end of the model&apos;s band one request alone misses a limit, and no number of replicas helps</source>
        <translation>Am langsamen Ende des Modellbandes verfehlt schon eine Anfrage allein eine Grenze, und keine Zahl von Replikaten hilft</translation>
    </message>
    <message>
        <source>%1/h</source>
        <translation>%1/h</translation>
    </message>
    <message>
        <source>%1 GPU-hours at work × %2 = %3; idle hours are free</source>
        <translation>%1 GPU-Stunden in Arbeit × %2 = %3; Leerlauf ist frei</translation>
    </message>
    <message>
        <source>%1 × %2 paid hours × %3 = %4</source>
        <translation>%1 × %2 bezahlte Stunden × %3 = %4</translation>
    </message>
    <message>
        <source>%1 GPU-hours at the best rate within the limits ÷ %2 paid</source>
        <translation>%1 GPU-Stunden bei der besten Rate innerhalb der Grenzen ÷ %2 bezahlte</translation>
    </message>
    <message>
        <source>Answers of one token have none</source>
        <translation>Antworten aus einem Token haben keine</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message numerus="yes">
        <source>your %n [run|runs]</source>
        <translation>
            <numerusform>%n eigener Lauf</numerusform>
            <numerusform>%n eigene Läufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n [measurement|measurements]</source>
        <translation>
            <numerusform>%n Messung</numerusform>
            <numerusform>%n Messungen</numerusform>
        </translation>
    </message>
    <message>
        <source>none such; wider band</source>
        <translation>keine solche; breiteres Band</translation>
    </message>
    <message>
        <source>P%1</source>
        <comment>percentile</comment>
        <translation>P%1</translation>
    </message>
    <message>
        <source>of one replica at its load now</source>
        <translation>für ein Replikat bei seiner jetzigen Last</translation>
    </message>
    <message>
        <source>First token %1</source>
        <translation>Erstes Token %1</translation>
    </message>
    <message>
        <source>Time from sending a request to its first token, %1, %2</source>
        <translation>Zeit vom Senden einer Anfrage bis zu ihrem ersten Token, %1, %2</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Nutzer</translation>
    </message>
    <message>
        <source>Requests/s</source>
        <translation>Anfragen/s</translation>
    </message>
    <message>
        <source>%1 a replica</source>
        <translation>%1 je Replikat</translation>
    </message>
    <message>
        <source>The highest load of one replica inside the limits, with the model&apos;s band</source>
        <translation>Die höchste Last eines Replikats innerhalb der Grenzen, mit dem Band des Modells</translation>
    </message>
    <message>
        <source>GPUs now</source>
        <translation>GPUs jetzt</translation>
    </message>
    <message>
        <source>Whole replicas that carry the load inside the limits, spares included</source>
        <translation>Ganze Replikate, die die Last innerhalb der Grenzen tragen, einschließlich Reserve</translation>
    </message>
    <message>
        <source>GPUs at 2 ×</source>
        <translation>GPUs bei 2 ×</translation>
    </message>
    <message>
        <source>GPUs at twice the load</source>
        <translation>GPUs bei doppelter Last</translation>
    </message>
    <message>
        <source>Bill a month</source>
        <translation>Monatsrechnung</translation>
    </message>
    <message>
        <source>Rent of the hours that those GPUs are paid for in a month</source>
        <translation>Miete der Stunden, für die diese GPUs in einem Monat bezahlt werden</translation>
    </message>
    <message>
        <source>At work</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Share of the paid GPU-hours that the load takes</source>
        <translation>Anteil der bezahlten GPU-Stunden, den die Last braucht</translation>
    </message>
    <message>
        <source>Chance of the least bill</source>
        <translation>Siegchance (Rechnung)</translation>
    </message>
    <message>
        <source>How often its bill now is the least when rates vary within the model&apos;s bands</source>
        <translation>Wie oft die jetzige Rechnung die kleinste ist, wenn die Raten innerhalb der Bänder des Modells schwanken</translation>
    </message>
    <message>
        <source>There is no other bill to compare it with</source>
        <translation>Es gibt keine andere Rechnung zum Vergleich</translation>
    </message>
    <message>
        <source>Bill at 2 ×</source>
        <translation>Rechnung bei 2 ×</translation>
    </message>
    <message>
        <source>Rent at twice the load</source>
        <translation>Miete bei doppelter Last</translation>
    </message>
    <message>
        <source>$ per M tokens</source>
        <translation>$ je Mio. Tokens</translation>
    </message>
    <message>
        <source>The bill over the generated tokens of a month at this load</source>
        <translation>Die Rechnung geteilt durch die erzeugten Tokens eines Monats bei dieser Last</translation>
    </message>
    <message>
        <source>Each token %1</source>
        <translation>Jedes Token %1</translation>
    </message>
    <message>
        <source>Time from token to token of a request (TPOT), %1, %2</source>
        <translation>Zeit von Token zu Token einer Anfrage (TPOT), %1, %2</translation>
    </message>
    <message>
        <source>Whole answer</source>
        <translation>Ganze Antwort</translation>
    </message>
    <message>
        <source>Time from sending a request to its last token, mean, %1</source>
        <translation>Zeit vom Senden einer Anfrage bis zu ihrem letzten Token, Mittel, %1</translation>
    </message>
    <message>
        <source>Whole answer P95</source>
        <translation>Ganze Antwort P95</translation>
    </message>
    <message>
        <source>Time from sending a request to its last token, P95, %1</source>
        <translation>Zeit vom Senden einer Anfrage bis zu ihrem letzten Token, P95, %1</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Laufend</translation>
    </message>
    <message>
        <source>Requests that run at the same time, mean, %1</source>
        <translation>Gleichzeitig laufende Anfragen, Mittel, %1</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Requests that wait for a place, mean, %1</source>
        <translation>Anfragen, die auf einen Platz warten, Mittel, %1</translation>
    </message>
    <message>
        <source>KV used</source>
        <translation>KV belegt</translation>
    </message>
    <message>
        <source>Share of the KV cache in use, mean, %1</source>
        <translation>Belegter Anteil des KV-Cache, Mittel, %1</translation>
    </message>
    <message>
        <source>Goodput</source>
        <translation>Goodput</translation>
    </message>
    <message>
        <source>Share of the requests that keep every limit, %1</source>
        <translation>Anteil der Anfragen, die jede Grenze einhalten, %1</translation>
    </message>
    <message>
        <source>Rests on</source>
        <translation>Beruht auf</translation>
    </message>
    <message>
        <source>Measurements of such runs behind the model&apos;s band</source>
        <translation>Messungen solcher Läufe hinter dem Band des Modells</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>How near one replica is to what it can carry, and what is odd about it</source>
        <translation>Wie nah ein Replikat an dem ist, was es tragen kann, und was daran auffällt</translation>
    </message>
    <message>
        <source>may miss the limits</source>
        <translation>verfehlt evtl. Grenzen</translation>
    </message>
    <message>
        <source>Contender</source>
        <translation>Kandidat</translation>
    </message>
    <message>
        <source>GPU and price</source>
        <translation>GPU und Preis</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
</context>
<context>
    <name>LoadJson</name>
    <message>
        <source>at the slow end of the model&apos;s band no number of replicas keeps the limits</source>
        <translation>am langsamen Ende des Modellbandes hält keine Zahl von Replikaten die Grenzen ein</translation>
    </message>
    <message>
        <source>the load is requests a second</source>
        <translation>die Last sind Anfragen je Sekunde</translation>
    </message>
    <message>
        <source>answers of one token have no time from token to token</source>
        <translation>Antworten aus einem Token haben keine Zeit von Token zu Token</translation>
    </message>
    <message>
        <source>there is no other bill to compare it with</source>
        <translation>es gibt keine andere Rechnung zum Vergleich</translation>
    </message>
    <message>
        <source>drafting never pays at this load</source>
        <translation>spekulatives Dekodieren lohnt sich bei dieser Last nie</translation>
    </message>
    <message>
        <source>nothing is drafted</source>
        <translation>es gibt kein spekulatives Dekodieren</translation>
    </message>
</context>
<context>
    <name>LoadWording</name>
    <message>
        <source>%1 for %2</source>
        <comment>fleet for a bill</comment>
        <translation>%1 für %2</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <comment>fleets</comment>
        <translation>%1 oder %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>one request alone takes %1 a token, and the limit is %2</source>
        <translation>eine Anfrage allein braucht %1 je Token, die Grenze ist %2</translation>
    </message>
    <message>
        <source>a cold start of %1 s and the %2 that one request alone waits for its first token miss the limit of %3</source>
        <translation>ein Kaltstart von %1 s und die %2, die eine Anfrage allein auf ihr erstes Token wartet, verfehlen die Grenze von %3</translation>
    </message>
    <message>
        <source>one request alone waits %1 for its first token, and the limit is %2</source>
        <translation>eine Anfrage allein wartet %1 auf ihr erstes Token, die Grenze ist %2</translation>
    </message>
    <message>
        <source>one request alone takes %1 to its last token, and the limit is %2</source>
        <translation>eine Anfrage allein braucht %1 bis zu ihrem letzten Token, die Grenze ist %2</translation>
    </message>
    <message>
        <source>Keep servers ready (billing always), or raise the limit.</source>
        <translation>Server bereithalten (Abrechnung „always“) oder die Grenze erhöhen.</translation>
    </message>
    <message>
        <source>%1 GPUs a replica</source>
        <translation>%1 GPUs je Replikat</translation>
    </message>
    <message>
        <source>%1 weights</source>
        <translation>Gewichte in %1</translation>
    </message>
    <message>
        <source>the card %1</source>
        <translation>die Karte %1</translation>
    </message>
    <message>
        <source>No other precision, card or larger replica keeps it; raise the limit or choose a smaller model.</source>
        <translation>Kein anderes Gewichtsformat, keine andere Karte und kein größeres Replikat hält sie ein; die Grenze erhöhen oder ein kleineres Modell wählen.</translation>
    </message>
    <message>
        <source>What would keep it: %1.</source>
        <translation>Einhalten würden sie: %1.</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>the weights do not fit its memory; choose more GPUs a replica or narrower weights</source>
        <translation>die Gewichte passen nicht in ihren Speicher; mehr GPUs je Replikat oder schmalere Gewichte wählen</translation>
    </message>
    <message>
        <source>%1 does not serve these weights on it; choose other weights</source>
        <translation>%1 bedient diese Gewichte darauf nicht; andere Gewichte wählen</translation>
    </message>
    <message>
        <source>%1 does not keep such a KV cache on it; choose another one</source>
        <translation>%1 führt einen solchen KV-Cache darauf nicht; einen anderen wählen</translation>
    </message>
    <message>
        <source>the model&apos;s heads cannot be shared by that many GPUs; choose another number</source>
        <translation>die Köpfe des Modells lassen sich nicht auf so viele GPUs verteilen; eine andere Zahl wählen</translation>
    </message>
    <message>
        <source>prompt and output are longer than the model&apos;s context; shorten them</source>
        <translation>Prompt und Ausgabe sind länger als der Kontext des Modells; sie kürzen</translation>
    </message>
    <message>
        <source>%1 is not modelled on this card; choose another framework</source>
        <translation>%1 ist auf dieser Karte nicht modelliert; ein anderes Framework wählen</translation>
    </message>
    <message>
        <source>the model has no rate for it</source>
        <translation>das Modell hat keine Rate dafür</translation>
    </message>
    <message>
        <source>%1 may miss the limits: they lie inside the error band.</source>
        <translation>%1: Die Grenzen werden vielleicht verfehlt, denn sie liegen im Fehlerband.</translation>
    </message>
    <message>
        <source>%1 may not keep up: the load lies inside the error band of the rate.</source>
        <translation>%1: Die Last ist vielleicht zu hoch, denn sie liegt im Fehlerband der Rate.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number of cards, card</comment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 [replica|replicas] of %2 GPUs, %3</source>
        <translation>
            <numerusform>%1 Replikat mit %2 GPUs, %3</numerusform>
            <numerusform>%1 Replikate mit %2 GPUs, %3</numerusform>
        </translation>
    </message>
    <message>
        <source>The load is being played.</source>
        <translation>Die Last wird durchgespielt.</translation>
    </message>
    <message>
        <source>The load is being played</source>
        <translation>Die Last wird durchgespielt</translation>
    </message>
    <message>
        <source>No contender carries this load</source>
        <translation>Kein Kandidat trägt diese Last</translation>
    </message>
    <message numerus="yes">
        <source>The API for %1 a month; %2 [costs|cost] %3 more</source>
        <translation>
            <numerusform>Die API für %1 im Monat; %2 kostet %3 mehr</numerusform>
            <numerusform>Die API für %1 im Monat; %2 kosten %3 mehr</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: the same bill</source>
        <translation>%1: dieselbe Rechnung</translation>
    </message>
    <message>
        <source>%1 for %2 a month</source>
        <translation>%1 für %2 im Monat</translation>
    </message>
    <message numerus="yes">
        <source>%1; %2 [costs|cost] %3 more</source>
        <translation>
            <numerusform>%1; %2 kostet %3 mehr</numerusform>
            <numerusform>%1; %2 kosten %3 mehr</numerusform>
        </translation>
    </message>
    <message>
        <source>Chance of being the least bill: %1.</source>
        <translation>Chance auf die kleinste Rechnung: %1.</translation>
    </message>
    <message>
        <source>Otherwise %1.</source>
        <translation>Sonst %1.</translation>
    </message>
    <message>
        <source>The API would take %1 for these tokens.</source>
        <translation>Die API würde für diese Tokens %1 kosten.</translation>
    </message>
    <message>
        <source>At twice the load %1.</source>
        <translation>Bei doppelter Last %1.</translation>
    </message>
    <message>
        <source>By the calibrated model, which alone knows loads. %1</source>
        <translation>Nach dem kalibrierten Modell, das allein Lasten kennt. %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 [request|requests] a second</source>
        <translation>
            <numerusform>%1 Anfrage je Sekunde</numerusform>
            <numerusform>%1 Anfragen je Sekunde</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 [user|users]</source>
        <translation>
            <numerusform>%1 Nutzer</numerusform>
            <numerusform>%1 Nutzer</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 who think %2 s between requests</source>
        <translation>%1 mit %2 s Denkzeit zwischen Anfragen</translation>
    </message>
    <message>
        <source>%1 as in the trace %2</source>
        <translation>%1 wie im Trace %2</translation>
    </message>
    <message>
        <source>first token within %1 ms</source>
        <translation>erstes Token binnen %1 ms</translation>
    </message>
    <message>
        <source>%1 ms a token</source>
        <translation>%1 ms je Token</translation>
    </message>
    <message>
        <source>whole answer within %1 ms</source>
        <translation>ganze Antwort binnen %1 ms</translation>
    </message>
    <message>
        <source>%1 % of requests: %2</source>
        <translation>%1 % der Anfragen: %2</translation>
    </message>
    <message>
        <source>The scenario runs a batch; choose users, requests a second or a trace to see what a load asks for.</source>
        <translation>Das Szenario rechnet einen Batch; Nutzer, Anfragen je Sekunde oder einen Trace wählen, um zu sehen, was eine Last verlangt.</translation>
    </message>
    <message>
        <source>No trace is chosen; choose one, or users or requests a second.</source>
        <translation>Es ist kein Trace gewählt; einen Trace, Nutzer oder Anfragen je Sekunde wählen.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>%1: one request is longer than its KV cache; choose more GPUs a replica, a narrower cache or shorter requests.</source>
        <translation>%1: Eine Anfrage ist länger als der KV-Cache; mehr GPUs je Replikat, einen schmaleren Cache oder kürzere Anfragen wählen.</translation>
    </message>
    <message>
        <source>%1: one request alone keeps the limits, but bursts miss them however many replicas share them; choose less burstiness, a narrower spread or a higher limit.</source>
        <translation>%1: Eine Anfrage allein hält die Grenzen ein, aber Bursts verfehlen sie, egal wie viele Replikate sie teilen; eine geringere Burst-Stärke, eine geringere Streuung oder eine höhere Grenze wählen.</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation>%1: %2. %3</translation>
    </message>
    <message>
        <source>At the limit: the load lies inside the error band of what a replica carries, where percentiles cannot be predicted.</source>
        <translation>An der Grenze: Die Last liegt im Fehlerband dessen, was ein Replikat trägt; Perzentile lassen sich dort nicht vorhersagen.</translation>
    </message>
    <message>
        <source>May miss the limits: they lie inside the error band.</source>
        <translation>Verfehlt vielleicht die Grenzen: Sie liegen im Fehlerband.</translation>
    </message>
    <message>
        <source>The shared prefix moves nothing: this release of %1 has no prefix cache on its own.</source>
        <translation>Das gemeinsame Präfix bewirkt nichts: Diese Version von %1 hat von sich aus keinen Präfix-Cache.</translation>
    </message>
    <message>
        <source>Drafting pays from %1 accepted drafts.</source>
        <translation>Spekulatives Dekodieren lohnt sich ab %1 Treffern der Entwürfe.</translation>
    </message>
    <message>
        <source>Drafting never pays at this load.</source>
        <translation>Spekulatives Dekodieren lohnt sich bei dieser Last nie.</translation>
    </message>
    <message numerus="yes">
        <source>%n [request|requests] of the trace left out: longer than the model or the cache allows.</source>
        <translation>
            <numerusform>%n Anfrage des Traces weggelassen: länger, als das Modell oder der Cache erlaubt.</numerusform>
            <numerusform>%n Anfragen des Traces weggelassen: länger, als das Modell oder der Cache erlaubt.</numerusform>
        </translation>
    </message>
    <message>
        <source>stable</source>
        <translation>stabil</translation>
    </message>
    <message>
        <source>at the limit</source>
        <translation>an der Grenze</translation>
    </message>
    <message>
        <source>overloaded</source>
        <translation>überlastet</translation>
    </message>
</context>
<context>
    <name>Manual</name>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;&lt;p&gt;%2&lt;/p&gt;&lt;p&gt;F1 opens the manual here.&lt;/p&gt;</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;&lt;p&gt;%2&lt;/p&gt;&lt;p&gt;F1 öffnet hier das Handbuch.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>%1 - Tiebreak manual</source>
        <translation>%1 - Tiebreak-Handbuch</translation>
    </message>
    <message>
        <source>%1 choices</source>
        <translation>%1 Möglichkeiten</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1, or none</source>
        <translation>%1 oder nichts</translation>
    </message>
    <message>
        <source>- Takes %1.</source>
        <translation>- Werte: %1.</translation>
    </message>
    <message>
        <source>- At the start: %1.</source>
        <translation>- Zu Beginn: %1.</translation>
    </message>
    <message>
        <source>- At the start: %1 (%2).</source>
        <translation>- Zu Beginn: %1 (%2).</translation>
    </message>
    <message>
        <source>- For commands: `%1`.</source>
        <translation>- Für Befehle: `%1`.</translation>
    </message>
    <message>
        <source>The first inputs</source>
        <translation>Die ersten Eingaben</translation>
    </message>
    <message>
        <source>Of each contender</source>
        <translation>Je Kandidat</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Tiebreak %1, Qt %2</source>
        <translation>Tiebreak %1, Qt %2</translation>
    </message>
    <message>
        <source>System: %1, %2, kernel %3</source>
        <translation>System: %1, %2, Kernel %3</translation>
    </message>
    <message>
        <source>Display: %1, %2 x %3, scale %4, %5 dpi</source>
        <translation>Anzeige: %1, %2 x %3, Skalierung %4, %5 dpi</translation>
    </message>
    <message>
        <source>Last steps: none</source>
        <translation>Letzte Schritte: keine</translation>
    </message>
    <message>
        <source>Last steps, the latest last: %1</source>
        <translation>Letzte Schritte, der jüngste zuletzt: %1</translation>
    </message>
    <message>
        <source>What happened, and what I expected:</source>
        <translation>Was geschah, und was ich erwartet habe:</translation>
    </message>
    <message>
        <source>Text for a report</source>
        <translation>Text für eine Meldung</translation>
    </message>
    <message>
        <source>If something went wrong, paste this into your report and say what happened. It names the steps that you took and the inputs that you changed, not their values, and nothing of your own files.</source>
        <translation>Wenn etwas schiefging, fügen Sie das in Ihre Meldung ein und schreiben Sie, was geschah. Es nennt die Schritte und die geänderten Eingaben, nicht deren Werte, und nichts aus Ihren Dateien.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>MapWording</name>
    <message>
        <source>%1 is the cheapest below %2 at %3, %4 above</source>
        <translation>%1 ist unter %2 bei %3 am günstigsten, darüber %4</translation>
    </message>
    <message>
        <source>%1 is the cheapest all over this map</source>
        <translation>%1 ist auf der ganzen Siegerkarte am günstigsten</translation>
    </message>
    <message>
        <source>over 99 %</source>
        <translation>über 99 %</translation>
    </message>
    <message>
        <source>under 1 %</source>
        <translation>unter 1 %</translation>
    </message>
    <message>
        <source>%1 is the cheapest on %2 of this map</source>
        <translation>%1 ist auf %2 der Siegerkarte am günstigsten</translation>
    </message>
    <message>
        <source>batch size</source>
        <translation>Batchgröße</translation>
    </message>
    <message>
        <source>prompt tokens</source>
        <translation>Prompt-Tokens</translation>
    </message>
    <message>
        <source>output tokens</source>
        <translation>Ausgabe-Tokens</translation>
    </message>
    <message>
        <source>price of %1 over price of %2</source>
        <translation>Preis von %1 durch Preis von %2</translation>
    </message>
    <message>
        <source>utilization</source>
        <translation>Auslastung</translation>
    </message>
    <message>
        <source>tokens per month</source>
        <translation>Tokens im Monat</translation>
    </message>
    <message>
        <source>image size (px)</source>
        <translation>Bildgröße (px)</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>images at once</source>
        <translation>Bilder gleichzeitig</translation>
    </message>
    <message>
        <source>batch of a GPU</source>
        <translation>Batch einer GPU</translation>
    </message>
    <message>
        <source>sequence length (tokens)</source>
        <translation>Sequenzlänge (Tokens)</translation>
    </message>
    <message>
        <source>Colour: the cheapest for images</source>
        <translation>Farbe: am günstigsten für Bilder</translation>
    </message>
    <message>
        <source>Colour: the cheapest for the training run</source>
        <translation>Farbe: am günstigsten für den Trainingslauf</translation>
    </message>
    <message>
        <source>Colour: the cheapest fleet</source>
        <translation>Farbe: die günstigste Flotte</translation>
    </message>
    <message>
        <source>Colour: the cheapest per token</source>
        <translation>Farbe: am günstigsten je Token</translation>
    </message>
    <message>
        <source>%1, stronger where the next costs more</source>
        <translation>%1, kräftiger, wo der Nächste mehr kostet</translation>
    </message>
    <message>
        <source>No map of two different uses</source>
        <translation>Keine Siegerkarte zweier verschiedener Zwecke</translation>
    </message>
    <message>
        <source>Inputs of serving, of images and of training have no cost in common; choose both axes from one of them, or the price.</source>
        <translation>Eingaben für Serving, Bilder und Training haben keine gemeinsamen Kosten; beide Achsen aus einem davon wählen oder den Preis.</translation>
    </message>
    <message>
        <source>No map of one input alone</source>
        <translation>Keine Siegerkarte einer einzigen Eingabe</translation>
    </message>
    <message>
        <source>Both axes have the same input; choose two different ones.</source>
        <translation>Beide Achsen haben dieselbe Eingabe; zwei verschiedene wählen.</translation>
    </message>
    <message>
        <source>Nobody has a cost on this map</source>
        <translation>Niemand hat auf dieser Siegerkarte Kosten</translation>
    </message>
    <message>
        <source>No map of a load that is played</source>
        <translation>Keine Siegerkarte einer durchgespielten Last</translation>
    </message>
    <message>
        <source>No contender has a value anywhere on this map.</source>
        <translation>Kein Kandidat hat irgendwo auf dieser Siegerkarte einen Wert.</translation>
    </message>
    <message>
        <source>batch %1</source>
        <translation>Batch %1</translation>
    </message>
    <message>
        <source>%1 prompt tokens</source>
        <translation>%1 Prompt-Tokens</translation>
    </message>
    <message>
        <source>%1 output tokens</source>
        <translation>%1 Ausgabe-Tokens</translation>
    </message>
    <message>
        <source>a price ratio of %1</source>
        <translation>einem Preisverhältnis von %1</translation>
    </message>
    <message>
        <source>%1 utilization</source>
        <translation>%1 Auslastung</translation>
    </message>
    <message>
        <source>%1 tokens a month</source>
        <translation>%1 Tokens im Monat</translation>
    </message>
    <message>
        <source>%1 px</source>
        <translation>%1 px</translation>
    </message>
    <message numerus="yes">
        <source>%1 [step|steps]</source>
        <translation>
            <numerusform>Schrittzahl %1</numerusform>
            <numerusform>Schrittzahl %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 [image|images] at once</source>
        <translation>
            <numerusform>Bild-Batch %1</numerusform>
            <numerusform>Bild-Batch %1</numerusform>
        </translation>
    </message>
    <message>
        <source>sequences of %1 tokens</source>
        <translation>Sequenzen von %1 Tokens</translation>
    </message>
    <message>
        <source>price ratio %1</source>
        <translation>Preisverhältnis %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>beyond the model&apos;s context</source>
        <translation>länger als der Kontext des Modells</translation>
    </message>
    <message>
        <source>nobody has a value</source>
        <translation>niemand hat einen Wert</translation>
    </message>
    <message>
        <source>alone has a value</source>
        <translation>kein anderer hat einen Wert</translation>
    </message>
    <message>
        <source>the next costs the same</source>
        <translation>der Nächste kostet gleich viel</translation>
    </message>
    <message>
        <source>the next</source>
        <translation>der Nächste</translation>
    </message>
    <message>
        <source>%1 costs %2 more</source>
        <translation>%1 kostet %2 mehr</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>kein Wert</translation>
    </message>
    <message>
        <source>where the cheapest changes</source>
        <translation>wo der Günstigste wechselt</translation>
    </message>
    <message>
        <source>the next costs %1 % more</source>
        <translation>der Nächste kostet %1 % mehr</translation>
    </message>
    <message>
        <source>this scenario</source>
        <translation>dieses Szenario</translation>
    </message>
</context>
<context>
    <name>MemoryWording</name>
    <message>
        <source>the longest context at %1 is %2 tokens</source>
        <translation>der längste Kontext bei %1 beträgt %2 Tokens</translation>
    </message>
    <message>
        <source>the longest context is %1 tokens</source>
        <translation>der längste Kontext beträgt %1 Tokens</translation>
    </message>
    <message>
        <source>%1 cannot hold %2 at %3</source>
        <translation>Auf %1 passt %2 bei %3 nicht</translation>
    </message>
    <message>
        <source>%1 holds %2 sequences of %3 tokens; %4</source>
        <translation>%1 fasst %2 Sequenzen zu %3 Tokens; %4</translation>
    </message>
    <message>
        <source>Memory of one replica with %1 at %2, %3 tokens a sequence</source>
        <translation>Speicher eines Replikats mit %1 bei %2, %3 Tokens je Sequenz</translation>
    </message>
    <message>
        <source>needs %1</source>
        <translation>braucht %1</translation>
    </message>
    <message>
        <source>not even batch 1 fits</source>
        <translation>nicht einmal Batch 1 passt</translation>
    </message>
    <message>
        <source>fits batch %1, pool of %2 tokens (measured: %3)</source>
        <translation>Batch %1 passt, Pool von %2 Tokens (gemessen: %3)</translation>
    </message>
    <message>
        <source>fits batch %1, or %2 tokens at %3</source>
        <translation>Batch %1 passt, oder %2 Tokens bei %3</translation>
    </message>
    <message>
        <source>fits batch %1, pool of %2 tokens</source>
        <translation>Batch %1 passt, Pool von %2 Tokens</translation>
    </message>
</context>
<context>
    <name>Models</name>
    <message>
        <source>%1 B, %2 B active</source>
        <translation>%1 Mrd., %2 Mrd. aktiv</translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation>%1 Mrd.</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>batch %1 (%2)</source>
        <translation>Batch %1 (%2)</translation>
    </message>
    <message>
        <source>Read off the curve between the published figures at %1 and %2.</source>
        <translation>Abgelesen von der Kurve zwischen den veröffentlichten Zahlen bei %1 und %2.</translation>
    </message>
    <message>
        <source>No run of %1 on the %2 was measured.</source>
        <translation>Kein Lauf von %1 auf %2 wurde gemessen.</translation>
    </message>
    <message>
        <source>No run of this release of %1 was measured on the %2.</source>
        <translation>Kein Lauf dieser Version von %1 wurde auf %2 gemessen.</translation>
    </message>
    <message>
        <source>No run with %1 weights under %2 was measured on the %3.</source>
        <translation>Kein Lauf mit %1-Gewichten unter %2 wurde auf %3 gemessen.</translation>
    </message>
    <message>
        <source>No run of %1 on several %2 was measured.</source>
        <translation>Kein Lauf von %1 auf mehreren %2 wurde gemessen.</translation>
    </message>
    <message>
        <source>No run of %1 on a single %2 was measured.</source>
        <translation>Kein Lauf von %1 auf einer einzelnen %2 wurde gemessen.</translation>
    </message>
    <message>
        <source>No run of this kind of model, dense or of experts, was measured under %1 on the %2.</source>
        <translation>Kein Lauf dieser Art von Modell, dicht oder MoE, wurde unter %1 auf %2 gemessen.</translation>
    </message>
    <message>
        <source>Runs like this one in each respect were measured, but none in all of them.</source>
        <translation>In jeder einzelnen Hinsicht wurden solche Läufe gemessen, aber keiner in allen zugleich.</translation>
    </message>
    <message numerus="yes">
        <source>%n [measurement of such runs stands|measurements of such runs stand] behind the band.</source>
        <translation>
            <numerusform>Hinter dem Band steht %n Messung solcher Läufe.</numerusform>
            <numerusform>Hinter dem Band stehen %n Messungen solcher Läufe.</numerusform>
        </translation>
    </message>
    <message>
        <source>The band is wider for it.</source>
        <translation>Das Band ist deshalb breiter.</translation>
    </message>
    <message numerus="yes">
        <source>By your own calibration of %n [run|runs]: %1 slower than the public one.</source>
        <translation>
            <numerusform>Nach der eigenen Kalibrierung aus %n Lauf: %1 langsamer als die öffentliche.</numerusform>
            <numerusform>Nach der eigenen Kalibrierung aus %n Läufen: %1 langsamer als die öffentliche.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>By your own calibration of %n [run|runs]: %1 faster than the public one.</source>
        <translation>
            <numerusform>Nach der eigenen Kalibrierung aus %n Lauf: %1 schneller als die öffentliche.</numerusform>
            <numerusform>Nach der eigenen Kalibrierung aus %n Läufen: %1 schneller als die öffentliche.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of your own [run|runs] behind the %1</source>
        <translation>
            <numerusform>%n eigener Lauf für %1</numerusform>
            <numerusform>%n eigene Läufe für %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 behind the %2</source>
        <translation>%1 für %2</translation>
    </message>
    <message>
        <source>none behind the %1</source>
        <translation>keine für %1</translation>
    </message>
    <message>
        <source>Measurements of such runs: %1.</source>
        <translation>Messungen solcher Läufe: %1.</translation>
    </message>
    <message>
        <source>Nobody has measured such runs; bands are those of their relatives, and wider.</source>
        <translation>Niemand hat solche Läufe gemessen; die Bänder sind die verwandter Läufe, und breiter.</translation>
    </message>
    <message>
        <source>The article&apos;s figure at this batch is for %1 weights.</source>
        <translation>Die Zahl des Artikels bei diesem Batch gilt für %1-Gewichte.</translation>
    </message>
    <message>
        <source>With one output token there is no TPOT.</source>
        <translation>Bei einem Ausgabe-Token gibt es keine TPOT.</translation>
    </message>
    <message>
        <source>The article gives neither an error band nor a time to first token, and its figures do not say their prompt and output tokens or framework.</source>
        <translation>Der Artikel nennt weder ein Fehlerband noch eine Zeit bis zum ersten Token, und seine Zahlen nennen weder Prompt- und Ausgabe-Tokens noch Framework.</translation>
    </message>
    <message>
        <source>At no batch with figures for both do they cost the same.</source>
        <translation>Bei keinem Batch mit Zahlen für beide kosten sie gleich viel.</translation>
    </message>
    <message>
        <source>Even at 100 % utilization it costs more per token than the baseline does now.</source>
        <translation>Selbst bei 100 % Auslastung kostet sie je Token mehr als die Basis jetzt.</translation>
    </message>
    <message>
        <source>own_month needs purchase_usd, the price of buying one GPU.</source>
        <translation>own_month braucht purchase_usd, den Kaufpreis einer GPU.</translation>
    </message>
    <message>
        <source>Owning never costs less than renting within horizon_months.</source>
        <translation>Kaufen kostet innerhalb von horizon_months nie weniger als Mieten.</translation>
    </message>
    <message>
        <source>No contender carries the load; each one&apos;s load_note says why.</source>
        <translation>Kein Kandidat trägt die Last; warum, sagt load_note bei jedem.</translation>
    </message>
    <message>
        <source>No contender has a cost; each one&apos;s note says why.</source>
        <translation>Kein Kandidat hat Kosten; warum, sagt note bei jedem.</translation>
    </message>
</context>
<context>
    <name>NumberBoxes</name>
    <message numerus="yes">
        <source>%1 [sequence|sequences]</source>
        <translation>
            <numerusform>%1 Sequenz</numerusform>
            <numerusform>%1 Sequenzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 [token|tokens]</source>
        <translation>
            <numerusform>%1 Token</numerusform>
            <numerusform>%1 Tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 [hour|hours]</source>
        <translation>
            <numerusform>%1 Stunde</numerusform>
            <numerusform>%1 Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 [minute|minutes]</source>
        <translation>
            <numerusform>%1 Minute</numerusform>
            <numerusform>%1 Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 [pixel|pixels]</source>
        <translation>
            <numerusform>%1 Pixel</numerusform>
            <numerusform>%1 Pixel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 [GPU|GPUs]</source>
        <translation>
            <numerusform>%1 GPU</numerusform>
            <numerusform>%1 GPUs</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number and unit</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>This is no number. It must be between %1 and %2.</source>
        <translation>Das ist keine Zahl. Erlaubt ist %1 bis %2.</translation>
    </message>
    <message>
        <source>A whole number between %1 and %2.</source>
        <translation>Eine ganze Zahl von %1 bis %2.</translation>
    </message>
    <message>
        <source>Between %1 and %2.</source>
        <translation>Zwischen %1 und %2.</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 nutzen</translation>
    </message>
</context>
<context>
    <name>Outputs</name>
    <message>
        <source>%1 W</source>
        <translation>%1 W</translation>
    </message>
    <message>
        <source>%1/kWh</source>
        <translation>%1/kWh</translation>
    </message>
    <message>
        <source>TDP %1 W × %2 typical draw = %3, one card</source>
        <translation>TDP %1 W × %2 typische Leistung = %3, eine Karte</translation>
    </message>
    <message>
        <source>1 M tokens × %1 J × PUE %2 × %3 ÷ 3.6 M J/kWh = %4</source>
        <translation>1 Mio. Tokens × %1 J × PUE %2 × %3 ÷ 3,6 Mio. J/kWh = %4</translation>
    </message>
    <message>
        <source>%1 of electricity ÷ %2 of rent per million tokens = %3</source>
        <translation>%1 Strom ÷ %2 Miete je Million Tokens = %3</translation>
    </message>
    <message>
        <source>%1 × %2 × PUE %3 × %4 = %5, if all draw that in all paid hours</source>
        <translation>%1 × %2 × PUE %3 × %4 = %5, wenn alle in allen bezahlten Stunden so viel aufnehmen</translation>
    </message>
    <message>
        <source>%1/h × 1,000,000 J ÷ (TDP %2 W × 3,600 s) = %3, as the article counts it</source>
        <translation>%1/h × 1.000.000 J ÷ (TDP %2 W × 3.600 s) = %3, wie der Artikel rechnet</translation>
    </message>
    <message>
        <source>Typical draw</source>
        <translation>Typ. Leistung</translation>
    </message>
    <message>
        <source>Power of one card at work</source>
        <translation>Leistungsaufnahme einer Karte in Arbeit</translation>
    </message>
    <message>
        <source>Power per M</source>
        <translation>Strom je Mio.</translation>
    </message>
    <message>
        <source>Electricity for a million generated tokens, with what the building adds (PUE)</source>
        <translation>Strom für eine Million erzeugter Tokens, mit dem Anteil des Gebäudes (PUE)</translation>
    </message>
    <message>
        <source>of the rent</source>
        <translation>der Miete</translation>
    </message>
    <message>
        <source>That electricity over the rent for the same tokens</source>
        <translation>Dieser Strom geteilt durch die Miete für dieselben Tokens</translation>
    </message>
    <message>
        <source>Power a month</source>
        <translation>Strom im Monat</translation>
    </message>
    <message>
        <source>Electricity of the fleet for the scenario&apos;s load</source>
        <translation>Strom der Flotte für die Last des Szenarios</translation>
    </message>
    <message>
        <source>Rent per MJ</source>
        <translation>Miete je MJ</translation>
    </message>
    <message>
        <source>Rent for a million joules at the TDP</source>
        <translation>Miete für eine Million Joule bei der TDP</translation>
    </message>
    <message>
        <source>%1 × %2 ÷ %3 = %4 J per token, for the cards alone</source>
        <translation>%1 × %2 ÷ %3 = %4 J je Token, nur für die Karten</translation>
    </message>
    <message>
        <source>%1 × 60 s ÷ %2 images a minute = %3 J per image, for the card alone</source>
        <translation>%1 × 60 s ÷ %2 Bilder je Minute = %3 J je Bild, nur für die Karte</translation>
    </message>
    <message>
        <source>the load inside the limits</source>
        <translation>die Last innerhalb der Grenzen</translation>
    </message>
    <message>
        <source>%1 tokens a month at the busiest rate</source>
        <translation>%1 Tokens im Monat bei der höchsten Rate</translation>
    </message>
    <message>
        <source>%1, shared by the fewest replicas that keep the limits when played%2 = %3 of %4</source>
        <translation>%1, verteilt auf die wenigsten Replikate, die durchgespielt die Grenzen einhalten%2 = %3 mit %4</translation>
    </message>
    <message>
        <source>%1 ÷ %2 a replica, the highest load inside the limits, rounded up%3 = %4 of %5</source>
        <translation>%1 ÷ %2 je Replikat, die höchste Last innerhalb der Grenzen, aufgerundet%3 = %4 mit %5</translation>
    </message>
    <message>
        <source> + %1 spare</source>
        <translation> + %1 Reserve</translation>
    </message>
    <message numerus="yes">
        <source>%1 [replica|replicas]</source>
        <translation>
            <numerusform>%1 Replikat</numerusform>
            <numerusform>%1 Replikate</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 tokens × peak %2 ÷ (%3 h × 3,600 s × %4 × %5), rounded up%6 = %7 of %8</source>
        <translation>%1 Tokens × Spitze %2 ÷ (%3 h × 3.600 s × %4 × %5), aufgerundet%6 = %7 mit %8</translation>
    </message>
    <message>
        <source>%1 × %2 = %3</source>
        <translation>%1 × %2 = %3</translation>
    </message>
    <message>
        <source>12 months × %1 = %2</source>
        <translation>12 Monate × %1 = %2</translation>
    </message>
    <message>
        <source>%1 a month ÷ %2 tokens = %3 per million</source>
        <translation>%1 im Monat ÷ %2 Tokens = %3 je Million</translation>
    </message>
    <message>
        <source>%1 GPU-hours at work ÷ %2 paid = %3</source>
        <translation>%1 GPU-Stunden in Arbeit ÷ %2 bezahlte = %3</translation>
    </message>
    <message>
        <source>%1 ÷ %2 - 1 = %3</source>
        <translation>%1 ÷ %2 - 1 = %3</translation>
    </message>
    <message>
        <source>No other contender&apos;s bill is less.</source>
        <translation>Keine Rechnung eines anderen Kandidaten ist kleiner.</translation>
    </message>
    <message>
        <source>%1 (%2–%3)</source>
        <translation>%1 (%2–%3)</translation>
    </message>
    <message>
        <source>%1; whole GPUs at the high and at the low end of the rate: %2 to %3</source>
        <translation>%1; ganze GPUs am hohen und am niedrigen Ende der Rate: %2 bis %3</translation>
    </message>
    <message>
        <source>%1; as many GPUs at both ends of the rate&apos;s band</source>
        <translation>%1; gleich viele GPUs an beiden Enden des Bandes der Rate</translation>
    </message>
    <message>
        <source>%1 GPU-hours at work × %2 = %3, if only those are paid</source>
        <translation>%1 GPU-Stunden in Arbeit × %2 = %3, wenn nur diese bezahlt werden</translation>
    </message>
    <message>
        <source>%1 tokens × %2 per million = %3, if only the hours at work are paid</source>
        <translation>%1 Tokens × %2 je Million = %3, wenn nur die Stunden in Arbeit bezahlt werden</translation>
    </message>
    <message>
        <source>%1 × %2 W × %3 typical draw ÷ %4 = %5 J per token, for the cards alone</source>
        <translation>%1 × %2 W × %3 typische Leistung ÷ %4 = %5 J je Token, nur für die Karten</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPUs</translation>
    </message>
    <message>
        <source>Whole replicas for %1, plus spares</source>
        <translation>Ganze Replikate für %1, plus Reserve</translation>
    </message>
    <message>
        <source>Whole replicas for the load, plus spares</source>
        <translation>Ganze Replikate für die Last, plus Reserve</translation>
    </message>
    <message>
        <source>Per month</source>
        <translation>Im Monat</translation>
    </message>
    <message>
        <source>Rent of the hours that those GPUs are paid for in a month</source>
        <translation>Miete der Stunden, für die diese GPUs in einem Monat bezahlt werden</translation>
    </message>
    <message>
        <source>Rent of those GPUs for a month</source>
        <translation>Miete dieser GPUs für einen Monat</translation>
    </message>
    <message>
        <source>Bill over the least</source>
        <translation>Über kleinster Rechnung</translation>
    </message>
    <message>
        <source>What a month costs more than the least bill</source>
        <translation>Was ein Monat mehr kostet als die kleinste Rechnung</translation>
    </message>
    <message>
        <source>Per M at the load</source>
        <translation>Je Mio. bei der Last</translation>
    </message>
    <message>
        <source>That bill, shared out among the month&apos;s tokens</source>
        <translation>Diese Rechnung, verteilt auf die Tokens des Monats</translation>
    </message>
    <message>
        <source>At work</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Share of the paid GPU-hours that the month&apos;s tokens take</source>
        <translation>Anteil der bezahlten GPU-Stunden, den die Tokens des Monats brauchen</translation>
    </message>
    <message>
        <source>Per year</source>
        <translation>Im Jahr</translation>
    </message>
    <message>
        <source>If billed only for use</source>
        <translation>Bei Zahlung nach Nutzung</translation>
    </message>
    <message>
        <source>The month&apos;s tokens at the cost per token, as if only hours at work were paid</source>
        <translation>Die Tokens des Monats zu den Kosten je Token, als würden nur die Stunden in Arbeit bezahlt</translation>
    </message>
    <message>
        <source>J/token</source>
        <translation>J/Token</translation>
    </message>
    <message>
        <source>Energy of the cards for one generated token</source>
        <translation>Energie der Karten für ein erzeugtes Token</translation>
    </message>
    <message>
        <source>%1/h</source>
        <translation>%1/h</translation>
    </message>
    <message>
        <source>%1 GPU-hours at work</source>
        <translation>%1 GPU-Stunden in Arbeit</translation>
    </message>
    <message>
        <source>%1 × %2 h</source>
        <translation>%1 × %2 h</translation>
    </message>
    <message>
        <source>%1: %2, %3. %4</source>
        <translation>%1: %2, %3. %4</translation>
    </message>
    <message>
        <source>%1 %2 images a minute, with a throughput gain of %3.</source>
        <translation>%1 %2 Bilder je Minute, mit einem Durchsatzgewinn von %3.</translation>
    </message>
    <message>
        <source>1,000 × %1/h ÷ (60 min × %2 a minute × %3) = %4</source>
        <translation>1.000 × %1/h ÷ (60 min × %2 je Minute × %3) = %4</translation>
    </message>
    <message>
        <source>%1 W × %2 typical draw × 60 s ÷ %3 a minute = %4 J per image, for the card alone</source>
        <translation>%1 W × %2 typische Leistung × 60 s ÷ %3 je Minute = %4 J je Bild, nur für die Karte</translation>
    </message>
    <message>
        <source>%1 images × %2 per 1,000 = %3, if only the time at work is paid</source>
        <translation>%1 Bilder × %2 je 1.000 = %3, wenn nur die Zeit in Arbeit bezahlt wird</translation>
    </message>
    <message>
        <source>Images/min</source>
        <translation>Bilder/min</translation>
    </message>
    <message>
        <source>Images a minute of one GPU, as published</source>
        <translation>Bilder je Minute einer GPU, wie veröffentlicht</translation>
    </message>
    <message>
        <source>Per 1,000</source>
        <translation>Je 1.000</translation>
    </message>
    <message>
        <source>Rent for 1,000 images</source>
        <translation>Miete für 1.000 Bilder</translation>
    </message>
    <message>
        <source>J/image</source>
        <translation>J/Bild</translation>
    </message>
    <message>
        <source>Energy of the card for one image</source>
        <translation>Energie der Karte für ein Bild</translation>
    </message>
    <message>
        <source>Rent for %1 images, the scenario&apos;s load of a month</source>
        <translation>Miete für %1 Bilder, die Last des Szenarios in einem Monat</translation>
    </message>
    <message>
        <source>The article has no image rates for these cards</source>
        <translation>Der Artikel hat keine Bildraten für diese Karten</translation>
    </message>
    <message>
        <source>the %1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>1,000 images cost %1 on %2</source>
        <translation>1.000 Bilder kosten %1 auf %2</translation>
    </message>
    <message>
        <source>%1; the article has no image rate for the others</source>
        <translation>%1; für die anderen hat der Artikel keine Bildrate</translation>
    </message>
    <message>
        <source>%1 and %2 more on the %3</source>
        <translation>%1 und %2 mehr auf %3</translation>
    </message>
    <message>
        <source>The article has no image rate for the %1.</source>
        <translation>Der Artikel hat keine Bildrate für %1.</translation>
    </message>
    <message>
        <source>The article has no image rate for the %1, only for %2; choose one of those.</source>
        <translation>Der Artikel hat keine Bildrate für %1, nur für %2; eine davon wählen.</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1 (%2 bis %3)</translation>
    </message>
    <message numerus="yes">
        <source>Tiebreak&apos;s model; %1 [measurement|measurements] of this card stand behind it</source>
        <translation>
            <numerusform>Modell von Tiebreak; dahinter steht %1 Messung dieser Karte</numerusform>
            <numerusform>Modell von Tiebreak; dahinter stehen %1 Messungen dieser Karte</numerusform>
        </translation>
    </message>
    <message>
        <source>Tiebreak&apos;s model; nobody measured this card, so the band is wider</source>
        <translation>Modell von Tiebreak; niemand hat diese Karte gemessen, daher ist das Band breiter</translation>
    </message>
    <message>
        <source>%1; none is of this kind of work, so the band is wider</source>
        <translation>%1; keine ist von dieser Art Arbeit, daher ist das Band breiter</translation>
    </message>
    <message>
        <source>%1. 8 of 10 measurements of unseen sources lie within a factor of %2.</source>
        <translation>%1. 8 von 10 Messungen ungesehener Quellen liegen innerhalb eines Faktors von %2.</translation>
    </message>
    <message>
        <source>1,000 × %1/h ÷ (60 min × %2 a minute × the share of paid hours at work)</source>
        <translation>1.000 × %1/h ÷ (60 min × %2 je Minute × Anteil der bezahlten Stunden in Arbeit)</translation>
    </message>
    <message>
        <source>60 s ÷ %1 images a minute</source>
        <translation>60 s ÷ %1 Bilder je Minute</translation>
    </message>
    <message>
        <source>%1 W × %2 typical draw × %3 s, for the card alone</source>
        <translation>%1 W × %2 typische Leistung × %3 s, nur für die Karte</translation>
    </message>
    <message>
        <source>Whole GPUs for %1 images a month at the busiest rate, by the same billing as tokens</source>
        <translation>Ganze GPUs für %1 Bilder im Monat bei der höchsten Rate, nach derselben Abrechnung wie Tokens</translation>
    </message>
    <message>
        <source>%1/h × what 1,000 images cost on the %2 ÷ what they cost here</source>
        <translation>%1/h × Kosten von 1.000 Bildern auf %2 ÷ Kosten hier</translation>
    </message>
    <message>
        <source>The others are held against this one.</source>
        <translation>Die anderen werden mit diesem verglichen.</translation>
    </message>
    <message>
        <source>The sum of the parts; 8 of 10 measured runs lie between %1 and %2.</source>
        <translation>Die Summe der Teile; 8 von 10 gemessenen Läufen liegen zwischen %1 und %2.</translation>
    </message>
    <message>
        <source>may not</source>
        <translation>fraglich</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>%1 tokens ÷ %2</source>
        <translation>%1 Tokens ÷ %2</translation>
    </message>
    <message>
        <source>%1/h × %2 × the hours</source>
        <translation>%1/h × %2 × Stunden</translation>
    </message>
    <message>
        <source>%1/h × what the run costs on the %2 ÷ what it costs here</source>
        <translation>%1/h × Kosten des Laufs auf %2 ÷ Kosten hier</translation>
    </message>
    <message>
        <source>One of the two cards does not hold the run.</source>
        <translation>Auf eine der beiden Karten passt der Lauf nicht.</translation>
    </message>
    <message>
        <source>It takes %1, and the %2 has %3.</source>
        <translation>Er braucht %1, und %2 hat %3.</translation>
    </message>
    <message>
        <source>Images a minute of one GPU, as the model says, with its band</source>
        <translation>Bilder je Minute einer GPU laut Modell, mit dem Band</translation>
    </message>
    <message>
        <source>s/image</source>
        <translation>s/Bild</translation>
    </message>
    <message>
        <source>Seconds of one GPU for an image</source>
        <translation>Sekunden einer GPU für ein Bild</translation>
    </message>
    <message>
        <source>Rent for 1,000 images, with its band</source>
        <translation>Miete für 1.000 Bilder, mit dem Band</translation>
    </message>
    <message>
        <source>Whole GPUs for a month&apos;s images</source>
        <translation>Ganze GPUs für die Bilder eines Monats</translation>
    </message>
    <message>
        <source>Bill</source>
        <translation>Rechnung</translation>
    </message>
    <message>
        <source>Ties at</source>
        <translation>Gleich bei</translation>
    </message>
    <message>
        <source>Hourly price at which an image costs as much as on the first contender</source>
        <translation>Stundenpreis, bei dem ein Bild so viel kostet wie beim ersten Kandidaten</translation>
    </message>
    <message>
        <source>Limited by</source>
        <translation>Engpass</translation>
    </message>
    <message>
        <source>What most of the time goes to</source>
        <translation>Was die meiste Zeit braucht</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Tokens a second of the whole run, as the model says, with its band</source>
        <translation>Tokens je Sekunde des ganzen Laufs laut Modell, mit dem Band</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Hours for %1 tokens</source>
        <translation>Stunden für %1 Tokens</translation>
    </message>
    <message>
        <source>Run costs</source>
        <translation>Laufkosten</translation>
    </message>
    <message>
        <source>Rent of the run&apos;s GPUs for those hours</source>
        <translation>Miete der GPUs des Laufs für diese Stunden</translation>
    </message>
    <message>
        <source>Hourly price at which the run costs as much as on the first contender</source>
        <translation>Stundenpreis, bei dem der Lauf so viel kostet wie beim ersten Kandidaten</translation>
    </message>
    <message>
        <source>Peak memory</source>
        <translation>Max. Speicher</translation>
    </message>
    <message>
        <source>Of one GPU, of what the runtime shows</source>
        <translation>Einer GPU, von dem, was die Laufzeitumgebung zeigt</translation>
    </message>
    <message>
        <source>Fits</source>
        <translation>Passt</translation>
    </message>
    <message>
        <source>Whether one GPU holds it; may not: the high end of the band does not fit</source>
        <translation>Ob eine GPU ihn fasst; fraglich: Das obere Ende des Bandes passt nicht</translation>
    </message>
    <message>
        <source>Largest batch</source>
        <translation>Größter Batch</translation>
    </message>
    <message>
        <source>The most sequences a GPU that fit</source>
        <translation>Wie viele Sequenzen je GPU höchstens passen</translation>
    </message>
    <message>
        <source>Longest sequence</source>
        <translation>Längste Sequenz</translation>
    </message>
    <message>
        <source>The most tokens of a sequence that fit, at most the model&apos;s context</source>
        <translation>Wie viele Tokens je Sequenz höchstens passen, begrenzt durch den Kontext des Modells</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Frozen ones and those that learn</source>
        <translation>Eingefrorene und lernende</translation>
    </message>
    <message>
        <source>Adapters</source>
        <translation>Adapter</translation>
    </message>
    <message>
        <source>The small matrices of LoRA</source>
        <translation>Die kleinen Matrizen von LoRA</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>Gradienten</translation>
    </message>
    <message>
        <source>Those that are there while activations still are</source>
        <translation>Die vorliegen, solange die Aktivierungen noch da sind</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>Adam&apos;s state: of 16 bits where all weights learn, of 32 with LoRA and QLoRA</source>
        <translation>Zustand von Adam: mit 16 Bit, wenn alle Gewichte lernen, mit 32 bei LoRA und QLoRA</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>Aktivierungen</translation>
    </message>
    <message>
        <source>What the forward pass keeps for the backward pass</source>
        <translation>Was der Vorwärtslauf für den Rückwärtslauf aufhebt</translation>
    </message>
    <message>
        <source>Logits</source>
        <translation>Logits</translation>
    </message>
    <message>
        <source>Scores of every word, and their gradients</source>
        <translation>Bewertungen aller Wörter und ihre Gradienten</translation>
    </message>
    <message>
        <source>Reserve</source>
        <translation>Reserve</translation>
    </message>
    <message>
        <source>Of the runtime and its allocator</source>
        <translation>Der Laufzeitumgebung und ihres Allokators</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 px</source>
        <translation>%1 px</translation>
    </message>
    <message numerus="yes">
        <source>%1 [step|steps]</source>
        <translation>
            <numerusform>%1 Schritt</numerusform>
            <numerusform>%1 Schritte</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 at once</source>
        <translation>%1 gleichzeitig</translation>
    </message>
    <message>
        <source>compiled</source>
        <translation>kompiliert</translation>
    </message>
    <message>
        <source>not compiled</source>
        <translation>nicht kompiliert</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 Tokens</translation>
    </message>
    <message>
        <source>with checkpointing</source>
        <translation>mit Checkpointing</translation>
    </message>
    <message>
        <source>without checkpointing</source>
        <translation>ohne Checkpointing</translation>
    </message>
    <message>
        <source>%1 and %2 more on %3</source>
        <translation>%1 und %2 mehr auf %3</translation>
    </message>
    <message>
        <source>No card holds this run</source>
        <translation>Auf keine Karte passt dieser Lauf</translation>
    </message>
    <message>
        <source>The run costs %1 on %2</source>
        <translation>Der Lauf kostet %1 auf %2</translation>
    </message>
    <message>
        <source>%1; it does not fit %2</source>
        <translation>%1; er passt nicht auf %2</translation>
    </message>
    <message>
        <source>%1 times as many images a minute</source>
        <translation>%1-mal so viele Bilder je Minute</translation>
    </message>
    <message>
        <source>%1 to %2 times as many images a minute</source>
        <translation>%1- bis %2-mal so viele Bilder je Minute</translation>
    </message>
    <message>
        <source>%1 times as many tokens a second on %2</source>
        <translation>%1-mal so viele Tokens je Sekunde auf %2</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>%1 (%2–%3) tok/s</source>
        <translation>%1 (%2–%3) tok/s</translation>
    </message>
    <message>
        <source>%1 ÷ (3,600 s × %2 × %3) = %4 per million tokens</source>
        <translation>%1 ÷ (3.600 s × %2 × %3) = %4 je Million Tokens</translation>
    </message>
    <message>
        <source>No other contender costs less per token.</source>
        <translation>Kein anderer Kandidat kostet weniger je Token.</translation>
    </message>
    <message>
        <source>The least bill in %1 of %2 samples of throughput and price. The spreads are under Assumptions.</source>
        <translation>Die kleinste Rechnung in %1 von %2 Ziehungen von Durchsatz und Preis. Die Streuungen stehen unter Annahmen.</translation>
    </message>
    <message>
        <source>Cheapest in %1 of %2 samples of throughput, price and utilization; 8 of 10 samples of its cost lie between %3 and %4, half below %5. The spreads are under Assumptions.</source>
        <translation>Am günstigsten in %1 von %2 Ziehungen von Durchsatz, Preis und Auslastung; 8 von 10 Ziehungen der Kosten liegen zwischen %3 und %4, die Hälfte unter %5. Die Streuungen stehen unter Annahmen.</translation>
    </message>
    <message>
        <source>%1/h (%2–%3)</source>
        <translation>%1/h (%2–%3)</translation>
    </message>
    <message>
        <source>; likely %1 to %2, with the errors of both rates taken as independent</source>
        <translation>; wahrscheinlich %1 bis %2, wenn die Fehler beider Raten unabhängig sind</translation>
    </message>
    <message>
        <source>%1 × %2 ÷ %3 = %4, now %1; at this price the bill of %5 is that of %6</source>
        <translation>%1 × %2 ÷ %3 = %4, jetzt %1; bei diesem Preis ist die Rechnung von %5 die von %6</translation>
    </message>
    <message>
        <source>%1 per million tokens × 3,600 s × %2 × %3 ÷ %4 = %5, now %6; at this price %7 costs as much per token as %8</source>
        <translation>%1 je Million Tokens × 3.600 s × %2 × %3 ÷ %4 = %5, jetzt %6; bei diesem Preis kostet %7 je Token so viel wie %8</translation>
    </message>
    <message>
        <source>The baseline: the prices of the others are those at which they cost as much as it.</source>
        <translation>Die Basis: Die Preise der anderen sind die, bei denen sie so viel kosten wie diese.</translation>
    </message>
    <message>
        <source>%1 (%2–%3) ms</source>
        <translation>%1 (%2–%3) ms</translation>
    </message>
    <message>
        <source>%1; evidence %2, at %3</source>
        <translation>%1; Beleg %2, bei %3</translation>
    </message>
    <message>
        <source>%1; likely %2 to %3</source>
        <translation>%1; wahrscheinlich %2 bis %3</translation>
    </message>
    <message>
        <source>until the first token of one prompt that does not wait</source>
        <translation>bis zum ersten Token eines Prompts, der nicht wartet</translation>
    </message>
    <message>
        <source>until the first tokens of the whole batch</source>
        <translation>bis zu den ersten Tokens des ganzen Batches</translation>
    </message>
    <message>
        <source>mean time of a step, as a running sequence sees it</source>
        <translation>mittlere Zeit eines Schritts, wie eine laufende Sequenz sie sieht</translation>
    </message>
    <message>
        <source>the pool holds %1 tokens, so at most %2 fits</source>
        <translation>der Pool fasst %1 Tokens, also passt höchstens %2</translation>
    </message>
    <message>
        <source>not even one sequence fits</source>
        <translation>nicht einmal eine Sequenz passt</translation>
    </message>
    <message>
        <source>weights %1 + KV cache %2 + overhead %3 = %4 of the %5 that drivers report; %6</source>
        <translation>Gewichte %1 + KV-Cache %2 + Overhead %3 = %4 von den %5, die Treiber melden; %6</translation>
    </message>
    <message>
        <source>%1. A server&apos;s log says that its pool holds %2 tokens (%3)</source>
        <translation>%1. Laut Protokoll eines Servers fasst dessen Pool %2 Tokens (%3)</translation>
    </message>
    <message>
        <source>+%1 points</source>
        <translation>+%1 Punkte</translation>
    </message>
    <message>
        <source>-%1 points</source>
        <translation>-%1 Punkte</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>Durchsatz</translation>
    </message>
    <message>
        <source>Generated tokens a second of one replica at the scenario&apos;s batch</source>
        <translation>Erzeugte Tokens je Sekunde eines Replikats beim Batch des Szenarios</translation>
    </message>
    <message>
        <source>Generated tokens a second of one replica at the version&apos;s batch</source>
        <translation>Erzeugte Tokens je Sekunde eines Replikats beim Batch der Version</translation>
    </message>
    <message>
        <source>Cost per M</source>
        <translation>Kosten je Mio.</translation>
    </message>
    <message>
        <source>Rent for a million generated tokens</source>
        <translation>Miete für eine Million erzeugter Tokens</translation>
    </message>
    <message>
        <source>Over least</source>
        <translation>Mehrkosten</translation>
    </message>
    <message>
        <source>What a token costs more than with the cheapest contender</source>
        <translation>Was ein Token mehr kostet als beim günstigsten Kandidaten</translation>
    </message>
    <message>
        <source>Chance of being cheapest</source>
        <translation>Siegchance</translation>
    </message>
    <message>
        <source>How often the contender has the least of what the question compares (cost per token, or the bill) when throughput, price and utilization vary as far as they are uncertain</source>
        <translation>Wie oft der Kandidat bei dem, was die Frage vergleicht (Kosten je Token oder Rechnung), am wenigsten kostet, wenn Durchsatz, Preis und Auslastung im Rahmen ihrer Unsicherheit schwanken</translation>
    </message>
    <message>
        <source>Same cost at</source>
        <translation>Gleich teuer bei</translation>
    </message>
    <message>
        <source>Price of one GPU-hour at which the contender costs as much as %1, by the question: per token, or a month</source>
        <translation>Preis einer GPU-Stunde, bei dem der Kandidat so viel kostet wie %1, je nach Frage: je Token oder im Monat</translation>
    </message>
    <message>
        <source>TTFT</source>
        <translation>TTFT</translation>
    </message>
    <message>
        <source>Time to the first token: of the whole batch when it is static, of one prompt without a queue in flight</source>
        <translation>Zeit bis zum ersten Token: des ganzen Batches, wenn er statisch ist, eines Prompts ohne Warteschlange bei In-flight-Batching</translation>
    </message>
    <message>
        <source>TPOT</source>
        <translation>TPOT</translation>
    </message>
    <message>
        <source>Mean time from one token of a sequence to its next</source>
        <translation>Mittlere Zeit von einem Token einer Sequenz bis zum nächsten</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Of one replica: weights, KV cache and overhead</source>
        <translation>Eines Replikats: Gewichte, KV-Cache und Overhead</translation>
    </message>
    <message>
        <source>; the figure at %1 is impossible: it needs %2 GB/s, and the card has %3 GB/s</source>
        <translation>; die Zahl bei %1 ist unmöglich: Sie braucht %2 GB/s, und die Karte hat %3 GB/s</translation>
    </message>
    <message>
        <source>%1 %2 at %3</source>
        <translation>%1 %2 bei %3</translation>
    </message>
    <message numerus="yes">
        <source>model, your %n [run|runs]</source>
        <translation>
            <numerusform>Modell, %n eigener Lauf</numerusform>
            <numerusform>Modell, %n eigene Läufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>model, %n [measurement|measurements]</source>
        <translation>
            <numerusform>Modell, %n Messung</numerusform>
            <numerusform>Modell, %n Messungen</numerusform>
        </translation>
    </message>
    <message>
        <source>model, none measured</source>
        <translation>Modell, keine gemessen</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>between batches %1 and %2</source>
        <translation>zwischen Batch %1 und %2</translation>
    </message>
    <message>
        <source>article, %1 (%2)</source>
        <translation>Artikel, %1 (%2)</translation>
    </message>
    <message>
        <source>article, %1</source>
        <translation>Artikel, %1</translation>
    </message>
    <message>
        <source>A published figure does not say what limits it.</source>
        <translation>Eine veröffentlichte Zahl sagt nicht, was sie begrenzt.</translation>
    </message>
    <message>
        <source>What takes most of the time, or is used up first, at %1.</source>
        <translation>Was bei %1 die meiste Zeit braucht oder zuerst erschöpft ist.</translation>
    </message>
    <message>
        <source>What keeps the throughput from being higher</source>
        <translation>Was einen höheren Durchsatz verhindert</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Where the throughput comes from</source>
        <translation>Woher der Durchsatz stammt</translation>
    </message>
    <message>
        <source>evidence %1, at %2</source>
        <translation>Beleg %1, bei %2</translation>
    </message>
    <message>
        <source>read off the curve between %1 and %2; no figure is published at %3</source>
        <translation>abgelesen von der Kurve zwischen %1 und %2; bei %3 ist keine Zahl veröffentlicht</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>; this contender&apos;s weights are %1</source>
        <translation>; die Gewichte dieses Kandidaten sind %1</translation>
    </message>
    <message>
        <source>; likely %1 to %2</source>
        <translation>; wahrscheinlich %1 bis %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1 per million generated tokens × %2 of the GPU time for prompts (by the model) × %3 ÷ %4 tokens = %5 per million prompt tokens</source>
        <translation>%1 je Million erzeugter Tokens × %2 der GPU-Zeit für Prompts (laut Modell) × %3 ÷ %4 Tokens = %5 je Million Prompt-Tokens</translation>
    </message>
    <message>
        <source>%1 per million generated tokens × %2 of the GPU time for generating (by the model) = %3</source>
        <translation>%1 je Million erzeugter Tokens × %2 der GPU-Zeit für das Erzeugen (laut Modell) = %3</translation>
    </message>
    <message>
        <source>%1 per million generated tokens × %2 ÷ (%2 + %3) tokens = %4 per million of all tokens</source>
        <translation>%1 je Million erzeugter Tokens × %2 ÷ (%2 + %3) Tokens = %4 je Million aller Tokens</translation>
    </message>
    <message>
        <source>The article does not say with which prompts its rates were measured, so that their cost cannot be told apart. Choose the evidence Model.</source>
        <translation>Der Artikel sagt nicht, mit welchen Prompts seine Raten gemessen wurden, also lassen sich deren Kosten nicht trennen. Den Beleg „Modell“ wählen.</translation>
    </message>
    <message>
        <source>The model cannot serve this workload, so that the time of its prompts is not known.</source>
        <translation>Das Modell kann diese Last nicht bedienen, also ist die Zeit ihrer Prompts nicht bekannt.</translation>
    </message>
    <message>
        <source>Input per M</source>
        <translation>Eingabe je Mio.</translation>
    </message>
    <message>
        <source>Rent for a million prompt tokens: their share of the GPU time</source>
        <translation>Miete für eine Million Prompt-Tokens: ihr Anteil an der GPU-Zeit</translation>
    </message>
    <message>
        <source>Output per M</source>
        <translation>Ausgabe je Mio.</translation>
    </message>
    <message>
        <source>Rent for a million generated tokens without the time of their prompts</source>
        <translation>Miete für eine Million erzeugter Tokens ohne die Zeit ihrer Prompts</translation>
    </message>
    <message>
        <source>Blended per M</source>
        <translation>Gesamt je Mio.</translation>
    </message>
    <message>
        <source>Rent for a million tokens, prompts and generated ones alike</source>
        <translation>Miete für eine Million Tokens, Prompts wie erzeugte</translation>
    </message>
    <message>
        <source>%1 of %2 parameters learn</source>
        <translation>%1 von %2 Parametern lernen</translation>
    </message>
    <message>
        <source>%1 parameters × 2 bytes (FP16) = %2</source>
        <translation>%1 Parameter × 2 Byte (FP16) = %2</translation>
    </message>
    <message>
        <source>(%1 frozen + %2 trained parameters) × 2 bytes (FP16) = %3</source>
        <translation>(%1 eingefrorene + %2 trainierte Parameter) × 2 Byte (FP16) = %3</translation>
    </message>
    <message>
        <source>%1 frozen parameters at 4.127 bits (NF4; embeddings and lm_head at 16) + %2 trained × 2 bytes = %3 (Dettmers et al. 2023)</source>
        <translation>%1 eingefrorene Parameter mit 4,127 Bit (NF4; Embeddings und lm_head mit 16) + %2 trainierte × 2 Byte = %3 (Dettmers et al. 2023)</translation>
    </message>
    <message>
        <source>%1 trained parameters × 2 bytes = %2</source>
        <translation>%1 trainierte Parameter × 2 Byte = %2</translation>
    </message>
    <message>
        <source>%1 trained parameters × 12 bytes (Adam: FP32 copy, momentum, variance) = %2 (Rajbhandari et al. 2020)</source>
        <translation>%1 trainierte Parameter × 12 Byte (Adam: FP32-Kopie, Momentum, Varianz) = %2 (Rajbhandari et al. 2020)</translation>
    </message>
    <message>
        <source>%1 tokens × batch %2 × (%3 × hidden %4 + 5 × %5 heads × %1 tokens) bytes</source>
        <translation>%1 Tokens × Batch %2 × (%3 × hidden %4 + 5 × %5 Köpfe × %1 Tokens) Byte</translation>
    </message>
    <message>
        <source> of one layer + 2 bytes × %1 tokens × batch %2 × hidden %3 × %4 layers</source>
        <translation> einer Schicht + 2 Byte × %1 Tokens × Batch %2 × hidden %3 × %4 Schichten</translation>
    </message>
    <message>
        <source> × %1 layers</source>
        <translation> × %1 Schichten</translation>
    </message>
    <message>
        <source>, and less in layers of other kinds</source>
        <translation>, und weniger in Schichten anderer Art</translation>
    </message>
    <message>
        <source> = %1 (Korthikanti et al. 2022; FlashAttention needs less)</source>
        <translation> = %1 (Korthikanti et al. 2022; FlashAttention braucht weniger)</translation>
    </message>
    <message>
        <source>weights %1 + gradients %2 + optimizer %3 + activations %4 = %5 of the %6 that drivers report</source>
        <translation>Gewichte %1 + Gradienten %2 + Optimierer %3 + Aktivierungen %4 = %5 von den %6, die Treiber melden</translation>
    </message>
    <message>
        <source>yes, %1 free</source>
        <translation>ja, %1 frei</translation>
    </message>
    <message>
        <source>no, %1 short</source>
        <translation>nein, %1 zu wenig</translation>
    </message>
    <message>
        <source>%1, and one %2 has %3</source>
        <translation>%1, und eine %2 hat %3</translation>
    </message>
    <message>
        <source>%1; the article calls it unsupported on this card</source>
        <translation>%1; laut Artikel auf dieser Karte nicht unterstützt</translation>
    </message>
    <message>
        <source>%1 GB of name-plate memory ÷ %2 bytes a parameter for weights, gradients and optimizer = %3 parameters at most; activations come on top</source>
        <translation>%1 GB Speicher laut Typenschild ÷ %2 Byte je Parameter für Gewichte, Gradienten und Optimierer = höchstens %3 Parameter; Aktivierungen kommen hinzu</translation>
    </message>
    <message>
        <source>%1 (published)</source>
        <translation>%1 (veröffentlicht)</translation>
    </message>
    <message>
        <source>%1 (yours)</source>
        <translation>%1 (eigene)</translation>
    </message>
    <message>
        <source>The training rate that you set for this contender</source>
        <translation>Die Trainingsrate, die Sie für diesen Kandidaten gesetzt haben</translation>
    </message>
    <message>
        <source>%1: %2, %3, %4. %5</source>
        <translation>%1: %2, %3, %4. %5</translation>
    </message>
    <message>
        <source>%1 tokens ÷ (%2 × 3,600 s) = %3</source>
        <translation>%1 Tokens ÷ (%2 × 3.600 s) = %3</translation>
    </message>
    <message>
        <source>%1/h × %2 = %3, on one GPU</source>
        <translation>%1/h × %2 = %3, auf einer GPU</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Which parameters learn</source>
        <translation>Welche Parameter lernen</translation>
    </message>
    <message>
        <source>Of the parameters that learn</source>
        <translation>Der lernenden Parameter</translation>
    </message>
    <message>
        <source>Adam&apos;s state of the parameters that learn</source>
        <translation>Zustand von Adam für die lernenden Parameter</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Of the memory of one GPU, as drivers report it</source>
        <translation>Vom Speicher einer GPU, wie Treiber ihn melden</translation>
    </message>
    <message>
        <source>Whether one GPU holds it</source>
        <translation>Ob eine GPU es fasst</translation>
    </message>
    <message>
        <source>Largest model</source>
        <translation>Größtes Modell</translation>
    </message>
    <message>
        <source>The most parameters that one GPU could train this way</source>
        <translation>Wie viele Parameter eine GPU so höchstens trainieren könnte</translation>
    </message>
    <message>
        <source>Tokens a second of one training run, published or yours</source>
        <translation>Tokens je Sekunde eines Trainingslaufs, veröffentlicht oder eigene</translation>
    </message>
    <message>
        <source>Rent of one GPU for those hours</source>
        <translation>Miete einer GPU für diese Stunden</translation>
    </message>
    <message>
        <source>Twelve of those months: 8,640 hours where a month has 720</source>
        <translation>Zwölf dieser Monate: 8.640 Stunden, wo ein Monat 720 hat</translation>
    </message>
</context>
<context>
    <name>OwnFacts</name>
    <message>
        <source>the model %1</source>
        <translation>das Modell %1</translation>
    </message>
    <message>
        <source>the card %1</source>
        <translation>die Karte %1</translation>
    </message>
    <message>
        <source>the price of the %1 (%2)</source>
        <translation>der Preis von %1 (%2)</translation>
    </message>
    <message>
        <source>the measurement of the %1</source>
        <translation>die Messung von %1</translation>
    </message>
    <message numerus="yes">
        <source>the model&apos;s level of the %1 (%n [run|runs], %2 slower)</source>
        <translation>
            <numerusform>das Niveau des Modells für %1 (%n Lauf, %2 langsamer)</numerusform>
            <numerusform>das Niveau des Modells für %1 (%n Läufe, %2 langsamer)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the model&apos;s level of the %1 (%n [run|runs], %2 faster)</source>
        <translation>
            <numerusform>das Niveau des Modells für %1 (%n Lauf, %2 schneller)</numerusform>
            <numerusform>das Niveau des Modells für %1 (%n Läufe, %2 schneller)</numerusform>
        </translation>
    </message>
    <message>
        <source>the trace %1</source>
        <translation>der Trace %1</translation>
    </message>
    <message>
        <source>the image pipeline %1</source>
        <translation>die Bild-Pipeline %1</translation>
    </message>
    <message>
        <source>Yours: %1.</source>
        <translation>Eigenes: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n [model|models]</source>
        <translation>
            <numerusform>%n Modell</numerusform>
            <numerusform>%n Modelle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n [card|cards]</source>
        <translation>
            <numerusform>%n Karte</numerusform>
            <numerusform>%n Karten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n [price|prices]</source>
        <translation>
            <numerusform>%n Preis</numerusform>
            <numerusform>%n Preise</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n [measured number|measured numbers]</source>
        <translation>
            <numerusform>%n gemessene Zahl</numerusform>
            <numerusform>%n gemessene Zahlen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n [trace|traces]</source>
        <translation>
            <numerusform>%n Trace</numerusform>
            <numerusform>%n Traces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n [own calibration|own calibrations]</source>
        <translation>
            <numerusform>%n eigene Kalibrierung</numerusform>
            <numerusform>%n eigene Kalibrierungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n [image pipeline|image pipelines]</source>
        <translation>
            <numerusform>%n Bild-Pipeline</numerusform>
            <numerusform>%n Bild-Pipelines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OwnFactsGrid</name>
    <message>
        <source>model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>%1 B parameters, %2 layers, context of %3 tokens</source>
        <translation>%1 Mrd. Parameter, %2 Schichten, Kontext von %3 Tokens</translation>
    </message>
    <message>
        <source>card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>%1 GB at %2 GB/s, %3 TFLOPS in FP16, %4 W, as fast as its family (%5)</source>
        <translation>%1 GB mit %2 GB/s, %3 TFLOPS in FP16, %4 W, so schnell wie ihre Familie (%5)</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>ohne Datum</translation>
    </message>
    <message>
        <source>price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>%1 for an hour of a %2, %3, %4</source>
        <translation>%1 je Stunde %2, %3, %4</translation>
    </message>
    <message>
        <source>measurement</source>
        <translation>Messung</translation>
    </message>
    <message>
        <source>%1 of %2 GPUs %3, %4 %5, %6 at once, %7 tokens in, %8 out: %9</source>
        <translation>%1 von %2 GPUs %3, %4 %5, %6 gleichzeitig, %7 Tokens ein, %8 aus: %9</translation>
    </message>
    <message>
        <source>trace</source>
        <translation>Trace</translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation>%1 Anfragen</translation>
    </message>
    <message>
        <source>image pipeline</source>
        <translation>Bild-Pipeline</translation>
    </message>
    <message>
        <source>%1 B parameters; at %2 px %3 TFLOP a pass, %4 of them a step, %5 steps</source>
        <translation>%1 Mrd. Parameter; bei %2 px %3 TFLOP je Durchgang, %4 davon je Schritt, %5 Schritte</translation>
    </message>
    <message>
        <source>own calibration</source>
        <translation>eigene Kalibrierung</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What inputs call it</source>
        <translation>Wie Eingaben es nennen</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Its numbers</source>
        <translation>Seine Zahlen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>Woher es stammt</translation>
    </message>
    <message>
        <source>and %1 further ones</source>
        <translation>und %1 weitere</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>%1, %2</source>
        <comment>maker of a model, its size</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>chosen now</source>
        <translation>jetzt gewählt</translation>
    </message>
    <message>
        <source>It is compared already</source>
        <translation>Sie wird schon verglichen</translation>
    </message>
    <message>
        <source>%1 cards are compared already: type the name of one of them and of this one</source>
        <translation>%1 Karten werden schon verglichen: Tippen Sie den Namen einer von ihnen und dieser</translation>
    </message>
    <message>
        <source>Compare the %1 too</source>
        <translation>Auch die %1 vergleichen</translation>
    </message>
    <message>
        <source>This catalogue cannot follow its inputs</source>
        <translation>Dieser Katalog kann seinen Eingaben nicht folgen</translation>
    </message>
    <message>
        <source>Change an input</source>
        <translation>Eingabe ändern</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Claim of the article</source>
        <translation>Aussage des Artikels</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Between %1 and %2</source>
        <translation>Zwischen %1 und %2</translation>
    </message>
    <message>
        <source>%1, or none</source>
        <translation>%1 oder nichts</translation>
    </message>
    <message>
        <source>Counts only where the load is %1</source>
        <translation>Zählt nur, wo die Last %1 ist</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>%1 is %2 now</source>
        <translation>%1 ist jetzt %2</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>input, value before, value after</comment>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>Type a value: %1</source>
        <translation>Wert eingeben: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>contender, input</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>PictureSession</name>
    <message>
        <source>PNG picture</source>
        <translation>PNG-Datei</translation>
    </message>
    <message>
        <source>SVG picture</source>
        <translation>SVG-Datei</translation>
    </message>
    <message>
        <source>PDF file</source>
        <translation>PDF-Datei</translation>
    </message>
    <message>
        <source>the %1 carries no session; open a picture that Tiebreak exported with its session, or a .tiebreak file</source>
        <translation>die %1 enthält keine Sitzung; ein Bild öffnen, das Tiebreak mit seiner Sitzung exportiert hat, oder eine .tiebreak-Datei</translation>
    </message>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>the %1 carries several sessions; open one of the pictures that it was made of</source>
        <translation>die %1 enthält mehrere Sitzungen; eines der Bilder öffnen, aus denen sie entstand</translation>
    </message>
    <message>
        <source>the %1 is encrypted; open it as it was before, or a .tiebreak file</source>
        <translation>die %1 ist verschlüsselt; sie so öffnen, wie sie vorher war, oder eine .tiebreak-Datei</translation>
    </message>
    <message>
        <source>the session in the %1 is too large; it must be at most %2 MB</source>
        <translation>die Sitzung in der %1 ist zu groß; höchstens %2 MB sind erlaubt</translation>
    </message>
    <message>
        <source>the session in the %1 is kept in a form of version %2, and this Tiebreak reads version %3; open it with a newer Tiebreak</source>
        <translation>die Sitzung in der %1 hat eine Form der Version %2, und dieses Tiebreak liest Version %3; mit einem neueren Tiebreak öffnen</translation>
    </message>
    <message>
        <source>the %1, or the session in it, is damaged; open an undamaged copy, or a .tiebreak file</source>
        <translation>die %1 oder die Sitzung darin ist beschädigt; eine unbeschädigte Kopie oder eine .tiebreak-Datei öffnen</translation>
    </message>
</context>
<context>
    <name>PinColumns</name>
    <message>
        <source>%1 now ÷ %2 then - 1 = %3</source>
        <translation>%1 jetzt ÷ %2 damals - 1 = %3</translation>
    </message>
    <message>
        <source>%1 is not in %2.</source>
        <translation>%1 ist nicht in %2.</translation>
    </message>
    <message>
        <source>%1 runs a batch.</source>
        <translation>%1 rechnet einen Batch.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The load of %1 is counted otherwise.</source>
        <translation>Die Last von %1 ist anders gezählt.</translation>
    </message>
    <message>
        <source>%1 has no such number.</source>
        <translation>%1 hat keine solche Zahl.</translation>
    </message>
    <message>
        <source>Images/min against %1</source>
        <translation>Bilder/min gegen %1</translation>
    </message>
    <message>
        <source>Images a minute now over those of the same card in the pin, less 1</source>
        <translation>Bilder je Minute jetzt, geteilt durch die derselben Karte im Pin, minus 1</translation>
    </message>
    <message>
        <source>Cost against %1</source>
        <translation>Kosten gegen %1</translation>
    </message>
    <message>
        <source>Cost of an image now over that of the same card in the pin, less 1</source>
        <translation>Kosten eines Bildes jetzt, geteilt durch die derselben Karte im Pin, minus 1</translation>
    </message>
    <message>
        <source>Rate against %1</source>
        <translation>Rate gegen %1</translation>
    </message>
    <message>
        <source>Tokens a second now over those of the same card in the pin, less 1</source>
        <translation>Tokens je Sekunde jetzt, geteilt durch die derselben Karte im Pin, minus 1</translation>
    </message>
    <message>
        <source>Run against %1</source>
        <translation>Lauf gegen %1</translation>
    </message>
    <message>
        <source>Cost of the run now over that of the same card in the pin, less 1</source>
        <translation>Kosten des Laufs jetzt, geteilt durch die derselben Karte im Pin, minus 1</translation>
    </message>
    <message>
        <source>Load against %1</source>
        <translation>Last gegen %1</translation>
    </message>
    <message>
        <source>The highest load of one replica now over that of the same card in the pin, less 1</source>
        <translation>Die höchste Last eines Replikats jetzt, geteilt durch die derselben Karte im Pin, minus 1</translation>
    </message>
    <message>
        <source>Bill against %1</source>
        <translation>Rechnung gegen %1</translation>
    </message>
    <message>
        <source>The bill now over that of the same card in the pin, less 1</source>
        <translation>Die Rechnung jetzt, geteilt durch die derselben Karte im Pin, minus 1</translation>
    </message>
    <message>
        <source>Throughput against %1</source>
        <translation>Durchsatz gegen %1</translation>
    </message>
    <message>
        <source>Throughput now over that of the same card in the pin, less 1</source>
        <translation>Durchsatz jetzt, geteilt durch den derselben Karte im Pin, minus 1</translation>
    </message>
    <message>
        <source>Cost per token now over that of the same card in the pin, less 1</source>
        <translation>Kosten je Token jetzt, geteilt durch die derselben Karte im Pin, minus 1</translation>
    </message>
</context>
<context>
    <name>PinWording</name>
    <message>
        <source>The same throughput and cost as in %1.</source>
        <translation>Durchsatz und Kosten wie in %1.</translation>
    </message>
    <message>
        <source>%1 cost at the same throughput as in %2.</source>
        <translation>Kosten %1 bei gleichem Durchsatz wie in %2.</translation>
    </message>
    <message>
        <source>%1 throughput at the same cost as in %2.</source>
        <translation>Durchsatz %1 bei gleichen Kosten wie in %2.</translation>
    </message>
    <message>
        <source>%1 throughput, %2 cost against %3.</source>
        <translation>Durchsatz %1, Kosten %2 gegenüber %3.</translation>
    </message>
    <message>
        <source>%1 cost the same in %2.</source>
        <translation>%1 kosten gleich viel in %2.</translation>
    </message>
    <message>
        <source>%1 is cheapest in %2.</source>
        <translation>%1 ist am günstigsten in %2.</translation>
    </message>
    <message>
        <source>%1 is not in %2.</source>
        <translation>%1 ist nicht in %2.</translation>
    </message>
    <message>
        <source>%1 has no cost in %2.</source>
        <translation>%1 hat keine Kosten in %2.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The same as %1.</source>
        <translation>Dasselbe wie %1.</translation>
    </message>
    <message>
        <source>The same bill as in %1.</source>
        <translation>Dieselbe Rechnung wie in %1.</translation>
    </message>
    <message>
        <source>%1 of the bill against %2 (%3).</source>
        <translation>Rechnung %1 gegenüber %2 (%3).</translation>
    </message>
    <message>
        <source>%1 has no such number.</source>
        <translation>%1 hat keine solche Zahl.</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>Serving, batch 8</source>
        <translation>Serving, Batch 8</translation>
    </message>
    <message>
        <source>A million requests of 100 tokens a month at FP16</source>
        <translation>Eine Million Anfragen zu 100 Tokens im Monat in FP16</translation>
    </message>
    <message>
        <source>Interactive, batch 1</source>
        <translation>Interaktiv, Batch 1</translation>
    </message>
    <message>
        <source>One request at a time, 100 million tokens a month</source>
        <translation>Eine Anfrage nach der anderen, 100 Millionen Tokens im Monat</translation>
    </message>
    <message>
        <source>Batch jobs, batch 32</source>
        <translation>Batch-Jobs, Batch 32</translation>
    </message>
    <message>
        <source>Throughput first, 500 million tokens a month; the article&apos;s figures here are INT8</source>
        <translation>Durchsatz zuerst, 500 Millionen Tokens im Monat; die Zahlen des Artikels sind hier INT8</translation>
    </message>
    <message>
        <source>Quantized weights</source>
        <translation>Quantisierte Gewichte</translation>
    </message>
    <message>
        <source>INT8 on every card by the calibrated model, to be compared with FP16</source>
        <translation>INT8 auf jeder Karte nach dem kalibrierten Modell, zum Vergleich mit FP16</translation>
    </message>
    <message>
        <source>Sparse model</source>
        <translation>Dünn besetzt</translation>
    </message>
    <message>
        <source>Half of the weights zero doubles the rate of every card, by their datasheets; the article grants it to the L40S alone</source>
        <translation>Die Hälfte der Gewichte null verdoppelt laut Datenblatt die Rate jeder Karte; der Artikel gesteht es nur der L40S zu</translation>
    </message>
    <message>
        <source>Software headroom</source>
        <translation>Spielraum der Software</translation>
    </message>
    <message>
        <source>The middle of what the article expects of better software: 6.5 % on the L40S, 2.5 % on the A100</source>
        <translation>Die Mitte dessen, was der Artikel von besserer Software erwartet: 6,5 % auf der L40S, 2,5 % auf der A100</translation>
    </message>
    <message>
        <source>Chat for 40 users</source>
        <translation>Chat für 40 Nutzer</translation>
    </message>
    <message>
        <source>1,500 tokens in and 300 out, 10 s to read and type; 95 % of first tokens within 1 s, 50 ms a token (usual limits, our choice)</source>
        <translation>1.500 Tokens ein und 300 aus, 10 s zum Lesen und Tippen; 95 % der ersten Tokens binnen 1 s, 50 ms je Token (übliche Grenzen, unsere Wahl)</translation>
    </message>
    <message>
        <source>Questions over documents (RAG)</source>
        <translation>Fragen zu Dokumenten (RAG)</translation>
    </message>
    <message>
        <source>One request a second with 6,000 tokens of context and 300 out; 95 % of first tokens within 2 s, 50 ms a token (usual limits, our choice)</source>
        <translation>Eine Anfrage je Sekunde mit 6.000 Tokens Kontext und 300 aus; 95 % der ersten Tokens binnen 2 s, 50 ms je Token (übliche Grenzen, unsere Wahl)</translation>
    </message>
    <message>
        <source>Code completion</source>
        <translation>Code-Vervollständigung</translation>
    </message>
    <message>
        <source>Five requests a second, 2,000 tokens in and 30 out, half of them cached; 95 % of whole suggestions within 2 s (our choice)</source>
        <translation>Fünf Anfragen je Sekunde, 2.000 Tokens ein und 30 aus, die Hälfte davon im Cache; 95 % der ganzen Vorschläge binnen 2 s (unsere Wahl)</translation>
    </message>
    <message>
        <source>Summaries</source>
        <translation>Zusammenfassungen</translation>
    </message>
    <message>
        <source>A document of 8,000 tokens every two seconds, 400 out; 95 % of whole answers within 30 s (our choice)</source>
        <translation>Alle zwei Sekunden ein Dokument mit 8.000 Tokens, 400 aus; 95 % der ganzen Antworten binnen 30 s (unsere Wahl)</translation>
    </message>
    <message>
        <source>Batch jobs without limits</source>
        <translation>Batch-Jobs ohne Grenzen</translation>
    </message>
    <message>
        <source>Four requests a second, 1,000 tokens in and 500 out: nobody waits, but the queue must not grow (our choice)</source>
        <translation>Vier Anfragen je Sekunde, 1.000 Tokens ein und 500 aus: Niemand wartet, aber die Warteschlange darf nicht wachsen (unsere Wahl)</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agenten</translation>
    </message>
    <message>
        <source>Twenty agents whose tools take 2 s; 6,000 tokens in, 80 % of them cached, and 200 out; 95 % of answers within 20 s (our choice)</source>
        <translation>Zwanzig Agenten, deren Werkzeuge 2 s brauchen; 6.000 Tokens ein, 80 % davon im Cache, und 200 aus; 95 % der Antworten binnen 20 s (unsere Wahl)</translation>
    </message>
    <message>
        <source>Azure trace: conversations</source>
        <translation>Azure-Trace: Unterhaltungen</translation>
    </message>
    <message>
        <source>The requests of Azure&apos;s LLM inference trace of 2023 (CC-BY) at their recorded 5.5 a second; 95 % of first tokens within 1 s, 50 ms a token (our choice)</source>
        <translation>Die Anfragen aus Azures LLM-Inferenz-Trace von 2023 (CC-BY) mit ihren aufgezeichneten 5,5 je Sekunde; 95 % der ersten Tokens binnen 1 s, 50 ms je Token (unsere Wahl)</translation>
    </message>
    <message>
        <source>Azure trace: code completions</source>
        <translation>Azure-Trace: Code-Vervollständigung</translation>
    </message>
    <message>
        <source>The requests of Azure&apos;s LLM inference trace of 2023 (CC-BY) at their recorded 2.6 a second; 95 % of first tokens within 2 s (our choice)</source>
        <translation>Die Anfragen aus Azures LLM-Inferenz-Trace von 2023 (CC-BY) mit ihren aufgezeichneten 2,6 je Sekunde; 95 % der ersten Tokens binnen 2 s (unsere Wahl)</translation>
    </message>
    <message>
        <source>Architecture and precision</source>
        <translation>Architektur und Zahlenformate</translation>
    </message>
    <message>
        <source>Peak rates of every number format, dense and sparse</source>
        <translation>Spitzenraten jedes Zahlenformats, dicht und dünn besetzt</translation>
    </message>
    <message>
        <source>Memory of a 13B model</source>
        <translation>Speicher eines 13B-Modells</translation>
    </message>
    <message>
        <source>Eight sequences of 1,000 tokens: 26 GB of weights, 6.7 GB of KV cache in pages of 64 tokens, 4 GB of buffers</source>
        <translation>Acht Sequenzen zu 1.000 Tokens: 26 GB Gewichte, 6,7 GB KV-Cache in Seiten zu 64 Tokens, 4 GB Puffer</translation>
    </message>
    <message>
        <source>Prices, and 100 of each card</source>
        <translation>Preise und 100 Stück jeder Karte</translation>
    </message>
    <message>
        <source>One at work and 99 spare: what a hundred cards of each kind cost a month and a year</source>
        <translation>Eine in Arbeit und 99 in Reserve: was hundert Karten jeder Art im Monat und im Jahr kosten</translation>
    </message>
    <message>
        <source>Image generation</source>
        <translation>Bilderzeugung</translation>
    </message>
    <message>
        <source>Stable Diffusion 1.5 at 512x512, 100,000 images a month</source>
        <translation>Stable Diffusion 1.5 bei 512x512, 100.000 Bilder im Monat</translation>
    </message>
    <message>
        <source>Fine-tuning a 7B model</source>
        <translation>Feinabstimmung eines 7B-Modells</translation>
    </message>
    <message>
        <source>QLoRA at batch 4, 100 million tokens</source>
        <translation>QLoRA bei Batch 4, 100 Millionen Tokens</translation>
    </message>
    <message>
        <source>Training a 7B model in full</source>
        <translation>Volles Training eines 7B-Modells</translation>
    </message>
    <message>
        <source>All weights learn, with Adam in mixed precision</source>
        <translation>Alle Gewichte lernen, mit Adam in gemischter Genauigkeit</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>Joules per token, electricity, and rent per joule</source>
        <translation>Joule je Token, Strom und Miete je Joule</translation>
    </message>
    <message>
        <source>100,000 users</source>
        <translation>100.000 Nutzer</translation>
    </message>
    <message>
        <source>100,000 users at 200 tokens a day: 20 million tokens a day, 600 million a month</source>
        <translation>100.000 Nutzer mit 200 Tokens am Tag: 20 Millionen Tokens am Tag, 600 Millionen im Monat</translation>
    </message>
    <message>
        <source>Five million users</source>
        <translation>Fünf Millionen Nutzer</translation>
    </message>
    <message>
        <source>30 billion tokens a month, three times the average at the peak, 70 % busy, one spare</source>
        <translation>30 Milliarden Tokens im Monat, in der Spitze das Dreifache des Mittels, 70 % ausgelastet, eine Reserve</translation>
    </message>
    <message>
        <source>A mixed cluster</source>
        <translation>Ein gemischter Cluster</translation>
    </message>
    <message>
        <source>Half of 20 billion tokens interactive at batch 1, half in jobs at batch 32, 7.5 % lost to scheduling</source>
        <translation>Von 20 Milliarden Tokens die Hälfte interaktiv bei Batch 1, die Hälfte in Jobs bei Batch 32, 7,5 % Verlust durch Scheduling</translation>
    </message>
    <message>
        <source>Self-host or call an API</source>
        <translation>Selbst betreiben oder API</translation>
    </message>
    <message>
        <source>An API at $0.20 per million tokens against whole GPUs for 2 billion tokens a month</source>
        <translation>Eine API zu $0,20 je Million Tokens gegen ganze GPUs für 2 Milliarden Tokens im Monat</translation>
    </message>
    <message>
        <source>Rent or buy</source>
        <translation>Mieten oder kaufen</translation>
    </message>
    <message>
        <source>An L40S at its street price against renting it, over three years</source>
        <translation>Eine L40S zum Straßenpreis gegen ihre Miete über drei Jahre</translation>
    </message>
    <message>
        <source>Falling rents</source>
        <translation>Fallende Mieten</translation>
    </message>
    <message>
        <source>The same when rents fall by 17.5 % a year, the middle of what the article expects</source>
        <translation>Dasselbe, wenn die Mieten um 17,5 % im Jahr sinken, die Mitte dessen, was der Artikel erwartet</translation>
    </message>
    <message>
        <source>When L40S, when A100</source>
        <translation>Wann L40S, wann A100</translation>
    </message>
    <message>
        <source>The article&apos;s ten rules, decided for the scenario</source>
        <translation>Die zehn Regeln des Artikels, für das Szenario entschieden</translation>
    </message>
    <message>
        <source>What matters most</source>
        <translation>Was am meisten zählt</translation>
    </message>
    <message>
        <source>Every input over its own range, by the calibrated model</source>
        <translation>Jede Eingabe über ihren eigenen Bereich, nach dem kalibrierten Modell</translation>
    </message>
    <message>
        <source>Who is cheapest where</source>
        <translation>Wer wo am günstigsten ist</translation>
    </message>
    <message>
        <source>Batch size against price ratio</source>
        <translation>Batchgröße gegen Preisverhältnis</translation>
    </message>
    <message>
        <source>The article&apos;s claims</source>
        <translation>Die Aussagen des Artikels</translation>
    </message>
    <message>
        <source>All of its numbers, recomputed</source>
        <translation>Alle seine Zahlen, nachgerechnet</translation>
    </message>
    <message>
        <source>Cost of a token</source>
        <translation>Kosten eines Tokens</translation>
    </message>
    <message>
        <source>What a card can do</source>
        <translation>Was eine Karte kann</translation>
    </message>
    <message>
        <source>Fleets, owning and APIs</source>
        <translation>Flotten, Kauf und APIs</translation>
    </message>
    <message>
        <source>Which card, and how sure</source>
        <translation>Welche Karte, und wie sicher</translation>
    </message>
    <message>
        <source>A load of users or requests</source>
        <translation>Eine Last aus Nutzern oder Anfragen</translation>
    </message>
</context>
<context>
    <name>PriceNotes</name>
    <message>
        <source>undated</source>
        <translation>ohne Datum</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>own price</source>
        <translation>eigener Preis</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>Undated prices may be old.</source>
        <translation>Preise ohne Datum können alt sein.</translation>
    </message>
    <message numerus="yes">
        <source>The oldest is %n [day|days] old, and some are undated: ask again before you decide.</source>
        <translation>
            <numerusform>Der älteste ist %n Tag alt, und manche haben kein Datum: vor der Entscheidung neu anfragen.</numerusform>
            <numerusform>Der älteste ist %n Tage alt, und manche haben kein Datum: vor der Entscheidung neu anfragen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That is %n [day|days] ago: ask again before you decide.</source>
        <translation>
            <numerusform>Das ist %n Tag her: vor der Entscheidung neu anfragen.</numerusform>
            <numerusform>Das ist %n Tage her: vor der Entscheidung neu anfragen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message numerus="yes">
        <source>%n [day|days] old</source>
        <translation>
            <numerusform>%n Tag alt</numerusform>
            <numerusform>%n Tage alt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ÷ %2 of the time that works = %3</source>
        <translation>%1 ÷ %2 nutzbarer Zeit = %3</translation>
    </message>
    <message>
        <source>The %1 is rented at a spot price and may be taken away; no interruptions are counted.</source>
        <translation>Die %1 ist zum Spot-Preis gemietet und kann weggenommen werden; Unterbrechungen sind nicht gerechnet.</translation>
    </message>
    <message>
        <source>Spot of the %1: %2 with %3 interruptions a day of %4 each.</source>
        <translation>Spot der %1: %2 bei %3 Unterbrechungen am Tag von je %4.</translation>
    </message>
    <message>
        <source>One is longer than the limit of the first token: unless spares take over, requests that arrive in it miss the limit, %1 of all.</source>
        <translation>Eine dauert länger als die Grenze des ersten Tokens: Wenn keine Reserve einspringt, verfehlen Anfragen, die währenddessen eintreffen, die Grenze – %1 von allen.</translation>
    </message>
    <message>
        <source>One is shorter than the limit of the first token, so that requests may wait it out.</source>
        <translation>Eine ist kürzer als die Grenze des ersten Tokens, sodass Anfragen sie abwarten können.</translation>
    </message>
    <message>
        <source>Prices of different providers and dates: %1.</source>
        <translation>Preise verschiedener Anbieter und Tage: %1.</translation>
    </message>
    <message>
        <source>Prices of different providers: %1.</source>
        <translation>Preise verschiedener Anbieter: %1.</translation>
    </message>
    <message>
        <source>Prices of different dates: %1.</source>
        <translation>Preise verschiedener Tage: %1.</translation>
    </message>
    <message>
        <source>Prices: %1.</source>
        <translation>Preise: %1.</translation>
    </message>
    <message>
        <source>All from %1</source>
        <translation>Alle von %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Puts all contenders on quotes of %1: %2 an hour. One step back undoes it.</source>
        <translation>Setzt alle Kandidaten auf Preisangaben von %1: %2 je Stunde. Ein Schritt zurück macht es rückgängig.</translation>
    </message>
</context>
<context>
    <name>PriceWording</name>
    <message>
        <source>own price</source>
        <translation>eigener Preis</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 an hour</source>
        <translation>%1 je Stunde</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1 ab %2</translation>
    </message>
    <message>
        <source>Price of a GPU-hour by provider, on demand unless said, US dollars</source>
        <translation>Preis einer GPU-Stunde je Anbieter, nach Bedarf, wo nichts anderes steht, in US-Dollar</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>%1 does not take the pages; see whether it is ready, or print to a file.</source>
        <translation>%1 nimmt die Seiten nicht an; prüfen Sie, ob er bereit ist, oder drucken Sie in eine Datei.</translation>
    </message>
    <message>
        <source>%1: the file cannot be written; allow writing there, or give a file in another folder.</source>
        <translation>%1: die Datei kann nicht geschrieben werden; erlauben Sie dort das Schreiben, oder geben Sie eine Datei in einem anderen Ordner an.</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Layout</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>Priors</name>
    <message>
        <source>a number above 0</source>
        <translation>eine Zahl über 0</translation>
    </message>
    <message>
        <source>the catalogue&apos;s folder must have it</source>
        <translation>der Ordner des Katalogs muss sie enthalten</translation>
    </message>
    <message>
        <source>each row must have a key that no other row has, and say where its prior comes from</source>
        <translation>jede Zeile muss einen Schlüssel haben, den keine andere hat, und sagen, woher ihr Vorwert stammt</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>%1 is %2; it must be %3</source>
        <translation>%1 ist %2; nötig ist: %3</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>eine ganze Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>a number from %1 to %2</source>
        <translation>eine Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>a share from %1 to %2, or %3% to %4%</source>
        <translation>ein Anteil von %1 bis %2, oder %3% bis %4%</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1, or none</source>
        <translation>%1, oder none</translation>
    </message>
    <message>
        <source>one of: %1</source>
        <translation>eins von: %1</translation>
    </message>
    <message>
        <source>one of: %1, none</source>
        <translation>eins von: %1, none</translation>
    </message>
    <message>
        <source>one of %1 names; the nearest are %2</source>
        <translation>einer von %1 Namen; am nächsten kommen %2</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>kein Name</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>%1, a price for %2</source>
        <translation>%1, ein Preis für %2</translation>
    </message>
    <message>
        <source>a number of dollars for one GPU-hour</source>
        <translation>ein Betrag in Dollar für eine GPU-Stunde</translation>
    </message>
    <message>
        <source>how many to keep, %1 to %2 (contenders.%2.gpu=NAME adds one)</source>
        <translation>wie viele bleiben sollen, %1 bis %2 (contenders.%2.gpu=NAME fügt einen hinzu)</translation>
    </message>
    <message>
        <source>what you pay for a GPU-hour: the catalogue has no price of the %1</source>
        <translation>was Sie für eine GPU-Stunde zahlen: der Katalog hat keinen Preis der %1</translation>
    </message>
    <message>
        <source>one that %2 serves on the %1: %3</source>
        <translation>eins, das %2 auf der %1 beherrscht: %3</translation>
    </message>
    <message>
        <source>%1, or another release</source>
        <translation>%1, oder eine andere Version</translation>
    </message>
    <message>
        <source>a release of %1: %2, or another from %3 on</source>
        <translation>eine Version von %1: %2, oder eine andere ab %3</translation>
    </message>
    <message>
        <source>a divisor of the %1 attention heads of %2</source>
        <translation>ein Teiler der %1 Attention-Köpfe von %2</translation>
    </message>
    <message>
        <source>%1 takes at most %2 tokens; prompt and output are %3. Shorten them, or choose a model with a longer context, such as %4</source>
        <translation>%1 nimmt höchstens %2 Tokens; Prompt und Ausgabe haben %3. Kürzen Sie sie, oder wählen Sie ein Modell mit längerem Kontext, etwa %4</translation>
    </message>
    <message>
        <source>%1 takes at most %2 tokens; prompt and output are %3. Shorten them: no model takes that many</source>
        <translation>%1 nimmt höchstens %2 Tokens; Prompt und Ausgabe haben %3. Kürzen Sie sie: so viele nimmt kein Modell</translation>
    </message>
    <message>
        <source>%1 is no input; the inputs are: %2</source>
        <translation>%1 ist keine Eingabe; die Eingaben sind: %2</translation>
    </message>
    <message>
        <source>%1: contenders are numbered 0 to %2, and %1 is no input; the inputs are: %3</source>
        <translation>%1: Kandidaten haben die Nummern 0 bis %2, und %1 ist keine Eingabe; die Eingaben sind: %3</translation>
    </message>
    <message>
        <source>%1: there is no contender %2; they are numbered 0 to %3, and contenders.%4.gpu=NAME adds one</source>
        <translation>%1: einen Kandidaten %2 gibt es nicht; sie haben die Nummern 0 bis %3, und contenders.%4.gpu=NAME fügt einen hinzu</translation>
    </message>
    <message>
        <source>prices.%1 is no price of the catalogue; its ids are: %2</source>
        <translation>prices.%1 ist kein Preis des Katalogs; seine ids sind: %2</translation>
    </message>
    <message>
        <source>contenders has %1 entries; it must have %2 to %3</source>
        <translation>contenders hat %1 Einträge; nötig sind %2 bis %3</translation>
    </message>
    <message>
        <source>a name that no other entry has</source>
        <translation>ein Name, den kein anderer Eintrag hat</translation>
    </message>
    <message>
        <source>above 0</source>
        <translation>größer als 0</translation>
    </message>
    <message>
        <source>a family of cards that Tiebreak knows</source>
        <translation>eine Kartenfamilie, die Tiebreak kennt</translation>
    </message>
    <message>
        <source>a card of the catalogue or of your own</source>
        <translation>eine Karte des Katalogs oder eine eigene</translation>
    </message>
    <message>
        <source>a model of the catalogue or of your own</source>
        <translation>ein Modell des Katalogs oder ein eigenes</translation>
    </message>
    <message>
        <source>a framework of the catalogue</source>
        <translation>ein Framework des Katalogs</translation>
    </message>
    <message>
        <source>two requests or more, not all at once</source>
        <translation>zwei oder mehr Anfragen, nicht alle auf einmal</translation>
    </message>
    <message>
        <source>its framework, card and weights, such as vLLM L40S FP16</source>
        <translation>ihr Framework, ihre Karte und ihre Gewichte, etwa vLLM L40S FP16</translation>
    </message>
    <message>
        <source>a factor between 0.1 and 10</source>
        <translation>ein Faktor zwischen 0.1 und 10</translation>
    </message>
    <message>
        <source>seconds since the start, not before the line above, and tokens of prompt and answer, each 1 or more</source>
        <translation>Sekunden seit dem Beginn, nicht vor der Zeile darüber, und Tokens von Prompt und Antwort, je 1 oder mehr</translation>
    </message>
</context>
<context>
    <name>Published</name>
    <message>
        <source>There is no rate to check.</source>
        <translation>Es gibt keine Rate zu prüfen.</translation>
    </message>
    <message>
        <source>The catalogue does not have this card.</source>
        <translation>Der Katalog hat diese Karte nicht.</translation>
    </message>
    <message>
        <source>The limit holds for language models with a known size of the weights only.</source>
        <translation>Die Grenze gilt nur für Sprachmodelle, deren Gewichte eine bekannte Größe haben.</translation>
    </message>
    <message>
        <source>%1 × %2 GB/s ÷ %3 GB of weights = %4</source>
        <translation>%1 × %2 GB/s ÷ %3 GB Gewichte = %4</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>%1 × the limit</source>
        <translation>%1 × die Grenze</translation>
    </message>
    <message>
        <source>within the limit</source>
        <translation>in der Grenze</translation>
    </message>
    <message>
        <source>%1 ÷ %2 × %3 GB of weights = %4 GB/s, %5 × the %6 GB/s of the card</source>
        <translation>%1 ÷ %2 × %3 GB Gewichte = %4 GB/s, %5 × die %6 GB/s der Karte</translation>
    </message>
    <message>
        <source>unsupported</source>
        <translation>nicht unterstützt</translation>
    </message>
    <message>
        <source>Workload</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>What was run</source>
        <translation>Was lief</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>As the article names it</source>
        <translation>Wie der Artikel es nennt</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Number format of the weights</source>
        <translation>Zahlenformat der Gewichte</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>Sequences or images at the same time</source>
        <translation>Sequenzen oder Bilder zur gleichen Zeit</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Unit of the rate</source>
        <translation>Einheit der Rate</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>The card</source>
        <translation>Die Karte</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>The published figure</source>
        <translation>Der veröffentlichte Wert</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Highest rate if each step only read the weights, at peak bandwidth</source>
        <translation>Höchste Rate, wenn jeder Schritt nur die Gewichte läse, bei voller Bandbreite</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Bandwidth that the rate needs over what the card has</source>
        <translation>Bandbreite, die die Rate braucht, gegenüber der, die die Karte hat</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Where the figure was published</source>
        <translation>Wo der Wert veröffentlicht ist</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>What to know of the figure</source>
        <translation>Was man über den Wert wissen muss</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>QuoteWording</name>
    <message>
        <source>on demand</source>
        <translation>nach Bedarf</translation>
    </message>
    <message>
        <source>Rented by the hour, for as long as you like.</source>
        <translation>Stundenweise gemietet, so lange man will.</translation>
    </message>
    <message>
        <source>spot</source>
        <translation>Spot</translation>
    </message>
    <message>
        <source>Spare capacity that the provider may take back at any time.</source>
        <translation>Freie Kapazität, die der Anbieter jederzeit zurücknehmen darf.</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 Jahr</translation>
    </message>
    <message>
        <source>Taken for a year and paid whether used or not.</source>
        <translation>Für ein Jahr genommen und bezahlt, ob benutzt oder nicht.</translation>
    </message>
    <message>
        <source>3 years</source>
        <translation>3 Jahre</translation>
    </message>
    <message>
        <source>Taken for three years and paid whether used or not.</source>
        <translation>Für drei Jahre genommen und bezahlt, ob benutzt oder nicht.</translation>
    </message>
    <message>
        <source>by use</source>
        <translation>nach Nutzung</translation>
    </message>
    <message>
        <source>Serverless: only the time at work is paid; a worker that slept starts cold.</source>
        <translation>Serverless: bezahlt wird nur die Zeit in Arbeit; ein Worker, der schlief, startet kalt.</translation>
    </message>
    <message>
        <source>kept on</source>
        <translation>durchgehend</translation>
    </message>
    <message>
        <source>A serverless worker that is kept on, and paid all the time.</source>
        <translation>Ein Serverless-Worker, der durchgehend läuft und immer bezahlt wird.</translation>
    </message>
    <message>
        <source>bundle</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>A whole server of several GPUs, rented by the hour.</source>
        <translation>Ein ganzer Server mit mehreren GPUs, stundenweise gemietet.</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>ohne Datum</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 oder %2</translation>
    </message>
    <message>
        <source>%1 for %2?</source>
        <translation>%1 für %2?</translation>
    </message>
    <message>
        <source>Made with %1.</source>
        <translation>Erstellt mit %1.</translation>
    </message>
    <message>
        <source>%1. Made with %2.</source>
        <translation>%1. Erstellt mit %2.</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>from</source>
        <translation>von</translation>
    </message>
    <message>
        <source>answer there</source>
        <translation>Antwort dort</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>Why this range</source>
        <translation>Warum dieser Bereich</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The load</source>
        <translation>Die Last</translation>
    </message>
    <message>
        <source>Against the article: %1.</source>
        <translation>Gegenüber dem Artikel: %1.</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>Die Antwort</translation>
    </message>
    <message>
        <source>What would change the answer</source>
        <translation>Was die Antwort ändern würde</translation>
    </message>
    <message>
        <source>%1. %2:</source>
        <translation>%1. %2:</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>No chart of %1: %2</source>
        <translation>Kein Diagramm von %1: %2</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Compared with the pins</source>
        <translation>Verglichen mit den Pins</translation>
    </message>
    <message>
        <source>Fleets for two kinds of request</source>
        <translation>Flotten für zwei Arten von Anfragen</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>für %1</translation>
    </message>
    <message>
        <source>%1 (changed from %2)</source>
        <translation>%1 (geändert, vorher %2)</translation>
    </message>
    <message>
        <source> (%1)</source>
        <translation> (%1)</translation>
    </message>
    <message>
        <source>The price of the %1, %2, is the user&apos;s own: no quote stands behind it.</source>
        <translation>Der Preis der %1, %2, stammt vom Nutzer: keine Preisangabe steht dahinter.</translation>
    </message>
    <message>
        <source>Throughput is taken from the article&apos;s published figures; between its batches a monotone curve in log batch goes exactly through them, and beyond them there is no value.</source>
        <translation>Der Durchsatz stammt aus den veröffentlichten Werten des Artikels; zwischen dessen Batches geht eine monotone Kurve über dem Logarithmus des Batches genau durch sie, und außerhalb gibt es keinen Wert.</translation>
    </message>
    <message>
        <source>Throughput is predicted by a roofline model whose constants are fitted to %1 public measurements (calibration of %2).</source>
        <translation>Den Durchsatz sagt ein Roofline-Modell vorher, dessen Konstanten an %1 öffentliche Messungen angepasst sind (Kalibrierung vom %2).</translation>
    </message>
    <message>
        <source>Throughput is that of the nearest public measurement; each contender&apos;s note under Results says which one, and at which workload it was taken.</source>
        <translation>Der Durchsatz ist der der nächsten öffentlichen Messung; welche es ist und bei welcher Last sie entstand, sagt die Anmerkung jedes Kandidaten unter „Ergebnisse“.</translation>
    </message>
    <message>
        <source>%1: %2 B parameters, %3 layers; %4.</source>
        <translation>%1: %2 B Parameter, %3 Schichten; %4.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>Street price of one %1, %2: %3.</source>
        <translation>Straßenpreis einer %1, %2: %3.</translation>
    </message>
    <message>
        <source>Assumptions</source>
        <translation>Annahmen</translation>
    </message>
    <message>
        <source>All inputs are at their defaults.</source>
        <translation>Alle Eingaben haben ihren Standardwert.</translation>
    </message>
    <message>
        <source>One input differs from its default: it is in bold and says &quot;changed&quot;.</source>
        <translation>Eine Eingabe weicht von ihrem Standardwert ab: sie steht fett und mit dem Wort „geändert“.</translation>
    </message>
    <message>
        <source>%1 inputs differ from their defaults: they are in bold and say &quot;changed&quot;.</source>
        <translation>%1 Eingaben weichen von ihrem Standardwert ab: sie stehen fett und mit dem Wort „geändert“.</translation>
    </message>
    <message>
        <source>Contenders</source>
        <translation>Kandidaten</translation>
    </message>
    <message>
        <source>All other inputs</source>
        <translation>Alle anderen Eingaben</translation>
    </message>
    <message>
        <source>Where the numbers come from</source>
        <translation>Woher die Zahlen stammen</translation>
    </message>
    <message>
        <source>Facts of the user&apos;s own</source>
        <translation>Eigene Fakten des Nutzers</translation>
    </message>
    <message>
        <source>The session carries them; this answer rests on none.</source>
        <translation>Die Sitzung enthält sie; diese Antwort beruht auf keinem.</translation>
    </message>
    <message>
        <source>The article&apos;s figures for this model</source>
        <translation>Die Werte des Artikels für dieses Modell</translation>
    </message>
    <message>
        <source>The article has none for %1 on these cards.</source>
        <translation>Der Artikel hat keine für %1 auf diesen Karten.</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Preise</translation>
    </message>
    <message>
        <source>Specifications</source>
        <translation>Kenndaten</translation>
    </message>
    <message>
        <source>How accurate the model is</source>
        <translation>Wie genau das Modell ist</translation>
    </message>
    <message>
        <source>The model&apos;s predictions against %1 public measurements; an error is |predicted / measured - 1|. &quot;Seen&quot;: with the constants that were fitted to these very rows. &quot;Left out&quot;: of rows whose framework release or whose model a fit had not seen, as the calibration of %2 keeps it. The band is what 8 of 10 measurements are expected to lie in.</source>
        <translation>Die Vorhersagen des Modells gegen %1 öffentliche Messungen; ein Fehler ist |vorhergesagt / gemessen - 1|. „Gesehen“: mit den Konstanten, die an eben diese Zeilen angepasst wurden. „Ausgelassen“: von Zeilen, deren Framework-Version oder Modell eine Anpassung nicht gesehen hatte, wie es die Kalibrierung vom %2 festhält. Im Band werden 8 von 10 Messungen erwartet.</translation>
    </message>
    <message>
        <source>The article&apos;s claims that do not hold</source>
        <translation>Aussagen des Artikels, die nicht stimmen</translation>
    </message>
    <message>
        <source>The catalogue has no claims.</source>
        <translation>Der Katalog hat keine Aussagen.</translation>
    </message>
    <message>
        <source>Each of the article&apos;s figures is recomputed from the article&apos;s own inputs and the datasheets: %1.</source>
        <translation>Jeder Wert des Artikels ist aus dessen eigenen Eingaben und den Datenblättern nachgerechnet: %1.</translation>
    </message>
    <message>
        <source>Chart: %1</source>
        <translation>Diagramm: %1</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
</context>
<context>
    <name>ReportFormats</name>
    <message>
        <source>PDF document</source>
        <translation>PDF-Dokument</translation>
    </message>
    <message>
        <source>HTML page</source>
        <translation>HTML-Seite</translation>
    </message>
    <message>
        <source>HTML page, in one file</source>
        <translation>HTML-Seite, in einer Datei</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Markdown, with its pictures in a folder</source>
        <translation>Markdown, mit den Bildern in einem Ordner</translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message>
        <source>the table has no rows; it must have at least one</source>
        <translation>die Tabelle hat keine Zeilen; nötig ist mindestens eine</translation>
    </message>
    <message>
        <source>a number above 0</source>
        <translation>eine Zahl über 0</translation>
    </message>
    <message>
        <source>one that no other row has</source>
        <translation>einer, den keine andere Zeile hat</translation>
    </message>
    <message>
        <source>%1; put the row right or take it out</source>
        <translation>%1; die Zeile berichtigen oder herausnehmen</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 oder %2</translation>
    </message>
    <message>
        <source>a whole number from 1 to %1</source>
        <translation>eine ganze Zahl von 1 bis %1</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>, which the catalogue does not have</source>
        <translation>, das der Katalog nicht hat</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>eins von %1</translation>
    </message>
    <message>
        <source>a model that it has; the nearest are %1</source>
        <translation>ein Modell des Katalogs; am nächsten kommen %1</translation>
    </message>
    <message>
        <source>a number of requests a second above 0</source>
        <translation>eine Zahl von Anfragen je Sekunde über 0</translation>
    </message>
    <message>
        <source>a number from 0 to 3</source>
        <translation>eine Zahl von 0 bis 3</translation>
    </message>
    <message>
        <source>the number of users, or of requests in a burst</source>
        <translation>die Zahl der Nutzer oder der Anfragen eines Bursts</translation>
    </message>
    <message>
        <source>a number of requests a second from 0.0001 to 100000</source>
        <translation>eine Zahl von Anfragen je Sekunde von 0.0001 bis 100000</translation>
    </message>
    <message>
        <source>static, closed, open, burst or offline</source>
        <translation>static, closed, open, burst oder offline</translation>
    </message>
    <message>
        <source>static or in-flight</source>
        <translation>static oder in-flight</translation>
    </message>
    <message>
        <source>a number above 0, at most 1</source>
        <translation>eine Zahl über 0, höchstens 1</translation>
    </message>
    <message>
        <source>a number of tokens above 0</source>
        <translation>eine Zahl von Tokens über 0</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>yes oder no</translation>
    </message>
    <message>
        <source>mean or p50</source>
        <translation>mean oder p50</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2; it must be %3</source>
        <translation>„%1“ ist %2; nötig ist: %3</translation>
    </message>
    <message>
        <source>one line of at most %1 characters</source>
        <translation>eine Zeile von höchstens %1 Zeichen</translation>
    </message>
    <message>
        <source>column &quot;%1&quot; is missing; the first line must name it</source>
        <translation>die Spalte „%1“ fehlt; die erste Zeile muss sie nennen</translation>
    </message>
</context>
<context>
    <name>SchemaCheck</name>
    <message>
        <source>a list of %1</source>
        <translation>eine Liste von %1</translation>
    </message>
    <message>
        <source>no key that belongs here</source>
        <translation>kein Schlüssel, der hierher gehört</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>dass er wegfällt</translation>
    </message>
    <message>
        <source>one of the keys not used here yet: %1</source>
        <translation>einer der Schlüssel, die hier noch nicht benutzt sind: %1</translation>
    </message>
    <message>
        <source>%1 and %2 more, which tiebreak check --schema lists</source>
        <translation>%1 und %2 weitere, die tiebreak check --schema auflistet</translation>
    </message>
    <message>
        <source>one of %1, or another release such as 0.12</source>
        <translation>eins von %1, oder eine andere Version wie 0.12</translation>
    </message>
    <message>
        <source>one of: %1</source>
        <translation>eins von: %1</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>eine ganze Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>a number from %1 to %2</source>
        <translation>eine Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>%1, or null</source>
        <translation>%1, oder null</translation>
    </message>
    <message>
        <source>a list of %1 to %2</source>
        <translation>eine Liste von %1 bis %2</translation>
    </message>
    <message>
        <source>%1, all different</source>
        <translation>%1, alle verschieden</translation>
    </message>
    <message>
        <source>a text of %1 to %2 characters</source>
        <translation>ein Text von %1 bis %2 Zeichen</translation>
    </message>
    <message>
        <source>a text that is not empty</source>
        <translation>ein Text, der nicht leer ist</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>one line of %1 to %2 characters, some of them visible, none of them control characters and at most four marks on one letter</source>
        <translation>eine Zeile von %1 bis %2 Zeichen, davon einige sichtbar, keines ein Steuerzeichen und höchstens vier Zeichen über oder unter einem Buchstaben</translation>
    </message>
</context>
<context>
    <name>SensitivityWording</name>
    <message>
        <source>Throughput</source>
        <translation>Durchsatz</translation>
    </message>
    <message>
        <source>%1 of the %2</source>
        <comment>input, contender</comment>
        <translation>%1 der %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>the next costs %1 more than %2</source>
        <translation>der Zweite kostet %1 mehr als %2</translation>
    </message>
    <message>
        <source>%1 costs %2 more</source>
        <translation>%1 kostet %2 mehr</translation>
    </message>
    <message>
        <source>%1 costs %2 more, or the next %3</source>
        <translation>%1 kostet %2 mehr, oder der Zweite %3</translation>
    </message>
    <message>
        <source>an owned %1 pays back after %2 or never</source>
        <translation>eine gekaufte %1 braucht %2, bis sie sich lohnt, oder lohnt sich nie</translation>
    </message>
    <message>
        <source>an owned %1 pays back after %2</source>
        <translation>eine gekaufte %1 braucht %2, bis sie sich lohnt</translation>
    </message>
    <message>
        <source>an owned %1 pays back after %2 to %3</source>
        <translation>eine gekaufte %1 braucht %2 bis %3, bis sie sich lohnt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>contender, input</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 tok</source>
        <translation>%1 tok</translation>
    </message>
    <message>
        <source>gain (fraction)</source>
        <translation>Gewinn (Anteil)</translation>
    </message>
    <message>
        <source>fraction</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>sequences</source>
        <translation>Sequenzen</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>factor</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>kein Wert</translation>
    </message>
    <message>
        <source>There is no answer to move</source>
        <translation>Es gibt keine Antwort, die sich bewegen kann</translation>
    </message>
    <message>
        <source>No input moves the answer: %1</source>
        <translation>Keine Eingabe bewegt die Antwort: %1</translation>
    </message>
    <message>
        <source>The answer depends most on “%1”: %2</source>
        <translation>Die Antwort hängt am stärksten von „%1“ ab: %2</translation>
    </message>
    <message>
        <source>Month from which owning %1 beats renting it, one input moved at a time; now %2</source>
        <translation>Monat, ab dem es sich auszahlt, %1 zu kaufen statt zu mieten, je eine Eingabe verändert; jetzt %2</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>What an image costs more on the cheapest other card than on the %1 (below 0: more on the %1), one input moved at a time; now %2 on the %3</source>
        <translation>Um wie viel ein Bild auf der günstigsten anderen Karte mehr kostet als auf der %1 (unter 0: auf der %1 mehr), je eine Eingabe verändert; jetzt %2 bei %3</translation>
    </message>
    <message>
        <source>What the training run costs more on the cheapest other card than on the %1 (below 0: more on the %1), one input moved at a time; now %2 on the %3</source>
        <translation>Um wie viel der Trainingslauf auf der günstigsten anderen Karte mehr kostet als auf der %1 (unter 0: auf der %1 mehr), je eine Eingabe verändert; jetzt %2 bei %3</translation>
    </message>
    <message>
        <source>What the bill of the cheapest other card or the API is over that of the %1 (below 0: that of the %1 over it), one input moved at a time; now %2 for the %3</source>
        <translation>Um wie viel die Rechnung der günstigsten anderen Karte oder der API über der der %1 liegt (unter 0: die der %1 liegt höher), je eine Eingabe verändert; jetzt %2 bei %3</translation>
    </message>
    <message>
        <source>What the fleet of the cheapest other card costs over that of the %1 (below 0: that of the %1 over it), one input moved at a time; now %2 for the %3</source>
        <translation>Um wie viel die Flotte der günstigsten anderen Karte mehr kostet als die der %1 (unter 0: die der %1 kostet mehr), je eine Eingabe verändert; jetzt %2 bei %3</translation>
    </message>
    <message>
        <source>What a token costs more on the cheapest other card than on the %1 (below 0: more on the %1), one input moved at a time; now %2 on the %3</source>
        <translation>Um wie viel ein Token auf der günstigsten anderen Karte mehr kostet als auf der %1 (unter 0: auf der %1 mehr), je eine Eingabe verändert; jetzt %2 bei %3</translation>
    </message>
    <message>
        <source>pays back in months</source>
        <translation>lohnt sich nach Monaten</translation>
    </message>
    <message>
        <source>cheapest other over %1</source>
        <translation>günstigste andere über %1</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>jetzt %1</translation>
    </message>
    <message>
        <source>Over its own range, each input leaves the answer as it is.</source>
        <translation>Keine Eingabe ändert die Antwort in ihrem eigenen Bereich.</translation>
    </message>
    <message>
        <source>Only a run that the %1 and another card hold can be compared.</source>
        <translation>Vergleichen lässt sich nur ein Lauf, der auf die %1 und eine andere Karte passt.</translation>
    </message>
    <message>
        <source>flips</source>
        <translation>kippt</translation>
    </message>
    <message>
        <source>same cost</source>
        <translation>gleich teuer</translation>
    </message>
</context>
<context>
    <name>SessionText</name>
    <message>
        <source>the file is too large; it must be at most %1 MB</source>
        <translation>die Datei ist zu groß; erlaubt sind höchstens %1 MB</translation>
    </message>
    <message>
        <source>the file begins with a byte order mark; save it as UTF-8 without one</source>
        <translation>die Datei beginnt mit einer Byte Order Mark; speichern Sie sie als UTF-8 ohne diese</translation>
    </message>
    <message>
        <source>this is no UTF-8; save the file as UTF-8</source>
        <translation>das ist kein UTF-8; speichern Sie die Datei als UTF-8</translation>
    </message>
    <message>
        <source>the file</source>
        <translation>die Datei</translation>
    </message>
    <message>
        <source>this is no session of Tiebreak; its format must be &quot;%1&quot;</source>
        <translation>das ist keine Sitzung von Tiebreak; ihr format muss „%1“ sein</translation>
    </message>
    <message>
        <source>the file is of version %1, and this Tiebreak reads versions up to %2; open it with a newer Tiebreak</source>
        <translation>die Datei hat Version %1, und dieses Tiebreak liest Versionen bis %2; öffnen Sie sie mit einem neueren Tiebreak</translation>
    </message>
    <message>
        <source>missing or no version</source>
        <translation>nicht da oder keine Version</translation>
    </message>
    <message>
        <source>a whole number up to %1</source>
        <translation>eine ganze Zahl bis %1</translation>
    </message>
    <message>
        <source>This session is older than the choice of billing. Its costs and fleets are as before: idle hours are paid. Own or rent counts them now, too, so that owning pays back earlier; billing by_use gives the old months.</source>
        <translation>Diese Sitzung ist älter als die Wahl der Abrechnung. Ihre Kosten und Flotten sind wie bisher: auch ruhende Stunden werden bezahlt. Auch „Kaufen oder mieten“ zählt sie jetzt, sodass sich Kaufen früher lohnt; mit billing by_use ergeben sich die alten Monate.</translation>
    </message>
    <message>
        <source>%1, as an earlier pin is</source>
        <translation>%1, wie ein früherer Pin</translation>
    </message>
    <message>
        <source>a name of its own</source>
        <translation>ein eigener Name</translation>
    </message>
    <message>
        <source>: the picture is too large; it must be less than %1 MB</source>
        <translation>: das Bild ist zu groß; erlaubt sind weniger als %1 MB</translation>
    </message>
    <message>
        <source>give a session that Tiebreak saved</source>
        <translation>geben Sie eine Sitzung an, die Tiebreak gespeichert hat</translation>
    </message>
    <message>
        <source>the file has more than %1 values; give a session that Tiebreak saved</source>
        <translation>die Datei hat mehr als %1 Werte; geben Sie eine Sitzung an, die Tiebreak gespeichert hat</translation>
    </message>
</context>
<context>
    <name>Specs</name>
    <message>
        <source>Architecture</source>
        <translation>Architektur</translation>
    </message>
    <message>
        <source>Announced</source>
        <translation>Vorgestellt</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Usable memory</source>
        <translation>Nutzbarer Speicher</translation>
    </message>
    <message>
        <source>Memory type</source>
        <translation>Speicherart</translation>
    </message>
    <message>
        <source>Memory bandwidth</source>
        <translation>Speicherbandbreite</translation>
    </message>
    <message>
        <source>FP64</source>
        <translation>FP64</translation>
    </message>
    <message>
        <source>FP64 tensor</source>
        <translation>FP64 Tensor</translation>
    </message>
    <message>
        <source>FP32</source>
        <translation>FP32</translation>
    </message>
    <message>
        <source>TF32 tensor, dense</source>
        <translation>TF32 Tensor, dicht</translation>
    </message>
    <message>
        <source>TF32 tensor, sparse</source>
        <translation>TF32 Tensor, dünn besetzt</translation>
    </message>
    <message>
        <source>FP16 tensor, dense</source>
        <translation>FP16 Tensor, dicht</translation>
    </message>
    <message>
        <source>FP16 tensor, sparse</source>
        <translation>FP16 Tensor, dünn besetzt</translation>
    </message>
    <message>
        <source>FP8 tensor, dense</source>
        <translation>FP8 Tensor, dicht</translation>
    </message>
    <message>
        <source>FP8 tensor, sparse</source>
        <translation>FP8 Tensor, dünn besetzt</translation>
    </message>
    <message>
        <source>INT8 tensor, dense</source>
        <translation>INT8 Tensor, dicht</translation>
    </message>
    <message>
        <source>INT8 tensor, sparse</source>
        <translation>INT8 Tensor, dünn besetzt</translation>
    </message>
    <message>
        <source>INT4 tensor, dense</source>
        <translation>INT4 Tensor, dicht</translation>
    </message>
    <message>
        <source>TDP</source>
        <translation>TDP</translation>
    </message>
    <message>
        <source>Interconnect</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>MIG instances</source>
        <translation>MIG-Instanzen</translation>
    </message>
    <message>
        <source>Video engines</source>
        <translation>Videoeinheiten</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>The data sheet of the %1 gives none: %2</source>
        <translation>Das Datenblatt der %1 nennt nichts: %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 the %2 (%3 ÷ %4). %5</source>
        <translation>%1 so viel wie die %2 (%3 ÷ %4). %5</translation>
    </message>
    <message>
        <source>Specification</source>
        <translation>Kenngröße</translation>
    </message>
    <message>
        <source>As the data sheets give it</source>
        <translation>Wie die Datenblätter es angeben</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message numerus="yes">
        <source>%n [input|inputs] at once</source>
        <translation>
            <numerusform>%n Eingabe auf einmal</numerusform>
            <numerusform>%n Eingaben auf einmal</numerusform>
        </translation>
    </message>
    <message>
        <source>pin</source>
        <translation>anpinnen</translation>
    </message>
    <message>
        <source>remove pin</source>
        <translation>Pin entfernen</translation>
    </message>
    <message>
        <source>change of pins</source>
        <translation>Pins ändern</translation>
    </message>
    <message>
        <source>lock</source>
        <translation>sperren</translation>
    </message>
    <message>
        <source>unlock</source>
        <translation>entsperren</translation>
    </message>
    <message>
        <source>own facts</source>
        <translation>eigene Fakten</translation>
    </message>
</context>
<context>
    <name>Terminal</name>
    <message>
        <source>standard output: not all could be written (%1)</source>
        <translation>Standardausgabe: nicht alles konnte geschrieben werden (%1)</translation>
    </message>
</context>
<context>
    <name>TextFile</name>
    <message>
        <source>the file cannot be read (%1); %2</source>
        <translation>die Datei kann nicht gelesen werden (%1); %2</translation>
    </message>
    <message>
        <source>the file is too large; it must be at most %1 MB</source>
        <translation>die Datei ist zu groß; erlaubt sind höchstens %1 MB</translation>
    </message>
</context>
<context>
    <name>Ties</name>
    <message>
        <source>%1, likely %2 to %3 (now %4)</source>
        <translation>%1, wahrscheinlich %2 bis %3 (jetzt %4)</translation>
    </message>
    <message>
        <source>%1 (now %2)</source>
        <translation>%1 (jetzt %2)</translation>
    </message>
    <message>
        <source>none: at no batch with figures for both</source>
        <translation>keine: bei keinem Batch, für den beide Werte haben</translation>
    </message>
    <message>
        <source>none: even at 100 % it costs more per token than the baseline does now</source>
        <translation>keine: selbst bei 100 % kostet es je Token mehr als jetzt die Basis</translation>
    </message>
    <message>
        <source>none: its fleet costs more at every load</source>
        <translation>keine: die Flotte kostet bei jeder Last mehr</translation>
    </message>
    <message>
        <source>at every load</source>
        <translation>bei jeder Last</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>über mehr als %1</translation>
    </message>
    <message>
        <source>from the first day</source>
        <translation>vom ersten Tag an</translation>
    </message>
    <message numerus="yes">
        <source>[batch|batches] %1</source>
        <translation>
            <numerusform>Batch %1</numerusform>
            <numerusform>Batches %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Price at which it costs the same as %1</source>
        <translation>Preis, zu dem es so viel kostet wie %1</translation>
    </message>
    <message>
        <source>Batches at which both cost the same</source>
        <translation>Batches, bei denen beide gleich viel kosten</translation>
    </message>
    <message>
        <source>Utilization at which it costs the same as %1 at %2</source>
        <translation>Auslastung, bei der es so viel kostet wie %1 bei %2</translation>
    </message>
    <message>
        <source>Monthly loads at which its fleet costs no more</source>
        <translation>Monatslasten, bei denen die Flotte nicht mehr kostet</translation>
    </message>
    <message>
        <source>Owning it beats renting it</source>
        <translation>Kaufen schlägt Mieten</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>How much at once?</source>
        <translation>Wie viel auf einmal?</translation>
    </message>
    <message>
        <source>Move the batch size, or type it. Charts and verdict follow at once. For users or requests, open the page Load.</source>
        <translation>Verschieben Sie die Batchgröße oder tippen Sie sie ein. Diagramme und Urteil folgen sofort. Für Nutzer oder Anfragen öffnen Sie die Seite Last.</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>Die Antwort</translation>
    </message>
    <message>
        <source>The cheapest card for what you ask, and how long that holds. Point at it to see how its numbers came about.</source>
        <translation>Die günstigste Karte für Ihre Frage, und wie lange das gilt. Zeigen Sie darauf, um zu sehen, wie die Zahlen entstehen.</translation>
    </message>
    <message>
        <source>What if the price changes?</source>
        <translation>Und wenn sich der Preis ändert?</translation>
    </message>
    <message>
        <source>Drag the line of a card&apos;s price up or down, and see where the verdict flips.</source>
        <translation>Ziehen Sie die Preislinie einer Karte auf oder ab und sehen Sie, wo das Urteil kippt.</translation>
    </message>
    <message>
        <source>Keep it to compare</source>
        <translation>Zum Vergleich behalten</translation>
    </message>
    <message>
        <source>Pin the scenario: it stays as pale lines, and every later change is told against it. Ctrl+D does the same.</source>
        <translation>Pinnen Sie das Szenario an: Es bleibt als blasse Linien, und jede spätere Änderung wird daran gemessen. Ctrl+D tut dasselbe.</translation>
    </message>
    <message>
        <source>Take it with you</source>
        <translation>Nehmen Sie es mit</translation>
    </message>
    <message>
        <source>File &gt; Export chart (Ctrl+E) writes a picture that carries the session. Ctrl+K finds everything else, and F1 explains it.</source>
        <translation>Datei &gt; Diagramm exportieren (Ctrl+E) schreibt ein Bild, das die Sitzung enthält. Ctrl+K findet alles andere, und F1 erklärt es.</translation>
    </message>
</context>
<context>
    <name>TraceFile</name>
    <message>
        <source>the first line must be &quot;%1&quot;</source>
        <translation>die erste Zeile muss „%1“ sein</translation>
    </message>
    <message>
        <source>a request is a time in seconds and two whole numbers of tokens from 1, such as &quot;4.31,396,109&quot;, not %1</source>
        <translation>eine Anfrage ist eine Zeit in Sekunden und zwei ganze Zahlen von Tokens ab 1, etwa „4.31,396,109“, nicht %1</translation>
    </message>
    <message>
        <source>requests must stand in the order of their times, from 0</source>
        <translation>Anfragen müssen in der Reihenfolge ihrer Zeiten stehen, ab 0</translation>
    </message>
    <message>
        <source>a trace needs at least two requests at different times</source>
        <translation>ein Trace braucht mindestens zwei Anfragen zu verschiedenen Zeiten</translation>
    </message>
</context>
<context>
    <name>TrainingWays</name>
    <message>
        <source>%1 takes %2; 8 of 10 measured runs lie between %3 and %4.</source>
        <translation>%1 braucht %2; 8 von 10 gemessenen Läufen liegen zwischen %3 und %4.</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>batch %1, %2 tok</source>
        <translation>Batch %1, %2 tok</translation>
    </message>
    <message>
        <source>may not; %1</source>
        <translation>evtl. nicht; %1</translation>
    </message>
    <message>
        <source>full training</source>
        <translation>volles Training</translation>
    </message>
    <message>
        <source>no way of training</source>
        <translation>kein Training</translation>
    </message>
    <message>
        <source>perhaps %1</source>
        <translation>vielleicht %1</translation>
    </message>
    <message>
        <source>%1, perhaps %2</source>
        <translation>%1, vielleicht %2</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Braucht</translation>
    </message>
    <message>
        <source>Of one GPU when its memory peaks</source>
        <translation>Von einer GPU, wenn ihr Speicher am vollsten ist</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What the runtime shows of the card&apos;s memory. Below: the largest batch at the scenario&apos;s sequence length, and the longest sequences at its batch, in tokens</source>
        <translation>Was die Laufzeitumgebung vom Speicher der Karte zeigt. Darunter: der größte Batch bei der Sequenzlänge des Szenarios und die längsten Sequenzen bei seinem Batch, in Tokens</translation>
    </message>
    <message numerus="yes">
        <source>%1 [holds|hold] %2</source>
        <translation>
            <numerusform>%1 schafft %2</numerusform>
            <numerusform>%1 schaffen %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrainingWording</name>
    <message>
        <source>checkpointing</source>
        <translation>Checkpointing</translation>
    </message>
    <message>
        <source>a smaller batch</source>
        <translation>ein kleinerer Batch</translation>
    </message>
    <message>
        <source>shorter sequences</source>
        <translation>kürzere Sequenzen</translation>
    </message>
    <message>
        <source>LoRA</source>
        <translation>LoRA</translation>
    </message>
    <message>
        <source>QLoRA</source>
        <translation>QLoRA</translation>
    </message>
    <message>
        <source>a smaller model</source>
        <translation>ein kleineres Modell</translation>
    </message>
    <message>
        <source>%1 %2 at %3 on the %4</source>
        <translation>%1 %2 bei %3 auf der %4</translation>
    </message>
    <message>
        <source>Full training</source>
        <translation>Volles Training</translation>
    </message>
    <message>
        <source>%1 of %2 needs %3</source>
        <translation>%1 von %2 braucht %3</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 oder %2</translation>
    </message>
    <message>
        <source>%1, and one %2 has %3; try %4.</source>
        <translation>%1, und eine %2 hat %3; was helfen kann: %4.</translation>
    </message>
    <message>
        <source>the %1</source>
        <translation>die %1</translation>
    </message>
    <message>
        <source>it fits on none of the cards</source>
        <translation>es passt auf keine der Karten</translation>
    </message>
    <message>
        <source>it fits on every card</source>
        <translation>es passt auf jede Karte</translation>
    </message>
    <message>
        <source>it fits on %1, not on %2</source>
        <translation>es passt auf %1, nicht auf %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1; the article calls it unsupported on %2</source>
        <translation>%1; der Artikel nennt es nicht unterstützt auf: %2</translation>
    </message>
    <message>
        <source>It fits, but the article calls it unsupported on the %1 and gives no rate; set your own training rate.</source>
        <translation>Es passt, aber der Artikel nennt es auf der %1 nicht unterstützt und gibt keine Rate an; setzen Sie eine eigene Trainingsrate.</translation>
    </message>
    <message>
        <source>The article has no training rate; set your own.</source>
        <translation>Der Artikel hat keine Trainingsrate; setzen Sie eine eigene.</translation>
    </message>
    <message>
        <source>The article has no rate for this on the %1, only for %2; set your own training rate.</source>
        <translation>Der Artikel hat dafür keine Rate auf der %1, nur für %2; setzen Sie eine eigene Trainingsrate.</translation>
    </message>
</context>
<context>
    <name>UseRows</name>
    <message>
        <source>a number above 0</source>
        <translation>eine Zahl über 0</translation>
    </message>
    <message>
        <source>one that no other row has, beside a source</source>
        <translation>einer, den keine andere Zeile hat, dazu eine Quelle</translation>
    </message>
    <message>
        <source>a whole number from 1 to %1, or empty</source>
        <translation>eine ganze Zahl von 1 bis %1, oder leer</translation>
    </message>
    <message>
        <source>yes, no or empty</source>
        <translation>yes, no oder leer</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>eins von %1</translation>
    </message>
    <message>
        <source>, which the catalogue does not have</source>
        <translation>, das der Katalog nicht hat</translation>
    </message>
    <message>
        <source>a model of the catalogue, or of a --model-config; the nearest are %1</source>
        <translation>ein Modell des Katalogs oder einer --model-config; am nächsten kommen %1</translation>
    </message>
    <message>
        <source>full, lora, qlora, gptq-lora, peft or empty</source>
        <translation>full, lora, qlora, gptq-lora, peft oder leer</translation>
    </message>
</context>
<context>
    <name>UseVerdicts</name>
    <message>
        <source>%1 cost the same for images: %2 per 1,000.</source>
        <translation>%1 kosten bei Bildern gleich viel: %2 je 1.000.</translation>
    </message>
    <message>
        <source>%1 is cheapest for images: %2 per 1,000; %3 costs %4 more.</source>
        <translation>%1 ist bei Bildern am günstigsten: %2 je 1.000; %3 kostet %4 mehr.</translation>
    </message>
    <message>
        <source>No card holds this training run.</source>
        <translation>Auf keine Karte passt dieser Trainingslauf.</translation>
    </message>
    <message>
        <source>Only %1 holds this training run: it costs %2.</source>
        <translation>Nur auf %1 passt dieser Trainingslauf: er kostet %2.</translation>
    </message>
    <message>
        <source>%1 cost the same for this training run: %2.</source>
        <translation>%1 kosten bei diesem Trainingslauf gleich viel: %2.</translation>
    </message>
    <message>
        <source>%1 is cheapest for this training run: %2; %3 costs %4 more.</source>
        <translation>%1 ist bei diesem Trainingslauf am günstigsten: %2; %3 kostet %4 mehr.</translation>
    </message>
    <message>
        <source>Most of the time goes to %1.</source>
        <translation>Die meiste Zeit entfällt auf %1.</translation>
    </message>
    <message>
        <source>Most of the time goes to %1 on both.</source>
        <translation>Die meiste Zeit entfällt bei beiden auf %1.</translation>
    </message>
    <message>
        <source>Most of the time goes to %1 on %2 and to %3 on %4.</source>
        <translation>Die meiste Zeit entfällt auf %1 bei %2 und auf %3 bei %4.</translation>
    </message>
    <message>
        <source>Nobody measured training on %1.</source>
        <translation>Training auf %1 hat niemand gemessen.</translation>
    </message>
    <message>
        <source>Nobody measured images on %1.</source>
        <translation>Bilder auf %1 hat niemand gemessen.</translation>
    </message>
    <message>
        <source>The rate follows from its relatives, and the band is wider.</source>
        <translation>Die Rate folgt aus verwandten Karten, und das Band ist breiter.</translation>
    </message>
    <message>
        <source>Their error bands overlap: it may be the other way round.</source>
        <translation>Die Fehlerbänder überlappen: es kann auch umgekehrt sein.</translation>
    </message>
    <message>
        <source>It does not fit %1.</source>
        <translation>Er passt nicht auf %1.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Measurements of training behind the rates: %1.</source>
        <translation>Messungen von Training hinter den Raten: %1.</translation>
    </message>
    <message>
        <source>Measurements of images behind the rates: %1.</source>
        <translation>Messungen von Bildern hinter den Raten: %1.</translation>
    </message>
</context>
<context>
    <name>UseWording</name>
    <message>
        <source>Images a minute of one GPU against images at once; %1</source>
        <translation>Bilder je Minute einer GPU über den Bildern zugleich; %1</translation>
    </message>
    <message>
        <source>images at once</source>
        <translation>Bilder zugleich</translation>
    </message>
    <message>
        <source>images/min</source>
        <translation>Bilder/min</translation>
    </message>
    <message>
        <source> images/min</source>
        <translation> Bilder/min</translation>
    </message>
    <message>
        <source>Tokens a second against the batch; %1; hollow: measured at other settings</source>
        <translation>Tokens je Sekunde über dem Batch; %1; hohl: unter anderen Einstellungen gemessen</translation>
    </message>
    <message>
        <source>Tokens a second against the batch; %1</source>
        <translation>Tokens je Sekunde über dem Batch; %1</translation>
    </message>
    <message>
        <source>batch of a GPU</source>
        <translation>Batch einer GPU</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>tokens/s</source>
        <translation>Tokens/s</translation>
    </message>
    <message>
        <source> tok/s</source>
        <translation> tok/s</translation>
    </message>
    <message>
        <source>No card holds one sequence; choose LoRA or QLoRA, checkpointing, fewer than %1 tokens, more GPUs or a smaller model.</source>
        <translation>Auf keine Karte passt eine Sequenz; wählen Sie LoRA oder QLoRA, Checkpointing, weniger als %1 Tokens, mehr GPUs oder ein kleineres Modell.</translation>
    </message>
    <message>
        <source>%1: %2 images a minute measured, %3 at once (%4)</source>
        <translation>%1: %2 Bilder je Minute gemessen, %3 zugleich (%4)</translation>
    </message>
    <message>
        <source>%1: %2 tokens a second measured, batch %3 (%4)</source>
        <translation>%1: %2 Tokens je Sekunde gemessen, Batch %3 (%4)</translation>
    </message>
    <message>
        <source>sequences of %1 tokens</source>
        <translation>Sequenzen von %1 Tokens</translation>
    </message>
    <message>
        <source>sequences of unknown length</source>
        <translation>Sequenzen unbekannter Länge</translation>
    </message>
    <message>
        <source>rank %1</source>
        <translation>Rang %1</translation>
    </message>
    <message>
        <source>unknown rank</source>
        <translation>Rang unbekannt</translation>
    </message>
    <message>
        <source>nothing said of checkpointing</source>
        <translation>nichts über Checkpointing gesagt</translation>
    </message>
    <message>
        <source>with checkpointing</source>
        <translation>mit Checkpointing</translation>
    </message>
    <message>
        <source>without checkpointing</source>
        <translation>ohne Checkpointing</translation>
    </message>
    <message>
        <source>%1. Otherwise than here: %2</source>
        <translation>%1. Anders als hier: %2</translation>
    </message>
    <message>
        <source>The run needs %1 a GPU: no card holds it</source>
        <translation>Der Lauf braucht %1 je GPU: auf keine Karte passt er</translation>
    </message>
    <message numerus="yes">
        <source>The run needs %1 a GPU: %2 [holds|hold] it</source>
        <translation>
            <numerusform>Der Lauf braucht %1 je GPU: %2 reicht dafür</numerusform>
            <numerusform>Der Lauf braucht %1 je GPU: %2 reichen dafür</numerusform>
        </translation>
    </message>
    <message>
        <source>Memory of one GPU when it peaks; %1</source>
        <translation>Speicher einer GPU, wenn er am vollsten ist; %1</translation>
    </message>
    <message>
        <source>weights and what learns</source>
        <translation>Gewichte und was lernt</translation>
    </message>
    <message>
        <source>activations</source>
        <translation>Aktivierungen</translation>
    </message>
    <message>
        <source>reserve</source>
        <translation>Reserve</translation>
    </message>
    <message>
        <source>free</source>
        <translation>frei</translation>
    </message>
    <message>
        <source>batch up to %1</source>
        <translation>Batch bis %1</translation>
    </message>
    <message>
        <source>not even batch 1 fits</source>
        <translation>nicht einmal Batch 1 passt</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>Tiebreak</source>
        <translation>Tiebreak</translation>
    </message>
    <message>
        <source>Go on with the window</source>
        <translation>Mit dem Fenster weitermachen</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>No throughput at %1</source>
        <translation>Kein Durchsatz bei %1</translation>
    </message>
    <message>
        <source>%1: %2 at %3</source>
        <translation>%1: %2 bei %3</translation>
    </message>
    <message>
        <source>%1 are equally fast at %2</source>
        <translation>%1 sind gleich schnell bei %2</translation>
    </message>
    <message>
        <source>%1 are about equally fast at %2</source>
        <translation>%1 sind etwa gleich schnell bei %2</translation>
    </message>
    <message>
        <source>%1 are %2 as fast as %3 at %4</source>
        <translation>%1 sind %2 so schnell wie %3 bei %4</translation>
    </message>
    <message>
        <source>%1 is %2 as fast as %3 at %4</source>
        <translation>%1 ist %2 so schnell wie %3 bei %4</translation>
    </message>
    <message>
        <source>%1 are fastest at %2: %3 %4</source>
        <translation>%1 sind am schnellsten bei %2: %3 %4</translation>
    </message>
    <message>
        <source>%1 is fastest at %2: %3 %4</source>
        <translation>%1 ist am schnellsten bei %2: %3 %4</translation>
    </message>
    <message>
        <source>No cost at %1</source>
        <translation>Keine Kosten bei %1</translation>
    </message>
    <message>
        <source>%1 costs %2 per M tokens</source>
        <translation>%1 kostet %2 je M Tokens</translation>
    </message>
    <message>
        <source>%1 cost the same</source>
        <translation>%1 kosten gleich viel</translation>
    </message>
    <message>
        <source>%1 is cheapest per token; %2 costs %3 more</source>
        <translation>%1 ist je Token am günstigsten; %2 kostet %3 mehr</translation>
    </message>
    <message>
        <source>No price of the same cost at %1</source>
        <translation>Kein Preis für Gleichstand bei %1</translation>
    </message>
    <message>
        <source>%1 costs the same as %2 at %3</source>
        <translation>%1 kostet so viel wie %2 bei %3</translation>
    </message>
    <message>
        <source>least</source>
        <translation>am wenigsten</translation>
    </message>
    <message>
        <source>+%1</source>
        <translation>+%1</translation>
    </message>
    <message>
        <source>The article has no figures around %1; choose another batch, or evidence Model.</source>
        <translation>Der Artikel hat keine Werte um %1; einen anderen Batch oder den Beleg „Modell“ wählen.</translation>
    </message>
    <message>
        <source>The article has figures for the %1 at %2 only; choose that batch, or evidence Model.</source>
        <translation>Der Artikel hat Werte für die %1 nur bei %2; diesen Batch oder den Beleg „Modell“ wählen.</translation>
    </message>
    <message>
        <source>The article has no figures below %1; choose a batch of %2 to %3, or evidence Model.</source>
        <translation>Der Artikel hat keine Werte unter %1; einen Batch von %2 bis %3 oder den Beleg „Modell“ wählen.</translation>
    </message>
    <message>
        <source>The article has no figures beyond %1; choose a batch of %2 to %3, or evidence Model.</source>
        <translation>Der Artikel hat keine Werte über %1; einen Batch von %2 bis %3 oder den Beleg „Modell“ wählen.</translation>
    </message>
    <message>
        <source>other weights</source>
        <translation>ein anderes Gewichtsformat</translation>
    </message>
    <message>
        <source>%1 weights</source>
        <translation>Gewichtsformat %1</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>The article has no %1 figures for the %2; choose %3, or evidence Model.</source>
        <translation>Der Artikel hat keine Werte in %1 für die %2; %3 oder den Beleg „Modell“ wählen.</translation>
    </message>
    <message>
        <source>the %1 has</source>
        <translation>die %1 hat</translation>
    </message>
    <message>
        <source>%1 %2 have</source>
        <translation>%1 %2 haben</translation>
    </message>
    <message>
        <source>%1 at %2 needs %3, and %4 %5</source>
        <translation>%1 braucht %3 bei %2, und %4 %5</translation>
    </message>
    <message>
        <source>a batch of at most %1</source>
        <translation>Batch bis %1</translation>
    </message>
    <message>
        <source>%1 GPUs per replica</source>
        <translation>%1 GPUs je Replikat</translation>
    </message>
    <message>
        <source>%1; choose a smaller model, shorter prompts or outputs.</source>
        <translation>%1; ein kleineres Modell, kürzere Prompts oder Ausgaben wählen.</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 oder %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1; it fits with %2.</source>
        <translation>%1; es passt mit %2.</translation>
    </message>
    <message>
        <source>A cold start of %1 s and the TTFT of the %2, %3 ms, are above the limit of %4 ms; keep servers ready or raise the limit.</source>
        <translation>Ein Kaltstart von %1 s und die TTFT der %2, %3 ms, liegen über der Grenze von %4 ms; Server bereithalten oder die Grenze anheben.</translation>
    </message>
    <message>
        <source>TPOT</source>
        <translation>TPOT</translation>
    </message>
    <message>
        <source>TTFT</source>
        <translation>TTFT</translation>
    </message>
    <message>
        <source>The %1 of the %2 is %3 ms, above the limit of %4 ms; choose a batch of at most %5, or raise the limit.</source>
        <translation>Die %1 der %2 ist %3 ms, über der Grenze von %4 ms; einen Batch bis %5 wählen oder die Grenze anheben.</translation>
    </message>
    <message>
        <source>The %1 of the %2 is %3 ms, above the limit of %4 ms; no smaller batch keeps it, so raise the limit.</source>
        <translation>Die %1 der %2 ist %3 ms, über der Grenze von %4 ms; kein kleinerer Batch hält sie ein, also die Grenze anheben.</translation>
    </message>
    <message>
        <source>%1 in prompt tokens</source>
        <translation>%1 in Prompt-Tokens</translation>
    </message>
    <message>
        <source>%1 in output tokens</source>
        <translation>%1 in Ausgabe-Tokens</translation>
    </message>
    <message>
        <source>%1 in the batch</source>
        <translation>%1 im Batch</translation>
    </message>
    <message>
        <source>Nobody published a measurement of the %1 with this model, framework and number formats; choose evidence Article or Model.</source>
        <translation>Für die %1 mit diesem Modell, Framework und diesen Zahlenformaten hat niemand eine Messung veröffentlicht; den Beleg „Artikel“ oder „Modell“ wählen.</translation>
    </message>
    <message>
        <source>in-flight batching</source>
        <translation>In-flight-Batching</translation>
    </message>
    <message>
        <source>The nearest public measurement of the %1, at %2, %3 tokens in and %4 out, is %5 away; choose its settings, or evidence Article or Model.</source>
        <translation>Die nächste öffentliche Messung der %1, bei %2, Prompt %3 und Ausgabe %4 Tokens, ist %5 entfernt; deren Einstellungen oder den Beleg „Artikel“ oder „Modell“ wählen.</translation>
    </message>
    <message>
        <source>no article figures for %1</source>
        <translation>keine Artikelwerte für %1</translation>
    </message>
    <message>
        <source>%1 does not run %2 weights with KV cache %3</source>
        <translation>%1 führt Gewichte in %2 mit KV-Cache in %3 nicht aus</translation>
    </message>
    <message>
        <source>, the </source>
        <translation>, die </translation>
    </message>
    <message>
        <source> and the </source>
        <translation> und die </translation>
    </message>
    <message>
        <source>The article has no figures for %1; choose %2, or evidence Model.</source>
        <translation>Der Artikel hat keine Werte für %1; %2 oder den Beleg „Modell“ wählen.</translation>
    </message>
    <message>
        <source>The article has no figures for the %1; choose a GPU that it covers, or evidence Model.</source>
        <translation>Der Artikel hat keine Werte für die %1; eine GPU aus dem Artikel oder den Beleg „Modell“ wählen.</translation>
    </message>
    <message>
        <source>The article has no figures for %1 in one replica; choose 1 GPU per replica, or evidence Model.</source>
        <translation>Der Artikel hat keine Werte für %1 in einem Replikat; 1 GPU je Replikat oder den Beleg „Modell“ wählen.</translation>
    </message>
    <message>
        <source>The model is not calibrated for the %1; choose evidence Article.</source>
        <translation>Das Modell ist für die %1 nicht kalibriert; den Beleg „Artikel“ wählen.</translation>
    </message>
    <message>
        <source>Prompt and output are longer than the context of %1; choose shorter ones or another model.</source>
        <translation>Prompt und Ausgabe sind länger als der Kontext von %1; kürzere oder ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>%1; choose other number formats or another framework.</source>
        <translation>%1; andere Zahlenformate oder ein anderes Framework wählen.</translation>
    </message>
    <message>
        <source>The baseline, %1, has no value to compare with; change it or its settings.</source>
        <translation>Die Basis, %1, hat keinen Wert zum Vergleichen; sie oder ihre Einstellungen ändern.</translation>
    </message>
    <message>
        <source>No value makes the %1 cost as much per token as the %2; change a price or the batch.</source>
        <translation>Kein Wert lässt die %1 je Token so viel kosten wie die %2; einen Preis oder den Batch ändern.</translation>
    </message>
    <message>
        <source>Owning cannot be compared without a purchase price; set one for the %1.</source>
        <translation>Kaufen lässt sich ohne Kaufpreis nicht vergleichen; einen für die %1 angeben.</translation>
    </message>
    <message>
        <source>The article does not give this; choose evidence Model.</source>
        <translation>Der Artikel sagt dazu nichts; den Beleg „Modell“ wählen.</translation>
    </message>
    <message>
        <source>Evidence %1 does not cover this; choose other evidence.</source>
        <translation>Der Beleg „%1“ deckt dies nicht ab; einen anderen Beleg wählen.</translation>
    </message>
    <message>
        <source>There is no API to compare with; set its price per million tokens.</source>
        <translation>Es gibt keine API zum Vergleichen; ihren Preis je Million Tokens angeben.</translation>
    </message>
    <message>
        <source>There is no second kind of request; give it a share of the load.</source>
        <translation>Es gibt keine zweite Art von Anfragen; ihr einen Anteil der Last geben.</translation>
    </message>
    <message>
        <source>The %1 cannot serve the second kind of request, so no fleet of it carries the load; the mixed fleet says why.</source>
        <translation>Die %1 kann die zweite Art von Anfragen nicht bedienen, also trägt keine Flotte aus ihr die Last; die gemischte Flotte sagt, warum.</translation>
    </message>
    <message>
        <source>A load of users, requests or a trace has its bill where it is played, not at other inputs or for two kinds of request; let a batch arrive to see those.</source>
        <translation>Eine Last aus Nutzern, Anfragen oder einem Trace hat ihre Rechnung dort, wo sie durchgespielt wird, nicht bei anderen Eingaben oder für zwei Arten von Anfragen; „Ein Batch“ wählen, um diese zu sehen.</translation>
    </message>
    <message>
        <source>Owning the %1 never costs less than renting it within %2 months.</source>
        <translation>Die %1 zu kaufen kostet binnen %2 Monaten nie weniger als sie zu mieten.</translation>
    </message>
    <message>
        <source>this GPU</source>
        <translation>diese GPU</translation>
    </message>
    <message>
        <source>needs %1</source>
        <translation>braucht %1</translation>
    </message>
    <message>
        <source>the model is not calibrated for this GPU</source>
        <translation>das Modell ist für diese GPU nicht kalibriert</translation>
    </message>
    <message>
        <source>longer than the context of %1</source>
        <translation>länger als der Kontext von %1</translation>
    </message>
    <message>
        <source>%1 above %2 ms</source>
        <translation>%1 über %2 ms</translation>
    </message>
    <message>
        <source>no measurement near this scenario</source>
        <translation>keine Messung nahe diesem Szenario</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>contender, what, formula</comment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>It stays so until the %1 falls below %2 (now %3)%4.</source>
        <translation>Das gilt, bis die %1 unter %2 fällt (jetzt %3)%4.</translation>
    </message>
    <message>
        <source>from batch %1 to %2</source>
        <translation>von Batch %1 bis %2</translation>
    </message>
    <message>
        <source>at batch %1</source>
        <translation>bei Batch %1</translation>
    </message>
    <message>
        <source>up to batch %1</source>
        <translation>bis Batch %1</translation>
    </message>
    <message>
        <source>from batch %1 up</source>
        <translation>ab Batch %1</translation>
    </message>
    <message>
        <source>; %1 the %2 is cheaper</source>
        <translation>; %1 ist die %2 günstiger</translation>
    </message>
    <message>
        <source>; at some batches, %1, the %2 is cheaper</source>
        <translation>; bei manchen Batches, %1, ist die %2 günstiger</translation>
    </message>
    <message>
        <source>, at every batch the article covers</source>
        <translation>, bei jedem Batch aus dem Artikel</translation>
    </message>
    <message>
        <source>, at every batch from %1 to %2</source>
        <translation>, bei jedem Batch von %1 bis %2</translation>
    </message>
    <message>
        <source>It stays so%1.</source>
        <translation>Das gilt%1.</translation>
    </message>
    <message>
        <source>Chance of being the least bill: %1.</source>
        <translation>Chance auf die kleinste Rechnung: %1.</translation>
    </message>
    <message>
        <source>Chance of being cheapest: %1.</source>
        <translation>Chance, am günstigsten zu sein: %1.</translation>
    </message>
    <message>
        <source>A published rate is above the card&apos;s limit.</source>
        <translation>Eine veröffentlichte Rate liegt über der Grenze der Karte.</translation>
    </message>
    <message>
        <source>A published %1 rate is above the card&apos;s limit.</source>
        <translation>Eine veröffentlichte %1-Rate liegt über der Grenze der Karte.</translation>
    </message>
    <message>
        <source>It needs %1 times the memory bandwidth of the card.</source>
        <translation>Sie braucht die %1-fache Speicherbandbreite der Karte.</translation>
    </message>
    <message>
        <source>Published rates are above the cards&apos; limit.</source>
        <translation>Veröffentlichte Raten liegen über der Grenze der Karten.</translation>
    </message>
    <message>
        <source>Published %1 rates are above the cards&apos; limit.</source>
        <translation>Veröffentlichte %1-Raten liegen über der Grenze der Karten.</translation>
    </message>
    <message>
        <source>They need %1 times the memory bandwidth of the cards.</source>
        <translation>Sie brauchen die %1-fache Speicherbandbreite der Karten.</translation>
    </message>
    <message>
        <source>They need %1 to %2 times the memory bandwidth of the cards.</source>
        <translation>Sie brauchen die %1- bis %2-fache Speicherbandbreite der Karten.</translation>
    </message>
    <message>
        <source>model</source>
        <translation>Das Modell</translation>
    </message>
    <message>
        <source>article</source>
        <translation>Der Artikel</translation>
    </message>
    <message>
        <source>The %1 disagrees: %2 is cheapest, %3 costs %4 more.</source>
        <translation>%1 widerspricht: %2 ist am günstigsten, %3 kostet %4 mehr.</translation>
    </message>
    <message>
        <source>The article&apos;s rates need %1 to %2 times the memory bandwidth of the cards.</source>
        <translation>Die Raten des Artikels brauchen die %1- bis %2-fache Speicherbandbreite der Karten.</translation>
    </message>
    <message>
        <source>They rest on different throughputs; compare both under Evidence.</source>
        <translation>Beide beruhen auf verschiedenem Durchsatz; unter „Beleg“ vergleichen.</translation>
    </message>
    <message>
        <source>The %1 names the same winner; there %2 costs %3 more.</source>
        <translation>%1 nennt denselben Sieger; dort kostet %2 %3 mehr.</translation>
    </message>
    <message>
        <source>Their error bands overlap: it may be the other way round.</source>
        <translation>Die Fehlerbänder überlappen: es kann auch umgekehrt sein.</translation>
    </message>
    <message>
        <source>A lower price of either one decides it.</source>
        <translation>Ein niedrigerer Preis bei einem der beiden entscheidet.</translation>
    </message>
    <message>
        <source>A lower price of any one decides it.</source>
        <translation>Ein niedrigerer Preis bei einem von ihnen entscheidet.</translation>
    </message>
    <message>
        <source>%1 cost the same: %2 per million tokens.</source>
        <translation>%1 kosten gleich viel: %2 je Million Tokens.</translation>
    </message>
    <message>
        <source>%1 is cheapest: %2 per million tokens; %3 costs %4 more.</source>
        <translation>%1 ist am günstigsten: %2 je Million Tokens; %3 kostet %4 mehr.</translation>
    </message>
    <message>
        <source>No contender has a cost at %1.</source>
        <translation>Kein Kandidat hat Kosten bei %1.</translation>
    </message>
    <message>
        <source>Only %1 has a cost here: %2 per million tokens.</source>
        <translation>Nur %1 hat hier Kosten: %2 je Million Tokens.</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>×%1</source>
        <translation>×%1</translation>
    </message>
    <message>
        <source>%1 KV</source>
        <translation>%1 KV</translation>
    </message>
    <message>
        <source>%1 tok/s</source>
        <translation>%1 tok/s</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>over 99 %</source>
        <translation>über 99 %</translation>
    </message>
    <message>
        <source>under 1 %</source>
        <translation>unter 1 %</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>%1 of %2 GB</source>
        <translation>%1 von %2 GB</translation>
    </message>
    <message>
        <source>batch %1</source>
        <translation>Batch %1</translation>
    </message>
    <message>
        <source>%1 ×</source>
        <translation>%1 ×</translation>
    </message>
    <message>
        <source>%1 per GPU-hour</source>
        <translation>%1 je GPU-Stunde</translation>
    </message>
    <message>
        <source>%1 an hour</source>
        <translation>%1 je Stunde</translation>
    </message>
    <message numerus="yes">
        <source>%1 [GPU|GPUs]</source>
        <translation>
            <numerusform>%1 GPU</numerusform>
            <numerusform>%1 GPUs</numerusform>
        </translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>published</source>
        <translation>veröffentlicht</translation>
    </message>
    <message>
        <source>weight reads</source>
        <translation>Lesen der Gewichte</translation>
    </message>
    <message>
        <source>KV cache reads</source>
        <translation>Lesen des KV-Cache</translation>
    </message>
    <message>
        <source>compute</source>
        <translation>Rechnen</translation>
    </message>
    <message>
        <source>fixed overhead</source>
        <translation>fester Aufwand</translation>
    </message>
    <message>
        <source>interconnect</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>memory size</source>
        <translation>Speichergröße</translation>
    </message>
    <message>
        <source>activation reads</source>
        <translation>Lesen der Aktivierungen</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>A batch</source>
        <translation>Ein Batch</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Nutzer</translation>
    </message>
    <message>
        <source>Requests a second</source>
        <translation>Anfragen je Sekunde</translation>
    </message>
    <message>
        <source>A recorded trace</source>
        <translation>Ein aufgezeichneter Trace</translation>
    </message>
    <message>
        <source>Measured at %1, %2 in, %3 out (here %4, %5 in, %6 out): %7 %8, %9.</source>
        <translation>Gemessen bei %1, Prompt %2, Ausgabe %3 (hier %4, Prompt %5, Ausgabe %6): %7 %8, %9.</translation>
    </message>
    <message>
        <source>$%1</source>
        <comment>US dollars</comment>
        <translation>%1&#xa0;$</translation>
    </message>
</context>
<context>
    <name>tiebreak::AssumptionsModel</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1 to %2%3</source>
        <translation>%1 bis %2%3</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Was wäre wenn</translation>
    </message>
    <message>
        <source>Where Tiebreak starts: the article&apos;s serving example</source>
        <translation>Womit Tiebreak beginnt: das Serving-Beispiel des Artikels</translation>
    </message>
    <message>
        <source>Calibrated model</source>
        <translation>Kalibriertes Modell</translation>
    </message>
    <message numerus="yes">
        <source>Fitted: %n [measurement rests|measurements rest] on it</source>
        <translation>
            <numerusform>Angepasst: %n Messung liegt zugrunde</numerusform>
            <numerusform>Angepasst: %n Messungen liegen zugrunde</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed from %1. %2</source>
        <translation>Geändert von %1. %2</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>What the input belongs to</source>
        <translation>Wozu die Eingabe gehört</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>The assumption</source>
        <translation>Die Annahme</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Double-click or press F2 to change it; &quot;none&quot; empties it where that is allowed</source>
        <translation>Ändern mit Doppelklick oder F2; „keine“ leert den Wert, wo das erlaubt ist</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>What it is until you change it; of constants what was expected before the fit</source>
        <translation>Was gilt, bis Sie es ändern; bei Konstanten das, was vor der Anpassung erwartet war</translation>
    </message>
    <message>
        <source>Source of the default</source>
        <translation>Quelle der Vorgabe</translation>
    </message>
    <message>
        <source>Where the default comes from</source>
        <translation>Woher die Vorgabe stammt</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>contender: input</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>tiebreak::BarChart</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>tiebreak::CalibrationDialog</name>
    <message>
        <source>Own calibration</source>
        <translation>Eigene Kalibrierung</translation>
    </message>
    <message>
        <source>The runs that are ticked make a level for each framework, card and weights: how much faster or slower your servers are than the public calibration says. What the model says of batches and lengths against each other stays. Few runs move the level part of the way; the band says how sure it is.</source>
        <translation>Die angehakten Läufe ergeben ein Niveau für jedes Framework, jede Karte und jedes Gewichtsformat: wie viel schneller oder langsamer Ihre Server sind, als die öffentliche Kalibrierung sagt. Was das Modell über Batches und Längen im Verhältnis zueinander sagt, bleibt. Wenige Läufe verschieben das Niveau nur ein Stück; das Band sagt, wie sicher es ist.</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>&amp;Anwenden</translation>
    </message>
    <message>
        <source>Into the library, and into this session</source>
        <translation>In die Bibliothek und in diese Sitzung</translation>
    </message>
    <message>
        <source>The runs are being played…</source>
        <translation>Die Läufe werden durchgespielt…</translation>
    </message>
    <message>
        <source>No run is ticked that says something of a server&apos;s speed: import benchmark results, or tick some.</source>
        <translation>Kein Lauf ist angehakt, der etwas über die Geschwindigkeit eines Servers sagt: Benchmark-Ergebnisse importieren oder welche anhaken.</translation>
    </message>
    <message>
        <source>Further measurements, not shown: %1. Select those to calibrate with in the library.</source>
        <translation>Weitere Messungen, nicht gezeigt: %1. Die gewünschten in der Bibliothek auswählen.</translation>
    </message>
    <message>
        <source>It is in the library and in this session. The switch in the status bar turns it off; commands use it with --library.</source>
        <translation>Sie ist in der Bibliothek und in dieser Sitzung. Der Schalter in der Statusleiste schaltet sie aus; Befehle verwenden sie mit --library.</translation>
    </message>
</context>
<context>
    <name>tiebreak::CalibrationModel</name>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>Median error of the ticked runs: %1 by the public calibration, %2 by yours, %3 when each run is left out of what predicts it.</source>
        <translation>Medianfehler der angehakten Läufe: %1 mit der öffentlichen Kalibrierung, %2 mit Ihrer, %3, wenn jeder Lauf bei seiner eigenen Vorhersage ausgelassen wird.</translation>
    </message>
    <message>
        <source>is being played…</source>
        <translation>wird durchgespielt…</translation>
    </message>
</context>
<context>
    <name>tiebreak::CardForm</name>
    <message>
        <source>Add a card</source>
        <translation>Karte hinzufügen</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 bearbeiten</translation>
    </message>
    <message>
        <source>such as L40</source>
        <translation>etwa L40S</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Fills in the numbers of that card. The new one reaches as much of its peaks as cards of the same family do, with wider bands.</source>
        <translation>Übernimmt die Zahlen dieser Karte. Die neue erreicht so viel von ihren Spitzenwerten wie Karten derselben Familie, mit breiteren Bändern.</translation>
    </message>
    <message>
        <source>Start &amp;from</source>
        <translation>Ausgehen &amp;von</translation>
    </message>
    <message>
        <source>&amp;Family of</source>
        <translation>&amp;Familie von</translation>
    </message>
    <message>
        <source>&amp;Memory</source>
        <translation>&amp;Speicher</translation>
    </message>
    <message>
        <source>As on the name-plate</source>
        <translation>Wie auf dem Typenschild</translation>
    </message>
    <message>
        <source>Memory that programs &amp;see</source>
        <translation>Sichtbare&amp;r Speicher</translation>
    </message>
    <message>
        <source>What nvidia-smi says, in 10^9 bytes: MiB x 1.048576 / 1000</source>
        <translation>Was nvidia-smi angibt, in 10^9 Byte: MiB × 1,048576 / 1000</translation>
    </message>
    <message>
        <source>Memory &amp;bandwidth</source>
        <translation>Speicher&amp;bandbreite</translation>
    </message>
    <message>
        <source>Bytes, not bits, a second</source>
        <translation>Byte, nicht Bit, je Sekunde</translation>
    </message>
    <message>
        <source>Bus &amp;width</source>
        <translation>B&amp;usbreite</translation>
    </message>
    <message>
        <source>Only to check the bandwidth</source>
        <translation>Nur zur Kontrolle der Bandbreite</translation>
    </message>
    <message>
        <source>&amp;Data rate</source>
        <translation>&amp;Datenrate</translation>
    </message>
    <message>
        <source>Of each pin; only to check the bandwidth</source>
        <translation>Je Pin; nur zur Kontrolle der Bandbreite</translation>
    </message>
    <message>
        <source>FP&amp;16</source>
        <translation>FP&amp;16</translation>
    </message>
    <message>
        <source>Tensor rate without sparsity</source>
        <translation>Tensor-Rate ohne Sparsity</translation>
    </message>
    <message>
        <source>FP&amp;8</source>
        <translation>FP&amp;8</translation>
    </message>
    <message>
        <source>Tensor rate without sparsity; 0: the card has no FP8</source>
        <translation>Tensor-Rate ohne Sparsity; 0: Die Karte hat kein FP8</translation>
    </message>
    <message>
        <source>&amp;INT8</source>
        <translation>&amp;INT8</translation>
    </message>
    <message>
        <source>Multi&amp;processors</source>
        <translation>Multi&amp;prozessoren</translation>
    </message>
    <message>
        <source>SMs that work</source>
        <translation>Aktive SMs</translation>
    </message>
    <message>
        <source>Po&amp;wer</source>
        <translation>&amp;Leistung</translation>
    </message>
    <message>
        <source>The card&apos;s limit (TDP)</source>
        <translation>Die Grenze der Karte (TDP)</translation>
    </message>
    <message>
        <source>PCIe</source>
        <translation>PCIe</translation>
    </message>
    <message>
        <source>NVLink</source>
        <translation>NVLink</translation>
    </message>
    <message>
        <source>How several GPUs of one replica reach each other</source>
        <translation>Wie mehrere GPUs eines Replikats verbunden sind</translation>
    </message>
    <message>
        <source>&amp;Link</source>
        <translation>V&amp;erbindung</translation>
    </message>
    <message>
        <source>such as the datasheet&apos;s name and date</source>
        <translation>etwa Name und Datum des Datenblatts</translation>
    </message>
    <message>
        <source>S&amp;ource</source>
        <translation>&amp;Quelle</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Change</source>
        <translation>&amp;Ändern</translation>
    </message>
    <message>
        <source>The card needs a name.</source>
        <translation>Die Karte braucht einen Namen.</translation>
    </message>
    <message>
        <source>Tiebreak knows a card of that name; give another one.</source>
        <translation>Tiebreak kennt schon eine Karte dieses Namens; einen anderen wählen.</translation>
    </message>
    <message>
        <source>Memory, bandwidth, FP16, multiprocessors and power must be above 0.</source>
        <translation>Speicher, Bandbreite, FP16, Multiprozessoren und Leistung müssen über 0 liegen.</translation>
    </message>
    <message>
        <source>Please check: %1.</source>
        <translation>Bitte prüfen: %1.</translation>
    </message>
    <message>
        <source>These numbers go together. Nobody measured this card, so its bands are wider, and the results say so.</source>
        <translation>Diese Zahlen passen zusammen. Niemand hat diese Karte gemessen, daher sind ihre Bänder breiter, und die Ergebnisse sagen das.</translation>
    </message>
    <message>
        <source>GB</source>
        <translation>GB</translation>
    </message>
    <message>
        <source>GB/s</source>
        <translation>GB/s</translation>
    </message>
    <message>
        <source>bits</source>
        <translation>Bit</translation>
    </message>
    <message>
        <source>Gbit/s</source>
        <translation>Gbit/s</translation>
    </message>
    <message>
        <source>TFLOPS</source>
        <translation>TFLOPS</translation>
    </message>
    <message>
        <source>TOPS</source>
        <translation>TOPS</translation>
    </message>
    <message>
        <source>W</source>
        <translation>W</translation>
    </message>
</context>
<context>
    <name>tiebreak::ChartEdits</name>
    <message>
        <source>Settings of a figure</source>
        <translation>Einstellungen einer Abbildung</translation>
    </message>
</context>
<context>
    <name>tiebreak::ChartPages</name>
    <message>
        <source>Against the article: %1</source>
        <translation>Gegen den Artikel: %1</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Bill</source>
        <translation>Rechnung</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Fleet</source>
        <translation>Flotte</translation>
    </message>
    <message>
        <source>Billing</source>
        <translation>Abrechnung</translation>
    </message>
    <message>
        <source>A second kind of request</source>
        <translation>Eine zweite Art von Anfragen</translation>
    </message>
    <message>
        <source>An API instead</source>
        <translation>Stattdessen eine API</translation>
    </message>
    <message>
        <source>Own or rent</source>
        <translation>Kaufen oder mieten</translation>
    </message>
    <message>
        <source>Buying</source>
        <translation>Kauf</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Betrieb</translation>
    </message>
    <message>
        <source>Time and rents</source>
        <translation>Zeit und Mieten</translation>
    </message>
    <message>
        <source>Instead of both</source>
        <translation>Statt beidem</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>In the article</source>
        <translation>Im Artikel</translation>
    </message>
    <message>
        <source>What matters</source>
        <translation>Was zählt</translation>
    </message>
    <message>
        <source>Winner map</source>
        <translation>Siegerkarte</translation>
    </message>
    <message>
        <source>The load is being played; shown is the one before.</source>
        <translation>Die Last wird durchgespielt; zu sehen ist die vorige.</translation>
    </message>
    <message>
        <source>Mixed fleet</source>
        <translation>Gemischte Flotte</translation>
    </message>
    <message>
        <source>Energy and its price</source>
        <translation>Energie und ihr Preis</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Was passt</translation>
    </message>
    <message>
        <source>Ways of training</source>
        <translation>Trainingsarten</translation>
    </message>
    <message>
        <source>Where the answer changes</source>
        <translation>Wo die Antwort wechselt</translation>
    </message>
    <message>
        <source>Training in the article</source>
        <translation>Training im Artikel</translation>
    </message>
    <message>
        <source>Images in the article</source>
        <translation>Bilder im Artikel</translation>
    </message>
    <message>
        <source>Point of the winner map</source>
        <translation>Punkt der Siegerkarte</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Choose users</source>
        <translation>Nutzer wählen</translation>
    </message>
</context>
<context>
    <name>tiebreak::CheckDialog</name>
    <message>
        <source>Check this number</source>
        <translation>Zahl prüfen</translation>
    </message>
    <message>
        <source>These commands start a server for the scenario and measure it. Run the second beside the first, then drop the result&apos;s file on the window: its preview says how far the model is off, and the library keeps it.</source>
        <translation>Diese Befehle starten einen Server für das Szenario und messen ihn. Den zweiten neben dem ersten ausführen und dann die Ergebnisdatei auf das Fenster ziehen: Die Vorschau sagt, wie weit das Modell daneben liegt, und die Bibliothek bewahrt sie auf.</translation>
    </message>
    <message>
        <source>&amp;Contender</source>
        <translation>Kan&amp;didat</translation>
    </message>
    <message>
        <source>Contender</source>
        <translation>Kandidat</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Co&amp;py</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Import the result…</source>
        <translation>Ergebnis &amp;importieren…</translation>
    </message>
    <message>
        <source>Copied. The result will be in %1.</source>
        <translation>Kopiert. Das Ergebnis wird in %1 stehen.</translation>
    </message>
</context>
<context>
    <name>tiebreak::ChoiceButtons</name>
    <message>
        <source>%1 </source>
        <translation>%1 </translation>
    </message>
</context>
<context>
    <name>tiebreak::ClaimsView</name>
    <message>
        <source>Claims</source>
        <translation>Aussagen</translation>
    </message>
    <message>
        <source>Search the claims</source>
        <translation>Aussagen durchsuchen</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>All topics</source>
        <translation>Alle Themen</translation>
    </message>
    <message>
        <source>Only those that do not hold</source>
        <translation>Nur solche, die nicht stimmen</translation>
    </message>
    <message>
        <source>Show in the window</source>
        <translation>Im Fenster zeigen</translation>
    </message>
    <message>
        <source>Starts from the defaults and sets the inputs of the selected claim (can be undone); Enter or a double click do the same</source>
        <translation>Beginnt bei den Vorgaben und setzt die Eingaben der gewählten Aussage (lässt sich rückgängig machen); Enter oder ein Doppelklick tun dasselbe</translation>
    </message>
    <message>
        <source>No claim fits what is searched for.</source>
        <translation>Keine Aussage passt zur Suche.</translation>
    </message>
    <message>
        <source>Show all claims</source>
        <translation>Alle Aussagen zeigen</translation>
    </message>
</context>
<context>
    <name>tiebreak::ContenderCard</name>
    <message>
        <source>GPU of contender %1</source>
        <translation>GPU von Kandidat %1</translation>
    </message>
    <message>
        <source>The card. The first contender is the baseline of every ratio.</source>
        <translation>Die Karte. Der erste Kandidat ist die Basis aller Verhältnisse.</translation>
    </message>
    <message>
        <source>The card that is compared with the baseline.</source>
        <translation>Die Karte, die mit der Basis verglichen wird.</translation>
    </message>
    <message>
        <source>Remove contender %1</source>
        <translation>Kandidat %1 entfernen</translation>
    </message>
    <message>
        <source>Remove this contender</source>
        <translation>Diesen Kandidaten entfernen</translation>
    </message>
    <message>
        <source>%1 of contender %2</source>
        <translation>%1 von Kandidat %2</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>KV cache</source>
        <translation>KV-Cache</translation>
    </message>
    <message>
        <source>KV %1</source>
        <translation>KV %1</translation>
    </message>
    <message>
        <source>GPUs per replica</source>
        <translation>GPUs je Replikat</translation>
    </message>
    <message>
        <source>price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>%1 price</source>
        <translation>Preis von %1</translation>
    </message>
    <message>
        <source>Price of the %1</source>
        <translation>Preis der %1</translation>
    </message>
    <message>
        <source>Contender %1: %2</source>
        <translation>Kandidat %1: %2</translation>
    </message>
    <message>
        <source>No quote of the %1 is known. What does a GPU-hour of it cost you?</source>
        <translation>Keine Preisangabe für %1 bekannt. Was kostet Sie eine GPU-Stunde davon?</translation>
    </message>
    <message>
        <source>Your &amp;price, $ an hour:</source>
        <translation>Ihr &amp;Preis, $ je Stunde:</translation>
    </message>
</context>
<context>
    <name>tiebreak::CurveChart</name>
    <message>
        <source>Left and Right move the %1, with Shift by %2 steps.</source>
        <translation>Links und Rechts verschieben: %1, mit Shift um %2 Schritte.</translation>
    </message>
    <message>
        <source>Up and Down move the %1.</source>
        <translation>Auf und Ab verschieben: %1.</translation>
    </message>
    <message>
        <source>Plus and minus zoom, Ctrl with the arrow keys pans, Home shows everything.</source>
        <translation>Plus und Minus zoomen, Ctrl mit den Pfeiltasten verschiebt den Ausschnitt, Home zeigt alles.</translation>
    </message>
    <message>
        <source>Click to take its settings</source>
        <translation>Klicken übernimmt seine Einstellungen</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1 %2: %3</translation>
    </message>
</context>
<context>
    <name>tiebreak::ExamplesDialog</name>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation>Was es zeigt</translation>
    </message>
    <message>
        <source>An example replaces the inputs as one step; Ctrl+Z brings yours back.</source>
        <translation>Ein Beispiel ersetzt die Eingaben in einem Schritt; Ctrl+Z bringt Ihre zurück.</translation>
    </message>
    <message>
        <source>&amp;Show it</source>
        <translation>&amp;Zeigen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The inputs are those of the start.</source>
        <translation>Die Eingaben sind die des Starts.</translation>
    </message>
    <message>
        <source>It sets: %1.</source>
        <translation>Es setzt: %1.</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>It opens: %1.</source>
        <translation>Es öffnet: %1.</translation>
    </message>
</context>
<context>
    <name>tiebreak::ExportDialog</name>
    <message>
        <source>
… and %1 more lines</source>
        <translation>
… und %1 weitere Zeilen</translation>
    </message>
    <message>
        <source>Export chart</source>
        <translation>Diagramm exportieren</translation>
    </message>
    <message>
        <source>All charts</source>
        <translation>Alle Diagramme</translation>
    </message>
    <message>
        <source>What is exported; all charts go into one folder</source>
        <translation>Was exportiert wird; alle Diagramme kommen in einen Ordner</translation>
    </message>
    <message>
        <source>C&amp;hart</source>
        <translation>&amp;Diagramm</translation>
    </message>
    <message>
        <source>First lines of the table</source>
        <translation>Erste Zeilen der Tabelle</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>Asks where to, and writes the file</source>
        <translation>Fragt nach dem Ziel und schreibt die Datei</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>The chart goes to the clipboard, as a picture and as SVG (Ctrl+C)</source>
        <translation>Das Diagramm kommt in die Zwischenablage, als Bild und als SVG (Ctrl+C)</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>D&amp;rucken…</translation>
    </message>
    <message>
        <source>In the print theme, as large as the page allows</source>
        <translation>Im Druckdesign, so groß, wie die Seite erlaubt</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>The choices are kept</source>
        <translation>Die Auswahl bleibt gespeichert</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>%1 tables; the first lines of one of them are shown</source>
        <translation>%1 Tabellen; zu sehen sind die ersten Zeilen von einer davon</translation>
    </message>
    <message>
        <source>The first lines of the table</source>
        <translation>Die ersten Zeilen der Tabelle</translation>
    </message>
    <message>
        <source>%1 files of this kind</source>
        <translation>%1 Dateien dieser Art</translation>
    </message>
    <message>
        <source>%1 × %2 px</source>
        <translation>%1 × %2 px</translation>
    </message>
    <message>
        <source>%1 dpi</source>
        <translation>%1 dpi</translation>
    </message>
    <message>
        <source>%1 × %2 mm</source>
        <translation>%1 × %2 mm</translation>
    </message>
    <message>
        <source>letters %1 pt in the one shown</source>
        <translation>Schrift %1 pt in der Vorschau</translation>
    </message>
    <message>
        <source>letters %1 pt</source>
        <translation>Schrift %1 pt</translation>
    </message>
    <message>
        <source>so that everything fits</source>
        <translation>damit alles hineinpasst</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>tiebreak::FactForm</name>
    <message>
        <source>Add an image pipeline</source>
        <translation>Bild-Pipeline hinzufügen</translation>
    </message>
    <message>
        <source>Add a model</source>
        <translation>Modell hinzufügen</translation>
    </message>
    <message>
        <source>All numbers of %1</source>
        <translation>Alle Zahlen von %1</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>Ausgehen von</translation>
    </message>
    <message>
        <source>Start &amp;from</source>
        <translation>Ausgehen &amp;von</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Change</source>
        <translation>&amp;Ändern</translation>
    </message>
    <message>
        <source>Please check: with these numbers an %1 takes %2 s for an image of %3 px in %4 steps, one at a time and not compiled.</source>
        <translation>Bitte prüfen: Mit diesen Zahlen braucht eine %1 %2 s für ein Bild von %3 px in %4 Schritten, einzeln und nicht kompiliert.</translation>
    </message>
    <message>
        <source>Nobody measured it, so its bands are wider, and the results say so.</source>
        <translation>Niemand hat sie gemessen, daher sind ihre Bänder breiter, und die Ergebnisse sagen das.</translation>
    </message>
    <message>
        <source>It takes the place of the catalogue&apos;s image pipeline of that name, and keeps what was measured of it.</source>
        <translation>Sie ersetzt die Bild-Pipeline dieses Namens im Katalog und behält, was an ihr gemessen wurde.</translation>
    </message>
    <message>
        <source>Please check: %1.</source>
        <translation>Bitte prüfen: %1.</translation>
    </message>
    <message>
        <source>Please check: the layers have %1 B parameters together, the maker counts %2 B.</source>
        <translation>Bitte prüfen: Die Schichten haben zusammen %1 Mrd. Parameter, der Hersteller zählt %2 Mrd.</translation>
    </message>
    <message>
        <source>It takes the place of the catalogue&apos;s model of that name.</source>
        <translation>Es ersetzt das Modell dieses Namens im Katalog.</translation>
    </message>
</context>
<context>
    <name>tiebreak::FactModel</name>
    <message>
        <source>One of %1</source>
        <translation>Eins von %1</translation>
    </message>
    <message>
        <source>It was %1</source>
        <translation>War %1</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>In files</source>
        <translation>In Dateien</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
</context>
<context>
    <name>tiebreak::FigureOptions</name>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>PNG: for slides and the web. SVG and PDF: lines and letters that stay sharp at every size. CSV: the numbers that the chart shows.</source>
        <translation>PNG: für Folien und das Web. SVG und PDF: Linien und Buchstaben, die in jeder Größe scharf bleiben. CSV: die Zahlen, die das Diagramm zeigt.</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Design</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Druck</translation>
    </message>
    <message>
        <source>Of the figure, whatever the window looks like. Print: white, in colours that stay apart in grey.</source>
        <translation>Des Bildes, egal wie das Fenster aussieht. Druck: weiß, in Farben, die auch in Grau unterscheidbar bleiben.</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>&amp;Größe</translation>
    </message>
    <message>
        <source>Slide 16:9</source>
        <translation>Folie 16:9</translation>
    </message>
    <message>
        <source>Paper column, 85 mm wide</source>
        <translation>Papierspalte, 85 mm breit</translation>
    </message>
    <message>
        <source>Paper, full width (170 mm)</source>
        <translation>Papier, volle Breite (170 mm)</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>What the figure is for; the size of its letters goes with it.</source>
        <translation>Wofür das Bild gedacht ist; die Schriftgröße richtet sich danach.</translation>
    </message>
    <message>
        <source>Of the whole figure</source>
        <translation>Des ganzen Bildes</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>&amp;Breite</translation>
    </message>
    <message>
        <source>Hei&amp;ght</source>
        <translation>&amp;Höhe</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>&amp;Einheit</translation>
    </message>
    <message>
        <source>px</source>
        <translation>px</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>mm</translation>
    </message>
    <message>
        <source>Of width and height</source>
        <translation>Von Breite und Höhe</translation>
    </message>
    <message>
        <source>Pixels in an inch of a picture: 96 for screens, 300 for print</source>
        <translation>Bildpunkte je Zoll des Bildes: 96 für Bildschirme, 300 für den Druck</translation>
    </message>
    <message>
        <source>&amp;Dots per inch</source>
        <translation>&amp;Punkte je Zoll</translation>
    </message>
    <message>
        <source>&amp;Automatic</source>
        <translation>&amp;Automatisch</translation>
    </message>
    <message>
        <source>As large as the size above wants them</source>
        <translation>So groß, wie es zur Größe oben passt</translation>
    </message>
    <message>
        <source>Of the labels; smaller where the chart would not fit otherwise</source>
        <translation>Der Beschriftungen; kleiner, wo das Diagramm sonst nicht passen würde</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Schrift</translation>
    </message>
    <message>
        <source>&amp;Letters</source>
        <translation>Sch&amp;rift</translation>
    </message>
    <message>
        <source>T&amp;itle</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>The conclusion, and what is shown</source>
        <translation>Das Ergebnis und was gezeigt wird</translation>
    </message>
    <message>
        <source>Assu&amp;mptions</source>
        <translation>A&amp;nnahmen</translation>
    </message>
    <message>
        <source>A caption with what is assumed, in one line</source>
        <translation>Eine Bildunterschrift mit den Annahmen, in einer Zeile</translation>
    </message>
    <message>
        <source>Sou&amp;rces</source>
        <translation>&amp;Quellen</translation>
    </message>
    <message>
        <source>A line that says where the numbers come from</source>
        <translation>Eine Zeile, die sagt, woher die Zahlen stammen</translation>
    </message>
    <message>
        <source>Carr&amp;y the session in the picture</source>
        <translation>Sitzung im Bild &amp;mitgeben</translation>
    </message>
    <message>
        <source>The whole session goes into the file&apos;s metadata</source>
        <translation>Die ganze Sitzung kommt in die Metadaten der Datei</translation>
    </message>
    <message>
        <source>With the facts of your ow&amp;n</source>
        <translation>M&amp;it den eigenen Fakten</translation>
    </message>
    <message>
        <source>Cards, models, quotes, measurements, traces and the calibration that come from your library</source>
        <translation>Karten, Modelle, Preisangaben, Messungen, Traces und die Kalibrierung aus der eigenen Bibliothek</translation>
    </message>
    <message>
        <source>A table has no place for a session.</source>
        <translation>Eine Tabelle hat keinen Platz für eine Sitzung.</translation>
    </message>
    <message>
        <source>Whoever has the picture can open it in Tiebreak and read all inputs, prices and pins, but no fact of your own. Where the scenario needs one, the picture carries no session.</source>
        <translation>Wer das Bild hat, kann es in Tiebreak öffnen und alle Eingaben, Preise und Pins lesen, aber keine eigenen Fakten. Braucht das Szenario welche, so enthält das Bild keine Sitzung.</translation>
    </message>
    <message>
        <source>Whoever has the picture can open it in Tiebreak and read all inputs, prices, pins and the facts of your own that it uses. Untick this for confidential work.</source>
        <translation>Wer das Bild hat, kann es in Tiebreak öffnen und alle Eingaben, Preise, Pins und die verwendeten eigenen Fakten lesen. Bei vertraulicher Arbeit ausschalten.</translation>
    </message>
    <message>
        <source>The picture shows what it shows, and nothing else is in it.</source>
        <translation>Das Bild zeigt, was es zeigt, und enthält sonst nichts.</translation>
    </message>
</context>
<context>
    <name>tiebreak::FigurePreview</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
</context>
<context>
    <name>tiebreak::ImportDialog</name>
    <message>
        <source>please choose</source>
        <translation>bitte wählen</translation>
    </message>
    <message>
        <source>What was understood</source>
        <translation>Was verstanden wurde</translation>
    </message>
    <message>
        <source>What to know</source>
        <translation>Was zu beachten ist</translation>
    </message>
    <message>
        <source>&amp;Use it in this session, too</source>
        <translation>In dieser Sitzung auch &amp;verwenden</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>%1 importieren</translation>
    </message>
    <message>
        <source>What was understood of %1 (%2)</source>
        <translation>Was von %1 verstanden wurde (%2)</translation>
    </message>
    <message>
        <source>The session carries it from then on, so that it opens anywhere</source>
        <translation>Die Sitzung führt es von da an mit und lässt sich so überall öffnen</translation>
    </message>
    <message>
        <source>&amp;Add to the library</source>
        <translation>Zur &amp;Bibliothek hinzufügen</translation>
    </message>
    <message>
        <source>Nothing is kept</source>
        <translation>Nichts wird behalten</translation>
    </message>
    <message>
        <source>Ca&amp;rd</source>
        <translation>&amp;Karte</translation>
    </message>
    <message>
        <source>The card, which the file does not say</source>
        <translation>Die Karte, die die Datei nicht nennt</translation>
    </message>
    <message>
        <source>please say</source>
        <translation>bitte angeben</translation>
    </message>
    <message>
        <source>&amp;GPUs</source>
        <translation>&amp;GPUs</translation>
    </message>
    <message>
        <source>How many GPUs served, all together</source>
        <translation>Wie viele GPUs es insgesamt waren</translation>
    </message>
    <message>
        <source>&amp;Replicas</source>
        <translation>&amp;Replikate</translation>
    </message>
    <message>
        <source>How many replicas these GPUs were; each of them served a part of the requests, so that the rates are divided by them</source>
        <translation>Wie viele Replikate diese GPUs waren; jedes hat einen Teil der Anfragen bedient, also werden die Raten durch ihre Zahl geteilt</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>The model that ran. Import its config.json first if it is not among these.</source>
        <translation>Das Modell, das lief. Fehlt es hier, erst seine config.json importieren.</translation>
    </message>
    <message>
        <source>as the file says</source>
        <translation>wie in der Datei</translation>
    </message>
    <message>
        <source>&amp;Framework</source>
        <translation>&amp;Framework</translation>
    </message>
    <message>
        <source>What served, which the file does not say</source>
        <translation>Das Framework, das die Datei nicht nennt</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>What the list of models calls it</source>
        <translation>Wie es in der Liste der Modelle heißt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Ready to be added: %1</source>
        <translation>Bereit zum Hinzufügen: %1</translation>
    </message>
    <message>
        <source>and further ones, not shown: %1</source>
        <translation>und weitere, nicht gezeigt: %1</translation>
    </message>
    <message>
        <source>Tiebreak compares nothing on cards that it does not know: %1. The library window can add them from their datasheets.</source>
        <translation>Auf unbekannten Karten vergleicht Tiebreak nichts: %1. Im Fenster der Bibliothek lassen sie sich aus ihren Datenblättern anlegen.</translation>
    </message>
    <message>
        <source>The model is none that Tiebreak knows, so that nothing is compared with it: import its config.json, or choose the model here.</source>
        <translation>Tiebreak kennt das Modell nicht und vergleicht daher nichts damit: seine config.json importieren oder das Modell hier wählen.</translation>
    </message>
    <message>
        <source>These answers contradict the file.</source>
        <translation>Diese Antworten widersprechen der Datei.</translation>
    </message>
    <message>
        <source>Ready to be added: %1. Not yet, until the questions are answered: %2</source>
        <translation>Bereit zum Hinzufügen: %1. Noch nicht, bis die Fragen beantwortet sind: %2</translation>
    </message>
    <message>
        <source>Ready to be added: %1. Left out: %2</source>
        <translation>Bereit zum Hinzufügen: %1. Weggelassen: %2</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
</context>
<context>
    <name>tiebreak::InputColumn</name>
    <message>
        <source>%1: %2</source>
        <comment>contender, input</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n more [input|inputs]</source>
        <translation>
            <numerusform>%n weitere Eingabe</numerusform>
            <numerusform>%n weitere Eingaben</numerusform>
        </translation>
    </message>
    <message>
        <source>Fewer inputs</source>
        <translation>Weniger Eingaben</translation>
    </message>
    <message>
        <source>Inputs that the chosen evidence ignores</source>
        <translation>Eingaben, die der gewählte Beleg nicht beachtet</translation>
    </message>
</context>
<context>
    <name>tiebreak::LibraryEdits</name>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>%1 is in the library already.</source>
        <translation>%1 ist schon in der Bibliothek.</translation>
    </message>
    <message>
        <source>%1 is in the library; tick it to use it in this session.</source>
        <translation>%1 ist in der Bibliothek; ankreuzen, um es in dieser Sitzung zu nutzen.</translation>
    </message>
    <message>
        <source>datasheet</source>
        <translation>Datenblatt</translation>
    </message>
    <message>
        <source>typed in</source>
        <translation>eingetippt</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 bearbeiten</translation>
    </message>
</context>
<context>
    <name>tiebreak::LibraryModel</name>
    <message>
        <source>your runs</source>
        <translation>eigene Läufe</translation>
    </message>
    <message>
        <source>typed in</source>
        <translation>eingetippt</translation>
    </message>
    <message>
        <source>Kept to look at: how many tokens its cache holds, its card, GPUs or model is not known</source>
        <translation>Nur zum Ansehen: wie viele Tokens sein Cache fasst, seine Karte, GPUs oder sein Modell ist unbekannt</translation>
    </message>
    <message>
        <source>Nothing can be compared with it: neither the catalogue nor this session has its card, model or framework</source>
        <translation>Nichts lässt sich damit vergleichen: Weder der Katalog noch diese Sitzung hat die Karte, das Modell oder das Framework</translation>
    </message>
    <message>
        <source>Note on %1</source>
        <translation>Notiz zu %1</translation>
    </message>
    <message>
        <source>A name must have letters.</source>
        <translation>Ein Name braucht Buchstaben.</translation>
    </message>
    <message>
        <source>This session uses %1 under its name; untick it first.</source>
        <translation>Diese Sitzung nutzt %1 unter diesem Namen; erst abwählen.</translation>
    </message>
    <message>
        <source>Rename to %1</source>
        <translation>Umbenennen in %1</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 nutzen</translation>
    </message>
    <message>
        <source>Leave out %1</source>
        <translation>%1 weglassen</translation>
    </message>
    <message>
        <source>The scenario or a pin needs %1: %2</source>
        <translation>Das Szenario oder ein Pin braucht %1: %2</translation>
    </message>
</context>
<context>
    <name>tiebreak::LibraryWindow</name>
    <message>
        <source>Export from the library</source>
        <translation>Aus der Bibliothek exportieren</translation>
    </message>
    <message>
        <source>Files of libraries (*.json)</source>
        <translation>Bibliotheksdateien (*.json)</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren…</translation>
    </message>
    <message>
        <source>Reads benchmark results, configs, logs, prices and traces; so does dropping them on the main window</source>
        <translation>Liest Benchmark-Ergebnisse, Konfigurationen, Protokolle, Preise und Traces; auch durch Ablegen auf dem Hauptfenster</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>What you know without a file</source>
        <translation>Was Sie ohne eine Datei wissen</translation>
    </message>
    <message>
        <source>Add a &amp;card…</source>
        <translation>Neue &amp;Karte…</translation>
    </message>
    <message>
        <source>From its datasheet</source>
        <translation>Aus ihrem Datenblatt</translation>
    </message>
    <message>
        <source>Add a &amp;price…</source>
        <translation>Neuer &amp;Preis…</translation>
    </message>
    <message>
        <source>What a provider asks</source>
        <translation>Was ein Anbieter verlangt</translation>
    </message>
    <message>
        <source>Add a &amp;model…</source>
        <translation>Neues &amp;Modell…</translation>
    </message>
    <message>
        <source>From the numbers of a known one</source>
        <translation>Aus den Zahlen eines bekannten Modells</translation>
    </message>
    <message>
        <source>Add an &amp;image pipeline…</source>
        <translation>Neue &amp;Bild-Pipeline…</translation>
    </message>
    <message>
        <source>Cali&amp;brate…</source>
        <translation>Kalib&amp;rieren…</translation>
    </message>
    <message>
        <source>Shifts the model to the selected measurements, or to all that are shown</source>
        <translation>Verschiebt das Modell auf die ausgewählten oder alle gezeigten Messungen</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten…</translation>
    </message>
    <message>
        <source>The numbers of a card, a model, an image pipeline or a price</source>
        <translation>Die Zahlen einer Karte, eines Modells, einer Bild-Pipeline oder eines Preises</translation>
    </message>
    <message>
        <source>All &amp;numbers…</source>
        <translation>Alle &amp;Zahlen…</translation>
    </message>
    <message>
        <source>Every number of a card, a model or an image pipeline, with its source</source>
        <translation>Jede Zahl einer Karte, eines Modells oder einer Bild-Pipeline, mit ihrer Quelle</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>Gives the entry another name (F2)</source>
        <translation>Gibt dem Eintrag einen anderen Namen (F2)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Deletes the selected entries; undo brings them back</source>
        <translation>Löscht die ausgewählten Einträge; Rückgängig holt sie wieder</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren…</translation>
    </message>
    <message>
        <source>Writes the selected entries, or all that are shown, to one file that another library takes</source>
        <translation>Schreibt die ausgewählten oder alle gezeigten Einträge in eine Datei, die eine andere Bibliothek übernimmt</translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation>Bibliothek durchsuchen</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Shown: %1 of %2. They are kept in %3.</source>
        <translation>Gezeigt: %1 von %2. Sie werden in %3 aufbewahrt.</translation>
    </message>
    <message>
        <source>The last edits are being written; the disk is slow.</source>
        <translation>Die letzten Änderungen werden noch geschrieben; die Festplatte ist langsam.</translation>
    </message>
    <message>
        <source>%1 is deleted; sessions that use it keep it.</source>
        <translation>%1 ist gelöscht; Sitzungen, die es nutzen, behalten es.</translation>
    </message>
    <message>
        <source>%1 entries are deleted; sessions that use them keep them.</source>
        <translation>%1 Einträge sind gelöscht; Sitzungen, die sie nutzen, behalten sie.</translation>
    </message>
    <message>
        <source>Written to %1: %2</source>
        <translation>Nach %1 geschrieben: %2</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>What you import will be kept in %1.</source>
        <translation>Was Sie importieren, wird in %1 aufbewahrt.</translation>
    </message>
    <message>
        <source>Nothing is in the library yet. Import benchmark results, a model&apos;s config.json, logs, prices or traces, or drop them on the main window.</source>
        <translation>Die Bibliothek ist noch leer. Importieren Sie Messergebnisse, die config.json eines Modells, Protokolle, Preise oder Traces, oder ziehen Sie sie auf das Hauptfenster.</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>Dateien importieren…</translation>
    </message>
    <message>
        <source>Nothing in the library fits what is searched for.</source>
        <translation>Nichts in der Bibliothek passt zur Suche.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles zeigen</translation>
    </message>
</context>
<context>
    <name>tiebreak::MainChoices</name>
    <message>
        <source>The least cost of a generated token, at the utilization</source>
        <translation>Die geringsten Kosten je erzeugtem Token bei der Auslastung</translation>
    </message>
    <message>
        <source>The least bill of whole GPUs that carry the load</source>
        <translation>Die kleinste Rechnung ganzer GPUs, die die Last tragen</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>&amp;Question</source>
        <translation>&amp;Frage</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>&amp;Evidence</source>
        <translation>B&amp;eleg</translation>
    </message>
</context>
<context>
    <name>tiebreak::MainViews</name>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Was wäre wenn</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Back to the article&apos;s example (can be undone)</source>
        <translation>Zurück zum Beispiel des Artikels (lässt sich rückgängig machen)</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>History of edits</source>
        <translation>Verlauf der Änderungen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Images and training are always answered by models that are calibrated for them</source>
        <translation>Bilder und Training beantworten immer die dafür kalibrierten Modelle</translation>
    </message>
    <message>
        <source>The load is always played on the calibrated model</source>
        <translation>Die Last wird immer auf dem kalibrierten Modell durchgespielt</translation>
    </message>
</context>
<context>
    <name>tiebreak::MainWindow</name>
    <message>
        <source>the picture could not be made; there is too little memory</source>
        <translation>das Bild konnte nicht erzeugt werden; der Speicher reicht nicht</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>Befehlszeile</translation>
    </message>
    <message>
        <source>Tiebreak</source>
        <translation>Tiebreak</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Pin this scenario</source>
        <translation>Szenario an&amp;pinnen</translation>
    </message>
    <message>
        <source>Un&amp;lock all inputs</source>
        <translation>Alle Eingaben &amp;entsperren</translation>
    </message>
    <message>
        <source>Reset &amp;all</source>
        <translation>Alles &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Design</translation>
    </message>
    <message>
        <source>&amp;Presets</source>
        <translation>&amp;Vorlagen</translation>
    </message>
    <message>
        <source>Preset: %1</source>
        <translation>Vorlage: %1</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;About Tiebreak</source>
        <translation>&amp;Über Tiebreak</translation>
    </message>
    <message>
        <source>Main tools</source>
        <translation>Hauptwerkzeuge</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Prices of %1</source>
        <translation>Preise von %1</translation>
    </message>
    <message>
        <source>Every number has a source: point at it</source>
        <translation>Jede Zahl hat eine Quelle: einfach darauf zeigen</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Locked inputs stayed as they were; Edit &gt; Unlock all inputs frees them.</source>
        <translation>Gesperrte Eingaben blieben, wie sie waren; Bearbeiten &gt; Alle Eingaben entsperren gibt sie frei.</translation>
    </message>
    <message>
        <source>%1. Ctrl+Z goes back.</source>
        <translation>%1. Ctrl+Z führt zurück.</translation>
    </message>
    <message>
        <source>%1. It replaced %2; Ctrl+Z brings that back.</source>
        <translation>%1. Ersetzt wurde %2; Ctrl+Z holt es wieder.</translation>
    </message>
    <message>
        <source>This catalogue cannot follow the claim&apos;s inputs, so there is nothing to show.</source>
        <translation>Dieser Katalog kann den Eingaben der Aussage nicht folgen, also gibt es nichts zu zeigen.</translation>
    </message>
    <message>
        <source>Claim: %1</source>
        <translation>Aussage: %1</translation>
    </message>
    <message>
        <source>About Tiebreak</source>
        <translation>Über Tiebreak</translation>
    </message>
    <message>
        <source>&lt;b&gt;Tiebreak %1&lt;/b&gt;&lt;p&gt;Which GPU for your LLM workload? Throughput, cost per token and breakeven, with a source for every number.&lt;p&gt;It never uses the network.&lt;p&gt;Free software under the GNU General Public License, version 3 or later.</source>
        <translation>&lt;b&gt;Tiebreak %1&lt;/b&gt;&lt;p&gt;Welche GPU für Ihre LLM-Last? Durchsatz, Kosten je Token und Gleichstand, mit einer Quelle für jede Zahl.&lt;p&gt;Das Programm nutzt nie das Netz.&lt;p&gt;Freie Software unter der GNU General Public License, Version 3 oder später.</translation>
    </message>
    <message>
        <source>%1 - Tiebreak</source>
        <translation>%1 - Tiebreak</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;Examples…</source>
        <translation>&amp;Beispiele…</translation>
    </message>
    <message>
        <source>&amp;Tour</source>
        <translation>&amp;Tour</translation>
    </message>
    <message>
        <source>&amp;Find anything…</source>
        <translation>Alles &amp;finden…</translation>
    </message>
</context>
<context>
    <name>tiebreak::ManualWindow</name>
    <message>
        <source>Manual - Tiebreak</source>
        <translation>Handbuch - Tiebreak</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>Handbuch durchsuchen</translation>
    </message>
    <message>
        <source>Contents of the manual</source>
        <translation>Inhalt des Handbuchs</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Manual tools</source>
        <translation>Werkzeuge des Handbuchs</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>tiebreak::ModelCombo</name>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
</context>
<context>
    <name>tiebreak::ModelPopup</name>
    <message>
        <source>%1, %2, released %3</source>
        <translation>%1, %2, erschienen %3</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search models</source>
        <translation>Modelle suchen</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Erschienen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>No model has “%1” in its name</source>
        <translation>Kein Modell hat „%1“ im Namen</translation>
    </message>
</context>
<context>
    <name>tiebreak::OwnLevelSwitch</name>
    <message>
        <source>Own calibration</source>
        <translation>Eigene Kalibrierung</translation>
    </message>
    <message>
        <source>Whether the model takes the levels of your own runs</source>
        <translation>Ob das Modell die Niveaus der eigenen Läufe übernimmt</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
</context>
<context>
    <name>tiebreak::PalettePopup</name>
    <message>
        <source>Find anything</source>
        <translation>Alles finden</translation>
    </message>
    <message>
        <source>Find anything, or set an input: batch 32, L40S 0.65, 80 users, model qwen3</source>
        <translation>Finden Sie alles, oder setzen Sie eine Eingabe: batch 32, L40S 0,65, 80 nutzer, modell qwen3</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Nothing has these words.</source>
        <translation>Nichts enthält diese Wörter.</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>Enter sets it; Ctrl+Z goes back.</source>
        <translation>Enter setzt es; Ctrl+Z geht zurück.</translation>
    </message>
    <message>
        <source>Enter takes it, to type its value.</source>
        <translation>Enter nimmt es, um den Wert einzugeben.</translation>
    </message>
    <message>
        <source>Enter does it; Escape closes.</source>
        <translation>Enter tut es; Esc schließt.</translation>
    </message>
    <message>
        <source>Enter goes there; Escape closes.</source>
        <translation>Enter geht dorthin; Esc schließt.</translation>
    </message>
</context>
<context>
    <name>tiebreak::PinsModel</name>
    <message>
        <source>Differences are told against this pin: the first that is checked.</source>
        <translation>Unterschiede gelten gegenüber diesem Pin: dem ersten angekreuzten.</translation>
    </message>
    <message>
        <source>Check it to keep its curves on the charts.</source>
        <translation>Ankreuzen, damit seine Kurven in den Diagrammen bleiben.</translation>
    </message>
</context>
<context>
    <name>tiebreak::PinsPanel</name>
    <message>
        <source>Pin the scenario to compare with it: its curves stay on the charts as dashes, and the verdict, the results and a table here tell how far every later change is from it. Ctrl+D or the button pins it as it is now.</source>
        <translation>Das Szenario anpinnen, um damit zu vergleichen: Seine Kurven bleiben gestrichelt in den Diagrammen, und das Urteil, die Ergebnisse und eine Tabelle hier zeigen, wie weit jede spätere Änderung davon entfernt ist. Ctrl+D oder der Knopf pinnt es an, wie es jetzt ist.</translation>
    </message>
    <message>
        <source>Pins</source>
        <translation>Pins</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Makes this pin the scenario again (Enter or a double click)</source>
        <translation>Macht diesen Pin wieder zum Szenario (Enter oder Doppelklick)</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Gives this pin another name (F2)</source>
        <translation>Gibt diesem Pin einen anderen Namen (F2)</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Moves this pin up (Alt+Up)</source>
        <translation>Schiebt diesen Pin nach oben (Alt+Up)</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Runter</translation>
    </message>
    <message>
        <source>Moves this pin down (Alt+Down)</source>
        <translation>Schiebt diesen Pin nach unten (Alt+Down)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Removes this pin (Delete)</source>
        <translation>Entfernt diesen Pin (Delete)</translation>
    </message>
    <message>
        <source>Pin now</source>
        <translation>Anpinnen</translation>
    </message>
    <message>
        <source>Keeps the scenario as it is now, to compare with (Ctrl+D)</source>
        <translation>Behält das Szenario, wie es jetzt ist, zum Vergleich (Ctrl+D)</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
</context>
<context>
    <name>tiebreak::PriceForm</name>
    <message>
        <source>Add a price</source>
        <translation>Preis hinzufügen</translation>
    </message>
    <message>
        <source>Edit the price</source>
        <translation>Preis bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Provider</source>
        <translation>An&amp;bieter</translation>
    </message>
    <message>
        <source>Who rents it out</source>
        <translation>Wer sie vermietet</translation>
    </message>
    <message>
        <source>&amp;Card</source>
        <translation>&amp;Karte</translation>
    </message>
    <message>
        <source>The card that is rented</source>
        <translation>Die Karte, die vermietet wird</translation>
    </message>
    <message>
        <source>$</source>
        <translation>$</translation>
    </message>
    <message>
        <source>Price of a &amp;GPU-hour</source>
        <translation>Preis je &amp;GPU-Stunde</translation>
    </message>
    <message>
        <source>Of one GPU, not of the machine</source>
        <translation>Einer GPU, nicht der Maschine</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>GPUs in the &amp;machine</source>
        <translation>GPUs der &amp;Maschine</translation>
    </message>
    <message>
        <source>That are rented together</source>
        <translation>Die zusammen vermietet werden</translation>
    </message>
    <message>
        <source>&amp;Billing</source>
        <translation>&amp;Abrechnung</translation>
    </message>
    <message>
        <source>How the provider wants to be paid</source>
        <translation>Wie der Anbieter bezahlt werden will</translation>
    </message>
    <message>
        <source>&amp;Region</source>
        <translation>&amp;Region</translation>
    </message>
    <message>
        <source>Where the price holds</source>
        <translation>Wo der Preis gilt</translation>
    </message>
    <message>
        <source>2026-11-29, 2026-11 or 2026</source>
        <translation>2026-11-29, 2026-11 oder 2026</translation>
    </message>
    <message>
        <source>&amp;As of</source>
        <translation>&amp;Stand</translation>
    </message>
    <message>
        <source>When the price was read</source>
        <translation>Wann der Preis abgelesen wurde</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>&amp;Notiz</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>C&amp;hange</source>
        <translation>Än&amp;dern</translation>
    </message>
    <message>
        <source>The price needs a provider.</source>
        <translation>Der Preis braucht einen Anbieter.</translation>
    </message>
    <message>
        <source>The price must be above $0.</source>
        <translation>Der Preis muss über $0 liegen.</translation>
    </message>
    <message>
        <source>The date must be a day, a month or a year, such as 2026-11-29.</source>
        <translation>Das Datum muss ein Tag, ein Monat oder ein Jahr sein, etwa 2026-11-29.</translation>
    </message>
</context>
<context>
    <name>tiebreak::PriceModel</name>
    <message>
        <source>No contender is a %1.</source>
        <translation>Kein Kandidat ist eine %1.</translation>
    </message>
    <message>
        <source>The contender&apos;s price follows this quote.</source>
        <translation>Der Preis des Kandidaten folgt dieser Preisangabe.</translation>
    </message>
    <message>
        <source>Check to make the contender&apos;s price follow this quote.</source>
        <translation>Ankreuzen, damit der Preis des Kandidaten dieser Preisangabe folgt.</translation>
    </message>
    <message>
        <source>Your price; the catalogue says %1 (%2)</source>
        <translation>Ihr Preis; im Katalog steht %1 (%2)</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>%1/h × %2 h = %3</source>
        <translation>%1/h × %2 h = %3</translation>
    </message>
    <message>
        <source>%1 ÷ %2 of %3 - 1 = %4</source>
        <translation>%1 ÷ %2 der %3 - 1 = %4</translation>
    </message>
    <message>
        <source>Not said by the source: %1</source>
        <translation>Die Quelle sagt es nicht: %1</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>ohne Datum</translation>
    </message>
    <message>
        <source>%1, old</source>
        <translation>%1, alt</translation>
    </message>
    <message>
        <source>The source does not say when the price was read, so it may be old.</source>
        <translation>Die Quelle sagt nicht, wann der Preis abgelesen wurde; er kann alt sein.</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Folgt</translation>
    </message>
    <message>
        <source>Which quote the price of a contender follows</source>
        <translation>Welcher Preisangabe der Preis eines Kandidaten folgt</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Who rents it out</source>
        <translation>Wer sie vermietet</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>The card</source>
        <translation>Die Karte</translation>
    </message>
    <message>
        <source>$/GPU-hour</source>
        <translation>$/GPU-Stunde</translation>
    </message>
    <message>
        <source>Rent of one GPU for one hour; double-click to change it</source>
        <translation>Miete einer GPU für eine Stunde; zum Ändern doppelklicken</translation>
    </message>
    <message>
        <source>Billing</source>
        <translation>Abrechnung</translation>
    </message>
    <message>
        <source>How the provider wants to be paid</source>
        <translation>Wie der Anbieter bezahlt werden will</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>GPUs in the machine that is rented</source>
        <translation>GPUs der Maschine, die vermietet wird</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Angebot</translation>
    </message>
    <message>
        <source>Instance type or bundle</source>
        <translation>Instanztyp oder Paket</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Where the price holds</source>
        <translation>Wo der Preis gilt</translation>
    </message>
    <message>
        <source>Per month</source>
        <translation>Im Monat</translation>
    </message>
    <message>
        <source>Rent of one GPU for %1 hours</source>
        <translation>Miete einer GPU für %1 Stunden</translation>
    </message>
    <message>
        <source>Per year</source>
        <translation>Im Jahr</translation>
    </message>
    <message>
        <source>Over %1</source>
        <translation>Über %1</translation>
    </message>
    <message>
        <source>The price over what the baseline costs now</source>
        <translation>Um wie viel der Preis über dem liegt, was die Basis jetzt kostet</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>When the price was read; old: more than %1 days ago</source>
        <translation>Wann der Preis abgelesen wurde; alt: vor mehr als %1 Tagen</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Where the price comes from</source>
        <translation>Woher der Preis stammt</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no price; type dollars for one GPU-hour, such as 0.79.</source>
        <translation>„%1“ ist kein Preis; geben Sie Dollar für eine GPU-Stunde ein, etwa 0.79.</translation>
    </message>
    <message>
        <source>%1/h × 12 months of %2 h = %3</source>
        <translation>%1/h × 12 Monate zu %2 h = %3</translation>
    </message>
    <message>
        <source>Rent of one GPU for 12 months of %1 hours</source>
        <translation>Miete einer GPU für 12 Monate zu %1 Stunden</translation>
    </message>
</context>
<context>
    <name>tiebreak::PriceStrip</name>
    <message>
        <source>Prices behind the verdict</source>
        <translation>Preise hinter dem Urteil</translation>
    </message>
    <message>
        <source>Put all contenders on one provider</source>
        <translation>Alle Kandidaten auf einen Anbieter setzen</translation>
    </message>
</context>
<context>
    <name>tiebreak::Recovery</name>
    <message>
        <source>it was left there</source>
        <translation>sie blieb dort liegen</translation>
    </message>
    <message>
        <source>the file is damaged; it was left there</source>
        <translation>die Datei ist beschädigt; sie blieb dort liegen</translation>
    </message>
    <message>
        <source>%1 cannot be removed. Its edits will be offered after the next start, although they were saved or discarded.</source>
        <translation>%1 kann nicht entfernt werden. Die Änderungen darin werden nach dem nächsten Start angeboten, obwohl sie gespeichert oder verworfen wurden.</translation>
    </message>
    <message>
        <source>Unsaved edits are not safe from a crash: %1 cannot be written (%2). Save the session, then make room or allow writing there.</source>
        <translation>Nicht gespeicherte Änderungen sind vor einem Absturz nicht sicher: %1 kann nicht geschrieben werden (%2). Speichern Sie die Sitzung, und schaffen Sie dann dort Platz oder erlauben Sie das Schreiben.</translation>
    </message>
    <message>
        <source>its folder cannot be made</source>
        <translation>der Ordner dafür kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>end without asking</source>
        <translation>ohne Frage beenden</translation>
    </message>
</context>
<context>
    <name>tiebreak::RefusalNote</name>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Undo typing</source>
        <translation>Eingabe zurücknehmen</translation>
    </message>
</context>
<context>
    <name>tiebreak::RemedyBar</name>
    <message>
        <source>No single input gives this an answer.</source>
        <translation>Keine einzelne Eingabe gibt hier eine Antwort.</translation>
    </message>
    <message>
        <source>These have an answer:</source>
        <translation>Damit gibt es eine Antwort:</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>input and its value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Sets this input (can be undone)</source>
        <translation>Setzt diese Eingabe (kann zurückgenommen werden)</translation>
    </message>
    <message>
        <source>Find an input…</source>
        <translation>Eingabe finden…</translation>
    </message>
    <message>
        <source>Looks for an input by its name (Ctrl+K)</source>
        <translation>Sucht eine Eingabe nach ihrem Namen (Ctrl+K)</translation>
    </message>
</context>
<context>
    <name>tiebreak::ReportDialog</name>
    <message>
        <source>Carr&amp;y the session</source>
        <translation>Si&amp;tzung mitgeben</translation>
    </message>
    <message>
        <source>To&amp;day&apos;s date on the first page</source>
        <translation>Heutiges &amp;Datum auf der ersten Seite</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>All of them say the same: the verdict, charts, results, assumptions and sources</source>
        <translation>Alle sagen dasselbe: Urteil, Diagramme, Ergebnisse, Annahmen und Quellen</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>Without it, the same session always gives the same file</source>
        <translation>Ohne das Datum ergibt dieselbe Sitzung immer dieselbe Datei</translation>
    </message>
    <message>
        <source>The whole session goes into the metadata of the PDF, or of Markdown&apos;s pictures</source>
        <translation>Die ganze Sitzung kommt in die Metadaten des PDF oder der Bilder von Markdown</translation>
    </message>
    <message>
        <source>W&amp;rite…</source>
        <translation>S&amp;chreiben…</translation>
    </message>
    <message>
        <source>Asks where to</source>
        <translation>Fragt, wohin</translation>
    </message>
    <message>
        <source>No report</source>
        <translation>Kein Bericht</translation>
    </message>
    <message>
        <source>An HTML report carries no session.</source>
        <translation>Ein HTML-Bericht enthält keine Sitzung.</translation>
    </message>
    <message>
        <source>Whoever has the report can open it, or its pictures, in Tiebreak and read all inputs, prices, pins and the facts of your own that it uses. Untick this for confidential work.</source>
        <translation>Wer den Bericht hat, kann ihn oder seine Bilder in Tiebreak öffnen und alle Eingaben, Preise, Pins und die eigenen Fakten lesen, die er nutzt. Bei vertraulicher Arbeit abwählen.</translation>
    </message>
    <message>
        <source>The report says what it says, and nothing else is in it.</source>
        <translation>Der Bericht sagt, was er sagt; sonst ist nichts darin.</translation>
    </message>
</context>
<context>
    <name>tiebreak::ScheduleControl</name>
    <message>
        <source>Sets the paid hours: those of the month × hours a day ÷ 24 × days a week ÷ 7</source>
        <translation>Setzt die bezahlten Stunden: die des Monats × Stunden am Tag ÷ 24 × Tage der Woche ÷ 7</translation>
    </message>
    <message>
        <source>Hours a day</source>
        <translation>Stunden am Tag</translation>
    </message>
    <message>
        <source>Days a week</source>
        <translation>Tage der Woche</translation>
    </message>
    <message>
        <source>h a day on</source>
        <translation>h am Tag an</translation>
    </message>
    <message>
        <source>days a week</source>
        <translation>Tagen der Woche</translation>
    </message>
</context>
<context>
    <name>tiebreak::Session</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1 is locked; unlock it to change it</source>
        <translation>%1 ist gesperrt; zum Ändern entsperren</translation>
    </message>
    <message>
        <source>a list of %1</source>
        <translation>eine Liste von %1</translation>
    </message>
    <message>
        <source>a list of at most %1</source>
        <translation>eine Liste von höchstens %1</translation>
    </message>
    <message>
        <source>a name that no other pin has</source>
        <translation>ein Name, den kein anderer Pin hat</translation>
    </message>
    <message>
        <source>keys of inputs</source>
        <translation>Schlüssel von Eingaben</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 price of %2</source>
        <translation>Preis von %1 für %2</translation>
    </message>
    <message>
        <source>Remove contender</source>
        <translation>Kandidaten entfernen</translation>
    </message>
    <message>
        <source>Unlock all inputs</source>
        <translation>Alle Eingaben entsperren</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Pin</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>there are %1 pins already; remove one first</source>
        <translation>es sind schon %1 Pins; entfernen Sie erst einen</translation>
    </message>
    <message>
        <source>Pin %1</source>
        <translation>Pin „%1“ setzen</translation>
    </message>
    <message>
        <source>Remove pin %1</source>
        <translation>Pin „%1“ entfernen</translation>
    </message>
    <message>
        <source>Rename pin to %1</source>
        <translation>Pin in „%1“ umbenennen</translation>
    </message>
    <message>
        <source>Move pin %1</source>
        <translation>Pin „%1“ verschieben</translation>
    </message>
    <message>
        <source>Show pin %1</source>
        <translation>Pin „%1“ zeigen</translation>
    </message>
    <message>
        <source>Hide pin %1</source>
        <translation>Pin „%1“ verbergen</translation>
    </message>
    <message>
        <source>Back to pin %1</source>
        <translation>Zurück zu Pin „%1“</translation>
    </message>
    <message>
        <source>Lock %1</source>
        <translation>%1 sperren</translation>
    </message>
    <message>
        <source>Unlock %1</source>
        <translation>%1 entsperren</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>refused: %1</source>
        <translation>abgelehnt: %1</translation>
    </message>
    <message>
        <source>another session</source>
        <translation>andere Sitzung</translation>
    </message>
</context>
<context>
    <name>tiebreak::SessionDocument</name>
    <message>
        <source>%1 is a folder or a device; give a session that Tiebreak saved</source>
        <translation>%1 ist ein Ordner oder ein Gerät; geben Sie eine Sitzung an, die Tiebreak gespeichert hat</translation>
    </message>
    <message>
        <source>%1 cannot be written: its folder does not exist (any more). Save the session in another folder.</source>
        <translation>%1 kann nicht geschrieben werden: der Ordner existiert nicht (mehr). Speichern Sie die Sitzung in einem anderen Ordner.</translation>
    </message>
    <message>
        <source>%1 is a folder or a device; save the session under another name.</source>
        <translation>%1 ist ein Ordner oder ein Gerät; speichern Sie die Sitzung unter einem anderen Namen.</translation>
    </message>
    <message>
        <source>%1 is a picture; save the session under another name, such as %2.tiebreak.</source>
        <translation>%1 ist ein Bild; speichern Sie die Sitzung unter einem anderen Namen, etwa %2.tiebreak.</translation>
    </message>
    <message>
        <source>%1 was changed by another program since it was opened or saved here. Overwrite it, or save the session under another name.</source>
        <translation>%1 wurde von einem anderen Programm geändert, seit Sie es hier geöffnet oder gespeichert haben. Überschreiben Sie es, oder speichern Sie die Sitzung unter einem anderen Namen.</translation>
    </message>
    <message>
        <source>%1 was moved or removed since it was opened or saved here. Save it there again, or under another name.</source>
        <translation>%1 wurde verschoben oder entfernt, seit Sie es hier geöffnet oder gespeichert haben. Speichern Sie es dort noch einmal oder unter einem anderen Namen.</translation>
    </message>
    <message>
        <source>%1 cannot be written (%2); it is as it was. Make room or allow writing there, or save the session in another folder.</source>
        <translation>%1 kann nicht geschrieben werden (%2); die Datei ist, wie sie war. Schaffen Sie dort Platz, erlauben Sie das Schreiben, oder speichern Sie die Sitzung in einem anderen Ordner.</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Unbenannt</translation>
    </message>
</context>
<context>
    <name>tiebreak::SessionFiles</name>
    <message>
        <source>Sessions and exported pictures (%1);;All files (*)</source>
        <translation>Sitzungen und exportierte Bilder (%1);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Tiebreak sessions (*.tiebreak);;All files (*)</source>
        <translation>Tiebreak-Sitzungen (*.tiebreak);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Unsaved edits</source>
        <translation>Nicht gespeicherte Änderungen</translation>
    </message>
    <message>
        <source>Save the edits of &quot;%1&quot;?</source>
        <translation>Die Änderungen an „%1“ speichern?</translation>
    </message>
    <message>
        <source>The file has changed</source>
        <translation>Die Datei hat sich geändert</translation>
    </message>
    <message>
        <source>Overwrite it</source>
        <translation>Überschreiben</translation>
    </message>
    <message>
        <source>Save under another name</source>
        <translation>Unter anderem Namen speichern</translation>
    </message>
    <message>
        <source>a session that was never saved</source>
        <translation>einer nie gespeicherten Sitzung</translation>
    </message>
    <message>
        <source>&quot;%1&quot;</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>Unsaved edits were found</source>
        <translation>Nicht gespeicherte Änderungen gefunden</translation>
    </message>
    <message>
        <source>Tiebreak ended on %1 without saving the edits of %2.</source>
        <translation>Tiebreak endete am %1, ohne die Änderungen an %2 zu speichern.</translation>
    </message>
    <message>
        <source>Bring them back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Throw them away</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>They stay where they are, and are offered again at the next start</source>
        <translation>Sie bleiben, wo sie sind, und werden beim nächsten Start wieder angeboten</translation>
    </message>
    <message>
        <source>Open a session</source>
        <translation>Sitzung öffnen</translation>
    </message>
    <message>
        <source>Save the session</source>
        <translation>Sitzung speichern</translation>
    </message>
    <message>
        <source>Tiebreak</source>
        <translation>Tiebreak</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Neu</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Öffnen…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt benutzt</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Speichern &amp;unter…</translation>
    </message>
    <message>
        <source>%1*</source>
        <translation>%1*</translation>
    </message>
    <message>
        <source>The session in %1 is open; saving gives it a file of its own.</source>
        <translation>Die Sitzung in %1 ist offen; beim Speichern bekommt sie eine eigene Datei.</translation>
    </message>
    <message>
        <source>%1 is open.</source>
        <translation>%1 ist offen.</translation>
    </message>
    <message>
        <source>%1 exists already.</source>
        <translation>%1 existiert schon.</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>%1 is being written; the disk is slow.</source>
        <translation>%1 wird geschrieben; der Datenträger ist langsam.</translation>
    </message>
    <message>
        <source>%1 cannot be removed.</source>
        <translation>%1 kann nicht entfernt werden.</translation>
    </message>
    <message>
        <source>Text for a report…</source>
        <translation>Text für eine Meldung…</translation>
    </message>
</context>
<context>
    <name>tiebreak::SessionWork</name>
    <message>
        <source>Cancelled. Files that were complete by then stay.</source>
        <translation>Abgebrochen. Dateien, die bis dahin fertig waren, bleiben.</translation>
    </message>
</context>
<context>
    <name>tiebreak::SliderMenu</name>
    <message>
        <source>&amp;Lock</source>
        <translation>S&amp;perren</translation>
    </message>
    <message>
        <source>&amp;Sweep</source>
        <translation>&amp;Durchlauf</translation>
    </message>
    <message>
        <source>&amp;Default</source>
        <translation>&amp;Standard</translation>
    </message>
    <message>
        <source>&amp;Half</source>
        <translation>&amp;Halbieren</translation>
    </message>
    <message>
        <source>D&amp;ouble</source>
        <translation>&amp;Verdoppeln</translation>
    </message>
    <message>
        <source>S&amp;mallest</source>
        <translation>&amp;Kleinster</translation>
    </message>
    <message>
        <source>L&amp;argest</source>
        <translation>&amp;Größter</translation>
    </message>
    <message>
        <source>Presets, pins and resets leave it as it is</source>
        <translation>Vorlagen, Pins und Zurücksetzen lassen den Wert, wie er ist</translation>
    </message>
    <message>
        <source>From the smallest value to the largest, slowly</source>
        <translation>Vom kleinsten Wert zum größten, langsam</translation>
    </message>
    <message>
        <source>&amp;Keyboard step</source>
        <translation>&amp;Tastenschritt</translation>
    </message>
    <message>
        <source>× %1</source>
        <translation>× %1</translation>
    </message>
</context>
<context>
    <name>tiebreak::TableTabs</name>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Pins</source>
        <translation>Pins</translation>
    </message>
    <message>
        <source>Specs</source>
        <translation>Kenndaten</translation>
    </message>
    <message>
        <source>Published figures</source>
        <translation>Artikelwerte</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Aussagen</translation>
    </message>
    <message>
        <source>Assumptions</source>
        <translation>Annahmen</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Preise</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Checkliste</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
</context>
<context>
    <name>tiebreak::TableView</name>
    <message>
        <source>%1: names</source>
        <translation>%1: Namen</translation>
    </message>
    <message>
        <source>%1: %2 cells are on the clipboard.</source>
        <translation>%1: %2 Zellen sind in der Zwischenablage.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;all</source>
        <translation>&amp;Alles kopieren</translation>
    </message>
</context>
<context>
    <name>tiebreak::ThemeChooser</name>
    <message>
        <source>As the &amp;desktop</source>
        <translation>Wie der &amp;Desktop</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>D&amp;unkel</translation>
    </message>
</context>
<context>
    <name>tiebreak::Tour</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Skip</source>
        <translation>&amp;Auslassen</translation>
    </message>
    <message>
        <source>Ends the tour; Help &gt; Tour shows it again</source>
        <translation>Beendet die Tour; Hilfe &gt; Tour zeigt sie wieder</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Fertig</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Tour, %1 of %2: %3</source>
        <translation>Tour, %1 von %2: %3</translation>
    </message>
</context>
<context>
    <name>tiebreak::UserLibrary</name>
    <message>
        <source>%1 is no longer in the library.</source>
        <translation>%1 ist nicht mehr in der Bibliothek.</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message>
        <source>Delete %1 entries</source>
        <translation>%1 Einträge löschen</translation>
    </message>
</context>
<context>
    <name>tiebreak::ValueSlider</name>
    <message>
        <source>Reset %1</source>
        <translation>%1 zurücksetzen</translation>
    </message>
    <message>
        <source>Back to the default</source>
        <translation>Zurück zum Standardwert</translation>
    </message>
    <message>
        <source>%1 (locked)</source>
        <translation>%1 (gesperrt)</translation>
    </message>
</context>
<context>
    <name>tiebreak::WhatIfPanel</name>
    <message>
        <source>Contenders</source>
        <translation>Kandidaten</translation>
    </message>
    <message>
        <source>+ Add</source>
        <translation>+ Hinzufügen</translation>
    </message>
    <message>
        <source>Add a contender</source>
        <translation>Kandidaten hinzufügen</translation>
    </message>
    <message>
        <source>All assumptions</source>
        <translation>Alle Annahmen</translation>
    </message>
    <message>
        <source>Every other input with its default and its source</source>
        <translation>Jede weitere Eingabe mit Standardwert und Quelle</translation>
    </message>
    <message>
        <source>One more card to compare</source>
        <translation>Eine Karte mehr zum Vergleichen</translation>
    </message>
    <message>
        <source>At most %1 contenders are compared; remove one first</source>
        <translation>Höchstens %1 Kandidaten werden verglichen; entfernen Sie erst einen</translation>
    </message>
    <message>
        <source>Add contender</source>
        <translation>Kandidaten hinzufügen</translation>
    </message>
</context>
<context>
    <name>tiebreak::WindowExports</name>
    <message>
        <source>&amp;Export chart…</source>
        <translation>Diagramm &amp;exportieren…</translation>
    </message>
    <message>
        <source>Repor&amp;t…</source>
        <translation>Be&amp;richt…</translation>
    </message>
    <message>
        <source>&amp;Print chart…</source>
        <translation>Diagramm &amp;drucken…</translation>
    </message>
    <message>
        <source>Pr&amp;int report…</source>
        <translation>Bericht druc&amp;ken…</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;verdict</source>
        <translation>&amp;Urteil kopieren</translation>
    </message>
    <message>
        <source>&amp;Copy chart</source>
        <translation>&amp;Diagramm kopieren</translation>
    </message>
    <message>
        <source>The verdict is on the clipboard.</source>
        <translation>Das Urteil ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>%1: the chart is on the clipboard, as a picture and as SVG.</source>
        <translation>%1: das Diagramm ist in der Zwischenablage, als Bild und als SVG.</translation>
    </message>
    <message>
        <source>%1: the table is on the clipboard.</source>
        <translation>%1: die Tabelle ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Printed: %1</source>
        <translation>Gedruckt: %1</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>All charts are in %1.</source>
        <translation>Alle Diagramme sind in %1.</translation>
    </message>
    <message>
        <source>%1 No session is in it: the scenario or a pin needs a fact of your own.</source>
        <translation>%1 Ohne Sitzung: das Szenario oder ein Pin braucht einen eigenen Fakt.</translation>
    </message>
</context>
<context>
    <name>tiebreak::WindowHelp</name>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Handbuch</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>&amp;Tastatur</translation>
    </message>
    <message>
        <source>&amp;What&apos;s this?</source>
        <translation>&amp;Was ist das?</translation>
    </message>
    <message>
        <source>Text for a &amp;report…</source>
        <translation>Text für eine &amp;Meldung…</translation>
    </message>
</context>
<context>
    <name>tiebreak::WindowImports</name>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Results, configs, logs, prices and traces (*)</source>
        <translation>Ergebnisse, Konfigurationen, Logs, Preise und Traces (*)</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>Nichts wurde importiert.</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren…</translation>
    </message>
    <message>
        <source>Benchmark results, config.json of models, start-up logs, price lists and traces of requests</source>
        <translation>Benchmark-Ergebnisse, config.json von Modellen, Start-Logs, Preislisten und Traces von Anfragen</translation>
    </message>
    <message>
        <source>&amp;Library…</source>
        <translation>Bib&amp;liothek…</translation>
    </message>
    <message>
        <source>Chec&amp;k this number…</source>
        <translation>Zahl &amp;prüfen…</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>%1 importieren</translation>
    </message>
    <message>
        <source>All of %1 was in the library already.</source>
        <translation>Alles aus %1 war schon in der Bibliothek.</translation>
    </message>
    <message>
        <source>Added to the library: %1 of %2.</source>
        <translation>In die Bibliothek aufgenommen: %1 von %2.</translation>
    </message>
    <message>
        <source>Added to the library: %1 of %2; the others were there already.</source>
        <translation>In die Bibliothek aufgenommen: %1 von %2; die übrigen waren schon da.</translation>
    </message>
    <message>
        <source>The library is being written; the disk is slow.</source>
        <translation>Die Bibliothek wird geschrieben; der Datenträger ist langsam.</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 nutzen</translation>
    </message>
    <message>
        <source>The model is %1 now.</source>
        <translation>Das Modell ist jetzt %1.</translation>
    </message>
    <message>
        <source>It is among the traces of the load.</source>
        <translation>Er steht bei den Traces der Last.</translation>
    </message>
</context>
<context>
    <name>tiebreak::WindowPalette</name>
    <message>
        <source>on the page %1</source>
        <translation>auf der Seite %1</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>It cannot be done now</source>
        <translation>Das geht jetzt nicht</translation>
    </message>
</context>
<context>
    <name>tiebreak::WindowReports</name>
    <message>
        <source>The report is in %1.</source>
        <translation>Der Bericht ist in %1.</translation>
    </message>
    <message>
        <source>Printed: %1</source>
        <translation>Gedruckt: %1</translation>
    </message>
</context>
<context>
    <name>tiebreak::WinnerMapChart</name>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
</context>
<context>
    <name>tiebreak::WorkProgress</name>
    <message>
        <source>Writing</source>
        <translation>Schreiben</translation>
    </message>
</context>
</TS>
