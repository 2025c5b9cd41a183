package dev.bandstand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlanCommandTest {

    @Test
    void printsThePageAndTheCommandThatDeploysWithTheSameFlags() {
        Invocation plan = Invocation.of(
                "plan",
                "--assembly",
                "test/resources/templates/scaling.template.json",
                "--",
                "-c",
                "config=config/my shop.yaml",
                "-c",
                "imageTag=1.2.3");

        assertThat(plan.exitCode()).isZero();
        assertThat(plan.err()).isEmpty();
        assertThat(plan.out())
                .startsWith("1 stack, 7 resources")
                .endsWith("To deploy\n  ./bandstand deploy -c 'config=config/my shop.yaml' -c imageTag=1.2.3\n");
    }

    @Test
    void deploysAllStacksWhereThereAreSeveral() {
        assertThat(Invocation.of("plan", "--assembly", "test/resources/templates/backend", "--", "-c", "imageTag=1")
                        .out())
                .endsWith("\n  ./bandstand deploy --all -c imageTag=1\n");
    }

    @Test
    void endsWithOneWhenACheckFoundSomething() {
        assertThat(Invocation.of("plan", "--assembly", "test/resources/templates/backend")
                        .exitCode())
                .isEqualTo(1);
    }

    @Test
    void namesAnAssemblyThatIsNotThere() {
        assertThat(Invocation.of("plan", "--assembly", "nowhere"))
                .isEqualTo(new Invocation(2, "", "bandstand: nowhere must exist, got: no such file\n"));
    }

    @Test
    void explainsItselfAsTheLauncherTakesIt() {
        assertThat(Invocation.of("plan", "--help").out())
                .startsWith("Usage: bandstand plan [-c KEY=VALUE]... [OPTION of synth]...\n")
                .doesNotContain("--assembly");
    }
}
