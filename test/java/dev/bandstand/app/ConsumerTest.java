package dev.bandstand.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.template.Assembly;
import dev.bandstand.template.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's Java program is a file that runs, and builds the whole backend inside somebody else's stack. */
class ConsumerTest {

    private static final Path PROGRAM = Path.of("examples/consumer/src/main/java/com/example/ShopApp.java");

    @Test
    void theReadmeShowsTheFileAsItIs() throws IOException {
        String program = Files.readString(PROGRAM);
        String shown = program.substring(program.indexOf("        var app"), program.lastIndexOf("    }\n}"));
        assertThat(Files.readString(Path.of("README.md")))
                .contains(shown.indent(-8).stripTrailing());
    }

    @Test
    void theProgramBuildsTheBackend(@TempDir Path folder) throws Exception {
        Path outdir = folder.resolve("cdk.out");
        Path log = folder.resolve("log");
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        PROGRAM.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("CDK_OUTDIR", outdir.toString());
        Process process = builder.start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).as("ends").isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();

        Template template = Assembly.read(outdir).stacks().get(0).template();
        assertThat(template.resources("AWS::EC2::Subnet")).hasSize(6);
        assertThat(template.resources("AWS::RDS::DBInstance")).hasSize(1);
        assertThat(template.resources("AWS::ECR::Repository")).hasSize(1);
        assertThat(template.resources("AWS::ECS::Cluster")).hasSize(1);
        assertThat(template.resources("AWS::ECS::Service")).hasSize(1);
        assertThat(template.resources("AWS::ElasticLoadBalancingV2::LoadBalancer"))
                .hasSize(1);
        assertThat(template.resources("AWS::ApplicationAutoScaling::ScalingPolicy"))
                .hasSize(1);
        assertThat(template.tree().toString())
                .doesNotContain("\"LaunchType\"")
                .doesNotContain("\"DesiredCount\"")
                .doesNotContain("AWS::Lambda::Function");
    }
}
