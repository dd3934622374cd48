package io.startier.shared;

/** Who did something, as the audit trail names them; {@code id} is null for the application itself. */
public record Actor(Long id, String name) {

    public static final Actor APPLICATION = new Actor(null, "StarTier");
}
