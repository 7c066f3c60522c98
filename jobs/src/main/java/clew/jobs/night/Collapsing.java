package clew.jobs.night;

import clew.jobs.store.Run;
import clew.models.CollapsedPosting;
import clew.models.ImageHash;
import clew.models.Posting;
import clew.models.Sighting;
import clew.pipeline.normalize.LeaveOutSiteLines;
import clew.pipeline.posting.CollapseAgain;
import clew.pipeline.posting.CollapsePostings;
import clew.pipeline.posting.DescribePostings;
import clew.pipeline.posting.NamePostings;
import clew.pipeline.table.Table;
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

  private final Run run;
  private final LeaveOutSiteLines.Written written;
  private final Optional<LastNight> last;

  /** Postings that are not as the last run has them; empty where all are made anew. */
  private Optional<Table<CollapsedPosting>> changed = Optional.empty();

  /**
   * @param last empty where the last run says nothing about tonight
   */
  Collapsing(Run run, LeaveOutSiteLines.Written written, Optional<LastNight> last) {
    this.run = run;
    this.written = written;
    this.last = last.filter(its -> isWorthIt(its, run));
  }

  private static boolean isWorthIt(LastNight last, Run run) {
    long added = last.addedRows(Sighting.class);
    return added <= WORTH_SORTING_OUT * run.rows(Sighting.class);
  }

  /** Writes collapsed_postings. */
  Table<CollapsedPosting> collapse() {
    Table<Sighting> sightings = run.read(Sighting.class);
    Table<ImageHash> images = run.read(ImageHash.class);
    if (last.isEmpty()) {
      return run.writeInOrder(
          new NamePostings()
              .apply(
                  new CollapsePostings()
                      .apply(sightings, written.texts(), written.contacts(), images)));
    }
    LastNight before = last.get();
    CollapseAgain again =
        new CollapseAgain(before.added(Sighting.class), before.addedRows(Sighting.class));
    Table<CollapsedPosting> known = before.read(CollapsedPosting.class);
    Table<Sighting> sighted = run.stage("sighted", again.sightings(sightings));
    Table<CollapsedPosting> anew =
        run.stage(
            "changed-postings",
            again.apply(
                sighted,
                written.texts(),
                written.contacts(),
                images,
                known,
                alone -> run.stage("collapsed", alone)));
    changed = Optional.of(anew);
    return run.writeInOrder(CollapseAgain.others(known, anew).union(anew));
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
