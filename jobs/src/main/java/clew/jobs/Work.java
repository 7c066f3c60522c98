package clew.jobs;

import clew.jobs.work.Evaluator;
import clew.jobs.work.Explainer;
import clew.jobs.work.NightRunner;
import clew.jobs.work.Outcome;
import clew.jobs.work.Validator;
import clew.models.Complaint;
import clew.models.Exit;

/** What the commands do, once their options are read: the one place where it is wired. */
public record Work(
    NightRunner night, Validator validator, Explainer explainer, Evaluator evaluator) {

  /** What is there. */
  static Work all() {
    return new Work(
        (request, progress) -> {
          throw missing("run");
        },
        (dumps, records, progress) -> {
          throw missing("validate");
        },
        new Explainer() {
          @Override
          public Outcome pair(String output, String left, String right) {
            throw missing("explain");
          }

          @Override
          public Outcome cluster(String output, String cluster) {
            throw missing("explain");
          }
        },
        (output, truth) -> {
          throw missing("evaluate");
        });
  }

  private static Complaint missing(String command) {
    return new Complaint(Exit.INTERNAL, command + " is not built yet");
  }
}
