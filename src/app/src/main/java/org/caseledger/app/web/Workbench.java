package org.caseledger.app.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.app.store.LedgerFault;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The workbench over an open ledger, in which everybody signs in. It listens on 127.0.0.1 and nowhere else. */
public final class Workbench implements AutoCloseable {

    /** The last port there is. */
    public static final int PORT_MAX = 65_535;

    private static final String ADDRESS = "127.0.0.1";

    private final ServletWebServerApplicationContext context;

    private Workbench(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    /**
     * Starts the workbench over {@code ledger}. Port 0 takes any free one. A port
     * that another program uses is refused.
     */
    public static Workbench start(OpenLedger ledger, int port) {
        refuseTakenPort(port);
        // Logging is set up already, by logback.xml; Spring Boot would send it to the standard output.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        SpringApplicationBuilder application = new SpringApplicationBuilder(WorkbenchConfiguration.class)
                .web(WebApplicationType.SERVLET)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .initializers(context -> {
                    GenericApplicationContext beans = (GenericApplicationContext) context;
                    beans.getBeanFactory().registerSingleton("ledger", ledger);
                });
        // As arguments, because nothing in the environment can override those.
        List<String> arguments = new ArrayList<>(List.of(
                "--server.address=" + ADDRESS,
                "--server.port=" + port,
                "--spring.web.error.whitelabel.enabled=false",
                "--server.shutdown=graceful",
                "--spring.lifecycle.timeout-per-shutdown-phase=3s",
                "--spring.servlet.multipart.enabled=false",
                "--springdoc.api-docs.enabled=false",
                "--spring.web.resources.cache.cachecontrol.no-cache=true"));
        arguments.addAll(SessionCookie.arguments(ledger));
        arguments.addAll(Limits.arguments());
        return new Workbench((ServletWebServerApplicationContext) application.run(arguments.toArray(String[]::new)));
    }

    /** Starts the workbench as {@link #serve(OpenLedger, int, Runnable)} does, with nothing beside it. */
    public static void serve(OpenLedger ledger, int port) {
        serve(ledger, port, () -> {});
    }

    /**
     * Starts the workbench, prints its address and blocks until the process is stopped. Ctrl-C finishes what is being
     * recorded, has what goes on {@code beside} it ended, closes the ledger and ends the process.
     */
    public static void serve(OpenLedger ledger, int port, Runnable beside) {
        FirstAdministrator.make(ledger, System.out);
        Workbench workbench = start(ledger, port);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            workbench.close();
                            beside.run();
                            ledger.close();
                        },
                        "close-ledger"));
        System.out.println("Case Ledger workbench: " + workbench.address()
                + " (answers only this machine). Stop with Ctrl-C.");
        System.out.flush();
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            workbench.close();
        }
    }

    /** The port it listens on. */
    public int port() {
        return Objects.requireNonNull(context.getWebServer()).getPort();
    }

    /** Where a browser on this machine finds it. */
    public String address() {
        return "http://" + ADDRESS + ":" + port() + "/";
    }

    /** Stops listening; the ledger stays open. */
    @Override
    public void close() {
        context.close();
    }

    private static void refuseTakenPort(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(InetAddress.getByName(ADDRESS), port));
        } catch (IOException e) {
            throw new LedgerFault(
                    "port " + port + " of " + ADDRESS + " can't be used (" + e.getMessage()
                            + "); another program may have it: name another with --port",
                    e);
        }
    }
}
