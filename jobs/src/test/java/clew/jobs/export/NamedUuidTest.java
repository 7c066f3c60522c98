package clew.jobs.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.UUID;
import org.junit.jupiter.api.Test;

final class NamedUuidTest {
  /** RFC 9562, appendix A.4. */
  @Test
  void isTheStandardsExample() {
    UUID names = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

    assertEquals(
        "2ed6657d-e927-568b-95e1-2665a8aea6a2", NamedUuid.of(names, "www.example.com").toString());
  }
}
