package dev.bandstand.review.rule.access;

import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Kept;
import dev.bandstand.review.rule.Plain;
import dev.bandstand.review.rule.Told;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** A listener, a distribution or a domain accepts weaker TLS. */
final class TlsWeakenedRule implements Rule {

    private static final String LISTENER = "AWS::ElasticLoadBalancingV2::Listener";

    /** What CloudFormation takes where a listener has no policy. */
    private static final String DEFAULT = "ELBSecurityPolicy-2016-08";

    /** A type, a property with a name in which the lowest version of TLS stands, and what is taken without it. */
    private record Place(String type, String path, String otherwise) {}

    private static final List<Place> PLACES = List.of(
            new Place(
                    "AWS::CloudFront::Distribution",
                    "DistributionConfig/ViewerCertificate/MinimumProtocolVersion",
                    "TLSv1"),
            new Place("AWS::ApiGateway::DomainName", "SecurityPolicy", "TLS_1_0"),
            new Place(
                    "AWS::OpenSearchService::Domain",
                    "DomainEndpointOptions/TLSSecurityPolicy",
                    "Policy-Min-TLS-1-0-2019-07"));

    @Override
    public String name() {
        return "tlsWeakened";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(
                Severity.WARNING,
                "an older version of TLS or weaker ciphers are accepted, or TLS 1.3 is no longer offered",
                Severity.NOTE,
                "post-quantum key agreement or validated ciphers are given up");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        for (Kept listener : Kept.of(comparison, LISTENER)) {
            listener(listener, told);
        }
        for (Place place : PLACES) {
            for (Kept both : Kept.of(comparison, place.type())) {
                String before =
                        Plain.text(both.was(place.path()), place.otherwise()).orElse("");
                String after =
                        Plain.text(both.will(place.path()), place.otherwise()).orElse("");
                int old = lowest(before);
                int young = lowest(after);
                if (young >= 0 && young < old) {
                    tell(
                            both,
                            Severity.WARNING,
                            place.path(),
                            before,
                            after,
                            "TLS 1." + young + " is accepted where TLS 1." + old + " was the least",
                            told);
                }
            }
        }
        return told.findings();
    }

    private static void listener(Kept listener, Told told) {
        if (!isEncrypted(listener.was("Protocol").asText())
                || !isEncrypted(listener.will("Protocol").asText())) {
            return;
        }
        String before = Plain.text(listener.was("SslPolicy"), DEFAULT).orElse("");
        String after = Plain.text(listener.will("SslPolicy"), DEFAULT).orElse("");
        Optional<TlsPolicy> old = TlsPolicy.of(before);
        Optional<TlsPolicy> young = TlsPolicy.of(after);
        if (old.isEmpty() || young.isEmpty()) {
            return;
        }
        Optional<String> weaker = young.get().weakerThan(old.get());
        Optional<String> poorer = young.get().poorerThan(old.get());
        if (weaker.isPresent()) {
            tell(listener, Severity.WARNING, "SslPolicy", before, after, weaker.get(), told);
        } else if (poorer.isPresent()) {
            tell(listener, Severity.NOTE, "SslPolicy", before, after, poorer.get(), told);
        }
    }

    private static void tell(
            Kept both, Severity severity, String path, String before, String after, String consequence, Told told) {
        both.tell(
                told,
                severity,
                path,
                both.label() + " has another TLS policy: " + before + " -> " + after + ", so " + consequence
                        + "; keep the old one, or take a stronger");
    }

    private static boolean isEncrypted(String protocol) {
        return protocol.equals("HTTPS") || protocol.equals("TLS");
    }

    /** Returns the digit behind the 1 of a version such as TLSv1.2_2021, TLS_1_2 or Min-TLS-1-2, 0 for TLSv1, -1 for none. */
    private static int lowest(String name) {
        int at = name.indexOf("TLS");
        if (at < 0) {
            return name.startsWith("SSLv3") ? 0 : -1;
        }
        String digits = name.substring(at)
                .replace('_', '-')
                .replace('.', '-')
                .replace("v", "-")
                .replace("TLS13-1-3", "TLS-1-3");
        int one = digits.indexOf("-1");
        boolean minor = one >= 0
                && digits.length() > one + 3
                && digits.charAt(one + 2) == '-'
                && Character.isDigit(digits.charAt(one + 3));
        boolean year = minor && digits.length() > one + 4 && Character.isDigit(digits.charAt(one + 4));
        return one < 0 ? -1 : minor && !year ? digits.charAt(one + 3) - '0' : 0;
    }
}
