package clew.jobs.report;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The templates of the pages. What a template names must be there, and everything that is filled in
 * is escaped, but for the style.
 */
final class Templates {
  private final Style style = Style.of(resource("style.css"));
  private final Template index;
  private final Template cluster;

  Templates() {
    Mustache.Compiler compiler =
        Mustache.compiler()
            .withEscaper(HtmlText::escaped)
            .withLoader(name -> new StringReader(resource(name + ".mustache")))
            .strictSections(true)
            .emptyStringIsFalse(true);
    this.index = compiler.compile(resource("index.mustache"));
    this.cluster = compiler.compile(resource("cluster.mustache"));
  }

  Style style() {
    return style;
  }

  String page(IndexPage page) {
    return index.execute(page);
  }

  String page(ClusterPage page) {
    return cluster.execute(page);
  }

  private static String resource(String name) {
    try (InputStream in = Templates.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
