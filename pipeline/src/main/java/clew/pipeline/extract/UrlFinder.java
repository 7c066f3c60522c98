package clew.pipeline.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds web addresses: with a scheme or www., as a bare name ("example.com/x"), or written out
 * ("example dot com slash x"). A bare name needs an ending that nobody writes by leaving out a
 * space.
 */
public final class UrlFinder {
  /** Addresses are posted without a space between: the next scheme ends one. 500 is chosen. */
  private static final String REST = "(?:(?!h(?:tt|xx)ps?://)[^\\s<>\"'`{}|\\\\^]){0,500}+";

  private static final String LABEL = "[a-z0-9][a-z0-9-]{0,62}+";

  private static final Pattern MARKED =
      Pattern.compile("(?:h(?:tt|xx)ps?://|(?<![.@/-])www\\.)[a-z0-9]" + REST);
  private static final Pattern BARE =
      Pattern.compile(
          "(?<![a-z0-9@._/-])" + LABEL + "(?:\\." + LABEL + "){1,6}+(?:[/?]" + REST + ")?");
  private static final String WRITTEN =
      "(?:\\s{1,2}dot\\s{1,2}|\\s?[(\\[{]\\s?(?:dot|\\.)\\s?[)\\]}]\\s?)";
  private static final Pattern WRITTEN_OUT =
      Pattern.compile(
          "(?<![a-z0-9@._-])"
              + LABEL
              + "(?:(?:\\.|"
              + WRITTEN
              + ")"
              + LABEL
              + "){1,4}+(?:(?:\\s{1,2}slash\\s{1,2}|/)[a-z0-9_.-]{1,80}+){0,4}+");
  private static final Pattern WRITTEN_DOT = Pattern.compile(WRITTEN);
  private static final Pattern WRITTEN_SLASH = Pattern.compile("\\s{1,2}slash\\s{1,2}");
  private static final Pattern LAST_PUNCTUATION = Pattern.compile("[.,;:!?)\\]'*]{1,20}+$");

  /** Endings of bare names. Country endings that are words (it, is, in, me, …) are left out. */
  private static final Set<String> ENDINGS =
      Set.of(
          "com", "net", "org", "info", "biz", "edu", "gov", "shop", "online", "site", "xyz", "club",
          "app", "link", "page", "website", "store", "io", "tv", "cc", "ly", "uk", "za", "de", "fr",
          "nl", "eu", "ca", "au", "nz", "br", "mx", "es", "ru", "pl", "ch", "ie", "jp", "cn", "hk",
          "sg", "ng", "ke", "na", "bw", "zw", "mobi", "gg");

  private static final double MARKED_CONFIDENCE = .95;
  private static final double WITH_PATH = .85;
  private static final double BARE_CONFIDENCE = .7;
  private static final double WRITTEN_CONFIDENCE = .6;

  /** A web address and where it stands. */
  record Located(WebAddress address, Finding finding) {}

  private final UrlCanonicalizer canonicalizer = new UrlCanonicalizer();
  private final DomainNames domains = new DomainNames();

  List<Finding> find(String text) {
    return locate(new FoldedText(text)).stream().map(Located::finding).toList();
  }

  List<Located> locate(FoldedText text) {
    return mayHold(text.folded()) ? search(text) : List.of();
  }

  /** An address has a dot between two letters or figures, a written one, or a scheme. */
  private static boolean mayHold(String folded) {
    for (int dot = folded.indexOf('.', 1); dot > 0; dot = folded.indexOf('.', dot + 1)) {
      if (dot + 1 < folded.length()
          && Character.isLetterOrDigit(folded.charAt(dot - 1))
          && Character.isLetter(folded.charAt(dot + 1))) {
        return true;
      }
    }
    return folded.contains("://")
        || folded.contains("dot")
        || folded.contains("(.)")
        || folded.contains("[.]");
  }

  /** The same without looking first whether it is worth while. */
  List<Located> search(FoldedText text) {
    List<Located> found = new ArrayList<>();
    BitSet taken = new BitSet();
    for (Matcher match = MARKED.matcher(text.folded()); match.find(); ) {
      keep(found, taken, marked(text, match.start(), match.end()));
    }
    if (text.folded().contains("dot")
        || text.folded().contains("(.)")
        || text.folded().contains("[.]")) {
      for (Matcher match = WRITTEN_OUT.matcher(text.folded()); match.find(); ) {
        keep(found, taken, writtenOut(text, match));
      }
    }
    for (Matcher match = BARE.matcher(text.folded()); match.find(); ) {
      keep(found, taken, bare(text, match));
    }
    return found;
  }

  private static void keep(List<Located> found, BitSet taken, @Nullable Located located) {
    if (located == null) {
      return;
    }
    Finding finding = located.finding();
    int next = taken.nextSetBit(finding.start());
    if (next < 0 || next >= finding.end()) {
      taken.set(finding.start(), finding.end());
      found.add(located);
    }
  }

  private @Nullable Located marked(FoldedText text, int start, int to) {
    int end = withoutLastPunctuation(text, start, endOfGluedHost(text, start, to));
    String source = text.source(start, end);
    List<String> disguise = new ArrayList<>();
    if (text.folded().startsWith("hxx", start) || source.contains("[") || source.contains("(.")) {
      disguise.add("separators");
    }
    return located(text, start, end, source, disguise, MARKED_CONFIDENCE);
  }

  /** "www.example.co.zaCall": a host that is a name only without its last word. */
  private int endOfGluedHost(FoldedText text, int start, int end) {
    int scheme = text.folded().indexOf("://", start);
    int from = scheme >= 0 && scheme < end ? scheme + 3 : start;
    String host = text.folded().substring(from, end);
    if (slash(host) < host.length() || domains.isName(host)) {
      return end;
    }
    int to = from;
    while (to < end && hostCharacter(text.folded().charAt(to))) {
      to++;
    }
    if (to > from && domains.isName(text.folded().substring(from, to))) {
      return to;
    }
    int last = text.folded().lastIndexOf('.', to - 1) + 1;
    int cut = last <= from ? end : GluedWords.cut(text, last, to);
    return domains.isName(text.folded().substring(from, cut)) ? cut : end;
  }

  private @Nullable Located bare(FoldedText text, Matcher match) {
    int end = withoutLastPunctuation(text, match.start(), match.end());
    String folded = text.folded().substring(match.start(), end);
    int slash = slash(folded);
    List<String> labels = List.of(folded.substring(0, slash).split("\\.", -1));
    String ending = labels.get(labels.size() - 1);
    int labelStart = match.start() + slash - ending.length();
    if (slash == folded.length() && !domains.isName(folded)) {
      end = GluedWords.cut(text, labelStart, end);
      folded = text.folded().substring(match.start(), end);
      ending = text.folded().substring(labelStart, end);
      slash = folded.length();
    }
    boolean path = slash < folded.length();
    if (!domains.isName(folded.substring(0, slash))
        || (!path && !ENDINGS.contains(ending))
        || sentenceStart(text.source(labelStart, labelStart + ending.length()))) {
      return null;
    }
    return located(
        text,
        match.start(),
        end,
        text.source(match.start(), end),
        List.of(),
        path ? WITH_PATH : BARE_CONFIDENCE);
  }

  /** "bike.It is": a capital and small letters after the dot begin a sentence. */
  private static boolean sentenceStart(String ending) {
    return Character.isUpperCase(ending.charAt(0))
        && ending.length() > 1
        && Character.isLowerCase(ending.charAt(1));
  }

  private @Nullable Located writtenOut(FoldedText text, Matcher match) {
    String folded = match.group();
    String plain =
        WRITTEN_SLASH.matcher(WRITTEN_DOT.matcher(folded).replaceAll(".")).replaceAll("/");
    if (plain.equals(folded)) {
      return null;
    }
    int slash = slash(plain);
    String host = plain.substring(0, slash);
    if (!domains.isName(host) || !ENDINGS.contains(host.substring(host.lastIndexOf('.') + 1))) {
      return null;
    }
    boolean words = folded.contains("dot") || folded.contains("slash");
    List<String> disguise = words ? List.of("words") : List.of("separators");
    return located(text, match.start(), match.end(), plain, disguise, WRITTEN_CONFIDENCE);
  }

  private static boolean hostCharacter(char character) {
    return Character.isLetterOrDigit(character) || character == '-' || character == '.';
  }

  private static int slash(String address) {
    for (int i = 0; i < address.length(); i++) {
      if (address.charAt(i) == '/' || address.charAt(i) == '?') {
        return i;
      }
    }
    return address.length();
  }

  private static int withoutLastPunctuation(FoldedText text, int start, int end) {
    int from = Math.max(start, end - 20);
    Matcher last = LAST_PUNCTUATION.matcher(text.folded()).region(from, end);
    return last.find() ? last.start() : end;
  }

  private @Nullable Located located(
      FoldedText text,
      int start,
      int end,
      String written,
      List<String> disguise,
      double confidence) {
    WebAddress address = canonicalizer.read(written);
    if (address == null) {
      return null;
    }
    Finding finding =
        new Finding("url", address.value(), text.start(start), text.end(end), disguise, confidence);
    return new Located(address, finding);
  }
}
