package clew.jobs.export;

import clew.models.Cluster;
import java.util.Iterator;

/**
 * What is handed on, as streams of rows whose values are already as they may be shown. Each stream
 * may be asked for many times, and comes in the same order. What is said to come by cluster comes
 * cluster by cluster, in the order of {@link #clusters}.
 */
interface Content {
  /** What is said of all of it. */
  Notice notice();

  /** In an order that follows from their ids. */
  Iterator<Cluster> clusters();

  /** By cluster, and in it by posting_id. */
  Iterator<ExportedPosting> postings();

  /** By cluster, and in it by kind and value as shown. */
  Iterator<ExportedContact> contacts();

  /** Just the contacts of {@link #contacts}, each once. */
  Iterator<ContactNode> contactNodes();

  /** By cluster, and in it by posting_id, kind and value as shown. */
  Iterator<CarriedContact> carried();

  /** By left_id: links that join two of {@link #postings}, both representatives. */
  Iterator<ExportedLink> links();
}
