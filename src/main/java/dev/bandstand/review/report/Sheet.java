package dev.bandstand.review.report;

/** Lines of Markdown up to a length; what is too much is left out, and a last line says so. */
final class Sheet {

    private static final String CUT =
            "\n_The rest is left out, because a comment holds 65,536 characters: run `bandstand review` for all of it._\n";
    private static final String CLOSED = "\n</details>\n";

    private final StringBuilder out = new StringBuilder();
    private final String last;
    private final int room;
    private boolean folded;
    private boolean full;

    /** Begins a sheet of at most that many characters, of which {@code last} always comes last. */
    Sheet(int longest, String last) {
        this.last = last;
        this.room = longest - last.length() - CUT.length() - CLOSED.length();
    }

    /** Adds a line, unless the sheet is full. */
    Sheet line(String line) {
        full = full || out.length() + line.length() + 1 > room;
        if (!full) {
            out.append(line).append('\n');
        }
        return this;
    }

    /** Begins what is folded away until somebody opens it. */
    Sheet fold(String title) {
        line("\n<details><summary>" + title + "</summary>\n");
        folded = !full;
        return this;
    }

    /** Ends it. */
    Sheet unfold() {
        if (folded) {
            out.append(CLOSED);
            folded = false;
        }
        return this;
    }

    /** Returns all of it. */
    String end() {
        return unfold().out + (full ? CUT : "") + last;
    }
}
