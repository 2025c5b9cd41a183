package dev.bandstand.app;

import java.util.Locale;

/** The ids of constructs, made of the ids of the file. */
final class ConstructIds {

    private ConstructIds() {}

    /** Turns an id of the file, as in {@code order-api}, into one of the tree, as in {@code OrderApi}. */
    static String of(String id) {
        var pascal = new StringBuilder();
        for (String word : id.split("-", -1)) {
            if (!word.isEmpty()) {
                pascal.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
            }
        }
        return pascal.toString();
    }
}
