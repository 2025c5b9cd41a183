package dev.bandstand.review.rule.access;

import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Kept;
import dev.bandstand.review.rule.Plain;
import dev.bandstand.review.rule.Told;
import java.util.List;
import java.util.SortedMap;

/** Nobody can tell any more who talked to whom in a network. */
final class FlowLogsOffRule implements Rule {

    private static final String LOG = "AWS::EC2::FlowLog";

    @Override
    public String name() {
        return "flowLogsOff";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(
                Severity.WARNING,
                "a VPC or subnet that is still there has no flow log any more, or one of less traffic");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        if (!comparison.touches(LOG)) {
            return told.findings();
        }
        Guarded before = Guarded.of(comparison.base(), LOG, "ResourceId", "AWS::EC2::VPC", "AWS::EC2::Subnet");
        Guarded after = Guarded.of(comparison.head(), LOG, "ResourceId", "AWS::EC2::VPC", "AWS::EC2::Subnet");
        before.lostTo(after)
                .forEach((subject, guard) -> told.add(
                        Severity.WARNING,
                        guard,
                        "network " + subject + " loses its flow log " + guard.logicalId()
                                + ", so nobody can tell afterwards who talked to whom; keep a flow log"));
        for (Kept log : Kept.of(comparison, LOG)) {
            String was = Plain.text(log.was("TrafficType"), "").orElse("");
            String will = Plain.text(log.will("TrafficType"), "").orElse("");
            if (was.equals("ALL") && (will.equals("ACCEPT") || will.equals("REJECT"))) {
                log.tell(
                        told,
                        Severity.WARNING,
                        "TrafficType",
                        log.label() + " writes less down: TrafficType ALL -> " + will
                                + ", so half of what happens is not there to be read; keep ALL");
            }
        }
        return told.findings();
    }
}
