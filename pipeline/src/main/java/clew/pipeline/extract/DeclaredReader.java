package clew.pipeline.extract;

import clew.models.AdRecord;
import clew.models.Contact;
import clew.models.DeclaredContact;
import clew.models.DeclaredImage;
import clew.models.ImageHash;
import clew.models.MadeBy;
import clew.models.Mention;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Brings what fields of their own declare to the form of what is found in texts. What cannot be
 * read is left out; it stays in the record.
 */
public final class DeclaredReader {
  /** A field made for the purpose says what it says. */
  private static final double DECLARED = 1;

  private final PhoneFinder phones = new PhoneFinder();
  private final EmailFinder emails = new EmailFinder();
  private final UrlCanonicalizer urls = new UrlCanonicalizer();
  private final HandleFinder handles = new HandleFinder();
  private final HashReader hashes = new HashReader();
  private final PriceFinder prices = new PriceFinder();

  /** The declared contacts, in the record's order, each value of a field once. */
  public List<Contact> contacts(AdRecord ad) {
    return ad.contacts().stream()
        .flatMap(
            declared ->
                values(declared, ad.phoneRegion()).map(value -> contact(ad, declared, value)))
        .distinct()
        .toList();
  }

  private Stream<String> values(DeclaredContact declared, @Nullable String region) {
    String raw = declared.raw().strip();
    if (raw.isEmpty()) {
      return Stream.empty();
    }
    return switch (declared.kind()) {
      case "phone" ->
          phones.find(raw, region).stream()
              .filter(found -> !"ambiguous".equals(found.doubt()))
              .map(Finding::value);
      case "email" -> emails.find(raw).stream().map(Finding::value);
      case "url" -> Stream.ofNullable(urls.canonical(raw));
      case "handle" -> Stream.of(handle(declared.field(), raw));
      default -> Stream.empty();
    };
  }

  private String handle(String field, String raw) {
    WebAddress address = urls.read(raw);
    Finding named =
        address == null
            ? handles.find(raw).stream().findFirst().orElse(null)
            : handles.of(
                address, new Finding("url", address.value(), 0, raw.length(), List.of(), DECLARED));
    return named == null ? handles.declared(raw, field) : named.value();
  }

  private static Contact contact(AdRecord ad, DeclaredContact declared, String value) {
    return new Contact(
        null,
        ad.postingId(),
        declared.kind(),
        value,
        declared.raw(),
        declared.field(),
        null,
        null,
        List.of(),
        DECLARED,
        MadeBy.VERSION);
  }

  /** The declared price, as a mention; none where the field holds no amount. */
  public List<Mention> mentions(AdRecord ad) {
    String raw = ad.price();
    Finding price = raw == null ? null : prices.declared(raw, ad.phoneRegion());
    return raw == null || price == null
        ? List.of()
        : List.of(
            new Mention(
                null,
                ad.postingId(),
                price.kind(),
                price.value(),
                raw,
                "price",
                null,
                null,
                price.confidence(),
                MadeBy.VERSION));
  }

  /** The declared hashes of known algorithms and right length, in the record's order. */
  public List<ImageHash> images(AdRecord ad) {
    return ad.images().stream()
        .map(image -> image(ad, image))
        .flatMap(Stream::ofNullable)
        .distinct()
        .toList();
  }

  private @Nullable ImageHash image(AdRecord ad, DeclaredImage image) {
    String algorithm = hashes.algorithm(image.algorithm());
    String hash = hashes.read(algorithm, image.hash());
    Integer quality = quality(image.quality());
    return hash == null
        ? null
        : new ImageHash(
            ad.postingId(),
            algorithm,
            hash,
            quality,
            hashes.doubt(algorithm, hash, quality),
            MadeBy.VERSION);
  }

  private static @Nullable Integer quality(@Nullable Integer written) {
    return written == null || written < 0 || written > 100 ? null : written;
  }
}
