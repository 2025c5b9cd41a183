package dev.bandstand.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only a file with jobs asks of the stacks. */
class JobsTest {

    @TempDir
    private Path folder;

    @Test
    void aManagedDaemonSeesFoldersOfItsInstance() throws IOException {
        Synthesis synthesis = synthesize("""
                name: x
                cluster: {capacity: managedInstances}
                jobs: {agent: {daemon: {}, volumes: {proc: {host: /proc}}, mounts: {proc: {path: /host/proc, readOnly: true}}}}
                """);

        assertThat(synthesis
                        .the("AWS::ECS::DaemonTaskDefinition")
                        .properties()
                        .at("/Volumes/0/Host/SourcePath")
                        .asText())
                .isEqualTo("/proc");
    }

    @Test
    void aTaskThatIsRunByHandAsksForItsDisk() throws IOException {
        Synthesis synthesis = synthesize("""
                name: x
                jobs: {sort: {volumes: {work: {ebs: {sizeGiB: 20}}}, mounts: {work: {path: /work}}}}
                """);

        assertThat(synthesis.text()).contains("volumeConfigurations", "sizeInGiB");
    }

    @Test
    void theValidatorsAreAtRestInANamedAccountToo() throws IOException {
        synthesize("""
                name: x
                account: "123456789012"
                region: eu-central-1
                cluster: {ec2: {maxInstances: 30, terminationProtection: true}}
                services:
                  api: {memoryMiB: 1024, sidecars: {adot: {}}, access: [{table: orders, rights: read}], volumes: {work: {ebs: {sizeGiB: 20}}}, mounts: {work: {path: /work}}}
                jobs:
                  mail: {queue: {}}
                  report: {schedule: {rate: 1h, overlap: alarm}}
                  now: {}
                  watcher: {daemon: {}, capacity: ec2}
                  agent: {daemon: {}, capacity: managedInstances}
                """);
    }

    @Test
    void jobsNeedNoPublicSubnets() throws IOException {
        Synthesis synthesis = synthesize("""
                name: x
                network:
                  existing:
                    vpcId: vpc-0abc
                    cidr: 10.0.0.0/16
                    availabilityZones: [eu-central-1a, eu-central-1b]
                    privateSubnetIds: [subnet-0b1, subnet-0b2]
                jobs: {mail: {queue: {}}}
                """);

        assertThat(synthesis
                        .the("AWS::ECS::Service")
                        .properties()
                        .at("/NetworkConfiguration/AwsvpcConfiguration/Subnets")
                        .toString())
                .isEqualTo("[\"subnet-0b1\",\"subnet-0b2\"]");
    }

    private Synthesis synthesize(String yaml) throws IOException {
        Synthesis synthesis = Synthesis.of(Files.writeString(folder.resolve("x.yaml"), yaml), Map.of(), app -> {});
        assertThat(synthesis.exit()).as(synthesis.printed()).isZero();
        return synthesis;
    }
}
