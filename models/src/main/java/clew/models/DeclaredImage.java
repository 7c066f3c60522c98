package clew.models;

import org.jspecify.annotations.Nullable;

/** An image hash that a field declares. */
public record DeclaredImage(
    @Doc("as the profile says") String algorithm,
    @Doc("as scraped") String hash,
    @Doc("0 to 100") @Nullable Integer quality) {}
