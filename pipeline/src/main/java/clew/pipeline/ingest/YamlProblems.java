package clew.pipeline.ingest;

import clew.models.Complaint;
import clew.models.Exit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/** What is wrong with a YAML file, all of it, each with its line. */
public final class YamlProblems {
  private record Problem(int line, String message) {}

  private final String file;
  private final List<Problem> problems = new ArrayList<>();

  public YamlProblems(String file) {
    this.file = file;
  }

  /** Notes a problem where a node begins. */
  public void add(Node where, String message) {
    add(line(where), message);
  }

  /** Notes a problem in a line, counted from 1. */
  public void add(int line, String message) {
    problems.add(new Problem(line, message));
  }

  /** Notes a word that is none of those known, with the nearest one. */
  public void addUnknown(Node where, String what, String wrong, Collection<String> known) {
    add(where, "unknown %s '%s'; %s".formatted(what, wrong, hint(wrong, known)));
  }

  /** What was meant, or what there is. */
  static String hint(String wrong, Collection<String> known) {
    return Suggestion.of(wrong, known)
        .map("did you mean '%s'?"::formatted)
        .orElseGet(() -> "known are " + known.stream().sorted().collect(Collectors.joining(", ")));
  }

  /** The line that a node begins in, from 1. */
  static int line(Node node) {
    return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
  }

  public boolean isEmpty() {
    return problems.isEmpty();
  }

  /** Everything noted, in the order of lines. */
  public Complaint complaint() {
    return new Complaint(
        Exit.CONFIGURATION,
        problems.stream()
            .sorted(Comparator.comparingInt(Problem::line))
            .map(problem -> "%s:%d: %s".formatted(file, problem.line(), problem.message()))
            .toList());
  }
}
