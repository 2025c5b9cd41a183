package dev.bandstand.simulation.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoadsTest {

    @TempDir
    private Path folder;

    private static void refuses(String load, String message) {
        assertThatThrownBy(() -> Loads.open(load, LoadOptions.standard()))
                .isInstanceOf(MalformedLoad.class)
                .hasMessage(message);
    }

    @Test
    void refuseAFileThatIsNotThere() {
        Path file = folder.resolve("laod.csv");
        refuses(file.toString(), file + " must exist, got: no such file");
    }

    @Test
    void refuseWhatIsNeitherAFileNorAGenerator() {
        refuses(
                "stpe:from=5",
                "load must be a file or one of the generators " + Generator.names() + ", got: stpe:from=5");
        refuses("", "load must be a file or one of the generators " + Generator.names() + ", got: ");
        refuses("a\0b", "load must be a file or one of the generators " + Generator.names() + ", got: a?b");
    }

    @Test
    void refuseAFolder() {
        refuses(folder.toString(), folder + " must be a file, got: a directory");
    }

    @Test
    void refuseADevice() {
        refuses("/dev/null", "/dev/null must be a file that can be read twice, got: a pipe or a device");
    }

    @Test
    void refuseAFileThatCannotBeRead() {
        assertThat(LoadFile.unreadable("load.csv", new AccessDeniedException("load.csv")))
                .hasMessage("load.csv must be a readable file, got: no permission");
        assertThat(LoadFile.unreadable("load.csv", new IOException("Input/output error")))
                .hasMessage("load.csv must be a readable file, got: IOException");
    }

    @ParameterizedTest
    @CsvSource({"3, 3", "0.5, 0.5", "1/300, 0.0033333333333333335", "2/4, 0.5", "1e3, 1000"})
    void takeANumberOrAFractionAsScale(String text, double factor) {
        assertThat(LoadOptions.scale(text)).isEqualTo(factor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1/0", "0/5", "NaN", "1/2/3", "x", "", "/", "1e10"})
    void refuseAScaleThatIsNone(String text) {
        assertThatThrownBy(() -> LoadOptions.scale(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("must be a number above 0 and at most 1000000000, or a fraction like 1/300, got: " + text);
    }

    @Test
    void takeMomentsInUtcUnlessTheyNameAnOffset() {
        Instant moment = Instant.parse("2026-11-27T08:00:00Z");
        assertThat(LoadOptions.moment("2026-11-27T08:00:00Z")).isEqualTo(moment);
        assertThat(LoadOptions.moment("2026-11-27 08:00")).isEqualTo(moment);
        assertThat(LoadOptions.moment("2026-11-27T09:00+01:00")).isEqualTo(moment);
        assertThat(LoadOptions.moment("2026-11-27")).isEqualTo(Instant.parse("2026-11-27T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3600", "tomorrow", "2026-11-31"})
    void refuseAMomentThatIsNone(String text) {
        assertThatThrownBy(() -> LoadOptions.moment(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("must be a moment like 2026-11-27T08:00:00Z, got: " + text);
    }

    @Test
    void knowTheWordsOfTheirOptions() {
        assertThat(Gaps.of("zero")).isEqualTo(Gaps.ZERO);
        assertThat(Alignment.of("week")).isEqualTo(Alignment.WEEK);
        assertThatThrownBy(() -> Gaps.of("fill")).hasMessage("must be one of refuse, hold, zero, got: fill");
        assertThatThrownBy(() -> Alignment.of("year")).hasMessage("must be one of none, day, week, got: year");
    }

    @Test
    void refuseOptionsThatContradictThemselves() {
        LoadOptions options = LoadOptions.standard();
        assertThatThrownBy(() -> options.withAlign(Alignment.DAY))
                .hasMessage("align must come with a start to align with, got: day alone");
        assertThatThrownBy(() -> options.withScale(Double.NaN))
                .hasMessage("scale must be above 0 and at most 1000000000, got: NaN");
    }

    @Test
    void takeALoadAsItIsUnlessToldOtherwise() {
        assertThat(LoadOptions.standard().start()).isEmpty();
        assertThat(LoadOptions.standard().scale()).isEmpty();
        assertThat(LoadOptions.standard().align()).isEqualTo(Alignment.NONE);
        assertThat(LoadOptions.standard().gaps()).isEqualTo(Gaps.REFUSE);
    }
}
