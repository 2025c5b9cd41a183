package dev.bandstand.simulation.load;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The generators as a table. */
final class GeneratorTable {

    private static final List<String> HEADING = List.of("generator", "key", "unit", "default", "meaning");

    private GeneratorTable() {}

    static String markdown() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADING);
        for (Generator generator : Generators.ALL) {
            rows.add(List.of(generator.name(), "", "", "", generator.meaning()));
            generator.keys().stream()
                    .filter(key -> !Generator.COMMON.contains(key))
                    .forEach(key -> rows.add(row("", key)));
        }
        for (GeneratorKey key : Generator.COMMON) {
            rows.add(row(key.equals(Generator.COMMON.get(0)) ? "any" : "", key));
        }
        int[] widths = IntStream.range(0, HEADING.size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        List<String> lines =
                new ArrayList<>(rows.stream().map(row -> line(row, widths)).toList());
        lines.add(
                1,
                IntStream.of(widths)
                        .mapToObj(width -> "-".repeat(width + 2))
                        .collect(Collectors.joining("|", "|", "|")));
        return String.join("\n", lines) + "\n";
    }

    private static List<String> row(String generator, GeneratorKey key) {
        return List.of(generator, key.name(), key.unit().words(), key.standardText(), key.meaning());
    }

    private static String line(List<String> row, int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(column -> " " + row.get(column)
                        + " ".repeat(widths[column] - row.get(column).length() + 1))
                .collect(Collectors.joining("|", "|", "|"));
    }
}
