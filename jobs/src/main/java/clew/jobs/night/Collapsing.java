package clew.jobs.night;

import clew.jobs.store.Run;
import clew.models.AdText;
import clew.models.CollapsedPosting;
import clew.models.Contact;
import clew.models.ImageHash;
import clew.models.Posting;
import clew.models.Sighting;
import clew.pipeline.normalize.LeaveOutSiteLines;
import clew.pipeline.posting.CollapseAgain;
import clew.pipeline.posting.CollapsePostings;
import clew.pipeline.posting.DescribePostings;
import clew.pipeline.posting.NamePostings;
import clew.pipeline.table.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes postings of all facts. Those of which nothing was seen are taken over from the last run,
 * row by row: that gives what collapsing them again would give, and most nights most are such.
 */
final class Collapsing {
  /**
   * Where this night brought more than this share of all sightings, all are collapsed: to sort out
   * the others would cost as much. Chosen; changes nothing in the result.
   */
  private static final double WORTH_SORTING_OUT = .1;

  private static final List<Class<? extends Record>> FACTS =
      List.of(Sighting.class, AdText.class, Contact.class, ImageHash.class);

  private final Run run;
  private final LeaveOutSiteLines.Written written;
  private final Optional<CollapseAgain> again;

  /** Postings that are not as the last run has them; empty where all are made anew. */
  private Optional<Table<CollapsedPosting>> changed = Optional.empty();

  /**
   * @param rules {@link Scoring#rules} of this run
   */
  Collapsing(Run run, LeaveOutSiteLines.Written written, String rules) {
    this.run = run;
    this.written = written;
    this.again = again(run, rules);
  }

  /** Empty where the last run says nothing about tonight, or too little. */
  private static Optional<CollapseAgain> again(Run run, String rules) {
    if (!run.judgesBy(rules) || !FACTS.stream().allMatch(type -> run.added(type).isPresent())) {
      return Optional.empty();
    }
    long added = run.addedRows(Sighting.class);
    return run.added(Sighting.class)
        .filter(its -> added <= WORTH_SORTING_OUT * run.rows(Sighting.class))
        .map(its -> new CollapseAgain(its, added));
  }

  /** Writes collapsed_postings. */
  Table<CollapsedPosting> collapse() {
    Table<Sighting> sightings = run.read(Sighting.class);
    Table<ImageHash> images = run.read(ImageHash.class);
    if (again.isEmpty()) {
      return run.writeInOrder(
          new NamePostings()
              .apply(
                  new CollapsePostings()
                      .apply(sightings, written.texts(), written.contacts(), images)));
    }
    Table<CollapsedPosting> last = run.readLast(CollapsedPosting.class);
    Table<Sighting> sighted = run.stage("sighted", again.get().sightings(sightings));
    Table<CollapsedPosting> anew =
        run.stage(
            "changed-postings",
            again
                .get()
                .apply(
                    sighted,
                    written.texts(),
                    written.contacts(),
                    images,
                    last,
                    alone -> run.stage("collapsed", alone)));
    changed = Optional.of(anew);
    return run.writeInOrder(CollapseAgain.others(last, anew).union(anew));
  }

  /** How many postings were taken over from the last run, by name; after {@link #collapse}. */
  Map<String, Long> counts() {
    long anew =
        changed.map(its -> run.rows("changed-postings")).orElse(run.rows(CollapsedPosting.class));
    return Map.of("postings_kept", run.rows(CollapsedPosting.class) - anew);
  }

  /**
   * Writes postings.
   *
   * @param collapsed what {@link #collapse} gave
   */
  Table<Posting> postings(Table<CollapsedPosting> collapsed) {
    if (changed.isEmpty()) {
      return run.write(new DescribePostings(collapsed).postings(written.texts()), "posting_id");
    }
    Table<Posting> anew = new DescribePostings(changed.get()).postings(written.texts());
    Table<Posting> all =
        CollapseAgain.others(run.readLast(Posting.class), changed.get()).union(anew);
    return run.writeInOrder(
        Table.of(Posting.class, all.rows().sortWithinPartitions("posting_id")), "posting_id");
  }
}
