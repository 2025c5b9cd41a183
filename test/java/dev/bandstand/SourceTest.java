package dev.bandstand;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What no file of the project may hold. */
class SourceTest {

    private static final int LONGEST = 300;

    private static final Set<String> NOT_OURS =
            Set.of(".git", "target", "node_modules", "cdk.out", ".bandstand", ".idea", ".vscode");

    private static final Set<String> TEXT =
            Set.of("java", "json", "yaml", "yml", "md", "xml", "sh", "txt", "properties", "config", "csv", "");

    private static final Pattern UNFINISHED = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b");

    private static final Pattern MACHINE_PATH =
            Pattern.compile("(^|[\\s\"'`=(:,])/(work|root|tmp|home/[a-z]+)/(?!www\\b)[\\w.]");

    @Test
    void noJavaFileIsLongerThanAnyoneReadsAtOnce() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : files()) {
            if (file.toString().endsWith(".java")) {
                long lines = lines(file).size();
                if (lines > LONGEST) {
                    tooLong.add(file + " has " + lines + " lines");
                }
            }
        }
        assertThat(tooLong).as("Java files longer than %d lines", LONGEST).isEmpty();
    }

    @Test
    void nothingIsLeftForLater() throws IOException {
        assertThat(linesWith(UNFINISHED))
                .as("lines that say something is unfinished")
                .isEmpty();
    }

    @Test
    void noFileNamesAPathOfOneMachine() throws IOException {
        assertThat(linesWith(MACHINE_PATH))
                .as("lines with a path that only one machine has")
                .isEmpty();
    }

    @Test
    void theScanReallySawTheFiles() throws IOException {
        assertThat(files()).contains(Path.of("pom.xml"), Path.of("test/java/dev/bandstand/SourceTest.java"));
    }

    private static List<String> linesWith(Pattern pattern) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files()) {
            List<String> lines = lines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (pattern.matcher(lines.get(i)).find()) {
                    found.add(file + ":" + (i + 1) + " " + lines.get(i).strip());
                }
            }
        }
        return found;
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8).lines().toList();
    }

    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        Path root = Path.of("").toAbsolutePath();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return NOT_OURS.contains(directory.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && TEXT.contains(extension(file))) {
                    files.add(root.relativize(file));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    private static String extension(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1);
    }
}
