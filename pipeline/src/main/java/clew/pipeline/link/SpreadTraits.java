package clew.pipeline.link;

import clew.models.Trait;
import clew.pipeline.table.Table;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import scala.Tuple2;

/** Tells nodes how far their traits are spread. */
public final class SpreadTraits {
  public Table<LinkNode> apply(Table<LinkNode> nodes, Spread spread) {
    Table<NodeTrait> known = known(nodes, spread.traits());
    CoGroupFunction<String, LinkNode, NodeTrait, LinkNode> tell =
        (postingId, node, traits) -> List.of(told(node.next(), traits)).iterator();
    return Table.over(
        LinkNode.class,
        nodes
            .groupBy(LinkNode::postingId)
            .cogroup(known.groupBy(NodeTrait::postingId), tell, Table.encoder(LinkNode.class)));
  }

  private static Table<NodeTrait> known(Table<LinkNode> nodes, Table<SharedTrait> traits) {
    Dataset<NodeTrait> carried =
        nodes
            .flatMap(
                NodeTrait.class,
                node ->
                    node.traits().stream()
                        .map(trait -> new NodeTrait(node.postingId(), trait))
                        .iterator())
            .records();
    Dataset<SharedTrait> measured = traits.records();
    MapFunction<Tuple2<NodeTrait, SharedTrait>, NodeTrait> measure =
        pair -> new NodeTrait(pair._1().postingId(), pair._2());
    return Table.over(
        NodeTrait.class,
        carried
            .joinWith(
                measured,
                carried
                    .col("trait.kind")
                    .equalTo(measured.col("kind"))
                    .and(carried.col("trait.value").equalTo(measured.col("value"))))
            .map(measure, Table.encoder(NodeTrait.class)));
  }

  private static LinkNode told(LinkNode node, Iterator<NodeTrait> measured) {
    TreeMap<Trait, SharedTrait> traits = new TreeMap<>();
    node.traits().forEach(trait -> traits.put(trait.trait(), trait));
    measured.forEachRemaining(known -> traits.put(known.trait().trait(), known.trait()));
    return node.with(List.copyOf(traits.values()));
  }
}
