package dev.bandstand.simulation.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes what a simulation found. */
public final class Reports {

    private static final String PICTURE = "report.svg";

    private Reports() {}

    /** Returns the report for people, as Markdown; its first line is the closed form behind the result. */
    public static String markdown(Report report) {
        return Markdown.of(report, "");
    }

    /** Returns the report for programs, as JSON; the resource {@code dev/bandstand/simulation/report.schema.json} says what stands where. */
    public static String json(Report report) {
        return JsonReport.of(report);
    }

    /** Returns the picture of the first seed's run, as SVG. */
    public static String picture(Report report) {
        return Picture.of(report);
    }

    /**
     * Writes {@code report.md}, {@code report.json}, {@code report.svg}, {@code report.html} and {@code decisions.jsonl}, all or none.
     *
     * @param folder where to; made where it is missing
     * @return the files
     * @throws CannotWrite if the folder or a file in it cannot be written
     */
    public static List<Path> write(Report report, Path folder) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("report.md", Markdown.of(report, PICTURE));
        files.put("report.json", JsonReport.of(report));
        files.put(PICTURE, Picture.of(report));
        files.put("report.html", Html.of(report));
        files.put("decisions.jsonl", JsonLines.of(report));
        return write(files, folder);
    }

    /**
     * Writes texts into a folder, all or none.
     *
     * @param files the texts by the name of their file
     * @param folder where to; made where it is missing
     * @return the files
     * @throws CannotWrite if the folder or a file in it cannot be written
     */
    public static List<Path> write(Map<String, String> files, Path folder) {
        try {
            Files.createDirectories(folder);
            Path beside = Files.createTempDirectory(folder, ".report-");
            try {
                return move(files, beside, folder);
            } finally {
                delete(beside);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new CannotWrite(folder, e);
        }
    }

    /** Writes all files beside their places first: whatever fails until then leaves those as they were. */
    private static List<Path> move(Map<String, String> files, Path beside, Path folder) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            if (Files.isDirectory(folder.resolve(file.getKey()))) {
                throw new IOException(file.getKey() + " is a folder");
            }
            Files.writeString(beside.resolve(file.getKey()), file.getValue(), StandardCharsets.UTF_8);
        }
        List<Path> written = new ArrayList<>();
        for (String name : files.keySet()) {
            written.add(Files.move(beside.resolve(name), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING));
        }
        return written;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path each : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
