package dev.bandstand.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscapeTest {

    @Test
    void leavesNothingOfMarkup() {
        assertThat(Escape.markup("<script>alert('x' && \"y\")</script>"))
                .isEqualTo("&lt;script&gt;alert(&#39;x&#39; &amp;&amp; &quot;y&quot;)&lt;/script&gt;");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "a | b ~ a \\| b",
                "a\\|b ~ a\\\\\\|b",
                "*bold* ~ \\*bold\\*",
                "snake_case ~ snake_case",
                "_it_ ~ \\_it\\_",
                "[x](javascript:y) ~ \\[x\\](javascript:y)",
                "![x](y) ~ \\!\\[x\\](y)",
                "<img src=x> ~ \\<img src=x>",
                "71.2 < 90 and <= 3 ~ 71.2 < 90 and <= 3",
                "&lt; & more ~ \\&lt; & more",
                "`code` ~ \\`code\\`",
                "# title ~ \\# title",
                "$x$ ~ \\$x\\$"
            })
    void leavesNothingOfMarkdown(String text, String expected) {
        assertThat(Escape.markdown(text)).isEqualTo(expected);
    }

    @Test
    void keepsATextOnItsLine() {
        assertThat(Escape.markdown("a\r\n| b\tc")).isEqualTo("a  \\| b c");
    }

    @Test
    void replacesWhatNoReportCanHold() {
        assertThat(Escape.oneLine("a\u0000b\u001Bc\u202Ed\u2066e\uFFFFf\uD800g\u2028h"))
                .isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf\uFFFDg\uFFFDh");
    }

    @Test
    void leavesNoMarkThatTurnsTheDirectionOfWriting() {
        assertThat(Escape.oneLine("a\u061Cb\u200Ec\u200Fd\u202Ae\u2069f"))
                .isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf");
    }

    @Test
    void keepsCharactersOfTwoHalves() {
        assertThat(Escape.markup("\uD83D\uDE80 läuft")).isEqualTo("\uD83D\uDE80 läuft");
    }
}
