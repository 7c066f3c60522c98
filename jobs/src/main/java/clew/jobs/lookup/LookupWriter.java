package clew.jobs.lookup;

import clew.jobs.store.ColumnScan;
import clew.jobs.store.Store;
import clew.models.AdText;
import clew.models.ClusterMember;
import clew.models.Contact;
import clew.models.ImageHash;
import clew.models.Sighting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/**
 * Brings an index up to date with a run: facts that are in it stay, if the run still names their
 * files, and what is judged is told anew. What is written is seen whole or not at all.
 */
final class LookupWriter {
  /** Documents are kept in memory up to this, and then written. Chosen. */
  private static final int MEMORY_MB = 96;

  private final Store store;
  private final MadeOf wanted;

  /**
   * @param store opened when {@code wanted} was published
   */
  LookupWriter(Store store, MadeOf wanted) {
    this.store = store;
    this.wanted = wanted;
  }

  /**
   * Writes what is missing.
   *
   * @throws org.apache.lucene.store.LockObtainFailedException where another process does so now
   */
  void write(Directory directory) throws IOException {
    IndexWriterConfig settings =
        new IndexWriterConfig().setRAMBufferSizeMB(MEMORY_MB).setCommitOnClose(false);
    try (IndexWriter index = new IndexWriter(directory, settings)) {
      Optional<MadeOf> before = made(index).filter(this::isBeginning);
      if (before.isEmpty()) {
        index.deleteAll();
      } else {
        index.deleteDocuments(new Term(LookupFields.JUDGED, "1"));
      }
      SeenNumbers seen = before.isPresent() ? seen(index) : new SeenNumbers();
      Predicate<String> isNew =
          before
              .<Predicate<String>>map(made -> file -> !made.files().contains(file))
              .orElse(file -> true);
      all(new Tasks(index, isNew, seen).all());
      index.setLiveCommitData(wanted.kept().entrySet());
      index.commit();
    }
  }

  private static Optional<MadeOf> made(IndexWriter index) {
    Map<String, String> kept = new HashMap<>();
    Iterable<Map.Entry<String, String>> data = index.getLiveCommitData();
    if (data != null) {
      data.forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
    }
    return MadeOf.read(kept);
  }

  private boolean isBeginning(MadeOf made) {
    return wanted.files().containsAll(made.files());
  }

  private static SeenNumbers seen(IndexWriter index) throws IOException {
    SeenNumbers seen = new SeenNumbers();
    try (DirectoryReader reader = DirectoryReader.open(index)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        NumericDocValues values = leaf.reader().getNumericDocValues(LookupFields.SEEN);
        while (values != null && values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          seen.add(values.longValue());
        }
      }
    }
    return seen;
  }

  /** Does all, on all cores; where one fails, none goes on. */
  private static void all(List<Callable<Void>> tasks) throws IOException {
    ExecutorService threads =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      for (Future<Void> done : tasks.stream().map(threads::submit).toList()) {
        done.get();
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UncheckedIOException unchecked) {
        throw new IOException(unchecked.getCause());
      }
      if (e.getCause() instanceof RuntimeException unchecked) {
        throw unchecked;
      }
      throw new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      threads.shutdownNow();
      awaitEnd(threads);
    }
  }

  private static void awaitEnd(ExecutorService threads) {
    try {
      threads.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Each reads one file, but sightings, of which each is compared with all before it. */
  private final class Tasks {
    private final IndexWriter index;
    private final Predicate<String> isNew;
    private final SeenNumbers seen;

    Tasks(IndexWriter index, Predicate<String> isNew, SeenNumbers seen) {
      this.index = index;
      this.isNew = isNew;
      this.seen = seen;
    }

    List<Callable<Void>> all() {
      List<Callable<Void>> tasks = new ArrayList<>();
      tasks.add(task(() -> sightings(facts(Sighting.class))));
      facts(AdText.class).each().forEach(file -> tasks.add(task(() -> texts(file))));
      facts(Contact.class).each().forEach(file -> tasks.add(task(() -> contacts(file))));
      facts(ImageHash.class).each().forEach(file -> tasks.add(task(() -> images(file))));
      store
          .columns(ClusterMember.class)
          .each()
          .forEach(file -> tasks.add(task(() -> members(file))));
      return tasks;
    }

    private ColumnScan facts(Class<? extends Record> table) {
      return store.columns(table).only(isNew);
    }

    private Callable<Void> task(Runnable work) {
      return () -> {
        work.run();
        return null;
      };
    }

    private void sightings(ColumnScan file) {
      LookupDocuments documents = new LookupDocuments();
      file.forEach(
          List.of("text_id", "posting_id", "url"),
          row -> {
            String text = row.text(0);
            String posting = row.text(1);
            Optional<String> url = Optional.ofNullable(row.textOrNull(2));
            long number = LookupFields.seen(text, posting, url);
            if (seen.add(number)) {
              add(documents.carried(text, posting, url, number));
            }
          });
    }

    private void texts(ColumnScan file) {
      LookupDocuments documents = new LookupDocuments();
      file.forEach(
          List.of("text_id", "title", "body"),
          row -> add(documents.text(row.text(0), row.textOrNull(1), row.textOrNull(2))));
    }

    private void contacts(ColumnScan file) {
      LookupDocuments documents = new LookupDocuments();
      file.forEach(
          List.of("text_id", "posting_id", "kind", "value", "confidence"),
          row -> {
            double confidence = row.fraction(4);
            if (confidence > 0) {
              add(
                  documents.contact(
                      row.textOrNull(0), row.textOrNull(1), row.text(2), row.text(3), confidence));
            }
          });
    }

    private void images(ColumnScan file) {
      LookupDocuments documents = new LookupDocuments();
      file.forEach(
          List.of("posting_id", "algorithm", "hash"),
          row -> add(documents.image(row.text(0), row.text(1), row.text(2))));
    }

    private void members(ColumnScan file) {
      LookupDocuments documents = new LookupDocuments();
      file.forEach(
          List.of("posting_id", "cluster_id", "source", "source_posting_id"),
          row ->
              add(
                  documents.member(
                      row.text(0), row.text(1), name(row.text(2), row.textOrNull(3)))));
    }

    private static String name(String source, @Nullable String own) {
      return own == null ? source : source + ":" + own;
    }

    private void add(Document document) {
      if (Thread.currentThread().isInterrupted()) {
        throw new IllegalStateException("another thread has failed");
      }
      try {
        index.addDocument(document);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Removes what cannot be read. */
  static void clear(Directory directory) throws IOException {
    try (var lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      lock.ensureValid();
      for (String file : Stream.of(directory.listAll()).sorted().toList()) {
        if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
          directory.deleteFile(file);
        }
      }
    }
  }
}
