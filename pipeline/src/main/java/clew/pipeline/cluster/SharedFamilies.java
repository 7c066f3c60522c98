package clew.pipeline.cluster;

import clew.models.TemplateMember;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Of postings that come in the order of their families, and then of their ids, those whose family
 * has another posting, too; each once.
 */
final class SharedFamilies implements Iterator<TemplateMember> {
  private final Iterator<TemplateMember> sorted;

  /** The last one that was read, unless it came before. */
  private @Nullable TemplateMember read;

  /** Whether the family of the one that was read was given already. */
  private boolean shared;

  private @Nullable TemplateMember next;

  SharedFamilies(Iterator<TemplateMember> sorted) {
    this.sorted = sorted;
    next = find();
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public TemplateMember next() {
    TemplateMember given = next;
    if (given == null) {
      throw new NoSuchElementException();
    }
    next = find();
    return given;
  }

  private @Nullable TemplateMember find() {
    TemplateMember one = read;
    boolean isShared = shared;
    while (sorted.hasNext()) {
      TemplateMember other = sorted.next();
      if (one != null && one.equals(other)) {
        continue;
      }
      boolean same = one != null && one.templateId().equals(other.templateId());
      boolean gives = isShared || same;
      read = other;
      shared = same;
      if (gives && one != null) {
        return one;
      }
      one = other;
      isShared = same;
    }
    read = null;
    shared = false;
    return isShared ? one : null;
  }
}
