package clew.jobs.export;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Texts that break files, or run in them. */
final class Hostile {
  private Hostile() {}

  /** All of them in one text, for what is slow to write. */
  static String all() {
    return texts().collect(Collectors.joining(" and "));
  }

  static Stream<String> texts() {
    return Stream.concat(
        List.of(
            "=1+1",
            "+12025550123",
            "-1+1",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            " =1+1",
            "\uFF1D1+1",
            "'=1",
            "=cmd|' /C calc'!A0",
            "a,=1,b",
            "x\";=1+1;\"",
            "a\r\nb\nc\u2028d\u2029e\u0085f\u000Bg",
            "]]>",
            "<!--",
            "</graphml><node id=\"x\"/>",
            "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>&a;",
            "&#0;&nosuch;",
            "\"quoted\" 'twice'",
            "lone \uD800 high",
            "\uDC00\uD800 swapped",
            "end \uD83D",
            "whole \uD83D\uDE00 face",
            "\uFFFE\uFFFF\uFDD0",
            "\u202Eesrever\u2066",
            "{\"a\":1}\\u0000\\",
            "",
            " ",
            "x".repeat(5000))
            .stream(),
        Stream.iterate(0, c -> c < 0xA0, c -> c == 0x1F ? 0x7F : c + 1)
            .map(c -> "control " + (char) c.intValue() + " end"));
  }
}
