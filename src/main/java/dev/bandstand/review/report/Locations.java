package dev.bandstand.review.report;

import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.template.Assembly;
import dev.bandstand.template.StackTemplate;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Where findings stand in the files of the templates. */
public final class Locations {

    /**
     * A place in a file.
     *
     * @param uri the file, relative to the root where it lies inside
     * @param line the line, from 1
     */
    record Location(String uri, int line) {}

    private final Comparison comparison;
    private final Path root;
    private final SortedMap<Path, SortedMap<String, Integer>> lines = new TreeMap<>();

    private Locations(Comparison comparison, Path root) {
        this.comparison = comparison;
        this.root = root.toAbsolutePath().normalize();
    }

    /**
     * Finds the places of findings.
     *
     * @param root the folder from which files are named
     */
    public static Locations of(Comparison comparison, List<Finding> findings, Path root) {
        Locations locations = new Locations(comparison, root);
        SortedMap<Path, SortedSet<String>> wanted = new TreeMap<>();
        for (Finding finding : findings) {
            locations
                    .file(finding)
                    .ifPresent(file -> finding.resource()
                            .ifPresent(id -> wanted.computeIfAbsent(file, path -> new TreeSet<>())
                                    .add(id)));
        }
        wanted.forEach((file, ids) -> locations.lines.put(file, lines(file, ids)));
        return locations;
    }

    /** Returns the place of a finding: of its resource, else the beginning of the template. */
    Optional<Location> of(Finding finding) {
        return file(finding)
                .map(file -> new Location(
                        uri(file),
                        finding.resource()
                                .map(id -> lines.getOrDefault(file, new TreeMap<>())
                                        .get(id))
                                .orElse(1)));
    }

    /** Returns the template of what will be deployed; where the resource is not there any more, the one that has it. */
    private Optional<Path> file(Finding finding) {
        Optional<StackTemplate> head = stack(comparison.head(), finding);
        Optional<StackTemplate> base = stack(comparison.base(), finding);
        return head.filter(stack -> has(stack, finding))
                .or(() -> base.filter(stack -> has(stack, finding)))
                .or(() -> head)
                .or(() -> base)
                .map(StackTemplate::file);
    }

    private static Optional<StackTemplate> stack(Assembly assembly, Finding finding) {
        return assembly.stacks().stream()
                .filter(stack -> stack.stackName().equals(finding.stack()))
                .findFirst();
    }

    private static boolean has(StackTemplate stack, Finding finding) {
        return finding.resource()
                .filter(id -> stack.template().resource(id).isPresent())
                .isPresent();
    }

    private static SortedMap<String, Integer> lines(Path file, SortedSet<String> ids) {
        SortedMap<String, Integer> found = new TreeMap<>();
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            boolean inside = false;
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                String key = key(line);
                inside = inside || key.equals("Resources");
                if (inside && ids.contains(key)) {
                    found.putIfAbsent(key, number);
                }
            }
        } catch (IOException e) {
            return new TreeMap<>(); // gone since it was read: the beginning of the file is near enough
        }
        return found;
    }

    /** Returns the key with which a line begins, in JSON or YAML. */
    private static String key(String line) {
        String text = line.strip();
        int colon = text.indexOf(':');
        String key = colon < 0 ? "" : text.substring(0, colon).strip();
        boolean quoted = key.length() > 1 && (key.startsWith("\"") || key.startsWith("'"));
        return quoted ? key.substring(1, key.length() - 1) : key;
    }

    private String uri(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path name = absolute.startsWith(root) ? root.relativize(absolute) : absolute.getFileName();
        String path = String.valueOf(name).replace('\\', '/');
        try {
            String relative =
                    new URI(null, null, "/" + path, null).toASCIIString().substring(1);
            return relative.replace(":", "%3A"); // before a colon would be a scheme
        } catch (URISyntaxException e) {
            return "template";
        }
    }
}
