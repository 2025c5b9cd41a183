package dev.bandstand.review.rule.access;

import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Kept;
import dev.bandstand.review.rule.Told;
import java.util.List;
import java.util.SortedMap;

/** Somebody may open a shell in running containers. */
final class ExecEnabledRule implements Rule {

    @Override
    public String name() {
        return "execEnabled";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(Severity.NOTE, "EnableExecuteCommand of a service that was there is turned on");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        for (Kept service : Kept.of(comparison, "AWS::ECS::Service")) {
            if (service.turns("EnableExecuteCommand", false, true)) {
                service.tell(
                        told,
                        Severity.NOTE,
                        "EnableExecuteCommand",
                        service.label()
                                + " allows ECS Exec: EnableExecuteCommand false -> true, so whoever has ecs:ExecuteCommand gets a"
                                + " shell in its tasks; turn it off when the search is over");
            }
        }
        return told.findings();
    }
}
