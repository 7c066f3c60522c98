package clew.jobs.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class HtmlTextTest {
  @Test
  void escapesWhatEndsATextOrAnAttribute() {
    assertEquals(
        "&lt;a b=&#39;&quot;&amp;amp;&gt; `=",
        HtmlText.escaped("<a b='\"&amp;> `="),
        "and no more");
  }

  @Test
  void showsWhatSteersAsReplacementOneForOne() {
    assertEquals("a\uFFFDb\uFFFDc\uFFFDd\uFFFD", HtmlText.escaped("a\0b\u001Bc\u007Fd\u0085"));
    assertEquals("\uFFFDgpj.exe\uFFFD", HtmlText.escaped("\u202Egpj.exe\u2069"));
    assertEquals(
        "\uFFFD\uFFFD\uFFFD\uFFFD",
        HtmlText.escaped("\uFFFE\uFDD0" + Character.toString(0x1FFFF) + "\uD83D"));
    assertEquals("\uFFFDx", HtmlText.escaped("\uDE00x"));
  }

  @Test
  void keepsLettersAndJoinersOfAllScripts() {
    String text = "zwölf\tمرحبا می\u200Cخواهم 👩\u200D👧 ﷽\n";

    assertEquals(text, HtmlText.escaped(text));
  }

  @Test
  void knowsOneLineEnd() {
    assertEquals("a\nb\nc\n", HtmlText.escaped("a\r\nb\rc\n"));
  }
}
