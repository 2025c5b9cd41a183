package dev.bandstand.service;

import java.util.regex.Pattern;

/** Address ranges as a security group takes them. */
final class CidrNotation {

    private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern IPV4 = Pattern.compile(OCTET + "(\\." + OCTET + "){3}/(3[0-2]|[12]?[0-9])");
    private static final String GROUP = "[0-9A-Fa-f]{1,4}";
    private static final Pattern IPV6 = Pattern.compile("((" + GROUP + ":){7}" + GROUP + "|((" + GROUP + ":){0,6}"
            + GROUP + ")?::((" + GROUP + ":){0,6}" + GROUP + ")?)/(12[0-8]|1[01][0-9]|[1-9]?[0-9])");

    private CidrNotation() {}

    static boolean holds(String cidr) {
        return IPV4.matcher(cidr).matches() || isIpv6(cidr);
    }

    static boolean isIpv6(String cidr) {
        return IPV6.matcher(cidr).matches();
    }
}
