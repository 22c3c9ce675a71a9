package org.caseledger.app.web;

import org.apache.catalina.core.StandardHost;
import org.caseledger.app.api.ApiConfiguration;
import org.caseledger.app.desk.Dispatch;
import org.caseledger.app.desk.Hindsight;
import org.caseledger.app.desk.PayrollDesk;
import org.caseledger.app.outbox.Dispatcher;
import org.caseledger.app.serving.Listening;
import org.caseledger.app.remote.RemoteConfiguration;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.transmittal.Transmittal;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** What the web server is made of, around the ledger that is handed in. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan
@Import(ApiConfiguration.class)
@EnableScheduling
@Import(RemoteConfiguration.class)
class WorkbenchConfiguration {

    private static final int DELIVERY_SECONDS_MAX = 30;

    @Bean
    PayrollDesk payrollDesk(Ledger ledger) {
        return new PayrollDesk(ledger);
    }

    @Bean
    Hindsight hindsight(Ledger ledger) {
        return new Hindsight(ledger);
    }

    @Bean
    Transmittal transmittal(Ledger ledger) {
        return new Transmittal(ledger);
    }

    @Bean
    Dispatcher dispatcher(Ledger ledger) {
        return Dispatch.of(ledger);
    }

    /** One thread; a delivery that is under way when the server stops is finished. */
    @Bean
    TaskScheduler taskScheduler() {
        ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
        scheduler.setThreadNamePrefix("outbox-");
        scheduler.setDaemon(true);
        scheduler.setWaitForTasksToCompleteOnShutdown(true);
        scheduler.setAwaitTerminationSeconds(DELIVERY_SECONDS_MAX);
        return scheduler;
    }

    /** What the server answers on its own looks and is guarded like the pages. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> answers(Listening listening) {
        return server -> {
            server.addEngineValves(new EveryAnswer(listening.strict()));
            if (NearDoor.besides(listening)) {
                NearDoor.addTo(server);
            }
            server.addContextCustomizers(context -> {
                StandardHost host = (StandardHost) context.getParent();
                host.setErrorReportValveClass(BareRefusal.class.getName());
            });
        };
    }
}
