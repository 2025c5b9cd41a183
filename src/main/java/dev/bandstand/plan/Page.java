package dev.bandstand.plan;

import java.util.ArrayList;
import java.util.List;

/** A page of text: sections with aligned columns, wrapped between words. */
final class Page {

    private static final int WIDTH = 98;

    /** What the last column of a table needs at least, to be read. */
    private static final int LEAST_ROOM = 28;

    private static final String INDENT = "  ";

    private final List<String> lines = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();

    /** Returns what was added, as it was given. */
    List<Block> blocks() {
        return List.copyOf(blocks);
    }

    Page line(String text) {
        blocks.add(new Block.Line(text));
        wrap("", "", text);
        return this;
    }

    Page section(String title) {
        blocks.add(new Block.Heading(title));
        lines.add("");
        lines.add(title);
        return this;
    }

    /** Adds an indented line. */
    Page item(String text) {
        blocks.add(new Block.Item(text));
        wrap(INDENT, "", text);
        return this;
    }

    /** Adds a line that people copy, which therefore stays whole however long it is. */
    Page command(String text) {
        blocks.add(new Block.Command(text));
        lines.add(INDENT + text);
        return this;
    }

    /** Adds rows whose columns begin at the same place, unless that leaves no room for the last, which wraps below itself. */
    Page table(List<List<String>> rows) {
        blocks.add(new Block.Table(rows));
        List<Integer> widths = widths(rows);
        int before = widths.stream().mapToInt(width -> width + 2).sum();
        boolean aligned = INDENT.length() + before + Math.min(longestLast(rows), LEAST_ROOM) <= WIDTH;
        for (List<String> row : rows) {
            if (!aligned) {
                wrap(INDENT, INDENT, String.join("  ", row));
                continue;
            }
            StringBuilder start = new StringBuilder(INDENT);
            for (int i = 0; i < row.size() - 1; i++) {
                start.append(row.get(i))
                        .append(" ".repeat(widths.get(i) - row.get(i).length() + 2));
            }
            wrap(start.toString(), "", row.get(row.size() - 1));
        }
        return this;
    }

    @Override
    public String toString() {
        return String.join("\n", lines) + "\n";
    }

    private static int longestLast(List<List<String>> rows) {
        return rows.stream()
                .mapToInt(row -> row.get(row.size() - 1).length())
                .max()
                .orElse(0);
    }

    private static List<Integer> widths(List<List<String>> rows) {
        List<Integer> widths = new ArrayList<>();
        for (List<String> row : rows) {
            for (int i = 0; i < row.size() - 1; i++) {
                if (i == widths.size()) {
                    widths.add(0);
                }
                widths.set(i, Math.max(widths.get(i), row.get(i).length()));
            }
        }
        return widths;
    }

    /** Lines after the first begin where the text does, and {@code deeper} by that much. */
    private void wrap(String start, String deeper, String text) {
        int indent = start.length() + text.length() - text.stripLeading().length();
        String hanging = " ".repeat(indent) + deeper;
        StringBuilder line = new StringBuilder(start);
        boolean empty = true;
        for (String word : text.split(" ", -1)) {
            if (!empty && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder(hanging);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        lines.add(line.toString().stripTrailing());
    }
}
