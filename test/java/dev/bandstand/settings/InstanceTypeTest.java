package dev.bandstand.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstanceTypeTest {

    @ParameterizedTest
    @CsvSource({
        "m7g.large,true",
        "c7gn.xlarge,true",
        "t4g.small,true",
        "a1.large,true",
        "m7i.large,false",
        "g4dn.xlarge,false"
    })
    void knowsGravitonByItsName(String name, boolean arm) {
        assertThat(new InstanceType(name).isArm()).isEqualTo(arm);
    }

    @ParameterizedTest
    @CsvSource({
        "m7g.large,2048,8192",
        "c7g.xlarge,4096,8192",
        "r7g.2xlarge,8192,65536",
        "t3.medium,2048,4096",
        "m7g.medium,1024,4096"
    })
    void knowsCpuAndMemory(String name, int cpu, int memoryMiB) {
        assertThat(new InstanceType(name).cpu()).contains(cpu);
        assertThat(new InstanceType(name).memoryMiB()).contains(memoryMiB);
    }

    @Test
    void guessesNothing() {
        assertThat(new InstanceType("x2gd.large").memoryMiB()).isEmpty();
        assertThat(new InstanceType("m7g.metal").cpu()).isEmpty();
    }
}
