package clew.pipeline.extract;

import java.nio.charset.StandardCharsets;

/**
 * Keccak-256 as Ethereum uses it: SHA-3 before its padding was changed, so that Java's own does not
 * serve. After the Keccak team's reference description, for messages of one block.
 */
final class Keccak {
  private static final int BLOCK_BYTES = 136;
  private static final int ROUNDS = 24;
  private static final int DIGEST_BYTES = 32;

  private Keccak() {}

  /**
   * The hash in lower-case hexadecimal.
   *
   * @param message of less than 136 characters, ASCII only
   */
  static String hex(String message) {
    byte[] bytes = message.getBytes(StandardCharsets.US_ASCII);
    if (bytes.length >= BLOCK_BYTES) {
      throw new IllegalArgumentException("longer than one block: " + bytes.length);
    }
    byte[] block = new byte[BLOCK_BYTES];
    System.arraycopy(bytes, 0, block, 0, bytes.length);
    block[bytes.length] |= 1;
    block[BLOCK_BYTES - 1] |= (byte) 0x80;
    long[] state = new long[25];
    for (int i = 0; i < BLOCK_BYTES; i++) {
      state[i / 8] ^= (block[i] & 0xFFL) << (8 * (i % 8));
    }
    permute(state);
    StringBuilder hex = new StringBuilder(2 * DIGEST_BYTES);
    for (int i = 0; i < DIGEST_BYTES; i++) {
      int value = (int) (state[i / 8] >>> (8 * (i % 8))) & 0xFF;
      hex.append(Character.forDigit(value >> 4, 16)).append(Character.forDigit(value & 15, 16));
    }
    return hex.toString();
  }

  private static void permute(long[] state) {
    int register = 1;
    for (int round = 0; round < ROUNDS; round++) {
      theta(state);
      rotateAndMove(state);
      chi(state);
      for (int j = 0; j < 7; j++) {
        register = (register << 1) ^ ((register >> 7) * 0x171);
        if ((register & 2) != 0) {
          state[0] ^= 1L << ((1 << j) - 1);
        }
      }
    }
  }

  private static void theta(long[] state) {
    long[] columns = new long[5];
    for (int i = 0; i < 25; i++) {
      columns[i % 5] ^= state[i];
    }
    for (int i = 0; i < 25; i++) {
      state[i] ^= columns[(i + 4) % 5] ^ Long.rotateLeft(columns[(i + 1) % 5], 1);
    }
  }

  private static void rotateAndMove(long[] state) {
    int x = 1;
    int y = 0;
    long moved = state[1];
    for (int t = 0; t < ROUNDS; t++) {
      int next = (2 * x + 3 * y) % 5;
      x = y;
      y = next;
      long kept = state[x + 5 * y];
      state[x + 5 * y] = Long.rotateLeft(moved, (t + 1) * (t + 2) / 2 % 64);
      moved = kept;
    }
  }

  private static void chi(long[] state) {
    for (int row = 0; row < 25; row += 5) {
      long first = state[row];
      long second = state[row + 1];
      for (int x = 0; x < 3; x++) {
        state[row + x] ^= ~state[row + x + 1] & state[row + x + 2];
      }
      state[row + 3] ^= ~state[row + 4] & first;
      state[row + 4] ^= ~first & second;
    }
  }
}
