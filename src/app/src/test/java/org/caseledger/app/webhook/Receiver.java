package org.caseledger.app.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import org.caseledger.journal.LedgerJson;
import tools.jackson.databind.JsonNode;

/** Another system, which is told. It answers 204 unless it is set to answer something else. */
public final class Receiver implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Heard> next = new LinkedBlockingQueue<>();
    private volatile CountDownLatch answers = new CountDownLatch(0);
    private volatile int status = 204;

    /**
     * What it was told.
     *
     * @param id under which id
     * @param timestamp when, in seconds
     * @param signature signed how
     * @param body what
     */
    public record Heard(String id, String timestamp, String signature, String body) {

        public JsonNode json() {
            return LedgerJson.mapper().readTree(body);
        }

        public List<String> events() {
            return json().path("data")
                    .path("entries")
                    .valueStream()
                    .map(entry -> entry.path("event").asString())
                    .toList();
        }

        List<Long> numbers() {
            return json().path("data")
                    .path("entries")
                    .valueStream()
                    .map(entry -> entry.path("number").asLong())
                    .toList();
        }
    }

    public Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::hear);
        server.start();
    }

    private void hear(HttpExchange exchange) throws IOException {
        try (exchange) {
            Heard one = new Heard(
                    exchange.getRequestHeaders().getFirst("webhook-id"),
                    exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                    exchange.getRequestHeaders().getFirst("webhook-signature"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            heard.add(one);
            next.add(one);
            answers.await();
            if (status == 302) {
                exchange.getResponseHeaders().set("Location", url("/elsewhere"));
            }
            exchange.sendResponseHeaders(status, -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** From now on it answers {@code status}. */
    public void answer(int status) {
        this.status = status;
    }

    /** From now on it answers nobody before the latch that this returns is counted down. */
    CountDownLatch hold() {
        answers = new CountDownLatch(1);
        return answers;
    }

    /** Everything that it was told so far. */
    List<Heard> heard() {
        return heard;
    }

    /** The next thing that it is told; waits for it. */
    public Heard next() throws InterruptedException {
        return next.take();
    }

    @Override
    public void close() {
        answers.countDown();
        server.stop(0);
        threads.shutdown();
    }
}
