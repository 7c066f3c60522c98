package clew.jobs.evaluate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that is said of a run against a truth.
 *
 * @param slices all ads first, then by source, place, language and size of the true cluster
 * @param mistakes the worst merges, then the worst splits
 * @param baseline what plain closure over phones and equal texts gives; empty where nobody asked
 */
public record Evaluation(
    Scores scores,
    CandidateRecall candidates,
    List<Slice> slices,
    List<Mistake> mistakes,
    Optional<Scores> baseline) {
  public Evaluation {
    slices = List.copyOf(slices);
    mistakes = List.copyOf(mistakes);
  }

  /** The document that {@code evaluate --json} prints. */
  public ObjectNode toJson() {
    ObjectNode json = scores.toJson();
    json.set("candidates", candidates.toJson());
    slices.forEach(slice -> json.withArray("slices").add(slice.toJson()));
    mistakes.forEach(mistake -> json.withArray("mistakes").add(mistake.toJson()));
    baseline.ifPresent(closure -> json.set("baseline", closure.toJson()));
    return json;
  }

  /** The same for people, 100 columns wide but for the commands. */
  public String toText() {
    return new EvaluationText(this).toString();
  }

  /** The figures one by one, for a table. */
  public List<ScoreRow> rows() {
    List<ScoreRow> rows = new ArrayList<>();
    slices.forEach(slice -> rows.addAll(ScoreRow.of(slice)));
    rows.addAll(ScoreRow.of(scores, "run"));
    rows.addAll(ScoreRow.of(candidates, scores));
    baseline.ifPresent(
        closure -> {
          rows.addAll(ScoreRow.of(closure.agreement(), closure, "baseline", "group"));
          rows.addAll(ScoreRow.of(closure, "baseline"));
        });
    return rows;
  }
}
