package clew.pipeline.cluster;

import static org.apache.spark.sql.functions.col;

import clew.models.Bond;
import clew.models.ClusterMember;
import clew.models.Link;
import clew.models.WeakestBond;
import clew.pipeline.table.Table;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.function.MapGroupsFunction;

/** Finds where each cluster is held together least; clusters without links have no row. */
public final class MeasureBonds {
  public Table<WeakestBond> apply(Table<Link> links, Table<ClusterMember> members) {
    Table<Bond> bonds =
        Table.of(
            Bond.class,
            links
                .rows()
                .where(col("decision").equalTo("joined"))
                .join(
                    members.rows().select(col("cluster_id"), col("posting_id").as("left_id")),
                    "left_id")
                .select("cluster_id", "left_id", "right_id", "bits"));
    MapGroupsFunction<String, Bond, WeakestBond> measure =
        (cluster, its) -> {
          List<Bond> all = new ArrayList<>();
          its.forEachRemaining(all::add);
          return measured(cluster, all.size(), new ClusterBonds(all));
        };
    return Table.over(
        WeakestBond.class,
        bonds.groupBy(Bond::clusterId).mapGroups(measure, Table.encoder(WeakestBond.class)));
  }

  private static WeakestBond measured(String cluster, long links, ClusterBonds bonds) {
    Bond weakest = bonds.weakest();
    return new WeakestBond(
        cluster, links, bonds.bridgeCount(), weakest.leftId(), weakest.rightId(), weakest.bits());
  }
}
