package clew.pipeline.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class CanonicalUrlTest {
  @Test
  void writesOneAddressInOneWay() {
    for (String url :
        new String[] {
          "https://example.org/Ad/7",
          "HTTPS://Example.ORG/Ad/7/",
          "https://example.org:443/Ad/7#photos",
          "https://example.org/Ad/7?utm_source=mail&UTM_medium=x&fbclid=1&gclid=2",
          " https://example.org/Ad/7/?#top "
        }) {
      assertEquals("https://example.org/Ad/7", CanonicalUrl.of(url), url);
    }
  }

  @Test
  void keepsWhatMayMeanSomething() {
    assertEquals(
        "http://example.org:443/a?id=7&page=utm_2",
        CanonicalUrl.of("http://example.org:443/a/?id=7&&page=utm_2"));
    assertEquals("/ad/7?x=1", CanonicalUrl.of("/ad/7/?x=1"));
    assertEquals("https://example.org", CanonicalUrl.of("https://example.org/"));
  }
}
