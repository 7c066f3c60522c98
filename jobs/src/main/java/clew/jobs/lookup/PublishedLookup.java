package clew.jobs.lookup;

import clew.jobs.analyst.Consultation;
import clew.jobs.store.Manifest;
import clew.jobs.store.Store;
import clew.jobs.work.LogLine;
import clew.jobs.work.Lookup;
import clew.jobs.work.LookupRequest;
import clew.jobs.work.Outcome;
import clew.jobs.work.Progress;
import clew.models.Complaint;
import clew.models.Exit;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/**
 * Looks values up in the published run. What the index lacks is brought in first, so an answer is
 * always that of one whole run: the one that was published when the question was asked, or a later
 * one.
 */
public final class PublishedLookup implements Lookup {
  private static final int PAUSE_MILLIS = 200;

  private final PrintStream err;

  public PublishedLookup() {
    this(System.err);
  }

  PublishedLookup(PrintStream err) {
    this.err = err;
  }

  @Override
  public Outcome run(LookupRequest request, Progress progress) {
    List<Asked> ways =
        request.query().map(query -> QueryReader.read(query, request.kind())).orElse(List.of());
    try {
      return new Attempt(request, ways, progress).untilAnswered();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One question, asked again where the run has changed under it or somebody else writes. */
  private final class Attempt {
    private final LookupRequest request;
    private final List<Asked> ways;
    private final Progress progress;
    private boolean hasWaited;
    private boolean isDamaged;

    Attempt(LookupRequest request, List<Asked> ways, Progress progress) {
      this.request = request;
      this.ways = ways;
      this.progress = progress;
    }

    Outcome untilAnswered() throws IOException {
      while (true) {
        Store store = Store.open(request.output());
        Manifest run = store.published();
        Optional<String> sha256 = store.manifestSha256();
        if (sha256.isPresent()) {
          MadeOf wanted = MadeOf.of(run, sha256.get());
          Optional<Outcome> outcome = ready(store, wanted);
          outcome = outcome.isPresent() ? outcome : written(store, wanted);
          if (outcome.isPresent()) {
            return outcome.get();
          }
        }
      }
    }

    /** From the index as it is; empty where that is of another run, or cannot be read. */
    private Optional<Outcome> ready(Store store, MadeOf wanted) throws IOException {
      try (@Nullable IndexFolder folder = IndexFolder.existing(store).orElse(null)) {
        return folder == null ? Optional.empty() : answer(store, folder, wanted);
      }
    }

    private Optional<Outcome> answer(Store store, IndexFolder folder, MadeOf wanted)
        throws IOException {
      try (LookupIndex index = LookupIndex.open(folder.directory())) {
        return index.made().filter(wanted::isSame).isPresent()
            ? Optional.of(answer(store, index, wanted))
            : Optional.empty();
      } catch (IndexNotFoundException e) {
        return Optional.empty();
      } catch (IOException e) {
        if (isDamaged) {
          throw e; // It has been made anew since.
        }
        isDamaged = true;
        return Optional.empty();
      }
    }

    private Outcome answer(Store store, LookupIndex index, MadeOf made) throws IOException {
      if (ways.isEmpty()) {
        return prepared(store, index, made);
      }
      Found found = found(index);
      LookupAnswer answer =
          new LookupAnswer(request.query().orElseThrow().strip(), made.run(), found);
      Consultation.note(store, request.purpose(), answer.details());
      return answer.outcome();
    }

    /** Of the first way that finds anything; if none does, of the likeliest. */
    private Found found(LookupIndex index) throws IOException {
      Found first = index.find(ways.get(0));
      Found found = first;
      for (Asked way : ways.subList(1, ways.size())) {
        found = found.ads().isEmpty() ? index.find(way) : found;
      }
      return found.ads().isEmpty() ? first : found;
    }

    private Outcome prepared(Store store, LookupIndex index, MadeOf made) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("output", store.toString());
      json.put("run", made.run());
      json.put("documents", index.documents());
      return new Outcome(
          Exit.PUBLISHED, "lookups in " + store + " are ready for run " + made.run(), json);
    }

    private static Outcome notKept(Store store) {
      return new Outcome(
          Exit.PUBLISHED,
          "no index of lookups can be kept in " + store + ": each lookup makes its own",
          Map.of("output", store.toString()));
    }

    /** Once the index is up to date; empty where that has to be tried again. */
    private Optional<Outcome> written(Store store, MadeOf wanted) throws IOException {
      try (IndexFolder folder = IndexFolder.writable(store)) {
        if (ways.isEmpty() && folder.isTemporary()) {
          return Optional.of(notKept(store));
        }
        say("bringing the index of lookups up to date with run " + wanted.run() + place(folder));
        progress.stage(
            "index",
            () -> {
              write(store, folder, wanted);
              return wanted;
            });
        if (!store.keeps(wanted.run())) {
          // It was erased or purged meanwhile, and this may show what it showed.
          folder.remove();
          return Optional.empty();
        }
        return answer(store, folder, wanted);
      } catch (UncheckedIOException e) {
        if (e.getCause() instanceof LockObtainFailedException) {
          await();
          return Optional.empty();
        }
        throw e;
      } catch (Complaint e) {
        if (store.manifestSha256().isEmpty()) {
          return Optional.empty(); // Files go with their runs, once another one is published.
        }
        throw e;
      }
    }

    private void write(Store store, IndexFolder folder, MadeOf wanted) {
      LookupWriter writer = new LookupWriter(store, wanted);
      try {
        if (isDamaged) {
          LookupWriter.clear(folder.directory());
        }
        writer.write(folder.directory());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private String place(IndexFolder folder) {
      return folder.isTemporary()
          ? ", in a temporary folder, since none can be kept in " + request.output()
          : "";
    }

    private void await() {
      if (!hasWaited) {
        say("somebody else does so now: waiting");
        hasWaited = true;
      }
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new Complaint(
            Exit.TRANSIENT, "interrupted while waiting for the index of lookups", e);
      }
    }

    private void say(String line) {
      err.println(LogLine.notice(line));
    }
  }
}
