package clew.pipeline.extract;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Locale;

/** The checksums of Bitcoin and Ethereum addresses. */
final class WalletChecks {
  private static final String BASE_58 =
      "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
  private static final String BECH_32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";

  /** Version, hash and checksum of an address in base 58. */
  private static final int BASE_58_BYTES = 25;

  private static final int CHECKSUM_BYTES = 4;

  /** Pay to a key's hash, and to a script's. */
  private static final int KEY_VERSION = 0;

  private static final int SCRIPT_VERSION = 5;

  /** BIP 173 and, for witness versions above nought, BIP 350. */
  private static final int BECH_32_CONSTANT = 1;

  private static final int BECH_32_M_CONSTANT = 0x2bc830a3;
  private static final int BECH_32_CHECKSUM = 6;
  private static final int MOST_WITNESS_VERSION = 16;
  private static final int[] GENERATOR = {
    0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3
  };

  private WalletChecks() {}

  /** Whether an address in base 58 carries its right checksum. */
  static boolean base58(String address) {
    BigInteger number = BigInteger.ZERO;
    for (int i = 0; i < address.length(); i++) {
      int digit = BASE_58.indexOf(address.charAt(i));
      if (digit < 0) {
        return false;
      }
      number = number.multiply(BigInteger.valueOf(58)).add(BigInteger.valueOf(digit));
    }
    byte[] digits = number.toByteArray();
    int skip = digits.length > 1 && digits[0] == 0 ? 1 : 0;
    if (digits.length - skip > BASE_58_BYTES) {
      return false;
    }
    byte[] bytes = new byte[BASE_58_BYTES];
    System.arraycopy(
        digits, skip, bytes, BASE_58_BYTES - digits.length + skip, digits.length - skip);
    byte[] hash = sha256(sha256(Arrays.copyOf(bytes, BASE_58_BYTES - CHECKSUM_BYTES)));
    boolean version = bytes[0] == KEY_VERSION || bytes[0] == SCRIPT_VERSION;
    return version
        && Arrays.equals(
            Arrays.copyOf(hash, CHECKSUM_BYTES),
            Arrays.copyOfRange(bytes, BASE_58_BYTES - CHECKSUM_BYTES, BASE_58_BYTES));
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Whether a segregated-witness address, in lower case, carries its right checksum. */
  static boolean bech32(String address) {
    int split = address.lastIndexOf('1');
    String data = address.substring(split + 1);
    if (split < 1 || data.length() <= BECH_32_CHECKSUM) {
      return false;
    }
    byte[] prefix = address.substring(0, split).getBytes(StandardCharsets.US_ASCII);
    int check = 1;
    for (byte character : prefix) {
      check = step(check, character >> 5);
    }
    check = step(check, 0);
    for (byte character : prefix) {
      check = step(check, character & 31);
    }
    for (int i = 0; i < data.length(); i++) {
      int digit = BECH_32.indexOf(data.charAt(i));
      if (digit < 0) {
        return false;
      }
      check = step(check, digit);
    }
    int version = BECH_32.indexOf(data.charAt(0));
    return version <= MOST_WITNESS_VERSION
        && check == (version == 0 ? BECH_32_CONSTANT : BECH_32_M_CONSTANT);
  }

  private static int step(int check, int value) {
    int top = check >>> 25;
    int next = ((check & 0x1ffffff) << 5) ^ value;
    for (int i = 0; i < GENERATOR.length; i++) {
      next ^= ((top >> i) & 1) == 1 ? GENERATOR[i] : 0;
    }
    return next;
  }

  /** Whether 40 hexadecimal digits in both cases have those of EIP-55; one case says nothing. */
  static boolean ethereum(String digits) {
    String lower = digits.toLowerCase(Locale.ROOT);
    if (digits.equals(lower) || digits.equals(digits.toUpperCase(Locale.ROOT))) {
      return true;
    }
    String hash = Keccak.hex(lower);
    for (int i = 0; i < digits.length(); i++) {
      char digit = digits.charAt(i);
      boolean upper = Character.digit(hash.charAt(i), 16) >= 8;
      if (Character.isLetter(digit) && Character.isUpperCase(digit) != upper) {
        return false;
      }
    }
    return true;
  }
}
