package dev.bandstand.review.rule.traffic;

import dev.bandstand.review.difference.Action;
import dev.bandstand.review.difference.ResourceChange;
import dev.bandstand.review.difference.Shown;
import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Kept;
import dev.bandstand.review.rule.Plain;
import dev.bandstand.review.rule.Told;
import dev.bandstand.template.Resource;
import dev.bandstand.template.Target;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Something that was reached through a load balancer, and is not any more. */
final class WayInLostRule implements Rule {

    private static final String LOAD_BALANCERS = "LoadBalancers";

    @Override
    public String name() {
        return "wayInLost";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(
                Severity.CRITICAL,
                "a public load balancer has no listener, or lets in nobody or only private addresses, the last way in is removed, or a service leaves its load balancer or is not reached from it",
                Severity.WARNING,
                "the same for an internal load balancer");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        if (comparison.changes().isEmpty()) {
            return told.findings();
        }
        var before = WaysIn.of(comparison.base());
        var after = WaysIn.of(comparison.head());
        for (Target balancer : before.open()) {
            Optional<String> closed = after.closed(balancer);
            Severity severity = before.isPublic(balancer) ? Severity.CRITICAL : Severity.WARNING;
            if (closed.isPresent()) {
                told.add(
                        severity,
                        balancer,
                        Told.label(Types.LOAD_BALANCER, balancer.logicalId()) + " has no way in any more: "
                                + closed.get()
                                + ", so nobody reaches what stands behind it; keep a listener and an ingress rule for its port");
            } else if (before.isPublic(balancer)
                    && after.isPublic(balancer)
                    && before.letsStrangersIn(balancer)
                    && !after.letsStrangersIn(balancer)) {
                told.add(
                        Severity.CRITICAL,
                        balancer,
                        Told.label(Types.LOAD_BALANCER, balancer.logicalId())
                                + " is not reached from the internet any more: its security groups let in private addresses and groups"
                                + " only, so every request from outside fails; keep an ingress rule for those who call it");
            } else if (!after.knows(balancer) && before.isPublic(balancer) && !after.anyPublic()) {
                told.add(
                        severity,
                        balancer,
                        Told.label(Types.LOAD_BALANCER, balancer.logicalId())
                                + " is removed, and it was the last way in from the internet, so nobody reaches the services;"
                                + " put another way in beside it first");
            }
        }
        checkServices(comparison, before, after, told);
        for (Target service : before.services()) {
            Optional<String> reason = after.unreached(service);
            if (reason.isPresent() && before.unreached(service).isEmpty()) {
                told.add(
                        Severity.CRITICAL,
                        service,
                        Told.label(Types.SERVICE, service.logicalId()) + " is not reached any more: " + reason.get()
                                + ", so every request for it fails; keep the way from the load balancer to its tasks");
            }
        }
        return told.findings();
    }

    private static void checkServices(Comparison comparison, WaysIn before, WaysIn after, Told told) {
        for (ResourceChange change : comparison.changes(Types.SERVICE)) {
            var service = new Target(change.stack(), change.logicalId());
            if (!before.isBehind(service) || after.isBehind(service)) {
                continue;
            }
            if (change.after().isPresent() && !isFound(change.after().get())) {
                told.add(
                        Severity.CRITICAL,
                        change,
                        LOAD_BALANCERS,
                        Told.label(change) + " leaves its load balancer: LoadBalancers "
                                + Shown.value(Kept.property(change.before(), LOAD_BALANCERS))
                                + " -> nothing, so no request reaches its tasks; keep it registered in its target group");
            } else if (change.action() == Action.REMOVE && !after.anyBehind()) {
                told.add(
                        Severity.CRITICAL,
                        change,
                        "",
                        Told.label(change)
                                + " is removed, and it was the last behind a load balancer, so every request fails;"
                                + " put its successor there first");
            }
        }
    }

    private static boolean isFound(Resource service) {
        return Plain.truth(service.property("ServiceConnectConfiguration/Enabled"), false)
                        .orElse(true)
                || !service.property("ServiceRegistries").isEmpty()
                || !service.property("VpcLatticeConfigurations").isEmpty();
    }
}
