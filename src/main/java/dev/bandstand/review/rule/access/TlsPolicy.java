package dev.bandstand.review.rule.access;

import java.util.Optional;

/**
 * What a predefined policy for TLS lets through, read from its name.
 *
 * @param lowest the lowest version of TLS that it accepts, 0 for 1.0
 * @param highest the highest version
 * @param laxity how many weaker ciphers it accepts: 0 for authenticated encryption with forward secrecy alone
 * @param afterQuantum whether it can agree on keys that a quantum computer does not break
 * @param fips whether its ciphers are validated by FIPS 140-3
 * @see <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html">Security policies for
 *     your Application Load Balancer</a>
 */
record TlsPolicy(int lowest, int highest, int laxity, boolean afterQuantum, boolean fips) {

    private static final int RESTRICTED = 0;
    private static final int SECRECY = 1;
    private static final int SOME_WITHOUT_SECRECY = 2;
    private static final int EVEN_SHA1 = 3;
    private static final int ALMOST_ANY = 4;

    /** Returns the policy of that name, empty where its name says nothing. */
    static Optional<TlsPolicy> of(String name) {
        boolean quantum = name.contains("-PQ-");
        boolean fips = name.contains("-FIPS-");
        String rest =
                name.replace("ELBSecurityPolicy-", "").replace("-FIPS", "").replace("-PQ", "");
        if (rest.startsWith("TLS13-1-") && rest.length() > 8 && Character.isDigit(rest.charAt(8))) {
            int lowest = rest.charAt(8) - '0';
            return Optional.of(new TlsPolicy(lowest, 3, laxity(rest, lowest), quantum, fips));
        }
        return switch (rest) {
            case "2016-08", "2015-05", "FS-2018-06" ->
                Optional.of(new TlsPolicy(0, 2, rest.startsWith("FS") ? SECRECY : EVEN_SHA1, false, false));
            case "TLS-1-0-2015-04" -> Optional.of(new TlsPolicy(0, 2, ALMOST_ANY, false, false));
            case "TLS-1-1-2017-01" -> Optional.of(new TlsPolicy(1, 2, EVEN_SHA1, false, false));
            case "TLS-1-2-2017-01" -> Optional.of(new TlsPolicy(2, 2, SOME_WITHOUT_SECRECY, false, false));
            case "TLS-1-2-Ext-2018-06" -> Optional.of(new TlsPolicy(2, 2, EVEN_SHA1, false, false));
            case "FS-1-1-2019-08" -> Optional.of(new TlsPolicy(1, 2, SECRECY, false, false));
            case "FS-1-2-2019-08" -> Optional.of(new TlsPolicy(2, 2, SECRECY, false, false));
            case "FS-1-2-Res-2019-08", "FS-1-2-Res-2020-10" ->
                Optional.of(new TlsPolicy(2, 2, RESTRICTED, false, false));
            default -> Optional.empty();
        };
    }

    private static int laxity(String name, int lowest) {
        if (lowest == 3 || name.contains("-Res-")) {
            return RESTRICTED;
        }
        if (name.contains("-Ext1-")) {
            return SOME_WITHOUT_SECRECY;
        }
        return name.contains("-Ext") || lowest < 2 ? EVEN_SHA1 : SECRECY;
    }

    /** Returns what is weaker than in the other, empty where nothing is. */
    Optional<String> weakerThan(TlsPolicy other) {
        if (lowest < other.lowest) {
            return Optional.of("TLS 1." + lowest + " is accepted where TLS 1." + other.lowest + " was the least");
        }
        if (highest < other.highest) {
            return Optional.of("TLS 1." + other.highest + " is no longer offered");
        }
        return laxity > other.laxity ? Optional.of("weaker ciphers are accepted") : Optional.empty();
    }

    /** Returns what is missing of the other though it is not weaker today, empty where nothing is. */
    Optional<String> poorerThan(TlsPolicy other) {
        if (other.afterQuantum && !afterQuantum) {
            return Optional.of("what is recorded today may be read by a quantum computer one day");
        }
        return other.fips && !fips ? Optional.of("its ciphers are not validated by FIPS 140-3") : Optional.empty();
    }
}
