package clew.pipeline.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * Ads made of templates and of the lists that ship with the models, the same for the same seed. One
 * name in six stands in no list, so that the lists are not believed blindly.
 */
final class InventedAds {
  private static final String LISTS = "/clew/models/names/";
  private static final String[] EMOJI = {
    "🌸", "💋", "❤️", "🔥", "✨", "😊", "📞", "🌹", "⭐", "💅🏽"
  };
  private static final String[] JOINTS = {
    ". ", " ", "\n", " - ", ", ", "! ", " | ", " ... ", "\n\n"
  };
  private static final String[] PARTICLES = {
    "van der", "van", "de", "da", "dos", "bin", "al", "el", "ibn", "du", "von", "la", "mac", "st."
  };
  private static final String[] TOWN_ENDS = {
    "ville", "burg", "fontein", "dale", "ton", "ham", "stad", "pur", "abad", "grad", "berg", "wood",
    "field", "port", "view", "ridge", " park", " beach", " hills", " north"
  };

  private final Random random;
  private final List<String> templates = new ArrayList<>();
  private List<String> brands = List.of();
  private List<String> doings = List.of();
  private List<String> things = List.of();
  private final Map<Integer, List<String>> first = new HashMap<>();
  private final Map<Integer, List<String>> last = new HashMap<>();
  private final List<String> ordinary = new ArrayList<>();
  private final Map<Integer, List<String>> places = new HashMap<>();
  private final Set<String> known = new HashSet<>();

  InventedAds(long seed) {
    random = new Random(seed);
    for (String line : lines("/clew/pipeline/extract/name-templates.txt")) {
      if (line.startsWith("# brands: ")) {
        brands = List.of(line.substring(10).split(" ", -1));
      } else if (line.startsWith("# does: ")) {
        doings = List.of(line.substring(8).split("\\|", -1));
      } else if (line.startsWith("# things: ")) {
        things = List.of(line.substring(10).split("\\|", -1));
      } else if (!line.startsWith("#") && !line.isBlank()) {
        templates.add(line);
      }
    }
    for (String line : lines(LISTS + "words.tsv.gz")) {
      if (!line.startsWith("#")) {
        word(line.split("\t", -1));
      }
    }
    for (String line : lines(LISTS + "places.tsv.gz")) {
      if (!line.startsWith("#")) {
        String[] row = line.split("\t", -1);
        places.computeIfAbsent(Integer.parseInt(row[2]), size -> new ArrayList<>()).add(row[0]);
      }
    }
  }

  private void word(String[] row) {
    String word = row[0];
    int ofFirst = row[1].charAt(0) - '0';
    int ofLast = row[1].charAt(1) - '0';
    int english = row[1].charAt(2) - '0';
    known.add(word);
    if (word.length() < 3 || word.charAt(0) > 0x24F) {
      return;
    }
    if (ofFirst > 0 && (english == 0 || english > 5)) {
      first.computeIfAbsent(ofFirst, rank -> new ArrayList<>()).add(word);
    }
    if (ofFirst > 0 && ofFirst < 3 && english > 0) {
      ordinary.add(word);
    }
    if (ofLast > 0 && (english == 0 || english > 3)) {
      last.computeIfAbsent(ofLast, rank -> new ArrayList<>()).add(word);
    }
  }

  private static List<String> lines(String resource) {
    try (InputStream raw = InventedAds.class.getResourceAsStream(resource);
        InputStream stream = resource.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<LabelledText> make(int count) {
    List<LabelledText> ads = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder ad = new StringBuilder();
      int sentences = 1 + random.nextInt(4);
      String joint = pick(JOINTS);
      for (int j = 0; j < sentences; j++) {
        ad.append(j == 0 ? "" : joint).append(sentence());
      }
      ads.add(LabelledText.parse(ad.toString()));
    }
    return ads;
  }

  private String sentence() {
    String sentence = templates.get(random.nextInt(templates.size()));
    int style = random.nextInt(20);
    boolean small = style < 7;
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (int open = sentence.indexOf('{'); open >= 0; open = sentence.indexOf('{', at)) {
      out.append(cased(sentence.substring(at, open), style, out.isEmpty()));
      out.append(slot(sentence.charAt(open + 1), small, style, out.isEmpty()));
      at = open + 3;
    }
    out.append(cased(sentence.substring(at), style, out.isEmpty()));
    return out.toString()
        .replace(" ,", ",")
        .replace(" '", "'")
        .replace(" :", random.nextBoolean() ? ":" : " :");
  }

  /** Styles: to 6 small, to 14 a capital first, to 16 all capitals, then every word with one. */
  private static String cased(String part, int style, boolean begins) {
    if (style < 7) {
      return part;
    }
    if (style < 15) {
      return begins ? capital(part) : part.replace(" i ", " I ");
    }
    return style < 17 ? part.toUpperCase(Locale.ROOT) : capitals(part);
  }

  private String slot(char kind, boolean small, int style, boolean begins) {
    return switch (kind) {
      case 'f' -> marked("P", firstName(), small, style);
      case 'o' -> marked("P", ordinary.get(random.nextInt(ordinary.size())), small, style);
      case 's' -> marked("P", surname(), small, style);
      case 'p' -> marked("L", place(), small, style);
      case 'b' -> marked("X", brands.get(random.nextInt(brands.size())), small, style);
      case 'd' -> marked("P", fullName(), small, style);
      case 'w' -> cased(ordinary.get(random.nextInt(ordinary.size())), style, begins);
      case 'v' -> cased(doings.get(random.nextInt(doings.size())), style, begins);
      case 't' -> cased(things.get(random.nextInt(things.size())), style, begins);
      case 'n' -> phone();
      default -> pick(EMOJI);
    };
  }

  private String marked(String label, String name, boolean small, int style) {
    String plain =
        small
            ? name.toLowerCase(Locale.ROOT)
            : name.toLowerCase(Locale.ROOT).equals(name) ? capitals(name) : name;
    return "["
        + label
        + " "
        + (style == 15 || style == 16 ? plain.toUpperCase(Locale.ROOT) : plain)
        + "]";
  }

  private String firstName() {
    int dice = random.nextInt(100);
    if (dice < 16) {
      return unlisted(first.get(4), first.get(1 + random.nextInt(4)));
    }
    int rank = dice < 35 ? 1 : dice < 50 ? 2 : dice < 60 ? 3 : 4;
    return from(first, rank);
  }

  private String fullName() {
    return switch (random.nextInt(3)) {
      case 0 -> firstName().charAt(0) + ". " + surname();
      case 1 -> firstName() + " " + pick(PARTICLES) + " " + surname();
      default -> firstName() + " " + firstName() + " " + surname();
    };
  }

  private String surname() {
    if (random.nextInt(100) < 16) {
      return unlisted(last.get(3), last.get(4));
    }
    return from(last, 1 + random.nextInt(4));
  }

  private String place() {
    int dice = random.nextInt(100);
    if (dice < 14) {
      return unlisted(last.get(3), last.get(2)) + pick(TOWN_ENDS);
    }
    int size =
        dice < 30 ? 1 + random.nextInt(2) : dice < 55 ? 3 : dice < 75 ? 4 : 2 + random.nextInt(3);
    return from(places, size);
  }

  private String from(Map<Integer, List<String>> names, int rank) {
    List<String> all = names.get(rank);
    return all.get(random.nextInt(all.size()));
  }

  /** The beginning of one name and the end of another, in no list. */
  private String unlisted(List<String> some, List<String> others) {
    while (true) {
      String a = some.get(random.nextInt(some.size()));
      String b = others.get(random.nextInt(others.size()));
      String name = a.substring(0, (a.length() + 1) / 2) + b.substring(b.length() / 2);
      if (!known.contains(name) && name.length() > 3) {
        return name;
      }
    }
  }

  private String phone() {
    return switch (random.nextInt(4)) {
      case 0 -> "082 555 01" + (10 + random.nextInt(90));
      case 1 -> "08255501" + (10 + random.nextInt(90));
      case 2 -> "+1 202 555 01" + (10 + random.nextInt(90));
      default -> "020 7946 0" + (100 + random.nextInt(900));
    };
  }

  private String pick(String[] all) {
    return all[random.nextInt(all.length)];
  }

  private static String capital(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static String capitals(String words) {
    StringBuilder out = new StringBuilder(words.length());
    boolean first = true;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      out.append(first ? Character.toUpperCase(c) : c);
      first = c == ' ' || c == '-';
    }
    return out.toString();
  }

  /** The sentences that judge the finder. */
  static List<LabelledText> sentences() {
    return lines("/clew/pipeline/extract/name-sentences.txt").stream()
        .filter(line -> !line.startsWith("#"))
        .map(LabelledText::parse)
        .toList();
  }
}
