package clew.jobs;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * What {@code --source PROFILE=PATH} says.
 *
 * @param profile a YAML file, or the name of a shipped profile
 * @param path a file, a folder, or a glob
 */
public record SourceArgument(String profile, String path) {

  /** Splits at the first {@code =} whose left side is a profile's file, else at the first one. */
  static final class Converter implements ITypeConverter<SourceArgument> {
    @Override
    public SourceArgument convert(String text) {
      int at = text.indexOf('=');
      for (int i = at; i > 0; i = text.indexOf('=', i + 1)) {
        if (isProfileFile(text.substring(0, i))) {
          at = i;
          break;
        }
      }
      if (at <= 0 || at == text.length() - 1) {
        throw new TypeConversionException(
            "'" + text + "' is not PROFILE=PATH, such as my-site.yaml=dumps/");
      }
      return new SourceArgument(text.substring(0, at), text.substring(at + 1));
    }
  }

  /** Whether a profile is named by its file: others are shipped. */
  static boolean isProfileFile(String profile) {
    String lower = profile.toLowerCase(Locale.ROOT);
    try {
      return lower.endsWith(".yaml")
          || lower.endsWith(".yml")
          || Files.isRegularFile(Path.of(profile));
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
