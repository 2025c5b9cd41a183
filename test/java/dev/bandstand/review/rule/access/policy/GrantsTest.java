package dev.bandstand.review.rule.access.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class GrantsTest {

    private static final Statement.Origin HERE = new Statement.Origin("shop", "Role", "Policies");
    private static final List<String> ACTIONS = List.of("s3:get", "s3:put", "iam:get");
    private static final List<String> RESOURCES = List.of("a/1", "a/2", "b/1");
    private static final List<String> WHO = List.of("AWS:x", "AWS:y");
    private static final List<String> KEYS = List.of("1", "2", "3");

    private record Request(String who, String action, String resource, String key) {}

    @Test
    void missesNothingThatIsAllowedNow() {
        var random = new Random(6);
        int widened = 0;
        int silent = 0;
        for (int round = 0; round < 3_000; round++) {
            List<Statement> before = randomStatements(random);
            List<Statement> after = randomStatements(random);
            boolean wider = requests().stream().anyMatch(each -> allows(after, each) && !allows(before, each));
            boolean told = !Grants.added(before, after).isEmpty()
                    || !Grants.undenied(before, after, false).isEmpty();
            if (wider) {
                widened++;
                assertThat(told).as("%s instead of %s", after, before).isTrue();
            } else if (!told) {
                silent++;
            }
        }
        assertThat(widened).isGreaterThan(1_000);
        assertThat(silent).isGreaterThan(300);
    }

    @Test
    void saysNothingWhenStatementsAreShuffledSplitOrJoined() {
        var random = new Random(7);
        for (int round = 0; round < 1_000; round++) {
            List<Statement> before = randomStatements(random);
            List<Statement> after = new ArrayList<>();
            for (Statement statement : before) {
                after.addAll(random.nextBoolean() ? statement.parts() : List.of(statement));
            }
            Collections.shuffle(after, random);
            assertThat(Grants.added(before, after)).isEmpty();
            assertThat(Grants.undenied(before, after, true)).isEmpty();
            assertThat(Grants.added(after, before)).isEmpty();
            assertThat(Grants.undenied(after, before, true)).isEmpty();
        }
    }

    @Test
    void joinsActionsOfSeveralStatements() {
        List<Statement> before = List.of(allow("s3:get*", "*"), allow("s3:put*", "*"));
        assertThat(Grants.added(before, List.of(allow(Words.of(List.of("s3:getobject", "s3:putobject")), "*"))))
                .isEmpty();
        assertThat(Grants.added(before, List.of(allow("s3:*", "*"))))
                .extracting(Statement::shown)
                .containsExactly("s3:* on everything");
    }

    @Test
    void understandsEverythingBut() {
        Statement butIam = allow(Words.allBut(List.of("iam:*")), "*");
        Statement butIamAndSts = allow(Words.allBut(List.of("iam:*", "sts:*")), "*");
        assertThat(Grants.added(List.of(butIam), List.of(butIamAndSts))).isEmpty();
        assertThat(Grants.added(List.of(butIamAndSts), List.of(butIam))).hasSize(1);
        assertThat(Grants.added(List.of(butIam), List.of(allow("ec2:*", "*")))).isEmpty();
        assertThat(Grants.added(List.of(butIam), List.of(allow("i*", "*")))).hasSize(1);
        assertThat(Grants.added(List.of(butIam, allow("iam:*", "*")), List.of(allow("*", "*"))))
                .isEmpty();
    }

    @Test
    void aDenialThatDeniesNothingAllowedMayGo() {
        List<Statement> before = List.of(allow("s3:*", "*"), deny("s3:delete*"));
        assertThat(Grants.undenied(before, List.of(allow("s3:get*", "*")), false))
                .isEmpty();
        assertThat(Grants.undenied(before, List.of(allow("s3:get*", "*")), true))
                .hasSize(1);
        assertThat(Grants.undenied(before, List.of(allow("s3:*", "*")), false)).hasSize(1);
    }

    @Test
    void whatIsStillDeniedIsNotAllowed() {
        assertThat(Grants.added(List.of(), List.of(allow("s3:get", "*"), deny("s3:*"))))
                .isEmpty();
    }

    @Test
    void aStatementOfMorePartsThanAnyoneReadsIsToldAsOne() {
        List<String> many = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            many.add("s3:action" + i);
        }
        Statement wide =
                new Statement(HERE, true, Words.any(), Words.of(many), Words.of(many), List.of(), new TreeMap<>());
        assertThat(Grants.added(List.of(), List.of(wide))).containsExactly(wide);
    }

    private static boolean allows(List<Statement> statements, Request request) {
        boolean allowed = statements.stream().anyMatch(each -> each.allows() && applies(each, request));
        return allowed && statements.stream().noneMatch(each -> !each.allows() && applies(each, request));
    }

    private static boolean applies(Statement statement, Request request) {
        return statement.who().has(request.who())
                && statement.actions().has(request.action())
                && statement.resources().has(request.resource())
                && statement.conditions().stream()
                        .allMatch(each ->
                                each.operator().contains("Not") != each.values().contains(request.key()));
    }

    private static List<Request> requests() {
        List<Request> all = new ArrayList<>();
        for (String who : WHO) {
            for (String action : ACTIONS) {
                for (String resource : RESOURCES) {
                    KEYS.forEach(key -> all.add(new Request(who, action, resource, key)));
                }
            }
        }
        return all;
    }

    private static List<Statement> randomStatements(Random random) {
        List<Statement> statements = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            statements.add(new Statement(
                    HERE,
                    random.nextInt(4) > 0,
                    words(random, List.of("*", "AWS:x", "AWS:y")),
                    words(random, List.of("*", "s3:*", "s3:get", "s3:put", "iam:get", "*:get")),
                    words(random, List.of("*", "a/*", "a/1", "a/2", "b/1", "?/1")),
                    conditions(random),
                    new TreeMap<>()));
        }
        return statements;
    }

    private static Words words(Random random, List<String> patterns) {
        List<String> chosen = new ArrayList<>();
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            chosen.add(patterns.get(random.nextInt(patterns.size())));
        }
        return random.nextInt(6) == 0 ? Words.allBut(chosen) : Words.of(chosen);
    }

    private static List<Condition> conditions(Random random) {
        if (random.nextBoolean()) {
            return List.of();
        }
        var values = new TreeSet<String>();
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            values.add(KEYS.get(random.nextInt(KEYS.size())));
        }
        String operator =
                random.nextInt(3) == 0 ? "StringNotEquals" : random.nextBoolean() ? "StringEquals" : "StringLike";
        return List.of(new Condition(operator, "aws:principaltag/team", values));
    }

    private static Statement allow(String action, String resource) {
        return allow(Words.of(action), resource);
    }

    private static Statement allow(Words actions, String resource) {
        return new Statement(HERE, true, Words.any(), actions, Words.of(resource), List.of(), new TreeMap<>());
    }

    private static Statement deny(String action) {
        return new Statement(HERE, false, Words.any(), Words.of(action), Words.any(), List.of(), new TreeMap<>());
    }
}
