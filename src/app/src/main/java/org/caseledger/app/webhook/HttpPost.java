package org.caseledger.app.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Posts to addresses that were named. Whoever is there answers within {@value #ANSWER_SECONDS} seconds; what they say besides the
 * status isn't read, and where they would have it sent instead isn't followed.
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
        return HttpRequest.newBuilder(url)
                .timeout(Duration.ofSeconds(ANSWER_SECONDS))
                .header("Content-Type", type)
                .header("User-Agent", "caseledger")
                .header("webhook-id", id);
    }

    /** Posts {@code note}, which is signed itself, to {@code url} under {@code id}; when this returns, it was taken. */
    public void note(URI url, String id, byte[] note) throws IOException {
        requireTaken(status(to(url, id, "text/plain; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofByteArray(note))
                .build()));
    }

    /** What the receiver answers to {@code request}. */
    int status(HttpRequest request) throws IOException {
        try {
            HttpResponse<InputStream> response = client().send(request, HttpResponse.BodyHandlers.ofInputStream());
            response.body().close();
            return response.statusCode();
        } catch (HttpConnectTimeoutException e) {
            throw new IOException("it doesn't answer in time", e);
        } catch (HttpTimeoutException e) {
            throw new Unanswered(e);
        } catch (ConnectException e) {
            throw new IOException("nobody listens there", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
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
