package dev.bandstand.review.rule.access.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {

    @ParameterizedTest
    @CsvSource({
        "StringEquals, a, StringEquals, a b, true",
        "StringEquals, a b, StringEquals, a, false",
        "StringEquals, abc, StringLike, a*, true",
        "StringLike, a*, StringEquals, abc, false",
        "StringLike, ab*, StringLike, a*, true",
        "StringLike, a*, StringLike, ab*, false",
        "ArnEquals, arn:x:*, ArnLike, arn:*, true",
        "StringEquals, a, StringEqualsIfExists, a, true",
        "StringEqualsIfExists, a, StringEquals, a, false",
        "StringLikeIfExists, ab*, StringLike, a*, false",
        "StringNotEquals, a b, StringNotEquals, a, true",
        "StringNotEquals, a, StringNotEquals, a b, false",
        "IpAddress, 10.1.0.0/16, IpAddress, 10.0.0.0/8, true",
        "IpAddress, 10.0.0.0/8, IpAddress, 10.1.0.0/16, false",
        "IpAddress, 10.0.0.0/9 10.128.0.0/9, IpAddress, 10.0.0.0/8, true",
        "NotIpAddress, 10.0.0.0/8, NotIpAddress, 10.1.0.0/16, false",
        "NumericLessThan, 5, NumericLessThan, 6, false",
        "NumericLessThan, 5, NumericLessThan, 5, true",
        "Bool, true, Bool, true, true",
        "Bool, true, Bool, false, false",
        "StringEquals, a, Bool, a, false"
    })
    void knowsWhatFollowsFromWhat(String operator, String values, String other, String otherValues, boolean implies) {
        assertThat(condition(operator, "k", values).implies(condition(other, "k", otherValues)))
                .isEqualTo(implies);
    }

    @ParameterizedTest
    @CsvSource({
        "StringEquals, aws:principalorgid, o-1, true",
        "StringEqualsIfExists, aws:principalorgid, o-1, false",
        "StringNotEquals, aws:principalorgid, o-1, false",
        "StringLike, aws:principalarn, *, false",
        "StringLike, aws:principalarn, arn:aws:iam::111122223333:role/*, true",
        "IpAddress, aws:sourceip, 0.0.0.0/0, false",
        "IpAddress, aws:sourceip, 0.0.0.0/1 128.0.0.0/1, false",
        "IpAddress, aws:sourceip, 192.0.2.0/24, true",
        "Bool, aws:securetransport, true, false",
        "ForAllValues:StringEquals, aws:principalorgid, o-1, false",
        "StringEquals, lambda:functionurlauthtype, NONE, false"
    })
    void knowsWhatHoldsStrangersBack(String operator, String key, String values, boolean limits) {
        assertThat(condition(operator, key, values).limitsWho()).isEqualTo(limits);
    }

    @Test
    void followsWhereEachTestOfTheWideOneDoes() {
        Condition one = condition("StringEquals", "a", "1");
        Condition two = condition("StringEquals", "b", "2");
        assertThat(Condition.follows(List.of(one, two), List.of(one))).isTrue();
        assertThat(Condition.follows(List.of(one), List.of(one, two))).isFalse();
        assertThat(Condition.follows(List.of(one), List.of())).isTrue();
    }

    private static Condition condition(String operator, String key, String values) {
        return new Condition(operator, key, new TreeSet<>(List.of(values.split(" "))));
    }
}
