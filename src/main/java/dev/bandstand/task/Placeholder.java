package dev.bandstand.task;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a public busybox does in place of an image that is still to come.
 *
 * @param command what its shell runs, and the words that it is given
 * @param healthCheck the check inside the container that it passes
 */
public record Placeholder(List<String> command, List<String> healthCheck) {

    static final String IMAGE = "public.ecr.aws/docker/library/busybox:1.37.0";

    private static final String ANSWER = String.join(
            " ",
            "cd /tmp &&",
            "page=\"www$0\" &&",
            "case \"$page\" in */) page=\"$page\"index.html ;; esac &&",
            "mkdir -p \"$(dirname \"$page\")\" &&",
            "echo 'The placeholder of a service whose image is still to come.' > \"$page\" &&",
            "exec busybox httpd -f -p \"$1\" -h www");

    private static final String IDLE =
            "echo 'The placeholder of a task whose image is still to come waits.' && exec busybox sleep 2147483647";

    private static final String END = "echo 'The placeholder of a task whose image is still to come has ended.'";

    /** Copies the words. */
    public Placeholder {
        command = List.copyOf(command);
        healthCheck = List.copyOf(healthCheck);
    }

    /**
     * Returns an HTTP server that gives one page, at the path of the health check and on the port of the service. The page lies in
     * /tmp, so it runs under a read-only root file system too.
     */
    public static Placeholder answering(String healthCheckPath, int port) {
        return new Placeholder(
                List.of(ANSWER, file(healthCheckPath), String.valueOf(port)),
                List.of("busybox", "wget", "-q", "-O", "/dev/null", "http://127.0.0.1:" + port + healthCheckPath));
    }

    /** Returns a program that waits until it is stopped, for tasks that nobody asks anything. */
    public static Placeholder idle() {
        return new Placeholder(List.of(IDLE), List.of("true"));
    }

    /** Returns a program that ends well at once, for tasks that are meant to end. */
    public static Placeholder ending() {
        return new Placeholder(List.of(END), List.of("true"));
    }

    /** Returns the check as ECS takes it. */
    List<String> check() {
        return Stream.concat(Stream.of("CMD"), healthCheck.stream()).toList();
    }

    static List<String> entryPoint() {
        return List.of("busybox", "sh", "-c");
    }

    /** The server looks for the decoded path without its query; a plus sign stands for itself in a path. */
    private static String file(String healthCheckPath) {
        String path = healthCheckPath.split("\\?", 2)[0];
        return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
