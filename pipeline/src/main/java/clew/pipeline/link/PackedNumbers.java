package clew.pipeline.link;

import java.nio.ByteBuffer;

/** IdNumbers as the bytes of one cell. */
final class PackedNumbers {
  private PackedNumbers() {}

  static byte[] pack(int[] numbers) {
    ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Integer.BYTES);
    bytes.asIntBuffer().put(numbers);
    return bytes.array();
  }

  static int[] unpack(byte[] bytes) {
    int[] numbers = new int[bytes.length / Integer.BYTES];
    ByteBuffer.wrap(bytes).asIntBuffer().get(numbers);
    return numbers;
  }
}
