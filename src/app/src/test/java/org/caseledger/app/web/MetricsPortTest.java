package org.caseledger.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.OptionalInt;
import org.caseledger.app.serving.Listening;
import org.caseledger.app.serving.Transport;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.app.store.OpenLedger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsPortTest {

    @Test
    void aPortOfTheirOwnHasHealthAndMetricsAndNothingElse(@TempDir Path directory) throws IOException {
        try (OpenLedger ledger = Ledger.open(directory.resolve("ledger"), Clock.systemUTC())) {
            Staff.begin(ledger);
            int port;
            try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
                port = free.getLocalPort();
                assertThatThrownBy(() -> Workbench.start(ledger, with(port)))
                        .isInstanceOf(LedgerFault.class)
                        .hasMessageContaining("--metrics-port");
            }
            try (Workbench workbench = Workbench.start(ledger, with(port))) {
                RawHttp own = new RawHttp(port);
                RawHttp pages = new RawHttp(workbench.port());

                assertThat(own.get("/manage/health").body()).contains("\"status\":\"UP\"", "\"outbox\"");
                assertThat(own.get("/manage/prometheus").body()).contains("caseledger_entries_total");
                assertThat(own.get("/manage/health").header("X-Content-Type-Options"))
                        .isEqualTo("nosniff");
                for (String path : List.of("/", "/sign-in", "/claims/G-22-0143", "/manage/env", "/api/v1/claims")) {
                    assertThat(own.get(path).body()).doesNotContain("<form");
                }
                assertThat(pages.get("/manage/prometheus").status()).isEqualTo(404);
            }
        }
    }

    private static Listening with(int metricsPort) {
        return new Listening(Listening.HERE, 0, new Transport.Plain(), false, List.of(), OptionalInt.of(metricsPort));
    }
}
