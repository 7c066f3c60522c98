package clew.pipeline.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A YAML mapping with known keys. Whatever is wrong is noted, and reading goes on with null or with
 * nothing, so that one look finds every problem.
 */
final class YamlMapping {
  private final MappingNode node;
  private final YamlProblems problems;
  private final Map<String, Node> values = new LinkedHashMap<>();

  YamlMapping(MappingNode node, Set<String> known, YamlProblems problems) {
    this.node = node;
    this.problems = problems;
    for (NodeTuple tuple : node.getValue()) {
      take(tuple.getKeyNode(), tuple.getValueNode(), known);
    }
  }

  private void take(Node keyNode, Node value, Set<String> known) {
    String key = keyNode instanceof ScalarNode scalar ? scalar.getValue() : "(not a word)";
    if (!known.contains(key)) {
      problems.addUnknown(keyNode, "key", key, known);
    } else if (values.putIfAbsent(key, value) != null) {
      problems.add(keyNode, "key '%s' stands twice".formatted(key));
    }
  }

  /** The mapping itself, to say where it is. */
  Node node() {
    return node;
  }

  @Nullable Node node(String key) {
    return values.get(key);
  }

  /** Where a key's value stands, or the mapping where there is none. */
  Node where(String key) {
    Node value = values.get(key);
    return value == null ? node : value;
  }

  /** A text that must be there and must not be empty. */
  @Nullable String required(String key) {
    if (!values.containsKey(key)) {
      problems.add(node, "'%s' is missing".formatted(key));
      return null;
    }
    return text(key);
  }

  /** A text that must not be empty; null where the key is not there. */
  @Nullable String text(String key) {
    Node value = values.get(key);
    String text = value == null ? null : scalar(key, value);
    if (value != null && text != null && text.isEmpty()) {
      problems.add(value, "'%s' is empty".formatted(key));
      return null;
    }
    return text;
  }

  /** A text as it is, empty too; null where the key is not there. */
  @Nullable String anyText(String key) {
    Node value = values.get(key);
    return value == null ? null : scalar(key, value);
  }

  /** Texts, of a list or of one text; empty where the key is not there. */
  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (Node item : items(key)) {
      String text = scalar(key, item);
      if (text != null) {
        texts.add(text);
      }
    }
    return texts;
  }

  /** The parts of a list, or the one value; empty where the key is not there. */
  List<Node> items(String key) {
    Node value = values.get(key);
    if (value == null) {
      return List.of();
    }
    return value instanceof SequenceNode list ? list.getValue() : List.of(value);
  }

  int count(String key) {
    String text = text(key);
    if (text == null) {
      return 0;
    }
    if (!text.matches("[0-9]{1,9}")) {
      problems.add(where(key), "'%s' is '%s', not a whole number".formatted(key, text));
      return 0;
    }
    return Integer.parseInt(text);
  }

  /** A mapping within; null where the key is not there or holds something else. */
  @Nullable YamlMapping mapping(String key, Set<String> known) {
    Node value = values.get(key);
    if (value == null) {
      return null;
    }
    if (value instanceof MappingNode mapping) {
      return new YamlMapping(mapping, known, problems);
    }
    problems.add(value, "'%s' must hold keys: %s".formatted(key, String.join(", ", known)));
    return null;
  }

  private @Nullable String scalar(String key, Node value) {
    if (value instanceof ScalarNode scalar) {
      // "key:" with nothing after it is YAML's null.
      return scalar.getTag().equals(Tag.NULL) ? "" : scalar.getValue();
    }
    problems.add(value, "'%s' must be one text".formatted(key));
    return null;
  }
}
