package dev.bandstand.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.rehearsal.KnownGaps.Gap;
import dev.bandstand.rehearsal.KnownGaps.Moment;
import dev.bandstand.rehearsal.KnownGaps.Unreadable;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {

    private static final List<Gap> GAPS = List.of(
            new Gap(Moment.DEPLOY, "A::B::C", "Tags", List.of(), "1", "answers no tags"),
            new Gap(Moment.ROLLBACK, "A::B::C", "Size", List.of(), "1", "keeps the size"),
            new Gap(Moment.DEPLOY, "A::B::C", "Name", List.of(), "1", "answers no name"),
            new Gap(Moment.DEPLOY, "A::B::D", "*", List.of(), "1", "never made"));

    @Test
    void tellsWhatMatchesWhatDiffersWhatIsNotCarriedAndWhatHasClosed() {
        Tally tally = new Tally(new KnownGaps(GAPS, List.of(new Unreadable("A::B::C", "Password", "secret"))));
        List<Leaf> leaves = new ArrayList<>(Comparison.of(Things.found(
                "A::B::C",
                "{'Name': 'a', 'Size': 2, 'Password': 'b', 'Tags': [{'Key': 'k', 'Value': 'v'}]}",
                "{'Name': 'a', 'Size': 1}")));
        leaves.addAll(Comparison.of(Things.absent("X::Y::Z", "{'A': 1}", "no reader for this type")));
        leaves.addAll(Comparison.of(Things.absent("A::B::D", "{}", "no reader for this type")));
        tally.count("2 read back", Moment.DEPLOY, leaves);
        tally.count("4 change", Moment.CHANGE, leaves);
        tally.count("5 failure", Moment.ROLLBACK, List.of(Things.leaf("A::B::C", "Size", false)));

        ByteArrayOutputStream text = new ByteArrayOutputStream();
        new Report(new PrintStream(text, true, StandardCharsets.UTF_8)).print(tally, leaves);

        assertThat(text.toString(StandardCharsets.UTF_8)).isEqualTo("""

                        type                                             resources    match   differ  not carried  unreadable
                        A::B::C                                                  1        2        1            2           1
                        A::B::D                                                  1        0        0            1           0
                        X::Y::Z                                                  1        0        2            0           0
                        total                                                    3        2        3            3           1

                        differs, and is no known gap:
                          2 read back: stack.Thing A::B::C Size: wanted 2, found 1
                          2 read back: stack.Thing X::Y::Z: wanted there, found (no reader for this type)

                        types that the emulator does not carry:
                          A::B::D, 1 resource: stack.Thing

                        not carried by the emulator, known:
                          A::B::C Tags (4): answers no tags
                          A::B::D * (2): never made
                          after a failure: A::B::C Size (1): keeps the size

                        known gaps that have closed, to be taken off the list:
                          A::B::C Name, listed for 1
                        """);
    }
}
