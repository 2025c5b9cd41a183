package dev.bandstand.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommentTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ask @octocat now | ask @&#8203;octocat now",
                "me@example.com | me@&#8203;example.com",
                "see #12 | see \\#&#8203;12",
                "see !12 and $3 | see \\!&#8203;12 and \\$&#8203;3",
                "see GH-12 | see GH-&#8203;12",
                "see gh-12 | see gh-&#8203;12",
                "at https://example.com | at https:&#8203;//example.com",
                "at //example.com | at /&#8203;/example.com",
                "at www.example.com | at www&#8203;.example.com",
                "so :tada: | so :&#8203;tada:",
                "so :+1: | so :&#8203;+1:",
                "&copy; | &&#8203;copy;",
                "<b>bold</b> | \\<b>bold\\</b>",
                "[x](y) | \\[x\\](y)",
            })
    void partsWhatAForgeWouldMakeMoreOf(String text, String expected) {
        assertThat(Comment.prose(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Database12AB is replaced because StorageEncrypted changes from true to false: all data is lost",
                "AWS::ECS::Service goes from 100% to 50%",
                "tcp 5432 from 0.0.0.0/0, ::/0 and 10.0.0.0/16",
                "at 12:30, s3:GetObject, a - b and A & B",
            })
    void leavesWhatReadsWellAsItIs(String text) {
        assertThat(Comment.prose(text)).isEqualTo(text);
    }

    @Test
    void showsCodeBetweenTicks() {
        assertThat(Comment.code("a*b* <i> @octocat")).isEqualTo("`a*b* <i> @octocat`");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "a`b ~ <code>a\\`b</code>",
                "a|b ~ <code>a\\|b</code>",
                "a\\b ~ <code>a\\\\b</code>",
                "^ a^ ~ <code> a</code>",
                "^^ ~ <code></code>",
                "`</code><img src=x> ~ <code>\\`\\</code>\\<img src=x></code>"
            })
    void showsCodeThatTicksCanNotHold(String text, String expected) {
        assertThat(Comment.code(text)).isEqualTo(expected);
    }

    @Test
    void keepsATextOnItsLine() {
        assertThat(Comment.prose("a\n\n# b")).isEqualTo("a  \\# b");
        assertThat(Comment.code("a\n```\nb")).isEqualTo("<code>a \\`\\`\\` b</code>");
    }
}
