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

/** The comments of one pull request, as GitHub's API tells and takes them, on this machine alone. */
final class GithubApi implements AutoCloseable {

    /** What was asked of it. */
    record Request(String method, String path, String authorization, String body) {}

    private final HttpServer server;
    private final Map<String, String> pages;
    private final List<Request> requests = new ArrayList<>();
    private int answer = 200;

    /** Serves pages of comments; a page that is not given is empty. */
    GithubApi(Map<String, String> pages) throws IOException {
        this.pages = pages;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    /** Answers everything that writes with this status. */
    GithubApi refusing(int status) {
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
                    String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        }
        boolean reads = method.equals("GET");
        String answered = reads ? pages.getOrDefault(path.substring(path.lastIndexOf("page=")), "[]") : "{}";
        byte[] body = answered.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reads ? 200 : answer, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
