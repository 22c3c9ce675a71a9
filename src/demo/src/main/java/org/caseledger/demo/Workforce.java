package org.caseledger.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.caseledger.law.policy.EmployeeGroup;
import org.caseledger.law.policy.EmploymentStatus;

/** The people of the city. */
final class Workforce {

    /** A raise for everybody who was employed before. */
    record Raise(LocalDate on, BigDecimal factor) {}

    static final List<Raise> RAISES = List.of(
            new Raise(LocalDate.of(2020, 7, 1), new BigDecimal("1.020")),
            new Raise(LocalDate.of(2021, 7, 1), new BigDecimal("1.035")));

    private static final int PEOPLE = 1_200;
    private static final int FIRST_NUMBER = 1001;

    private static final List<String> FIRST_NAMES = List.of(
            "Ada", "Amos", "Bea", "Boris", "Cleo", "Cyrus", "Dora", "Edgar", "Elsa", "Felix", "Flora", "Gil", "Greta",
            "Hugo", "Ines", "Ivan", "Jonas", "Juno", "Karl", "Leda", "Linus", "Mabel", "Magnus", "Nell", "Nico", "Olga",
            "Oscar", "Pia", "Quinn", "Rafa", "Rhea", "Saul", "Stella", "Theo", "Tilda", "Ulla", "Vera", "Willa", "Xeno",
            "Zelda");

    /** Plants, stones and animals of the desert: nobody is called that. */
    private static final List<String> SURNAMES = List.of(
            "Agave",
            "Basalt",
            "Bitterbrush",
            "Brittlebush",
            "Caliche",
            "Chuckwalla",
            "Cholla",
            "Chuparosa",
            "Coati",
            "Creosote",
            "Desertwillow",
            "Fairyduster",
            "Feldspar",
            "Gambel",
            "Gneiss",
            "Hackberry",
            "Hopbush",
            "Inkweed",
            "Ironwood",
            "Javelina",
            "Jojoba",
            "Kingcup",
            "Larkspur",
            "Lupine",
            "Mesquite",
            "Mica",
            "Nolina",
            "Ocotillo",
            "Opuntia",
            "Paloverde",
            "Paperflower",
            "Quailbush",
            "Quartz",
            "Rabbitbrush",
            "Ringtail",
            "Roadrunner",
            "Saguaro",
            "Saltbush",
            "Schist",
            "Sotol",
            "Tarantula",
            "Thrasher",
            "Tortoise",
            "Turpentine",
            "Verdin",
            "Wolfberry",
            "Yerba",
            "Yucca");

    private final List<Person> people;

    private Workforce(List<Person> people) {
        this.people = people;
    }

    /** The workforce under {@code seed}, at {@code scale}. */
    static Workforce of(long seed, double scale) {
        Dice dice = Dice.of(seed, "workforce");
        int count = Math.max(40, (int) (PEOPLE * scale));
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            people.add(person(dice, FIRST_NUMBER + i));
        }
        return new Workforce(List.copyOf(people));
    }

    private static Person person(Dice dice, int number) {
        EmployeeGroup group = switch (dice.weighted(56, 26, 18)) {
            case 0 -> EmployeeGroup.GENERAL;
            case 1 -> EmployeeGroup.POLICE;
            default -> EmployeeGroup.FIRE;
        };
        boolean sworn = !group.equals(EmployeeGroup.GENERAL) && dice.chance(82);
        EmploymentStatus status = sworn ? EmploymentStatus.REGULAR : status(dice);
        String name = dice.pick(FIRST_NAMES) + " " + dice.pick(SURNAMES);
        return new Person("E" + number, name, group, sworn, status, hiredOn(dice), salary(dice, group, sworn, status));
    }

    private static EmploymentStatus status(Dice dice) {
        return switch (dice.weighted(91, 6, 3)) {
            case 0 -> EmploymentStatus.REGULAR;
            case 1 -> EmploymentStatus.TEMPORARY;
            default -> EmploymentStatus.CONTRACT;
        };
    }

    /** Most served for years; one in eight was hired shortly before the demo begins, or during it. */
    private static LocalDate hiredOn(Dice dice) {
        return dice.chance(88)
                ? LocalDate.of(1995, 1, 2).plusDays(dice.between(0, 8_500))
                : LocalDate.of(2018, 9, 3).plusDays(dice.between(0, 1_150));
    }

    private static BigDecimal salary(Dice dice, EmployeeGroup group, boolean sworn, EmploymentStatus status) {
        int hundreds = switch (group.toString()) {
            case "general" -> status == EmploymentStatus.REGULAR ? dice.between(340, 660) : dice.between(280, 420);
            case "police" -> sworn ? dice.between(600, 960) : dice.between(380, 600);
            default -> sworn ? dice.between(560, 920) : dice.between(380, 580);
        };
        return BigDecimal.valueOf(hundreds * 100L);
    }

    /** Everybody, in the order of their numbers. */
    List<Person> people() {
        return people;
    }

    /** Somebody employed on {@code day}. */
    Person someone(Dice dice, LocalDate day) {
        Person person = dice.pick(people);
        while (person.hiredOn().isAfter(day.minusDays(14))) {
            person = dice.pick(people);
        }
        return person;
    }

    /** A supervisor's name for first reports. */
    static String supervisor(Person person) {
        return "Supervisor, " + person.group().toString().toLowerCase(Locale.ROOT);
    }
}
