package clew.pipeline.table;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serial;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Strings that are laid down or sent in great number: they travel as one array of bytes, since
 * Java's serialization remembers each string by itself, which takes longer than to write it.
 *
 * <p>What came out of a table comes through as it was; a lone surrogate, which no table holds,
 * would not.
 */
public final class Strings implements Serializable {
  private static final long serialVersionUID = 1L;

  private transient String[] all;

  private Strings(String[] all) {
    this.all = all;
  }

  /** These, in their order. */
  public static Strings of(List<String> strings) {
    return new Strings(strings.toArray(String[]::new));
  }

  /** How many there are. */
  public int size() {
    return all.length;
  }

  /** All of them, in their order. */
  public Stream<String> stream() {
    return Arrays.stream(all);
  }

  /** The one at a place. */
  public String get(int at) {
    return all[at];
  }

  @Serial
  private void writeObject(ObjectOutputStream out) throws IOException {
    byte[][] encoded = new byte[all.length][];
    int size = 0;
    for (int i = 0; i < all.length; i++) {
      encoded[i] = all[i].getBytes(StandardCharsets.UTF_8);
      size += encoded[i].length;
    }
    int[] ends = new int[all.length];
    byte[] bytes = new byte[size];
    int end = 0;
    for (int i = 0; i < all.length; i++) {
      System.arraycopy(encoded[i], 0, bytes, end, encoded[i].length);
      end += encoded[i].length;
      ends[i] = end;
    }
    out.writeUnshared(ends);
    out.writeUnshared(bytes);
  }

  @Serial
  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    int[] ends = (int[]) in.readUnshared();
    byte[] bytes = (byte[]) in.readUnshared();
    all = new String[ends.length];
    int from = 0;
    for (int i = 0; i < all.length; i++) {
      all[i] = new String(bytes, from, ends[i] - from, StandardCharsets.UTF_8);
      from = ends[i];
    }
  }
}
