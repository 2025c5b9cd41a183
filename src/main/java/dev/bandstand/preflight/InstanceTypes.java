package dev.bandstand.preflight;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The EC2 instance types known when Bandstand was built; read when first asked for. */
public final class InstanceTypes {

    private InstanceTypes() {}

    /** Returns what is known of {@code name}, as in m7g.large; empty for types that are newer than the list. */
    public static Optional<InstanceType> find(String name) {
        int start = Resource.TEXT.indexOf("\n" + name + ",") + 1;
        return start == 0
                ? Optional.empty()
                : Optional.of(parse(Resource.TEXT.substring(start, Resource.TEXT.indexOf('\n', start))));
    }

    /** Returns the names of all known types. */
    public static SortedSet<String> names() {
        return lines().map(line -> line.substring(0, line.indexOf(',')))
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(TreeSet::new), Collections::unmodifiableSortedSet));
    }

    /** Returns where the facts come from and of which day they are. */
    public static String source() {
        return Resource.TEXT.substring("# ".length(), Resource.TEXT.indexOf('\n'));
    }

    /** Tells whether a type of the same family is known, whatever its size. */
    static boolean knowsFamilyOf(String name) {
        return Resource.TEXT.contains("\n" + InstanceType.familyOf(name) + ".");
    }

    /** Returns all known types. */
    static Stream<InstanceType> all() {
        return lines().map(InstanceTypes::parse);
    }

    private static Stream<String> lines() {
        return Resource.TEXT.lines().filter(line -> !line.startsWith("#"));
    }

    private static InstanceType parse(String line) {
        String[] cells = line.split(",", -1);
        return new InstanceType(
                cells[0],
                Integer.parseInt(cells[1]),
                Integer.parseInt(cells[2]),
                cells[3].equals(CpuArchitecture.ARM64.toString()) ? CpuArchitecture.ARM64 : CpuArchitecture.X86_64,
                Integer.parseInt(cells[4]),
                Integer.parseInt(cells[5]),
                cells[6].equals("gpu"));
    }

    /** Holds the text as it is: a run asks for one or two types, which are found faster than all are parsed. */
    private static final class Resource {
        private static final String NAME = "instance-types.csv";
        private static final String TEXT = text();

        private static String text() {
            try (InputStream bytes = Objects.requireNonNull(InstanceTypes.class.getResourceAsStream(NAME), NAME)) {
                return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(NAME, unreadable);
            }
        }
    }
}
