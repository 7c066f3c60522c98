package clew.jobs.lookup;

import clew.jobs.work.LookupKind;
import clew.jobs.work.Outcome;
import clew.models.Disclaimer;
import clew.models.Exit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What was found, as it is told. */
final class LookupAnswer {
  /** Postings in the table for people; JSON has all. Chosen: one screen. */
  private static final int MOST_ROWS = 40;

  /** Ids in the audit log. Chosen: enough to tell what somebody was after. */
  private static final int MOST_IN_AUDIT = 20;

  private static final String ROW = "%-32s  %-32s  %s%n";

  private final String query;
  private final String run;
  private final Found found;
  private final List<String> clusters;

  LookupAnswer(String query, String run, Found found) {
    this.query = query;
    this.run = run;
    this.found = found;
    this.clusters = found.ads().stream().map(Found.Ad::clusterId).distinct().sorted().toList();
  }

  /** For the audit log: what was found, but not what was looked for. */
  Map<String, String> details() {
    Map<String, String> details = new TreeMap<>();
    details.put("verb", "lookup");
    details.put("kind", found.asked().kind().toString());
    details.put("postings", String.valueOf(found.ads().size()));
    details.put("clusters", String.valueOf(clusters.size()));
    details.put("posting_ids", first(postings()));
    details.put("cluster_ids", first(clusters));
    return details;
  }

  private static String first(List<String> ids) {
    return ids.stream().limit(MOST_IN_AUDIT).collect(Collectors.joining(" "));
  }

  private List<String> postings() {
    return found.ads().stream().map(Found.Ad::postingId).toList();
  }

  Outcome outcome() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("query", query);
    json.put("kind", found.asked().kind().toString());
    json.put("value", value());
    json.put("values", found.values());
    json.put("run", run);
    json.put("postings", postings());
    json.put("clusters", clusters);
    json.put("doubted", found.doubted());
    return new Outcome(Exit.PUBLISHED, text(), json);
  }

  /** As the tables have it, if they have one such value. */
  private String value() {
    boolean one = found.values().size() == 1 && found.asked().kind() != LookupKind.IMAGE;
    return one ? found.values().first() : found.asked().value();
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%s %s: %,d postings in %,d clusters of run %s%n",
            found.asked().kind(),
            value(),
            found.ads().size(),
            clusters.size(),
            run));
    if (found.values().size() > 1) {
      text.append(String.format("found as %s%n", String.join(", ", found.values())));
    }
    if (found.asked().kind() == LookupKind.HANDLE && !query.startsWith("@")) {
      text.append(String.format("read as a name; --kind phrase looks for the word%n"));
    }
    if (found.doubted() > 0) {
      text.append(
          String.format(Locale.ROOT, "%,d of them by a reading below .5 only%n", found.doubted()));
    }
    if (!found.ads().isEmpty()) {
      text.append(String.format(ROW, "cluster", "posting", "ad"));
      found.ads().stream()
          .sorted(Comparator.comparing(Found.Ad::clusterId))
          .limit(MOST_ROWS)
          .forEach(
              ad -> text.append(String.format(ROW, ad.clusterId(), ad.postingId(), ad.name())));
    }
    if (found.ads().size() > MOST_ROWS) {
      text.append(
          String.format(
              Locale.ROOT, "and %,d more: --json has all%n", found.ads().size() - MOST_ROWS));
    }
    return text.append(Disclaimer.TEXT).toString();
  }
}
