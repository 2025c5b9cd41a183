package dev.bandstand.plan.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LettersTest {

    private final Letters letters = Letters.of(10);

    @Test
    void wideLettersAreWiderThanNarrowOnes() {
        assertThat(letters.width("WWW")).isGreaterThan(2 * letters.width("iii"));
        assertThat(letters.width("日本")).isGreaterThan(20);
        assertThat(Letters.bold(10).width("name")).isGreaterThan(letters.width("name"));
    }

    @Test
    void cutsWhatDoesNotFitBetweenWholeCharacters() {
        assertThat(letters.fit("short", 100)).isEqualTo("short");
        assertThat(letters.fit("\uD83C\uDFB8\uD83C\uDFB8\uD83C\uDFB8", 25)).isEqualTo("\uD83C\uDFB8…");
    }

    @Test
    void breaksBetweenWordsAndTellsThatThereIsMore() {
        assertThat(letters.wrap("one two three", letters.width("one two"), 3)).containsExactly("one two", "three");
        assertThat(letters.wrap("one two three four", letters.width("one two"), 2))
                .containsExactly("one two", "three…");
        assertThat(letters.wrap("", 100, 2)).isEmpty();
    }
}
