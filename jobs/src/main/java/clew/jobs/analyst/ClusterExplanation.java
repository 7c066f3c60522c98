package clew.jobs.analyst;

import clew.jobs.work.Outcome;
import clew.models.AnalystLabel;
import clew.models.Cluster;
import clew.models.Cut;
import clew.models.Disclaimer;
import clew.models.Exit;
import clew.models.IndicatorFiring;
import clew.models.Link;
import clew.models.Posting;
import clew.models.catalogue.Indicator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Why a cluster has its priority: the points of each indicator, which add up to it.
 *
 * @param range the priority's least and most when one family of indicators is left out, itself
 *     between them
 */
record ClusterExplanation(
    String clusterId,
    double leadPriority,
    List<Double> range,
    List<Part> parts,
    String explanationClass,
    long postings,
    long contacts,
    long places,
    List<Member> members,
    Holding heldTogether,
    List<Cut> cuts,
    List<Labelled> labels) {
  /** Of members and cuts, as many are told to people. Chosen; programs are given all. */
  private static final int TOLD = 10;

  ClusterExplanation {
    members = List.copyOf(members);
    cuts = List.copyOf(cuts);
    labels = List.copyOf(labels);
    range = List.copyOf(range);
    parts = List.copyOf(parts);
  }

  /** What one indicator adds; nothing, where it was looked for and did not fire. */
  record Part(String indicatorId, double points, String evidenceGrade, String explanation) {}

  /** What an analyst made of it. */
  record Labelled(String label, int strength, String by, String at, @Nullable String note) {
    static Labelled of(AnalystLabel label) {
      return new Labelled(
          label.label(),
          label.strength(),
          label.labelledBy(),
          label.labelledAt().toString(),
          label.note());
    }
  }

  /** A posting of the cluster, and the representative that its links are told of. */
  record Member(String postingId, String source, @Nullable String sourcePostingId, String sameAs) {
    static Member of(Posting posting) {
      return new Member(
          posting.postingId(), posting.source(), posting.sourcePostingId(), posting.sameAs());
    }
  }

  /**
   * From the tables of a run.
   *
   * @param postings of the cluster
   * @param links joined, both ends in the cluster
   * @param cuts of the cluster
   * @param labels that stand with it
   * @param lookedFor indicators that could have fired: those that did not add nothing
   */
  static ClusterExplanation of(
      Cluster cluster,
      List<IndicatorFiring> firings,
      List<Posting> postings,
      List<Link> links,
      List<Cut> cuts,
      List<AnalystLabel> labels,
      List<Indicator> lookedFor) {
    List<Member> members =
        postings.stream().map(Member::of).sorted(Comparator.comparing(Member::postingId)).toList();
    Set<String> representatives = new TreeSet<>();
    members.forEach(member -> representatives.add(member.sameAs()));
    Map<String, List<IndicatorFiring>> byIndicator = new TreeMap<>();
    firings.forEach(
        firing ->
            byIndicator.computeIfAbsent(firing.indicatorId(), id -> new ArrayList<>()).add(firing));
    double priority = cluster.leadPriority();
    return new ClusterExplanation(
        cluster.clusterId(),
        priority,
        List.of(
            Math.min(priority, cluster.leadPriorityLow()),
            Math.max(priority, cluster.leadPriorityHigh())),
        parts(byIndicator, lookedFor),
        cluster.explanationClass(),
        cluster.postings(),
        cluster.contacts(),
        cluster.places(),
        members,
        Holding.of(cluster.clusterId(), representatives, links),
        cuts,
        labels.stream().map(Labelled::of).toList());
  }

  private static List<Part> parts(
      Map<String, List<IndicatorFiring>> fired, List<Indicator> lookedFor) {
    List<Part> parts = new ArrayList<>();
    fired.values().forEach(firings -> parts.add(part(firings)));
    lookedFor.stream()
        .filter(indicator -> !fired.containsKey(indicator.id()))
        .sorted(Comparator.comparing(Indicator::id))
        .forEach(
            indicator ->
                parts.add(
                    new Part(
                        indicator.id(),
                        0,
                        indicator.grade(),
                        "Looked for, and not found: " + indicator.looksAt() + ".")));
    return parts;
  }

  private static Part part(List<IndicatorFiring> firings) {
    IndicatorFiring one = firings.get(0);
    double points = firings.stream().mapToDouble(IndicatorFiring::weight).sum();
    return new Part(one.indicatorId(), points, one.evidenceGrade(), one.explanation());
  }

  /** With the words of the passages that hold it together. */
  ClusterExplanation told(Map<String, String> words) {
    return new ClusterExplanation(
        clusterId,
        leadPriority,
        range,
        parts,
        explanationClass,
        postings,
        contacts,
        places,
        members,
        heldTogether.told(words),
        cuts,
        labels);
  }

  Outcome outcome() {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "Cluster %s: %d postings, %d contacts, %d places; reads as: %s%n",
            clusterId,
            postings,
            contacts,
            places,
            explanationClass.replace('_', ' ')));
    for (Part part : parts) {
      text.append(
          String.format(
              Locale.ROOT,
              "%+7.2f  %-20s (grade %s) %s%n",
              part.points(),
              part.indicatorId(),
              part.evidenceGrade(),
              part.explanation()));
    }
    text.append(
        String.format(
            Locale.ROOT,
            "%7.2f  lead priority; %.2f to %.2f when one family of indicators is left out%n",
            leadPriority,
            range.get(0),
            range.get(1)));
    holding(text);
    labels.forEach(label -> label(text, label));
    text.append(Disclaimer.TEXT);
    return new Outcome(Exit.PUBLISHED, text.toString(), this);
  }

  private void holding(StringBuilder text) {
    text.append(String.format("%nHeld together by%n"));
    for (Holding.OfKind kind : heldTogether.evidence()) {
      text.append(
          String.format(
              Locale.ROOT,
              "  %-16s on %d links, %.1f bits on average%n",
              kind.kind().replace('_', ' '),
              kind.links(),
              kind.bits() / kind.links()));
    }
    heldTogether.bridges().stream().limit(TOLD).forEach(bridge -> bridge(text, bridge));
    heldTogether.without().stream().limit(TOLD).forEach(without -> without(text, without));
    text.append(String.format("Members%n"));
    members.stream().limit(TOLD).forEach(member -> member(text, member));
    if (members.size() > TOLD) {
      text.append(String.format(Locale.ROOT, "  and %d more (--json)%n", members.size() - TOLD));
    }
    if (!cuts.isEmpty()) {
      text.append(String.format("Kept apart from%n"));
    }
    cuts.stream().limit(TOLD).forEach(cut -> cut(text, cut));
  }

  private static void label(StringBuilder text, Labelled label) {
    text.append(
        String.format(
            Locale.ROOT,
            "Labelled %s (%d of 5) by %s, %s%s%n",
            label.label(),
            label.strength(),
            label.by(),
            label.at(),
            label.note() == null ? "" : ": " + label.note()));
  }

  private static void member(StringBuilder text, Member member) {
    String named = member.sourcePostingId() == null ? "" : ":" + member.sourcePostingId();
    text.append(String.format("  %s  %s%s%n", member.postingId(), member.source(), named));
  }

  private static void bridge(StringBuilder text, Holding.Bridge bridge) {
    text.append(
        String.format(
            Locale.ROOT,
            "  one link alone (%.1f bits) holds %d and %d ads together: explain --pair %s %s%n",
            bridge.bits(),
            bridge.leftSide(),
            bridge.rightSide(),
            bridge.leftId(),
            bridge.rightId()));
  }

  private static void without(StringBuilder text, Holding.Without without) {
    text.append(
        String.format(
            Locale.ROOT,
            "  without %s %s it would fall into %d parts, the largest of %d ads%n",
            without.kind().replace('_', ' '),
            without.words() == null ? without.value() : "\"" + without.words() + " ...\"",
            without.parts().size(),
            without.parts().get(0)));
  }

  private void cut(StringBuilder text, Cut cut) {
    boolean left = cut.leftClusterId().equals(clusterId);
    text.append(
        String.format(
            Locale.ROOT,
            "  %s by %d links, the heaviest of %.1f bits: %s%n",
            left ? cut.rightClusterId() : cut.leftClusterId(),
            cut.links(),
            cut.bits(),
            cut.reason()));
  }
}
