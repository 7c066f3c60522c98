package clew.pipeline.extract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import clew.models.catalogue.Gazetteer;
import clew.models.catalogue.NameWords;
import edu.stanford.nlp.ling.CoreLabel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class NameTaggerTest {
  private static final int SIZE = NameModel.SIZE;

  private final NameFeatures features = new NameFeatures(new NameWords(), new Gazetteer());
  private final NameModel model = NameModel.shipped();

  @Test
  void tellsTheProbabilitiesThatAllWaysOfLabellingAddUpTo() {
    String text = "Ask for Rose in Durban";
    List<CoreLabel> tokens = new TokenReader().read(text).list();

    double[][] told = new NameTagger(model, features).probabilities(text, tokens);

    double[][] summed = overAllWays(text, tokens);
    for (int i = 0; i < tokens.size(); i++) {
      assertArrayEquals(summed[i], told[i], 1e-6);
    }
  }

  /** Every sequence of labels, with its weight. */
  private double[][] overAllWays(String text, List<CoreLabel> tokens) {
    int size = tokens.size();
    double[][] alone = new double[size][SIZE];
    double[][] pairs = new double[size][SIZE * SIZE];
    features.tell(
        text,
        tokens,
        new NameFeatures.Sink() {
          private int at;

          @Override
          public void token(int position) {
            at = position;
          }

          @Override
          public void alone(String feature, String a, String b, String c) {
            model.addAlone(NameModel.hash(feature, a, b, c), alone[at]);
          }

          @Override
          public void withBefore(String feature, String a, String b) {
            model.addPair(NameModel.hash(feature, a, b, ""), pairs[at]);
          }
        });
    double[][] sums = new double[size][SIZE];
    double total = 0;
    for (int way = 0; way < Math.pow(SIZE, size); way++) {
      double score = 0;
      int before = 0;
      int rest = way;
      for (int i = 0; i < size; i++, rest /= SIZE) {
        score += alone[i][rest % SIZE] + pairs[i][before * SIZE + rest % SIZE];
        before = rest % SIZE;
      }
      rest = way;
      for (int i = 0; i < size; i++, rest /= SIZE) {
        sums[i][rest % SIZE] += Math.exp(score);
      }
      total += Math.exp(score);
    }
    for (double[] row : sums) {
      for (int label = 0; label < SIZE; label++) {
        row[label] /= total;
      }
    }
    return sums;
  }

  @Test
  void readsTheWeightsThatWereWritten() throws IOException {
    long hash = NameModel.hash("w", "thandi", "", "");
    long pair = NameModel.hash("E", "", "", "");
    float[] edges = new float[SIZE * SIZE];
    edges[6] = 2.5f;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    NameModel.write(
        Map.of(hash, new float[] {.5f, 2.5f, -9, .5f}),
        Map.of(pair, edges),
        new DataOutputStream(bytes));

    NameModel read =
        NameModel.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

    double[] alone = {1, 1, 1, 1};
    read.addAlone(hash, alone);
    read.addAlone(NameModel.hash("w", "thandi", "x", ""), alone);
    assertArrayEquals(new double[] {1, 3, -8.5, 1}, alone);
    double[] pairs = new double[SIZE * SIZE];
    read.addPair(pair, pairs);
    read.addPair(hash, pairs);
    assertArrayEquals(new double[] {0, 0, 0, 0, 0, 0, 2.5, 0, 0, 0, 0, 0, 0, 0, 0, 0}, pairs);
  }

  @Test
  void findsNothingInNothing() {
    assertEquals(List.of(), new NameTagger(model, features).read("", List.of()).hits(.4));
  }
}
