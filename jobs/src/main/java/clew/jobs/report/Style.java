package clew.jobs.report;

import clew.models.Ids;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The one style of all pages, and the policy that lets it in and nothing else: no script, no
 * picture, no frame, no form, no other style, nothing from anywhere.
 *
 * @param text as it stands between {@code <style>} and {@code </style>}
 * @param policy for a {@code Content-Security-Policy}
 */
record Style(String text, String policy) {
  static Style of(String text) {
    byte[] hash = Ids.sha256().digest(text.getBytes(StandardCharsets.UTF_8));
    return new Style(
        text,
        "default-src 'none'; style-src 'sha256-"
            + Base64.getEncoder().encodeToString(hash)
            + "'; base-uri 'none'; form-action 'none'");
  }
}
