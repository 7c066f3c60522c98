package clew.jobs.night;

import clew.models.Complaint;
import clew.models.Exit;
import clew.pipeline.extract.StockModel;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A models jar of CoreNLP that a user has downloaded.
 *
 * @param jar where it lies, as a URI; on a cluster every worker must find it there
 * @param fingerprint checksum of the packed model in it
 */
record StockJar(URI jar, String fingerprint) implements StockModel {
  private static final String WHAT_TO_DO =
      "download CoreNLP's English models (stanford-corenlp, classifier models-english) and say"
          + " where the jar lies (names_model in the settings, or --names-model)";

  /**
   * Looks whether a jar holds the model; the model itself is not read.
   *
   * @throws Complaint {@link Exit#CONFIGURATION} if there is no such jar, or it holds no such model
   */
  static StockJar find(Optional<Path> named) {
    if (named.isEmpty()) {
      throw wrong("names are to be read by the stock model, and no jar is named");
    }
    Path path = named.get().toAbsolutePath().normalize();
    if (!Files.isReadable(path) || !Files.isRegularFile(path)) {
      throw wrong(path + " is not a file that can be read");
    }
    try (ZipFile jar = new ZipFile(path.toFile())) {
      ZipEntry model = jar.getEntry(ENTRY);
      if (model == null) {
        throw wrong(path + " does not hold " + ENTRY);
      }
      return new StockJar(path.toUri(), fingerprint(model));
    } catch (IOException e) {
      throw wrong(path + " is not a jar");
    }
  }

  private static Complaint wrong(String what) {
    return new Complaint(Exit.CONFIGURATION, what + "; " + WHAT_TO_DO);
  }

  @Override
  public InputStream open() throws IOException {
    URLConnection entry = URI.create("jar:" + jar + "!/" + ENTRY).toURL().openConnection();
    entry.setUseCaches(false); // so that the jar is closed with its entry
    if (!(entry instanceof JarURLConnection found)
        || !fingerprint(found.getJarEntry()).equals(fingerprint)) {
      throw new IOException(jar + " holds another model here than where the run was started");
    }
    return entry.getInputStream();
  }

  private static String fingerprint(ZipEntry model) {
    return "%08x".formatted(model.getCrc());
  }
}
