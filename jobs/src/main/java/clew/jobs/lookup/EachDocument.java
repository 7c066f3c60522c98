package clew.jobs.lookup;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Hands each document that a query finds to a visitor that is opened for its part of the index. */
final class EachDocument implements CollectorManager<SimpleCollector, Boolean> {
  private final Opener opener;

  /** Opens what is read of a part of the index. */
  interface Opener {
    Visitor open(LeafReader part) throws IOException;
  }

  /** Reads a document, by its number in its part. They come in order. */
  interface Visitor {
    void visit(int document) throws IOException;
  }

  private EachDocument(Opener opener) {
    this.opener = opener;
  }

  static EachDocument by(Opener opener) {
    return new EachDocument(opener);
  }

  @Override
  public SimpleCollector newCollector() {
    return new Visits(opener);
  }

  @Override
  public Boolean reduce(Collection<SimpleCollector> done) {
    return true;
  }

  private static final class Visits extends SimpleCollector {
    private final Opener opener;
    private Visitor visitor = document -> {};

    Visits(Opener opener) {
      this.opener = opener;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
      visitor = opener.open(context.reader());
    }

    @Override
    public void collect(int document) throws IOException {
      visitor.visit(document);
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
