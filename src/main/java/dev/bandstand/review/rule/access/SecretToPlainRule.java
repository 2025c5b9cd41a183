package dev.bandstand.review.rule.access;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.review.difference.ResourceChange;
import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Plain;
import dev.bandstand.review.rule.Told;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A secret becomes an environment variable that whoever may describe the task reads. */
final class SecretToPlainRule implements Rule {

    private static final List<String> TELLING = List.of(
            "PASSWORD",
            "PASSWD",
            "PASSPHRASE",
            "SECRET",
            "TOKEN",
            "APIKEY",
            "API_KEY",
            "PRIVATE_KEY",
            "ACCESS_KEY",
            "CREDENTIAL");

    /** A name that ends so stands for where the secret is, or for something about it. */
    private static final List<String> HARMLESS = List.of(
            "_ARN",
            "_NAME",
            "_ID",
            "_FILE",
            "_PATH",
            "_URL",
            "_URI",
            "_TTL",
            "_EXPIRY",
            "_LENGTH",
            "_HEADER",
            "_ISSUER",
            "_ENDPOINT",
            "_REGION",
            "_SECONDS",
            "_TYPE",
            "_POLICY",
            "_ENABLED");

    @Override
    public String name() {
        return "secretToPlain";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(
                Severity.WARNING,
                "a secret of a container becomes an environment variable, or the name of a new one with a plain value says that it is a"
                        + " secret",
                Severity.NOTE,
                "the name of a new variable whose value only a deployment knows says so");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        for (ResourceChange change : comparison.changes()) {
            if (change.is(Containers.TASK_DEFINITION) && change.after().isPresent()) {
                containers(change, told);
            } else if (change.is("AWS::Lambda::Function") && change.after().isPresent()) {
                function(change, told);
            }
        }
        return told.findings();
    }

    private static void containers(ResourceChange change, Told told) {
        SortedMap<String, JsonNode> before = change.before().map(Containers::of).orElseGet(TreeMap::new);
        for (Map.Entry<String, JsonNode> entry :
                Containers.of(change.after().orElseThrow()).entrySet()) {
            JsonNode old = before.get(entry.getKey());
            SortedMap<String, JsonNode> secrets =
                    Containers.byName(old == null ? entry.getValue().path("") : old.path("Secrets"));
            SortedMap<String, JsonNode> known =
                    Containers.byName(old == null ? entry.getValue().path("") : old.path("Environment"));
            SortedMap<String, JsonNode> now = Containers.byName(entry.getValue().path("Environment"));
            now.forEach((name, variable) -> {
                if (!known.containsKey(name)) {
                    String where = "container " + entry.getKey() + " of " + Told.label(change);
                    String path = Containers.path(entry.getKey(), "Environment[" + name + "]");
                    tell(change, path, where, name, variable.path("Value"), secrets.containsKey(name), told);
                }
            });
        }
    }

    private static void function(ResourceChange change, Told told) {
        JsonNode known = change.before()
                .map(before -> before.property("Environment/Variables"))
                .orElse(change.after().orElseThrow().property("none"));
        JsonNode now = change.after().orElseThrow().property("Environment/Variables");
        for (Map.Entry<String, JsonNode> entry : now.properties()) {
            if (!known.has(entry.getKey())) {
                String path = "Environment.Variables." + entry.getKey();
                tell(change, path, Told.label(change), entry.getKey(), entry.getValue(), false, told);
            }
        }
    }

    private static void tell(
            ResourceChange change,
            String path,
            String where,
            String name,
            JsonNode value,
            boolean wasSecret,
            Told told) {
        String wayOut =
                ", so whoever may describe it, or read the template, reads it; take it from Secrets Manager or from a SecureString"
                        + " of Systems Manager, as a secret";
        Optional<String> plain = Plain.text(value, "");
        if (wasSecret) {
            told.add(
                    Severity.WARNING,
                    change.stack(),
                    change.logicalId(),
                    path,
                    where + " gets " + name + " as an environment variable, which was a secret" + wayOut);
        } else if (soundsSecret(name) && !plain.equals(Optional.of(""))) {
            boolean written = plain.filter(text -> !text.contains("{{resolve:")).isPresent();
            told.add(
                    written ? Severity.WARNING : Severity.NOTE,
                    change.stack(),
                    change.logicalId(),
                    path,
                    where + " gets " + name + " as an environment variable, which sounds like a secret" + wayOut);
        }
    }

    static boolean soundsSecret(String name) {
        String upper = name.toUpperCase(Locale.ROOT).replace('-', '_');
        return TELLING.stream().anyMatch(upper::contains) && HARMLESS.stream().noneMatch(upper::endsWith);
    }
}
