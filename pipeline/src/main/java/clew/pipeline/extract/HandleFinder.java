package clew.pipeline.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds names on networks, by the network's name before them ("telegram: @amber_desk") or by an
 * address of the network. The value is {@code platform:name} in lower case.
 */
public final class HandleFinder {
  private static final Map<String, String> PLATFORMS =
      Map.ofEntries(
          Map.entry("telegram", "telegram"),
          Map.entry("tg", "telegram"),
          Map.entry("instagram", "instagram"),
          Map.entry("insta", "instagram"),
          Map.entry("ig", "instagram"),
          Map.entry("snapchat", "snapchat"),
          Map.entry("snap", "snapchat"),
          Map.entry("sc", "snapchat"),
          Map.entry("of", "onlyfans"),
          Map.entry("weixin", "wechat"),
          Map.entry("wx", "wechat"),
          Map.entry("kik", "kik"),
          Map.entry("wechat", "wechat"),
          Map.entry("onlyfans", "onlyfans"),
          Map.entry("twitter", "twitter"),
          Map.entry("tiktok", "tiktok"),
          Map.entry("facebook", "facebook"),
          Map.entry("fb", "facebook"),
          Map.entry("skype", "skype"),
          Map.entry("discord", "discord"),
          Map.entry("viber", "viber"),
          Map.entry("signal", "signal"),
          Map.entry("line", "line"));

  /** Networks whose name is said of other things too: a name needs : or @ before it. */
  private static final Set<String> ALSO_WORDS =
      Set.of(
          "sc",
          "of",
          "wx",
          "line",
          "signal",
          "snap",
          "facebook",
          "fb",
          "twitter",
          "skype",
          "discord",
          "viber");

  private static final Map<String, String> HOSTS =
      Map.ofEntries(
          Map.entry("t.me", "telegram"),
          Map.entry("telegram.me", "telegram"),
          Map.entry("instagram.com", "instagram"),
          Map.entry("snapchat.com", "snapchat"),
          Map.entry("onlyfans.com", "onlyfans"),
          Map.entry("twitter.com", "twitter"),
          Map.entry("x.com", "twitter"),
          Map.entry("tiktok.com", "tiktok"),
          Map.entry("facebook.com", "facebook"),
          Map.entry("m.facebook.com", "facebook"),
          Map.entry("fb.com", "facebook"),
          Map.entry("m.me", "facebook"),
          Map.entry("kik.me", "kik"));

  /** First parts of paths that are pages of the network itself. */
  private static final Set<String> PAGES =
      Set.of(
          "p",
          "reel",
          "reels",
          "explore",
          "stories",
          "share",
          "sharer",
          "sharer.php",
          "groups",
          "pages",
          "watch",
          "events",
          "marketplace",
          "joinchat",
          "s",
          "status",
          "intent",
          "home",
          "hashtag",
          "search",
          "login",
          "profile.php",
          "story.php",
          "photo.php",
          "people",
          "i",
          "my",
          "tv",
          "add",
          "u",
          "c");

  private static final String NAME = "[a-z0-9_][a-z0-9._]{2,31}+";
  private static final Pattern CUED =
      Pattern.compile(
          "(?<![a-z0-9])("
              + String.join("|", new java.util.TreeSet<>(PLATFORMS.keySet()).descendingSet())
              + ")(?![a-z0-9])"
              + "((?:\\s{0,2}+(?:(?:id|handle|username|user|name|account|is|me|at|on)(?![a-z0-9])|[:=–—-])){0,3}+\\s{0,2}+)"
              + "(@?+)("
              + NAME
              + ")");
  private static final Pattern WHOLE_NAME = Pattern.compile("@?" + NAME);

  /** Chosen: shorter plain words after a network's name are mostly words. */
  private static final int SHORTEST_PLAIN_NAME = 6;

  private static final double AFTER_SIGN = .9;
  private static final double TELLING_NAME = .8;
  private static final double PLAIN_NAME = .55;
  private static final double ADDRESS = .95;

  private final Set<String> common = RuleFiles.words("common-words.txt");

  List<Finding> find(String text) {
    return find(new FoldedText(text));
  }

  List<Finding> find(FoldedText text) {
    return PLATFORMS.keySet().stream().anyMatch(text.folded()::contains) ? search(text) : List.of();
  }

  /** The same without looking first whether a network is named. */
  List<Finding> search(FoldedText text) {
    List<Finding> found = new ArrayList<>();
    for (Matcher match = CUED.matcher(text.folded()); match.find(); ) {
      Finding finding = read(text, match);
      if (finding != null) {
        found.add(finding);
      }
    }
    return found;
  }

  private @Nullable Finding read(FoldedText text, Matcher match) {
    int end = match.end(4);
    while (text.folded().charAt(end - 1) == '.') {
      end--;
    }
    String name = text.folded().substring(match.start(4), end);
    boolean sign = !match.group(3).isEmpty();
    boolean colon = match.group(2).indexOf(':') >= 0;
    boolean dash = match.group(2).matches(".*[=–—-].*");
    boolean telling = name.chars().anyMatch(c -> !Character.isLetter(c));
    if (name.length() < 3 || common.contains(name) || name.chars().allMatch(Character::isDigit)) {
      return null;
    }
    double confidence;
    if (sign || colon) {
      confidence = AFTER_SIGN;
    } else if (ALSO_WORDS.contains(match.group(1))) {
      return null;
    } else if (telling && !name.contains(".")) {
      confidence = TELLING_NAME;
    } else if (dash || name.length() >= SHORTEST_PLAIN_NAME) {
      confidence = PLAIN_NAME;
    } else {
      return null;
    }
    return new Finding(
        "handle",
        PLATFORMS.get(match.group(1)) + ":" + name,
        text.start(match.start(3)),
        text.end(end),
        List.of(),
        confidence);
  }

  /** The name that an address of a network stands for; null for any other address. */
  @Nullable Finding of(WebAddress address, Finding url) {
    String platform = HOSTS.get(address.host());
    if (platform == null || address.path().length() < 2) {
      return null;
    }
    List<String> parts =
        List.of(address.path().substring(1).toLowerCase(Locale.ROOT).split("/", -1));
    String name = parts.get(0).equals("add") && parts.size() > 1 ? parts.get(1) : parts.get(0);
    if (PAGES.contains(name) || !WHOLE_NAME.matcher(name).matches()) {
      return null;
    }
    return new Finding(
        "handle",
        platform + ":" + (name.startsWith("@") ? name.substring(1) : name),
        url.start(),
        url.end(),
        url.disguise(),
        ADDRESS);
  }

  /** A declared name in canonical form, of a network that the field's name may tell. */
  String declared(String raw, String field) {
    String name = new FoldedText(raw.strip()).folded();
    String platform = "unknown";
    for (Map.Entry<String, String> known : new java.util.TreeMap<>(PLATFORMS).entrySet()) {
      if (known.getKey().length() > 2 && field.toLowerCase(Locale.ROOT).contains(known.getKey())) {
        platform = known.getValue();
      }
    }
    return platform + ":" + (name.startsWith("@") ? name.substring(1) : name);
  }
}
