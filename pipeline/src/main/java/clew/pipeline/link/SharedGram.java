package clew.pipeline.link;

/** A gram (the shortest passage there is) and the numbers of all nodes that carry it, packed. */
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
public record SharedGram(long gram, byte[] nodes) {
  int[] carriers() {
    return PackedNumbers.unpack(nodes);
  }
}
