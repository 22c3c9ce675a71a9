package org.caseledger.app.stamp;

import java.io.IOException;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.caseledger.decision.Characters;

/**
 * What an authority is asked: a stamp over the SHA-256 of some bytes, with its certificate, and with a number that nobody can
 * guess, so that an answer of yesterday isn't taken for one of today. The bytes themselves don't leave.
 */
public final class StampRequest {

    /** Of what type a request is. */
    public static final String TYPE = "application/timestamp-query";

    private static final SecureRandom RANDOM = new SecureRandom();
    /** RFC 3161 asks for 64 bits at least. */
    private static final int NONCE_BITS = 128;

    private final byte[] bytes;
    private final TimeStampRequest request;

    private StampRequest(byte[] bytes) {
        this.bytes = bytes.clone();
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        // The highest bit is set, so that the number is positive and as long each time.
        BigInteger nonce = new BigInteger(NONCE_BITS - 1, RANDOM).setBit(NONCE_BITS - 2);
        try {
            request = generator.generate(
                    TSPAlgorithms.SHA256, MessageDigest.getInstance("SHA-256").digest(bytes), nonce);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** A request for a stamp over {@code bytes}, unlike any other. */
    public static StampRequest over(byte[] bytes) {
        return new StampRequest(bytes);
    }

    /** As it is sent, of the type {@value #TYPE}. */
    public byte[] encoded() {
        try {
            return request.getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException("a request that was just made can be written", e);
        }
    }

    /** The stamp that {@code answer} is; refused as {@link TimeStamp#read} does, and where it answers another request. */
    public TimeStamp answered(byte[] answer, TrustedCertificates trusted) throws NotStamped {
        TimeStampResponse response = TimeStamp.response(answer);
        TimeStampToken token = TimeStamp.granted(response);
        TimeStamp stamp = TimeStamp.over(bytes, token, trusted);
        if (!request.getNonce().equals(token.getTimeStampInfo().getNonce())) {
            throw new NotStamped("it answers another request: its nonce isn't ours");
        }
        try {
            response.validate(request);
        } catch (TSPException e) {
            throw new NotStamped(
                    "it doesn't answer the request: " + Characters.shown(String.valueOf(e.getMessage())), e);
        }
        return stamp;
    }
}
