package clew.pipeline.cluster;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;

import clew.models.Decision;
import clew.models.Posting;
import clew.pipeline.table.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Column;

/** Finds the postings that analysts' decisions name. */
public final class ResolveDecisions {
  /**
   * What was found.
   *
   * @param pairs in the order of their ids
   * @param unknown decisions that name a posting which is not there, as given
   */
  public record Resolved(List<DecidedPair> pairs, List<Decision> unknown) {
    public Resolved {
      pairs = List.copyOf(pairs);
      unknown = List.copyOf(unknown);
    }
  }

  /** Decisions on values are passed over. */
  public Resolved apply(List<Decision> decisions, Table<Posting> postings) {
    List<Decision> onPairs =
        decisions.stream().filter(one -> one.verdict() != Decision.Verdict.NEVER_LINK).toList();
    Map<String, String> representatives = representatives(onPairs, postings);
    List<DecidedPair> pairs = new ArrayList<>();
    List<Decision> unknown = new ArrayList<>();
    for (Decision decision : onPairs) {
      String left = representatives.get(decision.left());
      String right = representatives.get(decision.right());
      if (left == null || right == null) {
        unknown.add(decision);
      } else {
        pairs.add(DecidedPair.of(left, right, decision));
      }
    }
    pairs.sort(
        Comparator.comparing(DecidedPair::leftId)
            .thenComparing(DecidedPair::rightId)
            .thenComparing(DecidedPair::together)
            .thenComparing(pair -> pair.decision().told()));
    return new Resolved(pairs, unknown);
  }

  private static Map<String, String> representatives(
      List<Decision> decisions, Table<Posting> postings) {
    Map<String, String> found = new HashMap<>();
    if (decisions.isEmpty()) {
      return found;
    }
    Set<String> named = new TreeSet<>();
    for (Decision decision : decisions) {
      named.add(String.valueOf(decision.left()));
      named.add(String.valueOf(decision.right()));
    }
    Column bySource = concat(col("source"), lit(":"), col("source_posting_id"));
    Object[] ids = named.toArray();
    Table<Posting> its =
        Table.of(
            Posting.class,
            postings.rows().where(col("posting_id").isin(ids).or(bySource.isin(ids))));
    for (Posting posting : its.records().collectAsList()) {
      found.put(posting.postingId(), posting.sameAs());
      found.put(posting.source() + ":" + posting.sourcePostingId(), posting.sameAs());
    }
    return found;
  }
}
