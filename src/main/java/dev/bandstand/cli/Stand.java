package dev.bandstand.cli;

import dev.bandstand.plan.Plan;
import dev.bandstand.rehearsal.Rehearsal;
import dev.bandstand.rehearsal.RehearsalProps;
import dev.bandstand.rehearsal.emulator.Endpoint;
import dev.bandstand.template.Assembly;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Rehearses one piece as it goes, or several side by side, each on an emulator of its own and told as a whole.
 *
 * @param node the Node.js program
 * @param cdk the CDK CLI's script
 * @param endpoint an emulator that already runs, where one is named; it takes one piece at a time
 * @param variables the variables of the process
 */
record Stand(Path node, Path cdk, Optional<Endpoint> endpoint, SortedMap<String, String> variables) {

    private record Told(int exitCode, double seconds, ByteArrayOutputStream out, ByteArrayOutputStream err) {
        String verdict() {
            return switch (exitCode) {
                case Rehearsal.FINE -> "fine";
                case Rehearsal.MISSING -> "not rehearsed";
                default -> "found something";
            };
        }
    }

    /** Returns the highest exit code. */
    int rehearse(List<Piece> pieces, PrintStream out, PrintStream err) throws InterruptedException {
        if (pieces.size() == 1) {
            return rehearse(pieces.get(0), out, err);
        }
        int atOnce = endpoint.isPresent() ? 1 : Runtime.getRuntime().availableProcessors();
        ExecutorService workers = Executors.newFixedThreadPool(atOnce);
        try {
            List<Future<Told>> runs = new ArrayList<>();
            pieces.forEach(piece -> runs.add(workers.submit(() -> told(piece))));
            return tell(pieces, runs, out, err);
        } finally {
            workers.shutdownNow();
        }
    }

    private static int tell(List<Piece> pieces, List<Future<Told>> runs, PrintStream out, PrintStream err)
            throws InterruptedException {
        int worst = Rehearsal.FINE;
        List<String> summary = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            String title = pieces.get(i).title();
            Told told = result(runs.get(i));
            out.println("== " + title);
            out.println(told.out().toString(StandardCharsets.UTF_8));
            err.print(told.err().toString(StandardCharsets.UTF_8));
            summary.add(String.format(Locale.ROOT, "%-48s %s (%.1f s)", title, told.verdict(), told.seconds()));
            worst = Math.max(worst, told.exitCode());
        }
        out.println("== " + runs.size() + " rehearsals");
        summary.forEach(out::println);
        return worst;
    }

    private static Told result(Future<Told> run) throws InterruptedException {
        try {
            return run.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException("a rehearsal ended early", failed);
        }
    }

    private Told told(Piece piece) {
        long start = System.nanoTime();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = rehearse(
                piece,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Told(exitCode, (System.nanoTime() - start) / 1e9, out, err);
    }

    private int rehearse(Piece piece, PrintStream out, PrintStream err) {
        Assembly assembly = Assembly.read(piece.assembly());
        out.print(Plan.of(assembly).text(DeployCommandLine.of(assembly, piece.arguments())));
        out.println();
        RehearsalProps.Builder props =
                RehearsalProps.builder(piece.assembly(), node, cdk).variables(variables);
        endpoint.ifPresent(props::endpoint);
        assembly.stacks().stream()
                .flatMap(stack -> stack.account().stream())
                .findFirst()
                .ifPresent(props::account);
        assembly.stacks().stream()
                .flatMap(stack -> stack.region().stream())
                .findFirst()
                .ifPresent(props::region);
        return Rehearsal.run(props.build(), out, err);
    }
}
