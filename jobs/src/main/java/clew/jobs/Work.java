package clew.jobs;

import clew.jobs.analyst.PublishedEvaluator;
import clew.jobs.analyst.PublishedExplainer;
import clew.jobs.benchmark.StandingSet;
import clew.jobs.export.PublishedExporter;
import clew.jobs.export.PublishedOverlap;
import clew.jobs.generate.CorpusGenerator;
import clew.jobs.generate.Generator;
import clew.jobs.label.PublishedLabeller;
import clew.jobs.lookup.PublishedLookup;
import clew.jobs.night.Night;
import clew.jobs.night.PublishedLearner;
import clew.jobs.night.Upkeep;
import clew.jobs.night.Validation;
import clew.jobs.report.PublishedReporter;
import clew.jobs.work.Benchmarker;
import clew.jobs.work.Evaluator;
import clew.jobs.work.Explainer;
import clew.jobs.work.Exporter;
import clew.jobs.work.Keeper;
import clew.jobs.work.Labeller;
import clew.jobs.work.Learner;
import clew.jobs.work.Lookup;
import clew.jobs.work.NightRunner;
import clew.jobs.work.Overlapper;
import clew.jobs.work.Reporter;
import clew.jobs.work.Validator;

/** What the commands do, once their options are read: the one place where it is wired. */
public record Work(
    NightRunner night,
    NightRunner replay,
    Validator validator,
    Explainer explainer,
    Evaluator evaluator,
    Generator generator,
    Benchmarker benchmarker,
    Keeper keeper,
    Learner learner,
    Labeller labeller,
    Reporter reporter,
    Lookup lookup,
    Exporter exporter,
    Overlapper overlapper) {

  /** What is there. */
  static Work all() {
    return new Work(
        new Night(),
        Night.ofQuarantine(),
        new Validation(),
        new PublishedExplainer(),
        new PublishedEvaluator(),
        new CorpusGenerator(),
        new StandingSet(),
        new Upkeep(),
        new PublishedLearner(),
        new PublishedLabeller(),
        new PublishedReporter(),
        new PublishedLookup(),
        new PublishedExporter(),
        new PublishedOverlap());
  }
}
