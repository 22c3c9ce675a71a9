package org.caseledger.program;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.app.call.ThisProcess;
import org.caseledger.app.cli.CaseLedger;
import org.caseledger.app.desk.Dispatch;
import org.caseledger.app.outbox.Carrier;
import org.caseledger.app.outbox.Dispatcher;
import org.caseledger.app.store.IntegrityBook;
import org.caseledger.app.store.MailBook;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.app.store.Outbox;
import org.caseledger.app.store.Products;
import org.caseledger.app.store.derby.Derby;
import org.caseledger.catalogue.Families;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.decision.Bounds;
import org.caseledger.decision.Horizon;
import org.caseledger.departure.Departure;
import org.caseledger.departure.Departures;
import org.caseledger.family.StreamFamily;
import org.caseledger.journal.Channel;
import org.caseledger.journal.Who;
import org.caseledger.law.policy.Terms;
import org.caseledger.office.Books;
import org.caseledger.office.Office;
import org.caseledger.people.Needs;
import org.caseledger.projection.Projection;
import org.caseledger.statement.Statement;
import org.caseledger.webhook.Subscriptions;
import org.junit.jupiter.api.Test;

/** What may depend on what, and where time and legal numbers may come from. */
@AnalyzeClasses(packages = "org.caseledger", importOptions = ArchitectureTest.NoTests.class)
class ArchitectureTest {

    private static final String[] EDGES = {
        "org.caseledger.app.cli..", "org.caseledger.app.web..", "org.caseledger.demo..", "org.caseledger.bench.."
    };

    private static final String DERBY = "org.caseledger.app.store.derby..";

    private static final String[] ABOVE_THE_LEDGER = {
        "org.caseledger.projection..",
        "org.caseledger.app..",
        "org.caseledger.demo..",
        "org.caseledger.bench..",
        "org.caseledger.program.."
    };

    /** Classes of every module, but none of their tests. */
    static final class NoTests implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/test-classes/") && !location.contains("-tests.jar");
        }
    }

    @ArchTest
    static final ArchRule LAW_IS_PLAIN_JAVA = noClasses()
            .that()
            .resideInAPackage("org.caseledger.law..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "org.axonframework..", "org.springframework..", "java.sql..", "javax.sql..", "org.apache.derby.."))
            .orShould()
            .dependOnClassesThat(
                    resideInAnyPackage("org.caseledger..").and(resideOutsideOfPackages("org.caseledger.law..")));

    /** Each package counts, the one that joins the states, too. */
    @ArchTest
    static final ArchRule PACKAGES_OF_THE_LAW_ARE_FREE_OF_CYCLES =
            slices().assignedFrom(packagesBelow("org.caseledger.law")).should().beFreeOfCycles();

    @ArchTest
    static final ArchRule NOTHING_IN_THE_LAW_USES_WHAT_JOINS_THE_STATES = noClasses()
            .that()
            .resideInAPackage("org.caseledger.law.*..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.caseledger.law");

    @ArchTest
    static final ArchRule THE_LEDGER_KNOWS_NO_SPRING_AND_NO_SQL = noClasses()
            .that(resideInAnyPackage("org.caseledger..").and(resideOutsideOfPackages(ABOVE_THE_LEDGER)))
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "org.apache.derby.."));

    @ArchTest
    static final ArchRule THE_LEDGER_DOES_NOT_POINT_BACK = noClasses()
            .that(resideInAnyPackage("org.caseledger..").and(resideOutsideOfPackages(ABOVE_THE_LEDGER)))
            .should()
            .dependOnClassesThat(resideInAnyPackage(ABOVE_THE_LEDGER));

    @ArchTest
    static final ArchRule PROJECTIONS_DO_NOT_KNOW_THE_APPLICATION = noClasses()
            .that()
            .resideInAPackage("org.caseledger.projection..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.caseledger.app..", "org.axonframework.."));

    @ArchTest
    static final ArchRule PROJECTIONS_DO_NOT_USE_EACH_OTHER =
            slices().matching("org.caseledger.projection.(*)..").should().notDependOnEachOther();

    /** Each package is a slice of its own: whoever needs another package isn't needed by it, nor by those that it needs. */
    @ArchTest
    static final ArchRule PACKAGES_FORM_NO_CIRCLES = slices().assignedFrom(new SliceAssignment() {
                @Override
                public SliceIdentifier getIdentifierOf(JavaClass type) {
                    String room = type.getPackageName();
                    return room.startsWith("org.caseledger.law") ? SliceIdentifier.ignore() : SliceIdentifier.of(room);
                }

                @Override
                public String getDescription() {
                    return "packages of the ledger and of what is built on it";
                }
            })
            .should()
            .beFreeOfCycles();

    /** Another product has a room of its own beside Derby's, and the store's list names it. */
    @ArchTest
    static final ArchRule ONE_ROOM_KNOWS_DERBY = noClasses()
            .that(resideOutsideOfPackages(DERBY))
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.apache.derby.."))
            .orShould()
            .dependOnClassesThat(resideInAnyPackage(DERBY).and(not(equivalentTo(Derby.class))));

    @ArchTest
    static final ArchRule ONE_LIST_NAMES_THE_PRODUCTS = noClasses()
            .that(resideOutsideOfPackages(DERBY).and(not(equivalentTo(Products.class))))
            .should()
            .dependOnClassesThat(equivalentTo(Derby.class));

    /** What SQL is Derby's own shows in words that only Derby has: its procedures, its catalogue, its states. */
    @Test
    void onlyDerbysRoomSaysWhatOnlyDerbyUnderstands() throws IOException {
        Pattern derbys = Pattern.compile(
                "(?i)SYSCS_|\\bsys\\.\\w+|(?<!store\\.)\\bderby\\.\\w|jdbc:derby|GENERATED (ALWAYS|BY DEFAULT) AS IDENTITY"
                        + "|RENAME (TABLE|INDEX|COLUMN)|\\bVALUES IDENTITY_VAL|XSDB|XJ0|\\b08006\\b|\\bXBM0");
        List<String> found = new ArrayList<>();
        for (String module : List.of("../ledger", "../../projections", "../app", "../demo")) {
            try (Stream<Path> files = Files.walk(Path.of(module, "src/main"))) {
                files.filter(file -> file.toString().endsWith(".java")
                                || file.toString().endsWith(".sql"))
                        .filter(file -> !file.toString().contains("/app/store/derby/")
                                && !file.toString().contains("/db/migration/derby/"))
                        .forEach(file -> code(file)
                                .filter(line -> derbys.matcher(line).find())
                                .forEach(line -> found.add(file + ": " + line.strip())));
            }
        }
        assertThat(found).isEmpty();
    }

    @ArchTest
    static final ArchRule FACTS_AND_DECISIONS_ARE_FREE_OF_THE_FRAMEWORK = noClasses()
            .that()
            .haveNameMatching(
                    ".*(Command|Event|Facts|Decider|Decision|Outcome|Refusal|Entitlements?|Statement)(\\$.*)?")
            .and()
            .resideOutsideOfPackage("org.caseledger.app..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.axonframework.."));

    @ArchTest
    static final ArchRule OLD_DATES_ARE_NOT_USED = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.caseledger.app.serving.SelfSignedCertificate") // whose library has them
            .and()
            .resideOutsideOfPackage("org.caseledger.app.stamp..") // whose libraries have them
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Date")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Calendar");

    @ArchTest
    static final ArchRule ONLY_THE_EDGES_ASK_FOR_THE_TIME = noClasses()
            .that(not(resideInAnyPackage(EDGES)))
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now", java.time.ZoneId.class)
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .orShould()
            .callMethod(Clock.class, "systemUTC");

    /** The order of such a map is another one in every process, and with it the bytes of the document. */
    @ArchTest
    static final ArchRule MEMBERS_OF_DOCUMENTS_HAVE_AN_ORDER = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.caseledger.app.answer..", "org.caseledger.app.cli..", "org.caseledger.app.workpaper..")
            .should()
            .callMethodWhere(describe(
                    "makes a map of several members without an order",
                    (JavaMethodCall call) -> call.getTarget().getOwner().isEquivalentTo(Map.class)
                            && Set.of("of", "ofEntries", "copyOf").contains(call.getName())
                            && call.getTarget().getRawParameterTypes().size() != 2));

    /** Text and pages lay answers out; what makes answers, and what answers are made from, knows neither. */
    @ArchTest
    static final ArchRule ANSWERS_DO_NOT_KNOW_HOW_THEY_LOOK = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.caseledger.app.answer..",
                    "org.caseledger.app.desk..",
                    "org.caseledger.app.feed..",
                    "org.caseledger.app.lines..",
                    "org.caseledger.app.store..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "org.caseledger.app.text..",
                    "org.caseledger.app.web..",
                    "org.caseledger.app.cli..",
                    "org.thymeleaf.."));

    /** What is told and asked elsewhere by HTTP goes through one place, to addresses that were named; nothing else calls out. */
    @ArchTest
    static final ArchRule NOBODY_CALLS_OUT = noClasses()
            .that()
            // A bench asks the workbench that it started itself.
            .resideOutsideOfPackages(
                    "org.caseledger.app.web..", "org.caseledger.app.webhook..", "org.caseledger.bench..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.net.http.."))
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.net.Socket");

    /** A command line calls the server that has its ledger, or that its user names, and nobody else. */
    @ArchTest
    static final ArchRule ONLY_A_COMMAND_LINE_CALLS_A_SERVER = noClasses()
            .that()
            .resideOutsideOfPackage("org.caseledger.app.remote..")
            .should()
            .dependOnClassesThat(assignableTo(HttpURLConnection.class));

    /** A command that prints by itself would print in the server when it is called through one. */
    @ArchTest
    static final ArchRule COMMANDS_KNOW_THEIR_CALLER_ONLY = noClasses()
            .that(resideInAnyPackage("org.caseledger.app.cli..", "org.caseledger.demo..", "org.caseledger.bench..")
                    .and(not(assignableTo(ThisProcess.class))))
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .accessField(System.class, "in")
            .orShould()
            .callMethod(System.class, "console");

    /** The files that a call names are its caller's; those of the ledger's directory are found from that. */
    @ArchTest
    static final ArchRule COMMANDS_ASK_THEIR_CALLER_FOR_FILES = noClasses()
            .that(resideInAnyPackage("org.caseledger.app.cli..")
                    .and(not(assignableTo(ThisProcess.class)))
                    .and(not(equivalentTo(CaseLedger.class)))) // which finds the ledger's directory
            .should()
            .callMethodWhere(describe(
                    "make a path in a method", // a field that the call fills in begins empty
                    (JavaMethodCall call) -> call.getTarget().getOwner().isEquivalentTo(Path.class)
                            && call.getName().equals("of")
                            && call.getOrigin() instanceof JavaMethod));

    /** Keys, bounds and supposing are the front door's; whoever wants something recorded submits it there. */
    @ArchTest
    static final ArchRule THERE_IS_ONE_FRONT_DOOR = noClasses()
            .that(resideOutsideOfPackages("org.caseledger.office..", "org.caseledger.app.store..")
                    .and(not(equivalentTo(Bounds.class)))) // which checks a record within a record
            .should()
            .dependOnClassesThat(assignableTo(Books.class).or(assignableTo(Office.Store.class)))
            .orShould()
            .callMethod(Bounds.class, "check", Record.class, Horizon.class)
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.axonframework.commandhandling.CommandBus");

    /** Whoever asks a projection's tables without waiting may miss what was just recorded. */
    @ArchTest
    static final ArchRule LISTS_ARE_ASKED_THROUGH_THEIR_DOOR = noClasses()
            .that(resideOutsideOfPackages("org.caseledger.app.store..", "org.caseledger.bench.."))
            .should()
            .callMethod(OpenLedger.class, "database");

    /** An automation looks at streams and decides; it asks no list, and executes nothing. */
    @ArchTest
    static final ArchRule AUTOMATIONS_ARE_PURE = noClasses()
            .that()
            .resideInAPackage("org.caseledger.automation..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.caseledger.office..", "org.axonframework.."));

    /** Nothing can be kept from whoever has the ledger's files; whoever comes from elsewhere can't say that they are that. */
    @ArchTest
    static final ArchRule ONLY_THE_COMMAND_LINE_SPEAKS_FOR_THE_OWNER_OF_THE_FILES = noClasses()
            .that(resideOutsideOfPackages("org.caseledger.app.cli..", "org.caseledger.demo..", "org.caseledger.bench..")
                    .and(not(equivalentTo(Who.class)))
                    // who is made where a server starts for the first time, at its console
                    .and(not(name("org.caseledger.app.web.FirstAdministrator"))))
            .should()
            .callMethod(Who.class, "owner", String.class)
            .orShould()
            .callConstructor(Who.class, String.class, Channel.class, boolean.class);

    /** What nobody gives is made by what computes a run, and by what follows from one. */
    @ArchTest
    static void whatNobodyGivesOnlyFollows(JavaClasses found) {
        List<JavaClass> given = found.stream()
                .filter(type -> type.isAnnotatedWith(Needs.class)
                        && type.getAnnotationOfType(Needs.class).value().length == 0)
                .toList();
        assertThat(given)
                .isNotEmpty()
                .allSatisfy(command -> assertThat(command.getConstructorCallsToSelf().stream()
                                .map(call -> call.getOriginOwner().getPackageName()))
                        .as(command.getName())
                        .isNotEmpty()
                        .isSubsetOf("org.caseledger.automation", "org.caseledger.payroll"));
    }

    /** What leaves follows from what was decided; the rules send nothing, and nothing in the ledger can. */
    @ArchTest
    static final ArchRule RULES_OF_WHAT_LEAVES_ARE_PURE = noClasses()
            .that()
            .resideInAPackage("org.caseledger.departure..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.caseledger.office..", "org.axonframework.."));

    /** A replay can't act: what reads entries again, or builds projections anew, has no way to what leaves. */
    @ArchTest
    static final ArchRule A_REPLAY_CAN_NOT_ACT = noClasses()
            .that(resideInAnyPackage(
                            "org.caseledger.projection..",
                            "org.caseledger.journal..",
                            "org.caseledger.app.replay..",
                            "org.caseledger.app.store.rebuild..")
                    .or(name("org.caseledger.app.store.Journal"))
                    .or(name("org.caseledger.app.store.ReadModels")))
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "org.caseledger.departure..",
                            "org.caseledger.office..",
                            "org.caseledger.app.mail..",
                            "org.caseledger.app.outbox..",
                            "org.caseledger.app.webhook..")
                    .or(equivalentTo(Outbox.class))
                    .or(equivalentTo(Dispatch.class)));

    /** The front door decides what leaves, in the transaction that decides why; nobody else writes it down. */
    @ArchTest
    static final ArchRule ONLY_THE_FRONT_DOOR_LETS_SOMETHING_LEAVE = noClasses()
            .that(resideOutsideOfPackages("org.caseledger.office..").and(not(assignableTo(Books.class))))
            .should()
            .callMethod(Books.class, "leave", Departure.class, Instant.class)
            .orShould()
            .callMethod(Departures.class, "after", Record.class, List.class)
            .orShould()
            .callMethod(Departures.class, "after", Subscriptions.class, List.class);

    /** In the transaction that the front door asked for; the draft of one may hold it until then. */
    @ArchTest
    static final ArchRule ONLY_A_TRANSACTION_WRITES_WHAT_LEAVES = noClasses()
            .that(not(equivalentTo(OpenLedger.class))
                    .and(not(equivalentTo(Outbox.class)))
                    .and(not(assignableTo(Books.class))))
            .should()
            .callMethodWhere(describe(
                    "writes into the outbox",
                    (JavaMethodCall call) -> call.getTarget().getOwner().isEquivalentTo(Outbox.class)
                            && call.getName().equals("write")));

    /** What leaves because a day came is decided with what it tells, so that nothing is told twice. */
    @ArchTest
    static final ArchRule ONLY_MAIL_AND_CHECKPOINTS_LEAVE_BECAUSE_A_DAY_CAME = noClasses()
            .that(not(equivalentTo(MailBook.class)).and(not(equivalentTo(IntegrityBook.class))))
            .should()
            .callMethodWhere(describe(
                    "decides that something leaves without an entry",
                    (JavaMethodCall call) -> call.getTarget().getOwner().isEquivalentTo(Outbox.class)
                            && call.getName().equals("decide")));

    /** One class hands letters to a mail server. */
    @ArchTest
    static final ArchRule ONLY_THE_POST_SENDS_MAIL = noClasses()
            .that(resideOutsideOfPackages("org.caseledger.app.mail.."))
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.springframework.mail.."))
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("jakarta.mail.Transport");

    @ArchTest
    static final ArchRule ONLY_THE_DISPATCHER_HANDS_TO_CARRIERS = noClasses()
            .that(not(equivalentTo(Dispatcher.class)))
            .should()
            .callMethodWhere(describe(
                    "hands something to a carrier",
                    (JavaMethodCall call) -> call.getTarget().getOwner().isAssignableTo(Carrier.class)
                            && call.getName().equals("carry")))
            .orShould()
            .callMethod(Outbox.class, "delivered", Departure.class, Instant.class)
            .orShould()
            .callMethod(Outbox.class, "failed", Departure.class, String.class, Instant.class);

    /** Whoever leaves the employee's other claims out pays one loss of wages twice. */
    @ArchTest
    static final ArchRule STATEMENTS_KNOW_THE_OTHER_CLAIMS = noClasses()
            .that()
            .resideInAnyPackage(ABOVE_THE_LEDGER)
            .or()
            .resideInAPackage("org.caseledger.payroll..")
            .should()
            .callMethod(Statement.class, "of", ClaimFacts.class, Terms.class, LocalDate.class);

    /** A slice for each package that is {@code root} or below it. */
    private static SliceAssignment packagesBelow(String root) {
        return new SliceAssignment() {
            @Override
            public String getDescription() {
                return "packages of " + root;
            }

            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                String name = type.getPackageName();
                return name.equals(root) || name.startsWith(root + ".")
                        ? SliceIdentifier.of(name)
                        : SliceIdentifier.ignore();
            }
        };
    }

    /** A family that the list doesn't name would be stored and never be read. */
    @ArchTest
    static void everyFamilyIsInTheOneList(JavaClasses found) {
        Set<String> declared = found.stream()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC)
                        && field.getRawType().isEquivalentTo(StreamFamily.class))
                .map(JavaField::getFullName)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> listed = found.get(Families.class).getFieldAccessesFromSelf().stream()
                .map(access -> access.getTarget().getFullName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(listed).containsAll(declared);
        assertThat(declared).hasSize(Families.all().size());
    }

    /** A projection that the ledger doesn't keep would have no tables, and fail whoever asks it. */
    @ArchTest
    static void theLedgerKeepsEveryProjection(JavaClasses found) {
        List<JavaClass> projections = found.stream()
                .filter(type -> !type.isInterface() && type.isAssignableTo(Projection.class))
                .toList();
        assertThat(projections)
                .isNotEmpty()
                .allSatisfy(projection -> assertThat(projection.getConstructorCallsToSelf().stream()
                                .map(call -> call.getOriginOwner().getName()))
                        .as(projection.getName())
                        .contains("org.caseledger.app.store.ReadModels"));
    }

    @ArchTest
    static void packagesAreFound(JavaClasses found) {
        for (String part : List.of("law", "claim", "benefit", "projection", "app.store", "demo", "bench")) {
            assertThat(found.stream().filter(type -> type.getPackageName().startsWith("org.caseledger." + part)))
                    .as(part)
                    .hasSizeGreaterThan(3);
        }
    }

    /** A decimal fraction in the ledger's sources would be a rate or a limit that belongs in a table of the law. */
    @Test
    void theLedgerHoldsNoLegalNumber() throws IOException {
        Path sources = Path.of("../ledger/src/main/java");
        Pattern number = Pattern.compile("\"\\d*\\.\\d+\"|(?<![\\w.\"'-])\\d+\\.\\d+\\b");
        try (Stream<Path> files = Files.walk(sources)) {
            List<String> found = files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> code(file)
                            .filter(line -> number.matcher(line).find())
                            .map(line -> file.getFileName() + ": " + line.strip()))
                    .toList();
            assertThat(found).isEmpty();
        }
    }

    private static Stream<String> code(Path file) {
        try {
            return Files.readString(file)
                    .replaceAll("(?s)/\\*.*?\\*/", "")
                    .lines()
                    .map(line -> line.replace("\\\"", "'").replaceFirst("//.*", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
