package clew.models;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an analyst made of a cluster or a posting, and where that stands now. */
@TableInfo(
    name = "labels",
    kind = Kind.JUDGEMENT,
    row = "what an analyst made of a cluster or posting, and the cluster that this stands with now")
public record AnalystLabel(
    @Doc("made from what was said by whom, and when") String labelId,
    @Doc("the cluster that most of its ads are in now; null where none of them is there any more")
        @Nullable String clusterId,
    @Doc("cluster or posting: what was labelled") String targetKind,
    @Doc("the cluster_id or posting_id that was labelled, as it was then") String target,
    @Doc("ads that it is about; of a large cluster the first 200 by id") @Unit("postings") long ads,
    @Doc("of these, ads that are in the cluster now") @Unit("postings") long adsHere,
    @Doc("lead, spam, scam, venue, independent or agency") @Sensitive(Sensitivity.ASSESSMENT)
        String label,
    @Doc("1, a guess, to 5, sure") int strength,
    @Doc("who said so") @Sensitive(Sensitivity.PERSONAL) String labelledBy,
    @Doc("when, in UTC") Instant labelledAt,
    @Doc("why, in their own words") @Sensitive(Sensitivity.SPECIAL) @Nullable String note,
    @Doc("whether it is the last that this person has said of this cluster or posting")
        boolean latest,
    @Doc("the run that was published then") String runId) {}
