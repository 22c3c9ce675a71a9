package org.caseledger.app.web;

import org.apache.catalina.connector.Connector;
import org.apache.coyote.AbstractProtocol;
import org.caseledger.app.serving.Listening;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;

/**
 * A second door on 127.0.0.1, at any free port and with the limits of the first, of a workbench that listens with TLS or
 * beyond this machine: a command line here needs neither to come by the certificate's name nor to trust it.
 */
final class NearDoor {

    private NearDoor() {}

    /** Whether a workbench that is {@code listening} so has one. */
    static boolean besides(Listening listening) {
        return listening.transport().secure() || listening.beyond();
    }

    /** Adds it to {@code server}, whose other customizers have run. */
    static void addTo(TomcatServletWebServerFactory server) {
        Connector connector = new Connector(TomcatWebServerFactory.DEFAULT_PROTOCOL);
        connector.setThrowOnFailure(true);
        connector.setPort(0);
        server.getConnectorCustomizers().forEach(customizer -> customizer.customize(connector));
        if (connector.getProtocolHandler() instanceof AbstractProtocol<?> protocol) {
            protocol.setAddress(Listening.HERE);
        }
        server.addAdditionalConnectors(connector);
    }

    /** The port that it got. */
    static int port(TomcatWebServer server) {
        Connector[] connectors = server.getTomcat().getService().findConnectors();
        return connectors[connectors.length - 1].getLocalPort();
    }
}
