package clew.pipeline.link;

import clew.models.TextFamily;
import clew.models.TextPair;
import clew.pipeline.table.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.ReduceFunction;
import scala.Tuple2;

/**
 * Finds the pairs of nodes that are worth a look: those that share a trait or have near-duplicate
 * texts. Every value has a budget.
 */
public final class FindCandidates {
  /**
   * All pairs of a value up to 64 nodes, then four hubs and a chain, so that all stay connected. 64
   * lose nothing against 400.
   */
  private static final PairBudget BUDGET = new PairBudget(64, 4);

  /** Of a generic value, the pairs that are shown as held back. Chosen. */
  private static final int SHOWN = 100;

  public Table<Candidate> apply(
      Table<LinkNode> nodes, Table<TextPair> alike, Table<TextFamily> families) {
    Table<Candidate> all = byTrait(nodes).union(byText(nodes, alike, families));
    ReduceFunction<Candidate> better = Candidate::better;
    return Table.over(
        Candidate.class,
        all.groupBy(candidate -> candidate.leftId() + candidate.rightId())
            .reduceGroups(better)
            .map(
                (org.apache.spark.api.java.function.MapFunction<
                        Tuple2<String, Candidate>, Candidate>)
                    Tuple2::_2,
                Table.encoder(Candidate.class)));
  }

  private static Table<Candidate> byTrait(Table<LinkNode> nodes) {
    Table<NodeTrait> carried =
        nodes.flatMap(
            NodeTrait.class,
            node ->
                node.traits().stream()
                    .filter(trait -> trait.nodes() > 1)
                    .map(trait -> new NodeTrait(node.postingId(), trait))
                    .iterator());
    FlatMapGroupsFunction<String, NodeTrait, Candidate> meet =
        (key, carriers) -> {
          List<String> ids = new ArrayList<>();
          NodeTrait one = carriers.next();
          ids.add(one.postingId());
          carriers.forEachRemaining(other -> ids.add(other.postingId()));
          return pairs(ids, one.trait().generic());
        };
    return Table.over(
        Candidate.class,
        carried
            .groupBy(trait -> trait.trait().kind() + '\n' + trait.trait().value())
            .flatMapGroups(meet, Table.encoder(Candidate.class)));
  }

  private static Iterator<Candidate> pairs(List<String> ids, boolean generic) {
    Collections.sort(ids);
    List<Candidate> pairs = new ArrayList<>();
    if (generic) {
      for (int i = 0; i + 1 < ids.size() && i < SHOWN; i++) {
        pairs.add(Candidate.of(ids.get(i), ids.get(i + 1)));
      }
    } else {
      BUDGET.forEach(
          ids.size(), (one, other) -> pairs.add(Candidate.of(ids.get(one), ids.get(other))));
    }
    return pairs.iterator();
  }

  private static Table<Candidate> byText(
      Table<LinkNode> nodes, Table<TextPair> alike, Table<TextFamily> families) {
    Table<FamilyNode> members =
        nodes.flatMap(
            FamilyNode.class,
            node ->
                node.templateIds().stream()
                    .map(template -> new FamilyNode(template, node))
                    .iterator());
    Table<FamilyPair> pairs =
        Table.of(
            FamilyPair.class,
            alike
                .rows()
                .join(families.rows().withColumnRenamed("comparison_id", "left_id"), "left_id"));
    CoGroupFunction<String, FamilyNode, FamilyPair, Candidate> meet =
        (template, its, near) -> {
          FamilyCandidates family = new FamilyCandidates(template, BUDGET);
          its.forEachRemaining(member -> family.add(member.node()));
          return family.candidates(near);
        };
    return Table.over(
        Candidate.class,
        members
            .groupBy(FamilyNode::templateId)
            .cogroup(pairs.groupBy(FamilyPair::templateId), meet, Table.encoder(Candidate.class)));
  }
}
