package dev.bandstand.review.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.bandstand.cost.CostDifference;
import dev.bandstand.cost.CostKind;
import dev.bandstand.cost.CostLine;
import dev.bandstand.cost.Estimate;
import dev.bandstand.cost.Part;
import dev.bandstand.cost.Unpriced;
import dev.bandstand.review.Review;
import dev.bandstand.review.acknowledgement.Acknowledgement;
import dev.bandstand.review.acknowledgement.Judgement;
import dev.bandstand.review.behaviour.UpdateBehaviour;
import dev.bandstand.review.difference.Action;
import dev.bandstand.review.difference.PropertyChange;
import dev.bandstand.review.difference.ResourceChange;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Severity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reports to look at. */
final class Samples {

    /** Whatever means something in a terminal, in Markdown, on a forge, in HTML or in SARIF. */
    static final String HOSTILE =
            "</code></details><script>x</script>|*b*_i_`c`~~s~~[l](http://e.com)![i](http://e.com/i.png)@octocat #1 GH-1 "
                    + "!2 $x$ :tada: www.e.com {0} [x](1)\u001B[31m\u202E\n```\n# h\n- l\r\n<!-- bandstand review -->\t&lt;";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private Samples() {}

    /** Returns a review with something of everything. */
    static Report everything() {
        Review review = new Review(
                List.of(
                        change(
                                "shop-data",
                                "Database",
                                "AWS::RDS::DBInstance",
                                Action.REPLACE,
                                Optional.empty(),
                                List.of(new PropertyChange(
                                        "StorageEncrypted",
                                        Optional.of(JSON.booleanNode(true)),
                                        Optional.of(JSON.booleanNode(false)),
                                        UpdateBehaviour.REPLACEMENT))),
                        change(
                                "shop-service",
                                "Api",
                                "AWS::ECS::Service",
                                Action.UPDATE,
                                Optional.of("TaskDefinition"),
                                List.of()),
                        change("shop-service", "Topic", "AWS::SNS::Topic", Action.ADD, Optional.empty(), List.of())),
                List.of(
                        finding(
                                "statefulReplaced",
                                Severity.CRITICAL,
                                "shop-data",
                                "Database",
                                "StorageEncrypted",
                                "Database is replaced because StorageEncrypted changes from true to false, so all data is lost;"
                                        + " keep it"),
                        finding(
                                "breakerOff",
                                Severity.WARNING,
                                "shop-service",
                                "Api",
                                "DeploymentConfiguration",
                                "Api loses its circuit breaker"),
                        finding(
                                "unknownType",
                                Severity.NOTE,
                                "shop-service",
                                "Topic",
                                null,
                                "Topic is of a type that nobody knows")));
        List<Acknowledgement> acknowledgements = List.of(
                acknowledgement(1, "breakerOff", "rolled back by hand, see the runbook", LocalDate.of(2026, 12, 31)),
                acknowledgement(5, "statefulReplaced", "was empty", LocalDate.of(2026, 11, 20)),
                acknowledgement(9, "unknownRule", "was there once", LocalDate.of(2027, 1, 1)));
        return new Report(review, Judgement.of(review.findings(), acknowledgements, TODAY), cost());
    }

    /** Returns a review whose every text is hostile. */
    static Report hostile() {
        Review review = new Review(
                List.of(change(
                        HOSTILE,
                        HOSTILE,
                        HOSTILE,
                        Action.UPDATE,
                        Optional.of(HOSTILE),
                        List.of(new PropertyChange(
                                HOSTILE,
                                Optional.of(JSON.textNode(HOSTILE)),
                                Optional.of(JSON.objectNode().put(HOSTILE, HOSTILE)),
                                UpdateBehaviour.UNKNOWN)))),
                List.of(
                        finding("unknownType", Severity.NOTE, HOSTILE, HOSTILE, HOSTILE, HOSTILE),
                        finding("breakerOff", Severity.CRITICAL, HOSTILE, HOSTILE, HOSTILE, HOSTILE)));
        Acknowledgement covering = new Acknowledgement(
                "a.yaml:1", "breakerOff", Optional.of(HOSTILE), Optional.of(HOSTILE), HOSTILE, TODAY);
        Acknowledgement unused =
                new Acknowledgement("a.yaml:2", "other", Optional.of(HOSTILE), Optional.of(HOSTILE), HOSTILE, TODAY);
        return new Report(review, Judgement.of(review.findings(), List.of(covering, unused), TODAY), Cost.none());
    }

    private static Cost cost() {
        CostDifference costs = new CostDifference(estimate("31.28"), estimate("62.56"));
        return new Cost(
                Optional.of(costs),
                "",
                List.of(
                        new Limit(
                                "monthlyUsd",
                                new BigDecimal("100"),
                                costs.head().total()),
                        new Limit(
                                "monthlyUsdDelta",
                                new BigDecimal("20"),
                                costs.delta().total())));
    }

    private static Estimate estimate(String monthly) {
        return new Estimate(
                "eu-central-1",
                LocalDate.of(2026, 11, 1),
                List.of(new CostLine(
                        "shop-service",
                        "Api",
                        "Fargate vCPU, x86",
                        new BigDecimal("730"),
                        "vCPU-hour",
                        new BigDecimal("0.04285"),
                        new BigDecimal(monthly),
                        CostKind.FIXED,
                        "ECS",
                        new Part("shop-service", "Api"))),
                List.of(new Unpriced("shop-data", "Key", "key", "not known here")),
                List.of(),
                new TreeSet<>());
    }

    static Finding finding(
            String rule, Severity severity, String stack, String resource, @Nullable String property, String message) {
        return new Finding(rule, severity, stack, Optional.of(resource), Optional.ofNullable(property), message);
    }

    static ResourceChange change(
            String stack,
            String id,
            String type,
            Action action,
            Optional<String> because,
            List<PropertyChange> properties) {
        return new ResourceChange(stack, id, type, action, Optional.empty(), Optional.empty(), properties, because);
    }

    private static Acknowledgement acknowledgement(int line, String rule, String reason, LocalDate expires) {
        return new Acknowledgement(
                "bandstand.acknowledgements.yaml:" + line, rule, Optional.empty(), Optional.empty(), reason, expires);
    }
}
