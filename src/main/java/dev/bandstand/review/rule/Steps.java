package dev.bandstand.review.rule;

import dev.bandstand.review.difference.PropertyChange;
import dev.bandstand.review.difference.Shown;
import java.util.List;

/** What properties change from what to what. */
public final class Steps {

    private static final int MOST = 3;

    private Steps() {}

    /** Returns the path of the first; empty where there is none. */
    public static String path(List<PropertyChange> properties) {
        return properties.isEmpty() ? "" : properties.get(0).path();
    }

    /** Returns the first few of many as they read in a sentence. */
    public static String shown(List<PropertyChange> properties) {
        return Told.some(
                properties.stream()
                        .map(property -> property.path() + " " + Shown.change(property))
                        .toList(),
                MOST);
    }

    /** Returns what changes below one property of the resource. */
    public static String shown(List<PropertyChange> properties, String below) {
        return shown(properties.stream()
                .filter(change -> change.property().equals(below))
                .toList());
    }
}
