package dev.bandstand.review.rule.access.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    private static final List<String> TEXTS = texts("abc", 6);

    @ParameterizedTest
    @CsvSource({
        "*, '', true",
        "?, '', false",
        "a?c, abc, true",
        "a?c, ac, false",
        "a*c, ac, true",
        "a*b*c, axbxbc, true",
        "a*b*c, acb, false",
        "**a, ba, true",
        "s3:Get*, s3:GetObject, true",
        "s3:Get*, s3:PutObject, false"
    })
    void matches(String pattern, String text, boolean matches) {
        assertThat(new Pattern(pattern).matches(text)).isEqualTo(matches);
    }

    /** Every text of up to six letters tells patterns of up to four places apart. */
    @Test
    void agreesWithTryingEachText() {
        var random = new Random(6);
        for (int round = 0; round < 4_000; round++) {
            Words one = randomWords(random);
            List<Words> others = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                others.add(randomWords(random));
            }
            boolean in = TEXTS.stream()
                    .filter(one::has)
                    .allMatch(text -> others.stream().anyMatch(other -> other.has(text)));
            assertThat(one.isIn(others)).as("%s in %s", one, others).isEqualTo(in);
        }
    }

    @Test
    void findsWhetherSetsMeetOutsideOthers() {
        var random = new Random(7);
        for (int round = 0; round < 4_000; round++) {
            Words one = randomWords(random);
            Words two = randomWords(random);
            Words not = randomWords(random);
            boolean none = TEXTS.stream().noneMatch(text -> one.has(text) && two.has(text) && !not.has(text));
            assertThat(Overlap.isEmpty(List.of(one, two), List.of(not)))
                    .as("%s and %s without %s", one, two, not)
                    .isEqualTo(none);
        }
    }

    @Test
    void isTheUnionOfItsParts() {
        var random = new Random(8);
        for (int round = 0; round < 500; round++) {
            Words words = randomWords(random);
            for (Words part : words.parts()) {
                assertThat(part.isIn(List.of(words))).isTrue();
            }
            assertThat(words.isIn(words.parts())).isTrue();
        }
    }

    @Test
    void takesPatternsWithTooManyStatesToDiffer() {
        List<Words> others = new ArrayList<>();
        for (char one = 'a'; one < 'a' + 26; one++) {
            others.add(Words.of("*" + one + "*" + one + "????????????*" + one + "?????????"));
        }
        assertThat(Words.of("*a*b*c*").isIn(others)).isFalse();
    }

    private static Words randomWords(Random random) {
        List<String> patterns = new ArrayList<>();
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            var text = new StringBuilder();
            for (int j = random.nextInt(5); j > 0; j--) {
                text.append("ab*?*".charAt(random.nextInt(5)));
            }
            patterns.add(text.toString());
        }
        return random.nextInt(4) == 0 ? Words.allBut(patterns) : Words.of(patterns);
    }

    private static List<String> texts(String letters, int most) {
        List<String> all = new ArrayList<>(List.of(""));
        int from = 0;
        for (int length = 1; length <= most; length++) {
            int to = all.size();
            for (int i = from; i < to; i++) {
                for (int letter = 0; letter < letters.length(); letter++) {
                    all.add(all.get(i) + letters.charAt(letter));
                }
            }
            from = to;
        }
        return all;
    }
}
