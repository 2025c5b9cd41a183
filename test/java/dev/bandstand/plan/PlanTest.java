package dev.bandstand.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.template.Assembly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanTest {

    private static final Path TEMPLATES = Path.of("test/resources/templates");

    /** A backend with a database; jobs and internal services on Fargate; a backend on instances in bridge mode. */
    @ParameterizedTest
    @ValueSource(strings = {"backend", "jobs", "instances"})
    void fitsABackendOnOnePage(String name) throws IOException {
        Path assembly = TEMPLATES.resolve(name);
        String page = Plan.of(Assembly.read(assembly)).text("./bandstand deploy -c imageTag=1.2.3");
        Path golden = assembly.resolve("plan.txt");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, page);
        }

        assertThat(page)
                .as("the page (if the change is meant, run again with -Dgolden.update=true)")
                .isEqualTo(Files.readString(golden));
        assertThat(page.lines()).allMatch(line -> line.length() <= 98);
    }

    @Test
    void readsASingleTemplateThatKnowsNothingOfItsSurroundings() {
        Path scaling = TEMPLATES.resolve("scaling.template.json");

        assertThat(Plan.of(Assembly.read(scaling)).text("aws cloudformation deploy"))
                .isEqualTo("""
                        1 stack, 7 resources, in this order
                          scaling  7 resources  your account, your region

                        What will stand there
                          existing network  service backend, 2 to 20 tasks on EC2
                          beside            2 alarms

                        Who can reach what
                          There is no security group in these templates.

                        Scaling
                          service backend, 2 to 20 tasks
                            holds requests per target at 1000 a minute (again after 1m out, never in)
                            steps on CPU: +2 from 70.1% up, +4 from 85.3% up; -1 from 30% down (3 of 3 periods of 1m,
                            again after 1m out, 5m in)
                            morning: Mon-Fri at 07:00 (Europe/Berlin) sets min 4, max 20
                            evening: Mon-Fri at 20:00 (UTC) sets min 2

                        Checks of the templates
                          none: a single template has no reports beside it

                        To deploy
                          aws cloudformation deploy
                        """);
    }

    @Test
    void doesNotClaimToKnowWhoReachesWhatHasGroupsElsewhere(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("x.json"), """
                {"Resources": {
                  "Group": {"Type": "AWS::EC2::SecurityGroup"},
                  "Mail": {"Type": "AWS::ECS::Service", "Properties": {"ServiceName": "mail", "NetworkConfiguration":
                    {"AwsvpcConfiguration": {"SecurityGroups": [{"Fn::GetAtt": ["Group", "GroupId"]}]}}}},
                  "Db": {"Type": "AWS::RDS::DBInstance", "Properties": {"VPCSecurityGroups": ["sg-123"]}}}}
                """);

        assertThat(Plan.of(Assembly.read(file)).text("deploy")).contains("""
                Who can reach what
                  nobody        -> service mail  no rule lets anyone in
                  service mail  -> the internet  out only, if the existing network routes it
                  Not known: who reaches database Db, whose security groups stand elsewhere.
                  Nothing else comes in.
                """);
    }
}
