package clew.pipeline.ingest;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The text of an element as a reader sees it: a line for each block, runs of spaces as one. */
final class PageText implements NodeVisitor {
  private final StringBuilder text = new StringBuilder();

  private PageText() {}

  static String of(Element element) {
    PageText visitor = new PageText();
    NodeTraversor.traverse(visitor, element);
    return visitor.text.toString().strip();
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words) {
      append(words.getWholeText());
    } else if (node instanceof Element element && breaksLine(element)) {
      line();
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element && element.isBlock()) {
      line();
    }
  }

  private static boolean breaksLine(Element element) {
    return element.isBlock() || element.normalName().equals("br");
  }

  private void append(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      boolean space = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
      if (!space) {
        text.append(c);
      } else if (!text.isEmpty() && !endsIn(' ') && !endsIn('\n')) {
        text.append(' ');
      }
    }
  }

  private void line() {
    if (endsIn(' ')) {
      text.setLength(text.length() - 1);
    }
    if (!text.isEmpty() && !endsIn('\n')) {
      text.append('\n');
    }
  }

  private boolean endsIn(char c) {
    return !text.isEmpty() && text.charAt(text.length() - 1) == c;
  }
}
