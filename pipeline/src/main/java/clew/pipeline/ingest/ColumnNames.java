package clew.pipeline.ingest;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What sites call their columns: words by the field that they mean, in the languages that ads are
 * met in most. Chosen; the order within a field is the order of preference.
 */
final class ColumnNames {
  private static final Map<String, List<String>> WORDS =
      Map.ofEntries(
          Map.entry(
              "source_posting_id",
              List.of(
                  "posting_id",
                  "post_id",
                  "ad_id",
                  "adid",
                  "listing_id",
                  "item_id",
                  "id",
                  "ident",
                  "codice",
                  "code",
                  "reference",
                  "ref",
                  "uid",
                  "anuncio_id",
                  "kennung")),
          Map.entry(
              "url",
              List.of(
                  "ad_url",
                  "listing_url",
                  "post_url",
                  "url",
                  "link",
                  "href",
                  "permalink",
                  "address_url",
                  "enlace",
                  "lien")),
          Map.entry(
              "title",
              List.of(
                  "title",
                  "headline",
                  "heading",
                  "subject",
                  "ad_title",
                  "titolo",
                  "titre",
                  "titel",
                  "titulo",
                  "oggetto",
                  "ueberschrift",
                  "betreff",
                  "name")),
          Map.entry(
              "body",
              List.of(
                  "body",
                  "text",
                  "description",
                  "ad_text",
                  "content",
                  "wording",
                  "details",
                  "message",
                  "testo",
                  "descrizione",
                  "texte",
                  "beschreibung",
                  "descripcion",
                  "descricao",
                  "texto",
                  "desc",
                  "summary")),
          Map.entry(
              "poster",
              List.of(
                  "poster",
                  "seller_name",
                  "seller",
                  "advertiser",
                  "author",
                  "username",
                  "user",
                  "host_name",
                  "vendor",
                  "owner",
                  "contact_name",
                  "teller",
                  "inserzionista",
                  "annonceur",
                  "anunciante",
                  "verkaeufer",
                  "vendeur",
                  "venditore",
                  "nickname",
                  "name")),
          Map.entry(
              "place",
              List.of(
                  "place",
                  "location",
                  "city",
                  "town",
                  "suburb",
                  "district",
                  "area",
                  "region",
                  "neighbourhood_cleansed",
                  "neighbourhood",
                  "neighborhood",
                  "luogo",
                  "citta",
                  "ville",
                  "lieu",
                  "ort",
                  "stadt",
                  "ciudad",
                  "cidade",
                  "localidad")),
          Map.entry(
              "price",
              List.of(
                  "price", "rate", "cost", "amount", "fee", "prezzo", "prix", "preis", "precio",
                  "preco", "tarif")),
          Map.entry(
              "posted_at",
              List.of(
                  "posted_at",
                  "posted",
                  "ad_date",
                  "post_date",
                  "date_posted",
                  "published",
                  "created_at",
                  "created",
                  "listed",
                  "pubblicato",
                  "publie",
                  "publicado",
                  "veroeffentlicht",
                  "datum",
                  "date",
                  "day")),
          Map.entry(
              "seen_at",
              List.of(
                  "seen_at",
                  "scraped_at",
                  "scraped",
                  "scrape_time",
                  "scrape_date",
                  "last_scraped",
                  "crawled_at",
                  "crawled",
                  "collected",
                  "fetched",
                  "retrieved",
                  "downloaded",
                  "timestamp",
                  "letto",
                  "visto",
                  "seen",
                  "last_seen")),
          Map.entry(
              "phones",
              List.of(
                  "phone",
                  "phones",
                  "telephone",
                  "tel",
                  "mobile",
                  "cell",
                  "cellphone",
                  "phone_number",
                  "whatsapp",
                  "telefono",
                  "telefon",
                  "telefone",
                  "handy",
                  "contact_number")),
          Map.entry(
              "emails", List.of("email", "emails", "e_mail", "mail", "email_address", "correo")),
          Map.entry(
              "handles",
              List.of(
                  "handle",
                  "handles",
                  "telegram",
                  "instagram",
                  "twitter",
                  "snapchat",
                  "skype",
                  "wechat",
                  "onlyfans")),
          Map.entry(
              "images",
              List.of(
                  "photo_hash",
                  "photo_hashes",
                  "image_hash",
                  "image_hashes",
                  "pdq",
                  "phash",
                  "hash",
                  "hashes",
                  "photos",
                  "photo",
                  "images",
                  "image",
                  "foto",
                  "bild")),
          Map.entry(
              "quality", List.of("photo_quality", "image_quality", "hash_quality", "quality")));

  private static final Set<String> ALL = all();

  private ColumnNames() {}

  /** How well a name means a field: 0 not at all, more the better. */
  static int meaning(String field, String name) {
    List<String> words = WORDS.getOrDefault(field, List.of());
    String folded = fold(name);
    int at = words.indexOf(folded);
    if (at < 0) {
      at = words.indexOf(folded.replaceFirst("_?\\d{1,2}$", ""));
    }
    return at < 0 ? 0 : words.size() - at;
  }

  /** Whether a text is a usual name of a column. */
  static boolean isKnown(String text) {
    return text.length() <= 40 && ALL.contains(fold(text).replaceFirst("_?\\d{1,2}$", ""));
  }

  private static String fold(String name) {
    String plain = Normalizer.normalize(name.strip(), Normalizer.Form.NFD);
    return plain
        .replaceAll("\\p{M}", "")
        .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\d]", "_");
  }

  private static Set<String> all() {
    List<String> all = new ArrayList<>();
    WORDS.values().forEach(all::addAll);
    return Set.copyOf(new HashSet<>(all));
  }
}
