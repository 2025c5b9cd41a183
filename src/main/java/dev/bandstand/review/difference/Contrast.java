package dev.bandstand.review.difference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a change reads: of what is too long, the part that differs. */
final class Contrast {

    private static final int LONGEST = 80;
    private static final int CONTEXT = 12;
    private static final String CUT = "...";

    private Contrast() {}

    static String of(Optional<JsonNode> before, Optional<JsonNode> after) {
        JsonNode old = before.orElse(MissingNode.getInstance());
        JsonNode young = after.orElse(MissingNode.getInstance());
        if (old.isArray() && young.isArray()) {
            return lists(Shown.items(old), Shown.items(young));
        }
        return texts(Shown.whole(old), Shown.whole(young));
    }

    private static String lists(List<String> before, List<String> after) {
        String whole = "[" + String.join(", ", before) + "] -> [" + String.join(", ", after) + "]";
        List<String> gone = new ArrayList<>(before);
        List<String> come = new ArrayList<>(after);
        after.forEach(gone::remove);
        before.forEach(come::remove);
        if (whole.length() <= LONGEST || (gone.isEmpty() && come.isEmpty())) {
            return texts("[" + String.join(", ", before) + "]", "[" + String.join(", ", after) + "]");
        }
        return gone.isEmpty()
                ? "with " + Shown.line(String.join(", ", come))
                : come.isEmpty()
                        ? "without " + Shown.line(String.join(", ", gone))
                        : texts(String.join(", ", gone), String.join(", ", come));
    }

    private static String texts(String before, String after) {
        int start = 0;
        int shorter = Math.min(before.length(), after.length());
        while (start < shorter && before.charAt(start) == after.charAt(start)) {
            start++;
        }
        boolean hidden = start > LONGEST - CONTEXT - CUT.length() && !before.equals(after);
        int from = hidden ? start - CONTEXT : 0;
        return part(before, from) + " -> " + part(after, from);
    }

    private static String part(String text, int from) {
        return from == 0 ? Shown.line(text) : Shown.line(CUT + text.substring(Math.min(from, text.length())));
    }
}
