package dev.bandstand.service;

import static dev.bandstand.task.Requirement.require;

import java.util.regex.Pattern;

/** The HTTP codes that a health check takes for healthy, as a load balancer writes them. */
final class HttpCodes {

    private static final Pattern CODES =
            Pattern.compile("[2-4][0-9]{2}(-[2-4][0-9]{2})?(,[2-4][0-9]{2}(-[2-4][0-9]{2})?)*");

    private HttpCodes() {}

    static void check(String codes) {
        require(
                CODES.matcher(codes).matches(),
                "healthCheck.codes must be codes between 200 and 499 as in 200, 200,204 or 200-299, got: %s",
                codes);
    }

    static boolean include(String codes, int code) {
        for (String range : codes.split(",", -1)) {
            String[] ends = range.split("-", -1);
            int first = Integer.parseInt(ends[0]);
            int last = Integer.parseInt(ends[ends.length - 1]);
            if (first <= code && code <= last) {
                return true;
            }
        }
        return false;
    }
}
