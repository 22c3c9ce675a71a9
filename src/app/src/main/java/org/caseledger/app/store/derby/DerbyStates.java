package org.caseledger.app.store.derby;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.app.store.product.Trouble;

/** What Derby's states mean. */
final class DerbyStates {

    private static final Map<String, Trouble> TROUBLES = Stream.of(
                    of(Trouble.IN_USE, "XSDB6"),
                    of(Trouble.OTHER_KEY, "XBM06 XBCXK"),
                    of(Trouble.NEWER, "XSLAN XSLAP XCW00"),
                    of(
                            Trouble.DAMAGED,
                            "XSDB0 XSDB1 XSDB2 XSDB4 XSDB5 XSDB9 XSDBA XSDBB XSDF6 XSDFD XSDG0 XSDG2 XSDG3 XSDG4 XSDG6"
                                    + " XSLA3 XSLA5 XSLA6 XSLA7 XSLA8 XSLAB XSLAC XSLAD XSLAM XSLAO XSLAS XCY03 XBM05"
                                    + " XBM0A XBM0Q XBM0Y XBCXL XSAI2 40XD2 X0Y55 X0X62 X0X61"),
                    of(
                            Trouble.UNWRITTEN,
                            "XSDBC XSDF1 XSDF2 XSDF3 XSDF4 XSDFI XSDG1 XSDG7 XSLA0 XSLA2 XSLA4 XSLAE XSLAI XSLAQ XBM0B"
                                    + " XBM0H XBM0R XBM0S"),
                    of(Trouble.READ_ONLY, "25502 25503 25505 XSDFB XSLAF XSLAH 40XD1 XBM0P"),
                    of(Trouble.NO_TABLE, "42X05 42Y07"))
            .flatMap(states -> states.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    /** States about a database as a whole; one about a statement would be a fault of this program. */
    private static final Pattern OF_THE_STORE = Pattern.compile("(XS|XBM|XJ04|08).*");

    /** What is said of a completed shutdown, and of a database that stopped by itself, which was told when it happened. */
    private static final Set<String> STOPPED = Set.of("08006", "XJ004");

    /** Something in the database's own code that it didn't foresee. */
    private static final String FAULT_OF_ITS_OWN = "XJ001";

    private static final Pattern CONTAINER = Pattern.compile("Container\\((\\d+), (\\d+)\\)");

    private DerbyStates() {}

    private static Map<String, Trouble> of(Trouble trouble, String states) {
        return Stream.of(states.split(" ")).collect(Collectors.toMap(state -> state, state -> trouble));
    }

    static Optional<Trouble> trouble(SQLException fault) {
        String state = String.valueOf(fault.getSQLState());
        if (state.equals(FAULT_OF_ITS_OWN)) {
            // A page that isn't what it was leads the database's own code astray; want of memory has another cause.
            return String.valueOf(fault.getMessage()).contains(OutOfMemoryError.class.getSimpleName())
                    ? Optional.empty()
                    : Optional.of(Trouble.DAMAGED);
        }
        return Optional.ofNullable(TROUBLES.get(state))
                .or(() -> OF_THE_STORE.matcher(state).matches() ? Optional.of(Trouble.UNUSABLE) : Optional.empty());
    }

    static boolean hasStopped(SQLException fault) {
        return STOPPED.contains(String.valueOf(fault.getSQLState()));
    }

    static String place(SQLException damage, String folder) {
        Matcher container = CONTAINER.matcher(String.valueOf(damage.getMessage()));
        if (container.find()) {
            return folder + "/" + DerbyFiles.container(Long.parseLong(container.group(2)))
                    + " doesn't hold what was written there";
        }
        return String.valueOf(damage.getSQLState()).startsWith("XSLA")
                ? folder + "/log, what was changed last, can't be read"
                : String.valueOf(damage.getSQLState()).equals(FAULT_OF_ITS_OWN)
                        ? "a file in " + folder + " doesn't hold what was written there"
                        : "the folder " + folder + ", or a file in it, is missing or can't be read";
    }
}
