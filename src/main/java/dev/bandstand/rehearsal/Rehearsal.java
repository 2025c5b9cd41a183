package dev.bandstand.rehearsal;

import dev.bandstand.rehearsal.emulator.Emulator;
import dev.bandstand.rehearsal.emulator.EmulatorChoice;
import dev.bandstand.rehearsal.emulator.Emulators;
import dev.bandstand.rehearsal.emulator.FolderTree;
import dev.bandstand.rehearsal.readback.Aws;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;

/** Deploys an assembly to an emulator, changes it, breaks it and destroys it, and compares after each step. */
public final class Rehearsal {

    /** Everything that was asked for stands there, or the reason why it does not is known. */
    public static final int FINE = 0;

    /** Something differs that is no known gap, or a known gap has closed. */
    public static final int FINDINGS = 1;

    /** There is no emulator. */
    public static final int MISSING = 3;

    private final RehearsalProps props;
    private final PrintStream out;
    private final PrintStream err;

    private Rehearsal(RehearsalProps props, PrintStream out, PrintStream err) {
        this.props = props;
        this.out = out;
        this.err = err;
    }

    /**
     * Runs a rehearsal to its end, or until the JVM is interrupted; the emulator that was started for it ends with it.
     *
     * @param out one line per step, then the table
     * @param err what takes long, and why there was no rehearsal
     * @return {@link #FINE}, {@link #FINDINGS} or {@link #MISSING}
     */
    public static int run(RehearsalProps props, PrintStream out, PrintStream err) {
        try {
            return new Rehearsal(props, out, err).run();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return FINDINGS;
        }
    }

    private int run() throws InterruptedException {
        Path workspace = workspace();
        Cleanup cleanup = new Cleanup();
        cleanup.add(() -> FolderTree.delete(workspace));
        try (cleanup) {
            Optional<Emulator> found = find(workspace);
            if (found.isEmpty()) {
                return MISSING;
            }
            cleanup.add(found.get());
            return rehearse(found.get(), workspace, cleanup);
        } catch (SdkException failed) {
            out.println("  stopped: the emulator could not be asked: " + failed.getMessage());
            return FINDINGS;
        }
    }

    private Optional<Emulator> find(Path workspace) throws InterruptedException {
        try {
            Optional<Emulator> found = Emulators.find(choice(), workspace, err);
            if (found.isEmpty()) {
                err.println(props.endpoint()
                        .map(endpoint -> "no emulator answers at " + endpoint.uri())
                        .orElse(Emulators.MISSING));
            }
            return found;
        } catch (UncheckedIOException failed) {
            err.println(failed.getMessage());
            return Optional.empty();
        }
    }

    private int rehearse(Emulator emulator, Path workspace, Cleanup cleanup) throws InterruptedException {
        out.println("Rehearsal on " + emulator.description());
        String account =
                props.endpoint().isPresent() ? Aws.accountOf(emulator.endpoint(), props.region()) : props.account();
        Aws aws = new Aws(emulator.endpoint(), account, props.region());
        cleanup.add(aws);
        CdkCli cdk = new CdkCli(props, emulator.endpoint(), account, workspace);
        cleanup.add(cdk);
        KnownGaps gaps = KnownGaps.of(emulator.name().equals(Emulator.FAKECLOUD));
        return new Performance(aws, cdk, new Tally(gaps), workspace, out, err).perform(props.assembly());
    }

    private EmulatorChoice choice() {
        return new EmulatorChoice(props.endpoint(), props.account(), props.region(), props.variables());
    }

    private static Path workspace() {
        try {
            return Files.createTempDirectory("bandstand-rehearsal").toRealPath();
        } catch (IOException failed) {
            throw new UncheckedIOException("no temporary folder", failed);
        }
    }
}
