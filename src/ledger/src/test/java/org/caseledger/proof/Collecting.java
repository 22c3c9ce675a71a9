package org.caseledger.proof;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;
import org.caseledger.journal.Entry;
import org.caseledger.receivable.ReceivableCommand;
import org.caseledger.receivable.ReceivableCommand.*;
import org.caseledger.receivable.ReceivableEvent;
import org.caseledger.receivable.ReceivableEvent.*;
import org.caseledger.receivable.ReceivableFacts;
import org.joda.money.Money;

/** What people do about money that has to come back. Some of it is refused, which changes nothing. */
final class Collecting {

    private static final LocalDate ON = LocalDate.of(2024, 6, 3);

    private Collecting() {}

    /** What somebody does with {@code receivable}; often nothing. */
    static List<ReceivableCommand> commands(ReceivableFacts receivable, RandomGenerator random) {
        String id = receivable.id();
        Money some = part(receivable.open(), random);
        return switch (random.nextInt(12)) {
            case 0, 1 -> List.of(notice(id), new AgreeReceivable(id, ON, some, begin(receivable, random)));
            case 2 -> List.of(notice(id), new DisputeReceivable(id, ON, "not so"));
            case 3, 4 -> List.of(new RecordRecovery(id, ON, some, null));
            case 5, 6 ->
                List.of(
                        new ProposeWaiver(id, ON, "hardship", random.nextInt(3) == 0 ? null : some),
                        new ApproveWaiver(id, ON));
            case 7, 8 -> {
                List<String> byPeople = receivable.entries().stream()
                        .filter(entry -> byPeople(entry.event()))
                        .map(Entry::id)
                        .toList();
                yield byPeople.isEmpty()
                        ? List.of()
                        : List.of(new WithdrawReceivableEntry(
                                id, byPeople.get(random.nextInt(byPeople.size())), "recorded by mistake"));
            }
            default -> List.of();
        };
    }

    /** Who does it; a waiver takes two. */
    static String by(ReceivableCommand command) {
        return command instanceof ApproveWaiver ? "manager" : "clerk";
    }

    private static boolean byPeople(ReceivableEvent event) {
        return switch (event) {
            case ReceivableOpened e -> false;
            case ReceivableAdjusted e -> false;
            case InstalmentTaken e -> false;
            case RemainderWaived e -> false;
            case ReceivableEntryWithdrawn e -> false;
            case ReceivableNoticed e -> true;
            case ReceivableAgreed e -> true;
            case ReceivableDisputed e -> true;
            case ReceivableRecovered e -> true;
            case WaiverProposed e -> true;
            case WaiverApproved e -> true;
        };
    }

    private static NoticeReceivable notice(String id) {
        return new NoticeReceivable(id, ON, ON.plusDays(30), null);
    }

    private static Money part(Money open, RandomGenerator random) {
        return open.multipliedBy(BigDecimal.valueOf(random.nextInt(1, 11), 1), RoundingMode.UP);
    }

    private static LocalDate begin(ReceivableFacts receivable, RandomGenerator random) {
        return receivable.opened().event().runPeriod().from().plusDays(random.nextInt(30));
    }
}
