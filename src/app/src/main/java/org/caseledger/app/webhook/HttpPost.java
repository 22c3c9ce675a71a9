package org.caseledger.app.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Posts to addresses that were named. Whoever is there answers within {@value #ANSWER_SECONDS} seconds; what they say besides the
 * status isn't read unless it is asked for, and where they would have it sent instead isn't followed.
 */
public final class HttpPost implements AutoCloseable {

    private static final int CONNECT_SECONDS = 5;
    private static final int ANSWER_SECONDS = 10;

    private @Nullable HttpClient client;
    private boolean closed;

    /** It was sent, and nobody answers. */
    static final class Unanswered extends IOException {
        private static final long serialVersionUID = 1L;

        Unanswered(IOException cause) {
            super("it doesn't answer in time", cause);
        }
    }

    /** The beginning of a request to {@code url} under {@code id}, the same however often it is sent. */
    static HttpRequest.Builder to(URI url, String id, String type) {
        return to(url, type).header("webhook-id", id);
    }

    private static HttpRequest.Builder to(URI url, String type) {
        return HttpRequest.newBuilder(url)
                .timeout(Duration.ofSeconds(ANSWER_SECONDS))
                .header("Content-Type", type)
                .header("User-Agent", "caseledger");
    }

    /**
     * Posts {@code body}, in which everything is signed itself, to {@code url} under {@code id} as {@code type}; when this returns,
     * it was taken.
     */
    public void tell(URI url, String id, String type, byte[] body) throws IOException {
        requireTaken(status(to(url, id, type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build()));
    }

    /**
     * What {@code url} answers to {@code question}, which is of {@code type}: at most {@code limit} bytes, all of them within
     * {@value #ANSWER_SECONDS} seconds. Refused where the status says that it is no answer.
     */
    public byte[] ask(URI url, String type, byte[] question, int limit) throws IOException {
        HttpRequest request = to(url, type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(question))
                .build();
        CompletableFuture<HttpResponse<byte[]>> asked =
                client().sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), limit));
        try {
            HttpResponse<byte[]> response = asked.get(ANSWER_SECONDS, TimeUnit.SECONDS);
            requireTaken(response.statusCode());
            return response.body();
        } catch (TimeoutException e) {
            asked.cancel(true);
            throw new Unanswered(new IOException(e));
        } catch (ExecutionException e) {
            throw fault(e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause()));
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** What the receiver answers to {@code request}. */
    int status(HttpRequest request) throws IOException {
        try {
            HttpResponse<InputStream> response = client().send(request, BodyHandlers.ofInputStream());
            response.body().close();
            return response.statusCode();
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (IOException e) {
            throw fault(e);
        }
    }

    /** What {@code wrong}, with which a request ended, is in words. */
    private static IOException fault(IOException wrong) {
        return switch (wrong) {
            case HttpConnectTimeoutException e -> new IOException("it doesn't answer in time", e);
            case HttpTimeoutException e -> new Unanswered(e);
            case ConnectException e -> new IOException("nobody listens there", e);
            default -> wrong;
        };
    }

    private static IOException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IOException("interrupted", e);
    }

    /** Refused unless {@code status}, the receiver's answer, says that what was sent has arrived. */
    static void requireTaken(int status) throws IOException {
        if (status >= 300 && status < 400) {
            throw new IOException("it answered " + status + ": what is told isn't sent on to another address");
        }
        if (status < 200 || status >= 300) {
            throw new IOException("it answered " + status);
        }
    }

    private synchronized HttpClient client() throws IOException {
        if (closed) {
            throw new IOException("the ledger is being closed");
        }
        if (client == null) {
            client = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(Duration.ofSeconds(CONNECT_SECONDS))
                    .build();
        }
        return client;
    }

    /** What is being sent isn't waited for: it is sent again, under the same id. */
    @Override
    public synchronized void close() {
        closed = true;
        if (client != null) {
            client.shutdownNow();
        }
    }
}
