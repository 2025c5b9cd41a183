package dev.bandstand.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskSizeTest {

    @ParameterizedTest(name = "{0} CPU units with {1} MiB")
    @CsvSource({
        "256,512",
        "256,2048",
        "512,1024",
        "512,4096",
        "1024,2048",
        "1024,8192",
        "2048,4096",
        "2048,16384",
        "4096,8192",
        "4096,30720",
        "8192,16384",
        "8192,61440",
        "16384,32768",
        "16384,122880"
    })
    void acceptsThePairsFargateRuns(int cpu, int memoryMiB) {
        assertThat(TaskSize.of(cpu, memoryMiB)).isEqualTo(new TaskSize(cpu, memoryMiB));
    }

    @ParameterizedTest(name = "{0} CPU units with {1} MiB")
    @CsvSource({
        "256,256,'memory must be 512, 1024 or 2048 for 256 CPU units, got: 256'",
        "256,4096,'memory must be 512, 1024 or 2048 for 256 CPU units, got: 4096'",
        "512,512,'memory must be 1024, 2048, 3072 or 4096 for 512 CPU units, got: 512'",
        "1024,2500,'memory must be 2048 to 8192 in steps of 1024 for 1024 CPU units, got: 2500'",
        "2048,17408,'memory must be 4096 to 16384 in steps of 1024 for 2048 CPU units, got: 17408'",
        "4096,31744,'memory must be 8192 to 30720 in steps of 1024 for 4096 CPU units, got: 31744'",
        "8192,17408,'memory must be 16384 to 61440 in steps of 4096 for 8192 CPU units, got: 17408'",
        "16384,36864,'memory must be 32768 to 122880 in steps of 8192 for 16384 CPU units, got: 36864'",
        "300,512,'cpu must be 256, 512, 1024, 2048, 4096, 8192 or 16384, got: 300'",
        "0,0,'cpu must be 256, 512, 1024, 2048, 4096, 8192 or 16384, got: 0'"
    })
    void refusesAnyOtherPairNamingTheLegalSizes(int cpu, int memoryMiB, String message) {
        assertThatThrownBy(() -> TaskSize.of(cpu, memoryMiB))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void readsAsWords() {
        assertThat(TaskSize.of(256, 512)).hasToString("256 CPU units and 512 MiB");
    }
}
