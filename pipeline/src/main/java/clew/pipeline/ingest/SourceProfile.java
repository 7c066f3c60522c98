package clew.pipeline.ingest;

import clew.models.Complaint;
import clew.models.Exit;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a site's dumps read. Travels to where they are read, so it is serialisable.
 *
 * @param source name that every table carries
 * @param encoding name of a character set, which is then strictly kept to; null where each file is
 *     UTF-8 if it reads so, else Windows-1252. A byte order mark in a file overrules both
 * @param damagedFiles what becomes of a file that cannot be unpacked to its end
 * @param csv the dialect; the usual one for other formats
 * @param timeZone of times that name none
 * @param phoneRegion of numbers written without +, as ISO 3166 letters
 * @param pages an RE2 expression that the address of a page in a web archive must hold; null for
 *     any
 * @param absent what the site writes where there is nothing
 */
public record SourceProfile(
    String source,
    Format format,
    @Nullable String encoding,
    DamagedFiles damagedFiles,
    CsvDialect csv,
    @Nullable String pages,
    ZoneId timeZone,
    @Nullable String phoneRegion,
    List<String> absent,
    ProfileFields fields)
    implements Serializable {
  /** The profiles that ship with Clew, in {@code clew/models/profiles}. */
  public static final List<String> SHIPPED = List.of("classifieds-za");

  public SourceProfile {
    absent = List.copyOf(absent);
  }

  /**
   * Reads a profile.
   *
   * @param fileName what complaints call it
   * @throws Complaint naming everything that is wrong with it, each with its line
   */
  public static SourceProfile parse(String fileName, String yaml) {
    return new ProfileReader(fileName).read(yaml);
  }

  /**
   * A profile that ships with Clew.
   *
   * @throws Complaint where there is none of this name
   */
  public static SourceProfile named(String name) {
    if (!SHIPPED.contains(name)) {
      throw new Complaint(
          Exit.CONFIGURATION,
          "no source profile '%s': neither a file nor one that is shipped (%s)"
              .formatted(name, String.join(", ", SHIPPED)));
    }
    String resource = "/clew/models/profiles/" + name + ".yaml";
    try (InputStream in = SourceProfile.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is not on the class path");
      }
      return parse(name + ".yaml", new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
