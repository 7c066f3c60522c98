package clew.jobs.lookup;

import clew.jobs.erasure.PlainAddress;
import clew.jobs.work.LookupKind;
import clew.models.Complaint;
import clew.models.Exit;
import clew.pipeline.extract.ContactFinder;
import clew.pipeline.extract.FoundContact;
import clew.pipeline.extract.WrittenPhone;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads what was typed. What is more than a number, a hash, a plain address or words is given to
 * the readers of ads, so that it is taken for what it would be taken for in an ad. No complaint
 * holds the query: standard error may be kept.
 */
final class QueryReader {
  private static final Pattern QUOTED =
      Pattern.compile("[\"'“”„«‘’‚](.{0,10000})[\"'“”«»‘’]", Pattern.DOTALL);
  private static final Pattern HASH =
      Pattern.compile(
          "(?:(?:pdq|md5|sha-?1|sha-?256|phash|dhash|ahash)[:= ]\\s?)?"
              + "([0-9a-f]{64}|[0-9a-f]{40}|[0-9a-f]{32}|[0-9a-f]{16})",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern EMAIL =
      Pattern.compile("(?:mailto:)?([^\\s@<>\"]{1,64}+@[^\\s@<>\"]{1,255}+)");
  private static final Pattern NAME = Pattern.compile("@?([\\p{L}\\p{N}_.-]{2,64}+)");
  private static final Pattern NAMED = Pattern.compile("[a-z]{2,20}+:@?([\\p{L}\\p{N}_.-]{2,64}+)");

  /** An address, whether or not its host is a name that exists. */
  private static final Pattern ADDRESS =
      Pattern.compile("[a-zA-Z]{2,10}+://\\S{1,5000}+|[^\\s/@]{1,255}+/\\S{0,5000}+");

  /** Signs of addresses and names; letters beside figures. */
  private static final Pattern FOR_READERS =
      Pattern.compile("[:/$@_.]|\\p{L}\\p{N}|\\p{N}\\p{L}|[0-9A-Za-z]{14}");

  /**
   * What a number may be among: words may be one number only if they are many, or beside figures.
   */
  private static final Pattern FIGURES = Pattern.compile("[^\\p{L}]*+");

  private static final Pattern WITH_FIGURES = Pattern.compile("(?:[^\\p{N}]*+\\p{N}){4}.*");

  /** Chosen: a number of seven digits in words. */
  private static final int FEWEST_SPELLED = 7;

  private QueryReader() {}

  /**
   * The ways to read a query, the likeliest first; where it finds nothing the next is tried. What
   * readers of ads take for nothing, such as an address of a host that does not exist, still stands
   * in texts as words.
   *
   * @throws Complaint {@link Exit#USAGE} where it is empty, or cannot be of the kind that was named
   */
  static List<Asked> read(String query, Optional<LookupKind> kind) {
    String asked = query.strip();
    Matcher quoted = QUOTED.matcher(asked);
    if (kind.isEmpty() && quoted.matches()) {
      return List.of(as(LookupKind.PHRASE, quoted.group(1)));
    }
    String bare = quoted.matches() ? quoted.group(1).strip() : asked;
    return kind.map(named -> List.of(as(named, bare))).orElseGet(() -> recognised(asked));
  }

  private static List<Asked> recognised(String asked) {
    Optional<Asked> plain =
        Stream.of(LookupKind.IMAGE, LookupKind.EMAIL, LookupKind.PHONE)
            .filter(kind -> kind != LookupKind.PHONE || mayBeNumber(asked))
            .flatMap(kind -> of(kind, asked).stream())
            .findFirst()
            .or(() -> asked.startsWith("@") ? of(LookupKind.HANDLE, asked) : Optional.empty())
            .or(() -> inAd(asked))
            .or(() -> ADDRESS.matcher(asked).matches() ? url(asked) : Optional.empty());
    if (plain.filter(found -> found.kind() == LookupKind.IMAGE).isPresent()) {
      return List.of(plain.get());
    }
    // A word by itself is a handle only where an ad has one of that name.
    Optional<Asked> first =
        plain.or(() -> NAME.matcher(asked).matches() ? handle(asked) : Optional.empty());
    Asked phrase = first.isPresent() ? words(asked, first.get()) : as(LookupKind.PHRASE, asked);
    return first.map(found -> List.of(found, phrase)).orElse(List.of(phrase));
  }

  private static Asked words(String asked, Asked otherwise) {
    return phrase(asked).orElse(otherwise);
  }

  private static boolean mayBeNumber(String asked) {
    return FIGURES.matcher(asked).matches()
        || WITH_FIGURES.matcher(asked).matches()
        || asked.split("\\W+", -1).length >= FEWEST_SPELLED;
  }

  private static Asked as(LookupKind kind, String asked) {
    return of(kind, asked).orElseThrow(() -> new Complaint(Exit.USAGE, refusal(kind)));
  }

  private static String refusal(LookupKind kind) {
    return switch (kind) {
      case PHONE ->
          "QUERY is no phone number: 6 to 15 digits, with or without the country's prefix";
      case EMAIL -> "QUERY is no e-mail address: name@host";
      case HANDLE -> "QUERY is no handle: @name, or platform:name";
      case URL -> "QUERY is no web address: host, or host/page";
      case PAYMENT -> "QUERY is no payment address: a wallet's, or service:name";
      case IMAGE -> "QUERY is no image hash: 16, 32, 40 or 64 hexadecimal digits";
      case PHRASE -> "QUERY holds no word: name what to look for";
    };
  }

  private static Optional<Asked> of(LookupKind kind, String asked) {
    return switch (kind) {
      case PHONE -> phone(asked);
      case EMAIL -> email(asked);
      case HANDLE -> handle(asked);
      case URL -> url(asked);
      case PAYMENT -> payment(asked);
      case IMAGE -> image(asked);
      case PHRASE -> phrase(asked);
    };
  }

  private static Optional<Asked> phone(String asked) {
    List<String> forms = WrittenPhone.forms(asked);
    return forms.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Asked(
                LookupKind.PHONE,
                forms.get(0),
                forms.stream().map(form -> ContactTerms.term(LookupKind.PHONE, form)).toList()));
  }

  private static Optional<Asked> email(String asked) {
    Matcher address = EMAIL.matcher(asked);
    return address.matches()
        ? Optional.of(contact(LookupKind.EMAIL, address.group(1)))
        : Optional.empty();
  }

  private static Optional<Asked> handle(String asked) {
    Optional<Asked> named = inAd(asked).filter(found -> found.kind() == LookupKind.HANDLE);
    if (named.isPresent() || NAMED.matcher(asked.toLowerCase(Locale.ROOT)).matches()) {
      return named.or(() -> Optional.of(contact(LookupKind.HANDLE, asked.replace(":@", ":"))));
    }
    Matcher name = NAME.matcher(asked);
    return name.matches()
        ? Optional.of(
            new Asked(
                LookupKind.HANDLE,
                "@" + name.group(1).toLowerCase(Locale.ROOT),
                ContactTerms.named(LookupKind.HANDLE, name.group(1))))
        : Optional.empty();
  }

  private static Optional<Asked> url(String asked) {
    return PlainAddress.of(asked)
        .map(plain -> new Asked(LookupKind.URL, plain, ContactTerms.url(asked)));
  }

  private static Optional<Asked> payment(String asked) {
    Optional<Asked> named = inAd(asked).filter(found -> found.kind() == LookupKind.PAYMENT);
    if (named.isPresent() || asked.isEmpty() || asked.chars().anyMatch(Character::isWhitespace)) {
      return named;
    }
    return Optional.of(
        new Asked(
            LookupKind.PAYMENT,
            asked,
            List.of(
                ContactTerms.term(LookupKind.PAYMENT, asked),
                ContactTerms.named(LookupKind.PAYMENT, asked))));
  }

  private static Optional<Asked> image(String asked) {
    Matcher hash = HASH.matcher(asked);
    return hash.matches()
        ? Optional.of(hash.group(1).toLowerCase(Locale.ROOT))
            .map(digits -> new Asked(LookupKind.IMAGE, digits, digits))
        : Optional.empty();
  }

  private static Optional<Asked> phrase(String asked) {
    List<String> words = Words.of(asked);
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(new Asked(LookupKind.PHRASE, String.join(" ", words), words));
  }

  private static Asked contact(LookupKind kind, String value) {
    return new Asked(kind, value.toLowerCase(Locale.ROOT), ContactTerms.term(kind, value));
  }

  /** What the readers of ads take all of it for; of a handle or payment the end, behind its cue. */
  private static Optional<Asked> inAd(String asked) {
    if (!FOR_READERS.matcher(asked).find()) {
      return Optional.empty();
    }
    int length = asked.codePointCount(0, asked.length());
    return new ContactFinder()
        .find(null, asked, null).stream()
            .filter(found -> found.end() == length && (found.start() == 0 || hasCue(found)))
            .findFirst()
            .map(found -> as(found, asked));
  }

  private static boolean hasCue(FoundContact found) {
    return found.kind().equals("handle") || found.kind().equals("payment");
  }

  private static Asked as(FoundContact found, String asked) {
    LookupKind kind = LookupKind.valueOf(found.kind().toUpperCase(Locale.ROOT));
    return switch (kind) {
      case PHONE -> new Asked(kind, found.value(), ContactTerms.term(kind, found.value()));
      case URL ->
          new Asked(
              kind,
              PlainAddress.of(asked).orElse(found.value()),
              // A host that does not exist the readers may have cut short.
              List.of(ContactTerms.url(found.value()), ContactTerms.url(asked)));
      default -> contact(kind, found.value());
    };
  }
}
