package dev.bandstand.simulation.load;

import java.util.Optional;

/** Opens loads. */
public final class Loads {

    private Loads() {}

    /**
     * Opens a load and looks over all of it once.
     *
     * @param fileOrGenerator a CSV file or the JSON of {@code aws cloudwatch get-metric-data}, or a generator with its keys as in
     *     {@code step:from=50,to=500,at=10m}
     * @param options how it is read
     * @throws MalformedLoad if it cannot be read to its end
     */
    public static Load open(String fileOrGenerator, LoadOptions options) {
        Optional<Generator> generator = Generator.named(fileOrGenerator);
        return generator.isPresent()
                ? GeneratedLoad.open(generator.get(), fileOrGenerator, options)
                : LoadFile.open(fileOrGenerator, options);
    }

    /** Returns the table of all generators with their keys, units and defaults, in Markdown that also reads well as it is. */
    public static String generators() {
        return GeneratorTable.markdown();
    }

    /** Says that something is neither a file nor a generator; what looks like a file most likely was meant to be one. */
    static MalformedLoad unknown(String name) {
        if (name.indexOf(':') < 0 && (name.indexOf('.') >= 0 || name.indexOf('/') >= 0)) {
            return new MalformedLoad(Excerpt.of(name) + " must exist, got: no such file");
        }
        return new MalformedLoad(
                "load must be a file or one of the generators " + Generator.names() + ", got: " + Excerpt.of(name));
    }
}
