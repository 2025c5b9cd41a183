package dev.bandstand.review.finding;

import java.util.Locale;

/** How grave a finding is, the gravest first. */
public enum Severity {
    /** Data is lost or about to be, a door stands open to the world, or nobody gets in any more. */
    CRITICAL,
    /** Protection is lowered, traffic may drop, capacity or cost may surprise. */
    WARNING,
    /** Worth saying. */
    NOTE;

    /** Returns the word for it in reports and options. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Tells whether it is as grave as {@code other} or graver. */
    public boolean atLeast(Severity other) {
        return compareTo(other) <= 0;
    }
}
