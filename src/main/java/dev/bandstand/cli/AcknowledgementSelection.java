package dev.bandstand.cli;

import dev.bandstand.review.Rules;
import dev.bandstand.review.acknowledgement.Acknowledgement;
import dev.bandstand.review.acknowledgement.AcknowledgementFile;
import dev.bandstand.review.finding.Rule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which findings are accepted, and on which day that is asked. */
final class AcknowledgementSelection {

    private static final String FILE = "bandstand.acknowledgements.yaml";

    @Option(
            names = "--acknowledgements",
            paramLabel = "FILE",
            description = "Findings that are accepted for a while, each with a reason and an expiry. Default: " + FILE
                    + ", where there is one.")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--today", hidden = true, paramLabel = "DAY", description = "The day of the review.")
    private Optional<String> today = Optional.empty();

    /** Reads the acknowledgements. */
    List<Acknowledgement> read(Path directory) {
        Path standard = directory.resolve(FILE);
        return file.or(() -> Files.exists(standard) ? Optional.of(standard) : Optional.empty())
                .map(path -> AcknowledgementFile.read(
                        path, Rules.all().stream().map(Rule::name).toList()))
                .orElse(List.of());
    }

    /** Returns the day on which acknowledgements must count. */
    LocalDate today() {
        return Given.read("--today", today, AcknowledgementSelection::day)
                .orElseGet(() -> LocalDate.now(ZoneOffset.UTC));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("must be a day like 2027-03-31, got: " + text, e);
        }
    }
}
