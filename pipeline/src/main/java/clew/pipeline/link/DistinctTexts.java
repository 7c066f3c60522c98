package clew.pipeline.link;

import clew.pipeline.table.IdNumbers;
import java.io.Serializable;

/**
 * The texts that are compared, numbered in the order of their ids. Of the nodes that carry one the
 * first speaks for it.
 */
final class DistinctTexts implements Serializable {
  private static final long serialVersionUID = 1L;

  private final IdNumbers numbers;
  private final int[] firstNodes;

  DistinctTexts(IdNumbers numbers, int[] firstNodes) {
    this.numbers = numbers;
    this.firstNodes = firstNodes;
  }

  int size() {
    return numbers.size();
  }

  IdNumbers numbers() {
    return numbers;
  }

  /** The number of a text where its node speaks for it; below 0 elsewhere. */
  int number(NodeText text) {
    int number = text.compares() ? numbers.of(text.textId()) : -1;
    return number >= 0 && firstNodes[number] == text.node() ? number : -1;
  }
}
