package dev.bandstand.cost.report;

import java.util.ArrayList;
import java.util.List;

/** Lines of text whose cells stand below one another. */
final class Columns {

    private final String alignment;
    private final List<List<String>> rows = new ArrayList<>();

    /** Starts without lines; {@code alignment} has a letter for each column: l for left, r for right. */
    Columns(String alignment) {
        this.alignment = alignment;
    }

    void add(String... cells) {
        rows.add(List.of(cells));
    }

    /** Returns the lines, each after {@code indent}. */
    String text(String indent) {
        int[] widths = new int[alignment.length()];
        for (List<String> row : rows) {
            for (int column = 0; column < row.size(); column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(indent);
            for (int column = 0; column < row.size(); column++) {
                String cell = row.get(column);
                String gap = " ".repeat(widths[column] - cell.length());
                line.append(column == 0 ? "" : "  ").append(alignment.charAt(column) == 'r' ? gap + cell : cell + gap);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }
}
