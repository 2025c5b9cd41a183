package dev.bandstand.workflow;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The comments of one pull or merge request, as the API of GitHub or GitLab tells and takes them, on this machine alone. */
final class CommentApi implements AutoCloseable {

    /** What was asked of it. */
    record Request(String method, String path, String token, String body) {}

    private final HttpServer server;
    private final Map<String, String> answers;
    private final List<Request> requests = new ArrayList<>();
    private int answer = 200;

    /** Answers what is asked for a page or else a path; what is not given is an empty page. */
    CommentApi(Map<String, String> answers) throws IOException {
        this.answers = answers;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    /** Answers everything that writes with this status. */
    CommentApi refusing(int status) {
        answer = status;
        return this;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    List<Request> requests() {
        synchronized (requests) {
            return List.copyOf(requests);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestMethod();
        String path = exchange.getRequestURI().toString();
        synchronized (requests) {
            requests.add(new Request(
                    method,
                    path,
                    token(exchange),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        }
        boolean reads = method.equals("GET");
        String answered =
                reads ? answers.getOrDefault(path.substring(Math.max(0, path.lastIndexOf("page="))), "[]") : "{}";
        byte[] body = answered.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reads ? 200 : answer, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String token(HttpExchange exchange) {
        var headers = exchange.getRequestHeaders();
        return String.valueOf(
                headers.getFirst(headers.containsKey("PRIVATE-TOKEN") ? "PRIVATE-TOKEN" : "Authorization"));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
