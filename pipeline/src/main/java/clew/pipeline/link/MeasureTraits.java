package clew.pipeline.link;

import static org.apache.spark.sql.functions.aggregate;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import clew.models.Trait;
import clew.pipeline.table.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.function.MapGroupsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Measures how far each trait is spread: its carriers, and in how many contexts they stand. Traits
 * of one node alone have no row.
 */
public final class MeasureTraits {
  public Table<MeasuredTrait> apply(Table<LinkNode> nodes) {
    Row whole = nodes.rows().agg(count("*"), sum(inTheSamePlace())).first();
    long all = whole.getLong(0);
    double placeChance = all == 0 ? 0 : whole.getLong(1) / ((double) all * all);
    Contexts contexts = new Contexts(suspects(nodes, all), placeChance);
    MapGroupsFunction<String, CarriedTrait, MeasuredTrait> measure =
        (key, carried) -> {
          Carriers carriers = new Carriers(Contexts.SAMPLE);
          CarriedTrait one = carried.next();
          carriers.add(one.node());
          carried.forEachRemaining(other -> carriers.add(other.node()));
          double number = contexts.count(new Trait(one.kind(), one.value()), carriers);
          return new MeasuredTrait(
              one.kind(), one.value(), carriers.nodes(), carriers.postings(), number);
        };
    Table<CarriedTrait> carried =
        nodes.flatMap(
            CarriedTrait.class,
            node ->
                node.traits().stream()
                    .map(trait -> new CarriedTrait(trait.kind(), trait.value(), node))
                    .iterator());
    return Table.over(
            MeasuredTrait.class,
            carried
                .groupBy(CarriedTrait::key)
                .mapGroups(measure, Table.encoder(MeasuredTrait.class)))
        .filter(trait -> trait.nodes() > 1);
  }

  /** For a node, the nodes that are in one of its places. */
  private static Column inTheSamePlace() {
    return aggregate(col("places"), lit(0L), (sum, place) -> sum.plus(place.getField("nodes")));
  }

  /**
   * Values that so many nodes carry that they may be hubs: at most a hundred times the traits of a
   * node.
   */
  private static Set<Trait> suspects(Table<LinkNode> nodes, long all) {
    long many = Math.max(Contexts.SUSPECT_NODES, (long) Math.ceil(all * Contexts.SUSPECT_SHARE));
    Dataset<Row> common =
        nodes
            .flatMap(Trait.class, node -> held(node).iterator())
            .rows()
            .groupBy("kind", "value")
            .agg(count("*").as("nodes"))
            .where(col("nodes").geq(many))
            .select("kind", "value");
    return new HashSet<>(Table.of(Trait.class, common).records().collectAsList());
  }

  private static List<Trait> held(LinkNode node) {
    List<Trait> held = new ArrayList<>();
    node.traits().forEach(trait -> held.add(trait.trait()));
    node.templateIds().forEach(template -> held.add(new Trait("text", template)));
    return held;
  }
}
