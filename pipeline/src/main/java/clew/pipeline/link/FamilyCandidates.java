package clew.pipeline.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The pairs of nodes of one family of texts that are worth a look: those with an equal text, and
 * those with near-duplicates.
 */
final class FamilyCandidates {
  /**
   * Of each of two near-duplicate texts, the nodes that are paired: more carry an equal text, and
   * meet by that. Chosen.
   */
  private static final int EACH_SIDE = 4;

  private final String templateId;
  private final PairBudget budget;
  private final Map<String, List<String>> byText = new TreeMap<>();
  private final Carriers carriers = new Carriers(Agreement.SAMPLE);

  FamilyCandidates(String templateId, PairBudget budget) {
    this.templateId = templateId;
    this.budget = budget;
  }

  void add(LinkNode node) {
    carriers.add(node);
    for (String text : node.comparisonIds()) {
      byText.computeIfAbsent(text, id -> new ArrayList<>()).add(node.postingId());
    }
  }

  /** Each pair once, with the likeness of its most alike texts. */
  Iterator<Candidate> candidates(Iterator<FamilyPair> alike) {
    Agreement agreement = Agreement.of(carriers);
    Map<String, Candidate> best = new HashMap<>();
    byText.values().forEach(nodes -> nodes.sort(Comparator.naturalOrder()));
    byText.values().forEach(nodes -> equal(nodes, agreement, best));
    alike.forEachRemaining(pair -> alike(pair, agreement, best));
    return best.values().iterator();
  }

  private void equal(List<String> nodes, Agreement agreement, Map<String, Candidate> best) {
    budget.forEach(
        nodes.size(), (one, other) -> keep(nodes.get(one), nodes.get(other), 1, agreement, best));
  }

  private void alike(FamilyPair pair, Agreement agreement, Map<String, Candidate> best) {
    for (String left : few(pair.leftId())) {
      for (String right : few(pair.rightId())) {
        if (!left.equals(right)) {
          keep(left, right, pair.jaccard(), agreement, best);
        }
      }
    }
  }

  private List<String> few(String text) {
    List<String> nodes = byText.getOrDefault(text, List.of());
    return nodes.subList(0, Math.min(EACH_SIDE, nodes.size()));
  }

  private void keep(
      String one, String other, double score, Agreement agreement, Map<String, Candidate> best) {
    Candidate candidate = Candidate.byText(one, other, templateId, score, agreement);
    best.merge(candidate.leftId() + candidate.rightId(), candidate, Candidate::better);
  }
}
