package org.caseledger.app.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.caseledger.app.api.ApiConfiguration;
import org.caseledger.app.call.CommandTree;
import org.caseledger.app.remote.OwnersToken;
import org.caseledger.app.remote.ServerFile;
import org.caseledger.app.serving.CheckpointWays;
import org.caseledger.app.serving.Listening;
import org.caseledger.app.serving.MailServer;
import org.caseledger.app.serving.Managing;
import org.caseledger.app.serving.OpenIdProvider;
import org.caseledger.app.serving.Transport;
import org.caseledger.app.serving.WatchedMail;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.app.store.OpenLedger;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The workbench over an open ledger, in which everybody signs in, {@linkplain Listening listening} on 127.0.0.1 or, with
 * TLS, beyond it.
 */
public final class Workbench implements AutoCloseable {

    /** The last port there is. */
    public static final int PORT_MAX = 65_535;

    private final ServletWebServerApplicationContext context;
    private final Listening listening;

    private final Runnable leave;

    private Workbench(ServletWebServerApplicationContext context, Listening listening, Runnable leave) {
        this.context = context;
        this.listening = listening;
        this.leave = leave;
    }

    /** Starts the workbench over {@code ledger} at {@code port} of this machine, for this machine, without a command line. */
    public static Workbench start(OpenLedger ledger, int port) {
        return start(ledger, Listening.here(port));
    }

    /**
     * Starts the workbench over {@code ledger}, {@code listening} so. Port 0 takes any free one. A port that another program
     * uses is refused, and so is a certificate that can't be used. While it runs, command lines find it by what stands in the
     * ledger's directory, and have it run {@code commands}.
     */
    public static Workbench start(OpenLedger ledger, Listening listening) {
        return start(ledger, listening, OpenIdProvider.of(ledger.directory()), CommandTree.NONE);
    }

    /** The same, where {@code provider} vouches for people, and not the one that the ledger's directory may describe. */
    public static Workbench start(
            OpenLedger ledger, Listening listening, Optional<OpenIdProvider> provider, CommandTree commands) {
        refuseTakenPorts(listening);
        refuseOpenDoor(ledger, listening);
        listening.transport().refuseUnusable();
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
                    beans.getBeanFactory().registerSingleton("listening", listening);
                    beans.getBeanFactory().registerSingleton("commands", commands);
                    MailServer.of(ledger.directory())
                            .ifPresent(server -> beans.getBeanFactory().registerSingleton("mailServer", server));
                    WatchedMail.of(ledger.directory())
                            .ifPresent(watched -> beans.getBeanFactory().registerSingleton("watchedMail", watched));
                    CheckpointWays.of(ledger.directory())
                            .ifPresent(ways -> beans.getBeanFactory().registerSingleton("checkpointWays", ways));
                    provider.ifPresent(known -> beans.getBeanFactory().registerSingleton("openIdProvider", known));
                });
        // As arguments, because nothing in the environment can override those.
        List<String> arguments = new ArrayList<>(List.of(
                "--spring.web.error.whitelabel.enabled=false",
                // A list of fifty rows evaluates a thousand expressions.
                "--spring.thymeleaf.enable-spring-el-compiler=true",
                "--server.shutdown=graceful",
                "--spring.lifecycle.timeout-per-shutdown-phase=3s",
                "--spring.servlet.multipart.resolve-lazily=true",
                // Forms are sent by POST; nothing else is read as one.
                "--spring.mvc.formcontent.filter.enabled=false",
                "--spring.web.resources.cache.cachecontrol.no-cache=true",
                // Only what says nothing of anybody: a page's length would tell of what it holds (BREACH).
                "--server.compression.enabled=true",
                "--server.compression.mime-types=text/css,text/javascript,image/svg+xml"));
        arguments.addAll(listening.arguments());
        arguments.addAll(Managing.arguments(listening, ledger.directory()));
        arguments.addAll(SessionCookie.arguments(ledger));
        arguments.addAll(Limits.arguments());
        arguments.addAll(ApiConfiguration.arguments());
        ServletWebServerApplicationContext context =
                (ServletWebServerApplicationContext) application.run(arguments.toArray(String[]::new));
        OwnersToken token = context.getBean(OwnersToken.class);
        Workbench workbench = new Workbench(context, listening, () -> ServerFile.remove(ledger.directory(), token));
        if (commands != CommandTree.NONE) {
            ServerFile.write(ledger.directory(), workbench.near(), token);
        }
        return workbench;
    }

    /** Serves at {@code port} of this machine, with nothing beside it. */
    public static void serve(OpenLedger ledger, int port, CommandTree commands) {
        serve(ledger, Listening.here(port), OpenIdProvider.of(ledger.directory()), commands, () -> {});
    }

    /**
     * Starts the workbench, prints its address and blocks until the process is stopped. Ctrl-C finishes what is being
     * recorded, has what goes on {@code beside} it ended, closes the ledger and ends the process.
     */
    public static void serve(
            OpenLedger ledger,
            Listening listening,
            Optional<OpenIdProvider> provider,
            CommandTree commands,
            Runnable beside) {
        FirstAdministrator.make(ledger, System.out);
        Workbench workbench = start(ledger, listening, provider, commands);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            workbench.close();
                            beside.run();
                            ledger.close();
                        },
                        "close-ledger"));
        System.out.println(
                "Case Ledger workbench: " + workbench.address() + " (" + listening.words() + "). Stop with Ctrl-C.");
        if (listening.transport() instanceof Transport.SelfSigned own) {
            System.out.println(
                    "Its certificate is signed by itself, for trying: browsers warn of it. SHA-256 fingerprint: "
                            + own.fingerprint());
        }
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

    /** What it is made of. */
    ApplicationContext parts() {
        return context;
    }

    /** Where a browser finds it: under the name that people type, or at its address. */
    public String address() {
        return listening.url(port());
    }

    /** Where a program on this machine finds it, without TLS; the same as {@link #address} for one that has none. */
    public String near() {
        int port = NearDoor.besides(listening)
                ? NearDoor.port((TomcatWebServer) Objects.requireNonNull(context.getWebServer()))
                : port();
        return Listening.here(port).url(port);
    }

    /** Stops listening; the ledger stays open. */
    @Override
    public void close() {
        leave.run();
        context.close();
    }

    private static void refuseTakenPorts(Listening listening) {
        refuseTaken(listening.address(), listening.port(), "--port");
        listening.metricsPort().ifPresent(port -> refuseTaken(Listening.HERE, port, "--metrics-port"));
    }

    private static void refuseTaken(InetAddress address, int port, String option) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(address, port));
        } catch (IOException e) {
            throw new LedgerFault(
                    "port " + port + " of " + address.getHostAddress() + " can't be used (" + e.getMessage()
                            + "); another program may have it: name another with " + option,
                    e);
        }
    }

    /** Other machines are answered only where everybody has to say who they are. */
    private static void refuseOpenDoor(OpenLedger ledger, Listening listening) {
        if ((listening.beyond() || listening.behindProxy()) && ledger.users().none()) {
            throw new LedgerFault("the ledger in " + ledger.directory()
                    + " has no accounts, and other machines are answered only where everybody signs in; add one with"
                    + " caseledger user add");
        }
    }
}
