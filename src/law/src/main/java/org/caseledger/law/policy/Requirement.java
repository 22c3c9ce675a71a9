package org.caseledger.law.policy;

/** What a policy may require besides status and length of service; somebody must say of each whether it is so. */
public enum Requirement {
    /** Full-time employment. */
    FULL_TIME("full-time", "full-time employment"),
    /** Public safety employment as the law or the policy means it, which not everybody in a police department has. */
    PUBLIC_SAFETY("public-safety", "public safety employment"),
    /** An injury on duty. */
    ON_DUTY("on-duty", "an injury on duty");

    private final String id;
    private final String words;

    Requirement(String id, String words) {
        this.id = id;
        this.words = words;
    }

    /** What is required, in words. */
    String words() {
        return words;
    }

    /** As policy files and inputs write it. */
    @Override
    public String toString() {
        return id;
    }
}
