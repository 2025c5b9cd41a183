package dev.bandstand.cli;

import dev.bandstand.review.lock.LockDifference;
import dev.bandstand.review.lock.LockFile;
import dev.bandstand.template.Assembly;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Used by the launcher after a synthesis: compares the stateful resources with the lock, or writes them into it. */
@Command(name = "lock", hidden = true, description = "Tells which stateful resources differ from the lock.")
final class LockCommand implements Callable<Integer> {

    private final Environment environment;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--assembly", required = true, paramLabel = "DIR", description = "What was synthesized.")
    private Path assembly = Path.of("");

    @Option(names = "--lock", paramLabel = "FILE", description = "The lock. Default: bandstand.lock.json.")
    private Path file = Path.of(LockFile.NAME);

    @Option(names = "--update-lock", description = "Writes the lock.")
    private boolean update;

    @Option(names = "--deploy", description = "It will be deployed, so a loss is no mere warning.")
    private boolean deploy;

    LockCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Path lock = environment.directory().resolve(file);
        boolean exists = Files.exists(lock);
        if (!exists && !update) {
            return 0;
        }
        LockFile known = exists ? LockFile.read(lock) : new LockFile(Collections.emptySortedMap());
        LockFile synthesized = LockFile.of(Assembly.read(assembly).withNestedStacks());
        if (update) {
            LockFile next = known.with(synthesized);
            if (!exists || !next.equals(known)) {
                write(next, lock);
            }
            return 0;
        }
        return tell(LockDifference.of(known, synthesized));
    }

    private static void write(LockFile next, Path lock) {
        try {
            next.write(lock);
        } catch (IOException e) {
            throw new Stop(
                    Stop.BAD_INPUT,
                    lock + " must be a file that can be written, got: "
                            + e.getClass().getSimpleName(),
                    e);
        }
    }

    private int tell(LockDifference difference) {
        boolean strict = environment
                .variable("CI")
                .filter(value -> !value.isBlank() && !value.equalsIgnoreCase("false"))
                .isPresent();
        PrintWriter err = spec.commandLine().getErr();
        boolean refused = strict || deploy;
        difference.lost().forEach(line -> err.println("bandstand: " + (refused ? "" : "warning: ") + line));
        difference.added().forEach(line -> err.println("bandstand: " + (strict ? "" : "warning: ") + line));
        err.flush();
        boolean lost = refused && !difference.lost().isEmpty();
        boolean unknown = strict && !difference.added().isEmpty();
        return lost || unknown ? Stop.FINDINGS : 0;
    }
}
