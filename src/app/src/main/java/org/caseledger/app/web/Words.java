package org.caseledger.app.web;

/** How the pages put things. */
final class Words {

    private static final int TAIL = 8;

    private Words() {}

    /** The end of an entry's id, which is what tells entries apart at a glance; they begin with their time. */
    static String tail(String entry) {
        return entry.length() <= TAIL ? entry : "…" + entry.substring(entry.length() - TAIL);
    }
}
