package dev.bandstand.service;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The image that answers the health check while the registry is still empty.
 *
 * <p>It is a public busybox whose HTTP server gives one page, at the path of the health check and on the port of the service. The
 * page lies in /tmp, so it runs under a read-only root file system too.
 */
final class Placeholder {

    static final String IMAGE = "public.ecr.aws/docker/library/busybox:1.37.0";

    private static final String SCRIPT = String.join(
            " ",
            "cd /tmp &&",
            "page=\"www$0\" &&",
            "case \"$page\" in */) page=\"$page\"index.html ;; esac &&",
            "mkdir -p \"$(dirname \"$page\")\" &&",
            "echo 'The placeholder of a service whose image is still to come.' > \"$page\" &&",
            "exec busybox httpd -f -p \"$1\" -h www");

    private Placeholder() {}

    static List<String> entryPoint() {
        return List.of("busybox", "sh", "-c");
    }

    static List<String> command(String healthCheckPath, int port) {
        return List.of(SCRIPT, file(healthCheckPath), String.valueOf(port));
    }

    static List<String> healthCheck(String healthCheckPath, int port) {
        return List.of("busybox", "wget", "-q", "-O", "/dev/null", "http://127.0.0.1:" + port + healthCheckPath);
    }

    /** The server looks for the decoded path without its query; a plus sign stands for itself in a path. */
    private static String file(String healthCheckPath) {
        String path = healthCheckPath.split("\\?", 2)[0];
        return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
