package org.caseledger.app.serving;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The server's arguments for health and metrics: these two are answered, and nothing else that could be. */
public final class Managing {

    /** Where they are. */
    public static final String PATH = "/manage";

    /** The role of whoever may see the whole of it. */
    public static final String ROLE = "OPERATE";

    private Managing() {}

    /** Those of a workbench that is {@code listening} so, over the ledger in {@code directory}. */
    public static List<String> arguments(Listening listening, Path directory) {
        List<String> arguments = new ArrayList<>(List.of(
                "--management.endpoints.access.default=none",
                "--management.endpoint.health.access=read-only",
                "--management.endpoint.prometheus.access=read-only",
                "--management.endpoints.web.exposure.include=health,prometheus",
                "--management.endpoints.jmx.exposure.exclude=*",
                "--management.endpoints.web.base-path=" + PATH,
                "--management.endpoints.web.discovery.enabled=false",
                "--management.endpoint.health.show-details=when-authorized",
                "--management.endpoint.health.roles=" + ROLE,
                "--management.endpoint.health.probes.enabled=true",
                "--management.endpoint.health.group.readiness.include=readinessState,database",
                "--management.endpoint.health.status.order=down,out-of-service,behind,up,unknown",
                "--management.endpoint.health.status.http-mapping.down=503",
                "--management.endpoint.health.status.http-mapping.out-of-service=503",
                "--management.health.ping.enabled=false",
                "--management.health.diskspace.path=" + directory.toAbsolutePath(),
                // Its figures would carry the path of a directory.
                // There are more patterns than the hundred that would be told apart.
                "--management.metrics.web.server.max-uri-tags=1000",
                "--management.metrics.enable.disk=false",
                // And this the name of a class.
                "--management.metrics.enable.application=false"));
        listening.metricsPort().ifPresent(port -> {
            arguments.add("--management.server.port=" + port);
            arguments.add("--management.server.address=" + Listening.HERE.getHostAddress());
        });
        return arguments;
    }
}
