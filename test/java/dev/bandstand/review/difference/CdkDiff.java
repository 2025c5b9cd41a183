package dev.bandstand.review.difference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** The differ of the CDK CLI, as npm has it. */
final class CdkDiff {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SOURCE = Path.of("test", "cloudformation-diff");
    private static final Path FOLDER = Path.of("target", "cloudformation-diff");
    private static final List<String> FILES = List.of("package.json", "package-lock.json", "compare.js");

    private CdkDiff() {}

    /** Returns what it says of the resources of each pair. */
    static List<SortedMap<String, String>> of(List<TemplatePair> pairs) {
        try {
            install();
            Path in = FOLDER.resolve("pairs.jsonl");
            Path out = FOLDER.resolve("actions.jsonl");
            List<String> lines = new ArrayList<>();
            for (TemplatePair pair : pairs) {
                lines.add(JSON.writeValueAsString(JSON.createObjectNode()
                        .<com.fasterxml.jackson.databind.node.ObjectNode>set("old", pair.old())
                        .set("new", pair.young())));
            }
            Files.write(in, lines);
            run(new ProcessBuilder("node", "compare.js")
                    .redirectInput(in.toFile())
                    .redirectOutput(out.toFile()));
            List<SortedMap<String, String>> actions = new ArrayList<>();
            for (String line : Files.readAllLines(out)) {
                actions.add(JSON.readValue(line, new TypeReference<TreeMap<String, String>>() {}));
            }
            assertThat(actions).hasSameSizeAs(pairs);
            return actions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Installs it once for each lock. */
    private static void install() throws IOException {
        Path installed = FOLDER.resolve("node_modules/.installed");
        if (Files.exists(installed)
                && Files.mismatch(SOURCE.resolve("package-lock.json"), installed) < 0
                && Files.mismatch(SOURCE.resolve("compare.js"), FOLDER.resolve("compare.js")) < 0) {
            return;
        }
        Files.createDirectories(FOLDER);
        for (String file : FILES) {
            Files.write(FOLDER.resolve(file), Files.readAllBytes(SOURCE.resolve(file)));
        }
        run(new ProcessBuilder("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
                .redirectOutput(FOLDER.resolve("npm.log").toFile()));
        Files.write(installed, Files.readAllBytes(SOURCE.resolve("package-lock.json")));
    }

    private static void run(ProcessBuilder builder) throws IOException {
        Path errors = Files.createTempFile("cdk-diff", ".log");
        try {
            Process process = builder.directory(FOLDER.toFile())
                    .redirectError(errors.toFile())
                    .start();
            assertThat(process.waitFor(5, TimeUnit.MINUTES))
                    .as(builder.command() + " ends")
                    .isTrue();
            assertThat(process.exitValue())
                    .as(builder.command() + "\n" + Files.readString(errors))
                    .isZero();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            Files.delete(errors);
        }
    }
}
