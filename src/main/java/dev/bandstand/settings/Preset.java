package dev.bandstand.settings;

/** The values that a file begins with. */
public enum Preset {
    /** Small, cheap and quickly thrown away. */
    DEVELOPMENT,
    /** Highly available, encrypted with keys of its own and protected from deletion. */
    PRODUCTION
}
