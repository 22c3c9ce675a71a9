package org.caseledger.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.caseledger.app.mail.MailRoom;
import org.caseledger.app.serving.Listening;
import org.caseledger.app.store.Leaving;
import org.caseledger.departure.DepartureKind;
import org.caseledger.people.Role;
import org.caseledger.user.MailKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbench whose mail a server takes: people say where they are reached, and are. */
class MailServedTest {

    private static final String ADDRESS = "m.ortiz@city.example";

    @TempDir
    Path directory;

    private MailRoom room;
    private Office office;

    @BeforeEach
    void open() {
        room = new MailRoom();
        office = Office.open(directory, room);
    }

    @AfterEach
    void close() {
        office.close();
        room.close();
    }

    private static void round(Workbench workbench) {
        workbench.parts().getBean(MailRounds.class).round();
    }

    private List<Leaving> mails() {
        return office.ledger.outbox().of(DepartureKind.MAIL, Office.ORTIZ);
    }

    @Test
    void theDigestOfTheDayArrivesOnceWhateverServesMeanwhile() throws Exception {
        RawHttp ortiz = office.as(Office.ORTIZ);
        assertThat(ortiz.post("/you/mail", Map.of("address", ADDRESS, "told", "digest"))
                        .status())
                .isEqualTo(302);
        office.itIs("2022-06-28T07:00:00Z");
        round(office.workbench);
        room.await(1);
        office.workbench.close();

        // Another server, the same day: there is nothing more to say.
        try (Workbench next = Workbench.start(office.ledger, Listening.here(0))) {
            round(next);
        }
        assertThat(mails()).singleElement().satisfies(left -> {
            assertThat(left.waits()).isFalse();
            assertThat(left.departure().id()).isEqualTo("digest/2022-06-28/mail/m.ortiz");
        });
        assertThat(room.mailbox(ADDRESS)).singleElement().satisfies(mail -> {
            assertThat(mail.text()).contains("Tuesday, 06/28/2022", "Critical and high (");
            assertThat(mail.page()).contains("https://ledger.city.example/claims/");
        });

        // None serves for days, and then one does.
        office.itIs("2022-07-04T09:00:00Z");
        try (Workbench later = Workbench.start(office.ledger, Listening.here(0))) {
            round(later);
            room.await(2);
        }
        assertThat(room.mailbox(ADDRESS)).hasSize(2);
        assertThat(mails()).hasSize(2);
    }

    @Test
    void onesOwnPageKeepsTheAddressAndWhatIsWanted() throws IOException {
        RawHttp ortiz = office.as(Office.ORTIZ);
        assertThat(ortiz.get("/you").body())
                .contains("name=\"address\"", "value=\"digest\" checked", "value=\"critical\" checked");
        RawHttp.Answer refused =
                ortiz.post("/you/mail", Map.of("address", "Ortiz <" + ADDRESS + ">", "told", "digest"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("is no address of mail", "role=\"alert\"");
        assertThat(ortiz.post("/you/mail", Map.of("address", " " + ADDRESS + " ", "told", "critical"))
                        .status())
                .isEqualTo(302);
        assertThat(ortiz.get("/you").body())
                .contains("value=\"" + ADDRESS + "\"", "value=\"critical\" checked", "told by mail is changed")
                .doesNotContain("value=\"digest\" checked");
        assertThat(office.ledger.user(Office.ORTIZ).mailing())
                .hasValueSatisfying(mailing -> assertThat(mailing.kinds()).containsExactly(MailKind.CRITICAL));
        assertThat(ortiz.post("/you/mail", Map.of("address", "")).status()).isEqualTo(302);
        assertThat(office.ledger.user(Office.ORTIZ).mailing()).isEmpty();
        assertThat(ortiz.post("/accounts/" + Office.ROLL + "/mail", Map.of("address", ADDRESS))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void anAdministratorKeepsItForOthersAndAnAuditorSeesIt() throws IOException {
        Staff.add(office.ledger, "audra", "Audra Example", Role.AUDITOR);
        RawHttp ada = office.as(Staff.ADMINISTRATOR);
        String page = "/accounts/" + Office.ROLL;
        assertThat(ada.post(page + "/mail", Map.of("address", "p.roll@city.example", "told", "digest,critical"))
                        .status())
                .isEqualTo(302);
        assertThat(ada.get(page).body()).contains("p.roll@city.example", "name=\"address\"");
        assertThat(office.as("audra").get(page).body())
                .contains("p.roll@city.example")
                .doesNotContain("name=\"address\"");
        assertThat(office.ledger.user(Office.ROLL).mailing())
                .hasValueSatisfying(mailing -> assertThat(mailing.kinds()).containsExactly(MailKind.values()));
    }
}
