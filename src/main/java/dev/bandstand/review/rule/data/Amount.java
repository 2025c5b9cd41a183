package dev.bandstand.review.rule.data;

import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Kept;
import dev.bandstand.review.rule.Plain;
import dev.bandstand.review.rule.Told;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A number that should not go down unnoticed.
 *
 * @param type the type of the resource
 * @param path the property, names parted by slashes
 * @param otherwise the number when the template gives none; an empty text where that is not known
 * @param loss what happens to the resource, as it follows its name
 * @param consequence what follows
 * @param wayOut what to do
 */
record Amount(String type, String path, String otherwise, String loss, String consequence, String wayOut) {

    /** Returns a finding for each resource on which one of the numbers goes down. */
    static List<Finding> lowered(Rule rule, Comparison comparison, Severity severity, List<Amount> amounts) {
        var told = new Told(rule);
        for (Kept pair : Kept.all(comparison)) {
            for (Amount amount : amounts) {
                if (amount.isLowered(pair)) {
                    pair.tell(told, severity, amount.path, amount.sentence(pair));
                }
            }
        }
        return told.findings();
    }

    /** Tells whether the number is known to go down. */
    boolean isLowered(Kept pair) {
        return pair.after().is(type) && pair.lowered(path, byDefault());
    }

    /** Tells whether the number is known to be 0 afterwards. */
    boolean isNothing(Kept pair) {
        Optional<BigDecimal> will = Plain.isAbsent(pair.after(), path) ? byDefault() : Plain.number(pair.after(), path);
        return will.filter(number -> number.signum() == 0).isPresent();
    }

    String sentence(Kept pair) {
        return pair.label() + " " + loss + ": " + pair.shown(path) + ", so " + consequence + "; " + wayOut;
    }

    private Optional<BigDecimal> byDefault() {
        return Plain.number(otherwise);
    }
}
