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
 * @param baselines what plain closure gives; empty where nobody asked
 */
public record Evaluation(
    Scores scores,
    CandidateRecall candidates,
    List<Slice> slices,
    List<Mistake> mistakes,
    Optional<Baselines> baselines) {
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
    baselines.ifPresent(
        closure -> {
          json.set("baseline", closure.plain().toJson());
          json.set("baseline_wide", closure.wide().toJson());
        });
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
    baselines.ifPresent(
        closure -> {
          rows.addAll(rows(closure.plain(), "baseline"));
          rows.addAll(rows(closure.wide(), "baseline_wide"));
        });
    return rows;
  }

  private static List<ScoreRow> rows(Scores closure, String system) {
    List<ScoreRow> rows = new ArrayList<>();
    rows.addAll(ScoreRow.of(closure.agreement(), closure, system, "group"));
    rows.addAll(ScoreRow.of(closure, system));
    return rows;
  }
}
