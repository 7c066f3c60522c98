package clew.jobs.report;

import org.jspecify.annotations.Nullable;

/** A text as scraped. Public, since Spark's executors make it. */
public record WholeText(String textId, @Nullable String title, @Nullable String body) {
  String field(String name) {
    String text = name.equals("title") ? title : body;
    return text == null ? "" : text;
  }
}
