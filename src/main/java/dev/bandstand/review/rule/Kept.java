package dev.bandstand.review.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.bandstand.review.difference.ResourceChange;
import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.template.Resource;
import dev.bandstand.template.Target;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A resource that changes and stands in both templates under the same logical id and type. Paths of properties have their names
 * parted by slashes.
 *
 * @param change what is done to it
 * @param before the resource as it was
 * @param after the resource as it will be
 */
public record Kept(ResourceChange change, Resource before, Resource after) {

    private static final Pattern INDEX = Pattern.compile("/([0-9]+)");

    /** Returns all that change, by stack and logical id. */
    public static List<Kept> all(Comparison comparison) {
        List<Kept> kept = new ArrayList<>();
        for (ResourceChange change : comparison.changes()) {
            if (change.before().isPresent() && change.after().isPresent()) {
                Resource before = change.before().get();
                if (before.is(change.type())) {
                    kept.add(new Kept(change, before, change.after().get()));
                }
            }
        }
        return kept;
    }

    /** Returns those of one of the types. */
    public static List<Kept> of(Comparison comparison, String... types) {
        List<String> wanted = List.of(types);
        List<Kept> kept = all(comparison);
        kept.removeIf(each -> !wanted.contains(each.type()));
        return kept;
    }

    /** Returns a property of a resource that may not be there; a missing node where it is not. */
    public static JsonNode property(Optional<Resource> resource, String path) {
        return resource.map(found -> found.property(path)).orElseGet(MissingNode::getInstance);
    }

    /** Returns its type. */
    public String type() {
        return change.type();
    }

    /** Returns what people call it: the end of its type, and its logical id. */
    public String label() {
        return Told.label(change);
    }

    /** Returns the property as it was; a missing node where there was none. */
    public JsonNode was(String path) {
        return before.property(path);
    }

    /** Returns the property as it will be; a missing node where there will be none. */
    public JsonNode will(String path) {
        return after.property(path);
    }

    /** Tells whether the property differs; the resources are filled in, so this is what the deployment sees. */
    public boolean differs(String path) {
        return !was(path).equals(will(path));
    }

    /** Tells whether the property was there and goes. */
    public boolean goes(String path) {
        return !was(path).isMissingNode() && Plain.isAbsent(after, path);
    }

    /** Tells whether a number is known to be less than before; what a property is when it is not there has to be given. */
    public boolean lowered(String path, Optional<BigDecimal> otherwise) {
        Optional<BigDecimal> old = number(before, path, otherwise);
        Optional<BigDecimal> young = number(after, path, otherwise);
        return old.isPresent() && young.isPresent() && young.get().compareTo(old.get()) < 0;
    }

    /** Tells whether {@code path} was the other truth value and will be {@code to}; what is not known counts as unchanged. */
    public boolean turns(String path, boolean otherwise, boolean to) {
        return Plain.truth(was(path), otherwise).equals(Optional.of(!to))
                && Plain.truth(will(path), otherwise).equals(Optional.of(to));
    }

    /** Returns a whole number before and after; empty where it stays the same or one of the two is not known. */
    public Optional<Step> whole(String path, int otherwise) {
        return Step.of(was(path), will(path), otherwise);
    }

    /** Returns a property before and after as it reads in a sentence, which the last two names of its path are enough for. */
    public String shown(String path) {
        int last = path.lastIndexOf('/');
        int next = last < 0 ? -1 : path.lastIndexOf('/', last - 1);
        return dotted(path.substring(next + 1)) + " " + step(path);
    }

    /** Returns the values of a property before and after. */
    public String step(String path) {
        return Plain.shown(before, path) + " -> " + Plain.shown(after, path);
    }

    /** Tells whether it is the resource that a target names, its stack by name. */
    public boolean is(Target target) {
        return target.equals(new Target(change.stack(), change.logicalId()));
    }

    /** Tells something of a property. */
    public void tell(Told told, Severity severity, String path, String message) {
        told.add(severity, change, dotted(path), message);
    }

    /** Returns a path as findings have it: {@code Rules[0].Status} for {@code Rules/0/Status}. */
    private static String dotted(String path) {
        return INDEX.matcher(path).replaceAll("[$1]").replace('/', '.');
    }

    private static Optional<BigDecimal> number(Resource resource, String path, Optional<BigDecimal> otherwise) {
        return Plain.isAbsent(resource, path) ? otherwise : Plain.number(resource, path);
    }
}
