package dev.bandstand.review.rule.data;

import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Kept;
import dev.bandstand.review.rule.Plain;
import dev.bandstand.review.rule.Told;
import dev.bandstand.template.Resource;
import java.util.List;
import java.util.Optional;

/**
 * A setting that protects something.
 *
 * @param type the type of the resource
 * @param path the property, names parted by slashes
 * @param on the value with which it protects
 * @param otherwise the value that it has when the template gives none
 * @param loss what the resource does or loses without it, as it follows the name of the resource
 * @param consequence what follows
 * @param wayOut what to do
 */
record Protection(
        String type, String path, String on, String otherwise, String loss, String consequence, String wayOut) {

    /** Returns a finding for each resource on which one of the protections was on and goes off. */
    static List<Finding> lost(Rule rule, Comparison comparison, Severity severity, List<Protection> protections) {
        var told = new Told(rule);
        for (Kept pair : Kept.all(comparison)) {
            for (Protection protection : protections) {
                if (pair.after().is(protection.type) && protection.isLost(pair)) {
                    pair.tell(told, severity, protection.path, protection.sentence(pair));
                }
            }
        }
        return told.findings();
    }

    private boolean isLost(Kept pair) {
        return isOn(pair.before()).orElse(false) && !isOn(pair.after()).orElse(true);
    }

    private Optional<Boolean> isOn(Resource resource) {
        return Plain.text(resource, path, otherwise).map(on::equalsIgnoreCase);
    }

    private String sentence(Kept pair) {
        return pair.label() + " " + loss + ": " + pair.shown(path) + ", so " + consequence + "; " + wayOut;
    }
}
