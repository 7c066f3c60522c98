package clew.pipeline.link;

import static org.apache.spark.sql.functions.col;

import clew.models.Evidence;
import clew.models.Link;
import clew.models.catalogue.LinkWeights;
import clew.pipeline.table.Table;
import java.util.List;
import java.util.Locale;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import scala.Tuple2;

/**
 * Weighs candidates: all that two nodes share and where they differ, in bits. Whether a link joins
 * is decided by clustering.
 */
public final class WeighLinks {
  /** Bits that balance are no reason to join: a sum of fractions may miss 0 by this. */
  private static final double ROUNDING = 1e-9;

  private final LinkWeights weights;

  public WeighLinks(LinkWeights weights) {
    this.weights = weights;
  }

  /**
   * Weighs each candidate once.
   *
   * @param nodes how many nodes there are
   * @param postings how many postings there are
   */
  public Table<Link> apply(
      Table<Candidate> candidates, Table<LinkNode> byId, Spread spread, long nodes, long postings) {
    CorpusFigures figures = spread.figures(nodes, postings);
    PairEvidence evidence = new PairEvidence(weights, figures);
    Dataset<Candidate> pairs = candidates.records();
    Dataset<LinkNode> lefts = byId.records();
    Dataset<LinkNode> rights = byId.records();
    Dataset<Tuple2<Tuple2<Candidate, LinkNode>, LinkNode>> both =
        pairs
            .joinWith(lefts, pairs.col("leftId").equalTo(lefts.col("postingId")))
            .alias("half")
            .joinWith(
                rights.alias("other"), col("half._1.rightId").equalTo(col("other.postingId")));
    MapFunction<Tuple2<Tuple2<Candidate, LinkNode>, LinkNode>, Link> weigh =
        pair -> link(evidence, figures, pair._1()._1(), pair._1()._2(), pair._2());
    return Table.over(Link.class, both.map(weigh, Table.encoder(Link.class)));
  }

  private static Link link(
      PairEvidence weigher,
      CorpusFigures figures,
      Candidate candidate,
      LinkNode left,
      LinkNode right) {
    List<Evidence> evidence = weigher.of(left, right, candidate);
    double bits = figures.priorBits();
    for (Evidence one : evidence) {
      bits += one.bits();
    }
    if (bits > ROUNDING) {
      return new Link(
          left.postingId(),
          right.postingId(),
          evidence,
          figures.priorBits(),
          bits,
          "joined",
          "more bits than a random pair needs");
    }
    return left.shared(right).stream()
        .filter(SharedTrait::generic)
        .findFirst()
        .map(trait -> heldBack(candidate, evidence, figures, trait))
        .orElse(
            new Link(
                left.postingId(),
                right.postingId(),
                evidence,
                figures.priorBits(),
                figures.priorBits() + evidence.stream().mapToDouble(Evidence::bits).sum(),
                "too_weak",
                "fewer bits than a random pair needs"));
  }

  private static Link heldBack(
      Candidate candidate, List<Evidence> evidence, CorpusFigures figures, SharedTrait generic) {
    double bits = figures.priorBits();
    for (Evidence one : evidence) {
      bits += one.bits();
    }
    String reason =
        String.format(
            Locale.ROOT,
            "the shared %s is generic: it stands in %d contexts",
            generic.kind(),
            Math.round(generic.contexts()));
    return new Link(
        candidate.leftId(),
        candidate.rightId(),
        evidence,
        figures.priorBits(),
        bits,
        "held_back",
        reason);
  }
}
