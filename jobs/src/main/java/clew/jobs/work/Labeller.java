package clew.jobs.work;

import java.util.List;

/** Takes what analysts make of clusters and postings, and tells it again. */
public interface Labeller {
  /** Keeps labels of clusters and postings of the published run, all or none. */
  Outcome give(String output, List<LabelRequest> labels);

  /** All labels, each with the cluster that it stands with in the published run. */
  Outcome list(String output);
}
