package org.caseledger.law;

/** The state whose workers' compensation law a claim is under. */
public enum Jurisdiction {
    /** Arizona: Industrial Commission of Arizona. */
    AZ("arizona"),
    /** Minnesota: Department of Labor and Industry. */
    MN("minnesota");

    private final String folder;

    Jurisdiction(String folder) {
        this.folder = folder;
    }

    /** Where its tables and pages stand, such as {@code arizona}. */
    public String folder() {
        return folder;
    }
}
