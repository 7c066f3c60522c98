package clew.jobs.erasure;

import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What goes out of the facts, by id: whole postings, the texts that none but they had, and
 * stretches of texts that are blacked out.
 */
final class Gone implements Serializable {
  private static final long serialVersionUID = 1L;

  private final HashSet<String> postings;
  private final HashSet<String> texts;
  private final HashMap<String, List<BlackedSpan>> spans;

  Gone(Set<String> postings, Set<String> texts, Map<String, List<BlackedSpan>> spans) {
    this.postings = new HashSet<>(postings);
    this.texts = new HashSet<>(texts);
    this.spans = new HashMap<>(spans);
  }

  boolean posting(@Nullable String postingId) {
    return postingId != null && postings.contains(postingId);
  }

  boolean text(@Nullable String textId) {
    return textId != null && texts.contains(textId);
  }

  /** The stretches of a field of a text. */
  List<Blackout.Span> spans(String textId, String field) {
    return spans.getOrDefault(textId, List.of()).stream()
        .filter(span -> span.field().equals(field))
        .map(span -> new Blackout.Span(span.start(), span.end()))
        .toList();
  }

  /** Whether what was found there shows something that is blacked out. */
  boolean covers(
      @Nullable String textId, String field, @Nullable Integer start, @Nullable Integer end) {
    return textId != null
        && start != null
        && end != null
        && spans(textId, field).stream().anyMatch(span -> span.overlaps(start, end));
  }
}
