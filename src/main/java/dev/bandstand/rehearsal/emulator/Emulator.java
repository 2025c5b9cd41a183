package dev.bandstand.rehearsal.emulator;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** An emulator that answers; closing it ends the one that was started for this rehearsal, and leaves any other alone. */
public final class Emulator implements AutoCloseable {

    /** The emulator whose gaps are known. */
    public static final String FAKECLOUD = "fakecloud";

    /** The version whose gaps are known. */
    public static final String VERSION = "0.51.0";

    private final URI endpoint;
    private final String name;
    private final String version;
    private final String origin;
    private final @Nullable Leash process;

    Emulator(URI endpoint, Health health, String origin, @Nullable Leash process) {
        this.endpoint = endpoint;
        this.name = health.name();
        this.version = health.version();
        this.origin = origin;
        this.process = process;
    }

    /** Where it answers. */
    public URI endpoint() {
        return endpoint;
    }

    /** What it calls itself, {@code unknown} when it does not say. */
    public String name() {
        return name;
    }

    /** Which version of itself it is, empty when it does not say. */
    public String version() {
        return version;
    }

    /** One line that says what it is and where it came from. */
    public String description() {
        return (name + " " + version).trim() + " (" + origin + ") on " + endpoint;
    }

    @Override
    public void close() {
        if (process != null) {
            process.close();
        }
    }
}
