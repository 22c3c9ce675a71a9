package org.caseledger.demo;

import java.util.List;
import org.caseledger.law.policy.EmployeeGroup;

/**
 * How somebody came to harm.
 *
 * @param description in a sentence
 * @param bodyPart what was hurt
 * @param cause what did it
 * @param nature of the injury
 */
record Mishap(String description, String bodyPart, String cause, String nature) {

    /** The illness of 2020 to 2022. */
    static final Mishap COVID = new Mishap(
            "Positive test for COVID-19 after exposure on duty",
            "respiratory system",
            "exposure to infectious disease",
            "illness");

    private static final List<Mishap> GENERAL = List.of(
            new Mishap("Strained lower back while lifting a cart onto a truck", "lower back", "lifting", "strain"),
            new Mishap("Slipped on a wet floor and fell on the left knee", "left knee", "slip or fall", "contusion"),
            new Mishap(
                    "Cut a finger on sheet metal while repairing a duct",
                    "right index finger",
                    "sharp object",
                    "laceration"),
            new Mishap("Twisted an ankle stepping off a kerb", "right ankle", "misstep", "sprain"),
            new Mishap(
                    "Hit by a swinging gate while reading a meter", "left shoulder", "struck by object", "contusion"),
            new Mishap("Heat exhaustion while patching asphalt", "whole body", "heat", "heat illness"),
            new Mishap("Bitten by a dog while reading a meter", "left calf", "animal", "bite"),
            new Mishap("Rear-ended in a city vehicle at a light", "neck", "motor vehicle", "strain"),
            new Mishap("Felt a pull in the shoulder while pruning a palm", "right shoulder", "reaching", "strain"),
            new Mishap("Chemical splashed while treating a pool", "eyes", "chemical", "irritation"),
            new Mishap("Crushed a hand between pipe and trench box", "left hand", "caught between", "crush"),
            new Mishap("Fell from a ladder while changing a lamp", "right wrist", "fall from height", "fracture"));

    private static final List<Mishap> POLICE = List.of(
            new Mishap("Injured a shoulder while restraining a suspect", "right shoulder", "altercation", "strain"),
            new Mishap("Tore a knee ligament in a foot pursuit", "left knee", "running", "tear"),
            new Mishap("Patrol car struck at an intersection", "neck and back", "motor vehicle", "strain"),
            new Mishap("Bitten on the hand during an arrest", "right hand", "human bite", "bite"),
            new Mishap("Fractured a finger in defensive tactics training", "left ring finger", "training", "fracture"),
            new Mishap("Fell from a wall while searching a yard", "right ankle", "fall from height", "fracture"));

    private static final List<Mishap> FIRE = List.of(
            new Mishap("Strained the back while moving a patient", "lower back", "lifting", "strain"),
            new Mishap("Burned a forearm during an interior attack", "left forearm", "heat", "burn"),
            new Mishap("Stepped into a hole while pulling hose at night", "right knee", "misstep", "sprain"),
            new Mishap("Smoke inhaled when a mask was dislodged", "respiratory system", "smoke", "inhalation"),
            new Mishap("Hurt a shoulder throwing a ladder in training", "left shoulder", "training", "tear"),
            new Mishap("Needle stick while starting a line", "right thumb", "sharp object", "puncture"));

    /** Something that happens to people of {@code group}. */
    static Mishap of(Dice dice, EmployeeGroup group) {
        return dice.pick(
                switch (group.toString()) {
                    case "general" -> GENERAL;
                    case "police" -> POLICE;
                    default -> FIRE;
                });
    }
}
