package dev.bandstand.review.rule.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RangesTest {

    private static final int UNIVERSE = 24;

    @Test
    void agreesWithCountingOneByOne() {
        var random = new Random(6);
        for (int round = 0; round < 5_000; round++) {
            List<int[]> one = randomPairs(random);
            List<int[]> other = randomPairs(random);
            BitSet union = bits(one);
            union.or(bits(other));
            BitSet rest = bits(one);
            rest.andNot(bits(other));

            assertThat(ranges(one).union(ranges(other))).isEqualTo(ranges(union));
            assertThat(ranges(one).minus(ranges(other))).isEqualTo(ranges(rest));
            assertThat(ranges(one).size())
                    .isEqualTo(BigInteger.valueOf(bits(one).cardinality()));
        }
    }

    @Test
    void joinsWhatTouches() {
        assertThat(range(1, 4).union(range(5, 9))).isEqualTo(range(1, 9));
    }

    @Test
    void leavesOutWhatIsEmpty() {
        assertThat(range(5, 4)).isEqualTo(Ranges.none());
        assertThat(range(5, 4).isEmpty()).isTrue();
    }

    @Test
    void isOneSetHoweverItsPartsAreOrdered() {
        assertThat(range(8, 9).union(range(1, 2))).isEqualTo(range(1, 2).union(range(8, 9)));
    }

    private static Ranges range(int low, int high) {
        return Ranges.of(BigInteger.valueOf(low), BigInteger.valueOf(high));
    }

    private static List<int[]> randomPairs(Random random) {
        List<int[]> pairs = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            int low = random.nextInt(UNIVERSE);
            pairs.add(new int[] {low, low + random.nextInt(UNIVERSE - low)});
        }
        return pairs;
    }

    private static BitSet bits(List<int[]> pairs) {
        var bits = new BitSet(UNIVERSE);
        pairs.forEach(pair -> bits.set(pair[0], pair[1] + 1));
        return bits;
    }

    private static Ranges ranges(List<int[]> pairs) {
        Ranges ranges = Ranges.none();
        for (int[] pair : pairs) {
            ranges = ranges.union(range(pair[0], pair[1]));
        }
        return ranges;
    }

    private static Ranges ranges(BitSet bits) {
        Ranges ranges = Ranges.none();
        for (int i = bits.nextSetBit(0); i >= 0; i = bits.nextSetBit(i + 1)) {
            ranges = ranges.union(range(i, i));
        }
        return ranges;
    }
}
