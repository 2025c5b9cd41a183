package dev.bandstand.execution;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/** An endpoint on this machine that gives the AWS SDK answers as AWS words them, in a given order; the last one is repeated. */
public final class AwsEndpoint implements AutoCloseable {

    /** One question that was asked. */
    record Asked(String action, String body) {}

    private record Answer(int status, String body) {}

    private final HttpServer server;
    private final Map<String, Deque<Answer>> answers = Collections.synchronizedMap(new TreeMap<>());
    private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());

    /** Starts the endpoint. */
    public AwsEndpoint() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    /** Lets {@code action} be answered, after what it is answered already. */
    public AwsEndpoint answering(String action, String... bodies) {
        for (String body : bodies) {
            answers.computeIfAbsent(action, unused -> new ArrayDeque<>()).add(new Answer(200, body));
        }
        return this;
    }

    /** Lets {@code action} be answered so, whatever it was to be answered before. */
    public AwsEndpoint replacing(String action, String body) {
        answers.remove(action);
        return answering(action, body);
    }

    /** Lets {@code action} be refused, after what it is answered already. */
    public AwsEndpoint refusing(String action, int status, String body) {
        answers.computeIfAbsent(action, unused -> new ArrayDeque<>()).add(new Answer(status, body));
        return this;
    }

    /** Lets CloudFormation know one stack with the given outputs, by their keys. */
    public AwsEndpoint withOutputs(Map<String, String> outputs) {
        var members = new StringBuilder();
        new TreeMap<>(outputs)
                .forEach((key, value) -> members.append("<member><OutputKey>")
                        .append(key)
                        .append("</OutputKey><OutputValue>")
                        .append(value)
                        .append("</OutputValue></member>"));
        return answering(
                "DescribeStacks",
                "<DescribeStacksResponse><DescribeStacksResult><Stacks><member><StackName>shop-dev-service</StackName>"
                        + "<Outputs>" + members
                        + "</Outputs></member></Stacks></DescribeStacksResult></DescribeStacksResponse>");
    }

    /** Where it answers. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    Clients clients() {
        return Clients.of(builder -> builder.endpointOverride(uri())
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test"))));
    }

    /** What was asked under {@code action}, in order. */
    public List<String> asked(String action) {
        return List.copyOf(asked).stream()
                .filter(each -> each.action().equals(action))
                .map(Asked::body)
                .toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String action = action(exchange, body);
        asked.add(new Asked(action, body));
        Deque<Answer> left = answers.getOrDefault(action, new ArrayDeque<>());
        Answer answer = left.size() > 1 ? left.remove() : left.peek();
        if (answer == null) {
            answer = new Answer(400, "{\"__type\":\"UnexpectedQuestion\",\"message\":\"" + action + "\"}");
        }
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String action(HttpExchange exchange, String body) {
        String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
        return target != null
                ? target.substring(target.indexOf('.') + 1)
                : body.replaceFirst("(?s).*\\bAction=(\\w+).*", "$1");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
