package clew.pipeline.link;

import java.io.Serializable;
import java.util.BitSet;

/** Which traits are so common that they mean nothing, and which nodes have a phone beside these. */
final class Genericness implements Serializable {
  private static final long serialVersionUID = 1L;

  private final BitSet generic;
  private final BitSet withPhone;

  private Genericness(BitSet generic, BitSet withPhone) {
    this.generic = generic;
    this.withPhone = withPhone;
  }

  static Genericness of(NodeBook book, BitSet generic) {
    BitSet withPhone = new BitSet(book.nodes());
    for (int node = 0; node < book.nodes(); node++) {
      int phones = book.phones(node);
      IntLists carried = book.carried();
      for (int at = carried.from(node); at < carried.to(node); at++) {
        int trait = carried.at(at);
        phones -= book.kind(trait) == NodeBook.KIND_PHONE && generic.get(trait) ? 1 : 0;
      }
      withPhone.set(node, phones > 0);
    }
    return new Genericness(generic, withPhone);
  }

  /** Nodes of which this tells otherwise than another: of a trait of theirs, or of their phones. */
  BitSet differing(Genericness other, NodeBook book) {
    BitSet nodes = (BitSet) withPhone.clone();
    nodes.xor(other.withPhone);
    BitSet traits = (BitSet) generic.clone();
    traits.xor(other.generic);
    traits.stream()
        .forEach(
            trait -> {
              IntLists carriers = book.carriers();
              for (int at = carriers.from(trait); at < carriers.to(trait); at++) {
                nodes.set(carriers.at(at));
              }
            });
    return nodes;
  }

  boolean is(int trait) {
    return generic.get(trait);
  }

  /** Whether a node names a phone that means something. */
  boolean hasPhone(int node) {
    return withPhone.get(node);
  }
}
