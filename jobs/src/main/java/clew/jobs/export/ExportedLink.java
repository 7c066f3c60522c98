package clew.jobs.export;

import clew.models.Doc;
import java.util.List;

/** A link that joins two postings, without what they share. Not a table of a run. */
public record ExportedLink(
    @Doc("the smaller posting_id") String leftId,
    @Doc("the larger posting_id") String rightId,
    @Doc("total match weight, in bits") double bits,
    @Doc("kinds of evidence that speak for it") List<String> kinds) {
  public ExportedLink {
    kinds = List.copyOf(kinds);
  }
}
