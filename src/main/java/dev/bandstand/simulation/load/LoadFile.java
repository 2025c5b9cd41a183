package dev.bandstand.simulation.load;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Opens a file of rows. */
final class LoadFile {

    private LoadFile() {}

    static Load open(String name, LoadOptions options) {
        Path file = existing(name);
        String title = String.valueOf(file.getFileName());
        if (isJson(name, file)) {
            MetricData data = new MetricDataReader(name, options.scale().orElse(1)).read(file);
            return open(name, title, data::rows, options);
        }
        return open(name, title, () -> new CsvRows(name, file, options.scale()), options);
    }

    /** Tells JSON by its first byte: rows and headings never begin with a bracket. */
    private static boolean isJson(String name, Path file) {
        try (Lines lines = new Lines(name, file)) {
            return lines.next() && (lines.bytes()[lines.from()] == '{' || lines.bytes()[lines.from()] == '[');
        }
    }

    private static Load open(String name, String title, Supplier<Rows> source, LoadOptions options) {
        try (Rows rows = source.get()) {
            if (!rows.next()) {
                throw new MalformedLoad(name + " must have at least two rows, got: none");
            }
            Intervals intervals = new Intervals();
            long first = rows.time();
            Optional<Instant> start = start(rows, options, name);
            long time = first;
            double rate = rows.rate();
            while (rows.next()) {
                intervals.add(rows.time() - time, rate, rows);
                time = rows.time();
                rate = rows.rate();
            }
            if (time == first) {
                throw new MalformedLoad(name + " must have at least two rows, got: one");
            }
            if (options.gaps() == Gaps.REFUSE) {
                intervals.hole().ifPresent(hole -> {
                    throw new MalformedLoad(hole + "; --load-gaps hold or zero lets it pass");
                });
            }
            long emptied = options.gaps() == Gaps.ZERO ? intervals.step() : 0;
            return new OpenedLoad(
                    title,
                    intervals.facts(time - first, options.gaps()),
                    start,
                    () -> new RowCursor(source.get(), emptied));
        }
    }

    private static Optional<Instant> start(Rows rows, LoadOptions options, String name) {
        if (!rows.dated()) {
            if (options.align() != Alignment.NONE) {
                throw new MalformedLoad(name + " must have dates to be aligned by "
                        + options.align().word() + ", got: seconds");
            }
            return options.start();
        }
        Instant own = Instant.ofEpochSecond(rows.time());
        return Optional.of(
                options.start().map(start -> options.align().move(own, start)).orElse(own));
    }

    private static Path existing(String name) {
        Path file;
        try {
            file = Path.of(name);
        } catch (InvalidPathException e) {
            throw Loads.unknown(name);
        }
        if (name.isEmpty() || !Files.exists(file)) {
            throw Loads.unknown(name);
        }
        if (Files.isDirectory(file)) {
            throw new MalformedLoad(name + " must be a file, got: a directory");
        }
        if (!Files.isRegularFile(file)) {
            throw new MalformedLoad(name + " must be a file that can be read twice, got: a pipe or a device");
        }
        return file;
    }

    static MalformedLoad unreadable(String name, IOException e) {
        String reason = e instanceof AccessDeniedException
                ? "no permission"
                : e.getClass().getSimpleName();
        return new MalformedLoad(name + " must be a readable file, got: " + reason);
    }
}
