package org.caseledger.app.web;

import org.apache.catalina.core.StandardHost;
import org.caseledger.app.api.ApiConfiguration;
import org.caseledger.app.desk.AccountDesk;
import org.caseledger.app.desk.Dispatch;
import org.caseledger.app.desk.Hindsight;
import org.caseledger.app.desk.PayrollDesk;
import org.caseledger.app.desk.WebhookDesk;
import org.caseledger.app.outbox.Couriers;
import org.caseledger.app.outbox.Dispatcher;
import org.caseledger.app.remote.RemoteConfiguration;
import org.caseledger.app.serving.Listening;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.app.template.PageText;
import org.caseledger.app.transmittal.Transmittal;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Scope;
import org.springframework.context.annotation.ScopedProxyMode;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** What the web server is made of, around the ledger that is handed in. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = UserDetailsServiceAutoConfiguration.class)
@ComponentScan
@Import({ApiConfiguration.class, RemoteConfiguration.class})
@EnableScheduling
class WorkbenchConfiguration {

    private static final int DELIVERY_SECONDS_MAX = 30;

    /** The ledger as whoever asks may use it. It is another one in each request; the open one stays open. */
    @Bean(destroyMethod = "")
    @Primary
    @Scope(value = WebApplicationContext.SCOPE_REQUEST, proxyMode = ScopedProxyMode.INTERFACES)
    Ledger ledgerOfThePerson(OpenLedger ledger) {
        return ledger.as(Signed.person());
    }

    @Bean
    PayrollDesk payrollDesk(Ledger ledger) {
        return new PayrollDesk(ledger);
    }

    @Bean
    Hindsight hindsight(Ledger ledger, PayrollDesk desk) {
        return new Hindsight(ledger, desk);
    }

    @Bean
    AccountDesk accountDesk(OpenLedger ledger) {
        return new AccountDesk(ledger);
    }

    @Bean
    WebhookDesk webhookDesk(OpenLedger ledger) {
        return new WebhookDesk(ledger);
    }

    @Bean
    Transmittal transmittal(Ledger ledger) {
        return new Transmittal(ledger);
    }

    /** The last step of every page. */
    @Bean
    PageText pageText() {
        return new PageText();
    }

    @Bean
    Dispatcher dispatcher(OpenLedger ledger) {
        return Dispatch.of(ledger);
    }

    /** What they are sending when the server stops is broken off, and sent again by the next one. */
    @Bean
    Couriers couriers(OpenLedger ledger) {
        return Dispatch.couriers(ledger);
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

    /** Every page and endpoint asks whether whoever asks may, and what they opened is noted. */
    @Bean
    WebMvcConfigurer permissions(Permitted permitted, NotesReading notes) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(permitted);
                interceptors.addInterceptor(notes);
            }
        };
    }

    /** A page is one, whatever the address looks like that it is shown at. */
    @Bean
    SmartInitializingSingleton pagesAreHtml(ThymeleafViewResolver views) {
        return () -> views.setForceContentType(true);
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
