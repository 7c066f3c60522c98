package clew.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class PrintableTest {
  @Test
  void codesForTheTerminalAreReplaced() {
    assertEquals("a\uFFFD[2Jb", Printable.text("a\u001B[2Jb"));
    assertEquals("a\uFFFDb\uFFFD", Printable.text("a\u202Eb\u0007"));
  }

  @Test
  void linesTabsAndEveryScriptStay() {
    assertEquals("one\n\ttwo é 漢 😀", Printable.text("one\n\ttwo é 漢 😀"));
  }
}
