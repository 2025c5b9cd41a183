package dev.bandstand.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The rows that cdk-nag wrote beside the templates. */
final class NagReport {

    /** One row of a report. */
    record Row(String pack, String rule, String resource, String compliance, String reason) {}

    private static final Pattern CELL = Pattern.compile("\"((?:[^\"]|\"\")*)\"");

    private NagReport() {}

    static List<Row> read(Path assembly, String pack) {
        try (Stream<Path> files = Files.list(assembly)) {
            var rows = new ArrayList<Row>();
            for (Path file : files.filter(path -> path.getFileName().toString().matches(pack + "-.*-NagReport\\.csv"))
                    .sorted()
                    .toList()) {
                Files.readAllLines(file).stream()
                        .skip(1)
                        .filter(line -> !line.isBlank())
                        .forEach(line -> rows.add(row(pack, line)));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String pack, String line) {
        Matcher matcher = CELL.matcher(line);
        var cells = new ArrayList<String>();
        while (matcher.find()) {
            cells.add(matcher.group(1));
        }
        return new Row(pack, cells.get(0), cells.get(1), cells.get(2), cells.get(3));
    }
}
