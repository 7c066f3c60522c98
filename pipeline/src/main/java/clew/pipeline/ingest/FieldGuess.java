package clew.pipeline.ingest;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;

/**
 * Guesses which column is which field: by its name first, by what its values look like where no
 * name tells. There is always a body: a profile must have one.
 */
final class FieldGuess {
  /** What cuts an ad's number out of its address, tried in this order. */
  private static final List<String> NUMBERS_IN_ADDRESSES =
      List.of(
          "/(\\d+)/?(?:[?#].*)?$",
          "/([A-Za-z]{1,3}\\d+)/?(?:[?#].*)?$",
          "[-_/=](\\d+)(?:\\.[a-z]+)?/?(?:[?#].*)?$",
          "[?&]id=(\\w+)");

  private static final java.util.regex.Pattern HEX =
      java.util.regex.Pattern.compile("[0-9a-fA-F]{16,64}+");

  /** Letters on average from which on a column is a text rather than a word. Chosen. */
  private static final double TEXT_LENGTH = 40;

  /** Nearly all values of an id are different: re-crawls aside. Chosen. */
  private static final double DISTINCT = 0.5;

  private final List<ColumnLook> columns;
  private final Set<String> taken = new HashSet<>();
  private final List<GuessedField> fields = new ArrayList<>();

  FieldGuess(List<ColumnLook> columns) {
    this.columns = columns.stream().filter(column -> !column.name().isBlank()).toList();
  }

  /** In the order in which profiles name them. */
  List<GuessedField> fields() {
    images();
    times();
    contacts();
    Optional<ColumnLook> url = named("url", column -> column.kind() == ValueKind.URL);
    url = url.or(() -> first(column -> column.kind() == ValueKind.URL));
    url.ifPresent(column -> take(GuessedField.of("url", column.name(), null)));
    id(url);
    texts();
    plain("poster", column -> !column.kind().hasForm() && column.length() < TEXT_LENGTH);
    plain("place", column -> column.kind() != ValueKind.NUMBER && column.length() < TEXT_LENGTH);
    price();
    List<String> order =
        List.of(
            "source_posting_id",
            "url",
            "title",
            "body",
            "poster",
            "place",
            "price",
            "posted_at",
            "seen_at",
            "phones",
            "emails",
            "handles",
            "images");
    fields.sort(Comparator.comparingInt(field -> order.indexOf(field.field())));
    return fields;
  }

  private Optional<ColumnLook> named(String field, Predicate<ColumnLook> fits) {
    return columns.stream()
        .filter(column -> !taken.contains(column.name()))
        .filter(column -> ColumnNames.meaning(field, column.name()) > 0)
        .filter(column -> !column.values().isEmpty())
        .filter(fits)
        .max(Comparator.comparingInt(column -> ColumnNames.meaning(field, column.name())));
  }

  private Optional<ColumnLook> first(Predicate<ColumnLook> fits) {
    return columns.stream()
        .filter(column -> !taken.contains(column.name()))
        .filter(column -> !column.values().isEmpty())
        .filter(fits)
        .findFirst();
  }

  private void take(GuessedField field) {
    fields.add(field);
    if (!field.field().equals("url")) {
      taken.addAll(field.columns());
    }
  }

  private void plain(String field, Predicate<ColumnLook> fits) {
    named(field, fits).ifPresent(column -> take(GuessedField.of(field, column.name(), null)));
  }

  private void price() {
    Optional<ColumnLook> price =
        named("price", column -> column.kind() != ValueKind.TEXT || column.length() < TEXT_LENGTH);
    if (price.isPresent()) {
      take(GuessedField.of("price", price.get().name(), null));
    } else {
      first(column -> column.kind() == ValueKind.MONEY)
          .ifPresent(column -> take(GuessedField.of("price", column.name(), "by its values")));
    }
  }

  private void id(Optional<ColumnLook> url) {
    Optional<ColumnLook> id =
        named(
            "source_posting_id",
            column ->
                column.kind() != ValueKind.URL
                    && column.length() < TEXT_LENGTH
                    && column.distinct() > DISTINCT
                    && column.filled() > DISTINCT);
    if (id.isPresent()) {
      take(GuessedField.of("source_posting_id", id.get().name(), null));
      return;
    }
    url.ifPresent(
        column -> {
          String pattern = numberIn(column);
          if (pattern != null) {
            fields.add(
                new GuessedField(
                    "source_posting_id",
                    List.of(column.name()),
                    pattern,
                    List.of(),
                    "cut out of the address",
                    List.of()));
          }
        });
  }

  /** The first pattern that finds a number in every address, as different as the addresses are. */
  private static @Nullable String numberIn(ColumnLook url) {
    for (String regex : NUMBERS_IN_ADDRESSES) {
      Pattern pattern = Pattern.compile(regex);
      Set<String> found = new HashSet<>();
      boolean all = true;
      for (String value : url.values()) {
        Matcher matcher = pattern.matcher(value);
        if (matcher.find()) {
          found.add(matcher.group(1));
        } else {
          all = false;
        }
      }
      if (all && found.size() >= DISTINCT * new HashSet<>(url.values()).size()) {
        return regex;
      }
    }
    return null;
  }

  private void texts() {
    Predicate<ColumnLook> isText = column -> !column.kind().hasForm();
    Optional<ColumnLook> body = named("body", isText);
    body.ifPresent(column -> take(GuessedField.of("body", column.name(), null)));
    Optional<ColumnLook> title = named("title", isText);
    title.ifPresent(column -> take(GuessedField.of("title", column.name(), null)));
    if (body.isEmpty()) {
      longest(isText, title.map(ColumnLook::length).orElse(0.0));
    }
  }

  /**
   * Where no name tells the body, it is the longest text; one is needed where there is no title.
   */
  private void longest(Predicate<ColumnLook> isText, double titleLength) {
    Comparator<ColumnLook> byLength = Comparator.comparingDouble(ColumnLook::length);
    Optional<ColumnLook> text =
        columns.stream()
            .filter(column -> !taken.contains(column.name()))
            .filter(isText)
            .max(byLength)
            .filter(column -> column.length() > titleLength);
    if (text.isPresent()) {
      take(GuessedField.of("body", text.get().name(), "the longest text"));
    } else if (titleLength == 0) {
      columns.stream()
          .max(byLength)
          .ifPresent(
              column ->
                  take(
                      GuessedField.of(
                          "body", column.name(), "no column holds a text: one must be named")));
    }
  }

  private void times() {
    time("seen_at");
    time("posted_at");
    Predicate<ColumnLook> isTime =
        column -> column.kind() == ValueKind.DATE || column.kind() == ValueKind.DATE_TIME;
    boolean told = fields.stream().anyMatch(field -> field.field().equals("posted_at"));
    List<ColumnLook> others =
        columns.stream().filter(column -> !taken.contains(column.name())).filter(isTime).toList();
    if (!told && others.size() == 1) {
      time("posted_at", others.get(0), "the only column of times that is left");
    }
  }

  private void time(String field) {
    named(field, column -> TimeGuess.of(column.values()).isPresent())
        .ifPresent(column -> time(field, column, null));
  }

  private void time(String field, ColumnLook column, @Nullable String doubt) {
    Optional<TimeGuess> guess = TimeGuess.of(column.values());
    if (guess.isPresent()) {
      String unsure = guess.get().sure() ? doubt : "day and month may be the other way round";
      take(
          new GuessedField(
              field,
              List.of(column.name()),
              null,
              List.of(guess.get().format()),
              unsure,
              List.of()));
    }
  }

  private void contacts() {
    contact("phones", ValueKind.PHONE);
    contact("emails", ValueKind.EMAIL);
    contact("handles", null);
  }

  private void contact(String field, @Nullable ValueKind kind) {
    List<String> names = new ArrayList<>();
    boolean byName = true;
    for (ColumnLook column : columns) {
      boolean named = ColumnNames.meaning(field, column.name()) > 0;
      boolean looks = kind != null && column.kind() == kind;
      boolean is =
          looks || (named && (kind == null || !column.kind().hasForm() || isPhone(column)));
      if (is && !taken.contains(column.name())) {
        names.add(column.name());
        byName &= named;
      }
    }
    if (!names.isEmpty()) {
      take(
          new GuessedField(
              field, names, null, List.of(), byName ? null : "by their values", List.of()));
    }
  }

  private static boolean isPhone(ColumnLook column) {
    return column.kind() == ValueKind.NUMBER && column.length() >= 7;
  }

  private void images() {
    for (ColumnLook column : columns) {
      Optional<String> example =
          column.values().stream()
              .flatMap(value -> HEX.matcher(value).results().map(MatchResult::group))
              .findFirst();
      if (example.isPresent()) {
        int digits = example.get().length();
        if (column.isMost(
            column.values().stream().filter(value -> isHashes(value, digits)).count())) {
          take(images(column, digits));
          return;
        }
      }
    }
  }

  /** Hashes of one length, and nothing but marks and blanks between them. */
  private static boolean isHashes(String value, int digits) {
    List<String> hashes = HEX.matcher(value).results().map(MatchResult::group).toList();
    boolean alike = !hashes.isEmpty() && hashes.stream().allMatch(hash -> hash.length() == digits);
    return alike
        && ImageSource.HEX_DIGITS.containsValue(digits)
        && HEX.matcher(value).replaceAll("").chars().noneMatch(Character::isLetterOrDigit);
  }

  private GuessedField images(ColumnLook column, int digits) {
    String name = column.name().toLowerCase(Locale.ROOT);
    String algorithm =
        List.of("pdq", "sha256", "sha1", "md5", "phash", "dhash", "ahash").stream()
            .filter(word -> ImageSource.HEX_DIGITS.getOrDefault(word, 0) == digits)
            .sorted(Comparator.comparing(word -> !name.contains(word)))
            .findFirst()
            .orElse("pdq");
    List<String> extras = new ArrayList<>(List.of("algorithm", algorithm));
    column.values().stream()
        .map(value -> HEX.matcher(value).replaceAll(""))
        .filter(rest -> !rest.isEmpty())
        .findFirst()
        .ifPresent(
            rest ->
                extras.addAll(
                    List.of(
                        "separator", rest.strip().isEmpty() ? " " : rest.strip().substring(0, 1))));
    columns.stream()
        .filter(other -> ColumnNames.meaning("quality", other.name()) > 0)
        .findFirst()
        .ifPresent(other -> extras.addAll(List.of("quality", other.name())));
    return new GuessedField(
        "images",
        List.of(column.name()),
        null,
        List.of(),
        name.contains(algorithm) ? null : "the algorithm is guessed from the length",
        extras);
  }
}
