package clew.jobs.night;

import clew.jobs.store.Manifest;
import clew.jobs.store.Store;
import clew.jobs.work.Learner;
import clew.jobs.work.Outcome;
import clew.jobs.work.Sparks;
import clew.jobs.work.Workload;
import clew.models.AdText;
import clew.models.CollapsedPosting;
import clew.models.Complaint;
import clew.models.Contact;
import clew.models.Exit;
import clew.models.ImageHash;
import clew.models.Link;
import clew.models.Sighting;
import clew.pipeline.posting.CollapsePostings;
import clew.pipeline.posting.DescribePostings;
import clew.pipeline.posting.NamePostings;
import clew.pipeline.weights.TrainWeights;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Learns weights from the links of the published run, and from all representatives. */
public final class PublishedLearner implements Learner {
  @Override
  public Outcome learn(String output, Optional<Path> config, Path to) {
    NightSettings settings = NightSettings.read(config);
    Manifest published = Store.open(output).published();
    TrainWeights.Trained trained;
    try (Sparks sparks = new Sparks(Workload.of(published.bytes()), Optional.empty())) {
      Store store = Store.open(output, sparks);
      DescribePostings describe = new DescribePostings(named(store));
      trained =
          new TrainWeights(settings.weights())
              .apply(
                  store.read(Link.class),
                  describe.traits(),
                  published.counts().getOrDefault("postings", 0L));
    }
    write(to, trained.weights().toJson());
    return told(trained, to);
  }

  private static clew.pipeline.table.Table<CollapsedPosting> named(Store store) {
    return new NamePostings()
        .apply(
            new CollapsePostings()
                .apply(
                    store.read(Sighting.class),
                    store.read(AdText.class),
                    store.read(Contact.class),
                    store.read(ImageHash.class)));
  }

  private static void write(Path to, String json) {
    try {
      Files.writeString(to, json, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    } catch (IOException e) {
      throw new Complaint(Exit.TRANSIENT, to + " cannot be written: " + e.getMessage(), e);
    }
  }

  private static Outcome told(TrainWeights.Trained trained, Path to) {
    StringBuilder text = new StringBuilder();
    trained
        .weights()
        .netBits()
        .forEach(
            (kind, bits) ->
                text.append(
                    String.format(
                        Locale.ROOT,
                        "%-16s nets %5.2f bits%s%n",
                        kind.replace('_', ' '),
                        bits,
                        pairs(trained, kind))));
    text.append(
        String.format(
            Locale.ROOT,
            "an ad has %.1f mates on average%nversion %s in %s",
            trained.weights().mates(),
            trained.weights().version(),
            to));
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("file", to.toString());
    json.put("version", trained.weights().version());
    json.put("net_bits", trained.weights().netBits());
    json.put("mates", trained.weights().mates());
    json.put("pairs", trained.pairs());
    json.put("rounds", trained.rounds());
    return new Outcome(Exit.PUBLISHED, text.toString(), json);
  }

  private static String pairs(TrainWeights.Trained trained, String kind) {
    double pairs = trained.pairs().getOrDefault(kind, 0.0);
    return String.format(Locale.ROOT, "  (%,.0f pairs of one hand share one)", pairs);
  }
}
