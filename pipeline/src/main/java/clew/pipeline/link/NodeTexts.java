package clew.pipeline.link;

import clew.pipeline.table.Strings;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.storage.StorageLevel;

/** Texts of nodes, some hundreds together, as they are laid down to be read again and again. */
final class NodeTexts implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Texts in a block. Chosen: some hundred kilobytes. */
  private static final int BLOCK = 512;

  private final int[] nodes;
  private final Strings comparisonIds;
  private final Strings titles;
  private final Strings texts;
  private final Strings textIds;

  private NodeTexts(List<NodeText> all) {
    nodes = all.stream().mapToInt(NodeText::node).toArray();
    comparisonIds = Strings.of(all.stream().map(NodeText::comparisonId).toList());
    titles = Strings.of(all.stream().map(NodeText::title).toList());
    texts = Strings.of(all.stream().map(NodeText::text).toList());
    textIds = Strings.of(all.stream().map(NodeText::textId).toList());
  }

  /** The same texts, made once: on disk, since memory is for what is known of nodes. */
  static JavaRDD<NodeText> kept(JavaRDD<NodeText> texts) {
    JavaRDD<NodeTexts> blocks =
        texts.mapPartitions(NodeTexts::blocks).persist(StorageLevel.DISK_ONLY());
    return blocks.flatMap(NodeTexts::rows);
  }

  private static Iterator<NodeTexts> blocks(Iterator<NodeText> texts) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return texts.hasNext();
      }

      @Override
      public NodeTexts next() {
        List<NodeText> block = new ArrayList<>(BLOCK);
        do {
          block.add(texts.next());
        } while (block.size() < BLOCK && texts.hasNext());
        return new NodeTexts(block);
      }
    };
  }

  private Iterator<NodeText> rows() {
    List<NodeText> rows = new ArrayList<>(nodes.length);
    for (int i = 0; i < nodes.length; i++) {
      rows.add(
          new NodeText(
              nodes[i], comparisonIds.get(i), titles.get(i), texts.get(i), textIds.get(i)));
    }
    return rows.iterator();
  }
}
