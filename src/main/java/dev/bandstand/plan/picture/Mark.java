package dev.bandstand.plan.picture;

import java.util.Locale;

/** What a change does to a part of the picture. */
public enum Mark {
    ADDED,
    CHANGED,
    REPLACED,
    REMOVED;

    /** Returns the word for it in the picture. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
