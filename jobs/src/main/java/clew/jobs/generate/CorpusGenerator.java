package clew.jobs.generate;

import clew.jobs.store.CorpusFolder;
import clew.jobs.work.Outcome;
import clew.jobs.work.Progress;
import clew.jobs.work.Sparks;
import clew.jobs.work.Workload;
import clew.models.Exit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Plans a corpus, lets its parts be written wherever there is a core, and puts truth together. */
public final class CorpusGenerator implements Generator {
  @Override
  public Outcome generate(String output, CorpusSettings settings, Progress progress) {
    CorpusFolder folder = CorpusFolder.at(output);
    folder.begin();
    List<Part> parts =
        progress.stage("plan operators", () -> Plan.parts(settings, new FictionalPhones()));
    PartCounts counts =
        progress.stage(
            "write ads",
            () -> {
              PartCounts all = written(output, settings, parts);
              progress.rows(all.rows().values().stream().mapToLong(Long::longValue).sum());
              return all;
            });
    return progress.stage(
        "put truth together",
        () -> {
          if (TruthTable.inOneFile(settings.ads())) {
            join(folder, parts.size());
          }
          return told(output, settings, counts, sources(folder, counts));
        });
  }

  /** A single part needs no engine. */
  private static PartCounts written(String output, CorpusSettings settings, List<Part> parts) {
    if (parts.size() == 1) {
      return new PartWriter(settings, CorpusFolder.at(output)::create).write(parts.get(0));
    }
    try (Sparks sparks = new Sparks(Workload.SMALL, Optional.empty())) {
      return new WriteParts(output, settings).apply(sparks.get(), parts);
    }
  }

  private static void join(CorpusFolder folder, int parts) {
    for (TruthTable table : TruthTable.all()) {
      List<String> files = new ArrayList<>();
      for (int part = 0; part < parts; part++) {
        files.add(table.partFile(part));
      }
      folder.join(files, table.file());
    }
  }

  /** Profiles of the sites that have ads, and the list of which of them reads what. */
  private static List<Map<String, String>> sources(CorpusFolder folder, PartCounts counts) {
    List<Map<String, String>> sources = new ArrayList<>();
    for (Site site : Site.values()) {
      if (counts.rows().containsKey(site.source())) {
        folder.write(site.profile(), Resources.text("profiles/" + site.profile()));
        Map<String, String> source = new LinkedHashMap<>();
        source.put("profile", site.profile());
        source.put("path", site.source());
        sources.add(source);
      }
    }
    String list =
        sources.stream()
            .map(
                source ->
                    " {\"profile\": \"%s\", \"path\": \"%s\"}"
                        .formatted(source.get("profile"), source.get("path")))
            .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
    folder.write("sources.json", list);
    return sources;
  }

  private static Outcome told(
      String output,
      CorpusSettings settings,
      PartCounts counts,
      List<Map<String, String>> sources) {
    long rows = counts.rows().values().stream().mapToLong(Long::longValue).sum();
    long operators = counts.operators().values().stream().mapToLong(Long::longValue).sum();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("output", output);
    json.put("ads", counts.ads());
    json.put("seed", settings.seed());
    json.put("rows", rows);
    json.put("malformed", counts.broken());
    json.put("rows_by_source", counts.rows());
    json.put("operators", counts.operators());
    json.put("sources", sources);
    json.put("truth", TruthTable.inOneFile(settings.ads()) ? TruthTable.CLUSTERS.file() : "truth");
    String text =
        String.format(
            Locale.ROOT,
            "%,d ads of %,d operators in %,d rows of %d sources, invented from seed %d, lie in %s%n"
                + "What reads them: sources.json; what is true of them: truth*.csv",
            counts.ads(),
            operators,
            rows,
            sources.size(),
            settings.seed(),
            output);
    return new Outcome(Exit.PUBLISHED, text, json);
  }
}
