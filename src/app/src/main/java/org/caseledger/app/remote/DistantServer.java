package org.caseledger.app.remote;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.net.URLConnection;
import java.nio.file.Path;
import java.util.Optional;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;
import org.caseledger.app.store.LedgerFault;
import org.jspecify.annotations.Nullable;

/**
 * A server that has a ledger open, as a command line sees it. Plain connections of the Java library, one request after
 * the other: a command that only asks is over before a larger client would have begun.
 */
public final class DistantServer {

    /** Where command lines call. */
    static final String PATH = "/api/v1/command-line";

    /** The media type of frames. */
    static final String FRAMES = "application/jsonl";

    /** The media type of what was read. */
    static final String BYTES = "application/octet-stream";

    private static final String JSON = "application/json";
    private static final int CONNECT_MILLIS = 5_000;
    /** A server tells something at least every ten seconds. */
    private static final int SILENCE_MILLIS = 60_000;

    private final URI url;
    private final String token;
    private final @Nullable SSLSocketFactory trust;
    private final boolean near;

    private DistantServer(URI url, String token, @Nullable SSLSocketFactory trust, boolean near) {
        this.url = url;
        this.token = token;
        this.trust = trust;
        this.near = near;
    }

    /** The server that says in {@code directory} that it has the ledger there; empty where none does. */
    public static Optional<DistantServer> of(Path directory) {
        return ServerFile.of(directory).flatMap(file -> {
            try {
                return Optional.of(new DistantServer(URI.create(file.url()), file.token(), null, true));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        });
    }

    /** The server at {@code url}, with {@code token}, and {@code trust} in its certificate if that isn't everybody's. */
    public static DistantServer at(URI url, String token, @Nullable SSLSocketFactory trust) {
        return new DistantServer(url, token, trust, false);
    }

    /** Its address. */
    public String url() {
        return url.toString();
    }

    /** Whether it is found by what stands in the ledger's directory. */
    boolean isNear() {
        return near;
    }

    /** Whether a server answers there that knows the token; one that was killed has left its address only. */
    public boolean answers() {
        try {
            return connection("", "GET").getResponseCode() == HttpURLConnection.HTTP_NO_CONTENT;
        } catch (IOException e) {
            return false;
        }
    }

    /** Begins a call; what comes back are frames, unless the status says otherwise. Nothing is sent twice. */
    HttpURLConnection begin(byte[] call) throws IOException {
        HttpURLConnection connection = connection("", "POST");
        connection.setRequestProperty("Content-Type", JSON);
        connection.setReadTimeout(SILENCE_MILLIS);
        connection.setFixedLengthStreamingMode(call.length);
        send(connection, call);
        return connection;
    }

    /** Answers what was asked under {@code number}. The server counts an answer once, however often it comes. */
    void answer(String call, int number, Given given) throws IOException {
        HttpURLConnection connection = connection("/" + call + "/answers/" + number, "POST");
        connection.setRequestProperty("Content-Type", given.raw() ? BYTES : JSON);
        connection.setReadTimeout(SILENCE_MILLIS);
        send(connection, given.body());
        int status = connection.getResponseCode();
        if (status != HttpURLConnection.HTTP_NO_CONTENT) {
            throw new IOException("the server answers " + status);
        }
        try (InputStream rest = connection.getInputStream()) {
            rest.readAllBytes();
        }
    }

    private static void send(HttpURLConnection connection, byte[] body) throws IOException {
        connection.setDoOutput(true);
        try (OutputStream out = connection.getOutputStream()) {
            out.write(body);
        }
    }

    private HttpURLConnection connection(String path, String method) throws IOException {
        String base = url.toString();
        URI whole = URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + PATH + path);
        URLConnection opened = near
                ? whole.toURL().openConnection(Proxy.NO_PROXY)
                : whole.toURL().openConnection();
        if (!(opened instanceof HttpURLConnection connection)) {
            throw new LedgerFault("a server's address begins with http:// or https://, not " + url);
        }
        if (connection instanceof HttpsURLConnection secured && trust != null) {
            secured.setSSLSocketFactory(trust);
        }
        connection.setRequestMethod(method);
        connection.setRequestProperty("Authorization", "Bearer " + token);
        connection.setConnectTimeout(CONNECT_MILLIS);
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        return connection;
    }

    /** Whether {@code fault} means that nobody listens there at all. */
    static boolean nobody(IOException fault) {
        return fault instanceof ConnectException;
    }
}
