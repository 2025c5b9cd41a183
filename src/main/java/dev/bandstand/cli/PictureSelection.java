package dev.bandstand.cli;

import dev.bandstand.plan.Block;
import dev.bandstand.plan.picture.Picture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** Into which files a command draws its picture. */
final class PictureSelection {

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Writes a page with the picture and the tables, one file that needs nothing from elsewhere.")
    private Optional<Path> html = Optional.empty();

    @Option(
            names = "--svg",
            paramLabel = "FILE",
            description =
                    "Writes the picture alone: networks, zones and subnets, what stands in them, and who reaches whom.")
    private Optional<Path> svg = Optional.empty();

    /** Tells whether there is anything to draw, after it refused files that cannot be meant. */
    boolean isWanted() {
        check("--html", html);
        check("--svg", svg);
        if (html.isPresent() && html.map(Path::toAbsolutePath).equals(svg.map(Path::toAbsolutePath))) {
            throw new Stop(Stop.BAD_INPUT, "--svg must name another file than --html, got: " + svg.get());
        }
        return html.isPresent() || svg.isPresent();
    }

    /**
     * Writes all files, or none.
     *
     * @param picture what to draw, asked only where something is to be written
     * @param below what stands below the picture on the page
     */
    void write(Supplier<Picture> picture, List<Block> below) {
        if (!isWanted()) {
            return;
        }
        Picture drawn = picture.get();
        Map<Path, String> texts = new LinkedHashMap<>();
        html.ifPresent(file -> texts.put(file, drawn.html(below)));
        svg.ifPresent(file -> texts.put(file, drawn.svg()));
        Map<Path, Path> written = new LinkedHashMap<>();
        try {
            texts.forEach((file, text) -> written.put(file, beside(file, text)));
            written.forEach(PictureSelection::move);
        } finally {
            new ArrayList<>(written.values()).forEach(PictureSelection::discard);
        }
    }

    private static void check(String option, Optional<Path> file) {
        if (file.filter(name -> name.toString().isEmpty()).isPresent()) {
            throw new Stop(Stop.BAD_INPUT, option + " must name a file, got: an empty name");
        }
        file.filter(Files::isDirectory).ifPresent(folder -> {
            throw new Stop(Stop.BAD_INPUT, option + " must name a file, got: the folder " + folder);
        });
    }

    private static Path beside(Path file, String text) {
        try {
            // A temporary file of Java's own would be for its owner alone, and so would be the picture.
            Path temporary = file.resolveSibling(
                    "." + file.getFileName() + "." + ProcessHandle.current().pid());
            return Files.writeString(temporary, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw cannotWrite(file, e);
        }
    }

    private static void move(Path file, Path from) {
        try {
            Files.move(from, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw cannotWrite(file, e);
        }
    }

    private static void discard(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            throw cannotWrite(temporary, e);
        }
    }

    private static Stop cannotWrite(Path file, IOException e) {
        String reason = String.valueOf(e.getMessage());
        if (e instanceof NoSuchFileException) {
            reason = "its folder does not exist";
        } else if (e instanceof AccessDeniedException) {
            reason = "no permission";
        }
        return new Stop(
                Stop.BAD_INPUT,
                "the picture must go to a file that can be written, got: " + file + " (" + reason + ")",
                e);
    }
}
