package clew.jobs.night;

import clew.jobs.store.Manifest;
import clew.jobs.work.Outcome;
import clew.models.Disclaimer;
import clew.models.Exit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a person and a program are told at the end of a night. */
final class Told {
  private static final List<String> TOLD =
      List.of(
          "read",
          "first",
          "recrawled",
          "resent",
          "quarantined",
          "postings",
          "texts",
          "contacts",
          "templates",
          "links_joined",
          "links_held_back",
          "links_too_weak",
          "clusters",
          "clusters_of_two_or_more");

  private Told() {}

  static Outcome published(String output, Manifest manifest, List<Finding> findings) {
    boolean degraded = manifest.verdict().state().equals("degraded");
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("run_id", manifest.runId());
    json.put("output", output);
    json.put("verdict", manifest.verdict());
    json.put("counts", manifest.counts());
    json.put("top_clusters", findings);
    return new Outcome(
        degraded ? Exit.DEGRADED : Exit.PUBLISHED, text(output, manifest, findings), json);
  }

  static Outcome nothingNew(String output, Map<String, Long> counts) {
    return new Outcome(
        Exit.NOTHING_NEW,
        "nothing new: every row was read before; " + output + " stays as it is",
        Map.of("output", output, "counts", counts));
  }

  private static String text(String output, Manifest manifest, List<Finding> findings) {
    StringBuilder text = new StringBuilder();
    for (String name : TOLD) {
      Long number = manifest.counts().get(name);
      if (number != null) {
        text.append(String.format(Locale.ROOT, "%-24s %,12d%n", name.replace('_', ' '), number));
      }
    }
    if (!findings.isEmpty()) {
      text.append(String.format("%nClusters of highest lead priority%n"));
    }
    for (Finding finding : findings) {
      text.append(
          String.format(
              Locale.ROOT,
              "%5.1f  %s  %d postings, %d contacts, %d places; reads as: %s%n",
              finding.leadPriority(),
              finding.clusterId(),
              finding.postings(),
              finding.contacts(),
              finding.places(),
              finding.explanationClass().replace('_', ' ')));
      finding.reasons().forEach(reason -> text.append("         ").append(reason).append('\n'));
    }
    manifest.verdict().reasons().forEach(reason -> text.append("\nDegraded: ").append(reason));
    text.append('\n').append(Disclaimer.TEXT);
    text.append("\nRun ").append(manifest.runId()).append(" is published in ").append(output);
    return text.toString();
  }
}
