package dev.bandstand.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {

    @Test
    void alignsColumnsAndWrapsTheLastBelowItself() {
        String page = new Page()
                .line("Title")
                .section("Part")
                .table(List.of(
                        List.of("a", "short"),
                        List.of("longer", "word ".repeat(30).strip())))
                .toString();

        assertThat(page).isEqualTo("""
                        Title

                        Part
                          a       short
                          longer  %s
                                  %s
                        """.formatted(
                        "word ".repeat(17).strip(), "word ".repeat(13).strip()));
    }

    @Test
    void aWrappedItemStaysBelowItsOwnBeginning() {
        String page = new Page()
                .table(List.of(List.of("a", "  " + "word ".repeat(20).strip())))
                .toString();

        assertThat(page).isEqualTo("""
                  a    %s
                       %s
                """.formatted("word ".repeat(18).strip(), "word word"));
    }

    @Test
    void doesNotAlignColumnsThatLeaveNoRoomForTheLast() {
        String wide = "x".repeat(70);

        assertThat(new Page()
                        .table(List.of(List.of(wide, "one two three four five six"), List.of("short", "seven")))
                        .toString())
                .isEqualTo("  " + wide + "  one two three four five\n    six\n  short  seven\n");
    }

    @Test
    void leavesAWordThatIsTooLongWhole() {
        String word = "x".repeat(120);

        assertThat(new Page().item(word).toString()).isEqualTo("  " + word + "\n");
    }

    @Test
    void leavesACommandOnOneLineSoThatItCanBeCopied() {
        String command =
                "./bandstand deploy --all " + "-c key=value ".repeat(10).strip();

        assertThat(new Page().command(command).toString()).isEqualTo("  " + command + "\n");
    }
}
