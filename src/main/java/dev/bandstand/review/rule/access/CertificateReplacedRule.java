package dev.bandstand.review.rule.access;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Kept;
import dev.bandstand.review.rule.Told;
import dev.bandstand.review.rule.access.written.Items;
import dev.bandstand.template.Intrinsics;
import dev.bandstand.template.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** A listener shows another certificate. */
final class CertificateReplacedRule implements Rule {

    private static final String LISTENER = "AWS::ElasticLoadBalancingV2::Listener";

    @Override
    public String name() {
        return "certificateReplaced";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(
                Severity.WARNING,
                "a certificate is replaced, or no longer covers a name",
                Severity.NOTE,
                "a listener that was there gets another certificate");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        for (Kept certificate : Kept.of(comparison, "AWS::CertificateManager::Certificate")) {
            certificate(certificate, told);
        }
        for (String type : List.of(LISTENER, LISTENER + "Certificate")) {
            for (Kept listener : Kept.of(comparison, type)) {
                listener(listener, told);
            }
        }
        return told.findings();
    }

    private static void certificate(Kept certificate, Told told) {
        List<String> gone = names(certificate.before());
        gone.removeAll(names(certificate.after()));
        if (!gone.isEmpty()) {
            certificate.tell(
                    told,
                    Severity.WARNING,
                    gone.contains(Intrinsics.text(certificate.was("DomainName")))
                            ? "DomainName"
                            : "SubjectAlternativeNames",
                    certificate.label() + " no longer covers " + String.join(", ", gone)
                            + ", so browsers refuse whoever still answers under it; keep the name");
        } else if (certificate.change().losesTheOldOne()) {
            certificate.tell(
                    told,
                    Severity.WARNING,
                    "",
                    certificate.label()
                            + " is replaced, so the deployment waits until the new one is validated; see that whoever"
                            + " answers for its domain is at hand");
        }
    }

    private static void listener(Kept listener, Told told) {
        List<String> before = certificates(listener.was("Certificates"));
        List<String> after = certificates(listener.will("Certificates"));
        List<String> gone = new ArrayList<>(before);
        gone.removeAll(after);
        if (!gone.isEmpty() && !after.isEmpty()) {
            List<String> fresh = new ArrayList<>(after);
            fresh.removeAll(before);
            listener.tell(
                    told,
                    Severity.NOTE,
                    "Certificates",
                    listener.label() + " shows another certificate: " + String.join(", ", gone) + " -> "
                            + (fresh.isEmpty() ? "none instead" : String.join(", ", fresh))
                            + ", so callers that pin the old one, or a name that the new one lacks, fail; compare their names");
        }
    }

    private static List<String> names(Resource certificate) {
        List<String> names = new ArrayList<>(Items.texts(certificate.property("DomainName")));
        for (String name : Items.texts(certificate.property("SubjectAlternativeNames"))) {
            if (!names.contains(name)) {
                names.add(name);
            }
        }
        return names;
    }

    private static List<String> certificates(JsonNode list) {
        List<String> arns = new ArrayList<>();
        Items.of(list).forEach(item -> arns.add(Intrinsics.text(item.path("CertificateArn"))));
        return arns;
    }
}
