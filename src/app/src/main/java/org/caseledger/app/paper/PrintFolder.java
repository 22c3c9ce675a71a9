package org.caseledger.app.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;
import org.caseledger.app.outbox.Carrier;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.app.store.OwnersFiles;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.Letters;
import org.caseledger.claim.WrittenLetter;
import org.caseledger.departure.Departure;
import org.caseledger.departure.DepartureKind;

/**
 * Writes issued letters as PDF into the folder {@code print} of the ledger's directory, from which they are printed and put into
 * envelopes. Whoever prints moves them away; a letter that is handed over again is written again under the same name.
 */
public final class PrintFolder implements Carrier {

    /** The folder's name in a ledger's directory. */
    public static final String FOLDER = "print";

    private final Path folder;
    private final Function<String, ClaimFacts> claims;

    /** The one in {@code directory}, for letters of {@code claims}. */
    public PrintFolder(Path directory, Function<String, ClaimFacts> claims) {
        this.folder = directory.resolve(FOLDER);
        this.claims = claims;
    }

    @Override
    public DepartureKind carries() {
        return DepartureKind.LETTER;
    }

    @Override
    public void carry(Departure departure) throws IOException {
        String id = departure.subject();
        WrittenLetter letter = Letters.claimOf(id)
                .map(claims)
                .map(ClaimFacts::letters)
                .flatMap(letters -> letters.find(id))
                .map(Letters.Item::letter)
                .orElseThrow(() -> new LedgerFault("there is no letter " + id));
        OwnersFiles.write(folder.resolve(file(letter)), pdf(letter.text()));
    }

    /** The name of the file of {@code letter}, such as {@code L-G-22-0007-1-acceptance.pdf}. */
    public static String file(WrittenLetter letter) {
        return letter.letter() + "-" + letter.template() + ".pdf";
    }

    /** The page {@code text} as PDF. */
    public static byte[] pdf(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LetterPdf.write(text, out);
        return out.toByteArray();
    }
}
