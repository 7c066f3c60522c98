package clew.pipeline.ingest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class Utf16Test {
  @Test
  void becomesUtf8AndBack() throws Exception {
    Random random = new Random(3);
    for (int length : new int[] {0, 1, 100, 32767, 32768, 32769, 100_000}) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < length; i++) {
        text.appendCodePoint(point(random));
      }
      byte[] little = text.toString().getBytes(StandardCharsets.UTF_16LE);
      byte[] utf8 = new Utf16(new ByteArrayInputStream(little), false).readAllBytes();

      assertEquals(text.toString(), new String(utf8, StandardCharsets.UTF_8));
      assertArrayEquals(little, Encoding.UTF_16_LITTLE.inFile(utf8));
      assertEquals(little.length, Encoding.UTF_16_LITTLE.lengthInFile(utf8, 0, utf8.length));
    }
  }

  @Test
  void keepsLoneSurrogatesApart() throws Exception {
    byte[] units = {0, 'a', (byte) 0xD8, 0x3C, 0, 'b', (byte) 0xDF, 0x38, (byte) 0xD8, 0x3C};

    byte[] bytes = new Utf16(new ByteArrayInputStream(units), true).readAllBytes();

    assertNull(Encoding.strictly(bytes, StandardCharsets.UTF_8));
    assertArrayEquals(units, Encoding.UTF_16_BIG.inFile(bytes));
    assertEquals(10, Encoding.UTF_16_BIG.lengthInFile(bytes, 0, bytes.length));
  }

  private static int point(Random random) {
    int[] bounds = {0x80, 0x800, 0xD800, 0x110000};
    int point = random.nextInt(bounds[random.nextInt(4)]);
    return point >= 0xD800 && point <= 0xDFFF ? 'x' : point;
  }
}
