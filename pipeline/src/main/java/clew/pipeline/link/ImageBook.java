package clew.pipeline.link;

import java.io.Serializable;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The image hashes of every node. Hashes are numbered in the order of their names ({@code
 * algorithm:hash}); families are hashes that are near, directly or through others.
 */
final class ImageBook implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String[] names;
  private final ImageHashes hashes;
  private final int[] families;
  private final IntLists images;

  /**
   * @param names sorted, each once
   * @param families for every hash the smallest of its family
   * @param images of each node, numbers ascending
   */
  ImageBook(String[] names, ImageHashes hashes, int[] families, IntLists images) {
    this.names = names;
    this.hashes = hashes;
    this.families = families;
    this.images = images;
  }

  /** The images of each node. */
  IntLists images() {
    return images;
  }

  int size() {
    return names.length;
  }

  /** The name of an image's family: that of its smallest hash; empty where it says nothing. */
  String family(String name) {
    int image = Arrays.binarySearch(names, name);
    return image < 0 ? "" : names[families[image]];
  }

  /** The best pair of images: the left one's name, and how alike they are, 1 where equal. */
  record Near(String value, double score) {}

  /** The nearest images of two nodes in one family; null where none are near enough. */
  @Nullable Near nearest(int left, int right, String family) {
    int smallest = Arrays.binarySearch(names, family);
    int best = Integer.MAX_VALUE;
    int image = -1;
    for (int i = images.from(left); i < images.to(left); i++) {
      for (int j = images.from(right); j < images.to(right); j++) {
        int one = images.at(i);
        int other = images.at(j);
        if (families[one] == smallest && families[other] == smallest) {
          int distance = hashes.distance(one, other);
          if (distance < best) {
            best = distance;
            image = one;
          }
        }
      }
    }
    return image < 0 || best > hashes.nearest(image)
        ? null
        : new Near(names[image], 1 - (double) best / Math.max(1, hashes.bits(image)));
  }
}
