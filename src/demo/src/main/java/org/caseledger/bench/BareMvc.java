package org.caseledger.bench;

import java.util.Objects;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The web framework answering with three letters, by as many threads as the workbench has: what asking costs by itself. */
final class BareMvc implements AutoCloseable {

    private static final String THREADS = "16";

    private final ServletWebServerApplicationContext context;

    private BareMvc(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    /** Starts it at any free port of this machine. */
    static BareMvc start() {
        return new BareMvc((ServletWebServerApplicationContext) new SpringApplicationBuilder(Nothing.class)
                .web(WebApplicationType.SERVLET)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .run("--server.address=127.0.0.1", "--server.port=0", "--server.tomcat.threads.max=" + THREADS));
    }

    /** Where it is. */
    String address() {
        return "http://127.0.0.1:"
                + Objects.requireNonNull(context.getWebServer()).getPort() + "/";
    }

    @Override
    public void close() {
        context.close();
    }

    /** Its one page. */
    @SpringBootConfiguration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class
    })
    @RestController
    static class Nothing {
        @GetMapping("/")
        String nothing() {
            return "yes";
        }
    }
}
