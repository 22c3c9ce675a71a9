package org.caseledger.app.desk;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.caseledger.decision.Characters;
import org.caseledger.decision.Refusal;

/** What can be an address of mail: one person's, as RFC 5322 writes it, and in letters that every mail server takes. */
final class MailAddress {

    private MailAddress() {}

    /** What there is against {@code text} as an address. */
    static Optional<Refusal> objection(String text) {
        try {
            InternetAddress address = new InternetAddress(text, true);
            address.validate();
            boolean bare = text.equals(address.getAddress()) && !address.isGroup();
            boolean plain = StandardCharsets.US_ASCII.newEncoder().canEncode(text);
            return bare && plain && text.contains("@") ? Optional.empty() : Optional.of(refusal(text));
        } catch (AddressException e) {
            return Optional.of(refusal(text));
        }
    }

    private static Refusal refusal(String text) {
        return Refusal.of(
                "bad-mail-address",
                "address",
                "\"" + Characters.shown(text)
                        + "\" is no address of mail; such as m.ortiz@city.example, without a name");
    }
}
