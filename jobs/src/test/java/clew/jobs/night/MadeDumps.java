package clew.jobs.night;

import clew.jobs.store.Store;
import clew.jobs.work.NightRequest;
import clew.jobs.work.Outcome;
import clew.jobs.work.Progress;
import clew.jobs.work.Sparks;
import clew.models.Cluster;
import clew.models.ClusterContact;
import clew.models.ClusterMember;
import clew.models.IndicatorFiring;
import clew.pipeline.ingest.Dump;
import clew.pipeline.ingest.SourceProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Small invented dumps, night by night, and nights over them. Numbers are kept for drama. */
final class MadeDumps {
  static final String PROFILE =
      """
      source: made
      format: json-lines
      phone_region: GB
      fields:
        source_posting_id: id
        url: url
        title: title
        body: body
        place: place
        phones: phone
        seen_at: {from: seen, formats: [iso]}
      """;
  private static final String[] WORDS =
      "amber basket cedar copper garden harbour ivory kettle linen maple orchard pebble ribbon saffron teapot velvet walnut willow"
          .split(" ");

  private final Path folder;

  MadeDumps(Path folder) {
    this.folder = folder;
  }

  Path folder() {
    return folder;
  }

  static String sentence(Random random, int words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
    }
    return text.toString();
  }

  static String ad(String id, String seen, String body, String phone) {
    return String.format(
        Locale.ROOT,
        "{\"id\":\"%s\",\"url\":\"https://ads.example/i/%s\",\"title\":\"Lessons %s\",\"body\":\"%s\",\"place\":\"Town\",\"phone\":\"%s\",\"seen\":\"%s\"}",
        id,
        id,
        id,
        body,
        phone,
        seen);
  }

  Dump dump(String name, List<String> lines) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(folder);
      Files.writeString(file, String.join("\n", lines) + "\n");
      return new Dump(
          SourceProfile.parse("made.yaml", PROFILE), file.toString(), name, Files.size(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A night's ads: a few hands that come again, some that do not, and ads seen before. */
  Dump night(int number, long seed) {
    Random random = new Random(seed + number);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      int hand = random.nextInt(12);
      lines.add(
          ad(
              String.valueOf(1000 + random.nextInt(60)),
              LocalDate.of(2024, 1, 1).plusDays(number) + "T08:00:00Z",
              sentence(new Random(seed + hand), 20) + " call 020 7946 0" + (100 + hand),
              ""));
    }
    return dump(String.format(Locale.ROOT, "night%03d.jsonl", number), lines);
  }

  /** As small nights have it, on the context of the tests: each job planned once, in few tasks. */
  static SparkSession small(SparkSession session) {
    SparkSession small = session.newSession();
    small.conf().set("spark.sql.adaptive.enabled", "false");
    small.conf().set("spark.sql.shuffle.partitions", "1");
    return small;
  }

  static Outcome run(SparkSession spark, Path output, LocalDate date, List<Dump> dumps) {
    return new Night((workload, scratch) -> Sparks.over(spark))
        .run(
            new NightRequest(dumps, output.toString(), date, Optional.empty(), false),
            Progress.silent());
  }

  /** Rows of what is told of clusters, each cluster called by its smallest posting; sorted. */
  static List<String> told(SparkSession spark, Path output) {
    Store store = Store.open(output.toString(), () -> spark);
    Map<String, String> names = new HashMap<>();
    store
        .read(ClusterMember.class)
        .records()
        .collectAsList()
        .forEach(
            member ->
                names.merge(
                    member.clusterId(),
                    member.postingId(),
                    (one, other) -> one.compareTo(other) < 0 ? one : other));
    List<String> told = new ArrayList<>();
    for (Class<? extends Record> type :
        List.of(Cluster.class, ClusterContact.class, IndicatorFiring.class)) {
      for (Row row : store.read(type).rows().collectAsList()) {
        String cluster = row.getString(0);
        told.add(type.getSimpleName() + row.mkString(" | ").replace(cluster, names.get(cluster)));
      }
    }
    Collections.sort(told);
    return told;
  }

  static Set<Set<String>> partition(SparkSession spark, Path output) {
    Map<String, Set<String>> clusters = new HashMap<>();
    Store.open(output.toString(), () -> spark)
        .read(ClusterMember.class)
        .records()
        .collectAsList()
        .forEach(
            member ->
                clusters
                    .computeIfAbsent(member.clusterId(), id -> new HashSet<>())
                    .add(member.postingId()));
    return new HashSet<>(clusters.values());
  }
}
