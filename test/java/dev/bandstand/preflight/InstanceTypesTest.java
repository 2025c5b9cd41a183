package dev.bandstand.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstanceTypesTest {

    @ParameterizedTest
    @CsvSource({
        "m7g.large,2,8192,ARM64,3,10,false",
        "t3.micro,2,1024,X86_64,2,2,false",
        "c7gn.medium,1,2048,ARM64,2,4,false",
        "g4dn.xlarge,4,16384,X86_64,3,10,true",
        "inf2.xlarge,4,16384,X86_64,4,15,false",
        "x2gd.large,2,32768,ARM64,3,10,false",
        "u7in-32tb.224xlarge,896,33554432,X86_64,16,50,false"
    })
    void areKnownByTheirName(
            String name,
            int vCpus,
            int memoryMiB,
            CpuArchitecture architecture,
            int interfaces,
            int each,
            boolean gpu) {
        assertThat(InstanceTypes.find(name))
                .contains(new InstanceType(name, vCpus, memoryMiB, architecture, interfaces, each, gpu));
    }

    @Test
    void areAllReadable() {
        assertThat(InstanceTypes.names())
                .hasSizeGreaterThan(1000)
                .allSatisfy(name -> assertThat(InstanceTypes.find(name)).isPresent());
    }

    @Test
    void leaveOutMacsAndWhatNobodyKnows() {
        assertThat(InstanceTypes.find("mac2.metal")).isEmpty();
        assertThat(InstanceTypes.find("m7g.lagre")).isEmpty();
        assertThat(InstanceTypes.find("# type")).isEmpty();
    }

    @Test
    void sayWhereTheyComeFromAndOfWhichDay() {
        assertThat(InstanceTypes.source()).matches("moto [0-9.]+ of [0-9]{4}-[0-9]{2}-[0-9]{2}: .*");
    }

    @Test
    void holdTasksWithinTheirSize() {
        InstanceType type = InstanceTypes.find("m7g.large").orElseThrow();
        assertThat(type.cpuUnits()).isEqualTo(2048);
        assertThat(type.mostTaskMemoryMiB()).isEqualTo(8028);
        assertThat(type.safeTaskMemoryMiB()).isEqualTo(7782);
        assertThat(type.tasksWithOwnInterface()).isEqualTo(2);
    }
}
