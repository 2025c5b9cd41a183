package dev.bandstand.rehearsal;

import dev.bandstand.rehearsal.KnownGaps.Moment;
import dev.bandstand.rehearsal.readback.Aws;
import dev.bandstand.rehearsal.readback.Described;
import dev.bandstand.rehearsal.readback.HostedZones;
import dev.bandstand.rehearsal.readback.Readback;
import dev.bandstand.template.Assembly;
import dev.bandstand.template.Target;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The six steps of a rehearsal, one line each while they run. */
final class Performance {

    private static final int LINES_OF_OUTPUT = 15;

    private final Aws aws;
    private final CdkCli cdk;
    private final Tally tally;
    private final Path workspace;
    private final PrintStream out;
    private final PrintStream err;

    Performance(Aws aws, CdkCli cdk, Tally tally, Path workspace, PrintStream out, PrintStream err) {
        this.aws = aws;
        this.cdk = cdk;
        this.tally = tally;
        this.workspace = workspace;
        this.out = out;
        this.err = err;
    }

    /** Ends a rehearsal whose next step could not start. */
    private static final class Broken extends Exception {
        Broken(String message) {
            super(message);
        }
    }

    int perform(Path original) throws InterruptedException {
        SortedMap<String, String> standIns = HostedZones.standIns(aws, Assembly.read(original));
        Scene first = Scene.of(original, workspace.resolve("first"), standIns);
        first.adaptations().forEach(line -> out.println("  adapted on a copy: " + line));
        standIns.forEach((zone, standIn) ->
                out.println("  adapted on a copy: hosted zone " + zone + " stood in for by " + standIn));
        try {
            List<Leaf> deployed = deploy(first);
            again(first, deployed);
            Scene changed = change(first);
            failure(changed);
            destroy(changed);
            new Report(out).print(tally, deployed);
        } catch (Broken broken) {
            out.println("  stopped: " + broken.getMessage());
            return Rehearsal.FINDINGS;
        }
        boolean fine = tally.findings().isEmpty() && tally.closed().isEmpty();
        out.println();
        out.println(fine ? "Everything matches or is a known gap." : "The rehearsal found something, see above.");
        return fine ? Rehearsal.FINE : Rehearsal.FINDINGS;
    }

    private List<Leaf> deploy(Scene scene) throws InterruptedException, Broken {
        long start = System.nanoTime();
        succeed("bootstrap", cdk.bootstrap());
        succeed("deploy", cdk.deploy(scene.deployable()));
        say("1 deploy", start, "bootstrapped, " + count(scene.stacks(), "stack") + " deployed with the CDK CLI");
        long reading = System.nanoTime();
        List<Leaf> leaves = read(scene);
        Counts counts = tally.count("2 read back", Moment.DEPLOY, leaves);
        say("2 read back", reading, resources(leaves) + ", values: " + counts);
        return leaves;
    }

    private void again(Scene scene, List<Leaf> before) throws InterruptedException, Broken {
        long start = System.nanoTime();
        CdkCli.Result diff = cdk.diff(scene.deployable());
        expect("3 again", "Template", "no difference", diff.succeeded() ? "no difference" : "a difference");
        CdkCli.Result result = cdk.deploy(scene.deployable());
        succeed("second deploy", result);
        int skipped = result.output().split("\\(no changes\\)", -1).length - 1;
        expect("3 again", "Skipped", String.valueOf(scene.stacks()), String.valueOf(skipped));
        List<Leaf> since = Changes.between(before, read(scene));
        Counts counts = tally.count("3 again", Moment.AGAIN, since);
        String verdict = diff.succeeded() ? "no difference for cdk diff" : "cdk diff sees a difference";
        say("3 again", start, verdict + ", values since the first deploy: " + counts);
    }

    private Scene change(Scene before) throws InterruptedException, Broken {
        long start = System.nanoTime();
        List<String> edits = new ArrayList<>();
        Scene changed = before.next(workspace.resolve("changed"), Edits::change, edits);
        succeed("deploy of the change", cdk.deploy(changed.deployable()));
        Counts counts = tally.count("4 change", Moment.CHANGE, read(changed));
        say("4 change", start, count(edits.size(), "change") + " deployed, values: " + counts);
        detail(edits);
        return changed;
    }

    private void failure(Scene good) throws InterruptedException {
        long start = System.nanoTime();
        List<Leaf> before = read(good);
        List<String> edits = new ArrayList<>();
        Set<String> places = new TreeSet<>();
        Scene bad = good.next(workspace.resolve("bad"), copy -> Edits.failure(copy, places), edits);
        CdkCli.Result result = cdk.deploy(bad.deployable());
        Counts counts = rolledBack(Changes.between(before, read(good)), places);
        boolean rejected = !result.succeeded() && result.output().contains(Edits.CULPRIT);
        expect("5 failure", "Rejected", "true", String.valueOf(rejected));
        String verdict = rejected ? "rejected as it must be" : "not rejected";
        say("5 failure", start, verdict + ", values against the state before: " + counts);
        detail(edits);
    }

    /** What nobody edited stays as it was; only what was edited can show that the emulator rolls back. */
    private Counts rolledBack(List<Leaf> since, Set<String> places) {
        Map<Boolean, List<Leaf>> split = since.stream()
                .collect(Collectors.partitioningBy(
                        leaf -> !leaf.matches() || places.contains(leaf.target() + " " + leaf.path())));
        Counts counts = tally.count("5 failure", Moment.ROLLBACK, split.getOrDefault(true, List.of()));
        counts.add(tally.count("5 failure", Moment.AGAIN, split.getOrDefault(false, List.of())));
        return counts;
    }

    private void destroy(Scene last) throws InterruptedException, Broken {
        long start = System.nanoTime();
        List<String> lifted = new ArrayList<>();
        Scene unprotected = last.next(workspace.resolve("unprotected"), Protections::lift, lifted);
        if (!lifted.isEmpty()) {
            succeed("deploy without protection", cdk.deploy(unprotected.deployable()));
        }
        List<Described> before = Readback.of(aws, unprotected.wanted());
        succeed("destroy", cdk.destroy(unprotected.deployable()));
        Remains remains = Remains.of(aws, unprotected.wanted(), before);
        Counts counts = tally.count("6 destroy", Moment.DESTROY, remains.leaves());
        say("6 destroy", start, count(last.stacks(), "stack") + " destroyed, deletion policies: " + counts);
        detail(lifted.stream().map(line -> "lifted first: " + line).toList());
        detail(remains.kept().stream().map(line -> "left: " + line).toList());
    }

    private List<Leaf> read(Scene scene) {
        List<Leaf> leaves = new ArrayList<>();
        Readback.of(aws, scene.wanted()).forEach(resource -> leaves.addAll(Comparison.of(resource)));
        return leaves;
    }

    private static String resources(List<Leaf> leaves) {
        return count(
                Math.toIntExact(
                        leaves.stream().filter(leaf -> leaf.path().isEmpty()).count()),
                "resource");
    }

    private void detail(List<String> lines) {
        lines.forEach(line -> out.println("             " + line));
    }

    /** Something about the deployment as a whole. */
    private void expect(String step, String what, String wanted, String found) {
        Leaf leaf = new Leaf(
                new Target("all", "stacks"),
                "AWS::CloudFormation::Stack",
                what,
                wanted,
                found,
                wanted.equals(found),
                false);
        tally.count(step, Moment.AGAIN, List.of(leaf));
    }

    private void succeed(String what, CdkCli.Result result) throws Broken {
        if (!result.succeeded()) {
            List<String> lines = result.output().lines().toList();
            lines.stream().skip(Math.max(0, lines.size() - LINES_OF_OUTPUT)).forEach(err::println);
            throw new Broken("the " + what + " failed, its last lines are above");
        }
    }

    private void say(String step, long start, String text) {
        double seconds = (System.nanoTime() - start) / 1e9;
        out.printf(Locale.ROOT, "%-12s %s (%.1f s)%n", step, text, seconds);
    }

    private static String count(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
