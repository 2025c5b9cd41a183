package dev.bandstand.settings;

import dev.bandstand.yaml.Shown;
import java.util.regex.Pattern;

/** How the place of a value in a tree reads: services.api.scaling.targetTracking[0].target. */
final class KeyPath {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]+");
    private static final Pattern LAST_STEP =
            Pattern.compile("(?:(?:^|\\.)[A-Za-z0-9_-]+|\\[[0-9]+]|\\[\"(?:[^\"\\\\]|\\\\.)*\"])$");

    private KeyPath() {}

    static String child(String parent, String key) {
        if (!PLAIN.matcher(key).matches()) {
            return parent + "[\"" + Shown.text(key).replace("\\", "\\\\").replace("\"", "\\\"") + "\"]";
        }
        return parent.isEmpty() ? key : parent + "." + key;
    }

    static String item(String parent, int index) {
        return parent + "[" + index + "]";
    }

    /** Returns the path without its last step; the root's is empty. */
    static String parent(String path) {
        var step = LAST_STEP.matcher(path);
        return step.find() ? path.substring(0, step.start()) : "";
    }

    /** Tells whether {@code path} is {@code ancestor} or lies beneath it. */
    static boolean within(String path, String ancestor) {
        return path.startsWith(ancestor)
                && (path.length() == ancestor.length()
                        || ancestor.isEmpty()
                        || path.charAt(ancestor.length()) == '.'
                        || path.charAt(ancestor.length()) == '[');
    }
}
