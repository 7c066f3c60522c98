package clew.pipeline.ingest;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class ImageBytesTest {
  private static final String RUN = "QUJDREVGR0hJSktMTU5P".repeat(4);

  @Test
  void tellsDataUris() {
    assertTrue(ImageBytes.in("look data:image/png;base64,QUJD"));
    assertTrue(ImageBytes.in("<img src='DATA:Image/svg+xml,%3Csvg'>"));
    assertTrue(ImageBytes.in("data:image\\/jpeg;base64,QUJD"));
    assertTrue(ImageBytes.in("data:application/octet-stream;base64,QUJD"));
  }

  @Test
  void tellsBytesInBase64() {
    for (String begin : new String[] {"iVBORw0KGgo", "/9j/", "R0lGOD", "UklGR"}) {
      assertTrue(ImageBytes.in("photo: " + begin + RUN), begin);
      assertFalse(ImageBytes.in(begin), begin);
    }
  }

  @Test
  void tellsBytesAsTheyAre() {
    assertTrue(ImageBytes.in("\u0089PNG\r\n\u001A\n"));
    assertTrue(ImageBytes.mayBeIn(new byte[] {'x', (byte) 0xFF, (byte) 0xD8, (byte) 0xFF}));
  }

  @Test
  void leavesOtherTextAlone() {
    assertFalse(ImageBytes.in("data: image of the house, metadata:image/x"));
    assertFalse(ImageBytes.in("https://example.org/9j/" + "a-b/".repeat(50)));
    assertFalse(ImageBytes.in(RUN.repeat(10)));
    assertTrue(ImageBytes.mayBeIn(RUN.repeat(10)));
  }
}
