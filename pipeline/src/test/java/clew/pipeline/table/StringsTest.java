package clew.pipeline.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

final class StringsTest {
  @Test
  void comeThroughAsTheyWere() throws IOException, ClassNotFoundException {
    List<String> all = List.of("", "a", "straße", "日本", "\uD83D\uDE00 b", "", "a");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(Strings.of(all));
      out.writeObject(Strings.of(List.of()));
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      Strings read = (Strings) in.readObject();
      assertEquals(all.size(), read.size());
      for (int i = 0; i < all.size(); i++) {
        assertEquals(all.get(i), read.get(i));
      }
      assertEquals(0, ((Strings) in.readObject()).size());
    }
  }
}
