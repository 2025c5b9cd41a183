package dev.bandstand.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.rehearsal.readback.Described;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

    private static List<String> differences(String wanted, String found) {
        return differences(Things.found("A::B::C", wanted, found));
    }

    private static List<String> differences(Described resource) {
        return Comparison.of(resource).stream()
                .filter(leaf -> !leaf.matches())
                .map(leaf -> leaf.path() + ": wanted " + leaf.wanted() + ", found " + leaf.found())
                .toList();
    }

    @Test
    void countsTheExistenceOfAResourceAndEveryValue() {
        List<Leaf> leaves = Comparison.of(
                Things.found("A::B::C", "{'Name': 'a', 'Health': {'Path': '/', 'Port': 80}}", "{'name': 'a'}"));

        assertThat(leaves).extracting(Leaf::path).containsExactly("", "Name", "Health.Path", "Health.Port");
        assertThat(leaves).extracting(Leaf::matches).containsExactly(true, true, false, false);
    }

    @Test
    void namesBothValuesOfADifference() {
        assertThat(differences("{'Cpu': '256', 'Memory': '512'}", "{'cpu': '256', 'memory': '1024'}"))
                .containsExactly("Memory: wanted 512, found 1024");
        assertThat(differences("{'Cpu': '256'}", "{}")).containsExactly("Cpu: wanted 256, found (nothing)");
    }

    @ParameterizedTest
    @CsvSource({
        "256, 256.0, true",
        "256, 257, false",
        "true, true, true",
        "true, True, false",
        "web, arn:aws:ecs:eu-central-1:123456789012:cluster/web, true",
        "arn:aws:iam::123456789012:role/web, web, true",
        "web, arn:aws:ecs:eu-central-1:123456789012:cluster/other-web, false",
    })
    void takesNumbersByValueAndAnArnForTheNameItEndsWith(String wanted, String found, boolean same) {
        assertThat(differences("{'P': '" + wanted + "'}", "{'P': '" + found + "'}")
                        .isEmpty())
                .isEqualTo(same);
    }

    @Test
    void ignoresWhatTheTemplateDoesNotAskFor() {
        assertThat(differences("{'A': 1}", "{'A': 1, 'B': 2}")).isEmpty();
    }

    @Test
    void findsListElementsByTheirKeysInAnyOrder() {
        assertThat(
                        differences(
                                "{'Tags': [{'Key': 'team', 'Value': 'web'}, {'Key': 'tier', 'Value': 'data'}]}",
                                "{'tags': [{'key': 'aws:x', 'value': '1'}, {'key': 'tier', 'value': 'data'}, {'key': 'team', 'value': 'db'}]}"))
                .containsExactly("Tags[team].Value: wanted web, found db");
    }

    @Test
    void reportsAnElementTooManyWhereTheServiceAddsNone() {
        assertThat(differences("{'Rules': [{'A': 1}]}", "{'Rules': [{'A': 1}, {'A': 2}]}"))
                .containsExactly("Rules: wanted no more, found 1 more");
        assertThat(differences("{'Subnets': ['a']}", "{'Subnets': ['a', 'b']}"))
                .containsExactly("Subnets: wanted [\"a\"], found [\"a\",\"b\"]");
    }

    @Test
    void keepsTheOrderOfACommandOnly() {
        assertThat(differences("{'Subnets': ['a', 'b']}", "{'Subnets': ['b', 'a']}"))
                .isEmpty();
        assertThat(differences("{'Command': ['a', 'b']}", "{'Command': ['b', 'a']}"))
                .containsExactly("Command: wanted [\"a\",\"b\"], found [\"b\",\"a\"]");
    }

    @Test
    void readsDocumentsThatComeAsText() {
        String wanted = "{'Policy': {'Statement': [{'Effect': 'Allow'}]}}";

        assertThat(differences(wanted, "{'Policy': '{\\'Statement\\':[{\\'Effect\\':\\'Allow\\'}]}'}"))
                .isEmpty();
        assertThat(differences(wanted, "{'Policy': '{\\'Statement\\':[{\\'Effect\\':\\'Deny\\'}]}'}"))
                .containsExactly("Policy.Statement[0].Effect: wanted Allow, found Deny");
        assertThat(differences("{'Text': '{\\'a\\':1}'}", "{'Text': '{ \\'a\\': 1 }'}"))
                .isEmpty();
    }

    @Test
    void takesAnEmptyListForNone() {
        assertThat(differences("{'Alarms': []}", "{}")).isEmpty();
        assertThat(differences("{'Alarms': []}", "{'Alarms': ['a']}"))
                .containsExactly("Alarms: wanted [], found [\"a\"]");
    }

    @Test
    void countsEveryValueOfAnAbsentResourceAsADifference() {
        assertThat(differences(Things.absent("A::B::C", "{'A': 1, 'B': []}", "not found by its service")))
                .containsExactly(
                        ": wanted there, found (not found by its service)",
                        "A: wanted 1, found (resource not there)",
                        "B: wanted [], found (resource not there)");
    }

    @Test
    void aResourceWithoutPropertiesIsOneValue() {
        assertThat(Comparison.of(Things.found("A::B::C", "{}", "{'Name': 'a'}")))
                .singleElement()
                .satisfies(leaf -> assertThat(leaf.matches()).isTrue());
        assertThat(Comparison.of(Things.absent("A::B::C", "{}", "not found by its service")))
                .singleElement()
                .satisfies(leaf -> assertThat(leaf.absent()).isTrue());
    }
}
