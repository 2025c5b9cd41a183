package dev.bandstand.review.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bandstand.review.Review;
import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.simulation.Experiment;
import dev.bandstand.simulation.load.Load;
import dev.bandstand.simulation.load.LoadOptions;
import dev.bandstand.simulation.load.Loads;
import dev.bandstand.simulation.parameter.Parameters;
import dev.bandstand.simulation.score.Budget;
import dev.bandstand.simulation.score.BudgetLine;
import dev.bandstand.simulation.service.ScalableService;
import dev.bandstand.template.Assembly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadJudgeTest {

    private static final Path SCALED = Path.of("test/resources/golden/service-scaled.template.json");
    private static final String MOST = "\"MaxCapacity\" : 20";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void tellsThatALoadIsHeldWorseAndNamesTheLimitsThatAreExceeded() throws IOException {
        var limits = new TreeMap<String, Double>();
        limits.put("overloadMinutes", 1.0);
        limits.put("peakTasks", 100.0);
        Judged judged = judge(10, MOST, "\"MaxCapacity\" : 3", Optional.of(new Budget(limits)));

        assertThat(judged.finding().severity()).isEqualTo(Severity.WARNING);
        assertThat(judged.finding().message())
                .isEqualTo(
                        "ScalableTarget ApiServiceTaskCountTarget5A60772F has another range: MaxCapacity 20 -> 3, so there is less room under a"
                                + " peak. Simulated under step:from=20,to=90,at=10m,duration=2h: 6.02 -> 110 minutes of overload, at most"
                                + " 20 -> 3 tasks, 0.42 -> 0.084 USD for its tasks (nine of ten of 5 runs stay at or below); it holds the"
                                + " load worse than before; it exceeds the budget: overloadMinutes 110 > 1");
        assertThat(judged.judge().exceeded()).extracting(BudgetLine::field).containsExactly("overloadMinutes");
    }

    @Test
    void makesANoteOfAChangeThatTheLoadDoesNotFeel() throws IOException {
        Judged judged = judge(100, MOST, "\"MaxCapacity\" : 40", Optional.empty());

        assertThat(judged.finding().severity()).isEqualTo(Severity.NOTE);
        assertThat(judged.finding().message())
                .isEqualTo(
                        "ScalableTarget ApiServiceTaskCountTarget5A60772F has another range: MaxCapacity 20 -> 40, so a peak, or a policy gone"
                                + " wrong, may cost more. Simulated under step:from=20,to=90,at=10m,duration=2h: 0 minutes of overload, at"
                                + " most 20 -> 24 tasks, 0.23 -> 0.24 USD for its tasks (nine of ten of 5 runs stay at or below); it holds"
                                + " the load");
        assertThat(judged.judge().exceeded()).isEmpty();
    }

    @Test
    void makesANoteOfALoadThatIsHeldAsBadlyAsBefore() throws IOException {
        Judged judged = judge(10, MOST, "\"MaxCapacity\" : 20", Optional.empty());

        assertThat(judged.finding().severity()).isEqualTo(Severity.NOTE);
        assertThat(judged.finding().message())
                .isEqualTo(
                        "ScalableTarget ApiServiceTaskCountTarget5A60772F has another range: MaxCapacity 20 -> 21, so a peak, or a policy gone"
                                + " wrong, may cost more. Simulated under step:from=20,to=90,at=10m,duration=2h: 6.02 minutes of overload,"
                                + " at most 20 -> 21 tasks, 0.42 USD for its tasks (nine of ten of 5 runs stay at or below); it does not"
                                + " hold the load, as it did not before");
    }

    @Test
    void saysWhyItCanNotSimulate() throws IOException {
        Judged judged = judge(
                10,
                "\"DeploymentController\" : {\n          \"Type\" : \"ECS\"",
                "\"DeploymentController\" : {\n          \"Type\" : \"EXTERNAL\"",
                Optional.empty());

        assertThat(judged.finding().severity()).isEqualTo(Severity.WARNING);
        assertThat(judged.finding().message())
                .isEqualTo(
                        "ScalableTarget ApiServiceTaskCountTarget5A60772F has another range: MaxCapacity 20 -> 21, so a peak, or a policy gone"
                                + " wrong, may cost more. No simulation tells whether it holds step:from=20,to=90,at=10m,duration=2h:"
                                + " ApiServiceF47CA166 can not be simulated: ApiServiceF47CA166: DeploymentController must be ECS or"
                                + " CODE_DEPLOY, got: EXTERNAL");
    }

    @Test
    void hasNoVerdictOnAServiceThatIsNotThere() {
        Comparison comparison = Comparison.of(Assembly.read(SCALED), Assembly.read(SCALED));
        LoadJudge judge = LoadJudge.of(comparison, trial(10, Optional.empty()));

        assertThat(judge.judge("nowhere", "Api")).isEmpty();
        assertThat(judge.judge(comparison.head().stacks().get(0).stackName(), "Nobody"))
                .isEmpty();
    }

    @Test
    void refusesATrialWithoutRuns() {
        assertThatThrownBy(() -> new LoadTrial(
                        load(), 0, service -> experiment(service, 10), service -> "eu-central-1", Optional.empty()))
                .hasMessage("seeds must be at least 1, got: 0");
    }

    private record Judged(Finding finding, LoadJudge judge) {}

    private Judged judge(double capacity, String before, String after, Optional<Budget> budget) throws IOException {
        String old = Files.readString(SCALED);
        assertThat(old).contains(before);
        Path base = Files.writeString(folder.resolve("old.json"), old);
        Path head = Files.writeString(
                folder.resolve("new.json"), old.replace(before, after).replace(MOST, "\"MaxCapacity\" : 21"));
        Comparison comparison = Comparison.of(Assembly.read(base), Assembly.read(head));
        LoadJudge judge = LoadJudge.of(comparison, trial(capacity, budget));
        List<Finding> findings = Review.of(comparison.judgedBy(judge)).findings().stream()
                .filter(finding -> finding.rule().equals("scalingRangeChanged"))
                .toList();
        assertThat(findings).hasSize(1);
        return new Judged(findings.get(0), judge);
    }

    private static LoadTrial trial(double capacity, Optional<Budget> budget) {
        return new LoadTrial(load(), 5, service -> experiment(service, capacity), service -> "eu-central-1", budget);
    }

    private static Experiment experiment(ScalableService service, double capacity) {
        return new Experiment(service, capacity, Parameters.standard(), List.of(), load().start(), service.min());
    }

    private static Load load() {
        return Loads.open(
                "step:from=20,to=90,at=10m,duration=2h",
                LoadOptions.standard().withStart(Instant.parse("2026-11-27T08:00:00Z")));
    }
}
