package dev.bandstand.cost;

import java.util.Locale;

/** Whether something is known from the template alone. */
public enum CostKind {
    /** Runs by the hour whatever the traffic. */
    FIXED,
    /** Depends on use, which is assumed. */
    ASSUMED;

    /** Returns the word for it in reports. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
